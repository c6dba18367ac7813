/// Writes a sheet as rows of tabs in a text, as they come out of a word processor.
struct TabForm {
  let isMarkdown: Bool
  let hasFinalLineEnd: Bool
  /// How headings are told from rows: `<b>`, `**` or not at all.
  let emphasis: Int

  func write(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add((isMarkdown ? "# " : "") + "\(sheet.title)\n\nHer er fordelingen.\n\n")
    let last = sheet.lastCell
    var isFirstLine = true
    for (piece, content) in sheet.pieces.enumerated() {
      if piece > 0 {
        text.add("\n")
        if let furniture = sheet.furniture { text.add("\n" + furniture + "\n") }
        isFirstLine = true
        text.add("\n")
      }
      if !content.heading.isEmpty {
        text.add(content.heading.map(heading).joined(separator: "\t"))
        isFirstLine = false
      }
      for (row, cells) in content.rows.enumerated() {
        if !isFirstLine { text.add("\n") }
        isFirstLine = false
        for (column, cell) in cells.enumerated() {
          let place = Sheet.Place(piece: piece, row: row, column: column)
          if column > 0 { text.add("\t") }
          text.add(MarkdownCell.text(cell), place == last ? .lastCell : .plain)
        }
      }
    }
    for note in sheet.notes {
      text.add("\n\n")
      text.add(note, .notes)
    }
    if hasFinalLineEnd { text.add("\n") }
    return text
  }

  private func heading(_ text: String) -> String {
    guard isMarkdown, !text.isEmpty else { return text }
    return switch emphasis {
    case 0: "<b>\(text)</b>"
    case 1: "**\(text)**"
    default: text
    }
  }
}
