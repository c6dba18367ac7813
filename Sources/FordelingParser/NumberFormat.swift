import FordelingModel

/// How a column writes its numbers, decided from all of them together.
///
/// A full stop before three digits is read as Danish thousands unless the column shows otherwise; a
/// column that can be read in two ways is an error for a person to decide, never a guess.
struct NumberFormat: Hashable {
  /// What separates the decimals; nil when the column has none.
  var decimal: NumberToken.Separator?

  /// What the column's numbers say.
  enum Decision: Hashable {
    case format(NumberFormat)
    /// Both readings fit, or none does; the tokens that show it, by their place in the list.
    case ambiguous(reason: String, examples: [Int])
  }

  /// What is known of one separator sign, from all numbers of the column.
  private struct Evidence {
    /// Numbers in which it can only separate decimals.
    var decimal: [Int] = []
    /// Numbers in which it can only separate thousands.
    var thousands: [Int] = []
    /// Numbers in which it could be either.
    var either: [Int] = []
  }

  /// Decides the format of a column.
  static func decide(_ tokens: [NumberToken]) -> Decision {
    var dot = Evidence()
    var comma = Evidence()
    var longUngrouped: [Int] = []
    for (at, token) in tokens.enumerated() {
      weigh(token, at, .dot, &dot)
      weigh(token, at, .comma, &comma)
      // Four digits are often written without a separator where five are not.
      if token.separators.isEmpty, token.groups[0].utf8.count > 4 { longUngrouped.append(at) }
    }
    for (evidence, name) in [(dot, "full stop"), (comma, "comma")]
    where !evidence.decimal.isEmpty && !evidence.thousands.isEmpty {
      return .ambiguous(
        reason: "the \(name) separates decimals in one number and thousands in another",
        examples: [evidence.decimal[0], evidence.thousands[0]])
    }
    // One sign that surely separates decimals makes the other one a sign of thousands, and back.
    var decimal: NumberToken.Separator?
    if !dot.decimal.isEmpty || (!comma.thousands.isEmpty && !dot.either.isEmpty) { decimal = .dot }
    if !comma.decimal.isEmpty || (!dot.thousands.isEmpty && !comma.either.isEmpty) {
      if decimal == .dot {
        return .ambiguous(
          reason: "both the full stop and the comma separate decimals",
          examples: [dot.decimal.first ?? dot.either[0], comma.decimal.first ?? comma.either[0]])
      }
      decimal = .comma
    }
    if decimal == .dot, !dot.either.isEmpty, comma.thousands.isEmpty {
      return .ambiguous(
        reason: "the full stop separates decimals in one number, and could separate thousands in "
          + "another",
        examples: [dot.decimal.first ?? dot.either[0], dot.either[0]])
    }
    if decimal == .comma, !comma.either.isEmpty, dot.thousands.isEmpty, dot.either.isEmpty {
      // Three decimals after a comma are possible, an English thousand as well.
      return .ambiguous(
        reason:
          "the comma separates decimals in one number, and could separate thousands in another",
        examples: [comma.decimal.first ?? comma.either[0], comma.either[0]])
    }
    if decimal == nil, !comma.either.isEmpty {
      // "1.234" beside "5,678" is as English as it is Danish; only "1.234.567" settles it.
      guard !dot.thousands.isEmpty else {
        return .ambiguous(
          reason: "the comma could separate three decimals or thousands",
          examples: [comma.either[0]] + dot.either.prefix(1))
      }
      decimal = .comma
    }
    let groupsByDot = decimal != .dot && (!dot.either.isEmpty || !dot.thousands.isEmpty)
    if groupsByDot, dot.thousands.isEmpty, !longUngrouped.isEmpty {
      return .ambiguous(
        reason: "a number of five digits has no full stop, so another's may separate decimals",
        examples: [dot.either[0], longUngrouped[0]])
    }
    return .format(NumberFormat(decimal: decimal))
  }

  private static func weigh(
    _ token: NumberToken, _ at: Int, _ sign: NumberToken.Separator, _ evidence: inout Evidence
  ) {
    let places = token.separators.indices.filter { token.separators[$0] == sign }
    guard let first = places.first else { return }
    if places.count > 1 {
      evidence.thousands.append(at)
      return
    }
    let isLast = first == token.separators.count - 1
    let after = token.groups[first + 1].utf8.count
    let before = token.groups[first].utf8.count
    let hasOther = token.separators.count > 1
    if !isLast {
      evidence.thousands.append(at)
    } else if hasOther || after != 3 || before > 3
      || (token.groups[first].utf8.first == UInt8(ascii: "0"))
    {
      evidence.decimal.append(at)
    } else {
      evidence.either.append(at)
    }
  }

  /// The number that a token stands for in this format; nil when it does not fit.
  func value(of token: NumberToken) -> DecimalNumber? {
    var digits = ""
    var decimals = 0
    var sawDecimal = false
    for (at, group) in token.groups.enumerated() {
      if at > 0 {
        let separator = token.separators[at - 1]
        if separator == decimal {
          guard !sawDecimal else { return nil }
          sawDecimal = true
          decimals = group.utf8.count
        } else {
          // Thousands: three digits each, one to three before the first, none after the decimals.
          guard !sawDecimal, group.utf8.count == 3,
            at > 1 || (1...3).contains(token.groups[0].utf8.count),
            at == 1 || token.separators[at - 2] == separator
          else { return nil }
        }
      }
      digits += group
    }
    guard let significand = Int64(digits) else { return nil }
    return DecimalNumber(
      significand: token.isNegative ? -significand : significand, decimals: decimals)
  }
}
