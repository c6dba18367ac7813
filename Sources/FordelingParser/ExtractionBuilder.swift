import FordelingModel
import FordelingNormalizer

/// Puts the tables of a notice together into one extraction, and checks who is there and who is not.
struct ExtractionBuilder {
  let notice: Notice
  let options: ExtractionOptions

  /// Builds the extraction.
  func build(_ results: [GroupResult], diagnostics: [Diagnostic]) -> Extraction {
    var found = diagnostics + results.flatMap(\.diagnostics)
    let expected = expectedMunicipalities
    var missing: Set<String> = []
    var duplicated: Set<String> = []
    for result in joined(results) {
      checkCoverage(result, expected, &missing, &duplicated, &found)
    }
    let allocations = results.allocations
    let codes = Set(allocations.map(\.municipality.code))
    let summary = Summary(
      expected: expected?.count, found: codes.count, missing: names(missing),
      duplicated: names(duplicated), sums: sums(allocations))
    let located = notice.text?.located(found) ?? found
    return Extraction(
      notice: notice.identity,
      details: options.collectsDetails ? DetailsFinder.details(of: notice) : [],
      allocations: allocations, columns: results.flatMap(\.columns),
      totals: results.flatMap(\.totals),
      summary: summary, ledger: ledger(results), diagnostics: limited(inSourceOrder(located)))
  }

  /// Tables that hand out the same under one heading, as one: together they must have each municipality,
  /// and each once.
  private func joined(_ results: [GroupResult]) -> [GroupResult] {
    guard results.count > 1 else { return results }
    var joined: [GroupResult] = []
    var places: [String: Int] = [:]
    for result in results {
      let measures = result.measures.map(FoldedHeading.fold)
      // Folded headings have no line break.
      let key = measures.joined(separator: "\n")
      if let same = places[key], measures.contains(where: { !$0.isEmpty }) {
        joined[same].allocations += result.allocations
      } else {
        if places[key] == nil { places[key] = joined.count }
        joined.append(result)
      }
    }
    return joined
  }

  /// The municipalities that must be there; nil when any set will do.
  private var expectedMunicipalities: [Municipality]? {
    let all = MunicipalityRegister.municipalities
    return switch options.expected {
    case .all: all
    case .any: nil
    case .region(let name): all.filter { $0.region.utf8.elementsEqual(name.utf8) }
    case .codes(let codes): all.filter { codes.contains($0.code) }
    }
  }

  /// The codes of the municipalities that may be there; nil when all may.
  private var allowedCodes: Set<String>? {
    if case .all = options.expected { return nil }
    return expectedMunicipalities.map { Set($0.map(\.code)) }
  }

  /// Checks that each municipality stands once for each measure, and that none is missing.
  ///
  /// Measures that share their rows share their faults, which are told once.
  private func checkCoverage(
    _ result: GroupResult, _ expected: [Municipality]?, _ missing: inout Set<String>,
    _ duplicated: inout Set<String>, _ diagnostics: inout [Diagnostic]
  ) {
    var measures = MeasureNumbers()
    /// The places of the first allocations, by the number of the measure and by code.
    var first: [[String: Int]] = []
    let expectedCodes = allowedCodes
    var told: Set<String> = []
    for (at, allocation) in result.allocations.enumerated() {
      let code = allocation.municipality.code
      let measure = measures.number(of: allocation.measure)
      if measure == first.count {
        first.append(Dictionary(minimumCapacity: MunicipalityRegister.municipalities.count))
      }
      if let earlier = first[measure].updateValue(at, forKey: code) {
        first[measure][code] = earlier
        duplicated.insert(code)
        if told.insert("\(code) \(allocation.source.table ?? 0) \(allocation.source.row ?? 0)")
          .inserted
        {
          diagnostics.append(repetition(of: result.allocations[earlier], by: allocation))
        }
        continue
      }
      if let expectedCodes, !expectedCodes.contains(code), told.insert(code).inserted {
        diagnostics.append(
          Diagnostic(
            .municipalityNotExpected,
            "\(allocation.municipality.name) (\(code)) is not one of the municipalities expected",
            at: allocation.source.span))
      }
    }
    guard let expected else { return }
    var toldMissing: Set<[String]> = []
    for measure in result.measures.isEmpty ? [""] : result.measures {
      let number = measures.number(of: measure)
      let present = number < first.count ? first[number] : [:]
      let absent = expected.map(\.code).filter { present[$0] == nil }
      guard !absent.isEmpty, toldMissing.insert(absent).inserted else { continue }
      missing.formUnion(absent)
      let listed = names(Set(absent)).map(\.name).joined(separator: ", ")
      let verb = absent.count == 1 ? "is" : "are"
      let under = result.measures.count > 1 ? " under '\(measure)'" : ""
      diagnostics.append(
        Diagnostic(
          .municipalityMissing,
          "\(absent.count) of \(expected.count) municipalities \(verb) missing\(under): \(listed)",
          at: result.source, notes: ["'--expect any' is for a notice that has only some"]))
    }
  }

