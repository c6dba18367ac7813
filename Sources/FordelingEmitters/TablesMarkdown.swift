public import FordelingModel

/// Writes each table as a table of GitHub Flavored Markdown, with one empty line between two tables.
///
/// The first row is the heading when the table has headings; else the heading is empty. Lines of a
/// cell are parted by `<br>`, notes are superscripts. A merged cell's text stands at its top left
/// place only. Hidden cells are empty; the JSON output has them.
public struct TablesMarkdown: TablesEmitter {
  /// Creates the emitter.
  public init() {}

  /// Hands the output to `take`, piece by piece in order.
  public func emit<Failure: Error>(
    _ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic],
    to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var markdown = MarkdownWriter()
    for (at, table) in tables.enumerated() where table.rows > 0 {
      if at > 0 { markdown.raw("\n") }
      var needsHead = true
      if table.headerRows == 0 {
        markdown.tableHead([String](repeating: "", count: max(1, table.columns)))
        needsHead = false
      }
      try TableRows.forEachRow(of: table) { (cells) throws(Failure) in
        write(cells, of: table, to: &markdown)
        if needsHead {
          markdown.raw("|" + String(repeating: " --- |", count: max(1, table.columns)) + "\n")
          needsHead = false
        }
        if markdown.bytes.count >= Self.pieceSize { try take(markdown.take()) }
      }
    }
    try take(markdown.take())
  }

  private func write(
    _ cells: ArraySlice<Cell>, of table: Table, to markdown: inout MarkdownWriter
  ) {
    markdown.beginRow()
    var column = 1
    for cell in cells {
      empty(cell.column - column, to: &markdown)
      markdown.cell(content(of: cell, of: table))
      column = cell.column + 1
    }
    empty(table.columns + 1 - column, to: &markdown)
    markdown.endRow()
  }

  private func empty(_ count: Int, to markdown: inout MarkdownWriter) {
    for _ in 0..<max(0, count) { markdown.cell([]) }
  }

  private func content(of cell: Cell, of table: Table) -> [UInt8] {
    if cell.isHidden { return [] }
    var content: [UInt8] = []
    for (at, line) in table.lines(of: cell).enumerated() {
      if at > 0 { content.append(contentsOf: "<br>".utf8) }
      content.append(contentsOf: MarkdownText.escaped(line))
    }
    for note in table.notes(of: cell) {
      content.append(contentsOf: "<sup>".utf8)
      content.append(contentsOf: MarkdownText.escaped(note))
      content.append(contentsOf: "</sup>".utf8)
    }
    return content
  }
}
