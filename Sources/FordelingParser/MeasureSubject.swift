import FordelingModel

/// What the figures of a measure are, as far as its heading and its unit tell: money, something counted, or
/// neither.
struct MeasureSubject {
  let heading: String
  let words: [String]
  /// The unit of the figures.
  let scale: String?
  /// Whether the figures are shares, or so much for each of something.
  let isRate: Bool
  /// Whether the figures are shares of something.
  let isShare: Bool
  /// Whether the heading says nothing of what the figures are: a year, `I alt`.
  let isGeneric: Bool

  /// How an amount in running text may belong to a measure.
  enum Fit: Hashable {
    /// It is what the heading names.
    case certain
    /// The heading does not tell.
    case possible
    case none
  }

  private static let moneyWords: WordSet = [
    "beløb", "beløbet", "tilskud", "tilskuddet", "puljebeløb", "bevilling", "bevillingen",
    "udgift", "udgifter", "indtægt", "indtægter", "budget", "regnskab", "støtte", "betaling",
    "pris", "pulje", "ramme", "økonomi", "midler", "finansiering", "egenbetaling", "drift",
    "anlæg", "refusion", "overskud", "underskud", "bloktilskud", "takst", "honorar", "kroner",
    "medfinansiering", "bidrag", "kompensation", "tildelingsbeløb", "løn", "besparelse",
    "merudgift", "merudgifter", "provenu", "grundlag", "sats", "satser", "afgift", "gebyr",
    "omkostning", "omkostninger", "forbrug", "gæld", "lån", "investering", "investeringer", "skat",
    "udligning", "opsparing", "indkomst", "formue", "kapital", "beskatning", "midlerne",
    "beløbsramme", "serviceramme",
  ]
  private static let countWords: WordSet = [
    "antal", "antallet", "pladser", "plads", "licenser", "elever", "børn", "brugere", "borgere",
    "personer", "stk", "enheder", "timer", "skoler", "institutioner", "sæt", "indbyggere",
    "årsværk", "moduler", "medarbejdere", "unge", "ældre", "klasser", "lærere", "deltagere",
    "sager", "boliger", "hold", "computere", "tablets", "kommuner", "dage", "uger", "km", "ha",
    "m2", "m3", "kwh", "ton", "ansatte", "husstande", "virksomheder", "dagtilbud", "folketal",
    "befolkning", "befolkningstal", "stillinger", "fuldtidsstillinger", "placering", "nr", "år",
    "årstal", "kode", "vægt", "faktor", "indeks", "score", "point", "nøgle", "nøgletal", "kvotient",
    "niveau", "grad", "karakter", "gruppe", "klassetrin", "areal", "rang",
  ]
  private static let generic: WordSet = [
    "antal", "i", "alt", "ialt", "total", "sum", "tildelt", "tildelte", "tildeling", "tildelinger",
    "fordeling", "fordelt", "samlet", "værdi", "tal", "mængde", "kvote", "ny", "nye", "stk", "pr",
    "kommune", "per", "til", "kommunen", "budget",
  ]

  init(heading: String, unit: String?) {
    self.heading = heading
    words = FoldedHeading.words(heading).map(String.init)
    scale = unit.flatMap(NumberUnit.scale)
    isShare =
      scale == "percent" || scale == "per mille"
      || words.contains { word in
        ["andel", "andele", "procent", "pct", "%", "promille", "procentvis", "indeks", "rate"]
          .contains(word)
          || word.hasSuffix("procent") || word.hasSuffix("andel")
      }
    isGeneric = words.allSatisfy { AnnouncedFigure.isYear($0) || Self.generic.contains($0) }
    isRate = isShare || (HeadingWords.isRate(words) && !words.contains("kommune"))
  }

  /// Whether the heading or the unit speaks of money: `Tilskud til skoler`, but not `Antal tilskud`.
  var isMoney: Bool {
    if ProseAmount.exponent(scale) != nil { return true }
    guard let money = subject.firstIndex(where: { Self.has(Self.moneyWords, $0) }) else {
      return false
    }
    return firstCount.map { money < $0 } ?? true
  }

