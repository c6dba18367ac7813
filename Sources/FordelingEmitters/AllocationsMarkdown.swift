public import FordelingModel

/// Writes an extraction as one table of GitHub Flavored Markdown with the columns of the CSV, so that
/// it can be read back.
public struct AllocationsMarkdown: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var markdown = MarkdownWriter()
    let alignments = AllocationColumns.headings.map { heading in
      heading == "value" ? MarkdownWriter.Alignment.trailing : .none
    }
    markdown.tableHead(AllocationColumns.headings, alignments: alignments)
    for allocation in extraction.allocations {
      markdown.tableRow(AllocationColumns.texts(of: allocation))
    }
    return markdown.bytes
  }
}
