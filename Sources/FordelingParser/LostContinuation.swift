import FordelingModel

/// What says that a table goes on where the notice does not: a row `… | …`, `osv.`, `Tabellen fortsættes i
/// bilag 2.`, the number of a page that is not the last.
struct LostContinuation {
  let notice: Notice

  private static let andSoOn: WordSet = [
    "...", "…", "....", "[...]", "(...)", "[…]", "(…)", "osv.", "osv", "o.s.v.", "m.fl.", "m. fl.",
    "mfl.", "etc.", "etc", "m.m.", "fortsættes", "fortsættes...", "fortsættes…", "fortsættes ...",
  ]

  /// What is to be said of a notice with the allocation tables `groups`.
  func diagnostics(_ groups: [TableGroup]) -> [Diagnostic] {
    rows(groups) + prose + lastPage
  }

  /// Rows that stand for others.
  private func rows(_ groups: [TableGroup]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for piece in groups.flatMap(\.pieces) where piece.headerRows < piece.grid.rows {
      for row in piece.headerRows + 1...piece.grid.rows {
        for layout in piece.layouts {
          let text = piece.grid.text(row, layout.nameColumn)
          guard Self.saysAndSoOn(text), let cell = piece.grid.cell(row, layout.nameColumn) else {
            continue
          }
          found.append(
            lost(
              "'\(text)' stands for rows that the table does not have",
              piece.grid.table.cells[cell].source))
        }
      }
    }
    return found
  }

  /// Lines below the last table that say that it goes on, and those anywhere that call it an extract.
  private var prose: [Diagnostic] {
    let lastTable = notice.blocks.lastIndex { if case .table = $0 { true } else { false } }
    guard let lastTable else { return [] }
    var found: [Diagnostic] = []
    for (at, block) in notice.blocks.enumerated() {
      guard let passage = passage(block), passage.text.utf8.count <= 120 else { continue }
      let words = FoldedHeading.words(passage.text).map(String.init)
      let isExtract = words.first == "uddrag" && words.contains { $0.hasPrefix("tabel") }
      let goesOn =
        at > lastTable
        && (Self.saysAndSoOn(passage.text)
          || (words.count <= 8 && words.contains("fortsættes")
            && (words.first == "fortsættes"
              || words.contains { $0.hasPrefix("tabel") || $0.hasPrefix("liste") })))
      if isExtract || goesOn {
        found.append(
          lost("'\(passage.text)' says that the notice has not the whole table", passage.source))
      }
    }
    return found
  }

  /// The number at the foot of the last page, where more pages follow it. Where anything stands below it,
  /// it is one at the head of a page, or the last page has none.
  private var lastPage: [Diagnostic] {
    guard let passage = notice.blocks.last.flatMap(passage),
      PageNumber.isPageNumber(passage.text)
    else { return [] }
    let numbers = FoldedHeading.words(passage.text).compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] < numbers[1] else { return [] }
    return [
      lost(
        "'\(passage.text)' is the last page number; the pages after it are missing", passage.source
      )
    ]
  }

  private func passage(_ block: Block) -> Passage? {
    switch block {
    case .heading(_, let passage), .paragraph(let passage), .listItem(let passage): passage
    case .table: nil
    }
  }

  private static func saysAndSoOn(_ text: String) -> Bool {
    andSoOn.mayBe(text) && andSoOn.contains(text.lowercased())
  }

  private func lost(_ what: String, _ source: SourceSpan) -> Diagnostic {
    Diagnostic(.contentLost, what, at: source, notes: ["give the whole table"])
  }
}
