import FordelingModel
import FordelingNormalizer

/// What is doubtful about a layout although it can be read: columns that may hold figures and are left
/// aside, and headings that contradict what stands below them.
struct LayoutDoubts {
  let grid: TableGrid
  let roles: ColumnRoles
  let options: ExtractionOptions
  let resolver: NameResolver

  /// The doubts about the layouts of one table, and a line on every other column left aside.
  func diagnostics(_ layouts: [TableLayout]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for layout in layouts {
      diagnostics += layout.ignored.compactMap(ignored)
      diagnostics += nameHeading(layout)
      if options.nameColumn == nil {
        diagnostics +=
          KeyColumn(grid: grid, roles: roles, layout: layout, resolver: resolver)
          .diagnostics
      }
      diagnostics +=
        RegionColumn(grid: grid, roles: roles, layout: layout, resolver: resolver)
        .diagnostics
      diagnostics += namedMeasures(layout)
      for measure in layout.measures where HeadingWords.namesRecipients(measure.heading) {
        diagnostics.append(
          Diagnostic(
            .columnsUnpaired,
            "numbers stand under '\(measure.heading)' and names of municipalities under "
              + "'\(layout.nameHeading)'; the headings and the columns do not belong together",
            at: source(measure.column)))
      }
    }
    return diagnostics
  }

  /// Figures from each municipality to each: whose they are the table does not tell.
  private func namedMeasures(_ layout: TableLayout) -> [Diagnostic] {
    guard layout.measures.count > 1 else { return [] }
    let named = layout.measures.filter { measure in
      if case .municipality(_, let rule) = resolver.resolve(measure.heading) {
        return rule != .code
      }
      return false
    }
    guard named.count > 1, let first = named.first else { return [] }
    return [
      Diagnostic(
        .recipientDoubtful,
        "the figures stand between the municipality of a row and that of a column, such as '\(first.heading)'; whose "
          + "they are cannot be told",
        at: source(first.column), notes: ["give one row for each municipality that gets something"])
    ]
  }

  /// A heading above the names that is a name itself, or that of something else than municipalities.
  private func nameHeading(_ layout: TableLayout) -> [Diagnostic] {
    let heading = layout.nameHeading
    // A row above the heading's own is no part of it, whatever it has beside its name.
    if TotalHeading.levels(heading).contains(where: isRow) {
      return [
        Diagnostic(
          .valueMissing, "'\(heading)' stands in the heading of the names, where it has no value",
          at: source(layout.nameColumn))
      ]
    }
    guard options.nameColumn == nil, HeadingWords.namesOtherBodies(heading) else { return [] }
    return [
      Diagnostic(
        .recipientDoubtful,
        "the names stand under '\(heading)'; they may not be those of municipalities",
        at: source(layout.nameColumn))
    ]
  }

  /// Whether a heading is what a row is named for: a municipality, a total, Christiansø.
  private func isRow(_ heading: String) -> Bool {
    // Nearly every such heading, which would take long to find among the names.
    if HeadingWords.recipient.contains(heading.lowercased()) { return false }
    return switch resolver.resolve(heading) {
    case .municipality, .outside, .ambiguous: true
    case .aggregate(let aggregate): aggregate == .total || aggregate == .country
    case .abolished, .unknown: false
    }
  }

  private func ignored(_ column: TableLayout.IgnoredColumn) -> Diagnostic? {
    // What the caller did not ask for is left aside without a word.
    guard options.measure == nil else { return nil }
    let name =
      column.heading.isEmpty ? "column \(column.column)" : "the column '\(column.heading)'"
    guard case .other(_, let doubt) = roles.roles[column.column - 1], let doubt else {
      return isBlank(column.column)
        ? nil
        : Diagnostic(
          .columnIgnored, "\(name) was left aside: \(column.reason)", at: source(column.column))
    }
    return switch doubt {
    case .empty:
      Diagnostic(.valueMissing, "\(name) has no value in any row", at: source(column.column))
    case .unitsOrFigures:
      Diagnostic(
        .numberUnreadable,
        "\(name) has '\(firstText(column.column))' in its rows: units or figures, that cannot be told",
        at: source(column.column), notes: ["give the column a heading, such as Enhed"])
    case .someNumbers:
      Diagnostic(
        .numberUnreadable,
        "\(name) has numbers among texts; it was not read, and may be a column of figures",
        at: source(column.column))
    }
  }

  private func isBlank(_ column: Int) -> Bool {
    grid.rows == 0 || (1...grid.rows).allSatisfy { grid.isEmpty($0, column) }
  }

  private func firstText(_ column: Int) -> String {
    (roles.headerRows + 1...max(grid.rows, roles.headerRows + 1)).lazy.map {
      $0 <= grid.rows ? grid.text($0, column) : ""
    }.first { !$0.isEmpty } ?? ""
  }

  /// Where a column begins.
  private func source(_ column: Int) -> SourceSpan {
    guard grid.rows > 0,
      let first = (1...grid.rows).lazy.compactMap({ grid.cell($0, column) }).first
    else { return grid.table.source }
    return grid.table.cells[first].source
  }
}
