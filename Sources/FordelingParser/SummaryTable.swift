import FordelingModel

/// A table of labels and one number each that sums up the notice: `Kommuner` and `Pladser i alt` over `4` and
/// `36`, or beside them.
struct SummaryTable {
  /// A label and its number.
  struct Fact {
    var label: String
    var number: NumberToken
    var source: SourceSpan
  }

  var facts: [Fact] = []
  /// Whether the labels stand over their numbers.
  private(set) var isHeaded = false
  /// Where the number of municipalities stands among the facts.
  var count: Int? { facts.firstIndex { Self.counts($0.label) } }

  private static let others = ["søg", "afslag", "tidligere", "sidste", "forrige", "region"]

  /// Understands a table; nil when it is no such summary, or speaks of something else.
  init?(_ grid: TableGrid) {
    if let headed = Self.facts(grid, isHeaded: true) {
      facts = headed
      isHeaded = true
    } else if let listed = Self.facts(grid, isHeaded: false) {
      facts = listed
    } else {
      return nil
    }
    for fact in facts {
      let words = FoldedHeading.words(fact.label)
      // A year among them makes the table one of years.
      if AnnouncedFigure.isYear(fact.number.groups.joined()), fact.number.separators.isEmpty {
        return nil
      }
      if words.contains(where: { word in Self.others.contains(where: word.contains) }) {
        return nil
      }
    }
  }

  private static func facts(_ grid: TableGrid, isHeaded: Bool) -> [Fact]? {
    let count = isHeaded ? grid.columns : grid.rows
    guard isHeaded ? grid.rows == 2 : grid.columns == 2, (2...12).contains(count) else {
      return nil
    }
    var facts: [Fact] = []
    for at in 1...count {
      let label = isHeaded ? grid.text(1, at) : grid.text(at, 1)
      let (row, column) = isHeaded ? (2, at) : (at, 2)
      // Headings may stand above the labels.
      if !isHeaded, at == 1, case .unreadable = NumberTextScanner.read(grid.text(row, column)) {
        continue
      }
      guard label.utf8.count <= 60, label.utf8.contains(where: { $0 > 0x40 }),
        let cell = grid.cell(row, column),
        case .number(let number) = NumberTextScanner.read(grid.text(row, column))
      else { return nil }
      facts.append(Fact(label: label, number: number, source: grid.table.cells[cell].source))
    }
    return facts
  }

  /// Whether a label says that municipalities are counted, and nothing more.
  private static func counts(_ label: String) -> Bool {
    let words = FoldedHeading.words(label)
    return words.contains { $0 == "kommuner" || $0 == "kommunerne" }
      && words.allSatisfy {
        ["antal", "kommuner", "kommunerne", "i", "alt", "ialt", "modtagende", "af"].contains($0)
      }
  }
}

extension NumberToken {
  /// The number as a count of municipalities; nil for one that cannot be.
  var count: Int? {
    guard !isNegative, separators.isEmpty, unit == nil else { return nil }
    return Int(groups.joined()).flatMap { $0 <= 1_000 ? $0 : nil }
  }
}
