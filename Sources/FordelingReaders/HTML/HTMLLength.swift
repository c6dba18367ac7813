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
