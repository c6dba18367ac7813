import FordelingModel

/// Whether bytes are valid UTF-8, by the table of well-formed sequences of the Unicode Standard (3-7).
package enum UTF8Validation {
  /// The offset of the first byte of the first sequence that is not valid; nil when all are.
  package static func firstInvalidByte(in bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        at = ByteScan.firstNonASCII(in: bytes, from: at)
        continue
      }
      let length: Int
      let second: ClosedRange<UInt8>
      switch byte {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return at
      }
      guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return at }
      for next in at + 2..<max(at + 2, at + length) where bytes[next] & 0xC0 != 0x80 { return at }
      at += length
    }
    return nil
  }
}
