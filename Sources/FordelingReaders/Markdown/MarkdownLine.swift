/// What one line of Markdown or text looks like.
enum MarkdownLine {
  static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 <= 0x20 }
  }

  /// The range without white space at both ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, bytes[range.lowerBound] <= 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    while !range.isEmpty, bytes[range.upperBound - 1] <= 0x20 {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  /// An ATX heading: one to six `#`, a space, and the text without closing `#`.
  static func heading(_ bytes: [UInt8], _ range: Range<Int>) -> (Int, Range<Int>)? {
    let line = trimmed(bytes, range)
    guard line.lowerBound - range.lowerBound <= 3 else { return nil }
    var at = line.lowerBound
    while at < line.upperBound, bytes[at] == UInt8(ascii: "#") { at += 1 }
    let level = at - line.lowerBound
    guard (1...6).contains(level), at == line.upperBound || bytes[at] <= 0x20 else { return nil }
    var end = line.upperBound
    while end > at, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end > at, bytes[end - 1] > 0x20 { end = line.upperBound }
    return (level, trimmed(bytes, at..<end))
  }

  /// The line under a heading: at least three `=` (level 1) or `-` (level 2) and nothing else.
  static func underline(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let line = trimmed(bytes, range)
    guard line.count >= 3, let first = line.first.map({ bytes[$0] }),
      bytes[line].allSatisfy({ $0 == first })
    else { return nil }
    switch first {
    case UInt8(ascii: "="): return 1
    case UInt8(ascii: "-"): return 2
    default: return nil
    }
  }

  static func isThematicBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let marks = bytes[range].filter { $0 > 0x20 }
    guard marks.count >= 3, let first = marks.first,
      first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
    else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// The opening or closing of fenced code.
  static func fence(_ bytes: [UInt8], _ range: Range<Int>) -> (byte: UInt8, count: Int)? {
    let line = trimmed(bytes, range)
    guard let first = line.first.map({ bytes[$0] }),
      first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    else { return nil }
    let count = bytes[line].prefix { $0 == first }.count
    guard count >= 3, first != UInt8(ascii: "`") || !bytes[line].dropFirst(count).contains(first)
    else { return nil }
    return (first, count)
  }

  /// The label and the text of a line that begins a footnote's text: `[^1]: …`.
  static func footnote(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (label: Range<Int>, text: Range<Int>)? {
    let line = trimmed(bytes, range)
    guard line.lowerBound - range.lowerBound <= 3, bytes[line].starts(with: "[^".utf8) else {
      return nil
    }
    let start = line.lowerBound + 2
    var end = start
    while end < line.upperBound, bytes[end] != UInt8(ascii: "]"), end - start <= 40 { end += 1 }
    guard end > start, end + 1 < line.upperBound, bytes[end] == UInt8(ascii: "]"),
      bytes[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return (start..<end, trimmed(bytes, end + 2..<line.upperBound))
  }

  /// The text of a list item. A bullet is left out; a number stays, because `1)` may be a note's mark.
  static func listItem(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let line = trimmed(bytes, range)
    guard let start = line.first else { return nil }
    func hasSpace(at: Int) -> Bool { at < line.upperBound && bytes[at] <= 0x20 }
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return hasSpace(at: start + 1) ? trimmed(bytes, start + 1..<line.upperBound) : nil
    case 0xE2 where bytes[line].starts(with: "•".utf8):
      return trimmed(bytes, start + 3..<line.upperBound)
    case 0xC2 where bytes[line].starts(with: "·".utf8):
      return trimmed(bytes, start + 2..<line.upperBound)
    case 0x30...0x39:
      let digits = bytes[line].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      let mark = start + digits
      guard digits <= 9, mark < line.upperBound,
        bytes[mark] == UInt8(ascii: ".") || bytes[mark] == UInt8(ascii: ")"),
        hasSpace(at: mark + 1)
      else { return nil }
      return line
    default:
      return nil
    }
  }

  /// Whether the line begins a block that ends a table before it.
  static func startsBlock(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    heading(bytes, range) != nil || fence(bytes, range) != nil || isThematicBreak(bytes, range)
      || tableTag(bytes, range) != nil || bytes[range].first == UInt8(ascii: ">")
  }

  /// Where a `<table` tag starts in the line.
  static func tableTag(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while let found = bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = HTMLTagName.read(bytes, at: found, end: bytes.count), tag.name == "table",
        !tag.isEnd
      {
        return found
      }
      at = found + 1
    }
    return nil
  }

  /// Where the table that starts at `start` ends: after its `</table>`, or at the end of the text.
  static func tableEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var depth = 0
    var at = start
    while let found = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = found + 1
      guard let tag = HTMLTagName.read(bytes, at: found, end: bytes.count), tag.name == "table"
      else { continue }
      depth += tag.isEnd ? -1 : 1
      if depth == 0 {
        return bytes[found...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      }
    }
    return bytes.count
  }
}
