import FordelingModel

/// The columns left aside whose numbers only count the rows, each one more than the one before, from 1 or
/// from where the table before ended: they follow from the order of the rows, if their heading says no
/// more.
struct RunningColumns {
  private struct Column: Hashable {
    var table: Int
    var place: Int
  }

  private var columns: Set<Column> = []
  private let layouts: TableLayouts

  init(_ ledger: Ledger, _ layouts: TableLayouts) {
    self.layouts = layouts
    var last: [Column: Int] = [:]
    var counts: [Column: Int] = [:]
    var others: Set<Column> = []
    /// Where the tables before ended, by the column.
    var ends: [Int: Int] = [:]
    for entry in ledger.ignored {
      guard let column = Self.column(of: entry.source, layouts) else { continue }
      let digits =
        entry.text.utf8.last == UInt8(ascii: ".") ? entry.text.dropLast() : entry.text[...]
      // From 1000 on they are years, or codes.
      guard let number = Int(digits), number < 1_000,
        number == 1 + (last[column] ?? (number == 1 ? 0 : ends[column.place] ?? 0))
      else {
        others.insert(column)
        continue
      }
      last[column] = number
      ends[column.place] = number
      counts[column, default: 0] += 1
    }
    columns = Set(counts.filter { $0.value > 1 && !others.contains($0.key) }.keys)
  }

  /// Whether a cell stands in such a column.
  func contains(_ source: CellSource) -> Bool {
    Self.column(of: source, layouts).map(columns.contains) ?? false
  }

  private static func column(of source: CellSource, _ layouts: TableLayouts) -> Column? {
    guard let table = source.table, let layout = layouts.layouts[table] else { return nil }
    return Column(table: table, place: TableLayouts.position(source, in: layout).place)
  }
}
