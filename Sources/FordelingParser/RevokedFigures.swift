import FordelingModel
import FordelingNormalizer

/// Sentences that say that figures of the tables do not hold: of whole tables, or of the municipalities that
/// they name, as `Odense overdrager 2 pladser til Vejle` and `Aarhus' pladser er trukket tilbage`.
///
/// Whether the tables have that already cannot be told, so each is reported.
struct RevokedFigures {
  let resolver: NameResolver
  let figures: FiguresOfTables

  private static let handingOver: WordSet = [
    "overdrager", "afgiver", "overfører", "overlader", "afstår", "mister", "overdraget", "afgivet",
    "overført", "overladt", "afstået", "mistet", "returnerer", "returneret", "afleverer",
    "afleveret", "tilbageleverer", "tilbageleveret",
  ]
  private static let moving: WordSet = [
    "flyttes", "overføres", "overdrages", "omfordeles", "flyttet", "afgives",
  ]
  private static let swapping: WordSet = [
    "ombyttet", "forbyttet", "ombyttes", "byttet", "bytter", "byttes",
  ]
  private static let withdrawing: WordSet = [
    "bortfalder", "inddrages", "annulleres", "udgår", "ophæves", "tilbagetrækkes", "tilbagekaldes",
    "tilbagetrukket", "bortfaldet", "annulleret", "inddraget", "ophævet", "udgået", "tilbageført",
    "frasagt", "frasiger", "fravalgt", "fravælger", "mister", "mistet", "slettes", "slettet",
  ]
  /// What the tables give, whatever their headings call it.
  private static let given: WordSet = [
    "tildeling", "tildelingen", "tilskud", "tilskuddet", "bevilling", "bevillingen", "andel",
    "andelen", "tal", "tallet", "tallene", "ansøgning", "figurer", "rækker", "rækkerne",
  ]
  /// Words of sentences that tell what is not so, or that the tables have it.
  private static let counted: WordSet = [
    "ikke", "kan", "vil", "var", "blev", "allerede", "indregnet", "medregnet", "indarbejdet",
    "fremgår", "årligt", "hvoraf", "skal",
  ]

  /// What is to be said of the sentences of a notice; one report for a passage is enough.
  func diagnostics(_ prose: [ProseSentence], in notice: Notice) -> [Diagnostic] {
    let suspects = prose.filter {
      Self.mayRevoke($0.sentence) || RevokingSentence.mayBeOne($0.sentence)
    }
    guard !suspects.isEmpty else { return [] }
    let years = notice.years(ofHeadingsAnd: figures.headings)
    let tables = notice.tables.count
    var found: [Diagnostic] = []
    for said in suspects where found.last?.source != said.passage.source {
      if RevokingSentence.isOne(said.sentence, years: years, tables: tables) {
        found.append(diagnostic(said, "says that figures of the tables do not hold as they stand"))
      } else if Self.mayRevoke(said.sentence), let what = revoked(said, years) {
        found.append(diagnostic(said, what))
      }
    }
    return found
  }

  private func diagnostic(_ said: ProseSentence, _ what: String) -> Diagnostic {
    Diagnostic(
      .textContradicts, "'\(said.sentence.text(said.sentence.range))' \(what)",
      at: said.passage.source,
      notes: ["write the figures that hold into the tables, and take the sentence out"])
  }

  private static let triggers: WordSet = [
    "trukket", "trækkes", "takket", "takker", "nej", "meldt", "melder", "trækker", "taget", "tages",
    "kaldt", "kaldes", "ingen", "ikke",
    "undtaget", "forkert", "forkerte",
    "fejlagtig", "fejlbehæftet", "skulle", "fratrækkes", "dobbelt", "halvt", "dobbelte", "halve",
    "halvdelen", "tillægges", "lægges",
  ]

  private static func mayRevoke(_ sentence: Sentence) -> Bool {
    sentence.words.contains { word in
      handingOver.contains(word.folded) || moving.contains(word.folded)
        || swapping.contains(word.folded) || withdrawing.contains(word.folded)
        || HandedOnFigures.mayHandOn(word.folded)
        || triggers.contains(word.folded)
    } || getsOf(sentence)
  }

  /// Whether a sentence may give one what was another's: `får Greves`.
  private static func getsOf(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return words.indices.dropLast().contains { at in
      guard words[at].folded == "får" else { return false }
      let next = words[at + 1]
      let first = sentence.bytes[next.range.lowerBound]
      return (first >= 0x41 && first <= 0x5A || first == 0xC3)
        && (next.folded.hasSuffix("s") || next.folded.hasSuffix("s'"))
    }
  }

