import FordelingModel

/// Compares a column of totals (`2018`, `2019`, `I alt`) with the columns that it sums up.
///
/// That it sums up the others must show in at least half of the rows; where it does, a row that differs
/// has a wrong figure in it. It never changes any.
struct RowTotalsCheck {
  let columns: [ValueColumn]
  let recipients: [Recipient]
  /// What each column sums up; nil for a column that says of itself that it sums up nothing.
  private let totals: [TotalHeading?]
  /// What the figures of each column measure.
  private let scales: [String?]
  /// The levels and the words of the columns' headings.
  private let levels: [[String]]
  private let words: [Set<String>]

  init(columns: [ValueColumn], recipients: [Recipient]) {
    self.columns = columns
    self.recipients = recipients
    totals = columns.map { TotalHeading($0.measure.heading) }
    levels = columns.map { TotalHeading.levels($0.measure.heading) }
    words = columns.map { Set(FoldedHeading.words($0.measure.heading).map(String.init)) }
    scales = columns.map { column in
      (column.measure.unit ?? column.figures.first { $0.value != nil }?.unit)
        .flatMap(NumberUnit.scale)
    }
  }

  /// A row whose total is not the sum of the figures beside it.
  private struct Difference {
    var row: Int
    var stated: DecimalNumber
    var sum: DecimalNumber
  }

  /// How a column agrees with the sums of others.
  private struct Comparison {
    var matching = 0
    /// Whether a sum that agrees is more than nothing.
    var hasSum = false
    var differing: [Difference] = []
    /// Whether it shows that the column sums up the others.
    var isSum: Bool { hasSum && matching >= differing.count }
  }

  /// The rows whose total is not the sum of the figures beside it.
  var diagnostics: [Diagnostic] {
    columns.indices.flatMap { at -> [Diagnostic] in
      guard let comparison = comparison(at) else { return [] }
      return comparison.differing.map { difference in
        Diagnostic(
          .totalMismatch,
          "'\(columns[at].measure.heading)' of '\(recipients[difference.row].written)' is "
            + "\(difference.stated), but the figures beside it sum to \(difference.sum)",
          at: recipients[difference.row].source.span)
      }
    }
  }

  /// Whether a column sums up others beside it.
  func sumsOthers(_ column: Int) -> Bool { comparison(column) != nil }

  /// How a column of totals agrees with those that it sums up; nil when it sums up none.
  private func comparison(_ column: Int) -> Comparison? {
    let sets = totals[column].map { parts(of: column, $0) } ?? [partsBehind(column)]
    var best: Comparison?
    for parts in sets where parts.count > 1 {
      let comparison = compare(column, parts)
      if comparison.isSum, comparison.matching > best?.matching ?? 0 { best = comparison }
    }
    return best ?? (totals[column] == nil ? unsaidSum(column) : nil)
  }

  /// Words of headings that may sum up what stands left of them: `Hele året`, `Alle`.
  private static let wholes: WordSet = ["hele", "året", "helår", "årstotal", "alle", "perioden"]

  /// How the last column agrees with the sum of all others when its heading does not say that it is one: `1.
  /// halvår`, `2. halvår`, `Hele året`. Where the heading says nothing at all, nearly every row must.
  private func unsaidSum(_ column: Int) -> Comparison? {
    guard column == columns.count - 1, (3...20).contains(columns.count) else { return nil }
    let parts = (0..<column).filter { belongs($0, to: column) }
    guard parts.count == column else { return nil }
    let comparison = compare(column, parts)
    guard comparison.isSum else { return nil }
    let isClear = comparison.matching >= 5 && comparison.differing.count * 10 <= comparison.matching
    return isClear || words[column].contains(where: Self.wholes.contains) ? comparison : nil
  }

  private func compare(_ column: Int, _ parts: [Int]) -> Comparison {
    var comparison = Comparison()
    for row in recipients.indices where comparison.differing.count * 2 <= recipients.count {
      guard let stated = columns[column].figures[row].value, let sum = sum(parts, row) else {
        continue
      }
      if stated == sum {
        comparison.matching += 1
        comparison.hasSum = comparison.hasSum || stated != DecimalNumber(0)
      } else {
        comparison.differing.append(Difference(row: row, stated: stated, sum: sum))
      }
    }
    return comparison
  }

  /// The sets of columns that a total may sum up: all under the same heading, those that speak of the
  /// same, such as a year, and those that stand between it and the total before.
  private func parts(of column: Int, _ total: TotalHeading) -> [[Int]] {
    let all = columns.indices.filter { belongs($0, to: column) }
    let same = all.filter { levels[$0].dropLast().elementsEqual(total.above) }
    let speaking = all.filter { total.about.isSubset(of: words[$0]) }
    let start = totals[..<column].lastIndex { $0 != nil } ?? -1
    let left = all.filter { $0 > start && $0 < column }
    var sets = [same]
    for set in [speaking, left] where !sets.contains(set) { sets.append(set) }
    return sets
  }

  /// The columns right behind one that say that they are parts of it: `Heraf piger`.
  private func partsBehind(_ column: Int) -> [Int] {
    guard !isPart(column) else { return [] }
    return Array((column + 1..<columns.count).prefix { isPart($0) && belongs($0, to: column) })
  }

  private func isPart(_ column: Int) -> Bool {
    let last = levels[column].last ?? ""
    return ["heraf", "deraf", "hvoraf"].contains(FoldedHeading.words(last).first ?? "")
  }

  /// Whether the figures of a column can be added up in a total's: it is no total itself, and no other
  /// unit is known of it.
  private func belongs(_ column: Int, to total: Int) -> Bool {
    guard column != total, totals[column] == nil else { return false }
    let (unit, other) = (scales[column], scales[total])
    return unit == other || (unit == nil && other != "percent")
      || (other == nil && unit != "percent")
  }

  private func sum(_ parts: [Int], _ row: Int) -> DecimalNumber? {
    var sum: DecimalNumber? = DecimalNumber(0)
    for part in parts {
      let figure = columns[part].figures[row]
      if let value = figure.value {
        sum = sum.flatMap { $0.adding(value) }
      } else if figure.status != .missing || figure.problem != .none {
        return nil
      }
    }
    return sum
  }
}
