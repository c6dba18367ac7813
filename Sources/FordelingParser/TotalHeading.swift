import FordelingModel

/// The heading of a column that sums something up: `I alt`, `Pladser i alt`, `I alt 2023 (kr.)`,
/// `Samlet beløb`.
struct TotalHeading {
  /// The levels above the one that says so.
  let above: [String]
  /// The words beside those that say so, such as a year.
  let about: Set<String>

  private static let sums: WordSet = [
    "ialt", "total", "totalt", "totaler", "subtotal", "mellemtotal", "hovedtotal", "sum", "samlet",
    "samlede", "tilsammen",
  ]

  /// Understands a heading; nil when its last level sums nothing up.
  init?(_ heading: String) {
    var levels = Self.levels(heading)
    guard let last = levels.popLast() else { return nil }
    guard Self.mayBeOne(last) else { return nil }
    var words = Self.words(last)
    let all = words.count
    if let at = words.indices.dropLast().first(where: { words[$0] == "i" && words[$0 + 1] == "alt" }
    ) {
      words.removeSubrange(at...at + 1)
    }
    words.removeAll(where: Self.sums.contains)
    guard words.count < all else { return nil }
    above = levels
    about = Set(words)
  }

  /// Whether a level of a heading has words that sum something up, its unit among them.
  private static func mayBeOne(_ level: String) -> Bool {
    let words = FoldedHeading.words(level).map(String.init)
    return words.contains { sums.contains($0) || $0 == "alt" }
  }

  /// The levels of a heading, from the top.
  static func levels(_ heading: String) -> [String] {
    // Most headings have one level, and no blank too many.
    if !heading.utf8.contains(UInt8(ascii: "/")), heading.hasSingleBlanks { return [heading] }
    var levels: [String] = []
    var words: [Substring] = []
    for word in heading.split(separator: " ") {
      if word == "/" {
        levels.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    return levels + [words.joined(separator: " ")]
  }

  /// The words of a heading without its unit.
  static func words(_ heading: String) -> [String] {
    var words = FoldedHeading.words(heading).map(String.init)
    guard let unit = NumberUnit.inHeading(heading) else { return words }
    let ofUnit = FoldedHeading.words(unit).map(String.init)
    guard !ofUnit.isEmpty, words.count >= ofUnit.count else { return words }
    let starts = 0...(words.count - ofUnit.count)
    if let at = starts.last(where: { Array(words[$0..<$0 + ofUnit.count]) == ofUnit }) {
      words.removeSubrange(at..<at + ofUnit.count)
    }
    return words
  }
}
