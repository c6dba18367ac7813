import FordelingModel

/// Finds what one sentence says: dates and deadlines, addresses, tasks, references, and the basis of an
/// allocation.
struct SentenceDetails {
  struct Found {
    var kind: NoticeDetail.Kind
    var range: Range<Int>
  }

  private let sentence: Sentence
  private var words: [Sentence.Word] { sentence.words }
  private var found: [Found] = []

  static func find(in sentence: Sentence) -> [Found] {
    var details = SentenceDetails(sentence: sentence)
    details.findDates()
    details.findAddresses()
    details.findReferences()
    details.findTask()
    details.findBasis()
    return details.found
  }

  private init(sentence: Sentence) { self.sentence = sentence }

  // MARK: - Dates

  private mutating func findDates() {
    var dates: [Range<Int>] = []
    let expression = DateExpression(words: words)
    var at = 0
    while at < words.count {
      if let end = expression.end(from: at) {
        dates.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    let deadlines = deadlines(among: dates)
    for (place, date) in dates.enumerated() {
      found.append(
        Found(kind: deadlines.contains(place) ? .deadline : .date, range: range(date)))
    }
  }

  private static let deadlineWords: WordSet = ["senest", "inden", "deadline", "deadlinen"]
  /// What is to be done, behind `skal` and the like.
  private static let duties: WordSet = [
    "meldes", "indmeldes", "tilmeldes", "indberettes", "indsendes", "sendes", "indgives",
    "afleveres", "returneres", "oplyses", "udfyldes", "besvares", "udpeges", "bekræftes",
    "godkendes", "registreres",
  ]

  /// The dates that are deadlines, by their place: the first one after a word of a deadline, or the last
  /// one before it where none follows.
  private func deadlines(among dates: [Range<Int>]) -> Set<Int> {
    var deadlines: Set<Int> = []
    guard !dates.isEmpty else { return deadlines }
    var next = 0
    for (at, word) in words.enumerated() {
      while next < dates.count, dates[next].upperBound <= at { next += 1 }
      guard isDeadlineWord(word.folded, at) else { continue }
      // "ikke den 1. maj, men den 1. juni": what is denied is none.
      var meant = next
      while meant + 1 < dates.count, isDenied(dates[meant]) { meant += 1 }
      if meant < dates.count {
        if !isDenied(dates[meant]) { deadlines.insert(meant) }
      } else if Self.isNoun(word.folded) {
        deadlines.insert(dates.count - 1)
      }
    }
    return deadlines
  }

  private func isDenied(_ date: Range<Int>) -> Bool {
    words[max(0, date.lowerBound - 2)..<date.lowerBound].contains { $0.folded == "ikke" }
  }

  private static func isNoun(_ word: String) -> Bool {
    word == "frist" || word.hasSuffix("frist") || word.hasSuffix("fristen")
      || word == "deadline" || word == "deadlinen"
  }

  private func isDeadlineWord(_ word: String, _ at: Int) -> Bool {
    if Self.deadlineWords.contains(word) || Self.isNoun(word) { return true }
    // "skal meldes ind i løbet af foråret 2019": a duty and the time for it.
    guard word == "skal" || word == "bedes" else { return false }
    return words[at..<min(at + 6, words.count)].contains { Self.duties.contains($0.folded) }
  }

  // MARK: - Addresses

  private mutating func findAddresses() {
    for (at, word) in words.enumerated() {
      if let address = EmailAddress.range(in: sentence.bytes, word.range) {
        found.append(Found(kind: .email, range: address))
      }
      if Self.phoneWords.contains(word.folded), let phone = phone(after: at) {
        found.append(Found(kind: .phone, range: range(phone)))
      }
    }
  }

  private static let phoneWords: WordSet = [
    "tlf", "telefon", "telefonnummer", "telefonnr", "mobil", "ring", "ringe", "ringes",
  ]

  /// The number within a word or two of what announces it: `tlf.`, `ring på`, `telefon nr.`
  private func phone(after word: Int) -> Range<Int>? {
    for start in word + 1..<word + 4 {
      guard start < words.count, !Self.phoneWords.contains(words[start].folded) else { return nil }
      if let end = phoneEnd(start) { return start..<end }
    }
    return nil
  }

  /// Eight digits in groups, with or without the country's number in front.
  private func phoneEnd(_ start: Int) -> Int? {
    var digits = 0
    var at = start
    if at < words.count, words[at].folded == "+45" { at += 1 }
    while at < words.count, digits < 8 {
      let group = words[at].folded.utf8
      guard !group.isEmpty, group.count != 1, group.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
        return nil
      }
      digits += group.count
      at += 1
    }
    return digits == 8 ? at : nil
  }

  // MARK: - References

  private static let referenceWords: WordSet = [
    "side", "sider", "siderne", "figur", "figuren", "tabel", "tabellen", "bilag", "bilaget",
    "afsnit", "skema", "kapitel",
  ]

  private mutating func findReferences() {
    for (at, word) in words.enumerated() where Self.referenceWords.contains(word.folded) {
      guard !word.endsClause, !word.hasStop, let last = lastNumber(at + 1) else { continue }
      // "Side 2 af 8" is furniture of the page, not a reference.
      if last + 1 < words.count, words[last + 1].folded == "af",
        last + 2 < words.count, isNumber(words[last + 2].folded)
      {
        continue
      }
      found.append(Found(kind: .reference, range: range(at..<last + 1)))
    }
  }

  /// The last word of `3`, `3 - 5`, `3-5`, `3 og 4`, `A`.
  private func lastNumber(_ start: Int) -> Int? {
    guard start < words.count, isReferenceNumber(words[start].folded) else { return nil }
    var last = start
    while last + 2 < words.count, !words[last].endsClause,
      ["-", "og", "til"].contains(words[last + 1].folded),
      isNumber(words[last + 2].folded)
    {
      last += 2
    }
    // A dash between two numbers is punctuation, so it is no word of its own.
    while last + 1 < words.count, !words[last].endsClause, !words[last].hasStop,
      isNumber(words[last + 1].folded), standsDash(between: last, last + 1)
    {
      last += 1
    }
    return last
  }

  private func standsDash(between left: Int, _ right: Int) -> Bool {
    let gap = sentence.text(words[left].range.upperBound..<words[right].range.lowerBound)
    return ["-", "–", "—"].contains(gap.filter { $0 != " " })
  }

  private func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.count <= 4
      && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// `3`, `3-5`, `2.1`; a letter for an appendix.
  private func isReferenceNumber(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, bytes.count <= 9 else { return false }
    if bytes.count == 1, first >= 0x61, first <= 0x66 { return true }
    return first >= 0x30 && first <= 0x39
      && bytes.allSatisfy {
        $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x2E || $0 == 0xE2 || $0 == 0x80
          || $0 == 0x93
      }
  }

  // MARK: - Tasks and basis

  /// The name between quotation marks of a task in KLIK, or else the word itself.
  private mutating func findTask() {
    let task = words.first { word in
      // "klik her" is no task: KLIK is written in capitals.
      sentence.bytes[word.range].starts(with: "KLIK".utf8)
        && (word.folded == "klik" || word.folded.hasPrefix("klik-"))
    }
    guard let task else { return }
    found.append(Found(kind: .task, range: quotation(after: task.range.upperBound) ?? task.range))
  }

  private static let openings = ["\"", "“", "”", "„", "»", "«"].map { Array($0.utf8) }

  /// What stands between the next two quotation marks.
  private func quotation(after start: Int) -> Range<Int>? {
    let bytes = sentence.bytes
    func mark(from start: Int) -> Range<Int>? {
      for at in start..<max(start, sentence.range.upperBound) {
        if let mark = Self.openings.first(where: { bytes[at...].starts(with: $0) }) {
          return at..<at + mark.count
        }
      }
      return nil
    }
    guard let opening = mark(from: start), let closing = mark(from: opening.upperBound) else {
      return nil
    }
    let isMarkup: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x2A || $0 == 0x5F }
    var (first, last) = (opening.upperBound, closing.lowerBound)
    while first < last, isMarkup(bytes[first]) { first += 1 }
    while last > first, isMarkup(bytes[last - 1]) { last -= 1 }
    return first < last ? first..<last : nil
  }

