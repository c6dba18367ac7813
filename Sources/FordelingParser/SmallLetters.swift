extension String {
  /// A text in small letters, as `lowercased()` has it, with a short way for the letters of Danish words.
  init(inSmallLetters bytes: ArraySlice<UInt8>) {
    var hasCapital = false
    var lead: UInt8 = 0
    for byte in bytes {
      if byte < 0x80 {
        hasCapital = hasCapital || (byte >= 0x41 && byte <= 0x5A)
      } else if byte >= 0xC0 {
        // What follows these is a sign or a letter whose capital has the same length.
        guard byte == 0xC2 || byte == 0xC3 else {
          self = String(decoding: bytes, as: UTF8.self).lowercased()
          return
        }
      } else if lead == 0xC3 {
        hasCapital = hasCapital || Self.isCapital(byte)
      }
      lead = byte
    }
    guard hasCapital else {
      self = String(decoding: bytes, as: UTF8.self)
      return
    }
    self = String(unsafeUninitializedCapacity: bytes.count) { small in
      var lead: UInt8 = 0
      var count = 0
      for byte in bytes {
        let isCapital = lead == 0xC3 ? Self.isCapital(byte) : byte >= 0x41 && byte <= 0x5A
        small[count] = isCapital ? byte | 0x20 : byte
        count += 1
        lead = byte
      }
      return count
    }
  }

  /// Whether a byte behind 0xC3 makes a capital letter of it: À to Þ, without the sign for times.
  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte <= 0x9E && byte != 0x97
  }
}
