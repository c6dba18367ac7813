import FordelingModel

/// A number in running text with what it counts: `1.000 pladser`, `12,5 mio. kr.`, `syv`.
struct ProseAmount {
  /// What it may be, in the unit as written.
  var values: [DecimalNumber]
  /// What it measures, as ``NumberUnit/scale(_:)`` says; nil for what is counted.
  var scale: String?
  /// The word behind the number, when it is no unit of money.
  var noun: String?
  /// Where the words of it end.
  var end: Int

  /// Words behind a number that make it a time, a distance or a number of people living there.
  private static let others: WordSet = [
    "år", "årige", "måned", "måneder", "uge", "uger", "dag", "dage", "hverdage", "arbejdsdage",
    "timer", "timers", "minutter", "kvartal", "indbyggere", "indbygger", "km", "kilometer",
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december", "regioner", "kommuner", "gange", "eller", "procent",
    "pct", "%", "procentpoint", "pr", "per", "spørgsmål", "punkter", "trin", "møder", "runder",
  ]
  private static let money: [(words: [String], scale: String)] = [
    (["mio", "kr"], "million"), (["mio", "kroner"], "million"), (["mill", "kr"], "million"),
    (["millioner", "kroner"], "million"), (["millioner", "kr"], "million"),
    (["mia", "kr"], "billion"), (["milliarder", "kroner"], "billion"),
    (["tusind", "kroner"], "thousand"), (["tusinde", "kroner"], "thousand"),
    (["tusind", "kr"], "thousand"), (["t", "kr"], "thousand"), (["t.kr"], "thousand"),
    (["tkr"], "thousand"), (["kr"], "kroner"), (["kroner"], "kroner"), (["dkk"], "kroner"),
    (["mio"], "million"), (["millioner"], "million"), (["mia"], "billion"),
  ]

  /// The amount that begins at a word; nil when there is none.
  init?(_ words: [Sentence.Word], at: Int) {
    var first = at
    var isMoney = false
    // "kr. 12.000", "DKK 500".
    if ["kr", "dkk"].contains(words[at].folded), at + 1 < words.count {
      first = at + 1
      isMoney = true
    }
    guard let values = Self.values(words[first].folded) ?? Self.single(words, first),
      !values.isEmpty
    else { return nil }
    self.values = values
    end = first + 1
    let isYear = AnnouncedFigure.isYear(words[first].folded)
    if isMoney { scale = "kroner" }
    // A number ends its clause, or what it counts stands right behind it.
    guard end < words.count, !words[first].endsClause, !words[first].hasStop else {
      if isYear, !isMoney { return nil }
      return
    }
    for unit in Self.money where end + unit.words.count <= words.count {
      let next = words[end..<end + unit.words.count].map(\.folded)
      if next == unit.words {
        scale = unit.scale
        end += unit.words.count
        return
      }
    }
    let next = words[end].folded
    guard !Self.others.contains(next), !(isYear && !NumberUnit.isUnit(next)) else { return nil }
    // "7 nye pladser", "7 af pladserne": a number behind the number makes it something else.
    guard Self.values(next) == nil else { return nil }
    if Self.links.contains(next) {
      // "7 til 9".
      if end + 1 < words.count, Self.values(words[end + 1].folded) != nil { return nil }
      return
    }
    noun = next
    end += 1
    // "7 ekstra pladser", "7 supportberettigede brugere".
    if end < words.count, !words[end - 1].endsClause, !words[end - 1].hasStop,
      Self.describes(next), Self.values(words[end].folded) == nil
    {
      noun = words[end].folded
      end += 1
    }
  }

  /// Whether a word makes a number a time, a distance or a number of people living there.
  static func isOther(_ word: String) -> Bool { others.contains(word) }

  /// Words behind a number that is counted by a word before it.
  private static let links: WordSet = [
    "til", "i", "af", "på", "for", "fra", "med", "og", "samt", "som", "der", "mellem", "blandt",
    "hver", "tilsammen", "mens", "men", "fordeles", "går", "er", "gives", "tildeles",
  ]

  /// Whether a word describes what is counted, and is not that itself.
  private static func describes(_ word: String) -> Bool {
    ["ekstra", "yderligere", "flere", "færre"].contains(word)
      || ["ede", "nye", "ige", "iske", "elle", "bare", "faste", "fulde", "gratis", "hele", "store"]
        .contains(where: word.hasSuffix)
  }

  /// The article of a single thing that is known to be counted: `en plads`.
  private static func single(_ words: [Sentence.Word], _ at: Int) -> [DecimalNumber]? {
    guard ["en", "et"].contains(words[at].folded), at + 1 < words.count,
      ["plads", "licens"].contains(words[at + 1].folded)
    else { return nil }
    return [DecimalNumber(1)]
  }

  /// The readings of a number as Danish text has it: a comma before decimals, a full stop between thousands.
  private static func values(_ word: String) -> [DecimalNumber]? {
    if let number = NumberWord.read(word) {
      return ["en", "et", "ingen", "intet"].contains(word) ? nil : [DecimalNumber(number)]
    }
    guard let first = word.utf8.first, first >= 0x30, first <= 0x39, word.utf8.count != 8,
      case .number(let token) = NumberTextScanner.read(word), token.unit == nil, token.notes.isEmpty
    else { return nil }
    let whole = token.groups.joined()
    let decimal = "\(token.groups.dropLast().joined()).\(token.groups[token.groups.count - 1])"
    let isThousands = token.groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let readings: [String] =
      switch token.separators.last {
      case nil, .space, .apostrophe: [whole]
      case .dot: isThousands ? [whole] : [decimal]
      case .comma: isThousands && token.groups.count == 2 ? [decimal, whole] : [decimal]
      }
    return readings.compactMap { DecimalNumber(plain: $0) }
  }

  /// Whether it is an amount of money.
  var isMoney: Bool { Self.exponent(scale) != nil }

  /// What a unit of money is in kroner, as a power of ten; nil for what is no money.
  static func exponent(_ scale: String?) -> Int? {
    switch scale {
    case "øre": -2
    case "kroner": 0
    case "hundred": 2
    case "thousand": 3
    case "ten thousand": 4
    case "hundred thousand": 5
    case "million": 6
    case "billion": 9
    default: nil
    }
  }

  /// Whether it says what a figure says that has a scale of its own, but for rounding; `count` figures
  /// were added up to it.
  func agrees(with figure: DecimalNumber, scale other: String?, count: Int = 1) -> Bool {
    let own = Self.exponent(scale) ?? 0
    let theirs = Self.exponent(other) ?? (isMoney ? own : 0)
    if own == theirs { return values.contains(figure) }
    return values.contains { value in
      // The one in the larger unit was rounded.
      let room =
        own > theirs
        ? 0.51 / Self.power(value.decimals) * Self.power(own)
        : 0.51 * Double(count) / Self.power(figure.decimals) * Self.power(theirs)
      let difference =
        Self.double(value) * Self.power(own) - Self.double(figure) * Self.power(theirs)
      return abs(difference) < room
    }
  }

  private static func double(_ number: DecimalNumber) -> Double {
    Double(number.significand) / power(number.decimals)
  }

  private static func power(_ exponent: Int) -> Double {
    let power = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / power : power
  }
}
