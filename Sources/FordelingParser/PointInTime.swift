/// Dates and times of day, as they stand alone in a cell.
enum PointInTime {
  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt",
    "nov", "dec",
  ]

  /// Whether a text is a whole date (`2019-03-01`, `1.3.2019`, `1/3-2019`, `1. marts 2019`) or a time
  /// with a colon (`9:30`, `kl. 12:00`). `12.00` alone may be a number.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 24, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return false
    }
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

  /// Whether a text is a time of day written with a full stop or a colon.
  static func mayBeClock(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { $0 == "." || $0 == ":" })
    return text.utf8.count <= 5 && parts.count == 2 && isHour(parts[0]) && isMinute(parts[1])
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
