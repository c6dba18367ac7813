import FordelingModel
import FordelingNormalizer

/// Sentences that hand something out to municipalities: `Vejle, Fanø og Ærø får 7 pladser`,
/// `Der tildeles 7 pladser til Vejle`.
///
/// Only what clearly does is heard: names, a verb that gives in the present, and an amount, with nothing
/// between them but words that change nothing.
struct AllotmentSentence {
  /// What one sentence gives to whom.
  struct Allotment {
    var names: [Municipality]
    var amount: ProseAmount
    /// Whether the names get it together.
    var isTogether: Bool
    /// Whether each of the names gets it.
    var isEach: Bool
    /// Whether it comes on top of something else.
    var isExtra: Bool
    /// The years that the sentence speaks of.
    var years: [String]
    /// Whether it only stands beside the name: `Vejle (7 pladser)`.
    var isAside = false
    /// What it is a part of: the 7 of `2 af de 7 pladser`.
    var whole: ProseAmount?
    /// What it makes together with what was there: the 7 of `2 ekstra pladser og er nu oppe på 7`.
    var results: [ProseAmount] = []
  }

  /// A word, or names one after the other.
  private enum Token {
    case word(Sentence.Word, at: Int)
    case name(Municipality, endsClause: Bool)
    /// A municipality as the owner of what follows: `Vejles`.
    case owner(Municipality, at: Int)
  }

  let sentence: Sentence
  private var tokens: [Token] = []

  private static let giving: WordSet = [
    "får", "modtager", "tildeles", "tilbydes", "bevilges", "gives", "tilskrives", "opnår",
    "disponerer", "råder",
  ]
  /// Verbs of someone who gives: `KOMBIT giver Vejle 7 pladser`.
  private static let active: WordSet = ["giver", "tildeler", "bevilger", "tilbyder"]
  /// `er tildelt`, `har fået`, `skal have`.
  private static let auxiliary: WordSet = ["er", "har", "bliver", "skal", "bør"]
  private static let given: WordSet = [
    "tildelt", "fået", "modtaget", "bevilget", "tilbudt", "have",
  ]
  /// Verbs for what is given `til` someone.
  private static let handing: WordSet = [
    "tildeles", "gives", "går", "fordeles", "bevilges", "uddeles", "afsættes", "tilbydes",
    "udbetales", "er", "tilfalder", "kommer", "reserveres", "øremærkes",
  ]
  private static let fill: WordSet = [
    "hver", "begge", "alle", "også", "desuden", "derfor", "dog", "nu", "dermed", "derudover",
    "kommune", "kommuner", "tilsammen", "i", "alt", "især", "kun", "blot", "fortsat", "tildelt",
    "yderligere", "ekstra", "samlet", "der", "en", "et", "stadig", "således", "altså", "ligeledes",
    "samme", "antal", "som", "hvert", "år", "nemlig", "hele", "på", "tilskud", "afsat", "over",
    "reserveret", "øremærket", "flest", "færrest", "mest",
  ]
  /// Words of sentences that tell what is not so, or not so now.
  static let conditions: WordSet = [
    "hvis", "såfremt", "dersom", "ville", "kunne", "skulle", "tidligere", "hidtil", "sidste",
    "forrige", "plejer", "normalt", "foreslår", "foreslået", "forslag", "ønsker", "søger",
    "ansøger", "hvorvidt", "uanset", "før", "måske", "eventuelt", "medmindre",
  ]
  /// Words before a name that make it a place.
  private static let places: WordSet = [
    "i", "fra", "ved", "på", "omkring", "nær", "mellem", "mod", "over", "under", "uden", "af",
    "som",
    "end", "hos", "med", "efter", "for",
  ]

  /// Understands a sentence; nil when it hands out nothing.
  init?(_ sentence: Sentence, resolver: NameResolver) {
    let words = sentence.words
    guard
      words.count <= 6
        || words.contains(where: { Self.mayGive($0.folded) || sentence.isInParentheses($0) }),
      !words.contains(where: { Self.conditions.contains($0.folded) }),
      words.indices.contains(where: { ProseAmount(words, at: $0) != nil })
    else { return nil }
    self.sentence = sentence
    tokens = Self.tokens(sentence, resolver)
    let isNamed = tokens.contains { token in
      switch token {
      case .name, .owner: true
      case .word: false
      }
    }
    guard isNamed else { return nil }
  }

  private static func mayGive(_ word: String) -> Bool {
    giving.contains(word) || given.contains(word) || active.contains(word)
      || (handing.contains(word) && word != "er") || word == "afsat" || word == "reserveret"
      || word == "øremærket" || word == "ret" || word == "berettiget" || corrects(word)
  }

