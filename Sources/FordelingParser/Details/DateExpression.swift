/// Finds dates and stretches of time as Danish notices write them.
///
/// Each has a day or a year, so that the names of seasons and months in ordinary prose are no dates.
struct DateExpression {
  let words: [Sentence.Word]

  /// The place after the last word of an expression that begins at `start`; nil when none does.
  func end(from start: Int) -> Int? {
    guard start < words.count else { return nil }
    if isWholeDate(words[start].folded) { return withTime(start + 1) }
    if let end = dayAndMonth(start) { return withTime(end) }
    if let end = periodOfYear(start) { return end }
    if let end = numberedPeriod(start) { return end }
    return nil
  }

  // MARK: - Days

  private static let months: WordSet = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt",
    "nov", "dec",
  ]

  /// `12. marts 2019`, `12. marts`, `12 marts 2019`, `1.-12. marts 2019`.
  private func dayAndMonth(_ start: Int) -> Int? {
    guard start + 1 < words.count, Self.months.contains(words[start + 1].folded),
      !words[start].endsClause
    else { return nil }
    let parts = words[start].folded.utf8.split(whereSeparator: { $0 == 0x2D || $0 == 0x2E })
    let areDays =
      !parts.isEmpty && parts.count <= 2
      && parts.allSatisfy { part in
        part.count <= 2 && (1...31).contains(Int(String(decoding: Array(part), as: UTF8.self)) ?? 0)
      }
    guard areDays else { return nil }
    let hasYear = isYear(start + 2) && !words[start + 1].endsClause
    guard words[start].hasStop || hasYear else { return nil }
    return hasYear ? start + 3 : start + 2
  }

  /// `12.03.2019`, `12-03-2019`, `12/3-2019`, `12/3 2019`, `2019-03-12`.
  private func isWholeDate(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    let parts = bytes.split { $0 == 0x2E || $0 == 0x2D || $0 == 0x2F }
    guard parts.count == 3, bytes.count <= 10,
      parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
    else { return false }
    let numbers = parts.map { Int(String(decoding: Array($0), as: UTF8.self)) ?? -1 }
    if parts[0].count == 4 {
      return isYearNumber(numbers[0]) && (1...12).contains(numbers[1])
        && (1...31).contains(numbers[2])
    }
    let hasYear = parts[2].count == 4 ? isYearNumber(numbers[2]) : parts[2].count == 2
    return hasYear && (1...31).contains(numbers[0]) && (1...12).contains(numbers[1])
  }

  /// The hour behind a day: `kl. 12`, `kl. 12.00`.
  private func withTime(_ end: Int) -> Int {
    guard end + 1 < words.count, words[end].folded == "kl" || words[end].folded == "klokken",
      words[end + 1].folded.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false,
      words[end + 1].folded.utf8.count <= 5
    else { return end }
    return end + 2
  }

  // MARK: - Stretches of time

  /// What is a stretch of time with the year behind it.
  private static let periods: WordSet = [
    "foråret", "forår", "sommeren", "sommer", "efteråret", "efterår", "vinteren", "vinter",
    "årsskiftet", "sommerferien", "efterårsferien", "vinterferien", "skoleåret", "skoleår",
    "kalenderåret", "regnskabsåret", "finansåret", "budgetåret", "halvår", "kvartal", "udgangen",
    "begyndelsen", "starten", "slutningen", "midten", "primo", "medio", "ultimo",
  ]

  /// `foråret 2019`, `skoleåret 2018/19`, `marts 2019`, `udgangen af 2019`, `ultimo marts 2019`.
  private func periodOfYear(_ start: Int) -> Int? {
    var at = start
    let isMonth = Self.months.contains(words[at].folded)
    guard Self.periods.contains(words[at].folded) || isMonth, !words[at].endsClause else {
      return nil
    }
    at += 1
    if !isMonth, at < words.count, words[at].folded == "af" || words[at].folded == "i" { at += 1 }
    if !isMonth, at < words.count, Self.months.contains(words[at].folded) { at += 1 }
    return isYear(at) ? at + 1 : nil
  }

  /// `1. kvartal 2019`, `første halvår af 2019`, `uge 12`, `uge 12 2019`.
  private func numberedPeriod(_ start: Int) -> Int? {
    guard start + 1 < words.count else { return nil }
    if words[start].folded == "uge" {
      let digits = words[start + 1].folded.utf8
      guard digits.count <= 5, digits.first.map({ $0 >= 0x30 && $0 <= 0x39 }) ?? false,
        digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D })
      else { return nil }
      return isYear(start + 2) && !words[start + 1].endsClause ? start + 3 : start + 2
    }
    let ordinals: Set<String> = ["1", "2", "3", "4", "første", "andet", "tredje", "fjerde"]
    guard ordinals.contains(words[start].folded),
      ["kvartal", "halvår"].contains(words[start + 1].folded)
    else { return nil }
    return periodOfYear(start + 1)
  }

  /// Whether a word is a year: `2019`, `2018/19`, `2018/2019`.
  private func isYear(_ at: Int) -> Bool {
    guard at < words.count else { return false }
    let parts = words[at].folded.utf8.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2F || $0 == 0x2D })
    guard let first = parts.first, first.count == 4, parts.count <= 2,
      parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      parts.count == 1 || parts[1].count == 2 || parts[1].count == 4
    else { return false }
    return isYearNumber(Int(String(decoding: Array(first), as: UTF8.self)) ?? 0)
  }

  private func isYearNumber(_ number: Int) -> Bool { (1970...2099).contains(number) }
}
