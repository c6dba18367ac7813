/// Text as a terminal shows it.
enum TerminalText {
  /// How many columns the text takes: none for combining and invisible marks, two for the wide
  /// letters of East Asia, one for the rest.
  static func width(of text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    var width = 0
    for scalar in text.unicodeScalars { width += self.width(of: scalar) }
    return width
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return scalar.value == 0xAD ? 1 : 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  /// The text with everything made visible that could move the cursor, change colors or reorder what
  /// is read: a notice decides what stands in it, never what the terminal does.
  static func sanitized(_ text: String) -> String {
    if isPlain(text) { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isDangerous(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        output.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      } else {
        output.append(scalar)
      }
    }
    return String(output)
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
