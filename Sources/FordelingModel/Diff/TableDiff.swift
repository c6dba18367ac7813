/// What changed from one table to another whose rows are known by the columns of a key.
///
/// Only rows that changed are held, with all their cells in one buffer: the tables may be large.
public struct TableDiff: Sendable {
  /// The older of the two.
  public var old: ComparedFile
  /// The newer of the two.
  public var new: ComparedFile
  /// The columns of both, in the order of the new table, those that are gone after their neighbors.
  public var columns: [ComparedColumn]
  /// The rows that changed, came or went, in the order of the new table, those that are gone after their
  /// neighbors; and rows around them that are the same, when these were asked for.
  public internal(set) var rows: [RowChange] = []
  /// How many rows both have with nothing changed.
  public var unchangedRows = 0
  /// Whether rows that both have stand in another order; that is never a difference.
  public var isReordered = false

  // All cells of `rows`: of each row the old ones, then the new ones, each in its own table's order.
  private var text: [UInt8] = []
  private var ends: [UInt32] = []
  // For each row one byte a column of `columns`: whether its cell changed.
  private var marks: [Bool] = []
  private var counts = Counts()

  private struct Counts {
    var changed = 0
    var added = 0
    var removed = 0
  }

  /// Creates a diff without rows.
  public init(old: ComparedFile, new: ComparedFile, columns: [ComparedColumn]) {
    self.old = old
    self.new = new
    self.columns = columns
  }

  /// The columns of the key, in the order in which they were named.
  public var keys: [ComparedColumn] {
    columns.filter(\.isKey).sorted { ($0.keyPosition ?? 0) < ($1.keyPosition ?? 0) }
  }

  /// How many changes of cells there are of a kind; for ``ChangeKind/measureRenamed``, of columns.
  public func count(_ kind: ChangeKind) -> Int {
    switch kind {
    case .changed: counts.changed
    case .added: counts.added
    case .removed: counts.removed
    case .measureRenamed: columns.count { $0.kind == .renamed }
    case .renamed, .noted: 0
    }
  }

  /// Whether the two differ. Reworded headings and columns that stand elsewhere count only when `strict`.
  public func hasDifferences(strict: Bool = false) -> Bool {
    rows.contains { $0.kind != .same }
      || columns.contains { column in
        switch column.kind {
        case .added, .removed: true
        case .renamed: strict
        case .same: strict && column.isMoved
        }
      }
  }
}

/// One file of a diff.
public struct ComparedFile: Sendable, Hashable {
  /// The file's name without its folders.
  public var file: String
  /// The SHA-256 digest of its bytes, where it was worked out.
  public var sha256: String?
  /// How many rows it has below the heading.
  public var rows: Int

  /// Creates a file.
  public init(file: String, sha256: String?, rows: Int) {
    self.file = file
    self.sha256 = sha256
    self.rows = rows
  }
}

/// A column of a diff, as both tables have it.
public struct ComparedColumn: Sendable, Hashable {
  /// What became of the column.
  public enum Kind: String, Sendable, Hashable {
    case same, renamed, added, removed
  }

  /// The heading in the old table; nil when the column is new.
  public var oldName: String?
  /// The heading in the new table; nil when the column is gone.
  public var newName: String?
  /// Its place in the old table, counting from 0.
  public var oldIndex: Int?
  /// Its place in the new table, counting from 0.
  public var newIndex: Int?
  /// Which column of the key it is, counting from 0; nil when it is none.
  public var keyPosition: Int?
  /// Whether it stands at another place among the columns that both tables have.
  public var isMoved: Bool

  /// Creates a column.
  public init(
    oldName: String?, newName: String?, oldIndex: Int?, newIndex: Int?, keyPosition: Int?,
    isMoved: Bool = false
  ) {
    self.oldName = oldName
    self.newName = newName
    self.oldIndex = oldIndex
    self.newIndex = newIndex
    self.keyPosition = keyPosition
    self.isMoved = isMoved
  }

  /// Whether it belongs to the key.
  public var isKey: Bool { keyPosition != nil }

  /// The heading by which changes name the column: the new one, or that of a column that is gone.
  public var name: String { newName ?? oldName ?? "" }

  /// What became of the column.
  public var kind: Kind {
    guard let oldName else { return .added }
    guard let newName else { return .removed }
    return oldName == newName ? .same : .renamed
  }
}

/// A row of a diff.
public struct RowChange: Sendable, Hashable {
  /// What became of the row.
  public enum Kind: String, Sendable, Hashable {
    case changed, added, removed, same
  }

  /// What became of the row.
  public var kind: Kind
  /// Where it stands in the old file; nil for one that was added.
  public var oldSource: SourceSpan?
  /// Where it stands in the new file; nil for one that was removed.
  public var newSource: SourceSpan?
  /// Whether rows are left out between the one before and this one.
  public var followsGap: Bool

  // The row's first cell in the diff's buffer, and its first mark.
  var firstCell = 0
  var firstMark = 0
  var oldCount = 0

