/// Character references of HTML, such as `&aelig;`, `&#248;` and `&#xF8;`.
///
/// The rules are those of the HTML standard, section 13.2.5.72 and following: the longest known name
/// wins, the names of HTML 4's Latin-1 set may lack their semicolon, and numbers between 128 and 159
/// mean windows-1252.
package enum CharacterReference {
  /// Reads the reference that starts with the `&` at `offset`.
  ///
  /// Returns the UTF-8 it stands for and how many bytes it is long; nil when there is none, and the
  /// `&` stands for itself.
  package static func read(_ bytes: [UInt8], at offset: Int) -> (utf8: [UInt8], length: Int)? {
    var utf8: [UInt8] = []
    let length = append(bytes.span, at: offset, end: bytes.count, to: &utf8)
    return length == 0 ? nil : (utf8, length)
  }

  /// Appends what the reference at `offset` stands for; returns its length, or 0 when there is none.
  static func append(
    _ bytes: Span<UInt8>, at offset: Int, end: Int, to utf8: inout [UInt8]
  ) -> Int {
    guard offset + 1 < end else { return 0 }
    if bytes[offset + 1] == UInt8(ascii: "#") {
      return appendNumeric(bytes, at: offset, end: end, to: &utf8)
    }
    var nameEnd = offset + 1
    while nameEnd < end, nameEnd - offset <= longestName, isNameByte(bytes[nameEnd]) {
      nameEnd += 1
    }
    guard nameEnd > offset + 1 else { return 0 }
    if nameEnd < end, bytes[nameEnd] == UInt8(ascii: ";"),
      appendNamed(bytes, (offset + 1)..<(nameEnd + 1), to: &utf8)
    {
      return nameEnd + 1 - offset
    }
    var length = min(nameEnd - offset - 1, longestNameWithoutSemicolon)
    while length >= 2 {
      if appendNamed(bytes, (offset + 1)..<(offset + 1 + length), to: &utf8) { return length + 1 }
      length -= 1
    }
    return 0
  }

  /// `CounterClockwiseContourIntegral` is the longest name.
  private static let longestName = 31
  /// `&frac12`, `&yacute` and others may lack the semicolon; none of them has more letters.
  private static let longestNameWithoutSemicolon = 6

  private static func isNameByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  private static func appendNumeric(
    _ bytes: Span<UInt8>, at offset: Int, end: Int, to utf8: inout [UInt8]
  ) -> Int {
    var at = offset + 2
    let isHexadecimal = at < end && bytes[at] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { at += 1 }
    let firstDigit = at
    var value: UInt32 = 0
    while at < end, let digit = digitValue(bytes[at]), isHexadecimal || digit < 10 {
      // Beyond the last scalar the value no longer matters, so it need not grow.
      if value <= 0x10FFFF { value = value * (isHexadecimal ? 16 : 10) + digit }
      at += 1
    }
    guard at > firstDigit else { return 0 }
    if at < end, bytes[at] == UInt8(ascii: ";") { at += 1 }
    append(scalar(forNumber: value), to: &utf8)
    return at - offset
  }

  private static func digitValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// What a numeric reference means: windows-1252 for 128 to 159, U+FFFD for what is no scalar.
  private static func scalar(forNumber value: UInt32) -> Unicode.Scalar {
    if value >= 0x80, value <= 0x9F {
      let mapped = windows1252[Int(value - 0x80)]
      return Unicode.Scalar(mapped) ?? "\u{FFFD}"
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The characters of windows-1252 at 128 to 159; the five that it lacks stay control characters.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func append(_ scalar: Unicode.Scalar, to utf8: inout [UInt8]) {
    for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
      utf8.append(byte)
    }
  }

  /// Appends the scalars of a named reference, its semicolon a part of the name if it has one.
  private static func appendNamed(
    _ bytes: Span<UInt8>, _ name: Range<Int>, to utf8: inout [UInt8]
  ) -> Bool {
    CharacterReferenceNames.entries.withUTF8Buffer { buffer in
      let entries = unsafe buffer.span
      guard var at = find(bytes, name, in: entries) else { return false }
      var value: UInt32 = 0
      while at < entries.count, entries[at] > 0x20 {
        if let digit = digitValue(entries[at]) {
          value = value * 16 + digit
        } else {
          append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &utf8)
          value = 0
        }
        at += 1
      }
      append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &utf8)
      return true
    }
  }

  /// Finds an entry by binary search over the bytes; returns where its scalars start.
  private static func find(
    _ bytes: Span<UInt8>, _ name: Range<Int>, in entries: Span<UInt8>
  ) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      var start = (low + high) / 2
      while start > low, entries[start - 1] > 0x20 { start -= 1 }
      var at = start
      var inName = name.lowerBound
      while at < entries.count, inName < name.upperBound, entries[at] == bytes[inName] {
        at += 1
        inName += 1
      }
      let entryByte = at < entries.count ? entries[at] : 0
      if inName == name.upperBound, entryByte == UInt8(ascii: "=") { return at + 1 }
      // The end of a name sorts before any byte that could follow it.
      let entryOrder = entryByte == UInt8(ascii: "=") ? 0 : entryByte
      let nameOrder = inName == name.upperBound ? 0 : bytes[inName]
      if entryOrder < nameOrder {
        var next = at
        while next < entries.count, entries[next] > 0x20 { next += 1 }
        low = next + 1
      } else {
        high = start
      }
    }
    return nil
  }
}
