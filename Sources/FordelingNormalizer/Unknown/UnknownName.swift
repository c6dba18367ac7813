import FordelingModel

/// Decides about a text that is no known name: repair, typing error, or nothing but suggestions.
struct UnknownName {
  private static let spellings = SpellingIndex.shared

  /// What a text is that matched nothing.
  static func resolve(_ bytes: [UInt8], suggesting: Bool) -> Resolution {
    if let repaired = repaired(bytes) { return repaired }
    guard let written = Spelling(bytes) else { return .unknown(suggestions: []) }
    return resolve(written, suggesting: suggesting)
  }

  /// What a text is that matched nothing and is not damaged.
  static func resolve(_ written: Spelling, suggesting: Bool) -> Resolution {
    let near = spellings.near(written)
    if let typo = typo(written, near) { return typo }
    return .unknown(suggestions: suggesting ? suggestions(written, near) : [])
  }

  /// What a text is after wrong decoding was undone; nil unless that gives a known name.
  static func repaired(_ bytes: [UInt8]) -> Resolution? {
    for candidate in EncodingRepair.candidates(bytes) {
      let text = FoldedText(candidate)
      let tokens = Tokenizer.tokens(of: text)
      guard !tokens.isEmpty,
        let matches = NameMatcher(text, tokens).matches(at: 0), matches.count == 1,
        let match = matches.first, match.last == tokens.count - 1, match.known.isKnownName
      else { continue }
      let known = MatchDecision(match, written: candidate).resolution
      if case .municipality(let municipality, _) = known {
        return .municipality(municipality, .repaired)
      }
      return known
    }
    return nil
  }

  /// The municipality that is exactly one edit away; several are ambiguous.
  private static func typo(_ written: Spelling, _ near: UInt128) -> Resolution? {
    let (places, letters) = spellings.oneEditAway(from: written, near)
    guard let only = places.first else { return nil }
    if places.count > 1 { return .ambiguous(places.map(Municipality.init(place:))) }
    return min(written.letterCount, letters) >= SpellingIndex.shortestTypo
      ? .municipality(Municipality(place: only), .typo) : nil
  }

  /// Municipalities that might be meant.
  static func suggestions(_ written: Spelling) -> [Municipality] {
    suggestions(written, spellings.near(written))
  }

  private static func suggestions(_ written: Spelling, _ near: UInt128) -> [Municipality] {
    spellings.suggestions(for: written, near).map(Municipality.init(place:))
  }
}
