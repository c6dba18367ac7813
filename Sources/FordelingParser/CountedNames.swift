import FordelingModel

/// What a column says of how many names a row has.
struct CountedNames {
  let grid: TableGrid
  let row: Int
  let layout: TableLayout
  /// How many names the row has.
  let names: Int

  /// A count under `Antal kommuner` that is not that of the names.
  var diagnostic: Diagnostic? {
    for column in layout.ignored where column.reason == LedgerReason.countOfRecipients {
      let text = grid.text(row, column.column)
      guard let stated = Int(text), stated != names else { continue }
      return Diagnostic(
        .countMismatch,
        "the row counts \(stated) under '\(column.heading)', but names \(names)",
        at: source(column.column))
    }
    return nil
  }

  private func source(_ column: Int) -> SourceSpan {
    grid.cell(row, column).map { grid.table.cells[$0].source } ?? grid.table.source
  }
}
