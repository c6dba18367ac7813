import FordelingTestSupport
import Testing

@testable import FordelingParser

@Suite("Folded headings")
struct FoldedHeadingTests {
  @Test("The short way for Danish letters gives what the long way gives")
  func shortWay() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "a", "Z", "æ", "Ø", "Å", "é", "É", "×", "ß", "\u{A0}", "\u{AD}", " ", "\n", "%", "+", "(",
      ".",
      "12", "§", "ñ", "þ", "Þ", "ÿ", "€", "A\u{30A}",
    ]
    for _ in 0..<20_000 {
      let text = (0..<generator.number(0...8)).map { _ in generator.pick(pieces) }.joined()
      #expect(FoldedHeading.fold(text) == FoldedHeading.foldAny(text), "\(text.debugDescription)")
    }
    #expect(FoldedHeading.fold("  Antal\u{A0}BRUGERE (2018) ÆØÅ ") == "antal brugere 2018 æøå")
  }
}
