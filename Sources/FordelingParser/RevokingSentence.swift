import FordelingModel

/// A sentence that says of a notice's tables that their figures do not hold as they stand: `Tabellen er
/// udgået`, `Tallene er fiktive`, `Alle tal skal ganges med 2`.
///
/// Only one that begins with the table or its figures is heard, and that says so outright.
struct RevokingSentence {
  private static let lead: WordSet = [
    "bemærk", "obs", "nb", "at", "rettelse", "vigtigt", "alle", "samtlige", "de", "den", "denne",
    "disse", "dette", "ovenstående", "nedenstående", "hele", "men", "dog", "note",
  ]
  private static let subjects: WordSet = [
    "tallene", "tal", "tabellen", "tabel", "skemaet", "skema", "oversigten", "listen", "beløbene",
    "beløb", "fordelingen", "figurerne", "værdierne", "tildelingen", "tildelingerne", "antallene",
    "antallet",
    "pladserne", "tilskuddene", "bevillingerne", "notatet", "notat", "udmeldingen", "udmelding",
    "opgørelsen", "opgørelse", "fordeling", "version",
  ]
  /// Subjects that are the notice's own only behind such a word: `denne version`.
  private static let pointed: WordSet = ["version", "notat", "udmelding", "fordeling"]
  /// Words between the subject and its verb.
  private static let places: WordSet = [
    "ovenfor", "nedenfor", "herunder", "her", "i", "tabellen", "tabel", "skemaet", "notatet", "for",
    "kommunerne", "nævnte", "viste", "til", "alle",
  ]
  private static let adverbs: WordSet = [
    "dog", "desværre", "nu", "alle", "blot", "kun", "alene", "rent", "helt", "siden",
    "efterfølgende", "imidlertid", "udelukkende", "derfor", "blevet", "hermed", "dermed",
  ]
  private static let revoked: WordSet = [
    "udgået", "udgåede", "forældet", "forældede", "fiktiv", "fiktive", "fiktivt", "opdigtet",
    "opdigtede", "forkert", "forkerte", "fejlbehæftet", "fejlbehæftede", "annulleret",
    "annullerede", "ugyldig", "ugyldige", "tilbagekaldt", "ophævet", "erstattet", "bortfaldet",
    "tilbagetrukket", "eksempel", "eksempler", "fejlagtig", "fejlagtige", "tilbagekaldte",
  ]
  private static let holding: WordSet = [
    "gældende", "gyldig", "gyldige", "korrekt", "korrekte", "rigtig", "rigtige", "retvisende",
  ]
  private static let scaling: WordSet = [
    "ganges", "multipliceres", "divideres", "halveres", "fordobles", "tredobles",
  ]
  private static let shifting: WordSet = [
    "forhøjes", "nedsættes", "reduceres", "forøges", "øges", "nedskrives", "opskrives", "hæves",
    "sænkes", "nedjusteres", "opjusteres", "deles", "justeres", "korrigeres",
  ]
  private static let shifted: WordSet = [
    "forhøjet", "nedsat", "reduceret", "forøget", "øget", "hævet", "sænket", "nedjusteret",
    "opjusteret", "justeret", "korrigeret", "ganget",
  ]
  private static let later: WordSet = ["siden", "efterfølgende", "senere", "herefter"]
  /// Words of sentences that speak of another time, or of what only may be.
  private static let otherTimes: WordSet = [
    "årligt", "år", "hvert", "fra", "løbende", "senere", "senest", "kan", "eventuelt", "løbet",
    "fremover",
  ]

  /// Whether a sentence begins as one does; most do not.
  static func mayBeOne(_ sentence: Sentence) -> Bool {
    guard let first = sentence.words.first?.folded else { return false }
    return lead.contains(first) || subjects.contains(first) || first == "der" || first == "se"
      || sentence.words.contains { comparing.contains($0.folded) }
  }

  /// Whether a sentence says so, in a notice whose tables are of some years.
  static func isOne(_ sentence: Sentence, years: Set<String>, tables: Int) -> Bool {
    let words = sentence.words.map(\.folded)
    guard words.count > 1, words.count <= 30,
      !words.contains(where: AllotmentSentence.conditions.contains)
    else { return false }
    let own = words.filter(AnnouncedFigure.isYear)
    guard own.isEmpty || years.isEmpty || !years.isDisjoint(with: own) else { return false }
    if comparesWithTable(words) { return true }
    if words.starts(with: ["se", "bort", "fra"]) {
      return words.count == 4 && subjects.contains(words[3])
    }
    if words[0] == "der", words[1] == "er" {
      let rest = words[2...].filter { $0 != "en" && $0 != "desværre" }
      return ["fejl", "tastefejl"].contains(rest.first ?? "") && rest.count >= 3 && rest[1] == "i"
        && subjects.contains(rest[2]) && rest.count == 3
    }
    guard var at = words.firstIndex(where: { !lead.contains($0) }), subjects.contains(words[at])
    else { return false }
    let isPointed = words[..<at].contains { ["denne", "dette", "ovenstående"].contains($0) }
    if pointed.contains(words[at]), !isPointed { return false }
    at += 1
    // "Tabel 2" where there is only one is that of another notice.
    if at < words.count, let number = Int(words[at]) {
      guard number <= tables else { return false }
      at += 1
    }
    while at < words.count, places.contains(words[at]) || Int(words[at]) != nil { at += 1 }
    guard at < words.count else { return false }
    return predicate(Array(words[at...]), hasYear: !own.isEmpty)
  }

