import FordelingModel
import FordelingNormalizer

/// What the allocation tables give each municipality, for what is compared with them.
///
/// It is made when it is first asked for, since most notices have no sentence that has to be compared.
final class FiguresOfTables {
  /// A figure of a table.
  struct Figure {
    /// The place of its measure among ``subjects``.
    var measure: Int
    var value: DecimalNumber?
  }

  /// What was read of the tables.
  private struct Content {
    var subjects: [MeasureSubject] = []
    var byCode: [String: [Figure]] = [:]
    /// The headings and units that measures have, each once: a notice may have one table a page, and all of
    /// them under one heading.
    var kinds: [MeasureSubject] = []
    /// The place of each measure's heading and unit among them.
    var kindOfMeasure: [Int] = []

    init(_ results: [GroupResult]) {
      var known: [String: Int] = [:]
      for result in results {
        var places: [String: Int] = [:]
        for allocation in result.allocations {
          let place = places[allocation.measure] ?? subjects.count
          if place == subjects.count {
            places[allocation.measure] = place
            let key = "\(allocation.unit ?? "")\n\(allocation.measure)"
            let kind = known[key] ?? kinds.count
            if kind == kinds.count {
              known[key] = kind
              kinds.append(MeasureSubject(heading: allocation.measure, unit: allocation.unit))
            }
            kindOfMeasure.append(kind)
            subjects.append(kinds[kind])
          }
          byCode[allocation.municipality.code, default: []].append(
            Figure(measure: place, value: allocation.value))
        }
      }
    }
  }

  /// The headings of the tables' measures.
  let headings: [String]
  private let results: [GroupResult]
  private lazy var content = Content(results)
  /// Whether the words asked about are of headings: prose says the same words over and over.
  private var isNamed: [String: Bool] = [:]
  /// How amounts may belong to each heading and unit, by what they are amounts of.
  private var fitsByNoun: [String: [MeasureSubject.Fit]] = [:]

  init(_ results: [GroupResult]) {
    self.results = results
    headings = results.flatMap(\.measures)
  }

  /// The measures in the order of the tables.
  var subjects: [MeasureSubject] { content.subjects }

  /// The figures by the codes of the municipalities.
  var byCode: [String: [Figure]] { content.byCode }

  /// The figures of a municipality.
  func figures(of municipality: Municipality) -> [Figure] {
    content.byCode[municipality.code] ?? []
  }

  /// Whether the amounts of a sentence add up to a figure of the municipality that it speaks of: `4 pladser i april og 8 i
  /// august`. Amounts of what no table has are not counted.
  func areParts(of municipality: Municipality, in sentence: Sentence) -> Bool {
    let amounts = sentence.words.indices.compactMap { ProseAmount(sentence.words, at: $0) }
      .filter(mayHave)
    let sum = amounts.reduce(DecimalNumber(0) as DecimalNumber?) { sum, amount in
      sum.flatMap { sum in amount.values.first.flatMap { sum.adding($0) } }
    }
    guard amounts.count > 1, let sum else { return false }
    return figures(of: municipality).contains { $0.value == sum }
  }

  /// Whether a municipality gets anything.
  func hasFigure(_ municipality: Municipality) -> Bool {
    figures(of: municipality).contains { ($0.value?.significand ?? 0) != 0 }
  }

  /// Whether municipalities have different figures in any measure.
  func differ(_ municipalities: [Municipality]) -> Bool {
    subjects.indices.contains { measure in
      Set(
        municipalities.compactMap { municipality in
          figures(of: municipality).first { $0.measure == measure && $0.value != nil }?.value
        }
      ).count > 1
    }
  }

  /// How an amount may belong to each of the measures.
  func fits(_ amount: ProseAmount) -> [MeasureSubject.Fit] {
    let fits = fitsOfKinds(amount)
    return content.kindOfMeasure.map { fits[$0] }
  }

  /// Whether an amount may belong to any measure.
  func mayHave(_ amount: ProseAmount) -> Bool { fitsOfKinds(amount).contains { $0 != .none } }

  /// Whether a heading names what an amount is of.
  func surelyHave(_ amount: ProseAmount) -> Bool { fitsOfKinds(amount).contains(.certain) }

  private func fitsOfKinds(_ amount: ProseAmount) -> [MeasureSubject.Fit] {
    let key = amount.isMoney ? "\n" : amount.noun ?? ""
    if let known = fitsByNoun[key] { return known }
    let fits = content.kinds.map { $0.fit(amount) }
    fitsByNoun[key] = fits
    return fits
  }

  /// Whether a word is one of a heading, in whatever form.
  func names(_ word: String) -> Bool {
    if let known = isNamed[word] { return known }
    let names = content.kinds.contains { $0.words.contains { MeasureSubject.isSame($0, word) } }
    isNamed[word] = names
    return names
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

extension Diagnostic {
  /// What is said of a sentence that has a figure for a municipality which the tables have none for.
  static func unreadFigure(of municipality: Municipality, at source: SourceSpan) -> Diagnostic {
    Diagnostic(
      .rowOutsideTable,
      "a sentence has a figure for \(municipality.name), which no table that was read has",
      at: source, notes: ["write the name and its figure as a row of the table"])
  }
}
