import FordelingModel

/// Compares the records that belong together, cell by cell, and writes what differs to a diff.
struct RowWriter {
  private let old: KeyedFile
  private let new: KeyedFile
  private let columns: [ComparedColumn]
  private let cells: CellText
  private let context: Int
  // What the last comparison found, in memory that is used again for each.
  private var oldFields: [FieldSpan] = []
  private var newFields: [FieldSpan] = []
  private var isChanged: [Bool]
  /// Rows that are the same and may become the context of the next change.
  private var before: [(old: Int, new: Int)] = []
  private var contextLeft = 0
  private var hasGap = false

  init(
    _ old: KeyedFile, _ new: KeyedFile, columns: [ComparedColumn], isStrict: Bool, context: Int
  ) {
    self.old = old
    self.new = new
    self.columns = columns
    self.context = context
    cells = CellText(
      isStrict: isStrict, oldDelimiter: old.delimiter, newDelimiter: new.delimiter)
    isChanged = [Bool](repeating: false, count: columns.count)
  }

  /// Writes all rows: in the order of the new file, those that are gone after the row they followed. A patch
  /// goes through the old file, so with rows around the changes it is the old order, new rows after the row
  /// they follow.
  mutating func write(_ matches: RecordMatches, to diff: inout TableDiff) {
    var last = -1
    for match in matches.matches {
      guard let found = match.old else { continue }
      if found < last { diff.isReordered = true }
      last = found
    }
    if diff.isReordered, context > 0 {
      writeInOldOrder(matches, to: &diff)
    } else {
      writeInNewOrder(matches, to: &diff)
    }
  }

  private mutating func writeInNewOrder(_ matches: RecordMatches, to diff: inout TableDiff) {
    var nextOld = 0
    for (record, match) in matches.matches.enumerated() {
      guard let found = match.old else {
        write(.added, old: nil, new: record, to: &diff)
        continue
      }
      while nextOld <= found {
        if !matches.isMatched[nextOld] { write(.removed, old: nextOld, new: nil, to: &diff) }
        nextOld += 1
      }
      compare(found, record, isIdentical: match.isIdentical, to: &diff)
    }
    while nextOld < old.count {
      if !matches.isMatched[nextOld] { write(.removed, old: nextOld, new: nil, to: &diff) }
      nextOld += 1
    }
  }

  private mutating func writeInOldOrder(_ matches: RecordMatches, to diff: inout TableDiff) {
    var newOfOld = [Int?](repeating: nil, count: old.count)
    // The new records that follow an old one, -1 standing for the heading.
    var following: [Int: [Int]] = [:]
    var last = -1
    for (record, match) in matches.matches.enumerated() {
      if let found = match.old {
        newOfOld[found] = record
        last = found
      } else {
        following[last, default: []].append(record)
      }
    }
    for before in -1..<old.count {
      if before >= 0 {
        if let record = newOfOld[before] {
          compare(
            before, record, isIdentical: matches.matches[record].isIdentical, to: &diff)
        } else {
          write(.removed, old: before, new: nil, to: &diff)
        }
      }
      for record in following[before] ?? [] {
        write(.added, old: nil, new: record, to: &diff)
      }
    }
  }

  private mutating func compare(
    _ found: Int, _ record: Int, isIdentical: Bool, to diff: inout TableDiff
  ) {
    if isIdentical || isSame(found, record) || onlyLosesColumns {
      diff.unchangedRows += 1
      pass(found, record, to: &diff)
    } else {
      write(.changed, old: found, new: record, to: &diff)
    }
  }

  /// Whether the last comparison found nothing but values of columns that are gone. Where the diff has
  /// rows that are the same around a change, as a patch wants them, such a row is one of those.
  private var onlyLosesColumns: Bool {
    context > 0 && zip(columns, isChanged).allSatisfy { $0.kind == .removed || !$1 }
  }

  /// Compares two records; `isChanged` then tells the columns.
  private mutating func isSame(_ before: Int, _ after: Int) -> Bool {
    old.split(before, into: &oldFields)
    new.split(after, into: &newFields)
    var isSame = true
    for (at, column) in columns.enumerated() {
      isChanged[at] = !isSameCell(column)
      if isChanged[at] { isSame = false }
    }
    return isSame
  }

  private func isSameCell(_ column: ComparedColumn) -> Bool {
    guard let oldIndex = column.oldIndex else {
      return column.newIndex.map { newFields[$0].isEmpty } ?? true
    }
    guard let newIndex = column.newIndex else { return oldFields[oldIndex].isEmpty }
    // Records were matched by their keys: written otherwise, they are the same unless one is strict.
    if column.isKey, !cells.isStrict { return true }
    let (before, after) = (oldFields[oldIndex], newFields[newIndex])
    if !before.hasEscapes, !after.hasEscapes,
      ByteComparison.isSame(old.raw(before), new.raw(after))
    {
      return true
    }
    return cells.isSame(old.text(before), new.text(after))
  }

  /// Passes a row that is the same: it is written only as the context of a change.
  private mutating func pass(_ found: Int, _ record: Int, to diff: inout TableDiff) {
    guard context > 0 else { return }
    if contextLeft > 0 {
      contextLeft -= 1
      append(.same, old: found, new: record, to: &diff)
      return
    }
    before.append((found, record))
    if before.count > context {
      before.removeFirst()
      hasGap = true
    }
  }

  private mutating func write(
    _ kind: RowChange.Kind, old oldRecord: Int?, new newRecord: Int?, to diff: inout TableDiff
  ) {
    for row in before { append(.same, old: row.old, new: row.new, to: &diff) }
    before.removeAll(keepingCapacity: true)
    contextLeft = context
    append(kind, old: oldRecord, new: newRecord, to: &diff)
  }

  private mutating func append(
    _ kind: RowChange.Kind, old oldRecord: Int?, new newRecord: Int?, to diff: inout TableDiff
  ) {
    if kind == .changed, let oldRecord, let newRecord {
      _ = isSame(oldRecord, newRecord)
    } else {
      oldFields.removeAll(keepingCapacity: true)
      newFields.removeAll(keepingCapacity: true)
      if let oldRecord { old.split(oldRecord, into: &oldFields) }
      if let newRecord { new.split(newRecord, into: &newFields) }
      for (at, column) in columns.enumerated() {
        let index = kind == .added ? column.newIndex : kind == .removed ? column.oldIndex : nil
        let fields = kind == .added ? newFields : oldFields
        isChanged[at] = !column.isKey && (index.map { !fields[$0].isEmpty } ?? false)
      }
    }
    let row = RowChange(
      kind: kind, oldSource: oldRecord.map(old.source), newSource: newRecord.map(new.source),
      followsGap: hasGap)
    hasGap = false
    if diff.rows.isEmpty { reserve(&diff) }
    for field in oldFields { append(field, of: old, to: &diff) }
    for field in newFields { append(field, of: new, to: &diff) }
    diff.append(
      row, oldCells: oldFields.count, newCells: newFields.count, isChanged: isChanged)
  }

  private func append(_ field: FieldSpan, of file: KeyedFile, to diff: inout TableDiff) {
    if field.hasEscapes {
      file.text(field).withUnsafeBufferPointer { diff.append(cell: $0) }
    } else {
      diff.append(cell: file.raw(field))
    }
  }

  /// Room for the case that every row changed.
  private func reserve(_ diff: inout TableDiff) {
    diff.reserve(
      rows: old.count + new.count,
      cells: old.count * old.headings.count + new.count * new.headings.count,
      bytes: old.bytes.count + new.bytes.count)
  }
}
