/// What a report is written with, whatever its format: headings, lists, tables and short paragraphs.
///
/// Every text is made safe by the writer.
protocol ReportWriter {
  /// Writes a heading.
  mutating func heading(_ level: Int, _ title: String)
  /// Writes one item of a list.
  mutating func item(_ line: String)
  /// Writes a short paragraph.
  mutating func paragraph(_ line: String)
  /// Writes a paragraph of a word that stands out, a word of a program, and a text.
  mutating func paragraph(strong: String, code: String, _ line: String)
  /// Writes the heading row of a table.
  mutating func tableHead(_ headings: [String], alignments: [ColumnAlignment])
  /// Writes a row of the table.
  mutating func tableRow(_ texts: [String])
  /// Writes a row of a label and a word of a program.
  mutating func tableRow(_ label: String, code: String)
  /// Sets what follows apart from what stands before.
  mutating func separate()
}

extension ReportWriter {
  /// Writes the heading row of a table whose columns all stand at the left.
  mutating func tableHead(_ headings: [String]) { tableHead(headings, alignments: []) }
}

/// How a column of a table is aligned.
typealias ColumnAlignment = MarkdownWriter.Alignment

extension MarkdownWriter: ReportWriter {
  mutating func item(_ line: String) {
    raw("- ")
    text(line)
    raw("\n")
  }

  mutating func paragraph(_ line: String) {
    text(line)
    raw("\n")
  }

  mutating func paragraph(strong: String, code: String, _ line: String) {
    raw("**\(strong)** `\(code)`: ")
    text(line)
    raw("\n\n")
  }

  mutating func tableRow(_ label: String, code: String) {
    beginRow()
    cell(MarkdownText.escaped(label))
    cell(Array("`".utf8) + MarkdownText.escaped(code) + Array("`".utf8))
    endRow()
  }

  mutating func separate() { raw("\n") }
}
