import FordelingModel

/// Finds which columns each text of a heading line stands over.
///
/// A heading over several columns is centered over them, or starts or ends where they do. A figure under
/// the wrong heading is a wrong figure, so an answer is given only where one is left: the ways in which
/// the texts can be centered, the ways in which they can start or end with their columns, and what they
/// touch must all say the same.
struct AlignedHeadings {
  enum Placing: Equatable {
    case placed([Range<Int>])
    /// More than one reading is left, or none; the first text that this holds for, by its place.
    case doubtful(Int)
    /// The table has more columns than places are looked for in.
    case passesLimit(Int)
  }

  /// What stands below a heading line in a column.
  struct Column {
    /// All that stands in it: the figures, and the headings below the line.
    var territory: Range<Int>
    /// The heading below the line; empty when there is none.
    var label: [UInt8] = []

    /// Whether the heading begins with a small letter, as the second line of a heading does.
    fileprivate var goesOn: Bool {
      guard let first = label.first else { return false }
      return first >= 0x61 && first <= 0x7A || isDanishLetter(0xA0...0xBF)
    }

    fileprivate var beginsWithCapital: Bool {
      guard let first = label.first else { return false }
      return first >= 0x41 && first <= 0x5A || isDanishLetter(0x80...0x9F)
    }

    /// Whether the heading begins with æ, ø, å or the like, whose second byte tells small from capital.
    private func isDanishLetter(_ second: ClosedRange<UInt8>) -> Bool {
      label.count > 1 && label[0] == 0xC3 && second.contains(label[1])
    }
  }

  /// How far from the middle of its columns a centered text may stand, in half columns: the letters of
  /// the original have no fixed width.
  private static let centerTolerance = 4
  private static let edgeTolerance = 1

  private let columns: [Column]
  /// Whether the headings below tell all columns apart, so that the line is not needed to.
  private let labelsDiffer: Bool
  private let isLowest: Bool

  /// Prepares for a line over these columns, of which the first is that of the names.
  init(_ columns: [Column]) {
    self.columns = columns
    let labels = columns.dropFirst().map(\.label)
    isLowest = labels.allSatisfy(\.isEmpty)
    labelsDiffer = Set(labels).count == labels.count
  }

  /// The columns of each text of a line, by what the texts take of its width.
  func place(_ texts: [Range<Int>]) -> Placing {
    let territories = columns.map(\.territory)
    let touched = texts.map { AlignedColumns.touched($0, territories) }
    if eachHasItsOwn(texts, touched) { return .placed(touched) }
    // The column of names has its own heading, or none; the rest is shared by the other texts.
    let names = touched.first == 0..<1 ? 1 : 0
    guard texts.count > names else { return .doubtful(0) }
    // The work grows with the square of the columns.
    let limit = Limits().headingColumns
    guard columns.count <= limit else { return .passesLimit(limit) }
    let open = Array(texts[names...])
    var readings: Set<[Range<Int>]> = []
    readings.formUnion(sharings(open, leavesColumns: true, fits: isCentered))
    readings.formUnion(sharings(open, leavesColumns: false, fits: startsAlike))
    readings.formUnion(sharings(open, leavesColumns: false, fits: endsAlike))
    let openTouched = Array(touched[names...])
    if areAll(openTouched) || mayBeFirstLines(open, openTouched) { readings.insert(openTouched) }
    guard readings.count == 1, let reading = readings.first else { return .doubtful(names) }
    return .placed(touched[..<names] + reading)
  }

  /// Whether each text stands over one column of its own for certain: there are as many as columns, or
  /// each is a line more of the heading of its column.
  private func eachHasItsOwn(_ texts: [Range<Int>], _ touched: [Range<Int>]) -> Bool {
    guard touched.allSatisfy({ $0.count == 1 }), Set(touched).count == texts.count else {
      return false
    }
    if touched.count(where: { $0.lowerBound > 0 }) == columns.count - 1 { return true }
    if isLowest { return eachFitsOne(texts, touched) }
    return labelsDiffer
      && zip(texts, touched).allSatisfy { text, place in
        let column = columns[place.lowerBound]
        let isNoWider =
          text.lowerBound + Self.edgeTolerance >= column.territory.lowerBound
          && text.upperBound <= column.territory.upperBound + Self.edgeTolerance
        return isNoWider || column.goesOn
      }
  }

  /// Whether each text may be the first line of the heading of one column.
  ///
  /// Several texts above headings that begin with capitals are not: those are headings of their own.
  private func mayBeFirstLines(_ texts: [Range<Int>], _ touched: [Range<Int>]) -> Bool {
    guard labelsDiffer, eachFitsOne(texts, touched) else { return false }
    return texts.count == 1 || touched.contains { !columns[$0.lowerBound].beginsWithCapital }
  }

  /// Whether each text stands over one column only and in line with it.
  private func eachFitsOne(_ texts: [Range<Int>], _ touched: [Range<Int>]) -> Bool {
    zip(texts, touched).allSatisfy { text, place in
      guard place.count == 1 else { return false }
      let territory = columns[place.lowerBound].territory
      let isWithin =
        text.lowerBound >= territory.lowerBound && text.upperBound <= territory.upperBound
      return isWithin || isCentered(text, territory) || startsAlike(text, territory)
        || endsAlike(text, territory)
    }
  }

  /// Whether the places share out all columns but that of the names.
  private func areAll(_ places: [Range<Int>]) -> Bool {
    places.first?.lowerBound == 1 && places.last?.upperBound == columns.count
      && zip(places, places.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
  }

  private func isCentered(_ text: Range<Int>, _ territory: Range<Int>) -> Bool {
    abs(text.lowerBound + text.upperBound - territory.lowerBound - territory.upperBound)
      <= Self.centerTolerance
  }

  private func startsAlike(_ text: Range<Int>, _ territory: Range<Int>) -> Bool {
    abs(text.lowerBound - territory.lowerBound) <= Self.edgeTolerance
  }

  private func endsAlike(_ text: Range<Int>, _ territory: Range<Int>) -> Bool {
    abs(text.upperBound - territory.upperBound) <= Self.edgeTolerance
  }

  /// The ways to share out the columns among the texts in order so that each fits; two of them at most,
  /// since more than one is no answer.
  private func sharings(
    _ texts: [Range<Int>], leavesColumns: Bool, fits: (Range<Int>, Range<Int>) -> Bool
  ) -> [[Range<Int>]] {
    // The ways so far by the column after their last one; the first column is that of the names.
    var ways = [[[Range<Int>]]](repeating: [], count: columns.count + 1)
    ways[min(1, columns.count)] = [[]]
    for text in texts {
      var next = [[[Range<Int>]]](repeating: [], count: columns.count + 1)
      var before: [[Range<Int>]] = []
      for start in columns.indices.dropFirst() {
        before = Array(((leavesColumns ? before : []) + ways[start]).prefix(2))
        guard !before.isEmpty else { continue }
        for last in start..<columns.count {
          let span = columns[start].territory.lowerBound..<columns[last].territory.upperBound
          guard fits(text, span) else { continue }
          for way in before where next[last + 1].count < 2 {
            next[last + 1].append(way + [start..<last + 1])
          }
        }
      }
      ways = next
    }
    return Array((leavesColumns ? ways.flatMap { $0 } : ways[columns.count]).prefix(2))
  }
}
