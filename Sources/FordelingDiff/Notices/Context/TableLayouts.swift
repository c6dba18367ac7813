import FordelingModel

/// How the allocation tables of a notice are laid out, as far as it shows in where their names stand.
///
/// A municipality has a row, or, where the columns are municipalities, a column. Several blocks of names
/// may stand side by side.
struct TableLayouts {
  /// A line of a table that a municipality's figures stand in, and the block of columns they stand in.
  struct Line: Hashable {
    var table: Int
    /// The row; the column where the columns are municipalities.
    var number: Int
    /// The block of columns, counting from 0.
    var block: Int
  }

  /// The layout of one table.
  struct Layout {
    var table: Table
    /// Whether the columns are municipalities.
    var isTurned = false
    /// The columns with names, or the rows, where the columns are municipalities.
    var namePlaces: Set<Int> = []
    /// The first row with a name, or the first column.
    var first = Int.max
    /// The cells by their places.
    var cells: [Place: Int] = [:]
  }

  /// A row and a column.
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// The tables that allocations came from, by their numbers in the document.
  private(set) var layouts: [Int: Layout] = [:]
  /// Whose figures stand in each line.
  private(set) var municipalities: [Line: [MunicipalityName]] = [:]

  init(_ extraction: Extraction, tables: [Table]) {
    let byIndex = Dictionary(tables.map { ($0.index, $0) }) { first, _ in first }
    for allocation in extraction.allocations {
      guard let index = allocation.source.table, let table = byIndex[index] else { continue }
      var layout = layouts[index] ?? Self.layout(of: table, with: allocation)
      let (line, place) = Self.position(allocation.source, in: layout)
      layout.namePlaces.insert(place)
      layout.first = min(layout.first, line)
      layouts[index] = layout
    }
    for allocation in extraction.allocations {
      guard let index = allocation.source.table, let layout = layouts[index] else { continue }
      for line in lines(of: allocation.source, in: layout) {
        if municipalities[line]?.contains(allocation.municipality) != true {
          municipalities[line, default: []].append(allocation.municipality)
        }
      }
    }
  }

  /// The lines that the cell at a place belongs to: several when it spans them.
  func lines(of source: CellSource, in layout: Layout) -> [Line] {
    let (number, place) = Self.position(source, in: layout)
    let cell = cell(at: source, in: layout)
    let span = cell.map { layout.isTurned ? $0.columnSpan : $0.rowSpan } ?? 1
    let block = block(of: place, in: layout)
    return (number..<number + max(span, 1)).map {
      Line(table: layout.table.index, number: $0, block: block)
    }
  }

  /// What stands in a line where others have their names, else its first text.
  func label(of line: Line) -> String {
    guard let layout = layouts[line.table], let place = labelPlace(of: line) else { return "" }
    return layout.cells[place].map { layout.table.text(of: layout.table.cells[$0]) } ?? ""
  }

  /// Whether the cell at a place is the label of its line.
  func isLabel(_ source: CellSource, of line: Line) -> Bool {
    guard let row = source.row, let column = source.column else { return false }
    return labelPlace(of: line) == Place(row: row, column: column)
  }

  private func labelPlace(of line: Line) -> Place? {
    guard let layout = layouts[line.table] else { return nil }
    let count = layout.isTurned ? layout.table.rows : layout.table.columns
    for place in layout.namePlaces.sorted() + Array(1...max(count, 1)) {
      let at =
        layout.isTurned
        ? Place(row: place, column: line.number) : Place(row: line.number, column: place)
      guard let cell = layout.cells[at].map({ layout.table.cells[$0] }), !cell.isEmpty,
        block(of: place, in: layout) == line.block
      else { continue }
      return at
    }
    return nil
  }

  /// The cell at a place.
  func cell(at source: CellSource, in layout: Layout) -> Cell? {
    guard let row = source.row, let column = source.column else { return nil }
    return layout.cells[Place(row: row, column: column)].map { layout.table.cells[$0] }
  }

  /// The line that a place stands in, and where in it.
  static func position(_ source: CellSource, in layout: Layout) -> (line: Int, place: Int) {
    let (row, column) = (source.row ?? 0, source.column ?? 0)
    return layout.isTurned ? (column, row) : (row, column)
  }

  /// The block that a column belongs to: all are as wide as the first two are apart.
  private func block(of place: Int, in layout: Layout) -> Int {
    let names = layout.namePlaces.sorted()
    guard names.count > 1 else { return 0 }
    let width = names[1] - names[0]
    return min(max(place - 1, 0) / width, names.count - 1)
  }

  private static func layout(of table: Table, with allocation: Allocation) -> Layout {
    var layout = Layout(table: table)
    if let value = allocation.valueSource, value.table == allocation.source.table {
      layout.isTurned =
        value.column == allocation.source.column && value.row != allocation.source.row
    }
    for (at, cell) in table.cells.enumerated() {
      layout.cells[Place(row: cell.row, column: cell.column)] = at
    }
    return layout
  }
}