  private func revoked(
    _ said: ProseSentence, _ years: Set<String>
  ) -> String? {
    let words = said.sentence.words.map(\.folded)
    let names = names(said.sentence)
    let own = words.filter(AnnouncedFigure.isYear)
    if own.isEmpty || !years.isDisjoint(with: own),
      let denied = denied(said.sentence, words, names)
    {
      return denied
    }
    guard !words.contains(where: AllotmentSentence.conditions.contains),
      !words.contains(where: Self.counted.contains)
    else { return nil }
    if names.isEmpty { return reduced(said.sentence, words) }
    guard let first = names.first, first.word <= 6 else { return nil }
    let all = names.map(\.municipality)
    if let verb = words.firstIndex(where: Self.swapping.contains) {
      let object = verb + 1 < words.count ? words[verb + 1] : ""
      let isSaid =
        words[verb].hasPrefix("ombytte") || words[verb] == "forbyttet" || object == "om"
        || (figures.names(object) && !Self.isSomewhere(verb + 1, words))
      return isSaid && figures.differ(all)
        ? "says that figures of \(first.municipality.name) have changed places with others" : nil
    }
    guard let holder = all.first(where: figures.hasFigure) else { return nil }
    if names.count > 1,
      HandedOnFigures.isOne(
        words, names, isGiven: { Self.given.contains($0) || figures.names($0) })
    {
      return "hands on what the tables give, and does not say whether they have that"
    }
    let amounts = words.indices.compactMap { ProseAmount(said.sentence.words, at: $0) }
    let isFigure = amounts.contains { amount in
      (amount.noun != nil || amount.isMoney)
        && figures.mayHave(amount)
    }
    if isFigure, isMoved(words, names, first.word) {
      return "moves a figure of \(holder.name), and does not say whether the tables have that"
    }
    return isWithdrawn(words, names)
      ? "takes back what the tables give \(holder.name)" : nil
  }

  private static let giving: WordSet = [
    "får", "modtager", "tildeles", "fået", "modtaget", "tildelt", "bevilges", "tilbydes",
  ]
  private static let figureWords: WordSet = [
    "tallet", "tal", "tallene", "beløbet", "beløb", "antallet", "antal", "tildelingen",
    "tildeling", "tilskuddet", "tilskud", "figuren", "rækken", "linjen",
  ]

  /// What a sentence says of one municipality's figure that is not so: `Vejle får ingen pladser`, `Vejle er ikke
  /// omfattet`, `Tallet for Vejle er forkert`, `Vejle skulle have været 9`.
  private func denied(
    _ sentence: Sentence, _ words: [String],
    _ names: [(municipality: Municipality, word: Int, isOwner: Bool)]
  ) -> String? {
    guard let first = names.first,
      let holder = names.lazy.map(\.municipality).first(where: figures.hasFigure)
    else { return nil }
    if shouldHaveBeen(sentence, words, holder) {
      return "says that the figure of \(holder.name) should have been another"
    }
    if declines(words, first.word) {
      return "says that \(holder.name) gets nothing, and the tables have a figure"
    }
    guard first.word <= 5, !words.contains(where: AllotmentSentence.conditions.contains) else {
      return nil
    }
    if let verb = words.firstIndex(of: "er"), verb <= 8,
      words[..<verb].contains(where: Self.figureWords.contains),
      RevokingSentence.denies(from: verb, words)
    {
      return "says that the figure of \(holder.name) does not hold"
    }
    guard first.word <= 1 || words[0] == "undtaget" else { return nil }
    if isMultiplied(words) {
      return "gives \(holder.name) another figure than the tables have"
    }
    if givesNothing(words) || isLeftOut(words) {
      return "says that \(holder.name) gets nothing, and the tables have a figure"
    }
    return nil
  }

  /// `Greve ønsker ikke at deltage`, `Greve ønsker ikke sine pladser`.
  private func declines(_ words: [String], _ name: Int) -> Bool {
    guard name == 0, let wants = words.firstIndex(where: { $0 == "ønsker" || $0 == "vil" }),
      wants <= 3, wants + 2 < words.count, words[wants + 1] == "ikke"
    else { return false }
    let object = words[(wants + 2)...].prefix(4)
    return object.contains { ["deltage", "modtage", "benytte"].contains($0) || figures.names($0) }
  }

