/// Undoes a wrong decoding: UTF-8 that was read as windows-1252, Latin-1 or MacRoman.
enum EncodingRepair {
  /// The texts that the written one may have been, without wrong decoding.
  static func candidates(_ bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.count <= 400, mayBeDamaged(bytes) else { return [] }
    var found: [[UInt8]] = []
    for table in [windows1252, macRoman] {
      var text = bytes
      // A text can have been decoded wrongly twice.
      for _ in 0..<2 {
        guard let once = undone(text, table) else { break }
        found.append(once)
        text = once
      }
    }
    return found
  }

  /// Whether two characters outside ASCII stand side by side: each byte of a letter in UTF-8 becomes one.
  ///
  /// It is told before the tables are made, which sound Danish never needs.
  private static func mayBeDamaged(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { before, byte in
      before & 0xC0 == 0x80 && byte >= 0xC0
    }
  }

  /// The bytes whose reading by a code page gave this text, if they are UTF-8 with a letter in it.
  private static func undone(_ bytes: [UInt8], _ table: [UInt32: UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var changed = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x80 {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = table[scalar.value] {
        result.append(byte)
        changed = true
      } else {
        return nil
      }
    }
    guard changed, let text = String(validating: result, as: UTF8.self) else { return nil }
    return Array(text.utf8)
  }

  /// Windows-1252 as browsers have it: the bytes that it leaves free are the control characters of
  /// Latin-1, so that Latin-1 is covered too.
  private static let windows1252: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for byte in 0x80...0xFF { table[UInt32(byte)] = UInt8(byte) }
    let upper: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
      0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
      0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
    for (offset, value) in upper.enumerated() where value != 0 {
      table[value] = UInt8(0x80 + offset)
    }
    return table
  }()

  /// The upper half of MacRoman.
  private static let macRoman: [UInt32: UInt8] = {
    let upper =
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
    var table: [UInt32: UInt8] = [:]
    for (offset, scalar) in upper.unicodeScalars.enumerated() where offset < 0x80 {
      table[scalar.value] = UInt8(0x80 + offset)
    }
    return table
  }()
}
