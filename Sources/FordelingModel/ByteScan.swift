/// Scans over whole texts, eight bytes at a time: most words of a text have nothing to look at.
package enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether any byte of a word is below `limit`, which is at most 0x80. Bytes from 0x80 up never count.
  @inline(__always)
  private static func hasByte(_ word: UInt64, below limit: UInt64) -> Bool {
    (word &- ones &* limit) & ~word & highBits != 0
  }

  /// Calls `visit` with the offset of every byte below 0x20 and of every 0x7F, in order.
  package static func forEachControl(in bytes: [UInt8], _ visit: (Int, UInt8) -> Void) {
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while at + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // A delete turned around is a zero byte.
        if hasByte(word, below: 0x20) || hasByte(word ^ (ones &* 0x7F), below: 1) {
          for offset in at..<at + 8 where buffer[offset] < 0x20 || buffer[offset] == 0x7F {
            visit(offset, buffer[offset])
          }
        }
        at += 8
      }
      while at < buffer.count {
        if buffer[at] < 0x20 || buffer[at] == 0x7F { visit(at, buffer[at]) }
        at += 1
      }
    }
  }

  /// Whether there is a control character that is none of tab, line feed, form feed and carriage return.
  package static func hasControl(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while at + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if hasByte(word, below: 0x20) || hasByte(word ^ (ones &* 0x7F), below: 1),
          buffer[at..<at + 8].contains(where: isForbidden)
        {
          return true
        }
        at += 8
      }
      return buffer[at...].contains(where: isForbidden)
    }
  }

  @inline(__always)
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    case 0x00..<0x20, 0x7F: true
    default: false
    }
  }

  /// The offset of the first byte from `start` on that is not ASCII; the end when all are.
  package static func firstNonASCII(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var at = start
      while at + 8 <= buffer.count,
        buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self) & highBits == 0
      {
        at += 8
      }
      while at < buffer.count, buffer[at] < 0x80 { at += 1 }
      return at
    }
  }

  /// Where each line of a text starts: LF, CRLF and a lone CR end one.
  static func lineStarts(of bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    forEachControl(in: bytes) { at, byte in
      if byte == 0x0A || (byte == 0x0D && !(at + 1 < bytes.count && bytes[at + 1] == 0x0A)) {
        starts.append(Int32(clamping: at + 1))
      }
    }
    return starts
  }
}