  private func shouldHaveBeen(
    _ sentence: Sentence, _ words: [String], _ name: Municipality
  ) -> Bool {
    guard let should = words.firstIndex(of: "skulle"), should + 2 < words.count,
      words[should + 1] == "have", ["været", "stået", "haft"].contains(words[should + 2])
    else { return false }
    let stated = words.indices.compactMap { ProseAmount(sentence.words, at: $0) }
      // "9 ud for Vejle".
      .filter { amount in
        amount.noun == "ud" || figures.mayHave(amount)
      }
    let own = figures.figures(of: name).compactMap(\.value)
    return !stated.isEmpty && !stated.contains { $0.values.contains(where: own.contains) }
  }

  /// `får ingen pladser`, `får ikke nogen`, and nothing behind it.
  private func givesNothing(_ words: [String]) -> Bool {
    guard let verb = words.firstIndex(where: Self.giving.contains), verb <= 4 else { return false }
    var rest = words[(verb + 1)...].drop { ["dog", "derfor", "altså", "således"].contains($0) }
    if rest.starts(with: ["ikke", "nogen"]) {
      rest = rest.dropFirst(2)
    } else if rest.first == "ingen" {
      rest = rest.dropFirst()
    } else {
      return false
    }
    guard let noun = rest.first else { return true }
    return figures.names(noun)
      && rest.dropFirst().allSatisfy { $0 == "i" || AnnouncedFigure.isYear($0) }
  }

  /// `får dobbelt så mange pladser`, `får det halve`, and nothing behind it.
  private func isMultiplied(_ words: [String]) -> Bool {
    guard let verb = words.firstIndex(where: Self.giving.contains), verb <= 4 else { return false }
    let rest = words[(verb + 1)...].drop { $0 == "kun" || $0 == "dog" }
    if rest.count == 1 { return rest.first == "halvdelen" }
    if rest.count == 2, rest.first == "det" {
      return ["dobbelte", "halve"].contains(rest.last ?? "")
    }
    return rest.count == 4 && ["dobbelt", "halvt"].contains(rest.first ?? "")
      && (rest.last.map(figures.names) ?? false)
  }

  /// `er ikke omfattet af fordelingen`, `indgår ikke i tabellen`, `Undtaget er Vejle`.
  private func isLeftOut(_ words: [String]) -> Bool {
    if words[0] == "undtaget" { return words.count <= 6 && words.dropFirst().first == "er" }
    guard let not = words.firstIndex(of: "ikke"), not > 0 else { return false }
    let verb = words[not - 1]
    let behind = words[(not + 1)...].drop { $0 == "længere" || $0 == "mere" }
    let object = behind.drop { ["omfattet", "med", "i", "af"].contains($0) }
    let isOfTable = object.isEmpty || (object.first.map(Self.lists.contains) ?? false)
    return isOfTable
      && (verb == "indgår" || verb == "deltager" && !object.isEmpty
        || (verb == "er" && ["omfattet", "med"].contains(behind.first ?? "")))
  }

  /// What is taken from all, or added to all: `Der trækkes 1 plads fra hver kommune`, `Hertil lægges 10
  /// procent til alle kommuner`.
  private func reduced(_ sentence: Sentence, _ words: [String]) -> String? {
    let takes =
      words.contains("fratrækkes") || (words.contains("trækkes") && words.contains("fra"))
    let adds =
      words.contains("tillægges")
      || (words.contains("lægges") && ["dertil", "hertil", "hvortil", "oveni"].contains(words[0]))
    guard takes || adds, words.contains(where: { ["hver", "alle", "kommunerne"].contains($0) }),
      words.contains(where: { $0.hasPrefix("kommune") }),
      words.indices.contains(where: { at in
        if adds, at > 0, ["procent", "pct", "%"].contains(words[at]) { return true }
        return ProseAmount(sentence.words, at: at).map { amount in
          figures.surelyHave(amount)
        } ?? false
      })
    else { return nil }
    return takes
      ? "takes something from every figure, and does not say whether the tables have that"
      : "adds something to every figure, and does not say whether the tables have that"
  }

  private func isMoved(
    _ words: [String], _ names: [(municipality: Municipality, word: Int, isOwner: Bool)],
    _ first: Int
  ) -> Bool {
    if let verb = words.firstIndex(where: Self.handingOver.contains) {
      // "KOMBIT overfører 7 pladser til Vejle" gives and does not move.
      guard first < verb else { return false }
      // "Overfører 7 pladser til 2026".
      guard let to = words[verb...].firstIndex(of: "til"), to + 1 < words.count else { return true }
      return names.contains { $0.word > to }
        || ["andre", "en", "kommuner", "naboen", "puljen", "reserven"].contains(words[to + 1])
    }
    return words.contains { Self.moving.contains($0) || $0 == "trækkes" } && words.contains("fra")
  }

