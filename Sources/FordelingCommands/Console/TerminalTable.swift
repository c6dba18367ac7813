/// A table with aligned columns for people at a terminal.
struct TerminalTable {
  /// One column.
  struct Column {
    /// Its heading.
    var heading: String
    /// Whether its texts stand at the right, as numbers do.
    var isTrailing = false
  }

  /// A text and how it looks.
  struct Field {
    /// The text; it is made safe when it is shown.
    var text: String
    /// How it looks; nil for plain.
    var style: TextStyle?

    init(_ text: String, style: TextStyle? = nil) {
      self.text = text
      self.style = style
    }
  }

  /// The columns from left to right.
  var columns: [Column]
  /// The rows, each with one field a column.
  var rows: [[Field]] = []

  /// The lines of the table, each with its line feed. Nothing follows the last text of a line.
  func rendered(colored: Bool) -> String {
    var output = ""
    render(colored: colored, forEachRow: { visit in rows.forEach(visit) }) { output += $0 }
    return output
  }

  /// Hands the lines of a table to `take`, line by line, of the rows that are handed out, twice: very many
  /// are never held together.
  func render(
    colored: Bool, forEachRow: ((_ row: [Field]) -> Void) -> Void,
    to take: @escaping (String) -> Void
  ) {
    let head = columns.map { Field($0.heading, style: .bold) }
    var widths = head.map { TerminalText.width(of: TerminalText.sanitized($0.text)) }
    forEachRow { row in
      for (column, field) in row.enumerated() where column < widths.count {
        widths[column] = max(
          widths[column], TerminalText.width(of: TerminalText.sanitized(field.text)))
      }
    }
    take(line(head, widths, colored: colored))
    forEachRow { row in take(line(row, widths, colored: colored)) }
  }

  private func line(_ row: [Field], _ widths: [Int], colored: Bool) -> String {
    var output = ""
    var pending = ""
    for (column, field) in row.enumerated() where column < columns.count {
      let text = TerminalText.sanitized(field.text)
      let gap = String(repeating: " ", count: widths[column] - TerminalText.width(of: text))
      pending += columns[column].isTrailing ? gap : ""
      if !text.isEmpty {
        output += pending + (field.style?.applied(to: text, colored: colored) ?? text)
        pending = ""
      }
      pending += (columns[column].isTrailing ? "" : gap) + "  "
    }
    return output + "\n"
  }
}