  /// Creates a row without cells.
  public init(
    kind: Kind, oldSource: SourceSpan?, newSource: SourceSpan?, followsGap: Bool = false
  ) {
    self.kind = kind
    self.oldSource = oldSource
    self.newSource = newSource
    self.followsGap = followsGap
  }
}

extension TableDiff {
  /// Makes room at once, as growing would copy all that is there. Room that nothing is written to takes
  /// no memory.
  package mutating func reserve(rows: Int, cells: Int, bytes: Int) {
    self.rows.reserveCapacity(rows)
    ends.reserveCapacity(cells)
    marks.reserveCapacity(rows * columns.count)
    text.reserveCapacity(bytes)
  }

  /// Adds the text of the next cell: of a row first the old cells, then the new ones, each in the order of
  /// its own table and none where the row is not there.
  package mutating func append(cell: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: cell)
    ends.append(UInt32(truncatingIfNeeded: text.count))
  }

  /// Adds the row of the cells that were added last; `isChanged` says it of each of `columns`.
  package mutating func append(
    _ row: RowChange, oldCells: Int, newCells: Int, isChanged: [Bool]
  ) {
    var row = row
    row.firstCell = ends.count - oldCells - newCells
    row.firstMark = marks.count
    row.oldCount = oldCells
    marks += isChanged
    rows.append(row)
    count(row)
  }

  /// Counts the changes of a row's cells as ``changes(of:)`` lists them.
  private mutating func count(_ row: RowChange) {
    var hasAny = false
    for at in columns.indices where marks[row.firstMark + at] {
      hasAny = true
      if isEmpty(columns[at].oldIndex, of: row, isOld: true) {
        counts.added += 1
      } else if isEmpty(columns[at].newIndex, of: row, isOld: false) {
        counts.removed += 1
      } else {
        counts.changed += 1
      }
    }
    if hasAny { return }
    if row.kind == .added { counts.added += 1 }
    if row.kind == .removed { counts.removed += 1 }
  }

  private func isEmpty(_ index: Int?, of row: RowChange, isOld: Bool) -> Bool {
    guard let index, row.kind != (isOld ? .added : .removed) else { return true }
    return range(row.firstCell + (isOld ? 0 : row.oldCount) + index).isEmpty
  }

  private func range(_ cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : Int(ends[cell - 1]))..<Int(ends[cell])
  }

  /// The text of a row's cell in the old table; nil where the row or the column is not there.
  public func oldCell(_ row: RowChange, _ column: ComparedColumn) -> String? {
    guard row.kind != .added, let index = column.oldIndex else { return nil }
    return cell(row.firstCell + index)
  }

  /// The text of a row's cell in the new table; nil where the row or the column is not there.
  public func newCell(_ row: RowChange, _ column: ComparedColumn) -> String? {
    guard row.kind != .removed, let index = column.newIndex else { return nil }
    return cell(row.firstCell + row.oldCount + index)
  }

  /// The texts of a row's key, from the new table where the row is there.
  public func key(of row: RowChange) -> [String] { key(of: row, keys) }

  /// The same, with the columns of the key at hand: of very many rows they are looked for once.
  package func key(of row: RowChange, _ keys: [ComparedColumn]) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(keys.count)
    for column in keys { texts.append(newCell(row, column) ?? oldCell(row, column) ?? "") }
    return texts
  }

  private func cell(_ at: Int) -> String {
    String(decoding: text[range(at)], as: UTF8.self)
  }

  /// The changes of a row's cells by column. An empty cell is no value: a value that fills one was added,
  /// and one that leaves one was removed. A row that came or went with nothing but its key is one change
  /// without a column.
  public func changes(of row: RowChange) -> [CellChange] {
    var changes: [CellChange] = []
    forEachChange(of: row) { changes.append($0) }
    return changes
  }

  /// The same one after the other, without a list of them.
  package func forEachChange(of row: RowChange, _ visit: (CellChange) -> Void) {
    var hasAny = false
    for at in columns.indices where marks[row.firstMark + at] {
      hasAny = true
      let column = columns[at]
      let old = oldCell(row, column)
      let new = newCell(row, column)
      let kind: ChangeKind =
        (old ?? "").isEmpty ? .added : (new ?? "").isEmpty ? .removed : .changed
      visit(CellChange(kind: kind, column: column, old: old, new: new))
    }
    if !hasAny, row.kind == .added || row.kind == .removed {
      visit(
        CellChange(kind: row.kind == .added ? .added : .removed, column: nil, old: nil, new: nil))
    }
  }
}

/// A change of one cell.
public struct CellChange: Sendable, Hashable {
  /// Whether the value changed, came or went.
  public var kind: ChangeKind
  /// The column; nil for a row that came or went with nothing but its key.
  public var column: ComparedColumn?
  /// The text before; nil where there was no cell.
  public var old: String?
  /// The text after; nil where there is no cell.
  public var new: String?
}
