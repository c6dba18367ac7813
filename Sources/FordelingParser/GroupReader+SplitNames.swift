import FordelingModel
import FordelingNormalizer

/// Rows whose names go on where a page begins.
extension GroupReader {
  /// A row of names and figures, and what had been found before it.
  struct OpenRow {
    var piece: Int
    var row: Int
    var recipients: Int
    var outside: Int
    var diagnostics: Int
    /// Whether a page has ended since.
    var isBroken = false
  }

  /// The rest of a row's names, in another cell.
  struct Rest {
    var piece: Int
    var cell: Int
    /// How many of them begin in the first.
    var before: Int
  }

  func judge(_ open: OpenRow, _ lines: [String], _ run: NameRun) -> SplitNames.Judgment {
    let above = group.pieces[open.piece]
    guard let cell = above.grid.cell(open.row, above.layouts[0].nameColumn) else { return .no }
    return SplitNames(resolver: resolver).judge(
      above.grid.table.lines(of: above.grid.table.cells[cell]), lines, run,
      isBroken: open.isBroken)
  }

  /// Reads a row anew, with the rest of its names.
  mutating func readAgain(
    _ open: OpenRow, _ layout: TableLayout, _ piece: Int, _ restCell: Int, _ run: NameRun
  ) {
    let above = group.pieces[open.piece]
    let grid = above.grid
    guard let nameCell = grid.cell(open.row, above.layouts[0].nameColumn) else { return }
    recipients.removeLast(recipients.count - open.recipients)
    outside.removeLast(outside.count - open.outside)
    diagnostics.removeLast(diagnostics.count - open.diagnostics)
    let valueCells = above.layouts[0].measures.map { grid.cell(open.row, $0.column) }
    let lines = grid.table.lines(of: grid.table.cells[nameCell])
    let before = resolver.split(lines.joined(separator: "\n")).pieces.count
    beside = above.layouts[0].measures.map { beside($0, grid, open.row) }
    readRecipients(
      open.piece, open.row, nameCell, above.layouts[0], valueCells, run,
      rest: Rest(piece: piece, cell: restCell, before: before))
    fates[piece].set(restCell, .allocated)
    openRow = nil
  }
}
