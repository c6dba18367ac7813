import FordelingModel
import FordelingNormalizer

/// A table whose columns are municipalities and whose rows are measures, turned so that it can be read
/// as every other.
struct TransposedTable {
  let resolver: NameResolver

  /// The table with its rows as columns; nil when its columns are not municipalities.
  ///
  /// One row must name municipalities in at least `fewest` cells (in one, where `Kommune` stands before it and
  /// only totals behind it) and in at least half of those right of the
  /// first column, and no column may name any.
  ///
  /// - Throws: ``LimitPassed`` when it has more rows than ``Limits/measureRows``.
  func turned(_ grid: TableGrid, fewest: Int = 2) throws(LimitPassed) -> TableGrid? {
    guard grid.rows >= 2, grid.columns > fewest,
      let heading = (1...min(grid.rows - 1, 5)).first(where: {
        isNames(grid, row: $0, fewest: fewest)
      })
    else { return nil }
    let limit = Limits().measureRows
    if grid.rows > limit {
      throw LimitPassed(name: "measureRows", limit: limit, source: grid.table.source)
    }
    let labels = !isMunicipality(grid.text(heading, 1))
    return TableGrid(
      try transposed(grid.table, headerRows: labels ? 1 : 0), isTransposed: true)
  }

  /// Whether a table is one row of names behind the word for them, and one row of figures behind theirs.
  func isOneRow(_ grid: TableGrid) -> Bool {
    guard grid.rows == 2, grid.columns > 2, HeadingWords.namesRecipients(grid.text(1, 1)),
      !grid.isEmpty(2, 1), !NumberTextScanner.isNumber(grid.text(2, 1))
    else { return false }
    return (2...grid.columns).allSatisfy { column in
      (isMunicipality(grid.text(1, column)) || isLabel(grid.text(1, column)))
        && !isMunicipality(grid.text(2, column))
    }
  }

  private func isNames(_ grid: TableGrid, row: Int, fewest: Int) -> Bool {
    var filled = 0
    var names = 0
    var labels = 0
    var last = -1
    for column in 1...grid.columns {
      guard let at = grid.cell(row, column), at != last, !grid.isEmpty(row, column) else {
        continue
      }
      last = at
      if isMunicipality(grid.text(row, column)) {
        names += 1
      } else if column == 1 {
        continue
      } else if isLabel(grid.text(row, column)) {
        labels += 1
        continue
      }
      filled += 1
    }
    // "Kommune", one name and the region that it is all of.
    let isLonely =
      names == 1 && labels > 0 && filled == 1 && HeadingWords.namesRecipients(grid.text(row, 1))
    return (names >= fewest || isLonely) && names * 2 >= filled
  }

  private func isMunicipality(_ text: String) -> Bool {
    guard case .municipality(_, let rule) = resolver.resolve(text) else { return false }
    return rule != .code
  }

  private func isLabel(_ text: String) -> Bool {
    switch resolver.resolve(text) {
    case .aggregate, .outside, .abolished, .ambiguous: true
    case .municipality, .unknown: false
    }
  }

  private func transposed(_ table: Table, headerRows: Int) throws(LimitPassed) -> Table {
    var builder = TableBuilder()
    let order = table.cells.indices.sorted {
      (table.cells[$0].column, table.cells[$0].row) < (table.cells[$1].column, table.cells[$1].row)
    }
    for at in order {
      let cell = table.cells[at]
      builder.beginCell()
      for line in table.lines(of: cell) {
        builder.append(line.utf8)
        builder.endLine()
      }
      for note in table.notes(of: cell) { builder.addNote(note.utf8) }
      try builder.endCell(
        row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan,
        isHeader: cell.isHeader, section: cell.section, isHidden: cell.isHidden,
        source: cell.source)
    }
    return try builder.finish(
      index: table.index, headerRows: headerRows, rows: table.columns, caption: table.caption,
      heading: table.heading, page: table.page, source: table.source)
  }
}
