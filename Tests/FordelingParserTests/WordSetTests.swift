import Testing

@testable import FordelingParser

@Suite("Sets of words")
struct WordSetTests {
  private let words: WordSet = ["får", "gives", "ø", "specialundervisningstilbuddenes-a"]

  @Test(
    "A word is found whatever its letters are composed of",
    arguments: ["får", "fa\u{30A}r", "f\u{212B}r".lowercased(), "gives", "ø"])
  func found(_ word: String) { #expect(words.contains(word)) }

  @Test("Long words are found too")
  func long() {
    #expect(words.contains("specialundervisningstilbuddenes-a"))
    #expect(!words.contains("specialundervisningstilbuddenes-b"))
  }

  @Test("Other words are not", arguments: ["", "far", "givet", "giver", "å", "f\u{327}år", "får "])
  func missing(_ word: String) { #expect(!words.contains(word)) }
}
