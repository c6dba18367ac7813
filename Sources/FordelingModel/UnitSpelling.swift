/// The spellings of one unit: `kr.` and `kroner`, `1.000 kr.` and `tkr.`.
///
/// Only what is listed here is one unit. Any other two texts are two units, so that no change is hidden.
package enum UnitSpelling {
  /// Spellings of the same unit, each without blanks and full stops, in small letters.
  private static let spellings: [[String]] = [
    ["kr", "kroner", "dkk"],
    [
      "1000kr", "1000kroner", "1000dkk", "dkk1000", "tkr", "tdkk", "tusindkr", "tusindekr",
      "tusindkroner", "tusindekroner",
    ],
    ["miokr", "millkr", "millionerkr", "miokroner", "millionerkroner", "miodkk"],
    ["miakr", "miakroner", "milliarderkr", "milliarderkroner"],
    ["%", "pct", "procent"], ["‰", "promille"], ["eur", "euro", "€"], ["stk"],
  ]

  /// Whether two units are one, however they are spelled.
  package static func areSame(_ one: String?, _ other: String?) -> Bool {
    if one == other { return true }
    guard let one, let other else { return false }
    let (left, right) = (bare(one), bare(other))
    return spellings.contains { $0.contains(left) && $0.contains(right) }
  }

  private static func bare(_ unit: String) -> String {
    unit.lowercased().filter { $0 != " " && $0 != "." && $0 != "\u{A0}" && $0 != "\u{202F}" }
  }
}
