import FordelingTestSupport

/// Small damage to a text.
enum Misspelling {
  private static let letters = Array("abcdefghijklmnoprstuvyæøå").map(String.init)

  /// One or two letters wrong: changed, left out, put in or exchanged.
  static func misspell(_ text: String, _ generator: inout SeededGenerator) -> String {
    var scalars = text.unicodeScalars.map { String($0) }
    for _ in 0..<generator.pick([1, 1, 2]) {
      let places = scalars.indices.filter { isLetter(scalars[$0]) }
      guard !places.isEmpty else { return scalars.joined() }
      let at = generator.pick(places)
      switch generator.below(4) {
      case 0: scalars[at] = generator.pick(letters)
      case 1: scalars.remove(at: at)
      case 2: scalars.insert(generator.pick(letters), at: at)
      default: if at + 1 < scalars.count { scalars.swapAt(at, at + 1) }
      }
    }
    return scalars.joined()
  }

  /// A digit turned into the letter that looks like it, or any other.
  static func garble(_ text: String, _ generator: inout SeededGenerator) -> String {
    change(text, &generator) { digit, generator in
      digit == "0" ? "O" : digit == "1" ? "l" : generator.pick(letters)
    }
  }

  /// A digit turned into another.
  static func changeDigit(_ text: String, _ generator: inout SeededGenerator) -> String {
    change(text, &generator) { digit, generator in
      String(((Int(digit) ?? 0) + generator.number(1...9)) % 10)
    }
  }

  private static func change(
    _ text: String, _ generator: inout SeededGenerator,
    _ change: (String, inout SeededGenerator) -> String
  ) -> String {
    var scalars = text.unicodeScalars.map { String($0) }
    let places = scalars.indices.filter { Int(scalars[$0]) != nil }
    guard !places.isEmpty else { return text }
    let at = generator.pick(places)
    scalars[at] = change(scalars[at], &generator)
    return scalars.joined()
  }

  private static func isLetter(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }
}
