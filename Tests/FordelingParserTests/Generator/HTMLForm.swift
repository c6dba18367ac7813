/// Writes a sheet as a page of HTML.
struct HTMLForm {
  /// How the page is made.
  enum Style: CaseIterable {
    /// As a person writes it.
    case plain
    /// As a word processor writes it: every line of a cell a paragraph, attributes everywhere.
    case wordProcessor
    /// One name a row, and the value's cell over all rows of its names.
    case spans
  }

  let style: Style

  func write(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add(
      "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>\(sheet.title)</title></head>\n"
        + "<body>\n<h1>\(sheet.title)</h1>\n<p>Her er fordelingen.</p>\n")
    for (piece, content) in sheet.pieces.enumerated() {
      if piece > 0, let furniture = sheet.furniture { text.add("<p>\(furniture)</p>\n") }
      text.add(style == .wordProcessor ? "<table class=MsoTableGrid border=1>\n" : "<table>\n")
      if !content.heading.isEmpty {
        add(heading: content.heading, to: &text)
      }
      for (row, cells) in content.rows.enumerated() { add(cells, piece, row, sheet, to: &text) }
      text.add("</table>\n")
    }
    for note in sheet.notes { text.add("<p>\(note)</p>\n", .notes) }
    text.add("</body></html>\n")
    return text
  }

  private func add(heading: [String], to text: inout MarkedText) {
    let rows = Sheet.headingRows(heading)
    guard rows.count > 1 else {
      let cells = heading.map { "<th>\(paragraphs($0))</th>" }.joined()
      text.add("<tr>\(cells)</tr>\n")
      return
    }
    for (level, row) in rows.enumerated() {
      text.add("<tr>")
      var at = 0
      while at < row.count {
        let isLowest = level + 1 == rows.count || rows[level + 1][at].isEmpty
        var width = 1
        if isLowest {
          let height = rows.count - level
          if !row[at].isEmpty { text.add("<th rowspan=\(height)>\(row[at])</th>") }
        } else {
          while at + width < row.count, !rows[level + 1][at + width].isEmpty,
            row[at + width] == row[at]
          { width += 1 }
          text.add("<th colspan=\(width)>\(row[at])</th>")
        }
        at += width
      }
      text.add("</tr>\n")
    }
  }

  private func add(
    _ cells: [Sheet.Cell], _ piece: Int, _ row: Int, _ sheet: Sheet, to text: inout MarkedText
  ) {
    let height = style == .spans ? cells.map(\.parts.count).max() ?? 1 : 1
    let hasNames = cells.contains { $0.role == .names && $0.parts.count == height }
    guard height > 1, hasNames else {
      text.add("<tr>")
      for (column, cell) in cells.enumerated() {
        let place = Sheet.Place(piece: piece, row: row, column: column)
        text.add("<td>")
        text.add(paragraphs(cell.text), place == sheet.lastCell ? .lastCell : .plain)
        text.add("</td>")
      }
      text.add("</tr>\n")
      return
    }
    for line in 0..<height {
      text.add("<tr>")
      for cell in cells {
        if cell.role == .names, cell.parts.count == height {
          text.add("<td>\(cell.parts[line])</td>")
        } else if line == 0 {
          text.add("<td rowspan=\"\(height)\">\(cell.text)</td>")
        }
      }
      text.add("</tr>\n")
    }
  }

  private func paragraphs(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return style == .wordProcessor
      ? lines.map { "<p class=MsoNormal><span lang=DA>\($0)</span></p>" }.joined(separator: "\n")
      : lines.joined(separator: "<br>")
  }
}
