import FordelingModel

/// What stands beside a recipient and says that it gets nothing, or not the figure: `Afslag` under `Status`, `Køge
/// (udgår)`.
struct RefusedRow {
  let grid: TableGrid
  let row: Int
  let layout: TableLayout
  /// What stands in parentheses beside the names.
  let annotations: [String]

  private static let refusing: WordSet = [
    "afslag", "afslået", "afvist", "venteliste", "udgår", "udgået", "annulleret", "bortfalder",
    "bortfaldet", "frafaldet", "trukket", "halvdelen",
  ]

  /// The doubt, if there is one.
  func diagnostics(at source: SourceSpan) -> [Diagnostic] {
    let beside = layout.ignored.lazy.map {
      (text: grid.text(row, $0.column), cell: grid.cell(row, $0.column))
    }
    .first { Self.refuses($0.text) }
    let text = beside?.text ?? annotations.first(where: Self.refuses)
    guard let text else { return [] }
    return [
      Diagnostic(
        .recipientDoubtful,
        "'\(text)' stands beside the figure, so it may be nothing that is handed out",
        at: beside?.cell.map { grid.table.cells[$0].source } ?? source,
        notes: ["take the row out, or the text"])
    ]
  }

  private static func refuses(_ text: String) -> Bool {
    guard (5...24).contains(text.utf8.count) else { return false }
    let words = FoldedHeading.words(text)
    return words.count <= 2 && words.contains { refusing.contains(String($0)) }
  }
}
