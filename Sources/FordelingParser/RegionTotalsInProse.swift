import FordelingModel
import FordelingNormalizer

/// Sums of regions that sentences state: `Region Syddanmark får i alt 24 pladser`, `Region Syddanmark: 24
/// pladser`.
///
/// Each is compared with the sum of what its municipalities have in the tables.
struct RegionTotalsInProse {
  let resolver: NameResolver
  let results: [GroupResult]

  /// Words that say that a figure is a sum.
  private static let summing: WordSet = ["alt", "ialt", "samlet", "samlede", "tilsammen"]
  private static let giving: WordSet = [
    "får", "modtager", "tildeles", "fordeles", "går", "gives", "tilfalder", "bevilges", "har",
  ]
  /// Words of sentences that speak of something else than all of it, exactly, now.
  private static let others: WordSet = [
    "ca", "cirka", "omkring", "knap", "godt", "over", "under", "mindst", "højst", "op", "mere",
    "mindre", "blev", "var", "havde", "fik", "ansøgt", "søgt", "søgte", "resten", "yderligere",
    "ekstra", "øvrige", "hver", "pr", "ikke", "kan", "ud", "forventes", "næsten", "nogle", "heraf",
    "hvoraf", "fra", "end", "regionens", "desuden", "selv", "regionsrådet", "sygehuse",
  ]

  /// What is to be said of the sentences of a notice.
  func diagnostics(_ prose: [ProseSentence]) -> [Diagnostic] {
    let said = prose.filter { said in
      !said.isHeading && said.sentence.words.contains { $0.folded.hasPrefix("region") }
    }
    guard !said.isEmpty else { return [] }
    let measures = SummedMeasure.all(of: results)
    return said.compactMap { judge($0.sentence, measures, at: $0.passage.source) }
  }

  private func judge(
    _ sentence: Sentence, _ measures: [SummedMeasure], at source: SourceSpan
  ) -> Diagnostic? {
    let folded = sentence.words.map(\.folded)
    guard !folded.contains(where: Self.others.contains),
      !folded.contains(where: AllotmentSentence.conditions.contains),
      let region = region(sentence),
      let at = folded.indices.first(where: { place in
        !AnnouncedFigure.isYear(folded[place]) && ProseAmount(sentence.words, at: place) != nil
      }), let amount = ProseAmount(sentence.words, at: at)
    else { return nil }
    let isSum =
      folded.contains(where: Self.summing.contains) || folded[0].hasPrefix("kommunerne")
      || folded.starts(with: ["i", "region"])
    let isBare = amount.end >= folded.count && at <= 3
    guard isSum || isBare || folded.contains(where: Self.giving.contains) else { return nil }
    let fitting = measures.filter { $0.subject.fit(amount) == .certain }
    let years = folded.filter(AnnouncedFigure.isYear)
    guard let measure = fitting.first, fitting.count == 1,
      years.isEmpty || measure.subject.years.isEmpty
        || !Set(years).isDisjoint(with: measure.subject.years),
      let computed = measure.sum(region: region.code), let stated = amount.values.first
    else { return nil }
    let count = measure.count(region: region.code)
    guard
      !measure.sums(region: region.code).contains(where: {
        amount.agrees(with: $0, scale: measure.subject.scale, count: count)
      })
    else { return nil }
    let what =
      "the text states \(stated) for \(region.name), but the figures of its municipalities sum to "
      + "\(computed)"
    // It may be what the region gets itself, or sum up more municipalities than the tables have.
    let isWrong = isSum && (stated < computed || measure.hasAll(ofRegion: region.code))
    return Diagnostic(isWrong ? .totalMismatch : .totalUnverifiable, what, at: source)
  }

  /// The only region that a sentence names, when it names no municipality.
  private func region(_ sentence: Sentence) -> (code: String, name: String)? {
    var found: (code: String, name: String)?
    for piece in resolver.splitProse(sentence.text(sentence.range)).pieces {
      switch piece.resolution {
      case .aggregate(.region(let code)):
        if let found, found.code != code { return nil }
        found = (code, piece.written)
      case .municipality(_, let rule):
        if rule != .code, piece.written.first?.isUppercase == true { return nil }
      case .aggregate, .outside, .abolished, .ambiguous, .unknown: continue
      }
    }
    return found
  }
}
