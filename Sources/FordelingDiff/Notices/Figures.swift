import FordelingModel

/// The figures of one side, by measure and then by municipality.
struct Figures {
  /// The figures of one measure.
  struct Measure {
    /// The heading.
    var name: String
    /// The figures of each code. More than one is rare: the notice repeats itself.
    var byCode: [String: [Allocation]] = [:]

    /// The codes in their order.
    var codes: [String] { byCode.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    /// The exact sum of all values; nil without any, or when it has too many digits.
    var sum: DecimalNumber? {
      var sum: DecimalNumber?
      for code in codes {
        for value in (byCode[code] ?? []).compactMap(\.value) {
          guard let next = (sum ?? DecimalNumber(0)).adding(value) else { return nil }
          sum = next
        }
      }
      return sum
    }
  }

  /// The measures in the order of the source.
  private(set) var measures: [Measure] = []
  /// The municipalities that have a figure, by code.
  private(set) var municipalities: [String: MunicipalityName] = [:]

  init(_ allocations: [Allocation]) {
    // Texts are equal when they are canonically equivalent, so headings in NFC and NFD are one.
    var indexes: [String: Int] = [:]
    for allocation in allocations {
      let index: Int
      if let known = indexes[allocation.measure] {
        index = known
      } else {
        index = measures.count
        indexes[allocation.measure] = index
        measures.append(Measure(name: allocation.measure))
      }
      let code = allocation.municipality.code
      measures[index].byCode[code, default: []].append(allocation)
      municipalities[code] = allocation.municipality
    }
  }

  /// The municipalities that another side does not have, by code.
  func municipalities(notIn other: Figures) -> [MunicipalityName] {
    municipalities.values.filter { other.municipalities[$0.code] == nil }
      .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }
}

extension Allocation {
  /// Whether value, status and unit are the same; a unit may be spelled otherwise.
  func hasSameFigure(as other: Allocation) -> Bool {
    value == other.value && status == other.status && UnitSpelling.areSame(unit, other.unit)
  }
}
