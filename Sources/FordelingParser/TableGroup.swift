import FordelingModel

/// One allocation table: its pieces in order, all laid out alike.
struct TableGroup {
  /// One table of the document.
  struct Piece {
    var grid: TableGrid
    var headerRows: Int
    var layouts: [TableLayout]
    /// Whether it is a list of names and values in the notice.
    var isList = false

    /// The headings of its figures.
    fileprivate var measures: [String] { layouts.flatMap { $0.measures.map(\.heading) } }
  }

  var pieces: [Piece]
  /// The prose above the first piece that speaks of it.
  var lead: [Passage] = []

  /// The measures of the group, by their place in each piece's layouts.
  var measures: [TableLayout.Measure] { pieces[0].layouts[0].measures }

  /// The years that stand in the headings and titles of its tables.
  var years: Set<String> {
    let titles = pieces.flatMap {
      [$0.grid.table.caption, $0.grid.table.heading].compactMap { $0 }
    }
    return Set(
      (titles + measures.map(\.heading)).flatMap { FoldedHeading.words($0).map(String.init) }
        .filter(AnnouncedFigure.isYear))
  }

  /// Puts the allocation tables of a document together: pieces that repeat one heading, and pieces
  /// without a heading that go on where the last one stopped.
  ///
  /// Two tables with one heading are two tables when prose between them says what each is; a label of a
  /// part of the country, such as `Region Nordjylland`, does not. A piece without a heading right after a
  /// table that it does not fit is a table of its own, and an error: what its columns mean cannot be told.
  static func group(
    _ pieces: [PlacedPiece], _ diagnostics: inout [Diagnostic]
  ) -> [TableGroup] {
    var groups: [TableGroup] = []
    for placed in pieces {
      let piece = placed.piece
      // A list does not go on where a table ends.
      let goesOn =
        placed.lead.passages.isEmpty && !placed.lead.begins
        && groups.last?.pieces.last?.isList == piece.isList
      if piece.headerRows == 0, goesOn, let last = groups.indices.last,
        groups[last].accepts(piece)
      {
        groups[last].pieces.append(groups[last].withHeadings(piece))
      } else if piece.headerRows > 0, !placed.lead.begins,
        let same = groups.lastIndex(where: { $0.hasHeadings(of: piece) }),
        groups[same].caption == nil || piece.grid.table.caption == nil
          || groups[same].caption == piece.grid.table.caption
      {
        groups[same].pieces.append(piece)
      } else {
        let losesHeading =
          piece.measures.allSatisfy(\.isEmpty) && !piece.isList
          && groups.last.map { $0.measures.contains { !$0.heading.isEmpty } } ?? false
        if piece.headerRows == 0, goesOn || losesHeading, !groups.isEmpty {
          diagnostics.append(
            Diagnostic(
              .columnsUnpaired,
              "table \(piece.grid.table.index) goes on without a heading, and its columns are not "
                + "those of the table before it",
              at: piece.grid.table.source))
        }
        groups.append(TableGroup(pieces: [piece], lead: placed.lead.own))
      }
    }
    return groups
  }

  private var caption: String? { pieces.last?.grid.table.caption }

  /// Whether a piece without a heading has the same columns as the last one.
  private func accepts(_ piece: Piece) -> Bool {
    guard let last = pieces.last else { return false }
    return last.grid.columns == piece.grid.columns && last.layouts.count == piece.layouts.count
      && zip(last.layouts, piece.layouts).allSatisfy {
        $0.nameColumn == $1.nameColumn && $0.measures.map(\.column) == $1.measures.map(\.column)
      }
  }

  /// The piece with the headings of the one before it, whose columns it has: an earlier piece may have
  /// had them in other places.
  private func withHeadings(_ piece: Piece) -> Piece {
    var piece = piece
    piece.layouts = pieces.last?.layouts ?? piece.layouts
    return piece
  }

  private func hasHeadings(of piece: Piece) -> Bool {
    func headings(_ piece: Piece) -> [String] {
      // The measures decide: "Kommune" and "Kommuner" above the names are the same table.
      piece.layouts.flatMap { layout in layout.measures.map { FoldedHeading.fold($0.heading) } }
    }
    guard let first = pieces.first, first.headerRows > 0 else { return false }
    return headings(first) == headings(piece)
  }
}
