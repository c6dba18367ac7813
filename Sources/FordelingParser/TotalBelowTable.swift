import FordelingModel
import FordelingNormalizer

/// A total that stands in a line of its own shortly below a table or right above it: `I alt: 16`, `Pladser i alt:
/// 14`.
///
/// It is compared with the figures of the table where there is no doubt which those are: the table has one
/// measure, and every figure is given.
struct TotalBelowTable {
  let resolver: NameResolver
  private let results: [GroupResult]
  private let sums: Sums

  init(resolver: NameResolver, results: [GroupResult]) {
    self.resolver = resolver
    self.results = results
    sums = Sums(results)
  }

  /// What totals are compared with, added up when the first is found: most notices have none.
  private final class Sums {
    private let results: [GroupResult]
    /// The results that have the figures of each table, by the table's number; several where blocks side by side are
    /// tables of their own.
    private(set) lazy var resultsOfTable: [Int: [Int]] = {
      var found: [Int: [Int]] = [:]
      for (at, result) in results.enumerated() {
        for allocation in result.allocations {
          if let table = allocation.source.table, found[table]?.last != at {
            found[table, default: []].append(at)
          }
        }
      }
      return found
    }()
    /// The sum of all figures under each heading, by the heading folded; nil where one of them is not given.
    private(set) lazy var sumOfHeading: [String: DecimalNumber?] = {
      var sums: [String: DecimalNumber?] = [:]
      var folded: [String: String] = [:]
      for allocation in results.flatMap(\.allocations) {
        let heading = folded[allocation.measure] ?? FoldedHeading.fold(allocation.measure)
        folded[allocation.measure] = heading
        let sum = sums[heading] ?? DecimalNumber(0)
        sums[heading] = .some(sum.flatMap { sum in allocation.value.flatMap { sum.adding($0) } })
      }
      return sums
    }()

    init(_ results: [GroupResult]) { self.results = results }
  }

  /// How many passages a total may stand below its table.
  private static let reach = 3

  /// What is to be said of the lines beside the tables of a notice.
  func diagnostics(in notice: Notice) -> [Diagnostic] {
    var above: Int?
    var distance = 0
    var found: [Diagnostic] = []
    for (at, block) in notice.blocks.enumerated() {
      switch block {
      case .table(let table):
        above = table.index
        distance = 0
        // "I alt 42" in one cell of a row has its figure beside no label.
        found += ProseSentence.textRows(of: table).filter { !$0.isHeading }.compactMap {
          judge($0.passage, beside: table.index, "in").diagnostic
        }
      case .heading: above = nil
      case .paragraph(let passage), .listItem(let passage):
        distance += 1
        let below = distance <= Self.reach ? above.map { judge(passage, beside: $0, "below") } : nil
        var next: Outcome?
        if at + 1 < notice.blocks.count, case .table(let table) = notice.blocks[at + 1] {
          next = judge(passage, beside: table.index, "above")
        }
        // Between two tables it is that of one of them.
        let outcomes = [below, next].compactMap { $0 }
        if !outcomes.contains(.agrees),
          let differing = outcomes.lazy.compactMap(\.diagnostic).first
        {
          found.append(differing)
        }
      }
    }
    return found
  }

  /// What became of comparing a line with a table.
  private enum Outcome: Hashable {
    /// The line is no total, or it cannot be told of which figures.
    case open
    case agrees
    case differs(Diagnostic)

    var diagnostic: Diagnostic? {
      if case .differs(let diagnostic) = self { diagnostic } else { nil }
    }
  }

  private func judge(_ passage: Passage, beside table: Int, _ place: String) -> Outcome {
    guard passage.text.utf8.count <= 120, let (label, token) = Self.parts(passage.text),
      let result = sums.resultsOfTable[table].map({ results[$0[0]] }),
      result.measures.count == 1, let measure = result.measures.first,
      Self.isTotal(label, of: measure), !HeadingWords.isRate(measure)
    else { return .open }
    let scale = result.allocations.first?.unit.flatMap(NumberUnit.scale)
    guard scale != "percent", scale != "per mille" else { return .open }
    // Millions below kroner are a sum that was rounded.
    if let unit = token.unit.flatMap(NumberUnit.scale), unit != scale ?? "kroner" { return .open }
    let stated = AnnouncedFigure.values(of: token)
    let candidates = candidates(result, measure, table)
    guard let own = candidates.first, let first = stated.first else { return .open }
    if candidates.contains(where: stated.contains) { return .agrees }
    return .differs(
      Diagnostic(
        .totalMismatch,
        "'\(label.trimming { $0 == ":" })' \(place) the table states \(first), but the figures sum to \(own)",
        at: passage.source))
  }

  /// The label and the number of a line that is nothing else.
  private static func parts(_ text: String) -> (label: String, number: NumberToken)? {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    for count in words.indices.dropFirst() {
      let label = words[..<count].joined(separator: " ")
      var figure = words[count...].joined(separator: " ")
      if case .unreadable = NumberTextScanner.read(figure), figure.hasSuffix(".") {
        figure.removeLast()
      }
      if case .number(let token) = NumberTextScanner.read(figure) { return (label, token) }
    }
    return nil
  }

  /// Whether a label says that all figures of the measure are summed up, and says nothing more; `named` when
  /// it must say of which measure.
  static func isTotal(_ label: String, of measure: String, named: Bool = false) -> Bool {
    var words = FoldedHeading.words(label).map(String.init)
    if words.suffix(2) == ["i", "alt"] {
      words.removeLast(2)
    } else if words.starts(with: ["i", "alt"]) {
      words.removeFirst(2)
      words.removeAll(where: AnnouncedFigure.isYear)
    } else if let last = words.last, ["sum", "total", "ialt"].contains(last) {
      words.removeLast()
    } else if words.first == "samlet" {
      words.removeFirst()
    } else if words.starts(with: ["sum", "af"]) {
      words.removeFirst(2)
    } else {
      return false
    }
    let own = Set(FoldedHeading.words(measure).map(String.init))
    let fill: Set<String> = ["antal", "samlet"]
    if named, !words.contains(where: { own.contains($0) && !fill.contains($0) }) { return false }
    return words.allSatisfy { own.contains($0) || fill.contains($0) }
  }

  /// The sums that may be meant: of the table, of all that it goes on from, of all with its measure, and of all blocks
  /// that stand side by side in it.
  private func candidates(_ result: GroupResult, _ measure: String, _ table: Int) -> [DecimalNumber]
  {
    let ofTable = result.allocations.filter { $0.source.table == table }
    var found = [Self.sum(ofTable), Self.sum(result.allocations)]
    found.append(sums.sumOfHeading[FoldedHeading.fold(measure)] ?? nil)
    if let blocks = sums.resultsOfTable[table], blocks.count > 1 {
      let all = blocks.flatMap { results[$0].allocations }
      found.append(Self.sum(all.filter { $0.source.table == table }))
    }
    return found.compactMap { $0 }
  }

  private static func sum(_ allocations: [Allocation]) -> DecimalNumber? {
    allocations.reduce(DecimalNumber(0) as DecimalNumber?) { sum, allocation in
      guard let value = allocation.value else { return nil }
      return sum.flatMap { $0.adding(value) }
    }
  }
}
