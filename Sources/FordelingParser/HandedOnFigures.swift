import FordelingModel
import FordelingNormalizer

/// A sentence that gives all that one municipality has to another, without a number: `Greves pladser går til
/// Herlev`, `Herlev overtager Greves pladser`, `Pladserne til Greve gives i stedet til Herlev`.
struct HandedOnFigures {
  /// Whether a word may be the verb of such a sentence; `får`, which most sentences have, is asked about otherwise.
  static func mayHandOn(_ word: String) -> Bool { word != "får" && verbs.contains(word) }

  private static let verbs: WordSet = [
    "overlades", "afgives", "afgivet", "afgiver",
    "overføres", "overført", "går", "gives", "givet", "tilfalder", "tilfaldet", "overtager",
    "overtaget", "overgår", "overgået", "får", "tildeles", "tildelt", "flyttes", "flyttet",
    "overdrages", "overdraget", "overladt",
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

  /// Words between an owner and what is its own.
  private static let describing: WordSet = [
    "egne", "ledige", "ubrugte", "resterende", "tildelte", "samlede", "overskydende", "alle",
    "fulde", "hele", "nye", "gamle", "antal",
  ]

  /// `Greves pladser`, `Pladserne til Greve`.
  private static func isGiver(
    _ name: (municipality: Municipality, word: Int, isOwner: Bool), _ words: [String],
    _ isGiven: (String) -> Bool
  ) -> Bool {
    if name.isOwner {
      let owned = words[(name.word + 1)...].drop {
        describing.contains($0) || $0.hasSuffix("ede") || $0.hasSuffix("ige")
          || AnnouncedFigure.values($0) != nil
      }
      guard let object = owned.indices.first, isGiven(owned[object]) else { return false }
      // "Vejles plads i styregruppen".
      return object + 1 >= words.count || words[object + 1] != "i"
        || object + 2 >= words.count || AnnouncedFigure.isYear(words[object + 2])
        || ["alt", "tabellen", "skemaet", "stedet"].contains(words[object + 2])
    }
    return name.word >= 2 && name.word <= 3 && ["til", "fra", "hos"].contains(words[name.word - 1])
      && isGiven(words[name.word - 2]) && words.hasPair { $0 == "i" && $1 == "stedet" }
  }
}