  /// Whether the heading speaks of something counted.
  var isCount: Bool { ProseAmount.exponent(scale) == nil && firstCount != nil && !isMoney }

  private var firstCount: Int? {
    subject.firstIndex { Self.has(Self.countWords, $0) || $0.hasSuffix("tal") }
  }

  /// The words before those that say what the figure is counted by: `Udgift` of `Udgift pr. elev`.
  private var subject: ArraySlice<String> { words.prefix { $0 != "pr" && $0 != "per" } }

  /// Whether a word is one of some, or ends with one as `driftstilskud` does.
  private static func has(_ known: WordSet, _ word: String) -> Bool {
    known.contains(word) || known.contains { $0.utf8.count >= 5 && word.hasSuffix($0) }
  }

  /// The years that the heading has.
  var years: [String] { words.filter(AnnouncedFigure.isYear) }

  /// How an amount may belong to this measure.
  func fit(_ amount: ProseAmount) -> Fit {
    if isRate { return .none }
    if amount.isMoney { return isMoney ? .certain : isCount ? .none : .possible }
    guard let noun = amount.noun else { return .possible }
    if words.contains(where: { Self.isSame($0, noun) }) { return .certain }
    if ProseAmount.exponent(scale) != nil { return .none }
    return isGeneric ? .possible : .none
  }

  /// Words of headings that do not tell one measure from another.
  private static let indistinct: WordSet = [
    "antal", "antallet", "stk", "tildelt", "tildelte", "tildeling", "tildelinger", "samlet", "i",
    "alt", "ialt", "total", "kr", "af",
  ]

  /// Whether another heading names the same, but for words that tell nothing: `Pladser` and `Antal tildelte
  /// pladser`, but not `Ekstra pladser` or `Pladser 2024`.
  func isNear(_ other: String) -> Bool {
    if FoldedHeading.fold(other) == FoldedHeading.fold(heading) { return true }
    let unit = NumberUnit.inHeading(other).flatMap(NumberUnit.scale)
    if let unit, let scale, unit != scale { return false }
    let own = words.filter { !Self.indistinct.contains($0) }
    let theirs = FoldedHeading.words(other).map(String.init)
      .filter { !Self.indistinct.contains($0) }
    return !own.isEmpty && !theirs.isEmpty
      && own.allSatisfy { word in theirs.contains { Self.isSame($0, word) } }
      && theirs.allSatisfy { word in own.contains { Self.isSame($0, word) } }
  }

  /// Whether two words are forms of one, or one is the last part of the other: `pladser`,
  /// `pladserne`, `supportpladser`.
  static func isSame(_ word: String, _ other: String) -> Bool {
    let (short, long) = word.utf8.count <= other.utf8.count ? (word, other) : (other, word)
    guard mayBeSame(short, long) else { return false }
    guard short.utf8.count >= 3, !generic.contains(short) else { return word == other }
    if long.hasSuffix(short) { return short.utf8.count >= 5 || long == short }
    // "Plads" and "pladser": a word with and without its ending.
    if short.utf8.count >= 4, long.hasPrefix(short),
      endings.contains(String(long.dropFirst(short.count)))
    {
      return true
    }
    let stem = stem(short)
    return stem.utf8.count >= 4 && self.stem(long).hasSuffix(stem)
  }

  /// Whether the longer of two words has anywhere what the shorter one begins with: an ending changes only what
  /// stands behind that. Nearly no two words get past this.
  private static func mayBeSame(_ short: String, _ long: String) -> Bool {
    let (begin, whole) = (short.utf8Span.span, long.utf8Span.span)
    guard begin.count >= 3 else { return begin.hasSameBytes(as: whole) }
    for at in 0...(whole.count - 3)
    where whole[at] == begin[0] && whole[at + 1] == begin[1] && whole[at + 2] == begin[2] {
      return true
    }
    return false
  }

  private static let endings = ["erne", "ene", "ers", "er", "en", "et", "ne", "s", "e"]

  private static func stem(_ word: String) -> String {
    // What the endings end with.
    guard let last = word.utf8.last, "esnrt".utf8.contains(last) else { return word }
    for ending in endings
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 4 {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}
