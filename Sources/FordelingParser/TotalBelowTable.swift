import FordelingModel
import FordelingNormalizer

/// A total that stands in a line right below a table: `I alt: 16`, `Pladser i alt: 14`.
///
/// It is compared with the figures above it where there is no doubt which those are: the table has one
/// measure, and every figure is given.
struct TotalBelowTable {
  let resolver: NameResolver
  let results: [GroupResult]

  /// What is to be said of the lines below the tables of a notice.
  func diagnostics(in notice: Notice) -> [Diagnostic] {
    var above: Int?
    var found: [Diagnostic] = []
    for block in notice.blocks {
      switch block {
      case .table(let table): above = table.index
      case .heading: above = nil
      case .paragraph(let passage), .listItem(let passage):
        if let above, let diagnostic = judge(passage, below: above) { found.append(diagnostic) }
        above = nil
      }
    }
    return found
  }

  private func judge(_ passage: Passage, below table: Int) -> Diagnostic? {
    guard passage.text.utf8.count <= 120, let (label, token) = Self.parts(passage.text),
      let result = results.first(where: { $0.allocations.contains { $0.source.table == table } }),
      result.measures.count == 1, let measure = result.measures.first,
      Self.isTotal(label, of: measure), !HeadingWords.isRate(measure)
    else { return nil }
    let scale = result.allocations.first?.unit.flatMap(NumberUnit.scale)
    guard scale != "percent", scale != "per mille" else { return nil }
    // Millions below kroner are a sum that was rounded.
    if let unit = token.unit.flatMap(NumberUnit.scale), unit != scale ?? "kroner" { return nil }
    let stated = AnnouncedFigure.values(of: token)
    let sums = sums(result, measure, table)
    guard let own = sums.first, let first = stated.first,
      !sums.contains(where: stated.contains)
    else { return nil }
    return Diagnostic(
      .totalMismatch,
      "'\(label.trimming { $0 == ":" })' below the table states \(first), but the figures sum to \(own)",
      at: passage.source)
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

  /// The sums that may be meant: of the table above, of all that it goes on from, of all with its measure.
  private func sums(_ result: GroupResult, _ measure: String, _ table: Int) -> [DecimalNumber] {
    let heading = FoldedHeading.fold(measure)
    let same = results.allocations.filter { FoldedHeading.fold($0.measure) == heading }
    let stretches = [
      result.allocations.filter { $0.source.table == table }, result.allocations, same,
    ]
    return stretches.compactMap { allocations in
      allocations.reduce(DecimalNumber(0) as DecimalNumber?) { sum, allocation in
        guard let value = allocation.value else { return nil }
        return sum.flatMap { $0.adding(value) }
      }
    }
  }
}
