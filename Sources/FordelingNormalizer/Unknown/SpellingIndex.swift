/// The spellings of the municipalities' names, for the rules that compare letter by letter.
struct SpellingIndex: Sendable {
  /// A name to compare with, and the place of its municipality in the register.
  struct Candidate: Sendable {
    let place: Int
    let spelling: Spelling
    /// The name without its boundaries.
    let unbroken: [UInt8]
  }

  /// The spellings of the register's names.
  static let shared = SpellingIndex()

  /// The short names, and their forms with or without the s of the genitive; by code.
  let candidates: [Candidate]

  /// A shorter text or name is one edit away from too many ordinary words.
  static let shortestTypo = 6

  /// The letters and the length of each candidate, to pass over most of them at a glance.
  private let glances: [(mask: UInt32, count: Int)]

  private init() {
    var names: [(place: Int, name: [UInt8])] = []
    RegisterLines(RegisterData.municipalityLines).forEach { place, line in
      names.append((place, Array(line.field(1))))
    }
    RegisterLines(RegisterData.aliasLines).forEach { _, line in
      if line.field(2).elementsEqual("genitive".utf8),
        let place = NameIndex.shared.place(code: Int(line.number(1)))
      {
        names.append((place, Array(line.field(0))))
      }
    }
    names.sort { ($0.place, $0.name.count) < ($1.place, $1.name.count) }
    candidates = names.map { place, name in
      let spelling = Spelling(name)
      return Candidate(
        place: place, spelling: spelling,
        unbroken: spelling.folded.filter { $0 != Symbol.hyphen })
    }
    glances = candidates.map { ($0.spelling.mask, $0.spelling.folded.count) }
  }

  /// The municipalities with a name exactly one edit away, by code.
  func oneEditAway(from written: Spelling) -> [Candidate] {
    guard written.isPlain, written.folded.count <= Self.longest else { return [] }
    var found: [Candidate] = []
    for (at, glance) in glances.enumerated() {
      // One edit changes at most two kinds of letters, or three where it parts or makes an aa.
      guard (glance.mask ^ written.mask).nonzeroBitCount <= 3,
        abs(glance.count - written.folded.count) <= 2
      else { continue }
      let spelling = candidates[at].spelling
      // A boundary more, or one in a letter's place, is no typing error but two words.
      guard boundaries(written) <= boundaries(spelling),
        EditDistance.isAtMostOne(spelling.folded, written.folded)
          || EditDistance.isAtMostOne(spelling.plain, written.plain)
      else { continue }
      if found.last?.place != candidates[at].place { found.append(candidates[at]) }
    }
    return found
  }

  private func boundaries(_ spelling: Spelling) -> Int {
    spelling.folded.count { $0 == Symbol.hyphen }
  }

  /// At most five municipalities that might be meant: the nearest first, then by code.
  ///
  /// These are for a person to choose from and never decide anything: up to two edits, a letter lost
  /// to a question mark, blanks inside a word, a name cut off, or words run together.
  func suggestions(for written: Spelling) -> [Int] {
    guard written.letterCount > 0, written.folded.count <= Self.longest else { return [] }
    let unbroken = written.folded.filter { $0 != Symbol.hyphen }
    var found: [(place: Int, distance: Int)] = []
    for (at, glance) in glances.enumerated() {
      // Near in letters, or a part of the other, or with signs that stand for letters.
      guard
        (glance.mask ^ written.mask).nonzeroBitCount <= 4 || glance.mask & ~written.mask == 0
          || written.mask & ~glance.mask == 0,
        let distance = distance(candidates[at], written, unbroken)
      else { continue }
      let place = candidates[at].place
      if let last = found.indices.last, found[last].place == place {
        found[last].distance = min(found[last].distance, distance)
      } else {
        found.append((place, distance))
      }
    }
    // By distance, then by code: the same order every time.
    found.sort { ($0.distance, $0.place) < ($1.distance, $1.place) }
    return found.prefix(5).map(\.place)
  }

  /// Longer texts are no misspelled name, alone or with a few words around it.
  private static let longest = 60

  private func distance(
    _ candidate: Candidate, _ written: Spelling, _ unbroken: [UInt8]
  ) -> Int? {
    let name = candidate.unbroken
    if name == unbroken { return 0 }
    if !written.isPlain, isPattern(unbroken, of: candidate) { return 1 }
    // Two edits make another word of a short name.
    let limit = name.count <= 5 ? 1 : 2
    if let edits = EditDistance.count(name, unbroken, limit: limit) { return edits }
    if unbroken.count >= 4, name.starts(with: unbroken) { return 3 }
    if name.count >= 6, unbroken.count > name.count, contains(unbroken, name) { return 4 }
    return nil
  }

  /// Whether a text is a name in which signs that are no letters stand for lost ones.
  private func isPattern(_ unbroken: [UInt8], of candidate: Candidate) -> Bool {
    guard unbroken.count >= 3 else { return false }
    return matches(unbroken, candidate.unbroken)
      || matches(unbroken, candidate.spelling.plain.filter { $0 != Symbol.hyphen })
  }

  private func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    // One lost letter leaves one sign, or two where each byte of it was lost.
    var at = 0
    var place = 0
    while place < pattern.count {
      if Symbol.isLetter(pattern[place]) {
        guard at < name.count, name[at] == pattern[place] else { return false }
        place += 1
      } else {
        guard at < name.count, !Symbol.isDigit(pattern[place]) else { return false }
        place += 1
        if place < pattern.count, pattern[place] == pattern[place - 1] { place += 1 }
      }
      at += 1
    }
    return at == name.count
  }

  private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
