import FordelingModel
import FordelingNormalizer

/// The figures under one heading in all tables, for totals that stand outside them.
///
/// Rates have no sum, and neither has a measure of which a figure is not given.
struct SummedMeasure {
  let subject: MeasureSubject
  private let tables: [[Allocation]]

  /// The measures of a notice that have a sum.
  static func all(of results: [GroupResult]) -> [SummedMeasure] {
    results.byHeading.compactMap { tables in
      let stretches = tables.filter { !$0.isEmpty }
      guard let first = stretches.first?.first else { return nil }
      let subject = MeasureSubject(heading: first.measure, unit: first.unit)
      guard !subject.isRate else { return nil }
      return SummedMeasure(subject: subject, tables: stretches)
    }
  }

  /// The sum of all figures, or of those of a region; nil when the region has none or one is not given.
  func sum(region: String?) -> DecimalNumber? { Self.sum(tables.flatMap { $0 }, region) }

  /// The sums that a total may be: of all tables, and of each.
  func sums(region: String?) -> [DecimalNumber] {
    ([tables.flatMap { $0 }] + tables).compactMap { Self.sum($0, region) }
  }

  /// How many figures a sum has.
  func count(region: String?) -> Int {
    tables.reduce(0) { count, table in count + table.count { Self.isIn($0, Self.name(region)) } }
  }

  /// Whether every municipality of a region has a figure.
  func hasAll(ofRegion code: String) -> Bool {
    let present = Set(tables.joined().map(\.municipality.code))
    return MunicipalityRegister.municipalities.allSatisfy {
      $0.regionCode != code || present.contains($0.code)
    }
  }

  private static func name(_ region: String?) -> String? {
    region.flatMap { code in
      MunicipalityRegister.municipalities.first { $0.regionCode == code }?.region
    }
  }

  private static func isIn(_ allocation: Allocation, _ region: String?) -> Bool {
    region.map { allocation.municipality.region == $0 } ?? true
  }

  private static func sum(_ allocations: [Allocation], _ region: String?) -> DecimalNumber? {
    let name = name(region)
    var sum: DecimalNumber?
    for allocation in allocations where isIn(allocation, name) {
      if let value = allocation.value {
        sum = (sum ?? DecimalNumber(0)).adding(value)
        if sum == nil { return nil }
      } else if allocation.status != .missing {
        return nil
      }
    }
    return sum
  }
}
