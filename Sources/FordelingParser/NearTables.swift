import FordelingModel

/// Tables whose headings differ by a word and say the same: `Antal pladser` and `Pladser`.
///
/// They hand out the same twice, so a municipality that has two figures has one too many.
enum NearTables {
  /// Beyond this many tables they are sheets of a collection, each with its own subject.
  private static let limit = 16

  private struct Measure {
    var subject: MeasureSubject
    var values: [String: Allocation] = [:]
  }

  /// What is to be said of the tables; those with one and the same heading are compared elsewhere.
  static func diagnostics(_ results: [GroupResult], _ groups: [TableGroup]) -> [Diagnostic] {
    guard results.count > 1, results.count <= limit else { return [] }
    let years = groups.map(\.years)
    let tables = results.map(measures)
    var found: [Diagnostic] = []
    for later in tables.indices {
      for measure in tables[later] {
        let earlier = tables[..<later].indices.lazy.filter { isSameTime(years[$0], years[later]) }
          .flatMap { tables[$0] }.first { isNear($0, measure) }
        if let earlier { found += contradictions(earlier, measure) }
      }
    }
    return found
  }

  private static func measures(_ result: GroupResult) -> [Measure] {
    var measures: [Measure] = []
    var places: [String: Int] = [:]
    for allocation in result.allocations {
      let place = places[allocation.measure] ?? measures.count
      if place == measures.count {
        places[allocation.measure] = place
        measures.append(
          Measure(subject: MeasureSubject(heading: allocation.measure, unit: allocation.unit)))
      }
      let code = allocation.municipality.code
      if measures[place].values[code] == nil { measures[place].values[code] = allocation }
    }
    return measures
  }

  private static func isSameTime(_ one: Set<String>, _ other: Set<String>) -> Bool {
    one.isEmpty || other.isEmpty || one == other
  }

  private static func isNear(_ one: Measure, _ other: Measure) -> Bool {
    let (own, theirs) = (one.subject, other.subject)
    return FoldedHeading.fold(own.heading) != FoldedHeading.fold(theirs.heading)
      && own.scale == theirs.scale && (own.isNear(theirs.heading) || isUntold(own, theirs))
  }

  /// Whether one heading does not tell what is counted: `Antal` beside `Pladser`.
  private static func isUntold(_ one: MeasureSubject, _ other: MeasureSubject) -> Bool {
    one.isGeneric != other.isGeneric && !one.isRate && !other.isRate
      && Set(one.years).isSubset(of: other.years) && Set(other.years).isSubset(of: one.years)
  }

  private static func contradictions(_ earlier: Measure, _ later: Measure) -> [Diagnostic] {
    let shared = later.values.values.filter { earlier.values[$0.municipality.code] != nil }
      .sorted { $0.municipality.code < $1.municipality.code }
    let differing = shared.filter { allocation in
      earlier.values[allocation.municipality.code].map { figure($0) != figure(allocation) } ?? false
    }
    // Where more differ than agree, the word between the headings may be what matters.
    let isSame = withoutCount(earlier.subject) == withoutCount(later.subject)
    guard isSame || differing.count * 2 <= shared.count else { return [] }
    if isUntold(earlier.subject, later.subject) {
      let differing = Set(differing.map(\.municipality.code))
      let agreeing = Set(
        shared.filter { !differing.contains($0.municipality.code) }.compactMap(figure))
      // Small figures may be the same by chance.
      guard agreeing.count > 2, differing.count * 3 <= shared.count else { return [] }
    }
    return differing.map { allocation in
      let first = earlier.values[allocation.municipality.code]
      return Diagnostic(
        .tablesContradict,
        "\(allocation.municipality.name) has \(text(allocation)) here and "
          + "\(first.map(text) ?? "") under '\(earlier.subject.heading)' in an earlier table",
        at: allocation.source.span)
    }
  }

  /// The words of a heading without those that only say that something is counted.
  private static func withoutCount(_ subject: MeasureSubject) -> [String] {
    subject.words.filter { $0 != "antal" && $0 != "antallet" && $0 != "af" }
  }

  /// A dash says the same as nought.
  private static func figure(_ allocation: Allocation) -> DecimalNumber? {
    allocation.value ?? (allocation.status == .missing ? DecimalNumber(0) : nil)
  }

  private static func text(_ allocation: Allocation) -> String {
    allocation.value?.description ?? allocation.status.rawValue
  }
}
