/// A length of a style sheet, as far as its size matters.
struct HTMLLength {
  private var sign = 1
  private var whole = 0
  private var isZero = true
  private var hasDigits = false
  private var isPercent = false

  /// Reads the first number of a value.
  init(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    let value = HTMLStyleChange.trimmed(bytes, value)
    var isFraction = false
    for at in value {
      switch bytes[at] {
      case UInt8(ascii: "-") where at == value.lowerBound: sign = -1
      case UInt8(ascii: "+") where at == value.lowerBound: continue
      case UInt8(ascii: "."): isFraction = true
      case 0x30...0x39:
        hasDigits = true
        let digit = Int(bytes[at] - 0x30)
        if digit > 0 { isZero = false }
        if !isFraction { whole = min(whole * 10 + digit, 1_000_000) }
      case UInt8(ascii: "%"):
        isPercent = true
        return
      default: return
      }
    }
  }

  /// Whether it is a number above zero.
  var isPositive: Bool { hasDigits && sign > 0 && !isZero }
  /// Whether it is a number below zero.
  var isNegative: Bool { hasDigits && sign < 0 && !isZero }
  /// Whether it leads far to the left or up, as nobody sets a text that is meant to be seen.
  var isFar: Bool { isNegative && whole >= 100 }
  /// Whether it is the whole of something, or more.
  var isWhole: Bool { isPercent && sign > 0 && whole >= 100 }
  /// Whether it is hardly anything.
  var isTiny: Bool { hasDigits && whole <= 1 && !isPercent }
}

/// A color of a style sheet, as far as it may be that of the page.
enum HTMLColor {
  private static let whites: [StaticString] = [
    "white", "#fff", "#ffffff", "#fffffe", "rgb(255,255,255)", "rgb(255, 255, 255)",
    "rgb(100%,100%,100%)", "hsl(0,0%,100%)",
  ]

  /// Whether a value is white.
  static func isWhite(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    whites.contains { starts(bytes, value, with: $0) } && !hasMoreDigits(bytes, value)
  }

  /// Whether nothing of a color is seen.
  static func isTransparent(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    if starts(bytes, value, with: "transparent") { return true }
    // "rgba(0, 0, 0, 0)": the last of four numbers is zero.
    guard starts(bytes, value, with: "rgba(") else { return false }
    var commas = 0
    var last = value.lowerBound
    for at in value where bytes[at] == UInt8(ascii: ",") {
      commas += 1
      last = at + 1
    }
    let length = HTMLLength(bytes, last..<value.upperBound)
    return commas == 3 && !length.isPositive && !length.isNegative
  }

  /// Whether a value begins with a text of lower case, in either case.
  private static func starts(
    _ bytes: Span<UInt8>, _ value: Range<Int>, with prefix: StaticString
  ) -> Bool {
    guard prefix.utf8CodeUnitCount <= value.count else { return false }
    return prefix.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { unsafe bytes[value.lowerBound + $0] | 0x20 == buffer[$0] | 0x20 }
    }
  }

  /// Whether `#fff` goes on as another color does, such as `#fff200`.
  private static func hasMoreDigits(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    guard bytes[value.lowerBound] == UInt8(ascii: "#") else { return false }
    var end = value.lowerBound + 1
    while end < value.upperBound, isHexadecimal(bytes[end]) { end += 1 }
    let digits = end - value.lowerBound - 1
    if digits == 3 { return false }
    return !(value.lowerBound + 1..<min(end, value.lowerBound + 7)).allSatisfy {
      bytes[$0] | 0x20 == UInt8(ascii: "f")
        || (bytes[$0] | 0x20 == UInt8(ascii: "e") && $0 == end - 1)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
  }
}
