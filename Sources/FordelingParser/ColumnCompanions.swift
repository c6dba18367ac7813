import FordelingModel

/// Columns that say something of the figures in the column beside them: its unit, its sign.
///
/// A column of `1.000 kr.` may be figures as well as units, and a column of dashes figures that are not
/// there; a heading has to settle either. What nothing settles is a doubt, never a guess.
struct ColumnCompanions {
  let grid: TableGrid
  let headerRows: Int

  /// Gives the columns beside figures their roles.
  func assign(_ roles: inout ColumnRoles) {
    let units = roles.roles.indices.filter { isUnits($0 + 1) }
    let signs = roles.roles.indices.filter { isSigns($0 + 1) }
    guard !units.isEmpty || !signs.isEmpty else { return }
    assignUnits(units, &roles)
    for at in signs { assignSign(at, &roles) }
  }

  // MARK: - Units

  private func assignUnits(_ units: [Int], _ roles: inout ColumnRoles) {
    // Units stand on the same side of all figures of a table.
    let areRight = units.first.map { $0 > 0 && isFigures($0 - 1, roles, but: units) } ?? false
    for at in units {
      let beside = areRight ? at - 1 : at + 1
      guard roles.roles.indices.contains(beside), isFigures(beside, roles, but: units) else {
        continue
      }
      let saysUnit = HeadingWords.namesUnit(heading(at + 1)) || shareHeading(at + 1, beside + 1)
      if !areNumbers(at + 1) || saysUnit {
        roles.roles[at] = .unit(of: beside + 1)
      } else if heading(at + 1).isEmpty {
        roles.roles[at] = .other(
          reason: "units, or figures: that cannot be told", doubt: .unitsOrFigures)
      }
    }
  }

  private func isFigures(_ at: Int, _ roles: ColumnRoles, but units: [Int]) -> Bool {
    roles.roles[at] == .number && !units.contains(at)
  }

  /// Whether all that stands in a column is units, with or without a number in them.
  private func isUnits(_ column: Int) -> Bool {
    allFilled(column) { NumberUnit.isUnit($0) || NumberUnit.isHeadingUnit($0) }
  }

  /// Whether every unit could be a figure too, as `1.000 kr.` could.
  private func areNumbers(_ column: Int) -> Bool {
    allFilled(column) { NumberTextScanner.isNumber($0) }
  }

  // MARK: - Signs

  /// A column of signs has no heading of its own, and unsigned figures right of it.
  private func assignSign(_ at: Int, _ roles: inout ColumnRoles) {
    let figures = at + 1
    guard roles.roles.indices.contains(figures), roles.roles[figures] == .number,
      headerRows > 0,
      heading(at + 1).isEmpty || shareHeading(at + 1, figures + 1),
      rows.allSatisfy({ grid.isEmpty($0, at + 1) || isUnsigned(grid.text($0, figures + 1)) })
    else { return }
    roles.roles[at] = .sign(of: figures + 1)
  }

  private func isSigns(_ column: Int) -> Bool {
    allFilled(column) { ValueText.isSign($0) }
  }

  private func isUnsigned(_ text: String) -> Bool {
    guard case .number(let token) = NumberTextScanner.read(text) else { return false }
    return !token.isNegative && !text.utf8.starts(with: [UInt8(ascii: "+")])
  }

  // MARK: - Cells

  private var rows: Range<Int> { headerRows + 1..<max(grid.rows, headerRows) + 1 }

  /// Whether at least one cell below the heading has text, and all that have fulfill a condition.
  private func allFilled(_ column: Int, _ condition: (String) -> Bool) -> Bool {
    var hasAny = false
    for row in rows where !grid.isEmpty(row, column) {
      guard condition(grid.text(row, column)) else { return false }
      hasAny = true
    }
    return hasAny
  }

  private func heading(_ column: Int) -> String {
    guard headerRows > 0 else { return "" }
    return (1...headerRows).map { grid.text($0, column) }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whether one heading cell covers two columns.
  private func shareHeading(_ left: Int, _ right: Int) -> Bool {
    guard headerRows > 0, let cell = grid.cell(headerRows, left) else { return false }
    return cell == grid.cell(headerRows, right)
  }
}
