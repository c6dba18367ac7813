/// Words that are looked for in texts where nearly every word is none of them.
///
/// A set would hash each word that it is asked for. Here its first byte and its length tell of most that
/// they are not there, and the few others are compared one by one.
struct WordSet: ExpressibleByArrayLiteral, Sequence, Sendable {
  private let words: [String]
  /// For the lowest five bits of each first byte, which tell letters apart, the lengths in bytes of the words
  /// with it, a bit each; 31 and more are one.
  private let lengths: [UInt32]

  init(arrayLiteral words: String...) { self.init(words) }

  /// Makes a set of words, none of them empty.
  init(_ words: some Sequence<String>) {
    self.words = Array(words)
    var lengths = [UInt32](repeating: 0, count: 32)
    for word in words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first & 0x1F)] |= Self.bit(word.utf8.count)
    }
    self.lengths = lengths
  }

  /// Whether a word is one of them.
  func contains(_ word: String) -> Bool {
    let text = word.utf8Span
    let bytes = text.span
    guard bytes.count > 0 else { return false }
    let mayBeOne = lengths[Int(bytes[0] & 0x1F)] & Self.bit(bytes.count) != 0
    if text.isKnownASCII {
      return mayBeOne && words.contains { $0.utf8Span.span.hasSameBytes(as: bytes) }
    }
    guard mayBeOne || Self.mayBeComposedOtherwise(bytes) else { return false }
    return words.contains { $0 == word }
  }

  /// Whether a text may be one of them when its capitals are not told apart from small letters, as far as its
  /// first byte and its length tell.
  func mayBe(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return lengths[Int(first & 0x1F)] & Self.bit(text.utf8.count) != 0
  }

  /// Whether the first word of a text may be one of them when its capitals are not told apart from small
  /// letters; a word is of letters and digits.
  func mayBegin(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    var length: UInt32 = 0
    for byte in text.utf8 {
      if byte >= 0x80 {
        // Such a letter may have a small one of another length; Danish ones have not.
        if byte != 0xC3, byte >= 0xC0 { return true }
      } else if !(byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) {
        break
      }
      length += 1
    }
    return lengths[Int(first & 0x1F)] & (1 << Swift.min(length, 31)) != 0
  }

  /// Whether a word may have letters of other bytes than those of its equals here: a letter and a mark for
  /// å, or the sign of the ångström.
  private static func mayBeComposedOtherwise(_ word: Span<UInt8>) -> Bool {
    for at in 0..<word.count where word[at] == 0xCC || word[at] == 0xCD || word[at] == 0xE2 {
      return true
    }
    return false
  }

  func makeIterator() -> IndexingIterator<[String]> { words.makeIterator() }

  private static func bit(_ length: Int) -> UInt32 { 1 << UInt32(Swift.min(length, 31)) }
}
