import FordelingModel

/// One sentence of a passage, divided into words.
struct Sentence {
  /// A word without the punctuation around it.
  struct Word {
    /// The word's bytes in the passage's text.
    var range: Range<Int>
    /// The word in small letters.
    var folded: String
    /// Whether a full stop stands right behind it.
    var hasStop: Bool
    /// Whether other punctuation stands right behind it, which ends an expression.
    var endsClause: Bool
  }

  /// The passage's text.
  let bytes: [UInt8]
  let range: Range<Int>
  let words: [Word]

  /// The text between two places.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The sentences of a text whose white space is collapsed.
  static func sentences(of text: String) -> [Sentence] {
    let bytes = Array(text.utf8)
    var sentences: [Sentence] = []
    var words: [Word] = []
    var start = 0
    var at = 0
    func close(_ end: Int) {
      if !words.isEmpty {
        sentences.append(Sentence(bytes: bytes, range: start..<end, words: words))
      }
      words = []
    }
    while at < bytes.count {
      if isBlank(bytes[at]) {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, !isBlank(bytes[end]) { end += 1 }
      if words.isEmpty { start = at }
      if let word = word(bytes, at..<end) { words.append(word) }
      let next = (end..<bytes.count).first { !isBlank(bytes[$0]) }
      if endsSentence(bytes, at..<end, words.last, next: next) { close(end) }
      at = end
    }
    close(bytes.count)
    return sentences
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// A word without the punctuation around it; nil when there is nothing else.
  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let length = punctuation(bytes[start..<end]) { start += length }
    while start < end, let length = punctuation(beforeEndOf: bytes[start..<end]) { end -= length }
    guard start < end else { return nil }
    let tail = bytes[end..<range.upperBound]
    return Word(
      range: start..<end, folded: String(inSmallLetters: bytes[start..<end]),
      hasStop: tail.first == UInt8(ascii: "."),
      endsClause: tail.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") })
  }

  private static let quotes = ["„", "“", "”", "»", "«", "‘", "’", "…", "–", "—"].map {
    Array($0.utf8)
  }

  private static func isASCIIPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3C, 0x3E, 0x3F, 0x5B, 0x5D,
      0x5F, 0x60:
      true
    default: false
    }
  }

  private static func punctuation(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if isASCIIPunctuation(first) { return 1 }
    guard first == 0xC2 || first == 0xE2 else { return nil }
    return quotes.first { bytes.starts(with: $0) }?.count
  }

  private static func punctuation(beforeEndOf bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    if isASCIIPunctuation(last) { return 1 }
    guard last >= 0x80, let before = bytes.dropLast().last, before == 0x80 || before == 0xC2 else {
      return nil
    }
    return quotes.first { bytes.suffix($0.count).elementsEqual($0) }?.count
  }

  /// Words after which a full stop ends no sentence.
  private static let abbreviations: WordSet = [
    "kl", "nr", "pr", "ca", "tlf", "mio", "mia", "jf", "bl.a", "f.eks", "evt", "dvs", "stk", "pkt",
    "d", "t", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
    "s",
    "kr", "inkl", "ekskl", "vedr", "hhv", "m.v", "mv", "osv", "m.fl", "pct", "mill", "tkr",
  ]

  /// Whether a sentence ends with a token; `next` is where the token after it begins.
  private static func endsSentence(
    _ bytes: [UInt8], _ token: Range<Int>, _ word: Word?, next: Int?
  ) -> Bool {
    guard let next else { return true }
    // Quotation marks and brackets may stand behind the full stop.
    let tail = bytes[token].suffix(4)
    guard
      let stop = tail.last(where: { byte in
        byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "'")
          && byte != UInt8(ascii: "*") && byte < 0x80
      })
    else { return false }
    if stop == UInt8(ascii: "!") || stop == UInt8(ascii: "?") { return true }
    guard stop == UInt8(ascii: "."), let word else { return false }
    guard word.hasStop else { return true }
    // "12. marts" and "1. kvartal" are no ends; "på side 5. Det" is one.
    let isNumber = word.folded.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if isNumber, word.folded.utf8.count < 3 { return isCapital(bytes, next) }
    return !abbreviations.contains(word.folded)
  }

  private static func isCapital(_ bytes: [UInt8], _ at: Int) -> Bool {
    if bytes[at] >= 0x41, bytes[at] <= 0x5A { return true }
    // Æ, Ø and Å.
    return bytes[at] == 0xC3 && at + 1 < bytes.count && bytes[at + 1] < 0xA0
  }
}
