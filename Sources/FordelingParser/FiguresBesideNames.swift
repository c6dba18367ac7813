import FordelingModel
import FordelingNormalizer

/// Compares the numbers that stand behind a municipality's name in a sentence with its figures, where the
/// sentence speaks of what the tables hand out in whatever words: `Vejle er sat op til 9`, `Vejle: 9 (ikke
/// 7)`.
///
/// What other checks understand better they tell first; this one only hears that a number is none of the
/// tables'.
struct FiguresBesideNames {
  let resolver: NameResolver
  let figures: FiguresOfTables

  /// Words that make of a sentence one about the tables' figures.
  private static let subjects: WordSet = [
    "tal", "tallet", "antal", "antallet", "andel", "tildeling", "tildelingen", "kvote", "kvoten",
    "tabellen", "skemaet", "oversigten", "listen", "rettelse", "fordelingen",
  ]
  private static let changing: WordSet = [
    "hævet", "forhøjet", "sat", "ændret", "rettet", "nedsat", "sænket", "justeret", "opjusteret",
    "nedjusteret", "korrigeret", "øget", "forøget", "reduceret", "steget", "faldet", "tildelt",
    "tildeles", "hæves", "forhøjes", "sættes", "ændres", "rettes", "nedsættes", "sænkes",
    "justeres", "opjusteres", "nedjusteres", "korrigeres", "øges", "forøges", "reduceres",
  ]
  /// Words that say that what stands elsewhere is wrong.
  private static let correcting: WordSet = [
    "rigtige", "rigtigt", "korrekte", "korrekt", "fejl", "retteligt", "rettelig", "rettet",
    "rettes",
    "ikke",
  ]
  /// Words that may stand beside a name and its figure and say nothing else.
  private static let fill: WordSet = [
    "nb", "obs", "bemærk", "rettelse", "ikke", "er", "nu", "og", "kommune", "får", "har", "med",
    "kun", "dog", "men", "i", "stedet", "for", "bliver", "blev",
  ]
  /// Words right before a number that is what the name has.
  private static let leading: WordSet = [
    "er", "til", "på", "med", "får", "have", "haft", "tildelt", "fået", "nu", "kun", "antal",
    "antallet", "tallet", "ikke", "har", "bliver", "tildeles",
  ]
  /// Words shortly before a number that is that of many.
  private static let wholes: WordSet = [
    "pulje", "puljen", "ramme", "rammen", "total", "samlet", "alt", "ialt", "ud", "blandt", "sum",
    "summen", "tilsammen",
  ]
  /// Words of sentences that also speak of others, of what was, or of a part.
  private static let others: WordSet = [
    "øvrige", "andre", "resten", "resterende", "resterne", "gennemsnit", "gennemsnittet", "fik",
    "modtog", "havde", "var", "baseret", "beregnet", "svarer", "rate", "rater", "omgang", "runde",
    "halvår", "kvartal", "udbetaling",
  ]

  /// A number of a sentence that may be a figure of the municipality named before it.
  private struct Stated {
    let amount: ProseAmount
    /// Where it stands in the passage's text.
    let place: Int
    /// Whether the sentence says that it is not that.
    let isDenied: Bool
    /// Whether something was changed to it.
    let isOutcome: Bool
  }

  /// What is to be said of the sentences of a notice.
  func diagnostics(_ prose: [ProseSentence], in notice: Notice) -> [Diagnostic] {
    let suspects = prose.filter { !$0.isHeading && Self.mayState($0.sentence) }
    guard !suspects.isEmpty else { return [] }
    let years = notice.years(ofHeadingsAnd: figures.subjects.map(\.heading))
    return suspects.compactMap { diagnostic($0, years) }
  }

  /// Whether a sentence has a number in digits behind something else, and says one thing of now.
  private static func mayState(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return words.count > 1 && words.count <= 24
      && words.indices.dropFirst().contains { at in
        let digit = sentence.bytes[words[at].range.lowerBound]
        guard digit >= 0x30, digit <= 0x39 else { return false }
        // A name begins with a capital letter; of others than A to Z all have this first byte.
        let first = sentence.bytes[words[at - 1].range.lowerBound]
        return (first >= 0x41 && first <= 0x5A) || first == 0xC3
          || leading.contains(words[at - 1].folded)
      }
      && !words.contains {
        AllotmentSentence.conditions.contains($0.folded) || others.contains($0.folded)
      }
  }

