import FordelingModel
import FordelingNormalizer

/// Totals that stand in a table of their own: `I alt` and the sum, or the sums of the regions.
///
/// Such a table was not read, for it names no municipality. Its figures are compared with the sums of the
/// measure that its heading names, or of the only one there is.
struct TotalsOfOtherTables {
  let resolver: NameResolver
  let results: [GroupResult]
  /// The numbers of the tables that were read.
  let read: Set<Int>

  /// One figure beside a label of several municipalities.
  private struct Stated {
    var label: String
    /// The code of the region; nil for a total of all.
    var region: String?
    var number: NumberToken
    var source: SourceSpan

    var values: [DecimalNumber] { AnnouncedFigure.values(of: number) }
  }

  /// What is to be said of the tables of a notice.
  func diagnostics(in notice: Notice) -> [Diagnostic] {
    let others = notice.tables.filter { !read.contains($0.index) && $0.rows > 0 && $0.columns > 1 }
    guard !others.isEmpty else { return [] }
    let measures = SummedMeasure.all(of: results)
    return others.filter { !isOfOtherTime($0) }.flatMap { table in
      let grid = TableGrid(table)
      return diagnostics(grid, measures) + labeled(grid, measures) + summary(grid, measures)
    }
  }

  /// Whether a table's title says that it is of another time than this notice.
  private func isOfOtherTime(_ table: Table) -> Bool {
    [table.caption, table.heading].compactMap { $0 }.contains { title in
      FoldedHeading.words(title).contains {
        ["tidligere", "sidste", "forrige", "historik", "hidtil", "ansøgt", "ansøgte"].contains($0)
      }
    }
  }

  /// Totals whose label says what they are of, among other facts: `Pladser i alt` beside `36`.
  private func labeled(_ grid: TableGrid, _ measures: [SummedMeasure]) -> [Diagnostic] {
    guard grid.columns == 2, grid.rows <= 40 else { return [] }
    return (1...grid.rows).compactMap { row -> Diagnostic? in
      let label = grid.text(row, 1)
      guard label.utf8.count <= 60, let cell = grid.cell(row, 2), cell != grid.cell(row, 1),
        case .number(let number) = NumberTextScanner.read(grid.text(row, 2)),
        let measure = measures.first(where: {
          !$0.subject.isGeneric
            && TotalBelowTable.isTotal(label, of: $0.subject.heading, named: true)
        })
      else { return nil }
      let unit = number.unit.flatMap(NumberUnit.scale)
      guard unit == nil || unit == measure.subject.scale ?? "kroner" else { return nil }
      let stated = Stated(
        label: label, region: nil, number: number, source: grid.table.cells[cell].source)
      return judge([stated], measure).first
    }
  }

  /// How many municipalities a summary counts, and its totals as far as they were not judged above.
  private func summary(_ grid: TableGrid, _ measures: [SummedMeasure]) -> [Diagnostic] {
    guard let summary = SummaryTable(grid) else { return [] }
    let count = summary.count
    var found: [Diagnostic] = []
    if let count, let stated = summary.facts[count].number.count, !counts.contains(stated) {
      found.append(
        Diagnostic(
          .countMismatch,
          "'\(summary.facts[count].label)' in a table of its own states \(stated), but the tables name "
            + "\(self.counts[0])",
          at: summary.facts[count].source))
    }
    // What stands beside its label has been judged, and "Pladser" among other facts may be any.
    for (at, fact) in summary.facts.enumerated() where at != count && summary.isHeaded {
      let named = measures.first {
        !$0.subject.isGeneric
          && TotalBelowTable.isTotal(fact.label, of: $0.subject.heading, named: true)
      }
      // Beside the number of municipalities a measure's own heading is its total, too.
      let near = count == nil ? nil : measure(fact.label, measures)
      guard let measure = named ?? near else { continue }
      let unit = fact.number.unit.flatMap(NumberUnit.scale)
      guard unit == nil || unit == measure.subject.scale ?? "kroner" else { continue }
      found += judge(
        [Stated(label: fact.label, region: nil, number: fact.number, source: fact.source)], measure)
    }
    return found
  }

