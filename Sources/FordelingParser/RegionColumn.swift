import FordelingModel
import FordelingNormalizer

/// Regions beside or above the names, which the register knows as well: a row with another region than
/// its municipality's has a wrong name or a figure of another row.
struct RegionColumn {
  let grid: TableGrid
  let roles: ColumnRoles
  let layout: TableLayout
  let resolver: NameResolver

  /// The rows whose region is not that of their municipality.
  var diagnostics: [Diagnostic] { besideNames + belowHeadings }

  /// The municipalities below a row that is the heading of another region: the first row is such a
  /// heading, so that none is a sum of the rows above it.
  private var belowHeadings: [Diagnostic] {
    guard roles.headerRows < grid.rows, heading(roles.headerRows + 1) != nil else { return [] }
    var region: String?
    var found: [Diagnostic] = []
    for row in roles.headerRows + 1...grid.rows {
      let text = grid.text(row, layout.nameColumn)
      if let next = heading(row) {
        region = next
        continue
      }
      guard case .municipality(let municipality, _) = resolver.resolve(text) else {
        if !text.isEmpty { region = nil }
        continue
      }
      guard let region, let cell = grid.cell(row, layout.nameColumn),
        !municipality.regionCode.utf8.elementsEqual(region.utf8)
      else { continue }
      found.append(
        Diagnostic(
          .codeNameConflict,
          "\(municipality.name) stands below the heading of another region, and is in Region "
            + municipality.region,
          at: grid.table.cells[cell].source,
          notes: ["the name or the heading above it is wrong"]))
    }
    return found
  }

  /// The region that a row without a figure is the heading of.
  private func heading(_ row: Int) -> String? {
    guard layout.measures.allSatisfy({ isBlank(row, $0.column) }) else { return nil }
    return region(grid.text(row, layout.nameColumn), saysRegion: false)
  }

  private func isBlank(_ row: Int, _ column: Int) -> Bool {
    grid.isEmpty(row, column) || grid.cell(row, column) == grid.cell(row, layout.nameColumn)
  }

  private var besideNames: [Diagnostic] {
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

  /// The code of the region that a text names; `Sjælland` alone is an island as well, unless the heading
  /// says that regions stand below it.
  private func region(_ text: String, saysRegion: Bool) -> String? {
    let hasWord = FoldedHeading.words(text).contains { $0.hasPrefix("region") }
    guard hasWord || (saysRegion && !text.isEmpty) else { return nil }
    for written in [text, "Region " + text] {
      if case .aggregate(.region(let code)) = resolver.resolve(written) { return code }
    }
    return nil
  }
}
