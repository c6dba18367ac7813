import FordelingModel

/// One factor by which all figures of a measure were multiplied.
struct Scale {
  /// The factor as a decimal number.
  var factor: String
  /// Whether every figure is exactly that many times the old one.
  var isExact: Bool

  /// The factor of all figures, when there is one and it is not 1.
  ///
  /// A rule needs evidence: at least three figures with two different values. When the new figures are
  /// rounded: three different values, more than half of the figures changed, and no more room for the factor
  /// than a fiftieth of it.
  static func find(_ pairs: [ComparedFigures.Pair]) -> Scale? {
    var low = -Double.infinity
    var high = Double.infinity
    var values: Set<DecimalNumber> = []
    var first: (old: DecimalNumber, new: DecimalNumber)?
    var isExact = true
    var changed = 0
    var counted = 0
    for pair in pairs {
      guard let old = pair.old.value, let new = pair.new.value else {
        // A figure that is missing on both sides says nothing; on one, it is no scaling.
        if pair.old.status == pair.new.status { continue }
        return nil
      }
      if old.significand == 0 {
        if new.significand != 0 { return nil }
        continue
      }
      values.insert(old)
      counted += 1
      if old != new { changed += 1 }
      // The new figure stands for all numbers that are rounded to it.
      let half = 0.5 * power(-new.decimals)
      let bounds = [(number(new) - half) / number(old), (number(new) + half) / number(old)]
      low = max(low, min(bounds[0], bounds[1]))
      high = min(high, max(bounds[0], bounds[1]))
      if let first, !isSameRatio(first, (old, new)) { isExact = false }
      first = first ?? (old, new)
    }
    guard let first, pairs.count > 2, low <= high else { return nil }
    if isExact {
      guard values.count > 1, first.old != first.new else { return nil }
      if let factor = text(number(first.new) / number(first.old)) {
        return Scale(factor: factor, isExact: true)
      }
    }
    guard values.count > 2, changed * 2 > counted, !(low <= 1 && 1 <= high),
      high - low <= 0.02 * abs(high)
    else {
      return nil
    }
    return shortest(low, high).map { Scale(factor: $0, isExact: false) }
  }

  /// Whether new to old is exactly the same for both.
  private static func isSameRatio(
    _ left: (old: DecimalNumber, new: DecimalNumber),
    _ right: (old: DecimalNumber, new: DecimalNumber)
  ) -> Bool {
    // Products of 18 digits each fit into 128 bits; what the decimals add may not.
    var leftSide = Int128(left.new.significand) * Int128(right.old.significand)
    var rightSide = Int128(right.new.significand) * Int128(left.old.significand)
    let shift =
      (left.new.decimals + right.old.decimals) - (right.new.decimals + left.old.decimals)
    for _ in 0..<abs(shift) {
      let (product, overflow) = (shift > 0 ? rightSide : leftSide)
        .multipliedReportingOverflow(by: 10)
      if overflow { return false }
      if shift > 0 { rightSide = product } else { leftSide = product }
    }
    return leftSide == rightSide
  }

  private static func number(_ decimal: DecimalNumber) -> Double {
    Double(decimal.significand) * power(-decimal.decimals)
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }

  /// The number with the fewest decimals between two bounds.
  private static func shortest(_ low: Double, _ high: Double) -> String? {
    for decimals in 0...12 {
      let scale = power(decimals)
      let rounded = ((low + high) / 2 * scale).rounded() / scale
      if low <= rounded, rounded <= high { return text(rounded) }
    }
    return nil
  }

  /// The number without an exponent; nil when it does not end within 12 decimals.
  private static func text(_ value: Double) -> String? {
    for decimals in 0...12 {
      let scaled = value * power(decimals)
      guard abs(scaled) < 9e15 else { return nil }
      let whole = scaled.rounded()
      if whole != 0, abs(whole - scaled) <= 1e-9 * abs(scaled),
        let number = DecimalNumber(significand: Int64(whole), decimals: decimals)
      {
        return number.description
      }
    }
    return nil
  }
}
