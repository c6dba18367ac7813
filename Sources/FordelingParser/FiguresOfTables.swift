import FordelingModel

/// What the allocation tables give each municipality, for what is compared with them.
struct FiguresOfTables {
  /// A figure of a table.
  struct Figure {
    /// The place of its measure among ``subjects``.
    var measure: Int
    var value: DecimalNumber?
  }

  /// The measures in the order of the tables.
  private(set) var subjects: [MeasureSubject] = []
  /// The figures by the codes of the municipalities.
  private(set) var byCode: [String: [Figure]] = [:]

  init(_ results: [GroupResult]) {
    for result in results {
      var places: [String: Int] = [:]
      for allocation in result.allocations {
        let place = places[allocation.measure] ?? subjects.count
        if place == subjects.count {
          places[allocation.measure] = place
          subjects.append(MeasureSubject(heading: allocation.measure, unit: allocation.unit))
        }
        byCode[allocation.municipality.code, default: []].append(
          Figure(measure: place, value: allocation.value))
      }
    }
  }
}

extension [GroupResult] {
  /// The allocations under each heading, in the order of the headings, each by its table; a table that has
  /// none of them is empty.
  var byHeading: [[[Allocation]]] {
    var folded: [String: String] = [:]
    var order: [String] = []
    var figures: [String: [[Allocation]]] = [:]
    for (at, result) in enumerated() {
      for allocation in result.allocations {
        let heading = folded[allocation.measure] ?? FoldedHeading.fold(allocation.measure)
        folded[allocation.measure] = heading
        if figures[heading] == nil {
          figures[heading] = [[Allocation]](repeating: [], count: count)
          order.append(heading)
        }
        figures[heading]?[at].append(allocation)
      }
    }
    return order.compactMap { figures[$0] }
  }
}

extension Notice {
  /// The years that the headings of a notice have, those of its measures among them: what speaks of another
  /// year is no figure of its tables.
  func years(ofHeadingsAnd measures: [String]) -> Set<String> {
    let titles = blocks.compactMap { block -> String? in
      switch block {
      case .heading(_, let passage): passage.text
      case .table(let table): table.caption
      case .paragraph, .listItem: nil
      }
    }
    return Set(
      (titles + measures).flatMap { FoldedHeading.words($0).map(String.init) }
        .filter(AnnouncedFigure.isYear))
  }
}
