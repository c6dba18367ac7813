import FordelingModel
import FordelingNormalizer

/// One line of prose that is a row all the same: `Vejle = 4`, `Vejle: fire pladser`, `4 pladser til Vejle`.
struct RowLine {
  let resolver: NameResolver
  /// Whether a number such as 2015 is as likely a figure as a year, since the tables have such figures.
  var hasFiguresLikeYears = false

  /// Words that make of a number a day, a time or a distance.
  private static let others: WordSet = [
    "km", "kilometer", "kl", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
    "september", "oktober", "november", "december", "dage", "uger", "måneder", "år", "minutter",
    "gange",
  ]

  /// The municipality that a line has a figure for; nil when the line is no row.
  ///
  /// Blanks alone part a name from its figure only in a line of its own, as `separatedByBlanks` says.
  func municipality(_ line: String, separatedByBlanks: Bool) -> Municipality? {
    let line = line.trimming { " \t*_-+•".unicodeScalars.contains($0) }
    guard line.utf8.count <= 120 else { return nil }
    for sign in [":", "=", "→", "–", " - ", "|"] as [String] {
      if let parts = line.halves(at: sign), isFigure(words(String(parts.behind)), upTo: 4),
        let municipality = municipality(named: String(parts.before))
      {
        return municipality
      }
    }
    let words = words(line)
    if separatedByBlanks, words.count > 1, isFigure([words[words.count - 1]], upTo: 1) {
      return municipality(named: words.dropLast().joined(separator: " "))
    }
    if let row = severalFigures(line) { return row.municipality }
    guard let to = words.firstIndex(where: { $0 == "til" || $0 == "for" }), (1...3).contains(to),
      words.count <= to + 4, isFigure(Array(words[..<to]), upTo: 3)
    else { return nil }
    return municipality(named: words[(to + 1)...].joined(separator: " "))
  }

  /// A line that is a name and several numbers, a row of several measures: `Silkeborg 4 4.000`.
  func severalFigures(
    _ line: String
  ) -> (municipality: Municipality, figures: [[DecimalNumber]])? {
    guard line.utf8.count <= 120, let last = line.utf8.last, last >= 0x30, last <= 0x39 else {
      return nil
    }
    // The digits of a telephone number stand in groups.
    let words = words(line.trimming { " \t*_-+•".unicodeScalars.contains($0) })
    let name = words.prefix { !isFigure([$0], upTo: 1) }
    let figures = words[name.count...]
    guard !name.isEmpty, figures.count > 1,
      TelephoneNumber.form(of: figures.joined(separator: " ").utf8) == nil,
      figures.allSatisfy({ isFigure([$0], upTo: 1) }),
      let municipality = municipality(named: name.joined(separator: " "))
    else { return nil }
    return (municipality, figures.map { AnnouncedFigure.values($0) ?? [] })
  }

  private func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.map(String.init)
  }

  private func municipality(named text: String) -> Municipality? {
    let name = text.trimming { " \t*_.".unicodeScalars.contains($0) }
    guard case .municipality(let municipality, let rule) = resolver.resolve(name), rule != .code,
      rule != .typo
    else { return nil }
    return municipality
  }

  /// A number and few words without another.
  private func isFigure(_ words: [String], upTo limit: Int) -> Bool {
    guard let first = words.first, words.count <= limit else { return false }
    let isOrdinal = first.hasSuffix(".") && words.count > 1
    let number = first.trimming { ".,;".unicodeScalars.contains($0) }.lowercased()
    guard !isOrdinal, let values = AnnouncedFigure.values(number),
      hasFiguresLikeYears || !AnnouncedFigure.isYear(number)
    else { return false }
    // "10-12" alone may be hours.
    guard !values.isEmpty || words.count > 1 else { return false }
    return words.dropFirst().allSatisfy { word in
      let folded = FoldedHeading.fold(word)
      return !Self.others.contains(folded)
        && !word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
  }
}
