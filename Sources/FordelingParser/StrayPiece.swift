import FordelingModel
import FordelingNormalizer

/// A table that is no allocation table by itself but may be a piece of one: a page that has only the
/// total, or only names that are none.
struct StrayPiece {
  let grid: TableGrid
  /// How many pieces of allocation tables stand before it.
  let position: Int
  /// What stands between it and the table before.
  let lead: LeadIn
  /// The same since the last table that was not read, if there is one between.
  var leadAfterStray: LeadIn?
  /// What is to be said when it is no piece, if it names municipalities.
  let skipping: Diagnostic?

  /// The piece that it is, beside those found; nil when it is none of theirs.
  ///
  /// It is one when it repeats another piece's headings to the letter, or when it goes on right after
  /// one with nothing but totals and the like.
  func piece(among pieces: [TableGroup.Piece], resolver: NameResolver) -> TableGroup.Piece? {
    if let same = pieces.first(where: repeatsHeadings) {
      return TableGroup.Piece(grid: grid, headerRows: same.headerRows, layouts: same.layouts)
    }
    if let turned = try? TransposedTable(resolver: resolver).turned(grid, fewest: 1) {
      let stray = StrayPiece(grid: turned, position: position, lead: lead, skipping: nil)
      if let same = pieces.first(where: stray.repeatsHeadings) {
        return TableGroup.Piece(grid: turned, headerRows: same.headerRows, layouts: same.layouts)
      }
    }
    guard lead.passages.isEmpty, !lead.begins, position > 0, position <= pieces.count,
      grid.table.headerRows == 0
    else {
      return nil
    }
    let last = pieces[position - 1]
    guard grid.columns == last.grid.columns, grid.rows > 0,
      (1...grid.rows).allSatisfy({ hasLabel($0, last, resolver) })
    else { return nil }
    return TableGroup.Piece(grid: grid, headerRows: 0, layouts: last.layouts)
  }

  /// Whether a piece without a heading goes on with the columns of this table, which has only totals and
  /// the like, and perhaps the heading.
  func heads(_ piece: TableGroup.Piece, resolver: NameResolver) -> Bool {
    piece.headerRows == 0 && piece.grid.columns == grid.columns && grid.rows > 0
      && (1...grid.rows).contains { hasLabel($0, piece, resolver) }
  }

  /// This table as the first piece of the table that goes on so, its first rows the headings of both.
  func head(of piece: TableGroup.Piece, resolver: NameResolver) -> TableGroup.Piece? {
    let first = (1...grid.rows).first { hasLabel($0, piece, resolver) } ?? 1
    guard first > 1, (first...grid.rows).allSatisfy({ hasLabel($0, piece, resolver) }) else {
      return nil
    }
    var head = TableGroup.Piece(grid: grid, headerRows: first - 1, layouts: piece.layouts)
    for at in head.layouts.indices {
      head.layouts[at].nameHeading = heading(head.layouts[at].nameColumn, rows: first - 1)
      for measure in head.layouts[at].measures.indices {
        let text = heading(head.layouts[at].measures[measure].column, rows: first - 1)
        head.layouts[at].measures[measure].heading = text
        head.layouts[at].measures[measure].unit = NumberUnit.inHeading(text)
      }
    }
    return head
  }

  private func heading(_ column: Int, rows: Int) -> String {
    (1...rows).map { grid.text($0, column) }.filter { !$0.isEmpty }.joined(separator: " / ")
  }

  /// The report of such a piece where that cannot be.
  func withoutHeading(_ piece: TableGroup.Piece) -> Diagnostic {
    Diagnostic(
      .columnsUnpaired,
      "table \(piece.grid.table.index) goes on without a heading after one that names no "
        + "municipality; what its columns mean cannot be told",
      at: piece.grid.table.source)
  }

  private func repeatsHeadings(_ piece: TableGroup.Piece) -> Bool {
    guard piece.headerRows > 0, grid.columns == piece.grid.columns, grid.rows > piece.headerRows
    else { return false }
    return (1...piece.headerRows).allSatisfy { row in
      (1...grid.columns).allSatisfy { column in
        FoldedHeading.fold(grid.text(row, column))
          == FoldedHeading.fold(piece.grid.text(row, column))
      }
    }
  }

  /// Whether a row is named for something that is known and no municipality.
  private func hasLabel(
    _ row: Int, _ piece: TableGroup.Piece, _ resolver: NameResolver
  ) -> Bool {
    piece.layouts.contains { layout in
      let pieces = resolver.split(grid.text(row, layout.nameColumn)).pieces
      return !pieces.isEmpty
        && pieces.allSatisfy {
          switch $0.resolution {
          case .aggregate, .outside: true
          case .municipality, .ambiguous, .abolished, .unknown: false
          }
        }
    }
  }
}
