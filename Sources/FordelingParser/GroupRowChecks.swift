import FordelingModel

/// What one row of several names says of them together: how many they are, and what they get in all.
struct GroupRowChecks {
  let grid: TableGrid
  let row: Int
  let layout: TableLayout
  /// How many names the row has.
  let names: Int

  var diagnostics: [Diagnostic] { [countMismatch, groupTotal].compactMap { $0 } }

  /// A count under `Antal kommuner` that is not that of the names.
  private var countMismatch: Diagnostic? {
    for column in layout.ignored where column.reason == LedgerReason.countOfRecipients {
      let text = grid.text(row, column.column)
      guard let stated = Int(text), stated != names else { continue }
      return Diagnostic(
        .countMismatch,
        "the row counts \(stated) under '\(column.heading)', but names \(names)",
        at: source(column.column))
    }
    return nil
  }

  /// A sum for all names of a row, beside what each of them gets, is nobody's figure.
  private var groupTotal: Diagnostic? {
    guard names > 1, layout.measures.contains(where: { Self.isForEach($0.heading) }),
      let total = layout.measures.first(where: { Self.isTotal($0.heading) }),
      !grid.text(row, total.column).isEmpty
    else { return nil }
    return Diagnostic(
      .recipientDoubtful,
      "'\(total.heading)' is a sum for the \(names) names of the row, and not the figure of each",
      at: source(total.column),
      notes: ["choose the figure of each with '--measure', or remove the column"])
  }

  private static func isForEach(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading).map(String.init)
    return words.contains("hver")
      || zip(words, words.dropFirst()).contains { ["pr", "per"].contains($0) && $1 == "kommune" }
  }

  private static func isTotal(_ heading: String) -> Bool {
    let words = FoldedHeading.words(heading).map(String.init)
    return words.suffix(2) == ["i", "alt"] || words.contains("samlet")
      || words.last.map { ["sum", "total", "ialt"].contains($0) } ?? false
  }

  private func source(_ column: Int) -> SourceSpan {
    grid.cell(row, column).map { grid.table.cells[$0].source } ?? grid.table.source
  }
}
