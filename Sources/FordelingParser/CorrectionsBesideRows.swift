import FordelingModel

/// Notes and remarks that give a row another figure than it has: `rettet til 9`, `Skal være 9`.
struct CorrectionsBesideRows {
  let group: TableGroup
  let columns: [ValueColumn]
  let recipients: [Recipient]
  /// The allocations of the rows, one for each column, with the texts of their notes.
  let allocations: [Allocation]

  /// What is to be said of the rows; one report for a row is enough.
  var diagnostics: [Diagnostic] {
    recipients.indices.compactMap { row in
      let figures = columns.compactMap { $0.figures[row].value }
      guard
        let text = texts(row).first(where: { text in
          Self.corrected(text).map { !$0.contains(where: figures.contains) } ?? false
        })
      else { return nil }
      return Diagnostic(
        .textContradicts,
        "'\(text)' gives '\(recipients[row].written)' another figure than its row has",
        at: recipients[row].source.span, notes: ["write the right figure into the row"])
    }
  }

  /// The notes of a row, and its cells in columns that are not read.
  private func texts(_ row: Int) -> [String] {
    let recipient = recipients[row]
    let first = row * columns.count
    let notes = allocations[first..<first + columns.count].compactMap(\.note)
    let piece = group.pieces[recipient.piece]
    guard !piece.grid.isTransposed, let line = recipient.source.row,
      (1...max(1, piece.grid.rows)).contains(line)
    else { return notes }
    return notes
      + piece.layouts[recipient.block].ignored.map { piece.grid.text(line, $0.column) }
  }

  /// The figure that a text puts in the place of another; nil when it does not.
  static func corrected(_ text: String) -> [DecimalNumber]? {
    guard text.utf8.count <= 300, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      text.mayHold("til") || text.mayHold("være")
    else { return nil }
    for sentence in Sentence.sentences(of: text) {
      let words = sentence.words
      for at in words.indices.dropFirst() {
        let isTo =
          words[at].folded == "til"
          && words[max(0, at - 3)..<at].contains {
            AllotmentSentence.changing.contains($0.folded)
          }
        let isShould = words[at].folded == "være" && words[at - 1].folded == "skal"
        // "Ændret til 9. maj" is a day.
        guard isTo || isShould, at + 1 < words.count,
          !(words[at + 1].hasStop && at + 2 < words.count),
          let amount = ProseAmount(words, at: at + 1),
          !AnnouncedFigure.isYear(words[at + 1].folded),
          amount.scale == nil || amount.scale == "kroner"
        else { continue }
        return amount.values
      }
    }
    return nil
  }
}
