/// Page numbers that a page has and its text does not, in words.
///
/// Readers know them between pieces of a table, the parser knows them in rows of one.
package enum PageNumber {
  /// Whether a text is nothing but a page number, as below.
  package static func isPageNumber(_ text: String) -> Bool {
    // Nearly every text ends with a letter or is a number, which costs little to see.
    guard let last = text.utf8.last, last <= UInt8(ascii: "9"),
      text.utf8.contains(where: { $0 < 0x30 || $0 > 0x39 })
    else { return false }
    return isPageNumber(text.utf8)
  }

  /// Whether a text is nothing but a page number: `Side 2 af 8`, `Side 2/19`, `Page 3 of 4`, `Side 3`,
  /// `- 2 -`, `2/19`.
  package static func isPageNumber(_ text: some Collection<UInt8>) -> Bool {
    guard text.count <= 80 else { return false }
    var line = trimmed(Array(text)[...])
    guard (3...24).contains(line.count) else { return false }
    if line.first == UInt8(ascii: "-"), line.last == UInt8(ascii: "-") {
      return isNumber(trimmed(line.dropFirst().dropLast()))
    }
    var hasWord = false
    for word in ["side", "page"] where hasPrefix(line, word) {
      hasWord = true
      line = trimmed(line.dropFirst(word.utf8.count))
    }
    let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard (1...4).contains(digits) else { return false }
    var rest = trimmed(line.dropFirst(digits))
    if rest.isEmpty { return hasWord }
    for word in ["af", "of", "/"] where hasPrefix(rest, word) && (hasWord || word == "/") {
      rest = trimmed(rest.dropFirst(word.utf8.count))
      return isNumber(rest)
    }
    return false
  }

  /// Digits alone, few enough for a page.
  package static func isNumber(_ text: some Collection<UInt8>) -> Bool {
    (1...4).contains(text.count) && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }

  private static func hasPrefix(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    text.count >= word.utf8.count
      && zip(text, word.utf8).allSatisfy { byte, letter in
        byte == letter || (byte >= 0x41 && byte <= 0x5A && byte | 0x20 == letter)
      }
  }
}
