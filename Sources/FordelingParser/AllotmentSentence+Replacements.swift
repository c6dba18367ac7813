import FordelingModel
import FordelingNormalizer

/// Sentences about one municipality that put a figure in the place of another, with the name anywhere: `Vejle:
/// læs 9 i stedet for 7`, `For Vejle er antallet 9`, `9 er det rigtige tal for Vejle`.
extension AllotmentSentence {
  static let right: WordSet = ["rigtige", "korrekte", "rette", "faktiske", "endelige"]
  private static let replacing: WordSet = [
    "læs", "læses", "ret", "stå", "stedet", "gælder", "rigtige", "korrekte", "bør",
  ]
  /// Words before a name that tell whose figure follows.
  private static let about: WordSet = ["for", "i", "ved"]

  /// Whether a word may stand in such a sentence, and in few others.
  static func replaces(_ word: String) -> Bool { replacing.contains(word) }

  /// The figure at a place, when the words around it put it in the place of another.
  func replacement(_ at: Int) -> (Allotment, Int)? {
    guard var figure = amount(at), let name = onlyName,
      !(word(at).map(AnnouncedFigure.isYear) ?? false)
    else { return nil }
    let isCounted = countedBefore(at)
    guard isContrast(figure.next) || isDemanded(at) || isCounted.isSo || isRight(figure.next)
    else { return nil }
    // "Der skal stå 9 ud for Vejle".
    if figure.amount.noun == "ud" { figure.amount.noun = nil }
    if figure.amount.noun == nil, figure.amount.scale == nil { figure.amount.noun = isCounted.noun }
    if let noun = figure.amount.noun, ProseAmount.isOther(noun) { return nil }
    // What stands before the figure says what it replaces, and what follows too.
    return finish([name], figure, [], behind: figure.next)
  }

  /// `9 i stedet for 7`, `9, ikke 7`, `9 og ikke 7`.
  private func isContrast(_ next: Int) -> Bool {
    if word(next) == "i", word(next + 1) == "stedet", word(next + 2) == "for" {
      return isNumber(next + 3) || isNumber(next + 4)
    }
    let other = word(next) == "og" ? next + 1 : next
    return word(other) == "ikke" && isNumber(other + 1)
  }

  /// `læs 9`, `der skal stå 9`, `ret 7 til 9`, `7 skal være 9`.
  private func isDemanded(_ at: Int) -> Bool {
    switch word(at - 1) {
    case "læs", "læses": return true
    case "stå": return (at - 4..<at - 1).contains { word($0) == "skal" || word($0) == "bør" }
    case "til": return word(at - 3) == "ret" || word(at - 4) == "ret"
    case "være":
      guard word(at - 2) == "skal" || word(at - 2) == "bør" else { return false }
      return isNumber(at - 3) || isName(at - 3)
    default: return false
    }
  }

  /// `For Vejle er antallet 9`, `For Vejle er antallet af pladser 9`, `For Vejle gælder 9`.
  private func countedBefore(_ at: Int) -> (isSo: Bool, noun: String?) {
    var last = at - 1
    var noun: String?
    if word(at - 2) == "af" {
      noun = word(at - 1)
      last = at - 3
    }
    if word(last) == "gælder" {
      return (noun == nil && isName(last - 1) && word(last - 2) == "for", nil)
    }
    guard let counting = word(last), Self.figures.contains(counting),
      word(last - 1) == "er" || word(last - 1) == "bliver"
    else { return (false, nil) }
    let name = word(last - 2) == "vedkommende" || word(last - 2) == "kommune" ? last - 3 : last - 2
    return (isName(name) && (word(name - 1).map(Self.about.contains) ?? false), noun)
  }

  /// `9 er det rigtige tal`.
  private func isRight(_ next: Int) -> Bool {
    word(next) == "er" && word(next + 1) == "det"
      && (word(next + 2).map(Self.right.contains) ?? false)
  }

  private func isNumber(_ at: Int) -> Bool { word(at).flatMap(AnnouncedFigure.values) != nil }

  private func isName(_ at: Int) -> Bool {
    owner(at) != nil || (run(at).map { $0.end == at + 1 } ?? false)
  }

  /// The municipality of a sentence that names only one.
  private var onlyName: Municipality? {
    var found: Municipality?
    for at in 0..<tokenCount {
      guard let name = owner(at) ?? run(at)?.names.first else { continue }
      if let found, found.code != name.code { return nil }
      found = name
    }
    return found
  }
}
