/// The code page of western Windows, by the mapping of the WHATWG Encoding Standard.
package enum Windows1252 {
  /// What the bytes 0x80 to 0x9F stand for; 0x81, 0x8D, 0x8F, 0x90 and 0x9D are undefined and stay
  /// the control characters they are in ISO 8859-1.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The character that a byte stands for.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperControls[Int(byte - 0x80)]) ?? Unicode.Scalar(byte)
  }
}
