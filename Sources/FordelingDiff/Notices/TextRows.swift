import FordelingModel

/// The rows of a notice's tables that are prose: those of tables with no figures for municipalities, such
/// as a table of deadlines, and rows of text among the figures.
struct TextRows {
  private var tablesOfFigures: Set<Int> = []
  private var rows: [Int: Set<Int>] = [:]
  private let isData: Bool

  /// No rows at all.
  static let none = TextRows()

  private init() { isData = true }

  init(_ reading: NoticeReading) {
    isData = reading.notice?.hasOnlyAllocations ?? true
    for allocation in reading.extraction.allocations {
      if let table = allocation.source.table { tablesOfFigures.insert(table) }
    }
    for entry in reading.extraction.ledger.ignored where entry.reason == LedgerReason.text {
      guard let table = entry.source.table, let row = entry.source.row else { continue }
      rows[table, default: []].insert(row)
    }
  }

  /// The prose of a table, row by row.
  func passages(of table: Table) -> [Passage] {
    if isData { return [] }
    let wanted = rows[table.index] ?? []
    let isWhole = !tablesOfFigures.contains(table.index)
    guard isWhole || !wanted.isEmpty else { return [] }
    var passages: [Passage] = []
    var last = 0
    for cell in table.cells where !cell.isEmpty && !cell.isHidden {
      guard isWhole || wanted.contains(cell.row) else { continue }
      let text = table.text(of: cell)
      if cell.row == last {
        passages[passages.count - 1].text += " " + text
      } else {
        passages.append(Passage(text, at: cell.source))
        last = cell.row
      }
    }
    return passages
  }
}
