public import FordelingModel

/// The formats that a diff can be written in besides text for a terminal.
public enum DiffFormat: String, Sendable, CaseIterable {
  case text, json, csv, markdown, html, daff

  /// The bytes of a diff of two notices; nil for `text`, which is for a terminal, and for `daff`, which is
  /// of tables.
  public func emit(_ diff: AllocationDiff) -> [UInt8]? {
    switch self {
    case .text, .daff: nil
    case .json: AllocationDiffJSON.emit(diff)
    case .csv: AllocationDiffCSV.emit(diff)
    case .markdown: DiffMarkdown.emit(DiffPage(diff, language: .danish))
    case .html: DiffHTML.emit(DiffPage(diff, language: .danish))
    }
  }

  /// The bytes of a diff of two tables; nil for `text`, which is for a terminal.
  public func emit(_ diff: TableDiff) -> [UInt8]? {
    guard self != .text else { return nil }
    var output: [UInt8] = []
    emit(diff) { (piece) throws(Never) in output += piece }
    return output
  }

  /// Hands the output of a diff of two tables to `take`, piece by piece in order, so that a large one is
  /// never whole in memory; nothing for `text`, which is for a terminal.
  ///
  /// - Throws: Whatever `take` throws.
  public func emit<Failure: Error>(
    _ diff: TableDiff, to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .text: break
    case .json: try TableDiffJSON.emit(diff, to: take)
    case .csv: try TableDiffCSV.emit(diff, to: take)
    case .markdown: try take(DiffMarkdown.emit(DiffPage(diff, language: .danish)))
    case .html: try take(DiffHTML.emit(DiffPage(diff, language: .danish)))
    case .daff: try TableDiffHighlighter.emit(diff, to: take)
    }
  }

  /// How many bytes a piece has, about.
  static var pieceSize: Int { 1 << 16 }
}
