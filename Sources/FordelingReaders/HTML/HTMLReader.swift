package import FordelingModel

/// Reads HTML: headings, paragraphs, lists, and tables as browsers form them.
package enum HTMLReader {
  /// What was read from a stretch of HTML.
  package struct Result: Sendable, Equatable {
    /// The document's own title.
    package var title: String?
    /// The pieces in order.
    package var blocks: [Block]
    /// What was noticed.
    package var diagnostics: [Diagnostic]
  }

  /// Reads the HTML in `range` of a text; the first table gets the number `firstTable`.
  ///
  /// - Throws: ``ReaderError`` for the limit that was passed: `bytes`, `attributes`, `depth`, `tables`,
  ///   `cells`, `places`, `columns` or `cellBytes`.
  package static func read(
    _ text: SourceText, range: Range<Int>, firstTable: Int = 1, limits: Limits
  ) throws(ReaderError) -> Result {
    guard text.bytes.count <= Int(Int32.max) - 1 else {
      throw ReaderError(.limit(name: "bytes", value: Int(Int32.max) - 1))
    }
    // Rows that turn out to stand elsewhere than straight in a table are for libxml2 after all.
    if let result = try read(
      text, range: range, firstTable: firstTable, limits: limits, keepsRowsBack: true)
    {
      return result
    }
    return try read(
      text, range: range, firstTable: firstTable, limits: limits, keepsRowsBack: false)
      ?? Result(
        blocks: [], diagnostics: [Diagnostic(.contentLost, "the document could not be read")])
  }

  /// Reads the HTML; nil when rows were kept from libxml2 that should not have been.
  ///
  /// Apart from its speed, whether plain rows are kept back changes nothing.
  package static func read(
    _ text: SourceText, range: Range<Int>, firstTable: Int, limits: Limits, keepsRowsBack: Bool
  ) throws(ReaderError) -> Result? {
    let cleaner = try HTMLCleaner(
      text, range: range, limits: limits, keepsRowsBack: keepsRowsBack)
    var builder = HTMLTreeBuilder(text, cleaner.cleaned, firstTable: firstTable, limits: limits)
    // One large table is the usual one to take long, and the only one whose cells can be foretold.
    if cleaner.tableTags == 1 { builder.expectedCells = cleaner.cellTags }
    guard let context = HTMLParserContext() else {
      throw ReaderError(
        .malformed(what: "there is not enough memory", advice: "try it on a larger machine"))
    }
    var read = context.parse(
      cleaner.cleaned, of: text, rules: cleaner.styleRules, builder: builder)
    if read.hasMisplacedRows { return nil }
    if let failure = read.failure { throw failure }
    var result = read.finish()
    result.diagnostics = ordered(cleaner.diagnostics + result.diagnostics, limits: limits)
    return result
  }

  /// Puts diagnostics in the order of the source and keeps as many as the limit allows.
  private static func ordered(_ diagnostics: [Diagnostic], limits: Limits) -> [Diagnostic] {
    var ordered = diagnostics.enumerated().sorted { left, right in
      let starts = (left.element.source.start ?? Int.max, right.element.source.start ?? Int.max)
      return starts.0 == starts.1 ? left.offset < right.offset : starts.0 < starts.1
    }.map(\.element)
    guard ordered.count > limits.diagnostics else { return ordered }
    // Errors are kept first: they decide the exit code.
    let errors = ordered.filter { $0.severity == .error }.prefix(limits.diagnostics)
    var room = limits.diagnostics - errors.count
    var errorsLeft = errors.count
    let total = ordered.count
    ordered = ordered.filter { diagnostic in
      if diagnostic.severity == .error {
        errorsLeft -= 1
        return errorsLeft >= 0
      }
      room -= 1
      return room >= 0
    }
    if let last = ordered.indices.last {
      ordered[last].notes.append("\(total - ordered.count) more are not listed")
    }
    return ordered
  }
}
