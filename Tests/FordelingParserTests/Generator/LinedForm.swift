/// Writes a sheet as columns of a text: drawn as a grid, between lines of signs, or with blanks alone.
struct LinedForm {
  /// How columns are told apart.
  enum Kind {
    case grid, dashes, blanks
    /// Between lines of equals signs, as reStructuredText has it.
    case equals
    /// Rows of several lines parted by blank lines, the whole between lines of dashes.
    case multiline
  }

  let kind: Kind

  func write(_ sheet: Sheet) -> MarkedText {
    var text = MarkedText()
    text.add((kind == .blanks ? "" : "# ") + "\(sheet.title)\n\nHer er fordelingen.\n\n")
    let last = sheet.lastCell
    for (piece, content) in sheet.pieces.enumerated() {
      if piece > 0 {
        text.add("\n")
        if let furniture = sheet.furniture { text.add(furniture + "\n\n") }
      }
      let widths = widths(content)
      add(heading: content.heading, widths, to: &text)
      for (row, cells) in content.rows.enumerated() {
        let place = last?.piece == piece && last?.row == row ? last?.column : nil
        add(cells.map(lines), widths, lastColumn: place, to: &text)
        if kind == .grid { text.add(border(widths, "-")) }
        if kind == .multiline, row + 1 < content.rows.count { text.add("\n") }
      }
      switch kind {
      case .dashes: text.add("\n")
      case .equals: text.add(rule(widths, "=") + "\n")
      case .multiline: text.add(longRule(widths) + "\n")
      case .grid, .blanks: break
      }
    }
    for note in sheet.notes {
      text.add("\n")
      text.add(note + "\n", .notes)
    }
    return text
  }

  private func lines(_ cell: Sheet.Cell) -> [String] {
    cell.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func widths(_ piece: Sheet.Piece) -> [Int] {
    let count = piece.rows.map(\.count).max() ?? 0
    return (0..<max(count, piece.heading.count)).map { column in
      let texts =
        (column < piece.heading.count ? [piece.heading[column]] : [])
        + piece.rows.flatMap { column < $0.count ? lines($0[column]) : [] }
      return max(3, texts.map(\.count).max() ?? 3)
    }
  }

  private func add(heading: [String], _ widths: [Int], to text: inout MarkedText) {
    switch kind {
    case .grid:
      text.add(border(widths, "-"))
      add(heading.map { [$0] }, widths, lastColumn: nil, to: &text)
      text.add(border(widths, "="))
    case .dashes:
      add(heading.map { [$0] }, widths, lastColumn: nil, to: &text)
      text.add(rule(widths, "-"))
    case .equals:
      text.add(rule(widths, "="))
      add(heading.map { [$0] }, widths, lastColumn: nil, to: &text)
      text.add(rule(widths, "="))
    case .multiline:
      text.add(longRule(widths))
      add(heading.map { [$0] }, widths, lastColumn: nil, to: &text)
      text.add(rule(widths, "-"))
    case .blanks:
      add(heading.map { [$0] }, widths, lastColumn: nil, to: &text)
    }
  }

  /// A line of signs under each column.
  private func rule(_ widths: [Int], _ sign: String) -> String {
    widths.map { String(repeating: sign, count: $0) }.joined(separator: "  ") + "\n"
  }

  /// A line of dashes under all columns.
  private func longRule(_ widths: [Int]) -> String {
    String(repeating: "-", count: widths.reduce(0) { $0 + $1 + 2 } - 2) + "\n"
  }

  private func border(_ widths: [Int], _ sign: String) -> String {
    "+" + widths.map { String(repeating: sign, count: $0 + 2) + "+" }.joined() + "\n"
  }

  private func add(
    _ cells: [[String]], _ widths: [Int], lastColumn: Int?, to text: inout MarkedText
  ) {
    let height = cells.map(\.count).max() ?? 1
    for line in 0..<max(1, height) {
      if kind == .grid { text.add("|") }
      for (column, width) in widths.enumerated() {
        let cell = column < cells.count && line < cells[column].count ? cells[column][line] : ""
        let padding = String(repeating: " ", count: max(0, width - cell.count))
        if kind == .grid { text.add(" ") }
        text.add(cell, column == lastColumn ? .lastCell : .plain)
        switch kind {
        case .grid: text.add(padding + " |")
        case .dashes, .equals, .multiline: if column + 1 < widths.count { text.add(padding + "  ") }
        case .blanks: if column + 1 < widths.count { text.add(padding + "    ") }
        }
      }
      text.add("\n")
    }
  }
}
