import FordelingModel
import FordelingNormalizer

/// The rows that sum others up.
extension GroupReader {
  /// Reads a total of blocks side by side whose label stands in one of them and whose figure in another, as in `I alt;;;14`;
  /// says whether the row was one.
  mutating func readTotalOfBlocks(_ piece: Int, _ row: Int) -> Bool {
    let grid = group.pieces[piece].grid
    let layouts = group.pieces[piece].layouts
    guard layouts.count > 1 else { return false }
    let labels = layouts.indices.filter { !grid.isEmpty(row, layouts[$0].nameColumn) }
    let valued = layouts.indices.filter { at in
      layouts[at].measures.contains { !grid.isEmpty(row, $0.column) }
    }
    guard labels.count == 1, valued.count == 1, labels != valued,
      let label = grid.cell(row, layouts[labels[0]].nameColumn),
      let sum = aggregate(resolver.split(grid.table.text(of: grid.table.cells[label]))),
      [.total, .country].contains(sum)
    else { return false }
    block = valued[0]
    openRow = nil
    beside = layouts[block].measures.map { beside($0, grid, row) }
    sharedCells = []
    readAggregate(
      piece, label, layouts[block].measures.map { grid.cell(row, $0.column) }, sum, hasValue: true)
    return true
  }

  private static let summing: WordSet = ["alt", "ialt", "total", "sum", "subtotal", "samlet"]

  /// The label of a total that stands in another column than the names, as spreadsheets write them that sum up
  /// groups: `Hovedstaden i alt` under `Region`.
  func aggregateBeside(
    _ piece: Int, _ row: Int, _ layout: TableLayout
  ) -> (cell: Int, aggregate: Aggregate)? {
    let grid = group.pieces[piece].grid
    let columns = layout.ignored.map(\.column) + [layout.codeColumn].compactMap { $0 }
    let filled = columns.compactMap { grid.cell(row, $0) }.filter { !grid.table.cells[$0].isEmpty }
    guard let label = filled.first, filled.allSatisfy({ $0 == label }) else { return nil }
    let text = grid.table.text(of: grid.table.cells[label])
    guard let aggregate = aggregate(resolver.split(text)) else { return nil }
    // "Sjælland" alone is the region of a row that lost its name.
    let isSum =
      [.total, .country, .average].contains(aggregate)
      || FoldedHeading.words(text).contains { Self.summing.contains(String($0)) }
    return isSum ? (label, aggregate) : nil
  }

  /// What a row sums up, when its label is that and nothing else.
  func aggregate(_ run: NameRun) -> Aggregate? {
    guard run.pieces.count == 1, case .aggregate(let aggregate) = run.pieces[0].resolution else {
      return nil
    }
    return aggregate
  }

  /// Whether a label names the measure that it sums up: `Pladser i alt`, `Antal pladser, total`, `I alt 2025`.
  func isTotalOfMeasures(
    _ cell: Int, _ table: Table, _ run: NameRun, _ layout: TableLayout
  ) -> Bool {
    // Nearly every row names a municipality.
    guard
      !run.pieces.contains(where: {
        if case .municipality = $0.resolution { true } else { false }
      })
    else { return false }
    let label = table.text(of: table.cells[cell])
    guard label.utf8.count <= 60 else { return false }
    return layout.measures.contains { TotalBelowTable.isTotal(label, of: $0.heading) }
  }

  mutating func readAggregate(
    _ piece: Int, _ nameCell: Int, _ valueCells: [Int?], _ aggregate: Aggregate, hasValue: Bool
  ) {
    let grid = group.pieces[piece].grid
    let label = grid.table.text(of: grid.table.cells[nameCell])
    if aggregate == .average || !hasValue {
      let reason = hasValue ? "an average" : LedgerReason.groupHeading
      for cell in [nameCell] + valueCells.compactMap({ $0 }) {
        fates[piece].setIfUnaccounted(cell, .ignored(reason: reason))
      }
      diagnostics.append(
        Diagnostic(
          .rowIgnored, "'\(label)' is \(reason) and hands nothing out",
          at: grid.table.cells[nameCell].source))
      return
    }
    for cell in [nameCell] + valueCells.compactMap({ $0 }) { fates[piece].set(cell, .total) }
    totals.append(
      TotalRow(
        label: label, aggregate: aggregate,
        values: valueCells.indices.map { valueText(grid, valueCells[$0], $0) },
        source: grid.source(ofCell: nameCell), position: recipients.count, block: block))
  }
}
