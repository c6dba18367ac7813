import FordelingModel
import FordelingNormalizer

/// Compares the totals that a table states with the sums of its figures. It never changes either.
struct TotalsCheck {
  let table: Int
  let group: TableGroup
  let columns: [ValueColumn]
  let recipients: [Recipient]
  let reader: GroupReader
  /// The tables before this one.
  let before: [GroupResult]
  /// Whether the notice says that its figures are rounded.
  let saysRounded: Bool

  /// A set of figures that a total may be the sum of.
  private struct Sum {
    var value: DecimalNumber?
    /// Whether every figure that belongs to it is a number.
    var isComplete: Bool
  }

  /// One stated total, and the place of the last total before it among the recipients.
  private struct Stated {
    var total: TotalRow
    var number: DecimalNumber
    var last: Int
    /// Whether it says what the rows since the last total sum up to.
    var isOfSection: Bool
  }

  /// The sums of one measure, worked out once for all totals that may be compared with them.
  private struct Sums {
    var whole: Sum
    var regions: [String: Sum]
  }

  /// Checks every total of every measure and enters it into the result.
  func run(_ result: inout GroupResult) {
    guard !reader.totals.isEmpty else { return }
    for column in columns {
      let everyone = Array(recipients.indices)
      let byRegion = Dictionary(grouping: everyone) { recipients[$0].municipality.regionCode }
      let sums = Sums(
        whole: sum(column, everyone), regions: byRegion.mapValues { sum(column, $0) })
      var last = 0
      var stated: [Stated] = []
      for (row, total) in reader.totals.enumerated() {
        let figure = column.figures[recipients.count + row]
        if let number = figure.value {
          let section = section(total, since: last)
          stated.append(
            Stated(
              total: total, number: number, last: last,
              isOfSection: !section.isEmpty && sum(column, Array(section)).value == number))
        } else if figure.problem == .none, figure.status != .missing {
          // A total that is itself suppressed says nothing that could be checked.
          unverifiable(total, "the total itself is not given", column, &result)
        }
        last = total.position
      }
      for at in stated.indices { check(stated, at, column, sums, &result) }
    }
  }

  /// The recipients between a total and the one before it.
  private func section(_ total: TotalRow, since last: Int) -> Range<Int> {
    last..<min(max(last, total.position), recipients.count)
  }

  /// The recipients of a block that has a total of its own, as the other blocks beside it have; since the
  /// last total of the same block. Nil where not every block has one.
  private func block(_ total: TotalRow) -> [Int]? {
    let blocks = group.pieces[0].layouts.count
    guard blocks > 1, Set(reader.totals.map(\.block)).count == blocks else { return nil }
    let last = reader.totals.last { $0.block == total.block && $0.position < total.position }
    return ((last?.position ?? 0)..<total.position).filter {
      $0 < recipients.count && recipients[$0].block == total.block
    }
  }

  /// Whether another total of a part of the table is the sum of the rows above it, so that this one must
  /// be too.
  private func sumsSections(_ stated: [Stated], but at: Int) -> Bool {
    stated.indices.contains { other in
      guard other != at, stated[other].isOfSection else { return false }
      switch stated[other].total.aggregate {
      case .region, .other: return true
      case .total, .country, .average: return false
      }
    }
  }

