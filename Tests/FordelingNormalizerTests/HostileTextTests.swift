import FordelingNormalizer
import FordelingTestSupport
import Testing

@Suite("Hostile texts")
struct HostileTextTests {
  private let resolver = NameResolver()

  private static let parts = [
    "(", ")", "()", "[", "((((", "*", "* ", "†", "1)", "a-", "-", "- ", "-\n", "Høje ", "Høje\n",
    "Taa-\n", "Fanø-", "Kommune ", "og ", "Ny ", "k:", "101 ", "ID: ", "ID: 0101 ", "(101)",
    "&oslash",
    "&#99999999;", "&#x0;", "\\u", "\\ud800", "%c3", "%c3%28", "%", "Ã", "√", "Ã¸", "\u{30A}",
    "a\u{30A}",
    "\u{301}", "\u{AD}", "\u{FEFF}", "\u{FFFD}", "\0", "🇩🇰", "I alt ", "Region ", "Kalundbrog ",
    "aa", "a",
    "å", "Vejln,", "\r\n", "\u{2028}", "…", "\u{10FFFF}",
  ]

  @Test("each part again and again, and all in all pairs", arguments: parts)
  func repeated(part: String) {
    check(String(repeating: part, count: 2_000))
    for other in Self.parts {
      check(part + other)
      check("Fanø" + part + other + "Læsø")
    }
  }

  @Test("random mixtures")
  func mixtures() {
    var generator = SeededGenerator(seed: 98)
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        text += Self.parts.randomElement(using: &generator) ?? ""
        if Bool.random(using: &generator) { text += "Odense" }
      }
      check(text)
    }
  }

  /// Ranges stay in the text and in order, and say what is written.
  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    var last = 0
    for piece in resolver.split(text).pieces {
      let isInOrder = piece.range.lowerBound >= last && piece.range.upperBound <= bytes.count
      if !isInOrder {
        Issue.record("\(text.debugDescription.prefix(200)): \(piece.range)")
        return
      }
      if !piece.written.utf8.elementsEqual(bytes[piece.range]) || piece.range.isEmpty {
        Issue.record("\(text.debugDescription.prefix(200)): \(piece.written.debugDescription)")
      }
      for range in piece.annotationRanges where range.upperBound > bytes.count {
        Issue.record("\(range)")
      }
      last = piece.range.upperBound
    }
    _ = resolver.resolve(text)
  }

  @Test(
    "ten times the text takes about ten times as long",
    arguments: [
      "Fanø, Læsø og Ærø ", "Fanøx ", "(", "Høje-", "101 København\n", "a", "* ", "K?benhavn;",
    ])
  func linear(_ piece: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count)
      return (0..<3).map { _ in
        ContinuousClock().measure { _ = NameResolver().split(text) }
      }.min() ?? .zero
    }
    // A quadratic step would take a hundred times as long.
    let (small, large) = (time(400), time(4_000))
    #expect(large < small * 40 + .milliseconds(50), "\(piece): \(small) and \(large)")
  }
}
