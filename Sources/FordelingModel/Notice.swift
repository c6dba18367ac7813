/// A notice as a reader understood it: prose and tables in the order of the source.
public struct Notice: Sendable {
  /// What the notice is: its file, its format, its bytes.
  public var identity: NoticeIdentity
  /// The pieces of the notice in order.
  public var blocks: [Block]
  /// What the reader noticed.
  public var diagnostics: [Diagnostic]
  /// The decoded text, to find the place of a name inside a cell.
  package var text: SourceText?

  /// Creates a notice.
  public init(identity: NoticeIdentity, blocks: [Block], diagnostics: [Diagnostic] = []) {
    self.identity = identity
    self.blocks = blocks
    self.diagnostics = diagnostics
  }

  /// All tables in order.
  public var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}

/// One piece of a notice.
public enum Block: Sendable, Equatable {
  /// A heading with its level, 1 being the highest.
  case heading(level: Int, Passage)
  /// A paragraph of prose.
  case paragraph(Passage)
  /// One item of a list.
  case listItem(Passage)
  /// A table. A table inside a cell of another follows that one.
  case table(Table)
}

/// A stretch of prose, white space collapsed, and where it stands.
public struct Passage: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Where it stands.
  public var source: SourceSpan

  /// Creates a passage.
  public init(_ text: String, at source: SourceSpan) {
    self.text = text
    self.source = source
  }
}

/// What a notice is, apart from what it says.
public struct NoticeIdentity: Sendable, Hashable {
  /// The title: the document's own, else its first heading.
  public var title: String?
  /// The name of the file, without its folders; `-` for standard input.
  public var file: String
  /// The format that the content has.
  public var format: NoticeFormat
  /// The character encoding that was found, by its usual name in lower case.
  public var encoding: String
  /// What parts two fields, for a file of comma-separated values and its like.
  public var delimiter: String?
  /// The SHA-256 digest of the original bytes in lower case hexadecimal; nil when it was not asked for.
  public var sha256: String?
  /// How many bytes there are.
  public var bytes: Int
  /// How many pages there are, for a format that has pages.
  public var pages: Int?

  /// Creates an identity.
  public init(
    title: String? = nil, file: String, format: NoticeFormat, encoding: String, sha256: String?,
    bytes: Int, pages: Int? = nil
  ) {
    self.title = title
    self.file = file
    self.format = format
    self.encoding = encoding
    self.sha256 = sha256
    self.bytes = bytes
    self.pages = pages
  }
}

/// The formats that can be read.
public enum NoticeFormat: String, Sendable, Hashable, CaseIterable {
  case html, markdown, text, csv, tsv, json
}
