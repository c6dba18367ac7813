public import FordelingModel

/// Writes an extraction as one table of GitHub Flavored Markdown with the columns of the CSV, so that
/// it can be read back. Errors of the notice stand before it.
public struct AllocationsMarkdown: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var markdown = MarkdownWriter()
    for paragraph in StoredErrors.paragraphs(of: extraction) {
      markdown.text(paragraph)
      markdown.raw("\n\n")
    }
    let alignments = Allocation.columns.map { heading in
      heading == "value" ? MarkdownWriter.Alignment.trailing : .none
    }
    markdown.tableHead(Allocation.columns, alignments: alignments)
    for allocation in extraction.allocations {
      markdown.tableRow(AllocationColumns.texts(of: allocation))
    }
    return markdown.bytes
  }
}
