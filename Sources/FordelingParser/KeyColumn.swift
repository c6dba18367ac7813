import FordelingModel
import FordelingNormalizer

/// A column left of the names whose texts say who gets the figures: `Forening`, `Ansøger`. The municipality
/// beside it may be no more than where that is.
struct KeyColumn {
  let grid: TableGrid
  let roles: ColumnRoles
  let layout: TableLayout
  let resolver: NameResolver

  private static let endings = [
    "forening", "ansøger", "navn", "medlem", "organisation", "projekt", "samarbejde", "klynge",
    "foreningsnavn", "projektnavn",
  ]
  /// First words of texts that are labels of groups of municipalities.
  private static let groups: WordSet = [
    "gruppe", "klynge", "region", "landsdel", "område", "kreds", "blok", "bølge", "pulje", "hold",
  ]

  /// The doubt, if there is one.
  var diagnostics: [Diagnostic] {
    guard !saysRecipient, let column = layout.ignored.first(where: isKey) else { return [] }
    return [
      Diagnostic(
        .recipientDoubtful,
        "the figures may belong to what stands under '\(column.heading)', and not to the "
          + "municipalities named beside it",
        at: grid.cell(1, column.column).map { grid.table.cells[$0].source } ?? grid.table.source,
        notes: ["where they are the municipalities', choose the column of names with --name-column"]
      )
    ]
  }

  /// Whether a heading says that the figures are the municipalities': `Ansøgende kommune`, `Beløb pr. kommune`.
  private var saysRecipient: Bool {
    let headings = layout.measures.map(\.heading) + [layout.nameHeading]
    return headings.contains { heading in
      let words = FoldedHeading.words(heading).map(String.init)
      return words.contains { $0.hasSuffix("modtager") || $0 == "modtagende" || $0 == "ansøgende" }
        || zip(words, words.dropFirst()).contains {
          ["pr", "per", "hver", "til"].contains($0) && $1.hasPrefix("kommune")
        }
    }
  }

  private func isKey(_ column: TableLayout.IgnoredColumn) -> Bool {
    guard column.column < layout.nameColumn,
      case .other = roles.roles[column.column - 1],
      let last = FoldedHeading.words(column.heading).last.map(String.init),
      Self.endings.contains(where: last.hasSuffix), roles.headerRows < grid.rows
    else { return false }
    return (roles.headerRows + 1...grid.rows).contains { row in
      isOtherText(grid.text(row, column.column))
        && resolver.splitKnown(grid.text(row, layout.nameColumn)).pieces.contains {
          if case .municipality = $0.resolution { true } else { false }
        }
    }
  }

  /// Whether a text is more than a number or a label of a group.
  private func isOtherText(_ text: String) -> Bool {
    let words = FoldedHeading.words(text).map(String.init)
    guard let first = words.first, text.utf8.count > 2, !Self.groups.contains(first),
      text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return false }
    return resolver.resolve(text).isUnknown
  }
}
