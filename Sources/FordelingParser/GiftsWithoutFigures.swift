import FordelingModel
import FordelingNormalizer

/// Sentences that give what the tables hand out to a municipality that they do not have, without saying how
/// much: `Solrød får også pladser`.
struct GiftsWithoutFigures {
  let resolver: NameResolver
  let figures: FiguresOfTables

  private static let giving: WordSet = [
    "får", "modtager", "tildeles", "tilbydes", "bevilges", "tildelt", "fået",
  ]
  /// Words that may stand in such a sentence beside names and what is handed out.
  private static let fill: WordSet = [
    "kommune", "også", "desuden", "derudover", "endvidere", "er", "har", "og", "samt", "ligeledes",
    "hertil", "herudover", "nu", "dog",
  ]

  /// What is to be said of the sentences of a notice.
  func diagnostics(_ prose: [ProseSentence]) -> [Diagnostic] {
    let suspects = prose.filter { said in
      !said.isHeading && said.sentence.words.count <= 12
        && said.sentence.words.contains { Self.giving.contains($0.folded) }
    }
    guard !suspects.isEmpty else { return [] }
    return suspects.compactMap { diagnostic($0) }
  }

  private func diagnostic(_ said: ProseSentence) -> Diagnostic? {
    let sentence = said.sentence
    let names = ProseName.all(in: sentence, resolver: resolver)
    var givesFigures = false
    for word in sentence.words where !names.contains(where: { $0.range.overlaps(word.range) }) {
      if Self.fill.contains(word.folded) || Self.giving.contains(word.folded) { continue }
      guard figures.names(word.folded) else { return nil }
      givesFigures = true
    }
    guard givesFigures,
      let missing = names.first(where: { figures.byCode[$0.municipality.code] == nil })
    else { return nil }
    return Diagnostic(
      .nameOutsideTable,
      "a sentence gives \(missing.municipality.name) something, without a figure, and no table has it",
      at: said.passage.source)
  }
}
