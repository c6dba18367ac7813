import FordelingModel

/// Sentences that put another figure in the place of one: `Vejle forhøjes til 9 pladser`, `Tallet for Vejle
/// er 9`, `Vejle skal være 9 og ikke 7`.
extension AllotmentSentence {
  static let changing: WordSet = [
    "forhøjes", "forhøjet", "rettes", "rettet", "ændres", "ændret", "nedsættes", "nedsat", "hæves",
    "hævet", "sænkes", "sænket", "øges", "øget", "reduceres", "reduceret", "justeres", "justeret",
    "opjusteres", "opjusteret", "nedjusteres", "nedjusteret", "korrigeres", "korrigeret",
  ]
  /// What is said of a municipality's figure: `Tallet for Vejle`.
  static let figures: WordSet = [
    "tallet", "antallet", "tildelingen", "beløbet", "tilskuddet", "figuren", "andelen",
    "bevillingen",
  ]
  /// What is a municipality's own: `Vejles tildeling er 9 pladser`.
  private static let owned: WordSet = [
    "tal", "antal", "tildeling", "beløb", "tilskud", "andel", "bevilling", "figur", "kvote",
  ]

  /// Whether a word may stand in such a sentence, and in few others.
  static func corrects(_ word: String) -> Bool {
    changing.contains(word) || figures.contains(word) || owned.contains(word) || word == "være"
      || replaces(word)
  }

  /// `Vejles tildeling er 9 pladser`, `Antallet af pladser i Vejle er 9`, from a name on.
  func ownFigure(_ at: Int) -> (Allotment, Int)? {
    let (names, end) = owner(at).map { ([$0], at + 1) } ?? run(at) ?? ([], at)
    guard names.count == 1 else { return nil }
    var next = end
    if word(next) == "kommunes" { next += 1 }
    if let right = word(next), Self.right.contains(right) { next += 1 }
    var noun: String?
    if let owned = word(next), Self.owned.contains(owned) {
      guard at == 0 || word(at - 1) == "at" else { return nil }
      next += 1
      // "Vejles antal pladser er 9", "Vejles tildeling af pladser er 9".
      if word(next) == "af" { next += 1 }
      if let counted = word(next), !Self.stating.contains(counted) {
        noun = counted
        next += 1
      }
    } else {
      guard word(at - 1) == "i" || word(at - 1) == "til", at >= 4, word(at - 3) == "af",
        let before = word(at - 4), before == "antallet" || before == "antal"
      else { return nil }
      noun = word(at - 2)
      if word(next) == "kommune" { next += 1 }
    }
    guard let verb = word(next), Self.stating.contains(verb) else { return nil }
    next += 1
    while let word = word(next), ["nu", "på", "dermed", "i", "alt"].contains(word) { next += 1 }
    guard var amount = amount(next) else { return nil }
    if amount.amount.noun == nil, amount.amount.scale == nil { amount.amount.noun = noun }
    return finish(names, amount, [], behind: amount.next)
  }

  private static let stating: WordSet = ["er", "udgør", "bliver", "lyder"]

  /// A sentence that is a name and an amount and next to nothing else: `Vejle: 9 pladser`, `Pladser til Vejle:
  /// 9`, `Rettelse: Vejle 9`.
  func bareFigure(_ at: Int) -> (Allotment, Int)? {
    guard at <= 4, let (names, end) = run(at), names.count == 1 else { return nil }
    let lead = (0..<at).map { word($0) ?? "" }
    let counted = lead.filter { !Self.leading.contains($0) }
    // "Pladser til Vejle: 9", "Antal pladser, Vejle: 9", but not "Venteliste, Vejle: 9".
    guard
      counted.isEmpty
        || (counted.count == 1 && (lead.last == "til" || lead.first == "antal"))
    else { return nil }
    let next = word(end) == "kommune" ? end + 1 : end
    guard var amount = amount(next), amount.next >= tokenCount, !isInParentheses(next) else {
      return nil
    }
    if let noun = counted.first {
      guard amount.amount.noun == nil, amount.amount.scale == nil else { return nil }
      amount.amount.noun = noun
    }
    var found = finish(names, amount, [], behind: amount.next)
    found?.0.isAside = !lead.contains { $0 == "rettelse" || $0 == "læs" }
    return found
  }

  /// Words before the name of such a sentence that say nothing of what is counted.
  private static let leading: WordSet = [
    "rettelse", "læs", "antal", "antallet", "til", "for", "af", "tildelt", "tildelte", "tildeling",
  ]

  /// The figure that names get in the place of another, from a name on.
  func correction(_ at: Int) -> (Allotment, Int)? {
    guard let (names, end) = run(at) else { return nil }
    let before = word(at - 1)
    let isFigure =
      before.map { ["for", "til"].contains($0) } ?? false
      && (word(at - 2).map { figure in
        Self.figures.contains(figure)
          || Self.owned.contains(figure) && (word(at - 3).map(Self.right.contains) ?? false)
      } ?? false)
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
