import FordelingModel
import FordelingNormalizer

/// A table that is no allocation table by itself but may be a piece of one: a page that has only the
/// total, or only names that are none.
struct StrayPiece {
  let grid: TableGrid
  /// How many pieces of allocation tables stand before it.
  let position: Int
  /// Whether a heading or prose stands between it and the piece before.
  let followsProse: Bool
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
    guard !followsProse, position > 0, position <= pieces.count, grid.table.headerRows == 0 else {
      return nil
    }
    let last = pieces[position - 1]
    guard grid.columns == last.grid.columns, grid.rows > 0,
      (1...grid.rows).allSatisfy({ hasLabel($0, last, resolver) })
    else { return nil }
    return TableGroup.Piece(grid: grid, headerRows: 0, layouts: last.layouts)
  }

  private func repeatsHeadings(_ piece: TableGroup.Piece) -> Bool {
    guard piece.headerRows > 0, grid.columns == piece.grid.columns, grid.rows > piece.headerRows
    else { return false }
    return (1...piece.headerRows).allSatisfy { row in
      (1...grid.columns).allSatisfy { column in
        FoldedText.fold(grid.text(row, column)) == FoldedText.fold(piece.grid.text(row, column))
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
