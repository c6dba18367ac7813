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
    let head = columns.map { Field($0.heading, style: .bold) }
    let lines = ([head] + rows).map { row in
      row.map { Field(TerminalText.sanitized($0.text), style: $0.style) }
    }
    let widths = columns.indices.map { column in
      lines.map { column < $0.count ? TerminalText.width(of: $0[column].text) : 0 }.max() ?? 0
    }
    var output = ""
    for line in lines {
      var pending = ""
      for (column, field) in line.enumerated() where column < columns.count {
        let gap = String(
          repeating: " ", count: widths[column] - TerminalText.width(of: field.text))
        let shown = field.style?.applied(to: field.text, colored: colored) ?? field.text
        pending += columns[column].isTrailing ? gap : ""
        if !field.text.isEmpty {
          output += pending + shown
          pending = ""
        }
        pending += (columns[column].isTrailing ? "" : gap) + "  "
      }
      output += "\n"
    }
    return output
  }
}
