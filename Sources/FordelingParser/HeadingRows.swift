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
    while rows + 1 < grid.rows, rows < 5 {
      let next = rows + 1
      let filled = columns.filter { !grid.isEmpty(next, $0) }
      guard names.allSatisfy({ grid.isEmpty(next, $0) }), filled.count > 1,
        filled.allSatisfy({ isHeading(grid.text(next, $0)) })
      else { return rows }
      let before = Set(filled.map { heading($0, rows: rows) }).count
      guard before < filled.count, Set(filled.map { heading($0, rows: next) }).count > before else {
        return rows
      }
      rows = next
    }
    return rows
  }

  /// A year is a number and a heading; what else begins like a number is a figure without a name.
  private func isHeading(_ text: String) -> Bool {
    if let year = Int(text) { return text.utf8.count == 4 && (1900...2100).contains(year) }
    return !NumberTextScanner.beginsLikeNumber(text)
      && NumberTextScanner.read(text) == .unreadable
  }

  private func heading(_ column: Int, rows: Int) -> String {
    (1...rows).map { FoldedHeading.fold(grid.text($0, column)) }.joined(separator: " / ")
  }
}
