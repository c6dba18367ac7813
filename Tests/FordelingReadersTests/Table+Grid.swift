import FordelingModel

extension Table {
  /// The texts of all cells by row, for comparing; spans are not expanded.
  var grid: [[String]] {
    var grid = [[String]](repeating: [], count: rows)
    for cell in cells { grid[cell.row - 1].append(text(of: cell)) }
    return grid
  }
}
