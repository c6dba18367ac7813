import FordelingModel

/// A line of a text whose tables are lined up by blanks.
struct AlignedLine {
  enum Kind {
    case blank
    /// Dashes or the like from end to end, under a heading or above a total.
    case rule
    /// A page number.
    case furniture
    /// At least two texts, of which one is a figure.
    case figures
    /// A figure alone.
    case figure
    /// Anything else.
    case text
  }

  /// The number of the line in the source.
  var number: Int
  var range: Range<Int>
  var kind: Kind
  var startsPage: Bool
  /// What stands in the line, divided at every two blanks.
  var stretches: [TextColumns.Stretch]
  /// Whether each stretch is a figure, or a sign that stands for one.
  var isFigure: [Bool]

  init(_ bytes: [UInt8], _ range: Range<Int>, number: Int) {
    self.number = number
    self.range = range
    startsPage = bytes[range].prefix { $0 <= 0x20 }.contains(0x0C)
    stretches = TextColumns(bytes, range).stretches
    isFigure = []
    kind = .text
    guard !stretches.isEmpty else {
      kind = .blank
      return
    }
    if PageNumber.isPageNumber(bytes[range]) {
      kind = .furniture
      return
    }
    // A sign alone at the start of a line is a bullet.
    isFigure = stretches.enumerated().map { at, stretch in
      NumberShape.isNumber(bytes, stretch.bytes)
        || ((at > 0 || stretches.count == 1) && NumberShape.isSign(bytes, stretch.bytes))
    }
    if stretches.count > 1 {
      if isFigure.contains(true) { kind = .figures }
    } else if isFigure[0] {
      kind = .figure
    } else if Self.isRule(bytes, stretches[0].bytes) {
      kind = .rule
    }
  }

  /// The first text of the line that is several figures with one blank between, as where the white space
  /// of two columns has run out.
  func figuresInOne(_ bytes: [UInt8]) -> Range<Int>? {
    guard kind == .text else { return nil }
    return stretches.map(\.bytes).first { stretch in
      let words = TextColumns(bytes, stretch, minimumGap: 1).stretches
      return words.count > 1 && words.allSatisfy { NumberShape.isNumber(bytes, $0.bytes) }
    }
  }

  private static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3, let first = range.first.map({ bytes[$0] }) else { return false }
    return (first == 0x2D || first == 0x3D || first == 0x5F)
      && bytes[range].allSatisfy { $0 == first }
  }
}