  private func check(
    _ all: [Stated], _ at: Int, _ column: ValueColumn, _ sums: Sums, _ result: inout GroupResult
  ) {
    let (total, stated, last) = (all[at].total, all[at].number, all[at].last)
    let outside = reader.outside.indices.compactMap {
      column.figures[recipients.count + reader.totals.count + $0].value
    }
    let section = section(total, since: last)
    var isOfSection = false
    var candidates: [Sum]
    switch total.aggregate {
    case .region(let code):
      candidates = [sums.regions[code] ?? sum(column, [])]
      isOfSection = !section.isEmpty && sumsSections(all, but: at)
    case .total, .country, .other, .average:
      candidates = [sums.whole]
      if !section.isEmpty,
        last > 0 || total.position < recipients.count || total.aggregate == .other
      {
        candidates.append(sum(column, Array(section)))
        if total.aggregate == .other { isOfSection = sumsSections(all, but: at) }
      }
    }
    if !outside.isEmpty, let whole = candidates[0].value {
      let all = outside.reduce(whole as DecimalNumber?) { sum, value in
        sum.flatMap { $0.adding(value) }
      }
      candidates.append(Sum(value: all, isComplete: candidates[0].isComplete))
    }
    if let all = withTablesBefore(column, candidates[0]) { candidates.append(all) }
    if isOfSection { candidates.insert(sum(column, Array(section)), at: 0) }
    if let block = block(total) { candidates.insert(sum(column, block), at: 0) }
    let match = candidates.first { $0.value == stated }
    result.totals.append(
      Total(
        table: table, measure: column.measure.heading, label: total.label, stated: stated,
        computed: match?.value ?? candidates[0].value))
    if match == nil {
      report(total, stated, column, candidates[0], isOfSection: isOfSection, &result)
    }
  }

  private func sum(_ column: ValueColumn, _ rows: [Int]) -> Sum {
    var sum: DecimalNumber? = DecimalNumber(0)
    var isComplete = true
    for at in rows {
      if let value = column.figures[at].value {
        sum = sum.flatMap { $0.adding(value) }
      } else if column.figures[at].status != .missing || column.figures[at].problem != .none {
        // A dash is Statistics Denmark's sign for nothing: it adds nothing and hides nothing.
        isComplete = false
      }
    }
    return Sum(value: sum, isComplete: isComplete)
  }

  private func report(
    _ total: TotalRow, _ stated: DecimalNumber, _ column: ValueColumn, _ sum: Sum,
    isOfSection: Bool, _ result: inout GroupResult
  ) {
    guard let computed = sum.value else {
      unverifiable(total, "the sum has more than 18 digits", column, &result)
      return
    }
    let isShare = isShare(column) || HeadingWords.isRate(column.measure.heading)
    let isWhole = stated.decimals == 0 && computed.decimals == 0
    if !sum.isComplete {
      unverifiable(
        total, "some figures are not given, the others sum to \(computed)", column, &result)
    } else if isShare, hasAll(total) {
      reportShare(total, stated, computed, column, &result)
    } else if isOfSection {
      mismatch(total, stated, computed, column, &result)
    } else if total.aggregate == .country && !isWhole {
      unverifiable(total, "it need not be a sum; the figures sum to \(computed)", column, &result)
    } else if total.aggregate == .other || !hasAll(total) {
      unverifiable(
        total, "it sums up more or others than the table has; the figures sum to \(computed)",
        column, &result)
    } else {
      mismatch(total, stated, computed, column, &result)
    }
  }

  private func mismatch(
    _ total: TotalRow, _ stated: DecimalNumber, _ computed: DecimalNumber, _ column: ValueColumn,
    _ result: inout GroupResult
  ) {
    let values = column.figures.prefix(recipients.count).compactMap(\.value)
    if saysRounded, isRounded(stated, computed, values), isLikelyRounded(stated, computed, values) {
      unverifiable(
        total, "the figures sum to \(computed), as rounded figures may", column, &result)
      return
    }
    let difference =
      (stated < computed ? computed.subtracting(stated) : stated.subtracting(computed))
      .map { ", \($0) apart" } ?? ""
    result.diagnostics.append(
      Diagnostic(
        .totalMismatch,
        "'\(total.label)' states \(stated)\(measure(column)), but the figures sum to "
          + "\(computed)\(difference)",
        at: total.source.span))
  }

