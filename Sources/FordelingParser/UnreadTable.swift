import FordelingModel
import FordelingNormalizer

/// A table that was not read although it may hand something out.
struct UnreadTable {
  let grid: TableGrid
  let resolver: NameResolver

  /// Whether a row of it has names of municipalities and nothing else in one cell, and a figure in
  /// another: then a figure is lost.
  var hasRow: Bool {
    guard grid.rows > 0, grid.columns > 1, !isList else { return false }
    let figures = (1...grid.columns).filter { !HeadingWords.identifies(grid.text(1, $0)) }
    return (1...grid.rows).contains { row in
      figures.contains { NumberTextScanner.isNumber(grid.text(row, $0)) }
        && (1...grid.columns).contains { isNames(grid.text(row, $0)) }
    }
  }

  /// Whether its headings say that it hands something out, and half of it is lost: the names stand in it
  /// without a figure, or the figures without a name.
  var hasLostHalf: Bool {
    guard grid.rows > 1, let (row, names, measures) = headings, row < grid.rows else {
      return false
    }
    let below = row + 1...grid.rows
    let cells = below.flatMap { row in (1...grid.columns).map { grid.text(row, $0) } }
      .filter { !$0.isEmpty }
    // Text below the headings may be what the table is for: "Kommune | Tilskud" with "Ja" below.
    let isBare = below.allSatisfy { row in
      measures.allSatisfy { isNames(grid.text(row, $0)) || isLabelOrFigure(grid.text(row, $0)) }
    }
    if isBare, cells.contains(where: isNames) { return true }
    // A figure without a name, or in its place; a number in both may count the municipalities.
    let isUnnamed = below.contains { row in
      let others = (1...grid.columns).filter { $0 != names }.map { grid.text(row, $0) }
      return grid.isEmpty(row, names)
        ? others.contains(where: NumberTextScanner.isNumber)
        : NumberTextScanner.isNumber(grid.text(row, names)) && others.allSatisfy(\.isEmpty)
    }
    return isUnnamed && below.allSatisfy { isLabelOrFigure(grid.text($0, names)) }
  }

  /// The row of headings with one that names recipients, the column of that and those of measures.
  private var headings: (row: Int, names: Int, measures: [Int])? {
    for row in 1...min(3, max(1, grid.rows)) where grid.columns > 1 {
      let names = columns(row, where: HeadingWords.namesRecipients)
      let measures = columns(row, where: HeadingWords.namesMeasure)
      if let first = names.first, !measures.isEmpty { return (row, first, measures) }
    }
    return nil
  }

  /// The columns whose cell in a row has a text of which something holds; a cell over several is asked once.
  private func columns(_ row: Int, where holds: (String) -> Bool) -> [Int] {
    var found: [Int] = []
    var last: (cell: Int?, holds: Bool)?
    for column in 1...grid.columns {
      let cell = grid.cell(row, column)
      if last?.cell != cell || last == nil { last = (cell, holds(grid.text(row, column))) }
      if last?.holds == true { found.append(column) }
    }
    return found
  }

  private func isLabelOrFigure(_ text: String) -> Bool {
    text.isEmpty || NumberTextScanner.isNumber(text) || resolver.isAggregate(text)
  }

  /// Two columns without any heading are a list of names and values, whose items may be anything.
  private var isList: Bool {
    grid.columns == 2 && grid.table.headerRows == 0
      && !(1...2).contains { HeadingWords.namesRecipients(grid.text(1, $0)) }
  }

  private func isNames(_ text: String) -> Bool {
    let pieces = resolver.splitKnown(text).pieces
    return !pieces.isEmpty
      && pieces.allSatisfy {
        guard case .municipality(_, let rule) = $0.resolution else { return false }
        return rule != .code
      }
  }
}
