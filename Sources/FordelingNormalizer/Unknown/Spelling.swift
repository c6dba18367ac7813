/// A word or compound as it is compared letter by letter.
///
/// It has room for ``limit`` symbols: longer texts are no misspelled name, alone or with a few words
/// around it.
struct Spelling: Sendable {
  /// How many symbols a text may have.
  static let limit = 60

  /// The symbols with `aa` as å.
  private(set) var folded = Letters()
  /// The symbols with `aa` as two letters.
  private(set) var plain = Letters()
  /// The symbols with `aa` as å, without the boundaries between words.
  private(set) var unbroken = Letters()
  /// How many letters there are, `aa` counting two.
  private(set) var letterCount = 0
  /// Whether there is nothing but letters, and single boundaries between them.
  private(set) var isPlain = true
  /// Which letters occur in ``folded``, as bits.
  private(set) var mask: UInt32 = 0
  /// How many boundaries there are between the words.
  var boundaries: Int { folded.count - unbroken.count }

  /// Folds a text; nil when it is too long to be a misspelled name.
  init?(_ bytes: [UInt8]) {
    for symbol in FoldedText(bytes, doubleA: .isTwoLetters).symbols {
      guard plain.count < Self.limit else { return nil }
      add(symbol)
    }
    finish()
  }

  /// The spelling of a name of the register, whose letters are those of the Danish alphabet and whose
  /// length is known to be small.
  init(registered name: some Collection<UInt8>) {
    var lead: UInt8 = 0
    for byte in name {
      switch byte {
      case 0..<0x80: add(Symbol.ascii(byte))
      case 0xC0...: lead = byte
      default: add(Symbol.letter(lead, byte))
      }
    }
    finish()
  }

  /// The spelling of a word of letters alone, `aa` as two letters.
  init(word: Letters) {
    for at in 0..<word.count { append(word[at]) }
    finish()
  }

  private mutating func add(_ symbol: UInt8) {
    switch symbol {
    case Symbol.blank, Symbol.hyphen, Symbol.dot, Symbol.underscore, Symbol.newline, Symbol.tab:
      appendBoundary()
    default: append(symbol)
    }
  }

  private mutating func appendBoundary() {
    guard plain.count > 0, plain[plain.count - 1] != Symbol.hyphen else { return }
    plain.append(Symbol.hyphen)
    folded.append(Symbol.hyphen)
  }

  private mutating func append(_ symbol: UInt8) {
    let a = UInt8(ascii: "a")
    if symbol == a, folded.count > 0, folded[folded.count - 1] == a {
      folded.replaceLast(by: Symbol.å)
      unbroken.replaceLast(by: Symbol.å)
    } else {
      folded.append(symbol)
      unbroken.append(symbol)
    }
    plain.append(symbol)
    if Symbol.isLetter(symbol) { letterCount += 1 } else { isPlain = false }
  }

  private mutating func finish() {
    if plain.count > 0, plain[plain.count - 1] == Symbol.hyphen {
      plain.removeLast()
      folded.removeLast()
    }
    for at in 0..<unbroken.count where Symbol.isLetter(unbroken[at]) {
      mask |= 1 << UInt32(unbroken[at] & 0x1F)
    }
  }
}

/// A few symbols that take no memory of their own, for what is done once for each of very many names.
struct Letters: Sendable {
  private(set) var count = 0
  private var symbols = InlineArray<64, UInt8>(repeating: 0)

  subscript(at: Int) -> UInt8 { symbols[at] }

  /// Adds a symbol; one without room is lost, so callers stop before.
  mutating func append(_ symbol: UInt8) {
    guard count < 64 else { return }
    symbols[count] = symbol
    count += 1
  }

  mutating func replaceLast(by symbol: UInt8) { symbols[count - 1] = symbol }

  mutating func removeLast() { count -= 1 }

  /// Whether two texts are the same.
  func equals(_ other: Letters) -> Bool {
    count == other.count && begins(with: other)
  }

  /// Whether the text begins with another one.
  func begins(with other: Letters) -> Bool {
    guard count >= other.count else { return false }
    for at in 0..<other.count where symbols[at] != other[at] { return false }
    return true
  }

  /// Whether another text stands anywhere in this one.
  func contains(_ other: Letters) -> Bool {
    guard count >= other.count else { return false }
    for start in 0...(count - other.count) {
      var at = 0
      while at < other.count, symbols[start + at] == other[at] { at += 1 }
      if at == other.count { return true }
    }
    return false
  }

  /// Whether two texts are at most one edit apart, by optimal string alignment: a letter more, a letter
  /// less, another letter, or two neighbors exchanged is one edit.
  func isAtMostOneEdit(from other: Letters) -> Bool {
    count <= other.count
      ? Self.isAtMostOneEdit(self, other) : Self.isAtMostOneEdit(other, self)
  }

  private static func isAtMostOneEdit(_ short: Letters, _ long: Letters)
    -> Bool
  {
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] {
      end += 1
    }
    let rest = short.count - start - end
    if short.count < long.count { return rest == 0 }
    return rest <= 1
      || (rest == 2 && short[start] == long[start + 1] && short[start + 1] == long[start])
  }
}
