/// Marks that point to a note: `1)`, `*`, a superscript, `se noter`.
enum NoteMark {
  /// What a note mark points to.
  enum Target: Hashable {
    /// The note with this mark: `1`, `*`, `a`.
    case mark(String)
    /// Whatever notes there are.
    case anyNote
  }

  /// What an annotation points to; nil when it points to nothing, as `(del af)` does.
  static func target(of annotation: String) -> Target? {
    let text = annotation.lowercased()
    for phrase in ["se noter", "se noten", "se note", "jf. noter", "jf. note", "note", "noter"]
    where text.hasPrefix(phrase) {
      let rest = text.dropFirst(phrase.count).drop { $0 == " " || $0 == "." }
      if rest.isEmpty { return .anyNote }
      return key(String(rest)).map(Target.mark)
    }
    return key(text).map(Target.mark)
  }

  /// The marks in a text of several, such as `1) 2)` or `*, **`.
  static func parts(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
  }

  /// Whether a text is marks and nothing else; a letter or a number without any sign only when asked for.
  static func areMarks(_ text: String, withNumbers: Bool) -> Bool {
    let parts = parts(text)
    return !parts.isEmpty
      && parts.allSatisfy { part in
        guard let key = key(part.lowercased()) else { return false }
        let isRaised = part.utf8.first.map { $0 >= 0x80 } ?? false
        return withNumbers || part.last == ")" || part.last == "]" || isRaised
          || key.utf8.first == UInt8(ascii: "*")
      }
  }

  /// The digit that a raised one is; any other character stays as it is.
  private static func lowered(_ character: Character) -> Character {
    switch character {
    case "⁰": "0"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    case "⁴": "4"
    case "⁵": "5"
    case "⁶": "6"
    case "⁷": "7"
    case "⁸": "8"
    case "⁹": "9"
    default: character
    }
  }

