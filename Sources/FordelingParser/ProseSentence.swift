import FordelingModel

/// A sentence of a notice's prose, with the passage that it stands in.
struct ProseSentence {
  let sentence: Sentence
  let passage: Passage
  /// Whether the passage is a heading.
  let isHeading: Bool

  /// Longer passages are tables that were refused with an error of their own, or no prose.
  private static let lengthLimit = 4_000

  /// The sentences of a notice, in order.
  static func all(in notice: Notice) -> [ProseSentence] {
    notice.blocks.flatMap { block -> [ProseSentence] in
      let (passage, isHeading): (Passage, Bool)
      switch block {
      case .heading(_, let text): (passage, isHeading) = (text, true)
      case .paragraph(let text), .listItem(let text): (passage, isHeading) = (text, false)
      case .table: return []
      }
      guard passage.text.utf8.count <= lengthLimit else { return [] }
      return Sentence.sentences(of: passage.text).map {
        ProseSentence(sentence: $0, passage: passage, isHeading: isHeading)
      }
    }
  }
}
