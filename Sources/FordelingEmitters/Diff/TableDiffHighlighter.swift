import FordelingModel

/// Writes a diff of two tables in the tabular format of daff, the highlighter format, as comma-separated
/// values: `daff patch` then makes the new table of the old one.
///
/// A first column says what becomes of each row: `+++` it is added, `---` removed, `->` changed, `+` it has
/// a value in a new column; `...` stands for rows that are left out. Above, a row with `!` says what becomes
/// of the columns. Rows around a change are written when the diff has them, for people and so that a patch
/// finds its place.
enum TableDiffHighlighter {
  /// Hands the output to `take`, piece by piece.
  static func emit<Failure: Error>(
    _ diff: TableDiff, to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var csv = CSVWriter()
    if diff.columns.contains(where: { $0.kind != .same || $0.isMoved }) {
      csv.row(["!"] + diff.columns.map(mark))
    }
    csv.row(["@@"] + diff.columns.map(\.name))
    for row in diff.rows {
      if row.followsGap { csv.row(["..."] + diff.columns.map { _ in "..." }) }
      // A value that goes with its whole column is told by the column.
      let changes = diff.changes(of: row).filter { $0.column?.kind != .removed }
      csv.row(cells(of: row, changes, in: diff))
      if csv.bytes.count > DiffFormat.pieceSize { try take(csv.take()) }
    }
    try take(csv.bytes)
  }

  /// What becomes of a column.
  private static func mark(_ column: ComparedColumn) -> String {
    let move = column.isMoved ? ":" : ""
    return switch column.kind {
    case .added: "+++"
    case .removed: "---"
    case .renamed: "\(move)(\(column.oldName ?? ""))"
    case .same: move
    }
  }

  private static func cells(
    of row: RowChange, _ changes: [CellChange], in diff: TableDiff
  ) -> [String] {
    switch row.kind {
    case .added: return ["+++"] + diff.columns.map { diff.newCell(row, $0) ?? "" }
    case .removed: return ["---"] + diff.columns.map { diff.oldCell(row, $0) ?? "" }
    case .same:
      return [""] + diff.columns.map { diff.oldCell(row, $0) ?? diff.newCell(row, $0) ?? "" }
    case .changed: break
    }
    let changed = Set(changes.compactMap { $0.column?.kind == .added ? nil : $0.column })
    guard !changed.isEmpty else {
      return ["+"] + diff.columns.map { diff.oldCell(row, $0) ?? diff.newCell(row, $0) ?? "" }
    }
    let arrow = arrow(
      for: diff.columns.flatMap { column in
        [diff.oldCell(row, column), diff.newCell(row, column)].compactMap { $0 }
      })
    return [arrow]
      + diff.columns.map { column in
        let (old, new) = (diff.oldCell(row, column), diff.newCell(row, column))
        return changed.contains(column)
          ? (old ?? "") + arrow + (new ?? "") : old ?? new ?? ""
      }
  }

  /// An arrow that stands in none of the texts.
  private static func arrow(for texts: [String]) -> String {
    var arrow = "->"
    while texts.contains(where: { contains(Array($0.utf8), Array(arrow.utf8)) }) {
      arrow = "-" + arrow
    }
    return arrow
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { at in
      text[at..<at + part.count].elementsEqual(part)
    }
  }
}
