import FordelingModel

/// A unit that is stated outside the headings of a table's columns: `Alle tal er i 1.000 kr.`,
/// `Tilskud (mio. kr.)` above the table.
struct StatedUnit {
  /// What it is said of.
  enum Reach {
    /// All numbers.
    case numbers
    /// Amounts of money.
    case amounts
    /// Whatever the table has: it stands in a title.
    case title
  }

  var unit: String
  var reach: Reach
  var source: SourceSpan
  /// Whether it holds for all tables of the notice.
  var isForAll = false

  /// Whether it is a unit of money, and not one that makes thousands of whatever is counted.
  var isMoney: Bool {
    unit.lowercased().contains("kr") || NumberUnit.isHeadingUnit(unit)
      || NumberUnit.isThousandsOfKroner(unit)
  }

  /// What the unit measures.
  var scale: String? { NumberUnit.scale(unit) }

  private static let numbers: WordSet = [
    "tal", "tallene", "værdier", "værdierne", "figurerne", "tabellen", "tabel", "skemaet",
    "skema", "enhed", "enheden",
  ]
  private static let amounts: WordSet = [
    "beløb", "beløbene", "beløbet", "tilskud", "tilskuddet", "tilskuddene", "udgifter",
    "udgifterne", "bevillinger", "bevillingerne", "bevilling", "priser", "budget", "støtte",
    "midler", "midlerne",
  ]
  private static let fill: WordSet = [
    "alle", "er", "angivet", "angives", "opgjort", "opgøres", "vist", "vises", "opgivet", "oplyst",
    "i", "de", "anførte", "nedenstående", "nedenfor", "afrundet", "afrundede", "ovenstående",
    "anført", "og", "her", "samtlige", "denne", "hele", "notatet", "bemærk", "at", "note", "noter",
    "anm", "anmærkning", "nb", "skrevet", "tabellens", "tabellerne", "skemaets", "den", "det",
    "står", "om", "kommunerne", "til", "på", "ekskl", "eksklusive", "inkl", "inklusive", "moms",
    "læses", "skal", "som", "ovenfor", "herover", "herunder", "angivne", "viste", "beløbene",
  ]
  private static let verbs: WordSet = [
    "er", "får", "fordeles", "gives", "har", "bliver", "kan", "skal", "tildeles", "modtager",
    "søge",
    "blev", "udgør", "var", "vil",
  ]

  /// The unit that a sentence of prose states; nil when it says anything else.
  init?(sentence text: String, at source: SourceSpan) {
    guard text.utf8.count <= 300, NumberUnit.mayStand(in: text) else { return nil }
    let words = Self.words(text)
    guard let (at, unit) = Self.tail(words) else { return nil }
    let before = words[..<at].map { FoldedHeading.fold($0) }.filter { !$0.isEmpty }
    let says = { (known: WordSet) in before.contains(where: known.contains) }
    guard before.allSatisfy({ Self.isKnown($0) }), says(Self.numbers) || says(Self.amounts) else {
      return nil
    }
    // "Enhed: mio. kr." needs no "i".
    guard ["i", "hele", "enhed", "som"].contains(before.last ?? "") else { return nil }
    self.unit = unit
    self.source = source
    reach = says(Self.amounts) ? .amounts : .numbers
    isForAll = before.contains("alle") || before.contains("samtlige")
  }

  /// The unit that a title states, in parentheses, after a comma, after `i`, or as all that it says.
  init?(title text: String, at source: SourceSpan) {
    guard text.utf8.count <= 200, NumberUnit.mayStand(in: text) else { return nil }
    if let unit = Self.alone(text) {
      self.init(unit, source)
      return
    }
    if let unit = NumberUnit.parenthesized(text).groups.lazy.compactMap(Self.unit(ofGroup:)).last {
      self.init(unit, source)
      return
    }
    let words = Self.words(text)
    guard let (at, unit) = Self.tail(words), at > 0 else { return nil }
    guard words[at - 1].lowercased() == "i" || words[at - 1].hasSuffix(",") else { return nil }
    self.init(unit, source)
  }

  /// The unit that is all a passage says: `(1.000 kr.)`, `Beløb (1.000 kr.)`.
  init?(alone text: String, at source: SourceSpan) {
    guard text.utf8.count <= 60 else { return nil }
    if let unit = Self.alone(text) {
      self.init(unit, source)
      return
    }
    let (rest, groups) = NumberUnit.parenthesized(text)
    guard let unit = groups.lazy.compactMap(Self.unit(ofGroup:)).last,
      FoldedHeading.words(rest).allSatisfy({ Self.isKnown(String($0)) })
    else { return nil }
    self.init(unit, source)
  }

  private static func alone(_ text: String) -> String? {
    var text = text
    if text.lowercased().hasPrefix("i ") { text = String(text.dropFirst(2)) }
    let bare = text.trimming { " \u{A0}*()[].:".unicodeScalars.contains($0) }
    guard
      NumberUnit.isHeadingUnit(bare) || NumberUnit.isThousandsOfKroner(bare)
        || NumberUnit.isMultiple(parenthesized: bare),
      text.utf8.contains(where: { $0 > 0x40 })
    else { return nil }
    return tidy(text.trimming { " \u{A0}*()[]:".unicodeScalars.contains($0) })
  }

