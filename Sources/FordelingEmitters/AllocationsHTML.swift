public import FordelingModel

/// Writes an extraction as a page with one table in the columns of the CSV, so that it can be read
/// back. Errors of the notice stand before it.
public struct AllocationsHTML: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    let title = extraction.notice.title ?? extraction.notice.file
    var page = HTMLWriter(title: title)
    page.heading(1, title)
    for paragraph in StoredErrors.paragraphs(of: extraction) { page.paragraph(paragraph) }
    page.tableHead(
      Allocation.columns, alignments: Allocation.columns.map { $0 == "value" ? .trailing : .none })
    for allocation in extraction.allocations {
      page.tableRow(AllocationColumns.texts(of: allocation))
    }
    return page.finish()
  }
}
