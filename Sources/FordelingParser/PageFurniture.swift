/// Lines that a page has and the text does not: page numbers.
enum PageFurniture {
  /// Whether a text is nothing but a page number: `Side 2 af 8`, `side 2/19`, `Side 3`.
  static func isPageNumber(_ text: String) -> Bool {
    let words = FoldedText.words(text)
    guard words.first == "side" || words.first == "page" else { return false }
    let rest = words.dropFirst().filter { $0 != "af" && $0 != "of" }
    return (1...2).contains(rest.count)
      && rest.allSatisfy { $0.utf8.count <= 4 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
