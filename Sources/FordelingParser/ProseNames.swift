import FordelingModel
import FordelingNormalizer

/// A municipality that a sentence names.
struct ProseName {
  let municipality: Municipality
  /// Where it stands in the passage's text.
  let range: Range<Int>
  /// Whether it is named as the owner of something: `Vejles`, `Aarhus'`.
  var isOwner = false

  /// The municipalities that a sentence names, in order.
  static func all(in sentence: Sentence, resolver: NameResolver) -> [ProseName] {
    let start = sentence.range.lowerBound
    var names: [ProseName] = []
    for piece in resolver.splitProse(sentence.text(sentence.range)).pieces {
      guard case .municipality(let municipality, let rule) = piece.resolution, isCertain(rule),
        piece.written.first?.isUppercase == true
      else { continue }
      names.append(
        ProseName(
          municipality: municipality,
          range: piece.range.lowerBound + start..<piece.range.upperBound + start))
    }
    for word in sentence.words where !names.contains(where: { $0.range.overlaps(word.range) }) {
      if let owner = owner(sentence, word, resolver) {
        names.append(ProseName(municipality: owner, range: word.range, isOwner: true))
      }
    }
    return names.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func isCertain(_ rule: MatchRule) -> Bool { rule != .code && rule != .typo }

  /// The municipality of a name with the ending of an owner.
  private static func owner(
    _ sentence: Sentence, _ word: Sentence.Word, _ resolver: NameResolver
  ) -> Municipality? {
    let written = sentence.text(word.range)
    guard written.first?.isUppercase == true, written.utf8.count <= 40, written.hasSuffix("s")
    else {
      return nil
    }
    // The apostrophe of "Aarhus'" is no part of the word, that of "Fanø's" is.
    let stem = written.dropLast().last.map { $0 == "'" || $0 == "’" } ?? false ? 2 : 1
    for name in [written, String(written.dropLast(stem))] {
      if case .municipality(let municipality, let rule) = resolver.resolve(name), isCertain(rule) {
        return municipality
      }
    }
    return nil
  }
}
