public import FordelingModel

/// Writes the report that people read first: what the notice is, how complete it is, its figures,
/// and everything that needs a look. In Danish, as its readers are, as GitHub Flavored Markdown.
public struct ReportMarkdown: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.report(on: extraction)
    return markdown.bytes
  }
}

/// Writes the same report as a page for a browser, which needs no other file.
public struct ReportHTML: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var page = HTMLWriter(title: extraction.notice.title ?? extraction.notice.file)
    page.report(on: extraction)
    return page.finish()
  }
}
