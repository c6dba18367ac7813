public import FordelingModel

/// Writes an extraction in one format, the same bytes for the same values everywhere.
public protocol ExtractionEmitter: Sendable {
  /// The bytes of the whole output.
  func emit(_ extraction: Extraction) -> [UInt8]
}

/// Writes the tables of a document in one format.
public protocol TablesEmitter: Sendable {
  /// Hands the output to `take`, piece by piece in order, so that a large one is never whole in memory.
  ///
  /// - Throws: Whatever `take` throws.
  func emit<Failure: Error>(
    _ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic],
    to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure)
}

extension TablesEmitter {
  /// How many bytes a piece has, about.
  static var pieceSize: Int { 1 << 16 }

  /// The bytes of the whole output.
  public func emit(
    _ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic]
  ) -> [UInt8] {
    var output: [UInt8] = []
    emit(tables, of: notice, diagnostics: diagnostics) { (piece) throws(Never) in
      output += piece
    }
    return output
  }
}

/// Writes what names were resolved to in one format.
public protocol NamesEmitter: Sendable {
  /// The bytes of the whole output.
  func emit(_ names: [ResolvedName]) -> [UInt8]
}
