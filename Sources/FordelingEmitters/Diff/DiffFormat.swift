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
    switch self {
    case .text: nil
    case .json: TableDiffJSON.emit(diff)
    case .csv: TableDiffCSV.emit(diff)
    case .markdown: DiffMarkdown.emit(DiffPage(diff, language: .danish))
    case .html: DiffHTML.emit(DiffPage(diff, language: .danish))
    case .daff: TableDiffHighlighter.emit(diff)
    }
  }
}
