import FordelingModel
import FordelingNormalizer

/// A table that was not read because no column of it holds names of municipalities.
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
