import FordelingModel

/// A row above the headings that says something of the whole table: `Antal kommuner;2`.
struct TitleRow {
  /// What the number is.
  let label: String
  /// The number as written.
  let number: String
  let source: SourceSpan

  /// Understands a row of the heading; nil when it is one of the columns' headings. A year is a heading.
  init?(_ grid: TableGrid, _ row: Int, name: Int) {
    guard !grid.isEmpty(row, name) else { return nil }
    let filled = (1...grid.columns).filter { $0 != name && !grid.isEmpty(row, $0) }
    guard filled.count == 1, grid.cell(row, filled[0]) != grid.cell(row, name) else { return nil }
    let text = grid.text(row, filled[0])
    guard NumberTextScanner.isNumber(text), !AnnouncedFigure.isYear(text),
      !NumberUnit.isHeadingUnit(text), let cell = grid.cell(row, filled[0])
    else { return nil }
    label = grid.text(row, name)
    number = text
    source = grid.table.cells[cell].source
  }

  /// What is to be said of the rows above a table's headings, which names `found` municipalities.
  static func diagnostics(_ piece: TableGroup.Piece, found: Int) -> [Diagnostic] {
    guard piece.headerRows > 1, let name = piece.layouts.first?.nameColumn else { return [] }
    return (1..<piece.headerRows).compactMap { row in
      guard let title = TitleRow(piece.grid, row, name: name),
        HeadingWords.countsRecipients(title.label), let count = Int(title.number), count != found
      else { return nil }
      return Diagnostic(
        .countMismatch,
        "'\(title.label)' is \(count), but the table names \(found)", at: title.source)
    }
  }
}
