/// The folded alphabet, one byte a symbol, in which names are compared.
///
/// Letters are those of the Danish alphabet in lower case; `aa` is the one symbol å. Everything that
/// matters to the splitting of names has a symbol of its own, and all else that can stand inside a
/// word is ``foreign`` or its own ASCII code.
enum Symbol {
  static let æ: UInt8 = 0x7B
  static let ø: UInt8 = 0x7C
  static let å: UInt8 = 0x7D
  /// A letter or sign outside the alphabet: it keeps a word from being a name.
  static let foreign: UInt8 = 0x7E
  /// A character without width, such as a soft hyphen: no symbol at all.
  static let none: UInt8 = 0
  static let bullet: UInt8 = 0x01
  /// A note mark: dagger, superscript digit.
  static let mark: UInt8 = 0x02
  /// A note mark, or a bullet where it begins a line.
  static let asterisk = UInt8(ascii: "*")
  static let newline: UInt8 = 0x0A
  static let tab: UInt8 = 0x09
  static let blank: UInt8 = 0x20
  static let hyphen = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let underscore = UInt8(ascii: "_")
  static let colon = UInt8(ascii: ":")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  /// A separator that never stands inside a name.
  static let separator = UInt8(ascii: ",")

  /// Whether the symbol is a letter of the Danish alphabet.
  static func isLetter(_ symbol: UInt8) -> Bool { symbol >= 0x61 && symbol <= å }

  /// Whether the symbol is a digit.
  static func isDigit(_ symbol: UInt8) -> Bool { symbol >= 0x30 && symbol <= 0x39 }

  /// Whether the symbol is a note mark.
  static func isMark(_ symbol: UInt8) -> Bool { symbol == mark || symbol == asterisk }

  /// Whether the symbol can stand inside a word.
  static func isWord(_ symbol: UInt8) -> Bool {
    switch symbol {
    case bullet, mark, asterisk, newline, tab, blank, hyphen, dot, underscore, colon, open, close,
      separator:
      false
    default: true
    }
  }

  /// The symbol of an ASCII byte.
  static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    // A carriage return stands before a line feed, which is the line end.
    case 0x0D: blank
    case 0x0A...0x0C: newline
    case tab: tab
    case UInt8(ascii: "["), open: open
    case UInt8(ascii: "]"), close: close
    case UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "+"),
      UInt8(ascii: "&"), UInt8(ascii: "\""), separator:
      separator
    // These three codes are the Danish letters of the folded alphabet.
    case æ, ø, å, 0x7E, 0x7F: foreign
    case 0..<0x20: foreign
    default: byte
    }
  }

  /// The symbol of a character of two bytes in UTF-8.
  static func letter(_ lead: UInt8, _ byte: UInt8) -> UInt8 {
    Unicode.Scalar(UInt32(lead & 0x1F) << 6 | UInt32(byte & 0x3F)).map(symbol(of:)) ?? foreign
  }

  /// The symbol of a character outside ASCII.
  static func symbol(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0xC6, 0xE6, 0xC4, 0xE4, 0x1FC, 0x1FD: æ
    case 0xD8, 0xF8, 0xD6, 0xF6, 0x1FE, 0x1FF: ø
    case 0xC5, 0xE5, 0x212B, 0x1FA, 0x1FB: å
    case 0xC0, 0xC1, 0xE0, 0xE1: UInt8(ascii: "a")
    case 0xC8, 0xC9, 0xCB, 0xE8, 0xE9, 0xEB: UInt8(ascii: "e")
    case 0xCC, 0xCD, 0xCF, 0xEC, 0xED, 0xEF: UInt8(ascii: "i")
    case 0xD2, 0xD3, 0xF2, 0xF3: UInt8(ascii: "o")
    case 0xD9, 0xDA, 0xF9, 0xFA: UInt8(ascii: "u")
    case 0xDD, 0xFD, 0xFF: UInt8(ascii: "y")
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: blank
    case 0x2028, 0x2029: newline
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: none
    case 0x2010...0x2015, 0x2212: hyphen
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x25A0...0x25E6, 0xF0B7: bullet
    case 0x2020, 0x2021, 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: mark
    case 0x201C...0x201F, 0xAB, 0xBB: separator
    default: foreign
    }
  }

  /// The letter that a letter and a combining mark make together, if it is one of the alphabet.
  ///
  /// This is the small part of Unicode's composition (NFC) that Danish names can need: ring, acute,
  /// grave and diaeresis.
  static func composed(_ letter: UInt8, with mark: UInt32) -> UInt8? {
    switch (mark, letter) {
    case (0x30A, UInt8(ascii: "a")): å
    case (0x308, UInt8(ascii: "a")): æ
    case (0x308, UInt8(ascii: "o")): ø
    case (0x308, UInt8(ascii: "e")), (0x308, UInt8(ascii: "i")): letter
    case (0x300, 0x61...0x7D), (0x301, 0x61...0x7D): letter
    default: nil
    }
  }
}
