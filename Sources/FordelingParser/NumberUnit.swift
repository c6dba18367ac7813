/// The units that stand beside numbers in Danish notices.
enum NumberUnit {
  /// Units that stand before a number.
  static let leading = ["dkk", "kr.", "kr", "eur", "€"]

  /// Units that stand after one, folded to lower case.
  private static let trailing: Set<String> = [
    "kr.", "kr", "kroner", "dkk", "eur", "euro", "€", "øre", "tkr.", "tkr", "t.kr.", "t. kr.",
    "1.000 kr.", "mio.", "mio", "mio. kr.", "mio kr.", "mio. kr", "mio kr", "mia.", "mia. kr.",
    "mill. kr.", "mill.", "%", "pct.", "pct", "procent", "‰", "promille", "stk.", "stk",
    "personer", "person", "pers.", "borgere", "brugere", "bruger", "pladser", "plads", "elever",
    "børn", "licenser", "licens", "timer", "time", "ha", "m", "km", "km²", "m²", "m2", "m³", "m3",
    "kwh", "mwh", "ton", "årsværk", "enheder", "enhed", "moduler", "skoler", "institutioner",
  ]

  /// Whether a text is a known unit, perhaps with what it is counted by (`kr. pr. borger`).
  static func isUnit(_ text: String) -> Bool {
    let folded = text.lowercased()
    if trailing.contains(folded) { return true }
    for divider in [" pr. ", " pr ", "/", " per "] {
      let parts = folded.split(separator: divider, maxSplits: 1)
      if parts.count == 2, trailing.contains(String(parts[0])) { return true }
    }
    return false
  }

  /// What a unit measures, so that numbers with it can be added; nil for what only names what is
  /// counted.
  static func scale(_ unit: String) -> String? {
    let words = unit.lowercased().split { $0 == " " || $0 == "." }
    guard let first = words.first else { return nil }
    return switch first {
    case "mio", "mill": "million"
    case "mia": "billion"
    case "tkr", "t", "1": "thousand"
    case "%", "pct", "procent": "percent"
    case "‰", "promille": "per mille"
    case "kr", "kroner", "dkk": "kroner"
    case "eur", "euro", "€": "euro"
    case "øre": "øre"
    default: nil
    }
  }

  /// The unit that a heading states: in parentheses, after a comma, or as the whole heading.
  ///
  /// `1.000 kr.` is a unit too: it is told to the reader of the data and never multiplied in.
  static func inHeading(_ heading: String) -> String? {
    if isHeadingUnit(heading) { return heading }
    if let open = heading.lastIndex(of: "("), let close = heading.lastIndex(of: ")"), open < close {
      let inner = String(heading[heading.index(after: open)..<close])
      if isHeadingUnit(inner) { return inner }
    }
    if let comma = heading.lastIndex(of: ",") {
      let tail = heading[heading.index(after: comma)...].drop { $0 == " " }
      if isHeadingUnit(String(tail)) { return String(tail) }
    }
    // "Beløb i mio. kr.": the words after an "i" at the end.
    let words = heading.split(separator: " ")
    for count in 1...3 where words.count > count {
      guard words[words.count - count - 1].lowercased() == "i" else { continue }
      let tail = words.suffix(count).joined(separator: " ")
      if isHeadingUnit(tail) { return tail }
    }
    return nil
  }

  private static let headingUnits: Set<String> = [
    "kr.", "kr", "kroner", "dkk", "eur", "€", "tkr.", "t.kr.", "1.000 kr.", "1000 kr.", "1.000 kr",
    "mio. kr.", "mio. kr", "mio kr.", "mia. kr.", "%", "pct.", "pct", "procent", "‰",
  ]

  /// Whether a text is a unit that may stand in a heading, with the number of `1.000 kr.`.
  static func isHeadingUnit(_ text: String) -> Bool {
    headingUnits.contains(text.lowercased())
  }
}
