/// A heading that says what each of the municipalities below it gets.
struct GroupHeading: Hashable {
  /// The number as written.
  var value: String
  /// What it counts, such as `pladser`.
  var measure: String
  /// Whether the heading says that municipalities follow.
  var namesRecipients: Bool

  /// What stands between `Kommuner` and the number.
  private static let givers: [[String]] = [
    ["med"], ["som", "får"], ["der", "får"], ["får"], ["tildelt"], ["som", "har"], ["der", "har"],
  ]

  private static let conditions: WordSet = [
    "eller", "flere", "færre", "mere", "mindre", "mindst", "højst", "end", "op", "over", "under",
    "og",
    "derover", "derunder", "får", "har", "skal", "kan", "er", "af", "ud",
  ]

  /// The headings in a text, each with what stands behind its colon; empty when the text does not begin
  /// with one.
  static func split(_ text: String, isHeading: Bool) -> [(heading: GroupHeading, rest: String)] {
    guard text.utf8.count <= 20_000, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return []
    }
    if let heading = inParentheses(text) { return [(heading, "")] }
    let words = text.blankSeparated
    let starts = words.indices.filter { start(words[$0...]) != nil }
    guard starts.first == 0 else {
      // A heading that begins with a year hands nothing out.
      guard isHeading || text.hasSuffix(":"), let heading = number(words[...]),
        !(1900...2100).contains(Int(heading.value) ?? 0)
      else { return [] }
      return [(heading, "")]
    }
    var parts: [(heading: GroupHeading, rest: String)] = []
    for (at, from) in starts.enumerated() {
      let end = at + 1 < starts.count ? starts[at + 1] : words.count
      guard let length = start(words[from...]), let part = part(words[from..<end], length) else {
        return []
      }
      parts.append(part)
    }
    return parts
  }

  /// What a short title says in the parentheses at its end of each municipality below it:
  /// `Gruppe 1 (5 pladser pr. kommune)`.
  private static func inParentheses(_ text: String) -> GroupHeading? {
    guard let inner = figure(inParenthesesOf: text) else { return nil }
    let words = inner.split(separator: " ")
    guard let tail = forEach.first(where: { words.suffix($0.count).map { $0.lowercased() } == $0 }),
      var heading = number(words.dropLast(tail.count))
    else { return nil }
    heading.namesRecipients = true
    return heading
  }

  /// What stands in the parentheses at the end of a title of few words, when it begins with a number.
  static func figure(inParenthesesOf text: String) -> String? {
    var title = text[...]
    if title.hasSuffix(":") { title = title.dropLast() }
    guard title.last == ")", let open = title.lastIndex(of: "("),
      (1...4).contains(title[..<open].split(separator: " ").count)
    else { return nil }
    let inner = title[title.index(after: open)...].dropLast()
    guard let first = inner.split(separator: " ").first, isNumber(first) else { return nil }
    return String(inner)
  }

  /// Words that say that each gets the figure before them.
  private static let forEach: [[String]] = [
    ["til", "hver", "kommune"], ["i", "hver", "kommune"], ["pr.", "kommune"], ["per", "kommune"],
    ["pr", "kommune"], ["til", "hver"], ["hver"],
  ]

  /// How many words stand before the number of a heading that begins with `Kommuner`.
  private static func start(_ words: ArraySlice<Substring>) -> Int? {
    guard let first = words.first?.lowercased(), first == "kommuner" || first == "kommunerne" else {
      return nil
    }
    return givers.first { giver in
      let next = words.dropFirst().prefix(giver.count).map { $0.lowercased() }
      return next == giver && words.count > giver.count + 1
        && isNumber(words[words.startIndex + giver.count + 1])
    }.map { $0.count + 1 }
  }

  private static func part(
    _ words: ArraySlice<Substring>, _ length: Int
  ) -> (heading: GroupHeading, rest: String)? {
    let tail = words.dropFirst(length)
    let colon = tail.firstIndex { $0.hasSuffix(":") }
    // Without a colon the whole text is the heading.
    let end = colon.map { $0 + 1 } ?? tail.endIndex
    guard var heading = number(tail[..<end]) else { return nil }
    heading.namesRecipients = true
    return (heading, words[end...].joined(separator: " "))
  }

  /// `5 pladser`: a number and up to six words without another, none of which speaks of municipalities.
  private static func number(_ words: ArraySlice<Substring>) -> GroupHeading? {
    guard let first = words.first, (2...7).contains(words.count) else { return nil }
    var value = String(first)
    if value.hasSuffix(":") { value.removeLast() }
    guard isNumber(value[...]) else { return nil }
    var measure = words.dropFirst().joined(separator: " ")
    if measure.hasSuffix(":") { measure.removeLast() }
    let speaksOfMembers = FoldedHeading.words(measure).contains { $0.hasPrefix("kommun") }
    let hasDigit = measure.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    // "5 eller flere børn" is a condition and no value.
    let isCondition = FoldedHeading.words(measure).contains { conditions.contains(String($0)) }
    guard !measure.isEmpty, !speaksOfMembers, !hasDigit, !isCondition else { return nil }
    return GroupHeading(value: value, measure: measure, namesRecipients: false)
  }

  /// Digits, perhaps with separators between them; `1.` counts a section.
  private static func isNumber(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, let last = word.utf8.last else { return false }
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    return isDigit(first) && isDigit(last)
      && word.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }
}
