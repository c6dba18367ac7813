/// Units that make hundreds, ten thousands or more of the figures: `i hundreder`, `i 100.000 kr.`.
///
/// Thousands are units of their own in ``NumberUnit``, for they are the common ones.
extension NumberUnit {
  /// The words and digits of such units, without blanks, full stops and what is counted, with their scales.
  private static let multiples: [(written: WordSet, scale: String)] = [
    (["100", "hundrede", "hundreder"], "hundred"),
    (["10000", "titusind", "titusinde", "titusinder"], "ten thousand"),
    (
      [
        "100000", "hundredtusind", "hundredtusinde", "hundredtusinder", "hundredetusind",
        "hundredetusinde", "hundredetusinder",
      ], "hundred thousand"
    ),
  ]
  /// What such a unit may be of.
  private static let countable = [
    "afkroner", "kroner", "kr", "dkk", "stk", "personer", "indbyggere", "enheder",
  ]

  /// What a unit makes of the figures; nil for any other text.
  static func multiple(_ text: String) -> String? {
    guard text.utf8.count <= 32, text.mayHold("hun") || text.mayHold("tus") || text.mayHold("00")
    else { return nil }
    var bare = text.lowercased().filter { !" .\u{A0}".contains($0) }
    for signs in ["hele", "i", "x", "×", "hele"] where bare.hasPrefix(signs) {
      bare.removeFirst(signs.count)
    }
    if let counted = countable.first(where: bare.hasSuffix) { bare.removeLast(counted.count) }
    return multiples.first { $0.written.contains(bare) }?.scale
  }

  /// Whether a text in parentheses says such a unit: `(i 100)`, `(hundreder)`, but not `(100)`, which may be
  /// any number, nor `(100 kr.)`, which may be a price.
  static func isMultiple(parenthesized text: String) -> Bool {
    guard multiple(text) != nil, let first = text.utf8.first else { return false }
    return first < 0x30 || first > 0x39
  }
}
