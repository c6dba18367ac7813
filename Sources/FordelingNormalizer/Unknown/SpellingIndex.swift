/// The spellings of the municipalities' names, for the rules that compare letter by letter.
struct SpellingIndex: Sendable {
  /// A name to compare with, and the place of its municipality in the register.
  struct Candidate: Sendable {
    let place: Int
    let spelling: Spelling
  }

  /// The spellings of the register's names.
  static let shared = SpellingIndex()

  /// The short names, and their forms with or without the s of the genitive; by code.
  let candidates: [Candidate]

  /// A shorter text or name is one edit away from too many ordinary words.
  static let shortestTypo = 6

  /// For each letter, the candidates that have it, a bit each.
  private let having: [UInt128]

  private init() {
    var genitives: [(place: Int, spelling: Spelling)] = []
    RegisterLines(RegisterData.aliasLines).forEach { _, line in
      if line.field(2).elementsEqual("genitive".utf8),
        let place = NameIndex.shared.place(code: Int(line.number(1)))
      {
        genitives.append((place, Spelling(registered: line.field(0))))
      }
    }
    var candidates: [Candidate] = []
    candidates.reserveCapacity(MunicipalityNames.all.count + genitives.count)
    for (place, names) in MunicipalityNames.all.enumerated() {
      let name = Spelling(registered: names.name.utf8)
      let other = genitives.firstIndex { $0.place == place }.map { genitives[$0].spelling }
      // The shorter of the two forms comes first.
      if let other, other.plain.count < name.plain.count {
        candidates.append(Candidate(place: place, spelling: other))
      }
      candidates.append(Candidate(place: place, spelling: name))
      if let other, other.plain.count >= name.plain.count {
        candidates.append(Candidate(place: place, spelling: other))
      }
    }
    self.candidates = candidates
    var having = [UInt128](repeating: 0, count: 32)
    for (at, candidate) in candidates.enumerated() {
      var letters = candidate.spelling.mask
      while letters != 0 {
        having[letters.trailingZeroBitCount] |= 1 << UInt128(at)
        letters &= letters - 1
      }
    }
    self.having = having
  }

  /// The candidates that a text may be near to, a bit each: at most four letters stand in only one of the
  /// two, or one has all letters of the other. One edit changes at most three.
  ///
  /// All candidates are counted at once, each with a counter whose bits lie in four numbers.
  func near(_ written: Spelling) -> UInt128 {
    var ones: UInt128 = 0
    var twos: UInt128 = 0
    var fours: UInt128 = 0
    var eights: UInt128 = 0
    // Those that have a letter more than the text, and those that lack one.
    var more: UInt128 = 0
    var less: UInt128 = 0
    for letter in 1..<30 {
      let different: UInt128
      if written.mask & (1 << UInt32(letter)) != 0 {
        different = ~having[letter]
        less |= different
      } else {
        different = having[letter]
        more |= different
      }
      let two = ones & different
      ones ^= different
      let four = twos & two
      twos ^= two
      eights |= fours & four
      fours ^= four
    }
    let tooMany = eights | (fours & (ones | twos))
    let all: UInt128 = (1 << UInt128(candidates.count)) - 1
    return (~tooMany | ~more | ~less) & all
  }

  /// The places in the register of the municipalities with a name exactly one edit away, by code, and
  /// how many letters the first one's name has.
  func oneEditAway(from written: Spelling, _ near: UInt128) -> (places: [Int], letters: Int) {
    guard written.isPlain else { return ([], 0) }
    var places: [Int] = []
    var letters = 0
    var left = near
    while left != 0 {
      let at = left.trailingZeroBitCount
      left &= left - 1
      guard abs(candidates[at].spelling.folded.count - written.folded.count) <= 2,
        isOneEditAway(at, from: written), places.last != candidates[at].place
      else { continue }
      if places.isEmpty { letters = candidates[at].spelling.letterCount }
      places.append(candidates[at].place)
    }
    return (places, letters)
  }

  private func isOneEditAway(_ at: Int, from written: Spelling) -> Bool {
    // A boundary more, or one in a letter's place, is no typing error but two words.
    written.boundaries <= candidates[at].spelling.boundaries
      && (candidates[at].spelling.folded.isAtMostOneEdit(from: written.folded)
        || candidates[at].spelling.plain.isAtMostOneEdit(from: written.plain))
  }

  /// At most five municipalities that might be meant: the nearest first, then by code.
  ///
  /// These are for a person to choose from and never decide anything: up to two edits, a letter lost
  /// to a question mark, blanks inside a word, a name cut off, or words run together.
  func suggestions(for written: Spelling, _ near: UInt128) -> [Int] {
    guard written.letterCount > 0 else { return [] }
    var found: [(place: Int, distance: Int)] = []
    var left = near
    while left != 0 {
      let at = left.trailingZeroBitCount
      left &= left - 1
      guard let distance = distance(at, written) else { continue }
      let place = candidates[at].place
      if let last = found.indices.last, found[last].place == place {
        found[last].distance = min(found[last].distance, distance)
      } else {
        found.append((place, distance))
      }
    }
    // By distance, then by code: the same order every time.
    if found.count > 1 { found.sort { ($0.distance, $0.place) < ($1.distance, $1.place) } }
    return found.prefix(5).map(\.place)
  }

  private func distance(_ at: Int, _ written: Spelling) -> Int? {
    let count = candidates[at].spelling.unbroken.count
    if !written.isPlain {
      if candidates[at].spelling.unbroken.equals(written.unbroken) { return 0 }
      if isPattern(written.unbroken, of: candidates[at].spelling) { return 1 }
    }
    // Two edits make another word of a short name.
    let limit = count <= 5 ? 1 : 2
    if abs(count - written.unbroken.count) <= limit,
      let edits = EditDistance(from: candidates[at].spelling.unbroken)
        .edits(to: written.unbroken, limit: limit)
    {
      return edits
    }
    if written.unbroken.count >= 4, candidates[at].spelling.unbroken.begins(with: written.unbroken)
    {
      return 3
    }
    if count >= 6, written.unbroken.count > count,
      written.unbroken.contains(candidates[at].spelling.unbroken)
    {
      return 4
    }
    return nil
  }

  /// Whether a text is a name in which signs that are no letters stand for lost ones.
  private func isPattern(_ unbroken: Letters, of spelling: Spelling) -> Bool {
    guard unbroken.count >= 3 else { return false }
    var plain = Letters()
    for at in 0..<spelling.plain.count where spelling.plain[at] != Symbol.hyphen {
      plain.append(spelling.plain[at])
    }
    return matches(unbroken, spelling.unbroken) || matches(unbroken, plain)
  }

  private func matches(_ pattern: Letters, _ name: Letters) -> Bool {
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
}
