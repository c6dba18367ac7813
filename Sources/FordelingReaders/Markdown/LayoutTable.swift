/// A table found in the way a text is laid out, before its cells are read.
struct LayoutTable {
  /// One cell: its place in the grid, counting from 1, and the stretches of the source it consists of.
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    /// The cell's lines of text, each with the stretches it was wrapped over.
    var lines: [[Range<Int>]] = []
  }

  /// The cells by row, then by column.
  var cells: [Cell] = []
  /// How many rows there are.
  var rows = 0
  /// How many of the first rows are headings.
  var headerRows = 0
  /// How many of the last rows are the table's foot.
  var footRows = 0
  /// Whether the cells stand between pipes, where `\|` is a pipe even inside code.
  var isPipeTable = false
  /// The first line of the source that belongs to the table.
  var firstLine: Int
  /// The last line of the source that belongs to the table.
  var lastLine: Int
}

extension LayoutTable {
  /// A table whose cells are one stretch of the source each, or empty.
  init(_ rows: [[Range<Int>?]], headerRows: Int, lines: ClosedRange<Int>) {
    self.init(firstLine: lines.lowerBound, lastLine: lines.upperBound)
    self.rows = rows.count
    self.headerRows = headerRows
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        self.cells.append(
          Cell(row: row + 1, column: column + 1, lines: cell.map { [[$0]] } ?? []))
      }
    }
  }
}

/// What a finder of tables says about the lines from one on.
enum LayoutResult {
  /// A table.
  case table(LayoutTable)
  /// Lines that are laid out as a table, but whose columns cannot be told apart: up to which line,
  /// where the trouble is, and what it is.
  case refused(lastLine: Int, at: Range<Int>, reason: String)
}
