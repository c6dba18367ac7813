import FordelingModel

/// What became of each cell of one table, for the ledger.
struct CellFates {
  /// What a cell was used for.
  enum Fate: Hashable {
    case unaccounted
    case allocated
    case header
    case total
    case note
    case ignored(reason: String)
  }

  private var fates: [Fate]

  init(cellCount: Int) {
    fates = [Fate](repeating: .unaccounted, count: cellCount)
  }

  /// Says what a cell was used for. Having given an allocation outweighs everything else.
  mutating func set(_ cell: Int?, _ fate: Fate) {
    guard let cell, fates[cell] != .allocated else { return }
    fates[cell] = fate
  }

  /// Says so of a cell that nothing was said of before.
  mutating func setIfUnaccounted(_ cell: Int?, _ fate: Fate) {
    guard let cell, fates[cell] == .unaccounted else { return }
    fates[cell] = fate
  }

  /// Says of a cell what was said of another.
  mutating func copy(from other: Int?, to cell: Int?) {
    guard let other, let cell, other != cell, fates[cell] == .unaccounted else { return }
    fates[cell] = fates[other]
  }

  /// Enters the cells of a table into the ledger. A cell that no rule accounts for is content lost.
  func enter(_ grid: TableGrid, into ledger: inout Ledger, _ diagnostics: inout [Diagnostic]) {
    var hidden: [Int] = []
    defer { reportHidden(hidden, grid, &diagnostics) }
    for (at, cell) in grid.table.cells.enumerated() where !cell.isEmpty {
      ledger.cells += 1
      switch fates[at] {
      case .allocated: ledger.allocated += 1
      case .header: ledger.header += 1
      case .total: ledger.total += 1
      case .note: ledger.note += 1
      case .ignored(let reason):
        ledger.ignored.append(entry(grid, at, reason))
      case .unaccounted where cell.isHidden:
        hidden.append(at)
        ledger.ignored.append(entry(grid, at, LedgerReason.hidden))
      case .unaccounted:
        ledger.ignored.append(entry(grid, at, "no rule accounts for it"))
        diagnostics.append(
          Diagnostic(
            .contentLost,
            "'\(grid.table.text(of: cell))' stands in the allocation table and was not understood",
            at: cell.source))
      }
    }
  }

  /// What a reader of the page does not see is no allocation, and is told.
  private func reportHidden(
    _ hidden: [Int], _ grid: TableGrid, _ diagnostics: inout [Diagnostic]
  ) {
    guard let first = hidden.first.map({ grid.table.cells[$0] }) else { return }
    let what = hidden.count == 1 ? "a cell" : "\(hidden.count) cells"
    diagnostics.append(
      Diagnostic(
        .rowIgnored,
        "\(what) that the page does not show, '\(grid.table.text(of: first))' first, \(hidden.count == 1 ? "hands" : "hand") nothing out",
        at: first.source))
  }

  private func entry(_ grid: TableGrid, _ at: Int, _ reason: String) -> Ledger.Ignored {
    Ledger.Ignored(
      text: grid.table.text(of: grid.table.cells[at]), reason: reason,
      source: grid.source(ofCell: at))
  }
}