  private func repetition(of earlier: Allocation, by allocation: Allocation) -> Diagnostic {
    let name = allocation.municipality.name
    let place = earlier.source.span.line.map { " (line \($0))" } ?? ""
    let isOtherTable = earlier.source.table != allocation.source.table
    let contradicts = earlier.value != allocation.value || earlier.status != allocation.status
    if isOtherTable, contradicts {
      return Diagnostic(
        .tablesContradict,
        "\(name) has \(text(allocation)) here and \(text(earlier)) in an earlier table with the "
          + "same heading\(place)",
        at: allocation.source.span,
        notes: [
          "choose one of the tables with '--table', or give their columns headings that tell them apart"
        ])
    }
    return Diagnostic(
      .municipalityDuplicated,
      "\(name) (\(allocation.municipality.code)) stands twice: \(text(earlier))\(place) and "
        + "\(text(allocation))",
      at: allocation.source.span)
  }

  private func text(_ allocation: Allocation) -> String {
    allocation.value?.description ?? allocation.status.rawValue
  }

  private func names(_ codes: Set<String>) -> [MunicipalityName] {
    MunicipalityRegister.municipalities.filter { codes.contains($0.code) }
      .map { MunicipalityName(code: $0.code, name: $0.name, region: $0.region) }
      .sorted { DanishOrder.precedes($0.name, $1.name) }
  }

  private func sums(_ allocations: [Allocation]) -> [MeasureSum] {
    var places: [String: Int] = [:]
    var sums: [MeasureSum] = []
    for allocation in allocations {
      let place = places[allocation.measure] ?? sums.count
      if place == sums.count {
        places[allocation.measure] = place
        sums.append(MeasureSum(measure: allocation.measure, sum: DecimalNumber(0)))
      }
      guard let value = allocation.value, let sum = sums[place].sum else { continue }
      sums[place].sum = sum.adding(value)
    }
    return sums
  }

  private func ledger(_ results: [GroupResult]) -> Ledger {
    var ledger = Ledger()
    for result in results {
      ledger.cells += result.ledger.cells
      ledger.allocated += result.ledger.allocated
      ledger.header += result.ledger.header
      ledger.total += result.ledger.total
      ledger.note += result.ledger.note
      ledger.ignored += result.ledger.ignored
    }
    return ledger
  }

  /// By place; what has no place comes first, and what has the same place keeps its order.
  private func inSourceOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let starts = (left.element.source.start ?? -1, right.element.source.start ?? -1)
      return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
    }.map(\.element)
  }

  /// The first diagnostics up to the limit; what is cut off is an error of its own.
  private func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let limit = Limits().diagnostics
    guard diagnostics.count > limit else { return diagnostics }
    return diagnostics.prefix(limit) + [
      Diagnostic(
        .diagnosticsDropped,
        "\(diagnostics.count - limit) more diagnostics are not listed (limit 'diagnostics', \(limit))"
      )
    ]
  }
}

/// Numbers for measures: headings that fold to the same have one, as "Antal" and "ANTAL" do.
private struct MeasureNumbers {
  private var numbers: [String: Int] = [:]
  private var foldedNumbers: [String: Int] = [:]
  /// The one that was asked for last, which is mostly asked for again.
  private var last: (measure: String, number: Int)?

  /// The number of a measure, counting from 0 in the order in which they are asked for.
  mutating func number(of measure: String) -> Int {
    if let last, last.measure.hasSameBytes(as: measure) { return last.number }
    let number = numberOfAnother(measure)
    last = (measure, number)
    return number
  }

  private mutating func numberOfAnother(_ measure: String) -> Int {
    if let number = numbers[measure] { return number }
    let folded = FoldedHeading.fold(measure)
    let number = foldedNumbers[folded] ?? foldedNumbers.count
    foldedNumbers[folded] = number
    numbers[measure] = number
    return number
  }
}
