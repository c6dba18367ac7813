import FordelingTestSupport
import Testing

@testable import FordelingParser

@Suite("Texts cut by their bytes")
struct TextPartTests {
  private let pieces = ["a", "å", ":", " ", "-", "o", "g", "→", " - ", "og"]

  @Test("the halves are those of the standard library's split")
  func halves() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<20_000 {
      let text = (0..<generator.number(0...7)).map { _ in generator.pick(pieces) }.joined()
      let sign = generator.pick([":", " - ", "→", "og"])
      let split = text.split(separator: sign, maxSplits: 1)
      let halves = text.halves(at: sign).map { [$0.before, $0.behind] }
      #expect(halves == (split.count == 2 ? split : nil), "'\(text)' at '\(sign)'")
    }
  }

  @Test("the parts between blanks are those of the standard library's split")
  func blankSeparated() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<5_000 {
      let text = (0..<generator.number(0...9)).map { _ in generator.pick(pieces) }.joined()
      #expect(text.blankSeparated == text.split { $0 == " " }, "'\(text)'")
    }
  }
}
