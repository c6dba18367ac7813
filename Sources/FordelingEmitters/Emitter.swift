public import FordelingModel

/// Writes an extraction in one format, the same bytes for the same values everywhere.
public protocol ExtractionEmitter: Sendable {
  /// The bytes of the whole output.
  func emit(_ extraction: Extraction) -> [UInt8]
}

/// Writes the tables of a document in one format.
public protocol TablesEmitter: Sendable {
  /// The bytes of the whole output.
  func emit(_ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic]) -> [UInt8]
}

/// Writes what names were resolved to in one format.
public protocol NamesEmitter: Sendable {
  /// The bytes of the whole output.
  func emit(_ names: [ResolvedName]) -> [UInt8]
}
