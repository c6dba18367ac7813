/// pandoc's simple and multiline tables, whose columns are shown by runs of dashes.
///
/// The rules are those of pandoc's manual, sections *simple_tables* and *multiline_tables*: the heading
/// stands above the dashes or is left out, and then dashes end the table too; the rows of a multiline
/// table are separated by blank lines, and dashes stand above and below it.
struct DashedTable {
  private let bytes: [UInt8]
  private var table: LayoutTable
  private var groups: [Range<Int>]
  /// What could not be placed.
  private var crossing: Range<Int>?

  private init(_ bytes: [UInt8], _ groups: [Range<Int>], lines: ClosedRange<Int>) {
    self.bytes = bytes
    self.groups = groups
    table = LayoutTable(firstLine: lines.lowerBound, lastLine: lines.upperBound)
  }

  /// Reads a table whose rows are one line each.
  static func simple(
    _ bytes: [UInt8], heading: Range<Int>?, _ dashes: DashLine, rows: [Range<Int>],
    lines: ClosedRange<Int>
  ) -> LayoutResult {
    var reader = DashedTable(bytes, dashes.groups, lines: lines)
    if let heading {
      reader.addRow([heading])
      reader.table.headerRows = 1
    }
    for row in rows { reader.addRow([row]) }
    return reader.result
  }

  /// Reads a table whose rows can have several lines; `rows` has them as blank lines and dashes divide
  /// them, and `isDivided` says whether there is a blank line at all.
  static func multiline(
    _ bytes: [UInt8], heading: [Range<Int>], _ dashes: DashLine, rows: [[Range<Int>]],
    isDivided: Bool, lines: ClosedRange<Int>
  ) -> LayoutResult {
    var reader = DashedTable(bytes, dashes.groups, lines: lines)
    if !heading.isEmpty {
      reader.addRow(heading)
      reader.table.headerRows = 1
    }
    for row in rows {
      if isDivided || row.count == 1 { reader.addRow(row) } else { reader.addUndivided(row) }
    }
    return reader.result
  }

  private var result: LayoutResult {
    if let crossing {
      return .refused(
        lastLine: table.lastLine, at: crossing,
        reason: "does not stand under one column of the table's dashes")
    }
    return .table(table)
  }

  private mutating func cells(_ line: Range<Int>) -> [Range<Int>?] {
    switch DashedRow.place(bytes, line, under: groups) {
    case .cells(let cells): return cells
    case .crossing(let range):
      if crossing == nil { crossing = range }
      return []
    }
  }

  private mutating func addRow(_ lines: [Range<Int>]) {
    addRow(cells: lines.map { cells($0) })
  }

  private mutating func addRow(cells lines: [[Range<Int>?]]) {
    guard crossing == nil else { return }
    table.rows += 1
    for column in groups.indices {
      let wrapped = lines.compactMap { $0[column] }
      table.cells.append(
        LayoutTable.Cell(
          row: table.rows, column: column + 1, lines: DashedRow.textLines(bytes, wrapped)))
    }
  }

  /// Lines that no blank line divides. pandoc takes them for one row; people write them for a row each.
  ///
  /// Rows with a text in every column are rows. One row is only sure when nothing is below its figures.
  private mutating func addUndivided(_ lines: [Range<Int>]) {
    let placed = lines.map { cells($0) }
    guard crossing == nil else { return }
    if placed.allSatisfy({ $0.allSatisfy { $0 != nil } }) {
      for row in placed { addRow(cells: [row]) }
      return
    }
    for column in groups.indices {
      let figures = placed.compactMap { $0[column] }
        .filter { NumberShape.isNumberOrSign(bytes, $0) }
      if figures.count > 1 {
        crossing = figures[1]
        return
      }
    }
    addRow(cells: placed)
  }
}
