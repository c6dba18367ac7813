import FordelingModel
import FordelingNormalizer

/// A column of regions beside the names, which the register knows as well: a row with another region than
/// its municipality's has a wrong name or a figure of another row.
struct RegionColumn {
  let grid: TableGrid
  let roles: ColumnRoles
  let layout: TableLayout
  let resolver: NameResolver

  /// The rows whose region is not that of their municipality.
  var diagnostics: [Diagnostic] {
    layout.ignored.flatMap { column -> [Diagnostic] in
      guard case .other = roles.roles[column.column - 1], roles.headerRows < grid.rows else {
        return []
      }
      let saysRegion = FoldedHeading.words(column.heading).contains { $0.hasPrefix("region") }
      return (roles.headerRows + 1...grid.rows).compactMap { row in
        conflict(row, column.column, saysRegion: saysRegion)
      }
    }
  }

  private func conflict(_ row: Int, _ column: Int, saysRegion: Bool) -> Diagnostic? {
    let text = grid.text(row, column)
    guard let code = region(text, saysRegion: saysRegion), let cell = grid.cell(row, column),
      case .municipality(let municipality, _) = resolver.resolve(
        grid.text(row, layout.nameColumn)),
      !municipality.regionCode.utf8.elementsEqual(code.utf8)
    else { return nil }
    return Diagnostic(
      .codeNameConflict,
      "\(municipality.name) stands beside '\(text)', and is in Region \(municipality.region)",
      at: grid.table.cells[cell].source,
      notes: ["the name, the region or the row of the figure is wrong"])
  }

  /// The code of the region that a text names.
  private func region(_ text: String, saysRegion: Bool) -> String? {
    if case .aggregate(.region(let code)) = resolver.resolve(text) { return code }
    if saysRegion, !text.isEmpty,
      case .aggregate(.region(let code)) = resolver.resolve("Region " + text)
    {
      return code
    }
    return nil
  }
}
