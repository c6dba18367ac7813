/// A text as symbols of the folded alphabet, each with the bytes it was folded from.
struct FoldedText {
  /// How `aa` is read.
  enum DoubleA {
    /// As the one symbol å, so that both spellings have one key.
    case isÅ
    /// As two letters, so that a typing error can be counted in the text as written.
    case isTwoLetters
  }

  private(set) var symbols: [UInt8] = []
  /// Where each symbol's bytes begin.
  private(set) var starts: [Int32] = []
  /// Where each symbol's bytes end.
  private(set) var ends: [Int32] = []
  /// The character read last.
  private var last: UInt32 = 0
  /// Whether the last symbol is an å that two plain letters made.
  private var isDoubleA = false

  /// Folds a text. Time and memory are linear in its length.
  init(_ bytes: [UInt8], doubleA: DoubleA = .isÅ) {
    symbols.reserveCapacity(bytes.count)
    starts.reserveCapacity(bytes.count)
    ends.reserveCapacity(bytes.count)
    var reader = ScalarReader(bytes)
    while let value = reader.next() {
      let start = Int32(clamping: reader.start)
      let end = Int32(clamping: reader.at)
      if value >= 0x300, value <= 0x36F, !symbols.isEmpty {
        compose(with: value, start, end)
      } else {
        append(symbol(of: value), start, end)
        if doubleA == .isÅ { mergeDoubleA() }
      }
      last = value
    }
  }

  private func symbol(of value: UInt32) -> UInt8 {
    if value < 0x80 { return Symbol.ascii(UInt8(truncatingIfNeeded: value)) }
    // The first byte of a Danish letter in UTF-8 becomes Ã when it is read as windows-1252 and √
    // when it is read as MacRoman. What follows is then no bullet or note mark but the other half.
    if last == 0xC3 || last == 0xC2 || last == 0x221A || last == 0xAC { return Symbol.foreign }
    return Unicode.Scalar(value).map(Symbol.symbol(of:)) ?? Symbol.foreign
  }

  private mutating func append(_ symbol: UInt8, _ start: Int32, _ end: Int32) {
    if symbol == Symbol.none { return }
    symbols.append(symbol)
    starts.append(start)
    ends.append(end)
  }

  /// Puts a combining mark on the letter before it.
  private mutating func compose(with mark: UInt32, _ start: Int32, _ end: Int32) {
    let at = symbols.count - 1
    if isDoubleA, mark == 0x30A {
      // The second a of the pair carries the ring: the pair was no å.
      symbols[at] = UInt8(ascii: "a")
      ends[at] = starts[at] + 1
      append(Symbol.å, ends[at], end)
    } else if let letter = Symbol.composed(symbols[at], with: mark) {
      symbols[at] = letter
      ends[at] = end
    } else {
      append(Symbol.foreign, start, end)
    }
    isDoubleA = false
  }

  private mutating func mergeDoubleA() {
    isDoubleA = false
    let at = symbols.count - 1
    guard at >= 1, symbols[at] == UInt8(ascii: "a"), symbols[at - 1] == symbols[at] else { return }
    ends[at - 1] = ends[at]
    symbols[at - 1] = Symbol.å
    symbols.removeLast()
    starts.removeLast()
    ends.removeLast()
    isDoubleA = true
  }
}
