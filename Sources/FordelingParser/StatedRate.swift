import FordelingModel

/// A sentence that makes of a table's figures so much for each of something, as their headings do not: `Antallet
/// er opgjort pr. 1.000 indbyggere`, `Tabellen viser antal pladser pr. skole`.
struct StatedRate {
  let results: [GroupResult]
  let figures: FiguresOfTables

  private static let subjects: WordSet = [
    "tallene", "tal", "tabellen", "skemaet", "oversigten", "listen", "antal", "antallet",
    "beløbene", "beløbet", "værdierne", "figurerne",
  ]
  private static let verbs: WordSet = [
    "er", "viser", "vises", "angiver", "angives", "opgøres", "gælder",
  ]
  private static let fill: WordSet = [
    "alle", "de", "nævnte", "viste", "i", "tabellen", "skemaet", "opgjort", "angivet", "opgivet",
    "beregnet", "vist", "oplyst", "her", "ovenfor", "nedenfor", "det", "den", "som",
  ]
  /// What figures may be so much for each of.
  private static let bases: WordSet = [
    "skole", "institution", "elev", "barn", "borger", "indbygger", "indbyggere", "klasse",
    "afdeling", "plads", "elever", "børn", "borgere", "medarbejder", "enhed", "husstand", "bruger",
    "matrikel", "lokation",
  ]

  /// What is to be said of the sentences of a notice.
  func diagnostics(_ prose: [ProseSentence]) -> [Diagnostic] {
    let suspects = prose.filter { said in
      (4...14).contains(said.sentence.words.count)
        && said.sentence.words.contains { $0.folded == "pr" || $0.folded == "per" }
    }
    guard !suspects.isEmpty,
      !results.flatMap(\.measures).contains(where: HeadingWords.isRate)
    else { return [] }
    return suspects.filter { isOne($0.sentence.words.map(\.folded)) }.map { said in
      Diagnostic(
        .unitUndecided,
        "'\(said.sentence.text(said.sentence.range))' makes the figures so much for each, which no heading "
          + "says", at: said.passage.source,
        notes: ["write what the figures are for each of into the heading"])
    }
  }

  private func isOne(_ words: [String]) -> Bool {
    guard let each = words.lastIndex(where: { $0 == "pr" || $0 == "per" }),
      let verb = words[..<each].firstIndex(where: Self.verbs.contains),
      words[..<each].contains(where: Self.subjects.contains),
      !words.contains(where: AllotmentSentence.conditions.contains),
      words[..<each].allSatisfy({
        Self.subjects.contains($0) || Self.fill.contains($0) || Self.verbs.contains($0)
          || figures.names($0)
      })
    else { return false }
    // "Prisen er pr. elev" is that of something else.
    guard verb > 0 else { return false }
    let base = words[(each + 1)...].drop { AnnouncedFigure.values($0) != nil }
    return base.count == 1 && Self.bases.contains(base[base.startIndex])
  }
}
