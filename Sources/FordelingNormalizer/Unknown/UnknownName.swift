import FordelingModel

/// Decides about a text that is no known name: repair, typing error, or nothing but suggestions.
struct UnknownName {
  private static let spellings = SpellingIndex.shared

  /// What a text is that matched nothing.
  static func resolve(_ bytes: [UInt8], suggesting: Bool) -> Resolution {
    let written = Spelling(bytes)
    if let repaired = repaired(bytes) { return repaired }
    if let typo = typo(written) { return typo }
    return .unknown(suggestions: suggesting ? suggestions(written) : [])
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
  static func typo(_ written: Spelling) -> Resolution? {
    let found = spellings.oneEditAway(from: written)
    let municipalities = found.map { MunicipalityRegister.municipalities[$0.place] }
    guard let only = found.first, let municipality = municipalities.first else { return nil }
    if found.count > 1 { return .ambiguous(municipalities) }
    let shortest = min(written.letterCount, only.spelling.letterCount)
    return shortest >= SpellingIndex.shortestTypo ? .municipality(municipality, .typo) : nil
  }

  /// Municipalities that might be meant.
  static func suggestions(_ written: Spelling) -> [Municipality] {
    spellings.suggestions(for: written).map { MunicipalityRegister.municipalities[$0] }
  }
}