  /// The mark without its decoration: `1` for `1)`, `(1)`, `[1]` and `¹`.
  private static func key(_ text: String) -> String? {
    var core = text
    for (open, close) in [("(", ")"), ("[", "]")]
    where core.hasPrefix(open) && core.hasSuffix(close) && core.utf8.count > 2 {
      core = String(core.dropFirst().dropLast())
    }
    if core.utf8.contains(where: { $0 >= 0x80 }) { core = String(core.map(lowered)) }
    if core.hasSuffix(")") || core.hasSuffix(".") { core = String(core.dropLast()) }
    guard !core.isEmpty else { return nil }
    if core.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) || core == "†" || core == "‡" {
      return core
    }
    let isNumber = core.utf8.count <= 2 && core.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let isLetter = core.utf8.count == 1 && core.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    return isNumber || isLetter ? core : nil
  }

  /// Whether a character is a note mark by itself.
  private static func isSign(_ character: Character) -> Bool {
    character.isASCII ? character == "*" : "†‡¹²³⁴⁵⁶⁷⁸⁹".contains(character)
  }

  /// A heading without the mark at its end, and the mark: `1)` after a blank, `*`, `¹`.
  ///
  /// A digit glued to a word is no mark, and neither is what closes a parenthesis of the heading.
  static func atEnd(of heading: String) -> (text: String, mark: String?) {
    let mark: Substring
    if let last = heading.last, isSign(last) {
      mark = heading.suffix(heading.reversed().prefix { $0 == last }.count)
      // "km²" is a unit.
      if "²³".contains(last), heading.dropLast(mark.count).hasSuffix("m") { return (heading, nil) }
    } else if let blank = heading.lastIndex(of: " "),
      heading[blank...].dropFirst().last == ")", heading[blank...].utf8.count <= 4,
      heading[blank...].dropFirst().dropLast().allSatisfy({ $0.isASCII && $0.isNumber }),
      heading[..<blank].count(where: { $0 == "(" }) == heading[..<blank].count(where: { $0 == ")" })
    {
      mark = heading[blank...].dropFirst()
    } else {
      return (heading, nil)
    }
    var text = heading.dropLast(mark.count)
    while text.last == " " { text = text.dropLast() }
    return text.isEmpty ? (heading, nil) : (String(text), String(mark))
  }

  /// The notes of a text that begins with one: what follows in it on the next mark, where a sentence ends
  /// before that, is the next note, as in `1) Skøn. 2) Sat ned.`
  static func notes(in text: String) -> [(target: Target, text: String)] {
    guard var note = split(text) else { return [] }
    // Several notes in one line are short; looking no further keeps time linear.
    guard text.utf8.count <= 4_000 else { return [note] }
    var notes: [(target: Target, text: String)] = []
    while let next = nextNote(after: note) {
      notes.append((note.target, next.before))
      note = next.note
    }
    return notes + [note]
  }

  /// The note that follows another in its text, and the text before it.
  private static func nextNote(
    after note: (target: Target, text: String)
  ) -> (before: String, note: (target: Target, text: String))? {
    guard case .mark(let mark) = note.target, let next = successor(of: mark) else { return nil }
    let words = note.text.split(separator: " ")
    for at in words.indices.dropFirst() where endsSentence(words[at - 1]) {
      guard case .mark(next)? = split(words[at] + " -")?.target,
        let following = split(words[at...].joined(separator: " "))
      else { continue }
      return (words[..<at].joined(separator: " "), following)
    }
    return nil
  }

  /// The mark after another: `2` after `1`, `**` after `*`, `b` after `a`.
  private static func successor(of mark: String) -> String? {
    if let number = Int(mark) { return String(number + 1) }
    guard let last = mark.utf8.last else { return nil }
    if last == UInt8(ascii: "*") { return mark + "*" }
    guard mark.utf8.count == 1, last >= 0x61, last < 0x7A else { return nil }
    return String(UnicodeScalar(last + 1))
  }

  /// Whether a word ends a sentence; `jf.` and `pkt.` are abbreviations, before which none ends.
  private static func endsSentence(_ word: Substring) -> Bool {
    guard let end = word.last, ".;!?".contains(end) else { return false }
    return word.filter(\.isLetter).count > 3 || word.dropLast().last?.isNumber == true
  }

  /// Whether a text begins as the text of a note does.
  static func begins(_ text: String) -> Bool { split(text) != nil }

  /// The mark and the text of a note: `1) Reduceret`, `* Skøn`, `Note 1: …`, `[2] …`, `¹ …`.
  ///
  /// A number must have its parenthesis, bracket or superscript: `2. halvår` is no note.
  static func split(_ text: String) -> (target: Target, text: String)? {
    let beginning = text.prefix(5)
    let lower = beginning.lowercased()
    for word in ["noter", "note"] where lower.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      guard let first = rest.first, first == ":" || first == "." || first == " " else { continue }
      if let colon = rest.firstIndex(of: ":") {
        let mark = rest[..<colon].drop { $0 == " " }
        let body = String(rest[rest.index(after: colon)...].drop { $0 == " " })
        if mark.isEmpty { return body.isEmpty ? nil : (.anyNote, body) }
        if let key = key(String(mark).lowercased()) {
          return body.isEmpty ? nil : (.mark(key), body)
        }
      }
      return nil
    }
    // A mark is a sign or ends with a parenthesis or bracket, which prose does not begin with.
    guard let first = beginning.first,
      first == "⁰" || isSign(first) || beginning.utf8.contains(where: { $0 == 0x29 || $0 == 0x5D })
    else { return nil }
    var end = text.startIndex
    while end < text.endIndex, text[end] != " ", text.distance(from: text.startIndex, to: end) < 5 {
      end = text.index(after: end)
      if text[text.index(before: end)] == ")" || text[text.index(before: end)] == "]" { break }
      if text[text.startIndex] == "*", end < text.endIndex, text[end] != "*", text[end] != ")" {
        break
      }
    }
    let mark = String(text[..<end])
    guard let last = mark.last else { return nil }
    let isDecorated = last == ")" || last == "]" || first == "⁰" || isSign(first)
    guard isDecorated, let key = key(mark.lowercased()) else { return nil }
    let body = String(text[end...].drop { $0 == " " || $0 == ":" })
    return body.isEmpty ? nil : (.mark(key), body)
  }
}
