/// Small numbers in Danish words.
enum NumberWord {
  private static let words: [String: Int] = [
    "nul": 0, "ingen": 0, "intet": 0, "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3,
    "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
    "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17,
    "atten": 18, "nitten": 19, "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50,
    "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90, "hundrede": 100,
  ]

  private static let names = WordSet(words.keys)

  /// The number that a text of one word says; `enogtyve` is 21.
  static func read(_ text: String) -> Int? {
    guard text.utf8.count <= 24, let first = text.utf8.first, first > 0x40 else { return nil }
    let word = text.lowercased()
    if names.contains(word), let number = words[word] { return number }
    guard let parts = word.halves(at: "og"),
      let ones = words[String(parts.before)], (1...9).contains(ones),
      let tens = words[String(parts.behind)], (20...90).contains(tens)
    else { return nil }
    return tens + ones
  }
}
