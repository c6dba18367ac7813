/// Pairs the headings of two sides that say the same in more or fewer words, and tells which other pairs
/// their words speak against.
///
/// A heading is a rewording of another when one of the two has all words of the other: `2023` and
/// `Budget 2023`, `Drenge` and `Antal drenge`. A word that any column of numbers may have is no evidence:
/// `Antal` is no rewording of `Antal lærere`. Such a pair counts when no other heading of either side is as
/// like: what a column says of itself weighs more than its values.
struct RewordedHeadings {
  /// A pair, by the places in the lists that were given.
  struct Match {
    var old: Int
    var new: Int
  }

  /// How like two headings are: equal words count 2 and inflected ones 1, in thousandths of all words.
  private struct Likeness {
    var share = 0
    var isRewording = false
  }

  /// Words that say nothing of what is counted.
  private static let plainWords: Set<String> = [
    "antal", "antallet", "tal", "tallet", "beløb", "beløbet", "værdi", "sum", "kr", "kroner", "dkk",
    "t",
    "tkr", "mio", "pct", "procent", "af", "til", "for", "pr", "i", "på", "ved", "fra", "med", "og",
    "det", "den", "de", "en", "et", "der", "som",
  ]

  /// How many words of a heading are looked at.
  private static let limit = 32

  /// The pairs, ordered by the old side.
  let matches: [Match]
  private let likeness: [[Likeness]]
  private let freeOld: Set<Int>
  private let freeNew: Set<Int>

  init(_ old: [String], _ new: [String]) {
    let oldWords = old.map(Self.words)
    let newWords = new.map(Self.words)
    let likeness = oldWords.map { before in newWords.map { Self.likeness(before, $0) } }
    var freeOld = Set(old.indices)
    var freeNew = Set(new.indices)
    var matches: [Match] = []
    // What has found its counterpart leaves the others with less to choose from, so it is asked again.
    while true {
      let found = Self.best(likeness, freeOld, freeNew)
      if found.isEmpty { break }
      for match in found {
        freeOld.remove(match.old)
        freeNew.remove(match.new)
      }
      matches += found
    }
    self.matches = matches.sorted { $0.old < $1.old }
    self.likeness = likeness
    self.freeOld = freeOld
    self.freeNew = freeNew
  }

  /// Whether the words of the only two headings that are left speak for one measure: they have a telling
  /// word in common, or neither has one but numbers, as `2023` and `2024` or `Antal` and `Beløb (kr.)`.
  static func mayBeOne(_ old: String, _ new: String) -> Bool {
    let before = telling(words(old))
    let after = telling(words(new))
    let hasCommon = before.contains { word in
      after.contains { $0 == word || areForms(word, $0) }
    }
    return hasCommon || (withoutNumbers(before).isEmpty && withoutNumbers(after).isEmpty)
  }

  private static func telling(_ words: [String]) -> [String] {
    words.filter { !plainWords.contains($0) }
  }

  private static func withoutNumbers(_ words: [String]) -> [String] {
    words.filter { !$0.allSatisfy(\.isNumber) }
  }

  /// Whether two headings without a counterpart may be one by their values: only when, of the others that
  /// are left, none is more like either of the two.
  func permit(old: Int, new: Int) -> Bool {
    guard freeOld.contains(old), freeNew.contains(new) else { return false }
    let share = likeness[old][new].share
    return !freeNew.contains { likeness[old][$0].share > share }
      && !freeOld.contains { likeness[$0][new].share > share }
  }

  /// The rewordings that are more like each other than like any other heading that is left.
  private static func best(
    _ likeness: [[Likeness]], _ freeOld: Set<Int>, _ freeNew: Set<Int>
  ) -> [Match] {
    var matches: [Match] = []
    for old in freeOld {
      for new in freeNew where likeness[old][new].isRewording {
        let share = likeness[old][new].share
        let isBest =
          !freeNew.contains { $0 != new && likeness[old][$0].share >= share }
          && !freeOld.contains { $0 != old && likeness[$0][new].share >= share }
        if isBest { matches.append(Match(old: old, new: new)) }
      }
    }
    return matches
  }

  private static func words(_ heading: String) -> [String] {
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(limit)
    return words.map(String.init)
  }

  private static func likeness(_ left: [String], _ right: [String]) -> Likeness {
    guard !left.isEmpty, !right.isEmpty else { return Likeness() }
    var rest = right
    var others: [String] = []
    var weight = 0
    var isTelling = false
    for word in left {
      if let at = rest.firstIndex(of: word) {
        rest.remove(at: at)
        weight += 2
        isTelling = isTelling || !plainWords.contains(word)
      } else {
        others.append(word)
      }
    }
    var lacking = 0
    for word in others {
      if let at = rest.firstIndex(where: { areForms(word, $0) }) {
        rest.remove(at: at)
        weight += 1
        isTelling = true
      } else {
        lacking += 1
      }
    }
    return Likeness(
      share: 1_000 * weight / (left.count + right.count),
      isRewording: isTelling ? lacking == 0 || rest.isEmpty : lacking == 0 && rest.isEmpty)
  }

  /// Whether two words are one but for an ending, as `plads` and `pladser` are.
  private static func areForms(_ left: String, _ right: String) -> Bool {
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    return short.utf8.count >= 4 && long.utf8.count - short.utf8.count <= 4
      && long.utf8.starts(with: short.utf8) && !long.contains(where: \.isNumber)
  }
}
