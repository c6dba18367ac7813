/// Writes any rows of text as one table of GitHub Flavored Markdown.
package enum MarkdownTable {
  /// The bytes of the table; columns of numbers stand at the right.
  package static func emit(
    _ columns: [(name: String, isNumber: Bool)], _ rows: [[String]]
  ) -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.tableHead(
      columns.map(\.name), alignments: columns.map { $0.isNumber ? .trailing : .none })
    for row in rows { markdown.tableRow(row) }
    return markdown.bytes
  }
}
