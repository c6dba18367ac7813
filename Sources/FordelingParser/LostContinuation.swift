import FordelingModel

/// What says that a table goes on where the notice does not: a row `… | …`, `osv.`, `Tabellen fortsættes i
/// bilag 2.`, the number of a page that is not the last.
struct LostContinuation {
  let notice: Notice

  private static let andSoOn: Set<String> = [
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

  /// The last page number, where more pages follow it.
  private var lastPage: [Diagnostic] {
    var last: (page: Int, pages: Int, passage: Passage)?
    for block in notice.blocks {
      guard let passage = passage(block), PageNumber.isPageNumber(passage.text.utf8) else {
        continue
      }
      let numbers = FoldedHeading.words(passage.text).compactMap { Int($0) }
      guard numbers.count == 2, numbers[0] >= last?.page ?? 0 else { continue }
      last = (numbers[0], numbers[1], passage)
    }
    guard let last, last.page < last.pages, hasTable(before: last.passage) else { return [] }
    return [
      lost(
        "'\(last.passage.text)' is the last page number; the pages after it are missing",
        last.passage.source)
    ]
  }

  /// Whether a passage stands below the first table, as the number at the foot of a page does.
  private func hasTable(before passage: Passage) -> Bool {
    let table = notice.blocks.firstIndex { if case .table = $0 { true } else { false } }
    let own = notice.blocks.firstIndex { self.passage($0)?.source == passage.source }
    guard let table, let own else { return false }
    return table < own
  }

  private func passage(_ block: Block) -> Passage? {
    switch block {
    case .heading(_, let passage), .paragraph(let passage), .listItem(let passage): passage
    case .table: nil
    }
  }

  private static func saysAndSoOn(_ text: String) -> Bool {
    text.utf8.count <= 16 && andSoOn.contains(text.lowercased())
  }

  private func lost(_ what: String, _ source: SourceSpan) -> Diagnostic {
    Diagnostic(.contentLost, what, at: source, notes: ["give the whole table"])
  }
}