  private static func tokens(_ sentence: Sentence, _ resolver: NameResolver) -> [Token] {
    let names = ProseName.all(in: sentence, resolver: resolver)
    var tokens: [Token] = []
    var last: Range<Int>?
    for (at, word) in sentence.words.enumerated() {
      guard let name = names.first(where: { $0.range.overlaps(word.range) }) else {
        tokens.append(.word(word, at: at))
        continue
      }
      if name.range == last { tokens.removeLast() }
      last = name.range
      tokens.append(
        name.isOwner
          ? .owner(name.municipality, at: at)
          : .name(name.municipality, endsClause: word.endsClause))
    }
    return tokens
  }

  // MARK: - Reading

  /// What the sentence gives, in order.
  var allotments: [Allotment] {
    var found: [Allotment] = []
    var at = 0
    while at < tokens.count {
      if let (allotment, next) = namesFirst(at, goesOn: !found.isEmpty) ?? amountFirst(at)
        ?? correction(at) ?? ownFigure(at) ?? bareFigure(at) ?? replacement(at)
      {
        found.append(allotment)
        at = next
        // "10 pladser og 1,2 mio. kr."
        while word(at) == "og" || word(at) == "samt", let more = amount(at + 1),
          !(word(more.next).map { $0 == "til" || $0 == "er" } ?? false), let last = found.last,
          last.amount.noun != nil || last.amount.isMoney
        {
          var other = last
          other.amount = more.amount
          found.append(other)
          at = more.next
        }
      } else {
        at += 1
      }
    }
    return found
  }

  /// The place of the participle behind an auxiliary, perhaps with an adverb between: `er efterfølgende
  /// tildelt`.
  private func participle(_ at: Int) -> Int? {
    let isAdverb = word(at).map { ["efterfølgende", "siden", "nu"].contains($0) } ?? false
    let place = isAdverb ? at + 1 : at
    return word(place).map(Self.given.contains) ?? false ? place : nil
  }

  /// `har ret til`, `er berettiget til`.
  private func isEntitled(_ at: Int) -> Bool {
    (word(at) == "ret" || word(at) == "berettiget") && word(at + 1) == "til"
  }

  func word(_ at: Int) -> String? {
    guard tokens.indices.contains(at), case .word(let word, _) = tokens[at] else { return nil }
    return word.folded
  }

  /// `Vejle og Fanø får hver 7 pladser`, `får Vejle 7 pladser`, `og Ærø 2`.
  private func namesFirst(_ at: Int, goesOn: Bool) -> (Allotment, Int)? {
    let before = word(at - 1)
    guard let (names, end) = run(at), !(before.map(Self.places.contains) ?? false) else {
      return nil
    }
    // A verb stands before the names, or behind them; where one allotment follows another, none need.
    var hasVerb = isGiving(at - 1)
    var isAside = false
    let isRecipient = before == "til" && !hasVerb
    var said: [String] = []
    var next = end
    while let word = word(next) {
      if Self.giving.contains(word) || (isRecipient && Self.handing.contains(word)) {
        hasVerb = true
      } else if Self.auxiliary.contains(word), let given = participle(next + 1) {
        hasVerb = true
        next = given
      } else if Self.auxiliary.contains(word), isEntitled(next + 1) {
        hasVerb = true
        next += 2
      } else if let amount = amount(next) {
        if !hasVerb, next == end, isInParentheses(next) {
          isAside = true
          hasVerb = true
        }
        let follows = before == "og" || before == nil || endsClause(at - 1)
        guard hasVerb || (goesOn && said.isEmpty && follows) else {
          return nil
        }
        var found = finish(names, amount, said, behind: amount.next)
        found?.0.isAside = isAside
        return found
      } else if Self.fill.contains(word) || AnnouncedFigure.isYear(word) {
        said.append(word)
      } else if let last = said.last, last == "flest" || last == "færrest" {
        // "Flest pladser, nemlig 14".
        said.append(word)
      } else {
        return nil
      }
      guard said.count <= 5 else { return nil }
      next += 1
    }
    return nil
  }

  /// Whether the word at a place gives something to the names behind it.
  private func isGiving(_ at: Int) -> Bool {
    guard let word = word(at) else { return false }
    if Self.giving.contains(word) || Self.active.contains(word) { return true }
    let before = self.word(at - 1)
    return Self.given.contains(word) && (before == "har" || before == "er")
  }

  /// The municipality that stands at a place as the owner of what follows.
  func owner(_ at: Int) -> Municipality? {
    guard tokens.indices.contains(at), case .owner(let municipality, _) = tokens[at] else {
      return nil
    }
    return municipality
  }

  /// How many words and names the sentence has.
  var tokenCount: Int { tokens.count }

  /// Whether a comma stands behind the word at a place.
  private func endsClause(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .word(let word, _) = tokens[at] else { return false }
    return word.endsClause
  }

