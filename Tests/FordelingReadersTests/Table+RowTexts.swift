import FordelingModel

extension Table {
  /// The texts of all cells by row, for comparing; spans are not expanded.
  var rowTexts: [[String]] {
    var texts = [[String]](repeating: [], count: rows)
    for cell in cells { texts[cell.row - 1].append(text(of: cell)) }
    return texts
  }
}
