/// The key of a text of the register: its words in the folded alphabet with a boundary between them.
///
/// The register has only letters of the Danish alphabet in NFC and ASCII punctuation, so this short
/// way gives the symbols that ``FoldedText`` gives.
struct Key {
  private(set) var symbols: [UInt8] = []

  init(_ bytes: some Collection<UInt8>) {
    symbols.reserveCapacity(bytes.count)
    var lead: UInt8 = 0
    for byte in bytes {
      if byte >= 0xC0 {
        lead = byte
      } else if byte >= 0x80 {
        append(Symbol.letter(lead, byte))
      } else {
        append(Symbol.ascii(byte))
      }
    }
    if symbols.last == Symbol.hyphen { symbols.removeLast() }
  }

  private mutating func append(_ symbol: UInt8) {
    guard Symbol.isWord(symbol) else {
      if let last = symbols.last, last != Symbol.hyphen { symbols.append(Symbol.hyphen) }
      return
    }
    if symbol == UInt8(ascii: "a"), symbols.last == symbol {
      symbols[symbols.count - 1] = Symbol.å
    } else {
      symbols.append(symbol)
    }
  }

  /// The key with its words run together.
  var unbroken: [UInt8] { symbols.filter { $0 != Symbol.hyphen } }

  /// Whether the key ends with the word Kommune.
  var endsWithKommune: Bool { symbols.suffix(7).elementsEqual("kommune".utf8) }
}
