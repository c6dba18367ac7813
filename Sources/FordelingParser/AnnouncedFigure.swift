import FordelingModel

/// A figure that a sentence above names announces: `Følgende kommuner får 5 pladser`.
///
/// Numbers that tell a day, a place in a list, how long something takes or how many municipalities follow
/// are none.
struct AnnouncedFigure {
  /// What it may be; a number such as `1.200` is read both ways.
  var values: [DecimalNumber]
  /// Whether the sentence hands something out, or what is counted is a known unit.
  var isGiven: Bool

  /// Words before a number that make it the name of something.
  private static let references: WordSet = [
    "§", "stk", "nr", "nummer", "bilag", "kapitel", "afsnit", "tabel", "side", "s", "punkt", "pkt",
    "figur", "kl", "klokken", "tlf", "telefon", "uge", "fase", "trin", "spor", "runde", "gruppe",
    "lov", "bekendtgørelse", "version", "del", "år", "årgang", "model", "niveau", "type", "klasse",
    "lokale", "hold", "dag", "område", "zone", "post", "sag", "modul", "bølge", "etape", "omgang",
  ]
  /// Words behind a number that make it a time, a number of people living there or a distance.
  private static let others: WordSet = [
    "år", "årige", "måned", "måneder", "uge", "uger", "dag", "dage", "hverdage", "arbejdsdage",
    "timer", "minutter", "kvartal", "indbyggere", "indbygger", "km", "kilometer", "januar",
    "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december", "regioner", "gange",
  ]
  private static let giving: WordSet = [
    "får", "fået", "modtager", "tildeles", "tildelt", "tilbydes", "gives", "bevilges", "bevilget",
  ]
  private static let conditions: WordSet = [
    "mindst", "over", "under", "højst", "end", "eller",
  ]

  /// The first such figure in the last sentence of a text.
  static func find(in text: String) -> AnnouncedFigure? {
    guard text.utf8.count <= 4_000 else { return nil }
    let words = lastSentence(text)
    let bare = words.map(bare)
    let gives = bare.contains(where: giving.contains)
    for at in words.indices {
      guard let values = values(bare[at]), hasRoom(at, words, bare) else { continue }
      let next = at + 1 < bare.count ? bare[at + 1] : ""
      let isUnit = NumberUnit.isUnit(next) || NumberUnit.isUnit(next + ".")
      let isSmallWord = ["ingen", "intet", "en", "én", "et", "ét"].contains(bare[at])
      if isSmallWord, !isUnit { continue }
      if isYear(bare[at]), !isUnit { continue }
      // "Kommuner med mere end 3 skoler" are such as have them, and are given nothing by that.
      let near = bare[max(0, at - 2)..<min(bare.count, at + 3)]
      if !gives, near.contains(where: conditions.contains) { continue }
      // "Der er fire grunde til, at ..." is no heading that begins with what is handed out.
      let isOfThese =
        bare[0].hasPrefix("kommun") || ["følgende", "disse", "øvrige", "andre"].contains(bare[0])
      guard gives || isUnit || at <= 1 || isOfThese else { continue }
      return AnnouncedFigure(values: values, isGiven: gives || isUnit)
    }
    return nil
  }

  /// A word in small letters without the punctuation around it.
  private static func bare(_ word: String) -> String {
    func isPunctuation(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\""):
        true
      default: false
      }
    }
    var bytes = Array(word.utf8)[...]
    while let first = bytes.first, isPunctuation(first) { bytes.removeFirst() }
    while let last = bytes.last, isPunctuation(last) { bytes.removeLast() }
    return String(inSmallLetters: bytes)
  }

  /// Whether neither the words before a number nor those behind make it something else.
  private static func hasRoom(_ at: Int, _ words: [String], _ bare: [String]) -> Bool {
    let isLast = at + 1 == words.count
    // "3. maj", "2. runde".
    if !isLast, words[at].hasSuffix(".") { return false }
    if at > 0 {
      if references.contains(bare[at - 1]) || isDigits(bare[at - 1], 2) { return false }
    }
    guard !isLast else { return true }
    if others.contains(bare[at + 1]) || isDigits(bare[at + 1], 2) { return false }
    // "2.1 Deltagere" is a heading's own number.
    if at == 0, words[1].first?.isUppercase == true, !NumberUnit.isUnit(bare[1]) { return false }
    let behind = bare[(at + 1)..<min(bare.count, at + 4)]
    guard let members = behind.firstIndex(where: { $0.hasPrefix("kommun") }) else { return true }
    return bare[(at + 1)..<members].contains {
      ["til", "i", "for", "af", "pr", "fra", "på"].contains($0)
    }
  }

  private static func isDigits(_ word: String, _ count: Int) -> Bool {
    word.utf8.count == count && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  static func isYear(_ word: String) -> Bool {
    isDigits(word, 4) && (word.hasPrefix("19") || word.hasPrefix("20"))
  }

  /// What a word says as a number, in digits with separators or in letters; nil for any other word.
  static func values(_ word: String) -> [DecimalNumber]? {
    if let number = NumberWord.read(word) { return [DecimalNumber(number)] }
    var digits = word
    for unit in ["%", "kr"] where digits.hasSuffix(unit) { digits.removeLast(unit.count) }
    // A number of eight digits is one to ring.
    guard let first = digits.utf8.first, first >= 0x30, first <= 0x39, !isDigits(digits, 8) else {
      return nil
    }
    let parts = digits.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !isYear(String($0)) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
    {
      return []
    }
    guard case .number(let token) = NumberTextScanner.read(digits) else { return nil }
    return values(of: token)
  }

  /// A number read with its separators between thousands, and with the last before decimals.
  static func values(of token: NumberToken) -> [DecimalNumber] {
    let sign = token.isNegative ? "-" : ""
    var readings = [token.groups.joined()]
    if token.groups.count > 1, let last = token.groups.last, token.separators.last != .space {
      readings.append("\(token.groups.dropLast().joined()).\(last)")
    }
    return readings.compactMap { DecimalNumber(plain: sign + $0) }
  }

  /// The words of the last sentence: what follows a full stop before a capital letter.
  private static func lastSentence(_ text: String) -> [String] {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
      .map(String.init)
    let start = words.indices.dropFirst().last { at in
      guard words[at].first?.isUppercase == true, let end = words[at - 1].last else { return false }
      return (end == "." || end == "!" || end == "?")
        && values(String(words[at - 1].dropLast())) == nil
    }
    return Array(words[(start ?? 0)...])
  }
}

extension String {
  /// The text without the signs at both ends that a rule takes away.
  func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
    var rest = unicodeScalars[...]
    while let first = rest.first, isTrimmed(first) { rest = rest.dropFirst() }
    while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
