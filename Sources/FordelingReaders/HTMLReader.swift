package import FordelingModel

/// Reads HTML: headings, paragraphs, lists, and tables as browsers form them.
package enum HTMLReader {
  /// What was read from a stretch of HTML.
  package struct Result: Sendable {
    /// The document's own title.
    package var title: String?
    /// The pieces in order.
    package var blocks: [Block]
    /// What was noticed.
    package var diagnostics: [Diagnostic]
  }

  /// Reads the HTML in `range` of a text; the first table gets the number `firstTable`.
  package static func read(
    _ text: SourceText, range: Range<Int>, firstTable: Int = 1, limits: Limits
  ) throws(ReaderError) -> Result {
    Result(title: nil, blocks: [], diagnostics: [])
  }
}
