import FordelingModel
import FordelingNormalizer

/// A sentence that gives all that one municipality has to another, without a number: `Greves pladser går til
/// Herlev`, `Herlev overtager Greves pladser`, `Pladserne til Greve gives i stedet til Herlev`.
struct HandedOnFigures {
  private static let verbs: WordSet = [
    "overføres", "overført", "går", "gives", "givet", "tilfalder", "tilfaldet", "overtager",
    "overtaget", "overgår", "overgået", "får", "tildeles", "tildelt", "flyttes", "flyttet",
    "overdrages", "overdraget", "overlades", "overladt",
  ]
  /// Verbs whose object gets something without the word `til`.
  private static let receiving: WordSet = [
    "tilfalder", "tilfaldet", "får", "overtager", "overtaget",
  ]

  /// Whether a sentence does so.
  ///
  /// - Parameters:
  ///   - words: Its words in small letters.
  ///   - names: The municipalities that it names, each with the place of its word.
  ///   - isGiven: Whether a word is what the tables hand out.
  static func isOne(
    _ words: [String], _ names: [(municipality: Municipality, word: Int, isOwner: Bool)],
    isGiven: (String) -> Bool
  ) -> Bool {
    guard let verb = words.firstIndex(where: verbs.contains),
      let giver = names.first(where: { isGiver($0, words, isGiven) }),
      let taker = names.first(where: { $0.municipality != giver.municipality && !$0.isOwner })
    else { return false }
    let isBehindTo = taker.word > verb && taker.word > 0 && words[taker.word - 1] == "til"
    let receives = Self.receiving.contains(words[verb])
    return isBehindTo || (receives && abs(taker.word - verb) <= 2)
  }

  /// `Greves pladser`, `Pladserne til Greve`.
  private static func isGiver(
    _ name: (municipality: Municipality, word: Int, isOwner: Bool), _ words: [String],
    _ isGiven: (String) -> Bool
  ) -> Bool {
    if name.isOwner { return words[(name.word + 1)...].prefix(3).contains(where: isGiven) }
    return name.word >= 2 && name.word <= 3 && ["til", "fra", "hos"].contains(words[name.word - 1])
      && isGiven(words[name.word - 2]) && words.hasPair { $0 == "i" && $1 == "stedet" }
  }
}