  /// Shares of a whole sum up to what is stated, but for the rounding of each; rates of different wholes
  /// have a rate between the lowest and the highest. What is neither is wrong.
  private func reportShare(
    _ total: TotalRow, _ stated: DecimalNumber, _ computed: DecimalNumber, _ column: ValueColumn,
    _ result: inout GroupResult
  ) {
    let values = column.figures.prefix(recipients.count).compactMap(\.value)
    let isRate =
      values.contains { $0 <= stated } && values.contains { $0 >= stated }
    if isRounded(stated, computed, values) {
      unverifiable(
        total, "the figures sum to \(computed), as rounded shares may", column, &result)
    } else if isRate {
      unverifiable(total, "it need not be a sum; the figures sum to \(computed)", column, &result)
    } else {
      mismatch(total, stated, computed, column, &result)
    }
  }

  /// The sum of this table and those before it that hand out the same: their total may stand below the last.
  private func withTablesBefore(_ column: ValueColumn, _ own: Sum) -> Sum? {
    let heading = FoldedHeading.fold(column.measure.heading)
    let earlier = before.flatMap(\.allocations).filter { FoldedHeading.fold($0.measure) == heading }
    guard !earlier.isEmpty, !heading.isEmpty else { return nil }
    let sum = earlier.compactMap(\.value).reduce(own.value) { sum, value in
      sum.flatMap { $0.adding(value) }
    }
    return Sum(value: sum, isComplete: own.isComplete)
  }

  /// Whether a sum differs by no more than the rounding of its figures explains: half a unit of the last
  /// place for each, and for the total unless that is all of 100.
  private func isRounded(
    _ stated: DecimalNumber, _ computed: DecimalNumber, _ values: [DecimalNumber]
  ) -> Bool {
    let decimals = values.map(\.decimals).max() ?? 0
    guard
      let ofFigures = DecimalNumber(significand: Int64(values.count), decimals: decimals),
      let ofTotal = stated == DecimalNumber(100)
        ? DecimalNumber(0) : DecimalNumber(significand: 1, decimals: stated.decimals),
      let bound = ofFigures.adding(ofTotal), let difference = stated.subtracting(computed),
      let twice = difference.adding(difference), let opposite = DecimalNumber(0).subtracting(twice)
    else { return false }
    return twice <= bound && opposite <= bound
  }

  /// Whether a sum differs by so little that rounding is likely to be all of it: errors of rounding mostly cancel
  /// each other out, so they grow as the square root of their number.
  private func isLikelyRounded(
    _ stated: DecimalNumber, _ computed: DecimalNumber, _ values: [DecimalNumber]
  ) -> Bool {
    let decimals = max(stated.decimals, values.map(\.decimals).max() ?? 0)
    let root = Int64(Double(values.count).squareRoot().rounded(.up))
    guard let bound = DecimalNumber(significand: root, decimals: decimals),
      let difference = stated.subtracting(computed),
      let opposite = DecimalNumber(0).subtracting(difference)
    else { return false }
    return difference <= bound && opposite <= bound
  }

  private func isShare(_ column: ValueColumn) -> Bool {
    let units = [column.measure.unit] + column.figures.prefix(recipients.count).map(\.unit)
    return units.contains { $0.flatMap(NumberUnit.scale) == "percent" }
  }

  /// Whether the table has every municipality that the label speaks of.
  private func hasAll(_ total: TotalRow) -> Bool {
    let region: String?
    switch total.aggregate {
    case .country: region = nil
    case .region(let code): region = code
    case .total, .other, .average: return true
    }
    let present = Set(recipients.map(\.municipality.code))
    return MunicipalityRegister.municipalities.allSatisfy {
      (region != nil && $0.regionCode != region) || present.contains($0.code)
    }
  }

  private func unverifiable(
    _ total: TotalRow, _ reason: String, _ column: ValueColumn, _ result: inout GroupResult
  ) {
    result.diagnostics.append(
      Diagnostic(
        .totalUnverifiable,
        "the total '\(total.label)'\(measure(column)) could not be checked: \(reason)",
        at: total.source.span))
  }

  private func measure(_ column: ValueColumn) -> String {
    column.measure.heading.isEmpty ? "" : " under '\(column.measure.heading)'"
  }
}
