import FordelingModel

/// A table as a grid of places: which cell stands at a row and a column, spans expanded.
struct TableGrid {
  let table: Table
  let rows: Int
  let columns: Int
  private let places: [Int32]
  /// Whether rows and columns have changed places, compared with the notice.
  let isTransposed: Bool

  /// Lays out the visible cells of a table; a hidden cell leaves its places empty.
  init(_ table: Table, isTransposed: Bool = false) {
    self.table = table
    self.isTransposed = isTransposed
    rows = table.rows
    columns = table.columns
    var places = [Int32](repeating: -1, count: table.rows * table.columns)
    for (at, cell) in table.cells.enumerated() where !cell.isHidden {
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan {
          let place = (row - 1) * columns + column - 1
          if places[place] < 0 { places[place] = Int32(clamping: at) }
        }
      }
    }
    self.places = places
  }

  /// The cell at a place, both counting from 1: its number in the table's `cells`.
  func cell(_ row: Int, _ column: Int) -> Int? {
    let at = places[(row - 1) * columns + column - 1]
    return at < 0 ? nil : Int(at)
  }

  /// The text at a place, lines joined by a space; empty where there is no cell.
  func text(_ row: Int, _ column: Int) -> String {
    cell(row, column).map { table.text(of: table.cells[$0]) } ?? ""
  }

  /// Whether nothing is written at a place.
  func isEmpty(_ row: Int, _ column: Int) -> Bool {
    cell(row, column).map { table.cells[$0].isEmpty } ?? true
  }

  /// Where a cell stands.
  func source(ofCell at: Int, span: SourceSpan? = nil) -> CellSource {
    let cell = table.cells[at]
    return CellSource(
      span: span ?? cell.source, table: table.index,
      row: isTransposed ? cell.column : cell.row, column: isTransposed ? cell.row : cell.column)
  }
}

extension TableGrid {
  /// The row of a turned table that was its column of units; nil where there is none.
  func unitRow(names: Int, after headerRows: Int) -> Int? {
    guard isTransposed, headerRows < rows else { return nil }
    return (headerRows + 1...rows).first { HeadingWords.namesUnit(text($0, names)) }
  }

  /// The unit at a place; nil where nothing stands.
  func unit(_ row: Int, _ column: Int) -> String? {
    isEmpty(row, column) ? nil : text(row, column)
  }
}
