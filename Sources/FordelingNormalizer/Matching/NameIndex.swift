/// Every text the register knows, by its folded key.
///
/// A hash table with open addressing over the keys' bytes, laid out when the register is generated: it lies
/// in the program's constant data, and nothing is built when the program runs.
struct NameIndex: Sendable {
  /// What a key leads to.
  struct Entry: Sendable {
    /// What the key is, when it is more than the beginning of longer ones.
    var known: KnownText?
    /// Whether the key followed by a boundary begins a longer key.
    var isPrefix: Bool
  }

  /// The index over the register.
  static let shared = NameIndex()

  /// How many slots the table has, a power of two.
  static let slotCount = 8192

  /// The hash of an empty key.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a key with one more symbol.
  @inline(__always)
  static func hash(_ hash: UInt64, _ symbol: UInt8) -> UInt64 {
    (hash ^ UInt64(symbol)) &* 0x0000_0100_0000_01B3
  }

  /// The slot in which the search for a key begins.
  @inline(__always)
  static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slotCount - 1)
  }

  /// The entry of a key whose hash is known.
  func entry(_ key: ArraySlice<UInt8>, hash: UInt64) -> Entry? {
    find(hash, count: key.count) { key[key.startIndex + $0] }
  }

  /// The entry of a key.
  func entry(_ key: ArraySlice<UInt8>) -> Entry? {
    entry(key, hash: key.reduce(Self.seed, Self.hash))
  }

  /// The entry of the symbols in `range`, whose hash is known.
  func entry(_ letters: Letters, _ range: Range<Int>, hash: UInt64) -> Entry? {
    find(hash, count: range.count) { letters[range.lowerBound + $0] }
  }

  /// The place in the register of the municipality with a code.
  func place(code: Int) -> Int? {
    var low = 0
    var high = NameIndexText.codeCount
    while low < high {
      let middle = (low + high) / 2
      if NameIndexText.code(middle) < code { low = middle + 1 } else { high = middle }
    }
    return low < NameIndexText.codeCount && NameIndexText.code(low) == code ? low : nil
  }

  @inline(__always)
  private func find(_ hash: UInt64, count: Int, _ symbol: (Int) -> UInt8) -> Entry? {
    var slot = Self.slot(hash)
    // The table is half full at most, so that a search always ends.
    while let number = NameIndexText.entry(inSlot: slot) {
      let key = NameIndexText.key(number)
      if key.count == count {
        var at = 0
        while at < count, NameIndexText.symbol(key.lowerBound + at) == symbol(at) { at += 1 }
        if at == count { return NameIndexText.entry(number) }
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }
}