  func isInParentheses(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), case .word(let word, _) = tokens[at] else { return false }
    return sentence.isInParentheses(word)
  }

  /// `7 pladser til Vejle`, `går 7 pladser til Vejle og Fanø`.
  private func amountFirst(_ at: Int) -> (Allotment, Int)? {
    guard let amount = amount(at) else { return nil }
    var said = (max(0, at - 3)..<at).compactMap(word)
    var hasVerb = (0..<at).contains {
      word($0).map { Self.handing.contains($0) || Self.giving.contains($0) } ?? false
    }
    var next = amount.next
    while let word = word(next) {
      if word == "til" {
        guard hasVerb, let (names, end) = run(next + 1) else { return nil }
        return finish(names, amount, said, behind: end)
      }
      // "9 pladser er tildelt Vejle".
      if Self.given.contains(word), self.word(next - 1) == "er", let (names, end) = run(next + 1) {
        return finish(names, amount, said, behind: end)
      }
      if Self.handing.contains(word) {
        hasVerb = true
      } else if Self.fill.contains(word) {
        said.append(word)
      } else {
        return nil
      }
      guard next - amount.next <= 4 else { return nil }
      next += 1
    }
    return nil
  }

  /// Names one after the other, with `og` and `samt` between them, from a place on.
  func run(_ at: Int) -> (names: [Municipality], end: Int)? {
    var names: [Municipality] = []
    var next = at
    while next < tokens.count {
      if case .name(let municipality, _) = tokens[next] {
        names.append(municipality)
        next += 1
      } else if !names.isEmpty, let word = word(next), word == "og" || word == "samt",
        next + 1 < tokens.count, case .name = tokens[next + 1]
      {
        next += 1
      } else {
        break
      }
    }
    return names.isEmpty ? nil : (names, next)
  }

  /// The amount that begins at a token, with the token behind it.
  func amount(_ at: Int) -> (amount: ProseAmount, next: Int)? {
    guard tokens.indices.contains(at), case .word(_, let word) = tokens[at],
      let amount = ProseAmount(sentence.words, at: word)
    else { return nil }
    // The words of an amount are no names, so each is a token.
    return (amount, at + amount.end - word)
  }

  func finish(
    _ names: [Municipality], _ amount: (amount: ProseAmount, next: Int), _ said: [String],
    behind: Int
  ) -> (Allotment, Int)? {
    let following = (behind..<behind + 3).compactMap(word)
    // "7 pladser mere end sidste år", "7 pladser om ugen", "7 eller flere".
    let isBeyond = Self.isBeyondTable(following)
    guard !following.contains("end"), !["om", "eller"].contains(following.first ?? ""),
      following.first != "ud" || isBeyond
    else {
      return nil
    }
    // "2 pladser i udvalget" are no figure of a table.
    if following.first == "i", following.count > 1,
      Self.bodies.contains(where: following[1].hasSuffix)
    {
      return nil
    }
    // "35.000 kr. i første rate" are a part.
    guard !following.contains(where: Self.parts.contains) else { return nil }
    let more = ["yderligere", "ekstra", "mere", "flere", "oveni"]
    let isExtra =
      isBeyond || said.contains(where: more.contains)
      || following.prefix(2).contains(where: more.contains)
      || (behind - 2..<behind).contains { word($0).map(more.contains) ?? false }
    let all = said + following
    let isTogether =
      names.count > 1
      && (all.contains("tilsammen") || all.contains("samlet")
        || zip(all, all.dropFirst()).contains { $0 == "i" && $1 == "alt" })
    let years = sentence.words.map(\.folded).filter(AnnouncedFigure.isYear)
    var allotment = Allotment(
      names: names, amount: amount.amount, isTogether: isTogether,
      isEach: all.contains("hver") && !isTogether, isExtra: isExtra, years: years)
    if following.first == "af", ["de", "sine", "deres"].contains(following.dropFirst().first ?? "")
    {
      allotment.whole = self.amount(behind + 2)?.amount
    }
    if isExtra, sentence.words.contains(where: { Self.summing.contains($0.folded) }) {
      allotment.results = (behind..<max(behind, tokens.count)).compactMap {
        self.amount($0)?.amount
      }
    }
    return (allotment, behind)
  }

  /// `ud over tabellen`, behind an amount.
  static func isBeyondTable(_ words: [String]) -> Bool {
    words.starts(with: ["ud", "over"]) && words.count > 2
      && [
        "tabellen", "skemaet", "fordelingen", "oversigten", "det", "ovenstående", "listen",
        "tallene",
      ].contains(words[2])
  }

  /// Endings of words for those who sit together.
  private static let bodies = ["gruppen", "udvalget", "rådet", "styrelsen", "nævnet", "panelet"]

  /// Words behind an amount that is only a part of what is given.
  private static let parts: WordSet = [
    "rate", "rater", "omgang", "runde", "halvår", "kvartal", "halvdel", "udbetaling",
  ]
  /// Words of sentences that say what there is with what came on top.
  private static let summing: WordSet = ["nu", "oppe", "dermed", "derefter", "herefter"]
}

extension Sentence {
  /// Whether a parenthesis opens right before a word.
  func isInParentheses(_ word: Word) -> Bool {
    word.range.lowerBound > range.lowerBound
      && bytes[word.range.lowerBound - 1] == UInt8(ascii: "(")
  }
}
