/// Text folded so that two headings can be compared: lower case, white space and punctuation as one
/// space.
enum FoldedHeading {
  static func fold(_ text: String) -> String { foldLatin(text.utf8Span.span) ?? foldAny(text) }

  /// The short way for the letters that Danish headings have; nil for a text with any other.
  private static func foldLatin(_ text: Span<UInt8>) -> String? {
    var isLatin = true
    let folded = String(unsafeUninitializedCapacity: text.count) { folded in
      guard let count = fold(text, into: folded) else {
        isLatin = false
        return 0
      }
      return count
    }
    return isLatin ? folded : nil
  }

  /// Folds a text into memory of its length; gives how much of that was needed.
  private static func fold(
    _ text: Span<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    func append(_ byte: UInt8) {
      folded[count] = byte
      count += 1
    }
    var space = false
    var lead: UInt8 = 0
    for at in 0..<text.count {
      var byte = text[at]
      if lead == 0xC2 {
        lead = 0
        // Of these signs a no-break space is a break and a soft hyphen nothing; the rest is rare.
        if byte == 0xA0 { space = true } else if byte != 0xAD { return nil }
        continue
      }
      if lead == 0xC3 {
        lead = 0
        if byte <= 0x9E, byte != 0x97 { byte |= 0x20 }
        if space, count > 0 { append(0x20) }
        space = false
        append(0xC3)
        append(byte)
        continue
      }
      if byte == 0xC2 || byte == 0xC3 {
        lead = byte
      } else if byte >= 0x80 {
        return nil
      } else if byte <= 0x20 || InASCII.isPunctuation(Unicode.Scalar(byte)) {
        space = true
      } else {
        if space, count > 0 { append(0x20) }
        space = false
        append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    return count
  }

  /// The long way, for any text.
  static func foldAny(_ text: String) -> String {
    var folded = ""
    var space = false
    for scalar in text.lowercased().unicodeScalars {
      let isBreak =
        scalar.value <= 0x20 || scalar.value == 0xA0
        || (scalar.isASCII && InASCII.isPunctuation(scalar))
      if isBreak {
        space = true
      } else if scalar.value != 0xAD {
        if space, !folded.isEmpty { folded.append(" ") }
        space = false
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  /// The words of a folded text.
  static func words(_ text: String) -> [Substring] { fold(text).blankSeparated }
}

/// Classes of ASCII characters.
enum InASCII {
  /// Whether the character is punctuation other than the signs that change a heading's meaning.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "#", "+": false
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}
