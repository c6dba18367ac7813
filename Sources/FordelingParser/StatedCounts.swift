import FordelingModel
import FordelingNormalizer

/// Numbers of municipalities that the prose above a table states: `følgende 36 kommuner`.
struct StatedCounts {
  let recipients: [Recipient]

  /// How many municipalities the table names.
  private var found: Int { Set(recipients.map(\.municipality.code)).count }
  /// How many the table before it names, of which the text between may speak.
  var before: Int?

  /// What is to be said of the prose above a table, when it counts its municipalities otherwise.
  ///
  /// Only a passage that surely speaks of the table is heard: the last one before it, or one that says
  /// `følgende`.
  func diagnostic(_ lead: [Passage]) -> Diagnostic? {
    for (at, passage) in lead.enumerated().reversed() {
      let folded = FoldedHeading.fold(passage.text)
      guard folded.holds("kommuner") else { continue }
      let words = folded.blankSeparated.map(String.init)
      let isNear = at == lead.count - 1 && passage.text.utf8.count <= 300
      guard isNear || (words.contains("følgende") && passage.text.utf8.count <= 2_000) else {
        continue
      }
      let counts = Self.counts(words)
      guard let count = counts.first else { continue }
      let found = found
      if counts.contains(found) || speaksOfTableBefore(words, counts) { return nil }
      return Diagnostic(
        .countMismatch,
        "the text speaks of \(count) municipalities, but the table names \(found)",
        at: passage.source)
    }
    return nil
  }

  private func speaksOfTableBefore(_ words: [String], _ counts: [Int]) -> Bool {
    guard let before, !words.contains("følgende") else { return false }
    return counts.contains(before) || words.contains(where: Self.above.contains)
  }

  private static let above: Set<String> = [
    "ovenfor", "ovenstående", "ovennævnte", "foregående", "forrige", "foran",
  ]

  /// The numbers before the word `kommuner`; of `4 af de 36 kommuner` the first.
  static func counts(_ words: [String]) -> [Int] {
    var counts: [Int] = []
    for (at, word) in words.enumerated() where word == "kommuner" || word == "kommunerne" {
      // At most two words that describe the municipalities stand between: "36 mindre, jyske kommuner".
      guard let number = (max(0, at - 3)..<at).last(where: { number(words[$0]) != nil }),
        !words[number..<at].contains(where: Self.dividing.contains),
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

  /// Words that make of a number no count.
  private static let loose: Set<String> = [
    "mindst", "højst", "over", "under", "ca", "cirka", "omkring", "knap", "godt", "flere", "mere",
    "færre", "end", "yderligere", "andre", "øvrige", "resterende",
  ]
  /// Words between a number and `kommuner` that part the two.
  private static let dividing: Set<String> = [
    "af", "ud", "og", "i", "på", "ikke", "til", "for", "mellem", "blandt", "kr", "kroner", "mio",
    "pct", "hvoraf", "heraf",
  ]
  /// Words of those who want something and need not get it.
  private static let applying: Set<String> = ["søgt", "søgte", "ansøgt", "ansøgte", "søger"]

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