  /// The units that the sentences of a passage state; a sentence may state one for each of two tables: `Tabel
  /// 1 er i kr., mens tabel 2 er i 1.000 kr.`
  static func all(in passage: Passage) -> [StatedUnit] {
    guard NumberUnit.mayStand(in: passage.text) else { return [] }
    return Sentence.sentences(of: passage.text).flatMap { sentence -> [StatedUnit] in
      let text = sentence.text(sentence.range)
      if let one = StatedUnit(sentence: text, at: passage.source) { return [one] }
      guard text.utf8.count <= 300, NumberUnit.mayStand(in: text) else { return [] }
      return clauses(text).compactMap { StatedUnit(sentence: $0, at: passage.source) }
    }
  }

  private static func clauses(_ text: String) -> [String] {
    var clauses: [[String]] = [[]]
    for word in words(text) {
      // The full stop of an abbreviation such as "kr." may be that of a sentence.
      let begins =
        word.first?.isUppercase == true && clauses[clauses.count - 1].last?.hasSuffix(".") == true
        && !NumberUnit.isUnit(word.trimming { ".,;".unicodeScalars.contains($0) })
      if ["mens", "men", "og", "medens"].contains(word.lowercased()) {
        clauses.append([])
      } else if begins {
        clauses.append([word])
      } else {
        clauses[clauses.count - 1].append(word)
      }
    }
    return clauses.map {
      $0.joined(separator: " ").trimming { $0 == "," || $0 == ";" || $0 == " " }
    }
  }

  /// The unit that the passage right above a table states as its title: one without a verb.
  init?(lead text: String, at source: SourceSpan) {
    guard text.utf8.count <= 120, NumberUnit.mayStand(in: text) else { return nil }
    let words = FoldedHeading.words(text).map(String.init)
    let isTitle = ["tabel", "skema", "bilag", "oversigt", "figur"].contains(words.first ?? "")
    guard isTitle || !words.contains(where: Self.verbs.contains) else { return nil }
    self.init(title: text, at: source)
  }

  private init(_ unit: String, _ source: SourceSpan) {
    self.unit = unit
    self.source = source
    reach = .title
  }

  private static func isKnown(_ word: String) -> Bool {
    numbers.contains(word) || amounts.contains(word) || fill.contains(word)
      || (word.utf8.count <= 4 && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 })
  }

  private static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
  }

  /// Words behind a unit that change nothing: `1.000 kr. og afrundet`, `mio. kr. i 2024-priser`.
  private static let behind: WordSet = [
    "og", "i", "afrundet", "afrundede", "løbende", "faste", "årets", "medmindre", "andet", "er",
    "angivet", "anført", "nævnt", "ekskl", "inkl", "moms", "hvis", "ikke",
  ]

  /// Where the unit begins that a text ends with, what years' prices it is in left aside.
  private static func tail(_ words: [String]) -> (at: Int, unit: String)? {
    var words = words[...]
    while let last = words.last, words.count > 1 {
      let folded = FoldedHeading.fold(last)
      let isPrices = ["priser", "pl", "prisniveau", "niveau"].contains(where: folded.hasSuffix)
      guard folded.utf8.count <= 24,
        isPrices || behind.contains(folded) || AnnouncedFigure.isYear(folded)
      else { break }
      words = words.dropLast()
    }
    guard words.suffix(4).contains(where: NumberUnit.mayStand) else { return nil }
    for count in [4, 3, 2, 1] where words.count >= count {
      let unit = words.suffix(count).joined(separator: " ")
      let bare = unit.trimming { " ,;:()[]*".unicodeScalars.contains($0) }
      let at = words.count - count
      // "Tallene er i tusinder".
      let isThousands =
        at > 0 && (NumberUnit.isThousands(tidy(bare)) || NumberUnit.multiple(bare) != nil)
        && ["i", "hele", "enhed:"].contains(words[at - 1].lowercased())
      guard
        NumberUnit.isHeadingUnit(bare) || isThousands || NumberUnit.isThousandsOfKroner(bare)
      else { continue }
      // "Puljen er på 12 mio. kr.", "pr. 1.000 kr.".
      if at > 0 {
        let before = FoldedHeading.fold(words[at - 1])
        if NumberTextScanner.isNumber(words[at - 1]) || ["pr", "per"].contains(before) {
          return nil
        }
      }
      return (at, tidy(bare))
    }
    return nil
  }

  /// A unit without the full stop of its sentence.
  private static func tidy(_ unit: String) -> String {
    let lower = unit.lowercased()
    let isAbbreviation = ["kr.", "mio.", "mia.", "pct."].contains(where: lower.hasSuffix)
    return unit.hasSuffix(".") && !isAbbreviation ? String(unit.dropLast()) : unit
  }

  /// The unit of `1.000 kr.`, `i 1.000 kr.`, `beløb i mio. kr.`, `mio. kr., 2024-priser`.
  private static func unit(ofGroup group: String) -> String? {
    if NumberUnit.isHeadingUnit(group) || NumberUnit.isMultiple(parenthesized: group) {
      return group
    }
    for part in group.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = words(String(part))
      guard let (at, unit) = tail(words) else { continue }
      if words[..<at].allSatisfy({ isKnown(FoldedHeading.fold($0)) }) { return unit }
    }
    return nil
  }
}
