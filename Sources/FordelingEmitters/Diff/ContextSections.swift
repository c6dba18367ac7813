import FordelingModel

/// The parts of a page that tell what changed in the tables beside the figures.
struct ContextSections {
  /// What changed.
  let diff: ContextDiff
  /// The language it is told in.
  let language: DiffLanguage

  /// How much changed, in words.
  var lead: String {
    language.counted(
      diff.changes.count,
      ("change in the tables beside the figures", "changes in the tables beside the figures"),
      ("ændring i tabellerne ud over tallene", "ændringer i tabellerne ud over tallene")) + "."
  }

  /// The changes one by one.
  var listings: [DiffPage.Listing] {
    let rows = diff.changes.map(row)
    if rows.isEmpty { return [] }
    return [
      DiffPage.Listing(
        title: language("Beside the figures", "Ud over tallene"),
        headings: [
          language("Beside the figures", "Ud over tallene"), language("What", "Hvad"),
          language("Old", "Før"), language("New", "Nu"), language("Old place", "Sted før"),
          language("New place", "Sted nu"),
        ], forEachRow: { visit in rows.forEach(visit) })
    ]
  }

  /// That nothing changed, or that it is not known; nil when something did.
  var unchanged: String? {
    guard diff.isCompared else {
      return language(
        "What the tables say beside the figures was not compared: one side has the figures only.",
        "Hvad tabellerne siger ud over tallene, er ikke sammenlignet: den ene side har kun tallene."
      )
    }
    guard diff.changes.isEmpty else { return nil }
    return language(
      "Nothing else in the tables changed.", "Intet andet i tabellerne er ændret.")
  }

  private func row(_ change: ContextChange) -> [DiffPage.Field] {
    [
      .init(subject(change)), .init(who(change)), .init(text(change.old, change), .old),
      .init(text(change.new, change), .new), .init(language.place(change.old?.source), .faint),
      .init(language.place(change.new?.source), .faint),
    ]
  }

  private func subject(_ change: ContextChange) -> String {
    let name =
      change.name.isEmpty ? language("without a heading", "uden overskrift") : "'\(change.name)'"
    switch change.subject {
    case .column: return language("column \(name)", "kolonnen \(name)")
    case .row: return language("row \(name)", "rækken \(name)")
    case .total:
      let measure = change.measure ?? ""
      return measure.isEmpty
        ? name : language("\(name) of \(measure)", "\(name) af \(measure)")
    case .heading: return language("heading above the table", "overskrift over tabellen")
    case .caption: return language("caption of the table", "tabellens billedtekst")
    }
  }

  /// Whose figures it is about, or what became of it.
  private func who(_ change: ContextChange) -> String {
    let kind =
      switch change.kind {
      case .changed: language("changed", "ændret")
      case .added: language("added", "tilføjet")
      case .removed: language("removed", "fjernet")
      case .renamed: language("reworded", "omformuleret")
      }
    let count = change.municipalities.count
    if count == 0 { return kind }
    if count <= 3 { return "\(kind): \(language.names(change.municipalities))" }
    return "\(kind): "
      + language.counted(
        count, ("municipality", "municipalities"), ("kommune", "kommuner"))
  }

  /// A text; the number of a total in the form of the language.
  private func text(_ text: ContextChange.Text?, _ change: ContextChange) -> String {
    guard let text else { return "" }
    guard change.subject == .total, let number = DecimalNumber(plain: text.text) else {
      return text.text
    }
    return language.number(number)
  }
}
