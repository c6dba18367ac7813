import FordelingModel

/// How the index of names is laid out in constant data: numbers as digits of base 32, `0` to `O`, of fixed
/// width.
///
/// An entry is its kind (a letter), two numbers of two digits, where its key starts (four digits), the key's
/// length (two digits), and whether it is the beginning of longer keys (`1` or `0`).
enum NameIndexText {
  private static let entryWidth = 12
  private static let slotWidth = 3
  private static let codeWidth = 2
  /// No number of two digits that occurs is as high.
  private static let none = 1023

  // MARK: - Reading

  /// The number of the entry in a slot; nil when the slot is empty.
  @inline(__always)
  static func entry(inSlot slot: Int) -> Int? {
    let number = read(RegisterData.nameSlots, slot * slotWidth, slotWidth)
    return number == 32_767 ? nil : number
  }

  /// Where the key of an entry stands.
  @inline(__always)
  static func key(_ entry: Int) -> Range<Int> {
    let start = read(RegisterData.nameEntries, entry * entryWidth + 5, 4)
    return start..<start + read(RegisterData.nameEntries, entry * entryWidth + 9, 2)
  }

  /// A symbol of a key.
  @inline(__always)
  static func symbol(_ at: Int) -> UInt8 { RegisterData.nameKeys.utf8Start[at] }

  /// What stands in an entry.
  static func entry(_ number: Int) -> NameIndex.Entry {
    let start = number * entryWidth
    let text = RegisterData.nameEntries
    return NameIndex.Entry(
      known: known(
        text.utf8Start[start], read(text, start + 1, 2), read(text, start + 3, 2)),
      isPrefix: text.utf8Start[start + 11] == UInt8(ascii: "1"))
  }

  /// How many codes of municipalities there are.
  static var codeCount: Int { RegisterData.nameCodes.utf8CodeUnitCount / codeWidth }

  /// The code, as a number, of the municipality at a place in the register.
  static func code(_ place: Int) -> Int {
    read(RegisterData.nameCodes, place * codeWidth, codeWidth)
  }

  @inline(__always)
  private static func read(_ text: StaticString, _ start: Int, _ width: Int) -> Int {
    var number = 0
    for at in start..<start + width { number = number << 5 | Int(text.utf8Start[at] &- 0x30) }
    return number
  }

  private static func known(_ kind: UInt8, _ first: Int, _ second: Int) -> KnownText? {
    switch kind {
    case UInt8(ascii: "O"): .official(first)
    case UInt8(ascii: "G"): .genitive(first)
    case UInt8(ascii: "A"): .alias(first)
    case UInt8(ascii: "B"): .abbreviation(first)
    case UInt8(ascii: "P"):
      .planned(municipality: first, historical: second == none ? nil : second)
    case UInt8(ascii: "H"): .historical(first)
    case UInt8(ascii: "X"): .outside
    case UInt8(ascii: "t"): .aggregate(.total)
    case UInt8(ascii: "c"): .aggregate(.country)
    case UInt8(ascii: "r"): .aggregate(.region(code: String(1080 + first)))
    case UInt8(ascii: "o"): .aggregate(.other)
    case UInt8(ascii: "v"): .aggregate(.average)
    case UInt8(ascii: "L"): .place
    case UInt8(ascii: "U"): .unsafe(first)
    case UInt8(ascii: "s"): .word(.suffix)
    case UInt8(ascii: "p"): .word(.plural)
    case UInt8(ascii: "k"): .word(.connector)
    case UInt8(ascii: "n"): .word(.new)
    case UInt8(ascii: "d"): .word(.code)
    case UInt8(ascii: "y"): .word(.county)
    case UInt8(ascii: "b"): .word(.body)
    default: nil
    }
  }

  // MARK: - Writing

  private static func written(_ known: KnownText?) -> (
    kind: Unicode.Scalar, first: Int, second: Int
  ) {
    switch known {
    case .official(let place): ("O", place, 0)
    case .genitive(let place): ("G", place, 0)
    case .alias(let place): ("A", place, 0)
    case .abbreviation(let place): ("B", place, 0)
    case .planned(let place, let historical): ("P", place, historical ?? none)
    case .historical(let place): ("H", place, 0)
    case .outside: ("X", 0, 0)
    case .aggregate(.total): ("t", 0, 0)
    case .aggregate(.country): ("c", 0, 0)
    case .aggregate(.region(let code)): ("r", (Int(code) ?? 1080) - 1080, 0)
    case .aggregate(.other): ("o", 0, 0)
    case .aggregate(.average): ("v", 0, 0)
    case .place: ("L", 0, 0)
    case .unsafe(let place): ("U", place, 0)
    case .word(.suffix): ("s", 0, 0)
    case .word(.plural): ("p", 0, 0)
    case .word(.connector): ("k", 0, 0)
    case .word(.new): ("n", 0, 0)
    case .word(.code): ("d", 0, 0)
    case .word(.county): ("y", 0, 0)
    case .word(.body): ("b", 0, 0)
    case nil: ("-", 0, 0)
    }
  }

  private static func write(_ number: Int, width: Int) -> String {
    var text = ""
    for digit in stride(from: 5 * (width - 1), through: 0, by: -5) {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(0x30 + (number >> digit & 31))))
    }
    return text
  }

  /// The texts of an index; nil when it is too large for its layout or a key has a sign that a literal
  /// would change.
  static func texts(
    of entries: [NameIndexBuilder.Entry], codes: [Int]
  ) -> (keys: String, entries: String, slots: String, codes: String)? {
    var keys = ""
    var lines = ""
    var slots = [Int](repeating: 32_767, count: NameIndex.slotCount)
    for (number, entry) in entries.enumerated() {
      let isPlain = entry.key.allSatisfy {
        $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      let (kind, first, second) = written(entry.known)
      guard isPlain, entry.key.count < 1024, first < none, second <= none else { return nil }
      lines.unicodeScalars.append(kind)
      lines += write(first, width: 2) + write(second, width: 2)
      lines += write(keys.utf8.count, width: 4) + write(entry.key.count, width: 2)
      lines += entry.isPrefix ? "1" : "0"
      keys += String(decoding: entry.key, as: UTF8.self)
      var slot = NameIndex.slot(entry.key.reduce(NameIndex.seed, NameIndex.hash))
      while slots[slot] != 32_767 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
    guard entries.count <= slots.count / 2, keys.utf8.count < 1 << 20,
      codes.allSatisfy({ (0..<1024).contains($0) })
    else { return nil }
    return (
      keys, lines, slots.map { write($0, width: slotWidth) }.joined(),
      codes.map { write($0, width: codeWidth) }.joined()
    )
  }
}
