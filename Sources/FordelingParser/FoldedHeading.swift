/// Text folded so that two headings can be compared: lower case, white space and punctuation as one
/// space.
enum FoldedHeading {
  static func fold(_ text: String) -> String {
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
  static func words(_ text: String) -> [Substring] { fold(text).split(separator: " ") }
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
