/// The lines of a grid table as a rectangle of columns, and the borders drawn in it.
struct GridLines {
  /// The stretch of the source of each line.
  let lines: [Range<Int>]
  /// How wide all lines are.
  let width: Int
  private let bytes: [UInt8]
  /// For each line, the offset of the byte that begins each column; nil when columns are bytes.
  private let offsets: [[Int]?]

  /// Measures the lines; nil when they are not of one width.
  init?(_ bytes: [UInt8], _ lines: [Range<Int>]) {
    self.bytes = bytes
    self.lines = lines.map { MarkdownLine.trimmed(bytes, $0) }
    var offsets: [[Int]?] = []
    var width = -1
    for line in self.lines {
      let columns = Self.columns(bytes, line)
      let count = columns?.count ?? line.count
      if width < 0 { width = count }
      guard count == width else { return nil }
      offsets.append(columns)
    }
    self.width = width
    self.offsets = offsets
  }

  private static func columns(_ bytes: [UInt8], _ line: Range<Int>) -> [Int]? {
    guard bytes[line].contains(where: { $0 >= 0x80 }) else { return nil }
    var offsets: [Int] = []
    var at = line.lowerBound
    while at < line.upperBound {
      let (scalar, length) = TextColumns.scalar(bytes, at, end: line.upperBound)
      for _ in 0..<TextColumns.width(scalar) { offsets.append(at) }
      at += length
    }
    return offsets
  }

  /// The byte at a column of a line.
  func byte(_ line: Int, _ column: Int) -> UInt8 {
    guard column < width else { return 0x20 }
    return bytes[offset(line, column)]
  }

  /// The stretch of the source between two columns.
  func stretch(_ line: Int, _ columns: Range<Int>) -> Range<Int> {
    offset(
      line, columns.lowerBound)..<max(
        offset(line, columns.lowerBound), offset(line, columns.upperBound))
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    guard column < width else { return lines[line].upperBound }
    return offsets[line]?[column] ?? lines[line].lowerBound + column
  }

  /// The stretches of a line that are drawn from one `+` to another: `+---+--:+`, `+===+`. Nil when one
  /// of them ends where no border goes on, so that it is unknown which cells it divides.
  func rules(_ line: Int) -> [ClosedRange<Int>]? {
    var rules: [ClosedRange<Int>] = []
    var at = 0
    while at < width {
      guard byte(line, at) == UInt8(ascii: "+") else {
        at += 1
        continue
      }
      var end = at
      var last = at
      var lastDash = at
      while end < width, Self.isDrawn(byte(line, end)) {
        if byte(line, end) == UInt8(ascii: "+") { last = end } else { lastDash = end }
        end += 1
      }
      // `3 + 4` and `C++` are text.
      if lastDash > at, last > at + 1 {
        guard joinsBorders(line, at), joinsBorders(line, last) else { return nil }
        rules.append(at...last)
      }
      at = end
    }
    return rules
  }

  /// Whether a whole line is drawn, as the first and the last line of a grid are.
  static func isBorder(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let line = MarkdownLine.trimmed(bytes, range)
    return line.count >= 3 && bytes[line.lowerBound] == UInt8(ascii: "+")
      && bytes[line.upperBound - 1] == UInt8(ascii: "+") && bytes[line].allSatisfy(isDrawn)
      && bytes[line].contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
  }

  private static func isDrawn(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ":")
  }

  /// Whether a corner has a border above and below it.
  private func joinsBorders(_ line: Int, _ column: Int) -> Bool {
    for neighbor in [line - 1, line + 1] where lines.indices.contains(neighbor) {
      let byte = byte(neighbor, column)
      guard byte == UInt8(ascii: "|") || byte == UInt8(ascii: "+") else { return false }
    }
    return true
  }
}