  private func isWithdrawn(
    _ words: [String], _ names: [(municipality: Municipality, word: Int, isOwner: Bool)]
  ) -> Bool {
    let isBack =
      words.contains("tilbage")
      && words.contains {
        ["trukket", "trækkes", "trækker", "taget", "tages", "kaldt", "kaldes"].contains($0)
      }
    if names[0].word == 0, isRefused(words) { return true }
    guard isBack || words.contains(where: Self.withdrawing.contains) else {
      return false
    }
    let verbs = words.indices.filter {
      Self.withdrawing.contains(words[$0])
        || (isBack
          && ["trukket", "trækkes", "trækker", "taget", "tages", "kaldt", "kaldes"].contains(
            words[$0]))
    }
    let places = Set(names.map(\.word))
    if verbs.contains(where: { isOfFigures($0, words, places) }) { return true }
    // "Vejle har trukket sig tilbage", "Vejle udgår".
    guard names[0].word == 0 else { return false }
    if words.contains("sig") { return true }
    guard let leaves = words.firstIndex(where: { $0 == "udgår" || $0 == "udgået" }) else {
      return false
    }
    let behind = words[(leaves + 1)...]
    return behind.isEmpty || behind.first == "helt"
      || (behind.first == "af" && behind.dropFirst().first.map(Self.lists.contains) ?? false)
  }

  /// `Vejle har takket nej`, `siger nej tak til pladserne`, `har meldt fra`, and no more than that.
  private func isRefused(_ words: [String]) -> Bool {
    let no = words.indices.first { at in
      guard at > 0 else { return false }
      return switch words[at] {
      case "nej": ["takket", "takker", "sagt", "siger"].contains(words[at - 1])
      case "fra": ["meldt", "melder"].contains(words[at - 1])
      default: false
      }
    }
    guard let no else { return false }
    let behind = words[(no + 1)...].drop { $0 == "tak" }
    guard behind.first == "til" else { return behind.isEmpty }
    let object = behind.dropFirst().drop {
      Self.pronouns.contains($0) || AnnouncedFigure.values($0) != nil
    }
    return object.first.map { Self.given.contains($0) || figures.names($0) } ?? false
  }

  /// Whether a verb is said of what the tables give: that stands before it, or right behind it but for small words, as in
  /// `frasagt sig sine 2 pladser`; `annulleret mødet om pladserne` is of something else.
  private func isOfFigures(_ verb: Int, _ words: [String], _ names: Set<Int>) -> Bool {
    func isGiven(_ word: String) -> Bool { Self.given.contains(word) || figures.names(word) }
    if words[..<verb].contains(where: isGiven) { return true }
    let object = words.indices[(verb + 1)...].first {
      !Self.pronouns.contains(words[$0]) && !names.contains($0)
        && AnnouncedFigure.values(words[$0]) == nil
    }
    return object.map { isGiven(words[$0]) } ?? false
  }

  private static let pronouns: WordSet = [
    "sig", "sin", "sit", "sine", "de", "den", "det", "deres", "alle", "nogle", "af", "tildelte",
    "tilbage", "samtlige", "hele", "for", "fra", "hos",
  ]

  /// Whether what is named at a place is followed by where it is: `plads i styregruppen`.
  private static func isSomewhere(_ object: Int, _ words: [String]) -> Bool {
    guard object + 2 < words.count, words[object + 1] == "i" || words[object + 1] == "på" else {
      return false
    }
    let place = words[object + 2]
    return !AnnouncedFigure.isYear(place) && !lists.contains(place)
      && !["alt", "stedet", "år", "tabellen", "skemaet"].contains(place)
  }

  private static let lists: WordSet = [
    "listen", "tabellen", "fordelingen", "ordningen", "puljen", "oversigten",
  ]

  /// The municipalities that a sentence names, each with the place of its first word.
  private func names(
    _ sentence: Sentence
  ) -> [(municipality: Municipality, word: Int, isOwner: Bool)] {
    ProseName.all(in: sentence, resolver: resolver).compactMap { name in
      guard let word = sentence.words.firstIndex(where: { $0.range.overlaps(name.range) }) else {
        return nil
      }
      return (name.municipality, word, name.isOwner)
    }
  }
}
