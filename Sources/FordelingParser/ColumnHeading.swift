import FordelingModel

/// What stands above a column.
struct ColumnHeading {
  let grid: TableGrid
  /// How many of the first rows are headings.
  let rows: Int
  /// Whether an empty heading cell above another is covered by the one left of it.
  var fillsMerged = false
  /// How many of the first rows say nothing of the columns.
  var skippedRows = 0

  /// A column's heading: the texts above it from top to bottom, joined by ` / `, and its notes.
  ///
  /// A heading cell that covers the column of names as well is a title of the table and says nothing of
  /// the column; neither does a number beside a title.
  func heading(_ column: Int, name: Int?) -> (text: String, notes: [String]) {
    var parts: [String] = []
    var notes: [String] = []
    var last = -1
    guard rows > skippedRows else { return ("", []) }
    for row in skippedRows + 1...rows {
      guard let at = cell(row, column), at != last else { continue }
      last = at
      if let name, grid.cell(row, name) == at || TitleRow(grid, row, name: name) != nil { continue }
      let cell = grid.table.cells[at]
      let (plain, mark) = NoteMark.atEnd(of: grid.table.text(of: cell))
      let (text, marks) = SmallMarks.withPower(plain, grid.table.notes(of: cell))
      if !text.isEmpty { parts.append(text) }
      notes += marks
      if let mark { notes.append(mark) }
    }
    return (Self.visible(parts.joined(separator: " / ")), notes)
  }

  /// A text without the signs that only say where a word may be broken, or that it may not: nobody sees them, and
  /// who asks for the measure by its name does not write them.
  private static func visible(_ text: String) -> String {
    // The first bytes of all of them.
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF: continue
      default: visible.append(scalar)
      }
    }
    return String(visible)
  }

  /// The cell that is the heading at a place.
  func cell(_ row: Int, _ column: Int) -> Int? {
    guard fillsMerged, grid.isEmpty(row, column), covers(row, column) else {
      return grid.cell(row, column)
    }
    var left = column - 1
    while left > 0, grid.isEmpty(row, left), covers(row, left) { left -= 1 }
    // What covers a column stands above something itself: "Kommune" with nothing below covers none.
    return left > 0 && covers(row, left) ? grid.cell(row, left) : grid.cell(row, column)
  }

  /// Whether a heading stands below this place.
  private func covers(_ row: Int, _ column: Int) -> Bool {
    row < rows && (row + 1...rows).contains { !grid.isEmpty($0, column) }
  }
}
