/// Electronic mail addresses in text.
enum EmailAddress {
  /// The address in a word; nil when there is none.
  static func range(in bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    guard let at = bytes[word].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    var start = at
    while start > word.lowerBound, isLocal(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < word.upperBound, isDomain(bytes[end]) { end += 1 }
    while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let domain = bytes[(at + 1)..<max(at + 1, end)]
    guard start < at, let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > domain.startIndex,
      domain.endIndex - dot > 2
    else { return nil }
    return start..<end
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isDomain(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }
}
