/// Lines that belong to a page and not to its text.
enum PageFurniture {
  /// A page number in words: `Side 2 af 8`, `Side 2/19`, `Page 3 of 4`, `- 2 -`, `2/19`.
  static func isPageNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var line = MarkdownLine.trimmed(bytes, range)
    guard (3...24).contains(line.count) else { return false }
    if let first = line.first, bytes[first] == 0x2D, bytes[line.upperBound - 1] == 0x2D {
      return isNumber(bytes, MarkdownLine.trimmed(bytes, first + 1..<line.upperBound - 1))
    }
    var hasWord = false
    for word in ["side", "page"] where hasPrefix(bytes, line, word) {
      hasWord = true
      line = MarkdownLine.trimmed(bytes, line.lowerBound + 4..<line.upperBound)
    }
    let digits = bytes[line].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard (1...4).contains(digits) else { return false }
    var rest = MarkdownLine.trimmed(bytes, line.lowerBound + digits..<line.upperBound)
    if rest.isEmpty { return hasWord }
    for word in ["af", "of", "/"] where hasPrefix(bytes, rest, word) && (hasWord || word == "/") {
      rest = MarkdownLine.trimmed(bytes, rest.lowerBound + word.utf8.count..<rest.upperBound)
      return isNumber(bytes, rest)
    }
    return false
  }

  /// Marks titles: the first lines of pages that say what a line before said, and that line.
  static func markTitles(_ bytes: [UInt8], _ lines: inout [AlignedLine]) {
    guard lines.contains(where: \.startsPage) else { return }
    var seen: [ArraySlice<UInt8>: Int] = [:]
    var isFirst = false
    for at in lines.indices {
      isFirst = isFirst || lines[at].startsPage
      guard lines[at].kind != .blank else { continue }
      if lines[at].kind == .text, lines[at].stretches.count == 1 {
        let text = bytes[lines[at].stretches[0].bytes]
        if let before = seen[text] {
          if isFirst {
            lines[before].kind = .furniture
            lines[at].kind = .furniture
          }
        } else {
          seen[text] = at
        }
      }
      isFirst = false
    }
  }

  /// Digits alone, few enough for a page.
  static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    (1...4).contains(range.count) && bytes[range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func hasPrefix(_ bytes: [UInt8], _ line: Range<Int>, _ word: String) -> Bool {
    line.count >= word.utf8.count
      && zip(bytes[line], word.utf8).allSatisfy { byte, letter in
        byte == letter || (byte >= 0x41 && byte <= 0x5A && byte | 0x20 == letter)
      }
  }
}
