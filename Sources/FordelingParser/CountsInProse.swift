import FordelingModel

/// Sentences anywhere in a notice that count the municipalities of its only table: `Fem kommuner får pladser`,
/// `Der er fordelt pladser til 5 kommuner`.
///
/// What stands right above a table ``StatedCounts`` hears in more words.
struct CountsInProse {
  let results: [GroupResult]
  let figures: FiguresOfTables

  private static let giving: WordSet = [
    "får", "fået", "modtager", "modtaget", "tildeles", "tildelt", "fordelt", "fordeles", "gives",
    "givet", "uddelt", "uddeles", "bevilget", "bevilges",
  ]
  /// Words that may stand in such a sentence beside the number and what is handed out.
  private static let fill: WordSet = [
    "kommuner", "kommunerne", "i", "alt", "der", "er", "har", "bliver", "til", "de", "hermed",
    "dermed", "således", "samlet", "et", "antal", "nu", "disse",
  ]

  /// What is to be said of the sentences of a notice.
  func diagnostics(_ prose: [ProseSentence], in notice: Notice) -> [Diagnostic] {
    guard results.count == 1 else { return [] }
    let told = Set(results[0].diagnostics.filter { $0.id == .countMismatch }.map(\.source))
    let suspects = prose.filter { said in
      !told.contains(said.passage.source) && said.sentence.words.count <= 12
        && said.sentence.words.contains { $0.folded == "kommuner" || $0.folded == "kommunerne" }
        && said.sentence.words.contains { Self.giving.contains($0.folded) }
    }
    guard !suspects.isEmpty else { return [] }
    let years = notice.years(ofHeadingsAnd: results[0].measures)
    return suspects.compactMap { diagnostic($0, years) }
  }

  private func diagnostic(
    _ said: ProseSentence, _ years: Set<String>
  ) -> Diagnostic? {
    let words = said.sentence.words.map(\.folded)
    let own = words.filter(AnnouncedFigure.isYear)
    let counts = StatedCounts.counts(words)
    guard counts.count == 1, let count = counts.first,
      own.isEmpty || years.isEmpty || !years.isDisjoint(with: own),
      words.filter({ AnnouncedFigure.values($0) != nil }).count == 1 + own.count,
      words.allSatisfy({
        Self.fill.contains($0) || Self.giving.contains($0) || AnnouncedFigure.values($0) != nil
          || figures.names($0)
      })
    else { return nil }
    // Those with nothing get nothing, though they stand in the table.
    let all = figures.byCode.values
    let getting = figures.subjects.indices.map { measure in
      all.count { $0.contains { $0.measure == measure && ($0.value?.significand ?? 0) != 0 } }
    }
    guard count != all.count, !getting.contains(count) else { return nil }
    return Diagnostic(
      .countMismatch,
      "the text speaks of \(count) municipalities, but the table names \(all.count)",
      at: said.passage.source)
  }
}