  private func diagnostic(
    _ said: ProseSentence, _ years: Set<String>
  ) -> Diagnostic? {
    let sentence = said.sentence
    let own = sentence.words.map(\.folded).filter(AnnouncedFigure.isYear)
    guard Set(own).count < 2, own.isEmpty || years.isEmpty || !years.isDisjoint(with: own) else {
      return nil
    }
    let names = ProseName.all(in: sentence, resolver: resolver)
    guard let first = names.first, isSubject(first, sentence),
      isAboutTables(sentence) || saysNothingElse(sentence, names)
    else { return nil }
    let all = stated(sentence, names)
    let outcomes = all.filter { $0.isOutcome && !$0.isDenied }
    // "Reduceret med 2 til 7".
    let stated = outcomes.isEmpty ? all : outcomes
    guard !stated.isEmpty, !areParts(sentence, of: names) else { return nil }
    let codes = names.map(\.municipality.code)
    if codes.allSatisfy({ figures.byCode[$0] == nil }) {
      return stated.allSatisfy(\.isDenied)
        ? nil : .unreadFigure(of: first.municipality, at: said.passage.source)
    }
    if let wrong = pairs(names, all).first(where: { !holds($0.amount, of: [$0.code]) }) {
      return contradiction(wrong.name, said)
    }
    let corrects = sentence.words.contains { Self.correcting.contains($0.folded) }
    let agrees = stated.contains { !$0.isDenied && holds($0.amount, of: codes) }
    let differs = stated.contains { $0.isDenied == holds($0.amount, of: codes) }
    guard differs, corrects || !agrees else { return nil }
    return contradiction(first.municipality.name, said)
  }

  /// Whether the numbers beside a name add up to its figure: `4 pladser i april og 8 i august`.
  private func areParts(_ sentence: Sentence, of names: [ProseName]) -> Bool {
    guard names.count == 1 else { return false }
    return figures.areParts(of: names[0].municipality, in: sentence)
  }

  private func contradiction(_ name: String, _ said: ProseSentence) -> Diagnostic {
    let sentence = said.sentence
    return Diagnostic(
      .textContradicts,
      "'\(sentence.text(sentence.range))' has a number beside \(name) that is none of "
        + "its figures in the tables", at: said.passage.source,
      notes: ["write the same figure in both, or take the sentence out"])
  }

  /// The names of an enumeration, each with the number right behind it: `Aarhus: 12, Odense: 9`; none where names and
  /// numbers do not stand in turn, and none whose name no table has.
  private func pairs(
    _ names: [ProseName], _ stated: [Stated]
  ) -> [(name: String, code: String, amount: ProseAmount)] {
    guard names.count > 1, names.count == stated.count,
      stated.allSatisfy({ !$0.isDenied && !$0.isOutcome }),
      names.indices.allSatisfy({ at in
        names[at].range.upperBound <= stated[at].place
          && (at + 1 == names.count || stated[at].place < names[at + 1].range.lowerBound)
      })
    else { return [] }
    return names.indices.compactMap { at in
      let municipality = names[at].municipality
      return figures.byCode[municipality.code] == nil
        ? nil : (municipality.name, municipality.code, stated[at].amount)
    }
  }

