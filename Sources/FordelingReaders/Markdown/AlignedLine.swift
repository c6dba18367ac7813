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
  /// What stands in the line, divided at every two blanks, and years that stand one blank apart.
  var stretches: [TextColumns.Stretch]
  /// Whether each stretch is a figure, or a sign that stands for one.
  var isFigure: [Bool]

  /// Reads a line; `beginsWithFigure` says whether a sign at its start may stand for a figure.
  init(_ bytes: [UInt8], _ range: Range<Int>, number: Int, beginsWithFigure: Bool = false) {
    self.number = number
    self.range = range
    startsPage = bytes[range].prefix { $0 <= 0x20 }.contains(0x0C)
    stretches = TextColumns(bytes, range).stretches.flatMap { Self.years(bytes, $0) }
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
    // A sign alone at the start of a line is a bullet, unless it stands in a column of figures.
    isFigure = stretches.enumerated().map { at, stretch in
      NumberShape.isNumber(bytes, stretch.bytes)
        || ((at > 0 || stretches.count == 1 || beginsWithFigure)
          && NumberShape.isSign(bytes, stretch.bytes))
    }
    if stretches.count > 1 {
      if isFigure.contains(true) { kind = .figures }
    } else if isFigure[0] {
      kind = .figure
    } else if Self.isRule(bytes, stretches[0].bytes) {
      kind = .rule
    }
  }

  /// Dashes between the rows of a table, which say nothing of its columns.
  static func rule(_ range: Range<Int>, _ number: Int) -> AlignedLine {
    AlignedLine(range: range, number: number)
  }

  private init(range: Range<Int>, number: Int) {
    (self.range, self.number) = (range, number)
    (kind, startsPage, stretches, isFigure) = (.rule, false, [], [])
  }

  /// Whether the line has a text wherever a row has one that begins with a figure, so that it is a row, too.
  func isInLine(with row: AlignedLine) -> Bool {
    guard row.isFigure.first == true, row.stretches.count == stretches.count else { return false }
    return zip(stretches, row.stretches).allSatisfy { $0.columns.overlaps($1.columns) }
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

  /// The years of a stretch that is nothing else, as headings of narrow columns are: `2023 2024` is no number.
  private static func years(
    _ bytes: [UInt8], _ stretch: TextColumns.Stretch
  ) -> [TextColumns.Stretch] {
    guard stretch.bytes.count >= 9, bytes[stretch.bytes.lowerBound + 4] == 0x20 else {
      return [stretch]
    }
    let words = TextColumns(bytes, stretch.bytes, minimumGap: 1).stretches
    let areYears = words.allSatisfy { word in
      let text = bytes[word.bytes]
      return text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
        && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    guard areYears else { return [stretch] }
    let start = stretch.columns.lowerBound
    return words.enumerated().map { at, word in
      // Two columns have two blanks between them; figures below a year end where it does.
      let first = start + word.columns.lowerBound + (at == 0 ? 0 : 1)
      return TextColumns.Stretch(
        columns: first..<start + word.columns.upperBound, bytes: word.bytes)
    }
  }

  private static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 3, let first = range.first.map({ bytes[$0] }) else { return false }
    return (first == 0x2D || first == 0x3D || first == 0x5F)
      && bytes[range].allSatisfy { $0 == first }
  }
}
