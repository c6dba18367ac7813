import FordelingModel

/// Rows below the marked heading that belong to it, because the marked rows do not tell the columns
/// apart: `Antal elever` over four columns, then `2017` over two, then `Almen` and `Special`.
struct HeadingRows {
  let grid: TableGrid
  let roles: ColumnRoles
  /// Whether a text names a municipality.
  let namesMunicipality: (String) -> Bool

  /// How many rows are headings.
  var count: Int {
    let names = roles.columns(.name)
    var rows = roles.headerRows
    guard rows > 0, !names.isEmpty else { return rows }
    let columns = (1...grid.columns).filter {
      !names.contains($0) && roles.roles[$0 - 1] != .code
    }
    rows = max(rows, rowOfRecipients(names, below: rows))
    if rows < 5, isUnits(rows + 1, names, columns) { rows += 1 }
    var next = rows + 1
    while next < grid.rows, next <= 5 {
      let filled = columns.filter { !grid.isEmpty(next, $0) }
      guard names.allSatisfy({ grid.isEmpty(next, $0) }), filled.count > 1,
        filled.allSatisfy({ isHeading(grid.text(next, $0)) })
      else { return rows }
      let before = Set(filled.map { heading($0, rows: rows, above: next) }).count
      if before == filled.count { return rows }
      // A row that tells no columns apart is a heading where the next one does.
      if Set(filled.map { heading($0, rows: next, above: next) }).count > before { rows = next }
      next += 1
    }
    return rows
  }

  /// The row that says `Kommune` above the names, when titles stand above it.
  private func rowOfRecipients(_ names: [Int], below rows: Int) -> Int {
    let saysRecipient = { (row: Int) in
      names.contains { HeadingWords.namesRecipients(grid.text(row, $0)) }
    }
    guard !(1...rows).contains(where: saysRecipient) else { return rows }
    for row in rows + 1..<max(rows + 1, min(grid.rows, rows + 5)) {
      if saysRecipient(row) { return row }
      if names.contains(where: { namesMunicipality(grid.text(row, $0)) }) { return rows }
    }
    return rows
  }

  /// Whether a row has nothing but the units of the columns: `;1.000 kr.;antal`.
  ///
  /// `1.000 kr.` is a number as well. It is a unit where no figure below it has one of its own.
  private func isUnits(_ row: Int, _ names: [Int], _ columns: [Int]) -> Bool {
    guard row < grid.rows, names.allSatisfy({ grid.isEmpty(row, $0) }) else { return false }
    let filled = columns.filter { !grid.isEmpty(row, $0) }
    guard filled.contains(where: { NumberUnit.inHeading(grid.text(row, $0)) != nil }) else {
      return false
    }
    return filled.allSatisfy { column in
      let text = grid.text(row, column)
      guard NumberTextScanner.isNumber(text) else {
        return NumberUnit.inHeading(text) != nil || NumberUnit.isUnit(text)
          || FoldedHeading.fold(text) == "antal"
      }
      return NumberUnit.isHeadingUnit(text) && !hasUnits(column, below: row)
    }
  }

  private func hasUnits(_ column: Int, below row: Int) -> Bool {
    (row + 1...grid.rows).contains { row in
      guard case .number(let token) = NumberTextScanner.read(grid.text(row, column)) else {
        return false
      }
      return token.unit != nil
    }
  }

  /// A year is a number and a heading; what else begins like a number is a figure without a name.
  private func isHeading(_ text: String) -> Bool {
    if HeadingWords.isYear(text) { return true }
    return !NumberTextScanner.beginsLikeNumber(text)
      && NumberTextScanner.read(text) == .unreadable
  }

  /// The heading of a column in the first rows; what stands in the row `next` and below it shows which
  /// columns a merged cell covers.
  private func heading(_ column: Int, rows: Int, above next: Int) -> String {
    let headings = ColumnHeading(
      grid: grid, rows: min(grid.rows, max(rows, next + 1)), fillsMerged: true)
    return (1...rows).map { row in
      FoldedHeading.fold(
        headings.cell(row, column).map { grid.table.text(of: grid.table.cells[$0]) } ?? "")
    }.joined(separator: " / ")
  }
}