  private static let basisPhrases = [
    "på baggrund af", "på grundlag af", "på basis af", "med udgangspunkt i", "baseret på",
    "bygger på", "hviler på", "afhænger af", "tager udgangspunkt i", "efter antallet",
    "efter antal",
    "ud fra antallet", "ud fra antal", "beregnet ud fra", "udregnet ud fra", "fordelt efter",
    "fordeles efter", "fordelt ud fra",
    "fordeles ud fra", "fordelingsnøgle", "i forhold til antallet", "i forhold til antal",
  ]
  private static let sharing = ["fordel", "tildel", "beregn", "udregn", "udmål"]

  /// A sentence that says what an allocation was worked out from.
  private mutating func findBasis() {
    let text = words.map(\.folded).joined(separator: " ")
    guard Self.basisPhrases.contains(where: { contains(text, $0) }),
      words.contains(where: { word in Self.sharing.contains { word.folded.hasPrefix($0) } })
    else { return }
    found.append(Found(kind: .basis, range: sentence.range))
  }

  private func contains(_ text: String, _ phrase: String) -> Bool {
    let (text, phrase) = (Array(text.utf8), Array(phrase.utf8))
    guard text.count >= phrase.count else { return false }
    return (0...(text.count - phrase.count)).contains { text[$0...].starts(with: phrase) }
  }

  private func range(_ places: Range<Int>) -> Range<Int> {
    words[places.lowerBound].range.lowerBound..<words[places.upperBound - 1].range.upperBound
  }
}
