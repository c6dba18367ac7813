import FordelingModel

/// The figures of the row that is being read.
extension GroupReader {
  /// The figure at a place, for one of `count` names in a cell of names.
  func valueText(
    _ grid: TableGrid, _ at: Int?, _ measure: Int, part: Int = 0, of count: Int = 1,
    _ nameCell: Cell? = nil
  ) -> ValueText {
    guard let at else {
      return ValueText(
        content: .empty, written: "", notes: [], source: nameCell?.source ?? .none)
    }
    let cell = grid.table.cells[at]
    let written = grid.table.text(of: cell)
    let notes = grid.table.notes(of: cell)
    var content: ValueText.Content
    if cell.isEmpty {
      content = .empty
    } else if sharedCells.contains(at), NumberTextScanner.isNumber(written) {
      content = .unpaired
    } else if hasSeveralFigures(grid.table, cell) {
      // Two numbers one under the other would read as one with a blank for thousands.
      content = pairedLine(grid, cell, part: part, of: count, nameCell)
    } else if beside[measure].isWords {
      content = .read(NumberText(word: written))
    } else {
      content = .read(NumberTextScanner.read(written))
    }
    var value = ValueText(
      content: content, written: written, notes: notes, source: cell.source,
      cell: grid.source(ofCell: at))
    value.marks = beside[measure].marks
    if let unit = beside[measure].unit, unit != at {
      value.addUnit(grid.table.text(of: grid.table.cells[unit]))
    }
    if let sign = beside[measure].sign, sign != at {
      value.addSign(grid.table.text(of: grid.table.cells[sign]))
    }
    return value
  }

  /// Whether a cell has more than one line that says something of a figure by itself.
  private func hasSeveralFigures(_ table: Table, _ cell: Cell) -> Bool {
    guard table.lineCount(of: cell) > 1 else { return false }
    let figures = table.lines(of: cell).filter { line in
      NumberTextScanner.read(line) != .unreadable || NumberTextScanner.beginsLikeNumber(line)
    }
    return figures.count > 1
  }

  /// The line of a value cell that belongs to one line of a cell of names: only when both have as many
  /// lines as there are names.
  private func pairedLine(
    _ grid: TableGrid, _ cell: Cell, part: Int, of count: Int, _ nameCell: Cell?
  ) -> ValueText.Content {
    let lines = grid.table.lines(of: cell)
    let numbers = lines.map(NumberTextScanner.read)
    let allRead = !numbers.contains(.unreadable)
    guard allRead, count > 1 else { return .unpaired }
    guard lines.count == count, let nameCell, grid.table.lineCount(of: nameCell) == count else {
      return .unpaired
    }
    return .read(numbers[part])
  }
}
