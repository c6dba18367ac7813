/// Reads the characters of a UTF-8 text one after the other, escapes undone.
///
/// Lists of names come out of web pages and programs with letters written as HTML references (with
/// or without the semicolon), JSON escapes (`\u00f8`) or percent escapes (`%c3%b8`).
struct ScalarReader {
  private let bytes: [UInt8]
  /// Where the character read last begins.
  private(set) var start = 0
  /// Where the next character begins.
  private(set) var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next character's code point; nil at the end.
  mutating func next() -> UInt32? {
    guard at < bytes.count else { return nil }
    start = at
    let byte = bytes[at]
    if byte < 0x80 {
      switch byte {
      case UInt8(ascii: "&"): if let value = reference() { return value }
      case UInt8(ascii: "\\"): if let value = jsonEscape() { return value }
      case UInt8(ascii: "%"): if let value = percentEscapes() { return value }
      default: break
      }
      at = start + 1
      return UInt32(byte)
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    at += 1
    while at < bytes.count, at < start + length, bytes[at] & 0xC0 == 0x80 {
      value = value << 6 | UInt32(bytes[at] & 0x3F)
      at += 1
    }
    return value
  }

  /// The references that names of municipalities can need.
  private static let references: [(name: StaticString, value: UInt32)] = [
    ("aelig", 0xE6), ("oslash", 0xF8), ("aring", 0xE5), ("AElig", 0xC6), ("Oslash", 0xD8),
    ("Aring", 0xC5), ("nbsp", 0xA0), ("shy", 0xAD), ("amp", 0x26), ("ndash", 0x2013),
  ]

  private mutating func reference() -> UInt32? {
    if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") { return numericReference() }
    for (name, value) in Self.references {
      let end = start + 1 + name.utf8CodeUnitCount
      guard end <= bytes.count,
        name.withUTF8Buffer({ bytes[(start + 1)..<end].elementsEqual($0) })
      else { continue }
      at = end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
      return value
    }
    return nil
  }

  private mutating func numericReference() -> UInt32? {
    at = start + 2
    var radix: UInt32 = 10
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      at += 1
    }
    var value: UInt32 = 0
    var digits = 0
    while at < bytes.count, digits < 6, let digit = hexadecimal(bytes[at]), digit < radix {
      value = value * radix + digit
      digits += 1
      at += 1
    }
    guard digits > 0, Unicode.Scalar(value) != nil else { return nil }
    if at < bytes.count, bytes[at] == UInt8(ascii: ";") { at += 1 }
    return value
  }

  private mutating func jsonEscape() -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start + 1] == UInt8(ascii: "u") else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = hexadecimal(byte) else { return nil }
      value = value << 4 | digit
    }
    guard Unicode.Scalar(value) != nil else { return nil }
    at = start + 6
    return value
  }

  /// One character in UTF-8, each byte as `%` and two digits.
  private mutating func percentEscapes() -> UInt32? {
    guard let first = percentEscape(start) else { return nil }
    at = start + 3
    if first < 0x80 { return first >= 0x20 ? first : nil }
    guard first >= 0xC3, first < 0xF0 else { return nil }
    let length: UInt32 = first < 0xE0 ? 2 : 3
    var value = first & (0xFF >> (length + 1))
    for _ in 1..<length {
      guard let next = percentEscape(at), next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | next & 0x3F
      at += 3
    }
    return Unicode.Scalar(value) == nil ? nil : value
  }

  private func percentEscape(_ at: Int) -> UInt32? {
    guard at + 3 <= bytes.count, bytes[at] == UInt8(ascii: "%"),
      let high = hexadecimal(bytes[at + 1]), let low = hexadecimal(bytes[at + 2])
    else { return nil }
    return high << 4 | low
  }

  private func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }
}
