import FordelingModel

extension NumberFormat {
  /// What was decided, with the number of the column that shows it; `written` gives each as it stands.
  func decision(_ tokens: [NumberToken], written: (Int) -> String) -> NumberDecision {
    var grouped: Int?
    var groupedTwice: Int?
    var decimals: Int?
    for (at, token) in tokens.enumerated() where !token.separators.isEmpty {
      let groups = token.separators.filter { $0 != decimal }
      if groups.count > 1, groupedTwice == nil { groupedTwice = at }
      if !groups.isEmpty, grouped == nil { grouped = at }
      if groups.count < token.separators.count, decimals == nil { decimals = at }
    }
    if let decimal, let at = decimals {
      return NumberDecision(
        decimal: decimal == .comma ? "," : ".",
        reason: "the \(decimal.word) separates decimals", example: written(at))
    }
    if let at = groupedTwice ?? grouped, let sign = tokens[at].separators.first {
      let isProven = groupedTwice != nil || sign != .dot
      return NumberDecision(
        decimal: nil,
        reason: "the \(sign.word) separates thousands"
          + (isProven ? "" : ": three digits stand behind it each time, as Danish writes them"),
        example: written(at))
    }
    return NumberDecision(
      decimal: nil, reason: "no number of the column has a separator", example: nil)
  }
}

extension NumberToken.Separator {
  fileprivate var word: String {
    switch self {
    case .dot: "full stop"
    case .comma: "comma"
    case .space: "blank"
    case .apostrophe: "apostrophe"
    }
  }
}
