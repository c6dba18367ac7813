import FordelingModel
import FordelingNormalizer

/// The name of a region right above a table, such as `Region Nordjylland` over a part of the rows: the
/// municipalities of the table are in it.
struct RegionAbove {
  let placed: PlacedPiece
  let resolver: NameResolver

  /// The municipalities that are in another region.
  var diagnostics: [Diagnostic] {
    guard let heading = placed.lead.passages.last?.text, heading.utf8.count <= 40,
      FoldedHeading.words(heading).first == "region",
      case .aggregate(.region(let code)) = resolver.resolve(heading)
    else { return [] }
    let piece = placed.piece
    guard piece.headerRows < piece.grid.rows else { return [] }
    return piece.layouts.flatMap { layout -> [Diagnostic] in
      var found: [Diagnostic] = []
      for row in piece.headerRows + 1...piece.grid.rows {
        let text = piece.grid.text(row, layout.nameColumn)
        // Another heading or a total between the rows ends what the region says.
        guard case .municipality(let municipality, _) = resolver.resolve(text) else { break }
        guard let cell = piece.grid.cell(row, layout.nameColumn),
          !municipality.regionCode.utf8.elementsEqual(code.utf8)
        else { continue }
        found.append(
          Diagnostic(
            .codeNameConflict,
            "\(municipality.name) stands below '\(heading)', and is in Region \(municipality.region)",
            at: piece.grid.table.cells[cell].source,
            notes: ["the name or the heading above it is wrong"]))
      }
      return found
    }
  }
}
