/// Every text the register knows, by its folded key.
///
/// A hash table with open addressing over the keys' bytes. It is built once, at the first use, from
/// fewer than 2,000 keys; its hash is fixed, so every run does the same work.
struct NameIndex: Sendable {
  /// What a key leads to.
  struct Entry: Sendable {
    /// What the key is, when it is more than the beginning of longer ones.
    var known: KnownText?
    /// Whether the key followed by a boundary begins a longer key.
    var isPrefix: Bool
    fileprivate var start: Int32
    fileprivate var end: Int32
  }

  /// The index over the register.
  static let shared = NameIndex()

  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  private var slots = [Int16](repeating: -1, count: 8192)
  /// For each code as a number, the municipality's place in the register.
  var places = [Int16](repeating: -1, count: 1000)

  /// An index that knows nothing yet.
  init(empty: Void) {
    keys.reserveCapacity(32 << 10)
    entries.reserveCapacity(slots.count / 2)
  }

  /// The hash of an empty key.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a key with one more symbol.
  @inline(__always)
  static func hash(_ hash: UInt64, _ symbol: UInt8) -> UInt64 {
    (hash ^ UInt64(symbol)) &* 0x0000_0100_0000_01B3
  }

  /// The entry of a key whose hash is known.
  func entry(_ key: ArraySlice<UInt8>, hash: UInt64) -> Entry? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if Int(entry.end - entry.start) == key.count,
        keys[Int(entry.start)..<Int(entry.end)].elementsEqual(key)
      {
        return entry
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The entry of the symbols in `range`, whose hash is known.
  func entry(_ letters: Letters, _ range: Range<Int>, hash: UInt64) -> Entry? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if Int(entry.end - entry.start) == range.count {
        var at = 0
        while at < range.count, keys[Int(entry.start) + at] == letters[range.lowerBound + at] {
          at += 1
        }
        if at == range.count { return entry }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The entry of a key.
  func entry(_ key: ArraySlice<UInt8>) -> Entry? {
    entry(key, hash: key.reduce(Self.seed, Self.hash))
  }

  /// Adds what a key is known as, unless it is known already, and its beginnings.
  mutating func insert(_ key: [UInt8], _ known: KnownText) {
    guard !key.isEmpty else { return }
    var hash = Self.seed
    for at in key.indices {
      if key[at] == Symbol.hyphen {
        update(key, at, hash: hash) { $0.isPrefix = true }
      }
      hash = Self.hash(hash, key[at])
    }
    update(key, key.count, hash: hash) { if $0.known == nil { $0.known = known } }
  }

  /// The place in the register of the municipality with a code.
  func place(code: Int) -> Int? {
    guard places.indices.contains(code), places[code] >= 0 else { return nil }
    return Int(places[code])
  }

  /// Changes what a key is known as.
  mutating func replace(_ key: [UInt8], _ known: KnownText) {
    update(key, key.count, hash: key.reduce(Self.seed, Self.hash)) { $0.known = known }
  }

  /// Changes the entry of the first symbols of a key, which is made when there is none.
  @inline(__always)
  private mutating func update(
    _ key: [UInt8], _ count: Int, hash: UInt64, _ change: (inout Entry) -> Void
  ) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0 {
      let at = Int(slots[slot])
      if isKey(at, key, count) {
        change(&entries[at])
        return
      }
      slot = (slot + 1) & mask
    }
    // Half full at most, so that a search always ends.
    guard entries.count < slots.count / 2, keys.count + count <= Int32.max else { return }
    var entry = Entry(
      known: nil, isPrefix: false, start: Int32(keys.count), end: Int32(keys.count + count))
    change(&entry)
    for at in 0..<count { keys.append(key[at]) }
    slots[slot] = Int16(truncatingIfNeeded: entries.count)
    entries.append(entry)
  }

  private func isKey(_ entry: Int, _ key: [UInt8], _ count: Int) -> Bool {
    let start = Int(entries[entry].start)
    guard Int(entries[entry].end) - start == count else { return false }
    var at = 0
    while at < count, keys[start + at] == key[at] { at += 1 }
    return at == count
  }
}
