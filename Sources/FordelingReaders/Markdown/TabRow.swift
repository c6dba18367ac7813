/// Rows of cells separated by tabs inside a text, as they come out of a word processor.
enum TabRow {
  /// Whether the line is a row: a tab that does not merely indent it.
  static func isRow(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let line = MarkdownLine.trimmed(bytes, range)
    return bytes[line].contains(0x09)
  }

  /// The cells of each row.
  ///
  /// Where people lined up columns with several tabs, the rows have different numbers of tabs but the
  /// same number of texts: then a run of tabs is one border. Otherwise each tab is a border.
  static func grid(_ bytes: [UInt8], _ rows: [Range<Int>]) -> [[Range<Int>]] {
    let plain = rows.map { cells(bytes, $0) }
    let texts = plain.map { row in row.filter { !$0.isEmpty } }
    let widths = Set(plain.map(\.count))
    let counts = Set(texts.map(\.count))
    if widths.count > 1, counts.count == 1, let count = counts.first, count > 1 { return texts }
    return plain
  }

  private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    for at in range.lowerBound..<end where bytes[at] == 0x09 {
      cells.append(MarkdownLine.trimmed(bytes, start..<at))
      start = at + 1
    }
    cells.append(MarkdownLine.trimmed(bytes, start..<end))
    return cells
  }
}
