import FordelingModel

/// Rows below the marked heading that belong to it, because the marked rows do not tell the columns
/// apart: `Antal elever` over four columns, then `2017` over two, then `Almen` and `Special`.
struct HeadingRows {
  let grid: TableGrid
  let roles: ColumnRoles

  /// How many rows are headings.
  var count: Int {
    let names = roles.columns(.name)
    var rows = roles.headerRows
    guard rows > 0, !names.isEmpty else { return rows }
    let columns = (1...grid.columns).filter {
      !names.contains($0) && roles.roles[$0 - 1] != .code
    }
    var next = rows + 1
    while next < grid.rows, next <= 5 {
      let filled = columns.filter { !grid.isEmpty(next, $0) }
      guard names.allSatisfy({ grid.isEmpty(next, $0) }), filled.count > 1,
        filled.allSatisfy({ isHeading(grid.text(next, $0)) })
      else { return rows }
      let before = Set(filled.map { heading($0, rows: rows) }).count
      if before == filled.count { return rows }
      // A row that tells no columns apart is a heading where the next one does.
      if Set(filled.map { heading($0, rows: next) }).count > before { rows = next }
      next += 1
    }
    return rows
  }

  /// A year is a number and a heading; what else begins like a number is a figure without a name.
  private func isHeading(_ text: String) -> Bool {
    if HeadingWords.isYear(text) { return true }
    return !NumberTextScanner.beginsLikeNumber(text)
      && NumberTextScanner.read(text) == .unreadable
  }

  private func heading(_ column: Int, rows: Int) -> String {
    let headings = ColumnHeading(grid: grid, rows: rows, fillsMerged: true)
    return (1...rows).map { row in
      FoldedHeading.fold(
        headings.cell(row, column).map { grid.table.text(of: grid.table.cells[$0]) } ?? "")
    }.joined(separator: " / ")
  }
}
