import FordelingModel

/// The labels of rows that gather what could be put down to no municipality.
enum UnknownBucket {
  private static let labels: WordSet = [
    "ukendt", "ukendt kommune", "kommune ukendt", "uoplyst", "uoplyst kommune", "kommune uoplyst",
    "ikke oplyst", "uden kommune", "ingen kommune", "ufordelt", "ikke fordelt",
  ]

  /// Whether a label is one of these, as a whole.
  static func isOne(_ label: String) -> Bool { labels.contains(FoldedHeading.fold(label)) }
}
