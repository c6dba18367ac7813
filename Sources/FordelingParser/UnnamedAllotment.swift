import FordelingModel

/// A sentence that hands something out to municipalities that it does not name: `De øvrige kommuner får 3
/// pladser`, `Hver kommune får yderligere 2 pladser`.
struct UnnamedAllotment {
  let amount: ProseAmount
  /// Whether it is for those that stand nowhere else; else it comes on top of what all have.
  let isForOthers: Bool

  private static let giving: WordSet = ["får", "modtager", "tildeles", "tilbydes", "bevilges"]
  private static let others: WordSet = ["øvrige", "andre", "resterende", "resten"]
  /// First words of sentences that add to what was said.
  private static let adding: WordSet = [
    "dertil", "hertil", "herudover", "derudover", "desuden", "endvidere", "oveni",
  ]
  private static let extra: WordSet = ["yderligere", "ekstra", "oveni"]
  private static let fill: WordSet = [
    "hver", "af", "de", "også", "desuden", "derudover", "dog", "så", "således", "hermed", "nu",
    "kommuner", "kommunerne", "kommune", "alle", "der",
  ]

  /// Understands a sentence; nil when it hands out nothing to them.
  init?(_ sentence: Sentence) {
    let folded = sentence.words.map(\.folded)
    let adds = folded.first.map(Self.adding.contains) ?? false
    guard
      let verb = folded.firstIndex(where: { Self.giving.contains($0) || (adds && $0 == "kommer") }),
      !folded.contains(where: AllotmentSentence.conditions.contains)
    else { return nil }
    func isKnown(_ word: String) -> Bool {
      Self.fill.contains(word) || Self.others.contains(word) || Self.extra.contains(word)
    }
    var at = verb + 1
    while at < folded.count, isKnown(folded[at]), at < verb + 6 { at += 1 }
    guard at < folded.count, let amount = ProseAmount(sentence.words, at: at) else { return nil }
    let near = folded[max(0, verb - 6)..<at]
    let rest = folded[min(amount.end, folded.count)...]
    let behind = rest.prefix(2)
    // "Dertil kommer 2 pladser til hver kommune".
    let whose = adds ? near + rest.prefix(4) : near
    guard whose.contains(where: { $0.hasPrefix("kommun") }), !behind.contains("end"),
      !behind.contains("eller")
    else { return nil }
    self.amount = amount
    if near.contains(where: Self.others.contains) {
      isForOthers = true
    } else if whose.contains(where: { ["hver", "alle", "kommunerne", "pr"].contains($0) }),
      adds || (near + folded[at..<amount.end] + behind).contains(where: Self.extra.contains)
        || AllotmentSentence.isBeyondTable(Array(rest.prefix(3)))
    {
      isForOthers = false
    } else {
      return nil
    }
  }
}
