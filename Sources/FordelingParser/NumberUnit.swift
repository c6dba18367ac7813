/// The units that stand beside numbers in Danish notices.
enum NumberUnit {
  /// Units that stand before a number.
  static let leading = ["dkk", "kr.", "kr", "eur", "€"]

  /// Units that stand after one, folded to lower case.
  private static let trailing: WordSet = [
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
      if let unit = folded.halves(at: divider)?.before, trailing.contains(String(unit)) {
        return true
      }
    }
    return false
  }

  /// What a unit measures, so that numbers with it can be added; nil for what only names what is
  /// counted.
  static func scale(_ unit: String) -> String? {
    let words = unit.lowercased().split { $0 == " " || $0 == "." }
    guard let first = words.first(where: { $0 != "i" }) else { return nil }
    if let multiple = multiple(unit) { return multiple }
    return switch first {
    case "mio", "mill", "millioner": "million"
    case "mia": "billion"
    case "tkr", "t", "1", "1000", "1000-kr", "1000-kroner", "tusind", "tusinde", "tusinder", "tdkk",
      "kdkk":
      "thousand"
    case "%", "pct", "procent": "percent"
    case "‰", "promille": "per mille"
    case "kr", "kroner", "dkk": isThousandsOfKroner(unit) ? "thousand" : "kroner"
    case "eur", "euro", "€": "euro"
    case "øre": "øre"
    default: nil
    }
  }

  /// The unit that a heading states: in parentheses or brackets, after a comma, as its last words, or as
  /// the whole heading.
  ///
  /// `1.000 kr.` is a unit too: it is told to the reader of the data and never multiplied in.
  static func inHeading(_ heading: String) -> String? {
    guard mayStand(in: heading) else { return nil }
    // The level next to the figures says it, or else the one above.
    return TotalHeading.levels(heading).reversed().lazy.compactMap(inLevel).first
  }

  private static func inLevel(_ heading: String) -> String? {
    if isHeadingUnit(heading) { return heading }
    let (rest, groups) = parenthesized(heading)
    if let unit = groups.last(where: isHeadingUnit) { return unit }
    // "Antal elever (1.000)", which alone would be a number.
    if let unit = groups.last(where: {
      isThousands($0) || isThousandsOfKroner($0) || isMultiple(parenthesized: $0)
    }) {
      return unit
    }
    if let comma = rest.lastIndex(of: ",") {
      let tail = rest[rest.index(after: comma)...].drop { $0 == " " }
      if isHeadingUnit(String(tail)) { return String(tail) }
    }
    // "Beløb i mio. kr.", "Beløb tkr.": the last words, of which the most that are a unit.
    let words = rest.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }.map(Substring.init)
    // "Antal i hundreder", "Beløb i hundrede kr.".
    for count in [4, 3, 2, 1] where words.count > count + 1 {
      let tail = words.suffix(count).map(String.init).joined(separator: " ")
      if words[words.count - count - 1].lowercased() == "i", multiple(tail) != nil { return tail }
    }
    for count in [3, 2, 1] where words.count > count {
      // "Pr. 1.000 kr." says what the figure is counted by.
      let before = words[words.count - count - 1].lowercased()
      let tail = words.suffix(count).map(String.init).joined(separator: " ")
      if isHeadingUnit(tail) { return ["pr.", "pr", "per"].contains(before) ? nil : tail }
    }
    return nil
  }

  /// A heading without what stands in parentheses or brackets, and each of those.
  static func parenthesized(_ heading: String) -> (rest: String, groups: [String]) {
    var rest = ""
    var groups: [String] = []
    var depth = 0
    for character in heading {
      switch character {
      case "(", "[":
        depth += 1
        if depth == 1 { groups.append("") }
      case ")", "]":
        // A sign that closes nothing, as in "1) Tilskud (kr.)", opens nothing either.
        depth = max(0, depth - 1)
      default:
        if depth > 0 {
          groups[groups.count - 1].append(character)
        } else {
          rest.append(character)
        }
      }
    }
    return (rest, groups)
  }

  /// Units of headings, without blanks and full stops.
  private static let headingUnits: WordSet = [
    "kr", "kroner", "dkk", "eur", "euro", "€", "tkr", "1000kr", "1000-kr", "1000kroner", "tusindkr",
    "tusindekr", "tusindkroner", "tusindekroner", "mio", "miokr", "millkr", "millionerkr",
    "millionerkroner", "miokroner", "mia", "miakr", "miakroner", "%", "pct", "procent", "‰",
    "promille", "tusinderkr", "tusinderkroner", "tusinderafkroner", "tusindeafkroner", "miodkk",
    "millionerafkroner", "tdkk", "kdkk", "1000-kroner",
  ]

  /// What makes thousands of the figures when it stands in parentheses.
  private static let thousands: WordSet = [
    "1.000", "1000", "i 1.000", "i 1000", "tusind", "tusinde", "i tusinde", "i tusinder",
    "tusinder",
    "1.000 stk.", "1.000 stk", "1.000 personer", "1.000 indbyggere",
  ]

  /// Whether a text is `DKK 1.000` or `1.000 DKK`: beside a figure an amount, and a unit only where no figure
  /// can stand.
  static func isThousandsOfKroner(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    let bare = text.lowercased().filter { $0 != " " && $0 != "." && $0 != "\u{A0}" }
    return ["dkk1000", "kr1000", "1000dkk"].contains(bare)
  }

  /// Whether a text makes thousands of the figures that it stands beside in parentheses.
  static func isThousands(_ text: String) -> Bool { thousands.contains(text.lowercased()) }

  /// What every unit of a heading has in it, or what makes thousands, by its bytes.
  private static let traces: PartSet = [
    "kr", "mio", "mia", "mil", "dkk", "eur", "€", "000", "tus", "%", "pct", "pro", "‰", "hundre",
    "100",
  ]

  /// Whether a unit may stand in a text: nearly all prose is passed over so.
  static func mayStand(in text: String) -> Bool { traces.mayStand(in: text) }

  /// Whether a text is a unit that may stand in a heading, with the number of `1.000 kr.`.
  static func isHeadingUnit(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    return headingUnits.contains(
      text.lowercased().filter { $0 != " " && $0 != "." && $0 != "\u{A0}" })
  }
}
