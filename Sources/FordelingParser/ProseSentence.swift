import FordelingModel

/// A sentence of a notice's prose, with the passage that it stands in.
struct ProseSentence {
  let sentence: Sentence
  let passage: Passage
  /// Whether the passage is a heading.
  let isHeading: Bool

  /// Longer passages are no prose.
  private static let lengthLimit = 200_000

  /// The sentences of a table's caption, and of its rows that are one text: a title above the headings, a remark below the
  /// figures.
  private static func sentences(beside table: Table) -> [ProseSentence] {
    var passages = textRows(of: table)
    if let caption = table.caption {
      passages.insert((Passage(caption, at: table.source), true), at: 0)
    }
    return passages.flatMap { passage, isHeading in
      passage.text.utf8.count > lengthLimit
        ? []
        : Sentence.sentences(of: passage.text).map {
          ProseSentence(sentence: $0, passage: passage, isHeading: isHeading)
        }
    }
  }

  /// The rows of a table that are one text, and whether each is a heading.
  static func textRows(of table: Table) -> [(passage: Passage, isHeading: Bool)] {
    guard table.columns > 1 else { return [] }
    var rows: [(passage: Passage, isHeading: Bool)] = []
    // The last row that a cell from above reaches into.
    var covered = 0
    for (at, cell) in table.cells.enumerated() {
      if cell.row > covered, isOnlyText(at, table) {
        rows.append((Passage(table.text(of: cell), at: cell.source), cell.row <= table.headerRows))
      }
      if cell.rowSpan > 1, !cell.isEmpty { covered = max(covered, cell.row + cell.rowSpan - 1) }
    }
    return rows
  }

  /// Whether a cell has several words and is the only one of its row with any text.
  private static func isOnlyText(_ at: Int, _ table: Table) -> Bool {
    let cell = table.cells[at]
    guard !cell.isEmpty, !cell.isHidden, cell.rowSpan == 1,
      table.utf8(of: cell).contains(0x20),
      at == 0 || table.cells[at - 1].row < cell.row || table.cells[at - 1].isEmpty
    else { return false }
    // Cells come by row, so the rest of the row follows.
    var next = at + 1
    while next < table.cells.count, table.cells[next].row == cell.row {
      if !table.cells[next].isEmpty { return false }
      next += 1
    }
    var before = at - 1
    while before >= 0, table.cells[before].row == cell.row {
      if !table.cells[before].isEmpty { return false }
      before -= 1
    }
    return true
  }

  /// The sentences of a notice, in order.
  static func all(in notice: Notice) -> [ProseSentence] {
    notice.blocks.flatMap { block -> [ProseSentence] in
      let (passage, isHeading): (Passage, Bool)
      switch block {
      case .heading(_, let text): (passage, isHeading) = (text, true)
      case .paragraph(let text), .listItem(let text): (passage, isHeading) = (text, false)
      case .table(let table): return sentences(beside: table)
      }
      guard passage.text.utf8.count <= lengthLimit else { return [] }
      return Sentence.sentences(of: passage.text).map {
        ProseSentence(sentence: $0, passage: passage, isHeading: isHeading)
      }
    }
  }
}
