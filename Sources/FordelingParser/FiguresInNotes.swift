import FordelingModel

/// Figures with another one in parentheses beside them, such as `12 (120.000)`. The first is what is read; what
/// the second is only the notice's reader can tell, so it stays a note, and that is said.
struct FiguresInNotes {
  let columns: [ValueColumn]
  let recipients: [Recipient]

  /// One warning for each column that has such figures.
  var diagnostics: [Diagnostic] {
    columns.enumerated().compactMap { at, column in
      let found = recipients.indices.compactMap { row -> (row: Int, note: String)? in
        guard row < column.figures.count, column.figures[row].value != nil else { return nil }
        return column.figures[row].notes.first(where: isFigure).map { (row, $0) }
      }
      guard let first = found.first else { return nil }
      let recipient = recipients[first.row]
      let measure = column.measure.heading.isEmpty ? "" : " under '\(column.measure.heading)'"
      let others = found.count == 1 ? "" : ", and so on in \(found.count) figures"
      return Diagnostic(
        .figureInNote,
        "the figure of '\(recipient.written)'\(measure) has another one in parentheses, "
          + "'\(first.note)'\(others); it is kept as a note",
        at: recipient.values[at].cell?.span ?? recipient.source.span)
    }
  }

  /// Whether a note is a number, and none that points to a note.
  private func isFigure(_ note: String) -> Bool {
    NumberTextScanner.beginsLikeNumber(note) && NumberTextScanner.isNumber(note)
      && NoteMark.target(of: note) == nil
  }
}
