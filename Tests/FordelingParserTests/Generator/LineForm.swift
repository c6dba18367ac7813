/// Writes a sheet with every cell on a line of its own.
struct LineForm {
  let hasBlanks: Bool

  /// Each name with the values that follow it.
  func writeTurns(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add("\(sheet.title)\n\nHer er fordelingen af de pladser, som vi har aftalt med KL.\n\n")
    let last = sheet.lastCell
    for (piece, content) in sheet.pieces.enumerated() {
      for (row, cells) in content.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          let place = Sheet.Place(piece: piece, row: row, column: column)
          text.add(cell.text, place == last ? .lastCell : .plain)
          text.add(hasBlanks ? "\n\n" : "\n")
        }
      }
    }
    return text
  }

  /// All cells of the first column, then those of the next.
  func writeDump(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add("\(sheet.title)\n\nHer er fordelingen af de pladser, som vi har aftalt med KL.\n\n")
    let last = sheet.lastCell
    for (piece, content) in sheet.pieces.enumerated() {
      let width = content.rows.map(\.count).max() ?? 0
      for column in 0..<max(width, content.heading.count) {
        if column < content.heading.count { text.add(content.heading[column] + "\n\n") }
        for (row, cells) in content.rows.enumerated()
        where column < cells.count && !cells[column].text.isEmpty {
          let place = Sheet.Place(piece: piece, row: row, column: column)
          text.add(cells[column].text, place == last ? .lastCell : .plain)
          text.add("\n")
        }
        text.add("\n")
      }
    }
    return text
  }
}

/// Writes a sheet as a list of names and values.
struct ListForm {
  let divider: String

  func write(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add("# \(sheet.title)\n\nHer er fordelingen:\n\n")
    let last = sheet.lastCell
    for (piece, content) in sheet.pieces.enumerated() {
      for (row, cells) in content.rows.enumerated() {
        text.add("- ")
        for (column, cell) in cells.enumerated() {
          let place = Sheet.Place(piece: piece, row: row, column: column)
          if column > 0 { text.add(divider) }
          text.add(cell.text, place == last ? .lastCell : .plain)
        }
        text.add("\n")
      }
    }
    return text
  }
}

/// Writes a sheet as names under headings that have the value.
struct GroupHeadingForm {
  let isMarkdown: Bool

  func write(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add((isMarkdown ? "# " : "") + "\(sheet.title)\n\n")
    let last = sheet.lastCell
    for (piece, content) in sheet.pieces.enumerated() {
      for (row, cells) in content.rows.enumerated() {
        let names = cells.filter { $0.role == .names }.flatMap(\.parts)
        let values = cells.filter { $0.role == .value }.flatMap(\.parts).joined(separator: " ")
        let measure = content.heading.last { $0.first?.isLowercase ?? false } ?? ""
        let isLast = last?.piece == piece && last?.row == row
        if isMarkdown {
          text.add("## Kommuner med \(values) \(measure):\n\n")
          for (at, name) in names.enumerated() {
            text.add("- ")
            text.add(name, isLast && at + 1 == names.count ? .lastCell : .plain)
            text.add("\n")
          }
          text.add("\n")
        } else {
          text.add("Kommuner med \(values) \(measure): ")
          for (at, name) in names.enumerated() {
            if at > 0 { text.add(", ") }
            text.add(name, isLast && at + 1 == names.count ? .lastCell : .plain)
          }
          text.add("\n")
        }
      }
    }
    return text
  }
}
