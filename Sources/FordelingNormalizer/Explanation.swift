import FordelingModel

/// One rule that was tried on a written name, and what came of it.
public struct RuleTried: Sendable, Hashable {
  /// The rules in the order in which they are tried.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The kommunekode alone.
    case code
    /// The register's short name, to the letter.
    case name
    /// The authority's full name.
    case fullName = "full-name"
    /// Case, hyphen, aa/å, genitive or the word Kommune differ.
    case variant
    /// Another name that the register knows.
    case alias
    /// A municipality of 1970–2006.
    case abolished
    /// Christiansø.
    case outside
    /// A sum or an average over several municipalities.
    case aggregate
    /// Wrong decoding undone.
    case repaired
    /// Exactly one letter wrong.
    case typo
    /// Looser matches, which never decide.
    case suggestion
  }

  /// The rule.
  public let rule: Rule
  /// Whether it decided. It is the last one tried then.
  public let applies: Bool
  /// What it found, for people, in English: the name, and the days on which it held where the
  /// register knows them. Empty when the rule does not apply.
  public let detail: String
}

extension NameResolver {
  /// The rules that were tried on a written name, in order, up to the one that decided.
  ///
  /// ```swift
  /// NameResolver().explain("Århus").last?.rule  // .variant
  /// ```
  public func explain(_ written: String) -> [RuleTried] {
    let piece = read(written)
    let (decisive, detail) = Self.decision(piece)
    var tried: [RuleTried] = []
    for rule in RuleTried.Rule.allCases {
      let applies = rule == decisive
      tried.append(RuleTried(rule: rule, applies: applies, detail: applies ? detail : ""))
      if applies { break }
    }
    return tried
  }

  /// The form of the name that a written name is, with the days on which it was the official one; nil
  /// for the name of today and for what is no municipality's name.
  ///
  /// ```swift
  /// NameResolver().alias("Århus")?.validTo  // "2010-12-31"
  /// ```
  public func alias(_ written: String) -> Alias? {
    let piece = read(written)
    guard case .municipality(let municipality, _) = piece.resolution else { return nil }
    return Self.alias(piece.written, municipality)
  }

  private static func decision(_ piece: NameRun.Piece) -> (RuleTried.Rule?, String) {
    switch piece.resolution {
    case .municipality(let municipality, let rule):
      let alias = alias(piece.written, municipality).map(described) ?? ""
      return (RuleTried.Rule(rawValue: rule.rawValue), label(municipality) + alias)
    case .ambiguous(let candidates): return (.typo, candidates.map(label).joined(separator: " or "))
    case .abolished(let name, let successors):
      let past = MunicipalityRegister.historical.first {
        $0.validTo != nil && $0.name.utf8.elementsEqual(name.utf8)
      }
      let days = past.map { " (\($0.code ?? "no code"), \($0.validFrom) to \($0.validTo ?? ""))" }
      let list = successors.map(label).joined(separator: ", ")
      return (.abolished, name + (days ?? "") + ", now in " + list)
    case .outside(let name): return (.outside, name + " (0411) belongs to no municipality")
    case .aggregate(let aggregate): return (.aggregate, described(aggregate))
    case .unknown(let suggestions):
      let list = suggestions.map(label).joined(separator: ", ")
      return suggestions.isEmpty ? (nil, "") : (.suggestion, list)
    }
  }

  private static func label(_ municipality: Municipality) -> String {
    municipality.code + " " + municipality.name
  }

  /// The alias that a text is by its key, when it is not the name of today: by the key alone `Århus` and
  /// `Aarhus` are one.
  private static func alias(_ written: String, _ municipality: Municipality) -> Alias? {
    func letters(_ text: String) -> Letters? { Spelling(Array(text.utf8))?.plain }
    if let own = letters(written),
      [municipality.name, municipality.officialName].contains(where: { name in
        letters(name).map { $0.equals(own) } ?? false
      })
    {
      return nil
    }
    let key = Key(written.utf8)
    return municipality.aliases.first { alias in
      ["", " Kommune"].contains { Key((alias.name + $0).utf8).symbols == key.symbols }
    }
  }

  private static func described(_ alias: Alias) -> String {
    let kind = " (" + alias.kind.rawValue
    switch (alias.validFrom, alias.validTo) {
    case (let from?, let to?): return kind + ", " + from + " to " + to + ")"
    case (nil, let to?): return kind + ", until " + to + ")"
    case (let from?, nil): return kind + ", since " + from + ")"
    case (nil, nil): return kind + ")"
    }
  }

  private static func described(_ aggregate: Aggregate) -> String {
    switch aggregate {
    case .total: "a total"
    case .country: "the whole country"
    case .region(let code): "region " + (MunicipalityRegister.region(code: code)?.name ?? code)
    case .other: "a part of the country or a body of several municipalities"
    case .average: "an average"
    }
  }
}
