import FordelingModel

/// A sentence that says what every municipality gets: `Alle kommuner får 7 pladser`, `Hver kommune får mindst 2
/// pladser`, `Ingen kommune får mere end 10 pladser`.
struct UniformAllotment {
  /// How the figures must stand to the amount.
  enum Bound {
    case equal, atLeast, atMost
  }

  let amount: ProseAmount
  let bound: Bound

  private static let giving: WordSet = ["får", "modtager", "tildeles", "tilbydes", "bevilges"]
  private static let all: WordSet = ["alle", "hver", "samtlige"]
  private static let fill: WordSet = ["derfor", "således", "hermed", "dermed", "altså", "hver"]
  private static let others: WordSet = [
    "af", "øvrige", "andre", "resterende", "deltagende", "nye", "små", "store", "ikke",
  ]

  /// Understands a sentence; nil when it says nothing of all municipalities, or more than that.
  init?(_ sentence: Sentence) {
    let words = sentence.words.map(\.folded)
    guard let verb = words.firstIndex(where: Self.giving.contains), (2...4).contains(verb),
      words[verb - 1].hasPrefix("kommune"),
      !words.contains(where: AllotmentSentence.conditions.contains),
      !words[..<verb].contains(where: Self.others.contains)
    else { return nil }
    let isNone = words[0] == "ingen"
    guard isNone || Self.all.contains(words[0]) else { return nil }
    var at = verb + 1
    while at < words.count, Self.fill.contains(words[at]) { at += 1 }
    var bound: Bound? = isNone ? nil : .equal
    if at + 1 < words.count {
      switch (words[at], words[at + 1]) {
      case ("mindst", _), ("minimum", _):
        bound = isNone ? nil : .atLeast
        at += 1
      case ("højst", _), ("maksimalt", _):
        bound = isNone ? nil : .atMost
        at += 1
      case ("mere", "end"), ("flere", "end"):
        bound = isNone ? .atMost : nil
        at += 2
      case ("mindre", "end"), ("færre", "end"):
        bound = isNone ? .atLeast : nil
        at += 2
      case ("over", _):
        bound = isNone ? .atMost : nil
        at += 1
      case ("under", _):
        bound = isNone ? .atLeast : nil
        at += 1
      default: break
      }
    }
    guard let bound, at < words.count, let amount = ProseAmount(sentence.words, at: at) else {
      return nil
    }
    // "Alle kommuner får 1 plads i styregruppen" is of something else.
    let behind = words[min(amount.end, words.count)...]
    guard behind.allSatisfy({ $0 == "hver" || $0 == "i" || AnnouncedFigure.isYear($0) }) else {
      return nil
    }
    // What comes on top of the figures is none of them.
    guard !words[at..<amount.end].contains(where: { $0 == "ekstra" || $0 == "yderligere" }) else {
      return nil
    }
    self.amount = amount
    self.bound = bound
  }

  /// Whether a figure is as the sentence says.
  func holds(_ value: DecimalNumber, scale: String?) -> Bool {
    if amount.agrees(with: value, scale: scale) { return true }
    // Of another unit, only what is equal can be told.
    let isSameUnit = !amount.isMoney || (amount.scale ?? "kroner") == (scale ?? "kroner")
    guard isSameUnit, let stated = amount.values.first else { return bound != .equal }
    return switch bound {
    case .equal: false
    case .atLeast: stated <= value
    case .atMost: value <= stated
    }
  }
}