  /// How many municipalities the tables name, together and each; all there are may be spoken of in any notice.
  private var counts: [Int] {
    let all = [results.allocations] + results.map(\.allocations)
    let given = all.map { $0.filter { $0.value.map { $0 != DecimalNumber(0) } ?? false } }
    return (all + given).map { Set($0.map(\.municipality.code)).count }
      + [MunicipalityRegister.municipalities.count]
  }

  private func diagnostics(_ grid: TableGrid, _ measures: [SummedMeasure]) -> [Diagnostic] {
    // Regions may get something themselves, but then hardly as many rows.
    guard grid.rows <= 40, grid.columns <= 40,
      let names = (1...grid.columns).first(where: { column in
        (1...grid.rows).contains { isLabel(grid.text($0, column)) }
      })
    else { return [] }
    let labels = (1...grid.rows).filter { isLabel(grid.text($0, names)) }
    // Below other rows, a total is that of those.
    let rows = (1...grid.rows).filter { !grid.isEmpty($0, names) }
    let isOwn = rows.allSatisfy { labels.contains($0) || $0 == rows.first }
    guard isOwn else { return [] }
    return (1...grid.columns).filter { $0 != names }.flatMap { column -> [Diagnostic] in
      let heading = labels.contains(1) ? "" : grid.text(1, column)
      guard let measure = measure(heading, measures) else { return [] }
      return judge(stated(grid, labels, names, column), measure)
    }
  }

  private func isLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 80, case .aggregate(let aggregate) = resolver.resolve(text) else {
      return false
    }
    return switch aggregate {
    case .total, .region: true
    case .country, .other, .average: false
    }
  }

  private func stated(
    _ grid: TableGrid, _ labels: [Int], _ names: Int, _ column: Int
  ) -> [Stated] {
    labels.compactMap { row in
      guard let cell = grid.cell(row, column), cell != grid.cell(row, names),
        case .number(let number) = NumberTextScanner.read(grid.text(row, column)),
        case .aggregate(let aggregate) = resolver.resolve(grid.text(row, names))
      else { return nil }
      var region: String?
      if case .region(let code) = aggregate { region = code }
      return Stated(
        label: grid.text(row, names), region: region, number: number,
        source: grid.table.cells[cell].source)
    }
  }

  /// The measure that a heading speaks of; the only one, where the heading does not tell.
  private func measure(_ heading: String, _ measures: [SummedMeasure]) -> SummedMeasure? {
    let near = measures.filter { $0.subject.isNear(heading) }
    if near.count == 1 { return near[0] }
    let folded = FoldedHeading.fold(heading)
    if let same = near.first(where: { FoldedHeading.fold($0.subject.heading) == folded }) {
      return same
    }
    guard near.isEmpty, measures.count == 1, let only = measures.first else { return nil }
    let other = MeasureSubject(heading: heading, unit: NumberUnit.inHeading(heading))
    return other.isGeneric && other.years.isEmpty && other.scale == nil ? only : nil
  }

  private func judge(_ stated: [Stated], _ measure: SummedMeasure) -> [Diagnostic] {
    let regions = stated.filter { $0.region != nil }
    let agreeing = regions.filter { agrees($0, measure) }.count
    // Bodies of their own have figures of their own, and their total is that of those.
    let areSums = regions.isEmpty || agreeing > 0
    var found: [Diagnostic] = []
    for one in stated where !agrees(one, measure) {
      guard let computed = measure.sum(region: one.region) else {
        continue
      }
      if one.region == nil, sumsUp(regions, to: one), !areSums { continue }
      let what =
        "'\(one.label)' in a table of its own states \(one.values.first ?? computed)\(name(measure)), but "
        + "the figures sum to \(computed)"
      found.append(Diagnostic(areSums ? .totalMismatch : .totalUnverifiable, what, at: one.source))
    }
    return found
  }

  private func agrees(_ stated: Stated, _ measure: SummedMeasure) -> Bool {
    measure.sums(region: stated.region).contains { stated.values.contains($0) }
  }

  private func sumsUp(_ regions: [Stated], to total: Stated) -> Bool {
    let sum = regions.reduce(DecimalNumber(0) as DecimalNumber?) { sum, region in
      region.values.first.flatMap { sum?.adding($0) }
    }
    return sum.map(total.values.contains) ?? false
  }

  private func name(_ measure: SummedMeasure) -> String {
    measure.subject.heading.isEmpty ? "" : " under '\(measure.subject.heading)'"
  }
}
