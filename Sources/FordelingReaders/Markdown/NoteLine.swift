/// How a line of prose begins that is the text of a note: with a mark, as `** Skøn` and `² Skøn` do.
///
/// Notes often stand on lines one below the other, without a blank line between them. Numbers with a
/// parenthesis, such as `1) Skøn`, are items of a list already.
enum NoteLine {
  /// Whether a line begins with a mark that no line of running text begins with: `**`, `*)`, a raised
  /// digit, a dagger.
  static func begins(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let line = MarkdownLine.trimmed(bytes, range)
    var stars = starsEnd(bytes, line)
    if stars > line.lowerBound {
      if stars < line.upperBound, bytes[stars] == UInt8(ascii: ")") { stars += 1 }
      return stars < line.upperBound && bytes[stars] == 0x20
    }
    return raised.contains { bytes[line].starts(with: $0) && line.count > $0.count }
  }

  /// Whether a line begins with a mark that may stand in running text as well: `(1)`, `[1]`, `a)`.
  static func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let line = MarkdownLine.trimmed(bytes, range)
    guard let first = line.first.map({ bytes[$0] }) else { return false }
    var at = line.lowerBound
    let close: UInt8 = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") { at += 1 }
    let start = at
    while at < line.upperBound, isMark(bytes[at]), at - start < 2 { at += 1 }
    return at > start && at + 1 < line.upperBound && bytes[at] == close && bytes[at + 1] == 0x20
  }

  private static let raised = ["¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "†", "‡"].map {
    Array($0.utf8)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
  }

  /// Where the stars at the start of a line end, each of which Markdown may have a backslash before.
  private static func starsEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    var at = line.lowerBound
    while at < line.upperBound {
      if bytes[at] == UInt8(ascii: "*") {
        at += 1
      } else if bytes[at] == UInt8(ascii: "\\"), at + 1 < line.upperBound,
        bytes[at + 1] == UInt8(ascii: "*")
      {
        at += 2
      } else {
        break
      }
    }
    return at
  }
}
