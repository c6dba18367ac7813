import FordelingTestSupport
import Testing

@testable import FordelingParser

@Suite struct SmallLettersTests {
  @Test func everyLetterOfTheShortWayIsThatOfTheLibrary() {
    for value in UInt32(0x21)...0x17F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(String(inSmallLetters: Array(text.utf8)[...]) == text.lowercased(), "\(text)")
    }
  }

  @Test func anyTextIsThatOfTheLibrary() {
    var numbers = SeededGenerator(seed: 31)
    let letters = Array("aZ æÆøØåÅéÉßÿÞ×µª«»–“”ŁİKÅⅣ1,.")
    for _ in 0..<3_000 {
      let text = String((0..<numbers.below(12)).map { _ in numbers.pick(letters) })
      #expect(String(inSmallLetters: Array(text.utf8)[...]) == text.lowercased(), "\(text)")
    }
  }
}
