/// Writes GitHub Flavored Markdown: headings, paragraphs and tables, every text made safe.
struct MarkdownWriter {
  /// How a column of a table is aligned.
  enum Alignment {
    case none, trailing
  }

  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Hands out what was written, and starts anew.
  mutating func take() -> [UInt8] {
    let piece = bytes
    bytes = []
    return piece
  }

  /// Writes Markdown as it is.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes text so that it shows as it is.
  mutating func text(_ text: String) {
    MarkdownText.append(text, to: &bytes)
  }

  /// Writes a heading and the empty line after it.
  mutating func heading(_ level: Int, _ title: String) {
    if !bytes.isEmpty { raw("\n") }
    raw(String(repeating: "#", count: level) + " ")
    text(title)
    raw("\n\n")
  }

  /// Writes the heading row of a table and the line below it.
  mutating func tableHead(_ headings: [String], alignments: [Alignment] = []) {
    tableRow(headings)
    raw("|")
    for column in headings.indices {
      let alignment = column < alignments.count ? alignments[column] : .none
      raw(alignment == .trailing ? " ---: |" : " --- |")
    }
    raw("\n")
  }

  /// Writes a row of a table.
  mutating func tableRow(_ texts: [String]) {
    raw("|")
    for text in texts { cell { MarkdownText.append(text, to: &$0) } }
    raw("\n")
  }

  /// Writes the start of a row whose cells follow one by one.
  mutating func beginRow() { raw("|") }

  /// Writes one cell from Markdown that is already safe.
  mutating func cell(_ markdown: [UInt8]) {
    cell { $0.append(contentsOf: markdown) }
  }

  /// Writes one cell, its Markdown appended by `write`.
  mutating func cell(_ write: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: " "))
    let start = bytes.count
    write(&bytes)
    if bytes.count > start { bytes.append(UInt8(ascii: " ")) }
    bytes.append(UInt8(ascii: "|"))
  }

  /// Ends a row.
  mutating func endRow() { raw("\n") }
}
