/// Sentences that state a sum without saying `i alt`: `Tabellen summer til 36`, `Summen af pladserne er 36`.
struct SumStatement {
  /// Where the number stands.
  let at: Int
  /// What is added up, where the sentence tells: `pladserne`.
  let noun: String?

  private static let tables: WordSet = [
    "tabellen", "tallene", "kolonnen", "skemaet", "fordelingen", "oversigten", "antal", "antallene",
    "værdierne", "listen", "den", "det", "de", "tal", "alle", "kolonnens", "tabellens", "samtlige",
    "rækkerne", "figurerne", "beløbene",
  ]
  private static let stating: WordSet = ["er", "udgør", "bliver"]

  /// Understands the words of a sentence; nil when it states no sum in this way.
  init?(_ folded: [String]) {
    guard folded.count >= 3, folded.count <= 9 else { return nil }
    if let verb = folded.firstIndex(where: {
      $0 == "summer" || $0 == "summerer" || $0 == "summeres"
    }) {
      guard (1...3).contains(verb), verb + 2 < folded.count, folded[verb + 1] == "til",
        Self.isNumber(folded[verb + 2])
      else { return nil }
      at = verb + 2
      noun = Self.counted(folded[..<verb])
    } else if folded[0] == "summen" || folded[1] == "sum" {
      guard let verb = folded.firstIndex(where: Self.stating.contains), verb + 1 < folded.count,
        Self.isNumber(folded[verb + 1])
      else { return nil }
      guard
        verb == 1 || folded[1] == "sum" && Self.tables.contains(folded[0]) && verb == 2
          || (folded[1] == "af" && verb <= 5)
      else { return nil }
      at = verb + 1
      noun = folded[1] == "af" ? Self.counted(folded[2..<verb]) : nil
    } else if let verb = folded.firstIndex(of: "giver"), (1...2).contains(verb),
      Self.tables.contains(folded[verb - 1])
    {
      // "Tallene giver tilsammen 36", "Det giver 36 i alt".
      let next = folded[(verb + 1)...].firstIndex {
        !["tilsammen", "i", "alt", "samlet"].contains($0)
      }
      guard let next, Self.isNumber(folded[next]),
        folded.contains(where: { ["tilsammen", "alt", "samlet"].contains($0) })
      else { return nil }
      at = next
      noun = nil
    } else {
      return nil
    }
  }

  private static func counted(_ words: ArraySlice<String>) -> String? {
    words.last { !tables.contains($0) && $0 != "af" && $0 != "i" }
  }

  private static func isNumber(_ word: String) -> Bool { AnnouncedFigure.values(word) != nil }
}
