import FordelingModel

/// A walk over a table's grid, row by row, for the formats that can only show a grid.
///
/// A cell's text stands at its top left place; the other places it covers are empty. A hidden cell's
/// text is left out, because a reader of the notice does not see it.
enum TableGrid {
  /// One row: its cells that have something to show, in order, and its width in columns.
  struct Row {
    var cells: ArraySlice<Cell>
    var width: Int
  }

  /// Up to so many places, rows are padded to one width. Beyond, a table of very uneven rows would
  /// take more space than any machine has, and its rows end at their last cell.
  static let paddedPlaces = Limits().places

  /// Calls `body` for each row of the table, the empty ones included.
  static func forEachRow(of table: Table, _ body: (Row) -> Void) {
    let (places, overflow) = table.rows.multipliedReportingOverflow(by: table.columns)
    let isPadded = !overflow && places <= paddedPlaces
    var next = 0
    for row in stride(from: 1, through: table.rows, by: 1) {
      let start = next
      while next < table.cells.count, table.cells[next].row <= row { next += 1 }
      let cells = table.cells[start..<next]
      let last = cells.last.map { $0.column - 1 + $0.columnSpan } ?? 0
      body(Row(cells: cells, width: isPadded ? table.columns : max(1, last)))
    }
  }
}
