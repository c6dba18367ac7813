import FordelingModel
import FordelingNormalizer

/// Numbers of municipalities that the prose above a table states: `følgende 36 kommuner`.
struct StatedCounts {
  let recipients: [Recipient]

  /// How many municipalities the table names.
  private var found: Int { Set(recipients.map(\.municipality.code)).count }
  /// How many the table before it names, of which the text between may speak.
  var before: Int?
  /// The years that the table's headings have.
  var years: Set<String> = []

  /// What is to be said of the prose above a table, when it counts its municipalities otherwise.
  ///
  /// Only a passage that surely speaks of the table is heard: the last one before it, or one that says
  /// `følgende`.
  func diagnostic(_ lead: [Passage]) -> Diagnostic? {
    for (at, passage) in lead.enumerated().reversed() {
      guard passage.text.mayHold("kommuner"), passage.text.utf8.count <= 2_000 else { continue }
      let isNear = at == lead.count - 1 && passage.text.utf8.count <= 300
      let sentences = Sentence.sentences(of: passage.text).map { sentence in
        FoldedHeading.words(Self.withoutEarlierYears(sentence.text(sentence.range)))
          .map(String.init)
      }
      let heard = sentences.filter { words in
        (isNear || words.contains("følgende")) && speaksOfTable(words, passage.text)
      }
      let counts = heard.flatMap(Self.counts)
      guard let count = counts.first else { continue }
      let found = found
      if counts.contains(found) || heard.contains(where: { speaksOfTableBefore($0, counts) }) {
        return nil
      }
      return Diagnostic(
        .countMismatch,
        "the text speaks of \(count) municipalities, but the table names \(found)",
        at: passage.source)
    }
    return nil
  }

  /// Whether a sentence points to the table, or says that something is handed out, now and in the year of
  /// the table.
  private func speaksOfTable(_ words: [String], _ passage: String) -> Bool {
    let years = Set(words.filter(AnnouncedFigure.isYear))
    if !years.isEmpty, !self.years.isEmpty, years.isDisjoint(with: self.years) { return false }
    if words.contains(where: Self.pointing.contains) || passage.hasSuffix(":") { return true }
    return words.contains(where: Self.giving.contains)
      && !words.contains(where: Self.otherwise.contains)
  }

  /// A sentence without what it says in parentheses of a year: `(2024: 6 kommuner)`.
  private static func withoutEarlierYears(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    var rest = text[...]
    var kept = ""
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = String(rest[open...close])
      kept += rest[..<open]
      if !FoldedHeading.words(inside).contains(where: { AnnouncedFigure.isYear(String($0)) }) {
        kept += inside
      }
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }

  private func speaksOfTableBefore(_ words: [String], _ counts: [Int]) -> Bool {
    guard let before, !words.contains("følgende") else { return false }
    return counts.contains(before) || words.contains(where: Self.above.contains)
  }

  private static let above: WordSet = [
    "ovenfor", "ovenstående", "ovennævnte", "foregående", "forrige", "foran",
  ]

  /// The numbers before the word `kommuner`; of `4 af de 36 kommuner` the first.
  static func counts(_ words: [String]) -> [Int] {
    var counts: [Int] = []
    for (at, word) in words.enumerated() where word == "kommuner" || word == "kommunerne" {
      // At most two words that describe the municipalities stand between: "36 mindre, jyske kommuner".
      guard let number = (max(0, at - 3)..<at).last(where: { number(words[$0]) != nil }),
        !words[number..<at].contains(where: {
          Self.dividing.contains($0) || Self.loose.contains($0)
        }),
        !words[at...].prefix(5).contains(where: Self.applying.contains),
        let value = Self.number(words[number])
      else { continue }
      let before = words[max(0, number - 4)..<number].map { $0 }
      if before.contains(where: Self.loose.contains) { continue }
      if let of = before.lastIndex(of: "af") {
        if let members = before[..<of].last(where: { Self.number($0) != nil }).flatMap(Self.number)
        {
          counts.append(members)
        }
        continue
      }
      // "Landets 98 kommuner" are those of every notice, and which are missing is told otherwise.
      if value == 98 { continue }
      counts.append(value)
    }
    return counts
  }

  /// Words that point to a table.
  private static let pointing: WordSet = [
    "følgende", "nedenstående", "nedenfor", "herunder", "tabellen", "tabel", "skemaet",
    "oversigten", "listen", "disse",
  ]
  /// Words of sentences that say who gets something.
  private static let giving: WordSet = [
    "får", "fået", "modtager", "modtaget", "fordeles", "fordelt", "fordeler", "fordeling",
    "tildeles", "tildelt", "tildeler", "tildeling", "gives", "givet", "giver", "uddeles", "uddelt",
    "udmøntes", "udmøntet", "bevilges", "bevilget", "tilbydes", "udbetales", "går", "deles",
    "omfatter", "omfattet", "dækker", "rummer", "udvalgt", "udpeget",
  ]
  /// Words of sentences that speak of what was, or of those who get nothing.
  private static let otherwise: WordSet = [
    "blev", "var", "fik", "havde", "fordeltes", "tildeltes", "sidste", "tidligere", "forrige",
    "ikke", "afslag", "ingen",
  ]
  /// Words that make of a number no count.
  private static let loose: WordSet = [
    "mindst", "højst", "over", "under", "ca", "cirka", "omkring", "knap", "godt", "flere", "mere",
    "færre", "end", "yderligere", "andre", "øvrige", "resterende",
  ]
  /// Words between a number and `kommuner` that part the two.
  private static let dividing: WordSet = [
    "af", "ud", "og", "i", "på", "ikke", "til", "for", "mellem", "blandt", "kr", "kroner", "mio",
    "pct", "hvoraf", "heraf",
  ]
  /// Words of those who want something and need not get it.
  private static let applying: WordSet = ["søgt", "søgte", "ansøgt", "ansøgte", "søger"]

  /// A number of up to three digits or in words; `en` and `et` are articles.
  private static func number(_ word: String) -> Int? {
    if let number = NumberWord.read(word) { return number > 1 ? number : nil }
    guard word.utf8.count <= 3, word.utf8.first != 0x30,
      word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else {
      return nil
    }
    return Int(word)
  }
}
