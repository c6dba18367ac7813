import FordelingModel

/// A walk over a table's grid, row by row, for the formats that can only show a grid.
///
/// A cell's text stands at its top left place; the other places it covers are empty. A hidden cell's
/// text is left out, because a reader of the notice does not see it.
enum TableRows {
  /// Calls `body` with the cells of each row of the table, the empty rows included.
  ///
  /// Rows times columns are bounded by `Limits.places`, so that a grid can be written out.
  static func forEachRow<Failure: Error>(
    of table: Table, _ body: (ArraySlice<Cell>) throws(Failure) -> Void
  ) throws(Failure) {
    var next = 0
    for row in stride(from: 1, through: table.rows, by: 1) {
      let start = next
      while next < table.cells.count, table.cells[next].row <= row { next += 1 }
      try body(table.cells[start..<next])
    }
  }
}
