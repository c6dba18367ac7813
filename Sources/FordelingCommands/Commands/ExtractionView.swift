import Fordeling
import FordelingEmitters

/// An extraction as people see it on a terminal.
enum ExtractionView {
  /// An aligned table, with only those columns that say something.
  static func text(of extraction: Extraction, colored: Bool) -> String {
    let allocations = extraction.allocations
    let hasTables = Set(allocations.map(\.table)).count > 1
    let hasMeasures = Set(allocations.map(\.measure)).count > 1
    let hasUnits = allocations.contains { $0.unit != nil }
    let hasNotes = allocations.contains { $0.note != nil }
    let hasOtherNames = allocations.contains { $0.match != .name }

    var table = TerminalTable(columns: [])
    if hasTables { table.columns.append(.init(heading: "Table", isTrailing: true)) }
    table.columns.append(.init(heading: "Code"))
    table.columns.append(.init(heading: "Municipality"))
    if hasMeasures { table.columns.append(.init(heading: "Measure")) }
    table.columns.append(.init(heading: valueHeading(of: extraction), isTrailing: true))
    if hasUnits { table.columns.append(.init(heading: "Unit")) }
    if hasNotes { table.columns.append(.init(heading: "Note")) }
    if hasOtherNames { table.columns.append(.init(heading: "Written")) }

    for allocation in allocations {
      var row: [TerminalTable.Field] = []
      if hasTables { row.append(.init(String(allocation.table))) }
      row.append(.init(allocation.municipality.code, style: .faint))
      row.append(.init(allocation.municipality.name))
      if hasMeasures { row.append(.init(allocation.measure)) }
      row.append(value(of: allocation))
      if hasUnits { row.append(.init(allocation.unit ?? "")) }
      if hasNotes { row.append(.init(allocation.note ?? "", style: .warning)) }
      if hasOtherNames {
        let isPlain = allocation.match == .name
        row.append(.init(isPlain ? "" : "\(allocation.written) (\(allocation.match.rawValue))"))
      }
      table.rows.append(row)
    }
    return table.rendered(colored: colored)
  }

  /// The measure when there is one for all, else a plain word.
  private static func valueHeading(of extraction: Extraction) -> String {
    guard let first = extraction.allocations.first?.measure, !first.isEmpty,
      extraction.allocations.allSatisfy({ $0.measure.utf8.elementsEqual(first.utf8) })
    else { return "Value" }
    return first
  }

  private static func value(of allocation: Allocation) -> TerminalTable.Field {
    if let value = allocation.value { return .init(value.description) }
    return .init(
      allocation.status.rawValue, style: allocation.status == .missing ? .error : .warning)
  }
}

/// The account of an extraction in a few lines, for people.
enum ExtractionSummary {
  /// How many municipalities there are, the sums, and how many diagnostics.
  static func text(of extraction: Extraction) -> String {
    let summary = extraction.summary
    var text = "\n\(CountedNoun.text(summary.found, "municipality", "municipalities"))"
    if let expected = summary.expected { text += " found, \(expected) expected" }
    for sum in summary.sums {
      let name = sum.measure.isEmpty ? "Sum" : "Sum of \(TerminalText.sanitized(sum.measure))"
      text += "\n\(name): \(sum.sum?.description ?? "too large to compute")"
    }
    let counts = Diagnostic.Severity.allCases.map { severity in
      (severity, extraction.diagnostics.count { $0.severity == severity })
    }
    for (severity, count) in counts where count > 0 && severity != .info {
      let word = severity.rawValue
      text += "\n\(CountedNoun.text(count, word, word + "s"))"
    }
    return text + "\n"
  }
}
