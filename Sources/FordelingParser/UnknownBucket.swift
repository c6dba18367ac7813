import FordelingModel

/// The labels of rows that gather what could be put down to no municipality, or is not handed out yet.
enum UnknownBucket {
  private static let labels: WordSet = [
    "ukendt", "ukendt kommune", "kommune ukendt", "uoplyst", "uoplyst kommune", "kommune uoplyst",
    "ikke oplyst", "uden kommune", "ingen kommune", "ufordelt", "ikke fordelt",
    "endnu ikke fordelt",
    "til senere fordeling", "pulje til senere fordeling", "afsat til senere fordeling", "reserve",
    "reserven", "central reserve", "reserveret", "rest", "resten", "restpulje", "restbeløb",
  ]

  /// Whether a label is one of these, as a whole.
  static func isOne(_ label: String) -> Bool { labels.contains(FoldedHeading.fold(label)) }
}
