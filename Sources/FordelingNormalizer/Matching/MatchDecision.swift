import FordelingModel

/// What a match means, and by which rule.
struct MatchDecision {
  /// What the match resolves to.
  let resolution: Resolution
  /// What it would be with the code of this municipality beside it: a planned name.
  let planned: Municipality?

  init(_ match: NameMatch, written: [UInt8]) {
    let register = MunicipalityRegister.municipalities
    planned =
      if case .planned(let place, _) = match.known, match.body == nil { register[place] } else {
        nil
      }
    if let body = match.body {
      resolution = Self.body(body, of: match.known)
      return
    }
    resolution =
      switch match.known {
      case .official(let place):
        .municipality(register[place], Self.rule(register[place], written))
      case .genitive(let place):
        .municipality(register[place], Self.rule(register[place], written))
      case .alias(let place), .abbreviation(let place), .planned(let place, nil):
        .municipality(register[place], .alias)
      case .planned(_, let place?), .historical(let place): Self.abolished(place)
      case .outside: .outside("Christiansø")
      case .aggregate(let aggregate): .aggregate(aggregate)
      case .place:
        .unknown(suggestions: Spelling(written).map { UnknownName.suggestions($0) } ?? [])
      case .unsafe(let place): .unknown(suggestions: [register[place]])
      case .word: .unknown(suggestions: [])
      }
  }

  /// A municipality of 1970–2006 and those it went into.
  static func abolished(_ place: Int) -> Resolution {
    let historical = MunicipalityRegister.historical[place]
    return .abolished(historical.name, successors: historical.successors)
  }

  /// What a plain text means by itself; nil for what its surroundings decide.
  static func plain(_ known: KnownText, written: Span<UInt8>) -> Resolution? {
    switch known {
    case .official(let place), .genitive(let place):
      let rule: MatchRule =
        isEqual(MunicipalityNames.all[place].name, written)
        ? .name
        : isEqual(MunicipalityNames.official[place], written) ? .fullName : .variant
      return .municipality(Municipality(place: place), rule)
    case .alias(let place): return .municipality(Municipality(place: place), .alias)
    case .historical(let place): return abolished(place)
    default: return nil
    }
  }

  private static func isEqual(_ name: String, _ written: Span<UInt8>) -> Bool {
    let name = name.utf8Span.span
    guard name.count == written.count else { return false }
    for at in 0..<name.count where name[at] != written[at] { return false }
    return true
  }

  /// Whether a name is written to the letter, short or full; anything else is a variant.
  private static func rule(_ municipality: Municipality, _ written: [UInt8]) -> MatchRule {
    if municipality.name.utf8.elementsEqual(written) { return .name }
    return municipality.officialName.utf8.elementsEqual(written) ? .fullName : .variant
  }

  /// A county is a sum over municipalities; a parish or a harbor is nothing that gets anything.
  private static func body(_ word: KnownText.Word, of known: KnownText) -> Resolution {
    if case .county = word { return .aggregate(.other) }
    let municipalities = MunicipalityRegister.municipalities
    switch known {
    case .official(let place), .genitive(let place), .alias(let place), .abbreviation(let place):
      return .unknown(suggestions: [municipalities[place]])
    default: return .unknown(suggestions: [])
    }
  }
}
