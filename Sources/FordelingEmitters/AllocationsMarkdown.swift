public import FordelingModel

/// Writes an extraction as one table of GitHub Flavored Markdown with the columns of the CSV, so that
/// it can be read back.
public struct AllocationsMarkdown: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var markdown = MarkdownWriter()
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
