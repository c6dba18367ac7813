/// Writes a sheet as pipe tables of Markdown, one for each piece.
struct PipeForm {
  func write(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add("# \(sheet.title)\n\nHer er fordelingen.\n\n")
    let last = sheet.lastCell
    for (piece, content) in sheet.pieces.enumerated() {
      if piece > 0 {
        text.add("\n")
        if let furniture = sheet.furniture { text.add(furniture + "\n\n") }
      }
      for (level, heading) in Sheet.headingRows(content.heading).enumerated() {
        text.add("| " + heading.joined(separator: " | ") + " |\n")
        if level == 0 { text.add("|" + String(repeating: " --- |", count: heading.count) + "\n") }
      }
      for (row, cells) in content.rows.enumerated() {
        text.add("|")
        for (column, cell) in cells.enumerated() {
          let place = Sheet.Place(piece: piece, row: row, column: column)
          text.add(" ")
          text.add(MarkdownCell.text(cell), place == last ? .lastCell : .plain)
          text.add(" |")
        }
        text.add("\n")
      }
    }
    for note in sheet.notes {
      text.add("\n")
      text.add(note + "\n", .notes)
    }
    return text
  }
}

/// Cells as Markdown has them.
enum MarkdownCell {
  /// The text of a cell, its line borders as markup.
  static func text(_ cell: Sheet.Cell) -> String {
    cell.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
  }
}
