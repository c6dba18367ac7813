import FordelingModel

/// Sentences that put another figure in the place of one: `Vejle forhøjes til 9 pladser`, `Tallet for Vejle
/// er 9`, `Vejle skal være 9 og ikke 7`.
extension AllotmentSentence {
  static let changing: Set<String> = [
    "forhøjes", "forhøjet", "rettes", "rettet", "ændres", "ændret", "nedsættes", "nedsat", "hæves",
    "hævet", "sænkes", "sænket", "øges", "øget", "reduceres", "reduceret", "justeres", "justeret",
    "opjusteres", "opjusteret", "nedjusteres", "nedjusteret", "korrigeres", "korrigeret",
  ]
  /// What is said of a municipality's figure: `Tallet for Vejle`.
  private static let figures: Set<String> = [
    "tallet", "antallet", "tildelingen", "beløbet", "tilskuddet", "figuren",
  ]

  /// Whether a word may stand in such a sentence, and in few others.
  static func corrects(_ word: String) -> Bool {
    changing.contains(word) || figures.contains(word) || word == "være"
  }

  /// The figure that names get in the place of another, from a name on.
  func correction(_ at: Int) -> (Allotment, Int)? {
    guard let (names, end) = run(at) else { return nil }
    let before = word(at - 1)
    let isFigure =
      before.map { ["for", "til"].contains($0) } ?? false
      && (word(at - 2).map(Self.figures.contains) ?? false)
    // "I Vejle rettes ..." says of what is in a place.
    guard isFigure || before == nil || before == "rettelse" || before == "at" else { return nil }
    var next = end
    var isChanged = false
    var saysIs = false
    while let word = word(next), next < end + 7 {
      if (saysIs && isFigure) || isChanged, let amount = amount(next) {
        return finish(names, amount, [], behind: amount.next)
      }
      switch word {
      case "er", "bliver": saysIs = true
      case "skal" where self.word(next + 1) == "være":
        isChanged = true
        next += 1
      case _ where Self.changing.contains(word): isChanged = true
      case "kommune", "nu", "blevet", "dog", "i", "stedet", "til": break
      case "fra" where isChanged && (self.word(next + 1).flatMap(AnnouncedFigure.values) != nil):
        next += 1
      default: return nil
      }
      next += 1
    }
    return nil
  }
}
