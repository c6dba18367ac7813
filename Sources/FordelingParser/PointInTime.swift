/// Dates and times of day, as they stand alone in a cell.
enum PointInTime {
  private static let months: WordSet = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt",
    "nov", "dec",
  ]

  /// Whether a text is a whole date (`2019-03-01`, `1.3.2019`, `1/3-2019`, `1. marts 2019`) or a time
  /// with a colon (`9:30`, `kl. 12:00`). `12.00` alone may be a number.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 24, mayBeOne(text) else { return false }
    var parts: [Substring] = []
    var signs: [Character] = []
    var start: String.Index?
    for at in text.indices {
      let character = text[at]
      if character.isNumber || character.isLetter {
        if start == nil { start = at }
        continue
      }
      if let from = start {
        parts.append(text[from..<at])
        signs.append(character)
      }
      start = nil
    }
    if let from = start { parts.append(text[from...]) }
    if parts.first?.lowercased() == "kl" {
      parts.removeFirst()
      signs.removeFirst()
    }
    switch parts.count {
    case 2: return signs.first == ":" && isHour(parts[0]) && isMinute(parts[1])
    case 3 where signs.first == ":":
      return isHour(parts[0]) && isMinute(parts[1]) && isMinute(parts[2])
    case 3 where parts[0].utf8.count == 4:
      return isYear(parts[0]) && isMonth(parts[1]) && isDay(parts[2])
    case 3: return isDay(parts[0]) && isMonth(parts[1]) && isYear(parts[2])
    default: return false
    }
  }

  /// Whether a text is a day of a month, a month, a quarter, a half-year or a week: `1. april`,
  /// `maj 2025`, `2. kvartal`, `Uge 12`.
  static func isPart(_ text: String) -> Bool {
    guard (3...32).contains(text.utf8.count), let first = text.unicodeScalars.first,
      (0x30...0x39).contains(first.value)
        || (mayBeginPart(text) && first.properties.isAlphabetic)
    else { return false }
    let words = FoldedHeading.words(text)
    guard (1...4).contains(words.count) else { return false }
    var hasName = false
    for part in words {
      let word = String(part)
      if months.contains(word) || calendarParts.contains(word) {
        hasName = true
      } else if !(isYear(part) || (Int(part).map((1...53).contains) ?? false)
        || calendarWords.contains(word))
      {
        return false
      }
    }
    return hasName
  }

  /// Whether the first word of a text that begins with a letter may be one of those below; nearly none is.
  private static func mayBeginPart(_ text: String) -> Bool {
    firstWords.mayBegin(text)
  }

  private static let firstWords = WordSet(
    Array(months) + Array(calendarParts) + Array(calendarWords))

  private static let calendarParts: WordSet = [
    "kvartal", "kvt", "uge", "halvår", "q1", "q2", "q3", "q4", "forår", "efterår", "sommer",
    "vinter", "årsskiftet",
  ]
  private static let calendarWords: WordSet = [
    "primo", "medio", "ultimo", "d", "den", "og", "ca", "fra", "til", "i",
  ]

  /// Whether a text may be a day and a month in figures: `1.9`, `1.10.`, `1/9`.
  static func mayBeDay(_ text: String) -> Bool {
    guard (3...6).contains(text.utf8.count),
      text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") })
    else { return false }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "/" })
    return parts.count == 2 && isDay(parts[0]) && (Int(parts[1]).map((1...12).contains) ?? false)
  }

  /// Whether a text has digits and more than one sign between them, or a colon: most numbers have not.
  private static func mayBeOne(_ text: String) -> Bool {
    var digits = 0
    var signs = 0
    var hasColon = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " "): signs += 1
      default: continue
      }
    }
    return hasColon ? digits > 2 : digits > 4 && signs > 1
  }

  /// Whether a text is a time of day written with a full stop or a colon.
  static func mayBeClock(_ text: String) -> Bool {
    guard text.utf8.count <= 5, text.utf8.contains(where: { $0 == 0x2E || $0 == 0x3A }) else {
      return false
    }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == ":" })
    return parts.count == 2 && isHour(parts[0]) && isMinute(parts[1])
  }

  private static func isHour(_ part: Substring) -> Bool {
    Int(part).map((0...24).contains) ?? false
  }

  private static func isMinute(_ part: Substring) -> Bool {
    part.utf8.count == 2 && (Int(part).map((0...59).contains) ?? false)
  }

  private static func isDay(_ part: Substring) -> Bool { Int(part).map((1...31).contains) ?? false }

  private static func isMonth(_ part: Substring) -> Bool {
    (Int(part).map((1...12).contains) ?? false) || months.contains(part.lowercased())
  }

  private static func isYear(_ part: Substring) -> Bool {
    part.utf8.count == 4 && (Int(part).map((1800...2199).contains) ?? false)
  }
}