  /// Whether a sentence speaks of a municipality itself: not of a school in it, an association named after
  /// it, or what is its own.
  private func isSubject(
    _ name: ProseName, _ sentence: Sentence
  ) -> Bool {
    let words = sentence.words
    guard let at = words.firstIndex(where: { $0.range.overlaps(name.range) }),
      let end = words.lastIndex(where: { $0.range.overlaps(name.range) })
    else { return false }
    let before = words[..<at].map(\.folded)
    guard !(before.last.map(Self.places.contains) ?? false),
      before.allSatisfy({
        Self.opening.contains($0) || Self.subjects.contains($0) || Self.fill.contains($0)
          || figures.names($0) || NumberTextScanner.isNumber($0)
      })
    else { return false }
    guard end + 1 < words.count else { return true }
    let next = words[end + 1]
    if name.isOwner {
      // "Aalborgs antal skoler".
      if next.folded == "antal" || next.folded == "samlede", end + 2 < words.count,
        !Self.leading.contains(words[end + 2].folded),
        !Self.changing.contains(words[end + 2].folded)
      {
        return figures.names(words[end + 2].folded)
      }
      return Self.subjects.contains(next.folded) || figures.names(next.folded)
    }
    let isNamePart = sentence.text(next.range).first?.isUppercase == true
    return !isNamePart || next.folded.hasPrefix("kommune")
  }

  /// Words before a name that make it a place.
  private static let places: WordSet = ["i", "ved", "på", "fra", "hos", "nær", "af", "mod"]
  /// Words that may stand before the name of the one that is spoken of.
  private static let opening: WordSet = [
    "at", "det", "den", "korrekte", "rigtige", "af", "står", "der", "til", "også", "derfor", "dog",
    "bemærk", "korrekt", "vigtigt",
  ]

  /// Whether a sentence speaks of what a table hands out, or of a change of it.
  private func isAboutTables(_ sentence: Sentence) -> Bool {
    let words = sentence.words.map(\.folded)
    return words.indices.contains { at in
      let word = words[at]
      guard Self.subjects.contains(word) else {
        return Self.changing.contains(word) || figures.names(word)
      }
      // "Antallet af skoler i Vejle er 9" is of something else.
      return at + 2 >= words.count || words[at + 1] != "af" || figures.names(words[at + 2])
    }
  }

  /// Whether a sentence has nothing but names and numbers, and words that tell nothing else.
  private func saysNothingElse(_ sentence: Sentence, _ names: [ProseName]) -> Bool {
    sentence.words.allSatisfy { word in
      names.contains { $0.range.overlaps(word.range) } || Self.fill.contains(word.folded)
        || NumberTextScanner.isNumber(word.folded)
    }
  }

  /// The numbers behind the first name that stand where a figure of it would.
  private func stated(
    _ sentence: Sentence, _ names: [ProseName]
  ) -> [Stated] {
    let words = sentence.words
    guard let start = names.first?.range.upperBound else { return [] }
    return words.indices.dropFirst().compactMap { at in
      let isOrdinal = words[at].hasStop && at + 1 < words.count
      guard words[at].range.lowerBound >= start, !isOrdinal,
        let amount = ProseAmount(words, at: at),
        figures.mayHave(amount),
        // "2 af de 10 pladser".
        amount.end >= words.count || words[amount.end].folded != "af"
      else { return nil }
      let before = words[at - 1]
      // "Op til 7", but "sat op til 7".
      if before.folded == "til", at > 2, words[at - 2].folded == "op",
        !Self.changing.contains(words[at - 3].folded)
      {
        return nil
      }
      let followsName = names.contains { $0.range.overlaps(before.range) }
      // "Vejen til 7 pladser".
      if before.folded == "til", at > 1,
        names.contains(where: { $0.range.overlaps(words[at - 2].range) })
      {
        return nil
      }
      guard followsName || Self.leading.contains(before.folded),
        !words[max(0, at - 3)..<at].contains(where: { Self.wholes.contains($0.folded) })
      else { return nil }
      return Stated(
        amount: amount, place: words[at].range.lowerBound, isDenied: before.folded == "ikke",
        isOutcome: before.folded == "til")
    }
  }

  private func holds(
    _ amount: ProseAmount, of codes: [String]
  ) -> Bool {
    let fits = figures.fits(amount)
    return codes.contains { code in
      (figures.byCode[code] ?? []).contains { figure in
        let scale = figures.subjects[figure.measure].scale
        return fits[figure.measure] != .none
          && (figure.value.map { amount.agrees(with: $0, scale: scale) } ?? false)
      }
    }
  }
}
