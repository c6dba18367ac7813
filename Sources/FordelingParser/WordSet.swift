/// Words that are looked for in texts where nearly every word is none of them.
///
/// A set would hash each word that it is asked for. Here its first byte and its length tell of most that
/// they are not there, and the few others are compared one by one.
struct WordSet: ExpressibleByArrayLiteral, Sequence, Sendable {
  private let words: [String]
  /// For each first byte the lengths in bytes of the words with it, a bit each; 31 and more are one.
  private let lengths: [UInt32]

  init(arrayLiteral words: String...) { self.init(words) }

  /// Makes a set of words, none of them empty.
  init(_ words: some Sequence<String>) {
    self.words = Array(words)
    var lengths = [UInt32](repeating: 0, count: 256)
    for word in words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first)] |= Self.bit(word)
    }
    self.lengths = lengths
  }

  /// Whether a word is one of them.
  func contains(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    guard lengths[Int(first)] & Self.bit(word) != 0 || Self.mayBeComposedOtherwise(word) else {
      return false
    }
    return words.contains { $0 == word }
  }

  /// Whether a word may have letters of other bytes than those of its equals here: a letter and a mark for
  /// å, or the sign of the ångström.
  private static func mayBeComposedOtherwise(_ word: String) -> Bool {
    word.utf8.contains { $0 == 0xCC || $0 == 0xCD || $0 == 0xE2 }
  }

  func makeIterator() -> IndexingIterator<[String]> { words.makeIterator() }

  private static func bit(_ word: String) -> UInt32 { 1 << UInt32(Swift.min(word.utf8.count, 31)) }
}
