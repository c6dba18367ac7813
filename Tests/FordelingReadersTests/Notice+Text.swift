import FordelingModel

@testable import FordelingReaders

/// Texts read by the reader of Markdown and text, for the suites about tables in them.
enum TextNotice {
  static func read(_ text: String, isMarkdown: Bool = true) throws -> MarkdownReader.Result {
    try MarkdownReader.read(
      SourceText(bytes: Array(text.utf8)), isMarkdown: isMarkdown, limits: Limits())
  }

  static func tables(_ text: String, isMarkdown: Bool = true) throws -> [Table] {
    try read(text, isMarkdown: isMarkdown).blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// The blocks as short texts: `h …`, `p …`, `li …`, `table`.
  static func outline(_ text: String, isMarkdown: Bool = true) throws -> [String] {
    try read(text, isMarkdown: isMarkdown).blocks.map { block in
      switch block {
      case .heading(_, let passage): "h \(passage.text)"
      case .paragraph(let passage): "p \(passage.text)"
      case .listItem(let passage): "li \(passage.text)"
      case .table: "table"
      }
    }
  }
}
