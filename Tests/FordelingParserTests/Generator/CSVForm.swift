/// Writes a sheet as CSV: one table, pieces under each other with their headings again.
struct CSVForm {
  let delimiter: Character
  let lineEnd: String
  let quotesAll: Bool

  func write(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    // Prose above the table is only understood where the delimiter does not stand in prose.
    if delimiter == ";" { text.add(sheet.title + lineEnd) }
    let last = sheet.lastCell
    for (piece, content) in sheet.pieces.enumerated() {
      if piece > 0, let furniture = sheet.furniture, let width = content.rows.first?.count {
        text.add(furniture + String(repeating: delimiter, count: width - 1) + lineEnd)
      }
      for heading in Sheet.headingRows(content.heading) where !heading.isEmpty {
        text.add(heading.map(field).joined(separator: String(delimiter)) + lineEnd)
      }
      for (row, cells) in content.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          if column > 0 { text.add(String(delimiter)) }
          let place = Sheet.Place(piece: piece, row: row, column: column)
          text.add(field(cell.text), place == last ? .lastCell : .plain)
        }
        text.add(lineEnd)
      }
    }
    if !sheet.notes.isEmpty {
      text.add(lineEnd)
      for note in sheet.notes { text.add(note + lineEnd, .notes) }
    }
    return text
  }

  private func field(_ text: String) -> String {
    let needsQuotes =
      quotesAll || text.contains(delimiter) || text.contains("\n") || text.contains("\"")
    guard needsQuotes, !text.isEmpty else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
