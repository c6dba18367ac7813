/// One row of a GFM pipe table.
enum PipeRow {
  /// The cells of a row: what stands between pipes that no backslash escapes.
  static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let line = MarkdownLine.trimmed(bytes, range)
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var at = start
    if !line.isEmpty, bytes[at] == UInt8(ascii: "|") {
      at += 1
      start = at
    }
    while at < line.upperBound {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else if bytes[at] == UInt8(ascii: "|") {
        cells.append(MarkdownLine.trimmed(bytes, start..<at))
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    if start < line.upperBound {
      cells.append(MarkdownLine.trimmed(bytes, start..<line.upperBound))
    }
    return cells
  }

  /// Whether a pipe ends the row.
  static func isClosed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let line = MarkdownLine.trimmed(bytes, range)
    guard line.count > 1, bytes[line.upperBound - 1] == UInt8(ascii: "|") else { return false }
    return bytes[line.upperBound - 2] != UInt8(ascii: "\\")
  }

  /// How many columns a delimiter row such as `| --- | :-: |` has; nil when the line is none.
  static func delimiterColumns(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let cells = cells(bytes, range)
    guard !cells.isEmpty, bytes[range].contains(UInt8(ascii: "-")) else { return nil }
    for cell in cells {
      var inner = bytes[cell]
      if inner.first == UInt8(ascii: ":") { inner = inner.dropFirst() }
      if inner.last == UInt8(ascii: ":") { inner = inner.dropLast() }
      guard !inner.isEmpty, inner.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    }
    return cells.count
  }
}
