package import FordelingModel

extension DiffPage {
  /// The page of a diff of two tables.
  package init(_ diff: TableDiff, language: DiffLanguage) {
    self.language = language
    title = "\(diff.old.file) → \(diff.new.file)"
    lead = Self.lead(of: diff, language)
    unchanged = Self.unchanged(of: diff, language)
    guard diff.rows.contains(where: { $0.kind != .same }) else { return }
    let keys = diff.keys
    listings = [
      Listing(
        title: language("Rows", "Rækker"),
        headings: keys.map(\.name) + [
          language("Column", "Kolonne"), language("Old", "Før"), language("New", "Nu"),
          language("Old place", "Sted før"), language("New place", "Sted nu"),
        ],
        forEachRow: { visit in
          for row in diff.rows where row.kind != .same {
            Self.fields(of: row, in: diff, keys, language, visit)
          }
        })
    ]
  }

  /// One row of the page a changed cell.
  private static func fields(
    of row: RowChange, in diff: TableDiff, _ keys: [ComparedColumn], _ language: DiffLanguage,
    _ visit: ([Field]) -> Void
  ) {
    let fate =
      switch row.kind {
      case .added: language("(row added)", "(række tilføjet)")
      case .removed: language("(row removed)", "(række fjernet)")
      case .changed, .same: ""
      }
    let key = diff.key(of: row, keys)
    let places = (language.place(row.oldSource), language.place(row.newSource))
    diff.forEachChange(of: row) { change in
      let name = change.column?.name ?? ""
      var fields: [Field] = []
      fields.reserveCapacity(key.count + 5)
      for text in key { fields.append(Field(text)) }
      fields.append(Field(fate.isEmpty ? name : name.isEmpty ? fate : "\(name) \(fate)"))
      let texts = LookAlikes(change.old ?? "", change.new ?? "")
      fields.append(Field(texts.old, .old))
      fields.append(Field(texts.new, .new))
      fields.append(Field(places.0, .faint))
      fields.append(Field(places.1, .faint))
      visit(fields)
    }
  }

  private static func lead(of diff: TableDiff, _ language: DiffLanguage) -> [String] {
    let rows = Dictionary(grouping: diff.rows, by: \.kind).mapValues(\.count)
    var said: [String] = []
    if let changed = rows[.changed] {
      said.append(
        language.counted(
          changed, ("row changed", "rows changed"), ("række ændret", "rækker ændret")))
    }
    if let added = rows[.added] {
      said.append(
        language.counted(
          added, ("row added", "rows added"), ("række tilføjet", "rækker tilføjet")))
    }
    if let removed = rows[.removed] {
      said.append(
        language.counted(
          removed, ("row removed", "rows removed"), ("række fjernet", "rækker fjernet")))
    }
    var lead = [
      said.isEmpty
        ? language("No row changed.", "Ingen rækker er ændret.") : language.list(said) + "."
    ]
    for column in diff.columns {
      switch column.kind {
      case .added:
        lead.append(
          language("The column '\(column.name)' is new.", "Kolonnen '\(column.name)' er ny."))
      case .removed:
        lead.append(
          language(
            "The column '\(column.name)' is gone.", "Kolonnen '\(column.name)' er der ikke mere."))
      case .renamed:
        let (old, new) = (column.oldName ?? "", column.newName ?? "")
        lead.append(
          language(
            "The heading '\(old)' is now '\(new)'.", "Overskriften '\(old)' er nu '\(new)'."))
      case .same:
        if column.isMoved {
          lead.append(
            language(
              "The column '\(column.name)' stands at another place.",
              "Kolonnen '\(column.name)' står et andet sted."))
        }
      }
    }
    if diff.isReordered {
      lead.append(
        language("Rows stand in another order.", "Rækkerne står i en anden rækkefølge."))
    }
    return lead
  }

  private static func unchanged(of diff: TableDiff, _ language: DiffLanguage) -> [String] {
    var lines = [
      language.counted(
        diff.unchangedRows, ("row is the same.", "rows are the same."),
        ("række er den samme.", "rækker er de samme."))
    ]
    if diff.columns.allSatisfy({ $0.kind == .same && !$0.isMoved }) {
      lines.append(language("All columns are the same.", "Alle kolonner er de samme."))
    }
    return lines
  }
}
