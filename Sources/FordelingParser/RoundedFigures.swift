import FordelingModel

extension Notice {
  /// Whether the notice says that its figures are rounded: `På grund af afrunding kan totaler afvige fra summen`,
  /// `Tallene er afrundet`.
  var saysRounded: Bool {
    blocks.contains { block in
      switch block {
      case .paragraph(let passage), .listItem(let passage): says(passage.text)
      case .table(let table): table.caption.map(says) ?? false
      case .heading: false
      }
    }
  }

  private func says(_ text: String) -> Bool {
    guard text.mayHold("afrund"), text.utf8.count <= 4_000 else { return false }
    return Sentence.sentences(of: text).contains { sentence in
      let words = sentence.words.map(\.folded)
      return words.contains { $0.hasPrefix("afrund") || $0 == "oprundet" }
        && words.contains(where: Self.figures.contains) && !words.contains("ikke")
    }
  }

  /// What such a sentence speaks of.
  private static let figures: WordSet = [
    "tal", "tallene", "total", "totaler", "totalen", "totalerne", "sum", "summen", "summer",
    "beløb", "beløbene", "figurer", "værdier", "værdierne", "afvige", "afviger", "difference",
    "differencer",
  ]
}
