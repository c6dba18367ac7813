/// An exact decimal number of at most 18 digits, with the decimals it was written with.
///
/// `7.50` keeps its zero and equals `7.5`. Binary floating point has no part in it.
public struct DecimalNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The digits as a whole number: `-750` for `-7.50`.
  public let significand: Int64
  /// How many of the digits are decimals: 2 for `-7.50`.
  public let decimals: Int

  /// The largest number of digits.
  public static let digitLimit = 18

  /// Creates a number from its digits; nil when there are more than ``digitLimit``.
  public init?(significand: Int64, decimals: Int = 0) {
    let largest: Int64 = 999_999_999_999_999_999
    guard (-largest...largest).contains(significand), (0...Self.digitLimit).contains(decimals)
    else { return nil }
    self.significand = significand
    self.decimals = decimals
  }

  /// A whole number. Beyond 18 digits it is clamped, which no caller's count can reach.
  public init(_ whole: Int) {
    let largest: Int64 = 999_999_999_999_999_999
    significand = min(max(Int64(clamping: whole), -largest), largest)
    decimals = 0
  }

  /// Reads the plain form: an optional minus, digits, and optionally a point with digits after it.
  public init?(plain text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    var significand: Int64 = 0
    var digits = 0
    var significantDigits = 0
    var decimals: Int?
    for byte in bytes {
      if byte == UInt8(ascii: "."), decimals == nil, digits > 0 {
        decimals = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits += 1
      // Zeros before the first other digit take no room.
      if significantDigits > 0 || byte != 0x30 { significantDigits += 1 }
      guard significantDigits <= Self.digitLimit else { return nil }
      significand = significand * 10 + Int64(byte - 0x30)
      decimals = decimals.map { $0 + 1 }
    }
    guard digits > 0, decimals != 0 else { return nil }
    self.init(significand: isNegative ? -significand : significand, decimals: decimals ?? 0)
  }

  /// The sum, exact; nil when it has more than 18 digits.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let decimals = max(decimals, other.decimals)
    guard let left = scaled(to: decimals), let right = other.scaled(to: decimals) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(significand: sum, decimals: decimals)
  }

  /// The difference, exact; nil when it has more than 18 digits.
  public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    DecimalNumber(significand: -other.significand, decimals: other.decimals).flatMap(adding)
  }

  private func scaled(to decimals: Int) -> Int64? {
    var value = significand
    for _ in self.decimals..<decimals {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The number without zeros at the end of its decimals.
  private var reduced: (significand: Int64, decimals: Int) {
    var value = significand
    var count = decimals
    while count > 0, value % 10 == 0 {
      value /= 10
      count -= 1
    }
    return (value, count)
  }

  /// Whether both are the same number, however many decimals they are written with.
  public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.reduced == right.reduced
  }

  /// Numeric order.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let decimals = Swift.max(left.decimals, right.decimals)
    if let leftValue = left.scaled(to: decimals), let rightValue = right.scaled(to: decimals) {
      return leftValue < rightValue
    }
    // Too far apart for one scale: the whole parts decide, then the signs of what is left.
    let wholes = (left.whole, right.whole)
    return wholes.0 == wholes.1 ? left.fraction < right.fraction : wholes.0 < wholes.1
  }

  private var whole: Int64 {
    (0..<decimals).reduce(significand) { value, _ in value / 10 }
  }

  private var fraction: Double {
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    return Double(significand) / unit - Double(whole)
  }

  /// Hashes the number, not its notation.
  public func hash(into hasher: inout Hasher) {
    let (significand, decimals) = reduced
    hasher.combine(significand)
    hasher.combine(decimals)
  }

  /// The plain form, such as `-7.50`: no grouping, a point before the decimals.
  public var description: String {
    var digits = String(significand.magnitude)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (significand < 0 ? "-" : "") + digits
  }
}
