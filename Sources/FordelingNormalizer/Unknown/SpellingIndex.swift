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

  private init() {
    var candidates: [Candidate] = []
    for (place, municipality) in MunicipalityRegister.municipalities.enumerated() {
      let genitives = MunicipalityRegister.aliases.filter {
        $0.code == municipality.code && $0.kind == .genitive
      }
      for name in [municipality.name] + genitives.map(\.name) {
        let spelling = Spelling(Array(name.utf8))
        candidates.append(
          Candidate(
            place: place, spelling: spelling,
            unbroken: spelling.folded.filter { $0 != Symbol.hyphen }))
      }
    }
    self.candidates = candidates
  }

  /// The municipalities with a name exactly one edit away, by code.
  func oneEditAway(from written: Spelling) -> [Candidate] {
    guard written.isPlain else { return [] }
    var found: [Candidate] = []
    for candidate in candidates
    where abs(candidate.spelling.folded.count - written.folded.count) <= 2
      && candidate.spelling.edits(atLeast: written) <= 2
      && found.last?.place != candidate.place
    {
      let spelling = candidate.spelling
      // A boundary more or in a letter's place is no typing error but two words.
      guard boundaries(written) <= boundaries(spelling) else { continue }
      if EditDistance.isAtMostOne(spelling.folded, written.folded)
        || EditDistance.isAtMostOne(spelling.plain, written.plain)
      {
        found.append(candidate)
      }
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
    guard written.letterCount > 0, written.folded.count <= 60 else { return [] }
    let unbroken = written.folded.filter { $0 != Symbol.hyphen }
    var found: [(place: Int, distance: Int)] = []
    for candidate in candidates {
      guard let distance = distance(candidate, written, unbroken) else { continue }
      if let last = found.indices.last, found[last].place == candidate.place {
        found[last].distance = min(found[last].distance, distance)
      } else {
        found.append((candidate.place, distance))
      }
    }
    // Candidates come by code, and the sort is by distance and code: the same order every time.
    found.sort { ($0.distance, $0.place) < ($1.distance, $1.place) }
    return found.prefix(5).map(\.place)
  }

  private func distance(
    _ candidate: Candidate, _ written: Spelling, _ unbroken: [UInt8]
  ) -> Int? {
    let name = candidate.unbroken
    if name == unbroken { return 0 }
    if isPattern(unbroken, of: candidate) { return 1 }
    if candidate.spelling.edits(atLeast: written) <= 2 || !written.isPlain {
      // Two edits make another word of a short name.
      let limit = name.count <= 5 ? 1 : 2
      if let edits = EditDistance.count(name, unbroken, limit: limit) { return edits }
    }
    if unbroken.count >= 4, name.starts(with: unbroken) { return 3 }
    if name.count >= 6, unbroken.count > name.count, contains(unbroken, name) { return 4 }
    return nil
  }

  /// Whether a text is a name in which signs that are no letters stand for lost ones.
  private func isPattern(_ unbroken: [UInt8], of candidate: Candidate) -> Bool {
    guard unbroken.contains(where: { !Symbol.isLetter($0) }), unbroken.count >= 3 else {
      return false
    }
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
