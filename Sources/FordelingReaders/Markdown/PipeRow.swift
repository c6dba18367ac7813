/// One row of a GFM pipe table.
enum PipeRow {
  /// The cells of a row: what stands between pipes that no backslash escapes.
  static func cells(
    _ bytes: [UInt8], _ range: Range<Int>, skipping code: [Range<Int>] = []
  ) -> [Range<Int>] {
    var code = code[...]
    let line = MarkdownLine.trimmed(bytes, range)
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var at = start
    if !line.isEmpty, bytes[at] == UInt8(ascii: "|") {
      at += 1
      start = at
    }
    while at < line.upperBound {
      if let span = code.first, span.lowerBound <= at {
        at = max(at, span.upperBound)
        code.removeFirst()
      } else if bytes[at] == UInt8(ascii: "\\") {
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

  /// The cells of a row of a table with `count` columns.
  ///
  /// To GFM a pipe inside code ends the cell; to pandoc it is code. Where GFM's reading has more cells
  /// than the table, and so would drop text, and pandoc's has exactly as many, pandoc's is meant.
  static func cells(_ bytes: [UInt8], _ range: Range<Int>, count: Int) -> [Range<Int>] {
    let plain = cells(bytes, range)
    guard plain.count > count, bytes[range].contains(UInt8(ascii: "`")) else { return plain }
    let withCode = cells(bytes, range, skipping: codeSpans(bytes, range))
    return withCode.count == count ? withCode : plain
  }

  /// Code between runs of as many backticks on both sides.
  private static func codeSpans(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var at = range.lowerBound
    while let start = bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      var end = start
      while end < range.upperBound, bytes[end] == UInt8(ascii: "`") { end += 1 }
      runs.append(start..<end)
      at = end
    }
    // The next run of each length, found from the end so that time stays linear.
    var next = [Int](repeating: -1, count: runs.count)
    var lastOfLength: [Int: Int] = [:]
    for run in runs.indices.reversed() {
      next[run] = lastOfLength[runs[run].count] ?? -1
      lastOfLength[runs[run].count] = run
    }
    var spans: [Range<Int>] = []
    var run = 0
    while run < runs.count {
      if next[run] >= 0 {
        spans.append(runs[run].lowerBound..<runs[next[run]].upperBound)
        run = next[run]
      }
      run += 1
    }
    return spans
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