  private static let giving: WordSet = [
    "får", "modtager", "tildeles", "gives", "har", "fået", "tildelt", "bliver", "skal",
  ]
  private static let comparing: WordSet = [
    "mere", "mindre", "flere", "færre", "dobbelt", "halvt", "dobbelte", "halve", "højere", "lavere",
    "større",
  ]
  private static let references: WordSet = ["angivet", "anført", "vist", "oplyst", "nævnt"]
  private static let ownPlaces: WordSet = [
    "tabellen", "skemaet", "ovenfor", "nedenfor", "oversigten", "listen", "ovenstående",
  ]

  /// Whether a sentence gives another figure than the table by comparing with it: `2 pladser mindre end
  /// angivet`, `dobbelt så mange som i tabellen`.
  private static func comparesWithTable(_ words: [String]) -> Bool {
    guard let than = words.firstIndex(where: { $0 == "end" || $0 == "som" }), than > 2,
      words[..<than].contains(where: comparing.contains),
      words[..<than].contains(where: giving.contains),
      !words.contains(where: { ["ikke", "ingen", "aldrig", "højst", "kan"].contains($0) }),
      // "Flere pladser, som vist i tabellen".
      words[than] == "end" || words[..<than].contains("så")
    else { return false }
    let reference = words[(than + 1)...].drop { ["det", "de", "der", "er", "i"].contains($0) }
    guard let first = reference.first else { return false }
    if ownPlaces.contains(first) { return reference.count == 1 }
    guard references.contains(first) else { return false }
    // "End angivet i udkastet" is of another figure.
    let place = reference.dropFirst().drop { $0 == "i" || $0 == "her" }
    return place.isEmpty || (place.count == 1 && ownPlaces.contains(place[place.startIndex]))
  }

  /// Whether the words from a verb on say that figures do not hold: `er forkert`, `er ikke korrekte`.
  static func denies(from verb: Int, _ words: [String]) -> Bool {
    words.indices.contains(verb) && words[verb] == "er"
      && predicate(Array(words[verb...]), hasYear: false)
  }

  private static func predicate(_ words: [String], hasYear: Bool) -> Bool {
    guard let verb = words.first else { return false }
    let rest = words.dropFirst().drop(while: adverbs.contains)
    switch verb {
    case "indeholder", "har":
      // "Tabellen indeholder fejl".
      return rest.count == 1 && ["fejl", "tastefejl"].contains(rest.first ?? "")
    case "er", "bliver":
      let said = rest.drop { $0 == "et" || $0 == "en" }
      guard let first = said.first else { return false }
      // "Fordelingen er et eksempel på godt samarbejde".
      if first.hasPrefix("eksemp") { return said.count == 1 }
      // "Skemaet er udgået af forlaget".
      if revoked.contains(first) { return first == "erstattet" || said.dropFirst().first != "af" }
      if first == "trukket" || first == "trækkes" { return said.dropFirst().first == "tilbage" }
      // "Er siden reduceret med 1".
      if shifted.contains(first), words.dropFirst().prefix(2).contains(where: later.contains) {
        return !hasYear && said.dropFirst().first == "med"
      }
      return first == "ikke" && denies(said.dropFirst())
    case "gælder":
      guard rest.first == "ikke" else { return false }
      let behind = rest.dropFirst().first
      return behind == nil || behind == "længere" || behind == "mere"
    case "udgår", "bortfalder", "annulleres", "tilbagekaldes", "ophæves", "erstattes":
      // "Pladserne udgår af puljen, når ...".
      return !hasYear && rest.isEmpty
    case "skal", "bør", "må":
      return scales(rest, hasYear)
    default:
      return scales(words[...], hasYear)
    }
  }

  private static func denies(_ words: ArraySlice<String>) -> Bool {
    // "Ikke rigtige mål" are something else.
    let said = words.drop { $0 == "længere" || $0 == "mere" }
    guard let first = said.first, holding.contains(first) else { return false }
    return said.count == 1 || said.dropFirst().first == "og"
  }

  /// `ganges med 2`, `forhøjes med 10 procent`.
  private static func scales(_ words: ArraySlice<String>, _ hasYear: Bool) -> Bool {
    guard let verb = words.first, !hasYear, !words.contains(where: otherTimes.contains) else {
      return false
    }
    let behind = words.dropFirst().drop(while: adverbs.contains)
    if ["halveres", "fordobles", "tredobles"].contains(verb) { return true }
    guard scaling.contains(verb) || shifting.contains(verb),
      ["med", "til"].contains(behind.first ?? ""),
      let number = behind.dropFirst().first
    else { return false }
    return AnnouncedFigure.values(number) != nil
  }
}
