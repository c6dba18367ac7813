package import FordelingModel

extension DiffPage {
  /// The page of a diff of two notices.
  package init(_ diff: AllocationDiff, language: DiffLanguage) {
    self.language = language
    title = "\(diff.old.file) → \(diff.new.file)"
    for side in [diff.old, diff.new] where side.errors > 0 {
      warnings.append(
        language(
          "The reading of \(side.file) has \(side.errors == 1 ? "an error" : "\(side.errors) errors"): "
            + "its figures are not to be trusted before someone has looked.",
          "Læsningen af \(side.file) har \(DanishText.number(side.errors)) fejl: tallene skal ses efter, "
            + "før de bruges."))
    }
    let builder = AllocationDiffSections(diff: diff, language: language)
    lead = builder.lead
    listings = builder.listings
    prose = diff.prose.changes
    unchanged = builder.unchanged
  }
}

/// The parts of the page of a diff of two notices.
private struct AllocationDiffSections {
  private let diff: AllocationDiff
  private let language: DiffLanguage
  private let measuresOfOtherUnits: Set<String>
  private var context: ContextSections { ContextSections(diff: diff.context, language: language) }

  init(diff: AllocationDiff, language: DiffLanguage) {
    self.diff = diff
    self.language = language
    measuresOfOtherUnits = Set(
      diff.changes.filter {
        $0.kind == .changed && !UnitSpelling.areSame($0.old?.unit, $0.new?.unit)
      }.map(\.measure))
  }

  private var hasMeasures: Bool {
    diff.measures.count > 1 || diff.changes.contains { $0.kind == .measureRenamed }
  }

  /// The changes in words: how many, the sums, then what they amount to.
  var lead: [String] {
    var lead = [counts]
    for measure in diff.measures where measure.oldName != nil && measure.newName != nil {
      guard let old = measure.oldSum, let new = measure.newSum, old != new, hasOneUnit(measure)
      else { continue }
      let change = new.subtracting(old).map { " (\(language.signed($0)))" } ?? ""
      lead.append(
        "\(sumName(measure.name)): \(language.number(old)) → \(language.number(new))\(change).")
    }
    for change in diff.changes where change.kind == .measureRenamed {
      let (old, new) = (change.oldMeasure ?? "", change.measure)
      lead.append(
        language(
          "The heading '\(old)' is now '\(new)'.", "Overskriften '\(old)' er nu '\(new)'."))
    }
    let words = FindingWords(language: language)
    lead += diff.findings.map(words.sentence)
    if !diff.context.changes.isEmpty { lead.append(context.lead) }
    if !diff.prose.changes.isEmpty {
      let count = diff.prose.changes.count
      lead.append(
        language.counted(
          count, ("paragraph of the text changed", "paragraphs of the text changed"),
          ("afsnit af teksten er ændret", "afsnit af teksten er ændret")) + ".")
    }
    return lead
  }

  private var counts: String {
    let kinds: [(ChangeKind, String)] = [
      (
        .changed,
        language.counted(
          diff.count(.changed), ("figure changed", "figures changed"),
          ("tal ændret", "tal ændret"))
      ),
      (
        .added,
        language.counted(
          diff.count(.added), ("figure added", "figures added"), ("tal tilføjet", "tal tilføjet"))
      ),
      (
        .removed,
        language.counted(
          diff.count(.removed), ("figure removed", "figures removed"),
          ("tal fjernet", "tal fjernet"))
      ),
    ]
    let said = kinds.filter { diff.count($0.0) > 0 }.map(\.1)
    if said.isEmpty { return language("No figure changed.", "Ingen tal er ændret.") }
    return language.list(said) + "."
  }

  /// Whether no figure of the measure has another unit than before: else the sums say nothing together.
  private func hasOneUnit(_ measure: ComparedMeasure) -> Bool {
    !measuresOfOtherUnits.contains(measure.name)
  }

  private func sumName(_ measure: String) -> String {
    measure.isEmpty ? language("Sum", "Sum") : language("Sum of \(measure)", "Sum af \(measure)")
  }

  /// The figures that changed, then what is no difference of figures.
  var listings: [DiffPage.Listing] {
    var figureRows: [[DiffPage.Field]] = []
    var otherRows: [[DiffPage.Field]] = []
    var figures = DiffPage.Listing(
      title: language("Figures", "Tal"),
      headings: [language("Code", "Kode"), language("Municipality", "Kommune")]
        + (hasMeasures ? [language("Measure", "Tal for")] : [])
        + [
          language("Old", "Før"), language("New", "Nu"), language("Change", "Ændring"),
          language("Old place", "Sted før"), language("New place", "Sted nu"),
        ], forEachRow: { _ in })
    figures.trailing = hasMeasures ? [3, 4, 5] : [2, 3, 4]
    var others = DiffPage.Listing(
      title: language("Notes and names", "Noter og navne"),
      headings: [language("Code", "Kode"), language("Municipality", "Kommune")]
        + (hasMeasures ? [language("Measure", "Tal for")] : [])
        + [
          language("What", "Hvad"), language("Old", "Før"), language("New", "Nu"),
          language("Old place", "Sted før"), language("New place", "Sted nu"),
        ], forEachRow: { _ in })
    for change in diff.changes {
      let places: [DiffPage.Field] = [
        .init(language.place(change.old?.source), .faint),
        .init(language.place(change.new?.source), .faint),
      ]
      let who: [DiffPage.Field] =
        [
          .init(change.municipality?.code ?? "", .faint), .init(change.municipality?.name ?? ""),
        ] + (hasMeasures ? [.init(change.measure)] : [])
      switch change.kind {
      case .changed, .added, .removed:
        figureRows.append(
          who + [
            .init(change.old.map(language.figure) ?? "", .old),
            .init(change.new.map(language.figure) ?? "", .new),
            .init(difference(change)),
          ] + places)
      case .noted:
        if change.old?.note != change.new?.note {
          otherRows.append(
            who + [
              .init(language("note", "note")), .init(change.old?.note ?? "", .old),
              .init(change.new?.note ?? "", .new),
            ] + places)
        }
        if change.old?.unit != change.new?.unit {
          otherRows.append(
            who + [
              .init(language("unit", "enhed")), .init(change.old?.unit ?? "", .old),
              .init(change.new?.unit ?? "", .new),
            ] + places)
        }
      case .renamed:
        otherRows.append(
          who + [
            .init(language("written", "skrevet")), .init(change.old?.written ?? "", .old),
            .init(change.new?.written ?? "", .new),
          ] + places)
      case .measureRenamed:
        // It is told in words.
        break
      }
    }
    figures.forEachRow = { [figureRows] visit in figureRows.forEach(visit) }
    others.forEachRow = { [otherRows] visit in otherRows.forEach(visit) }
    return (figureRows.isEmpty ? [] : [figures]) + context.listings
      + (otherRows.isEmpty ? [] : [others])
  }

  private func difference(_ change: AllocationChange) -> String {
    switch change.kind {
    case .added: return language("added", "tilføjet")
    case .removed: return language("removed", "fjernet")
    case .changed, .noted, .renamed, .measureRenamed:
      guard let delta = change.delta else {
        return UnitSpelling.areSame(change.old?.unit, change.new?.unit)
          ? "" : language("unit", "enhed")
      }
      return language.signed(delta)
    }
  }

  /// What did not change.
  var unchanged: [String] {
    var lines = [
      language.counted(
        diff.unchanged, ("figure is the same.", "figures are the same."),
        ("tal er det samme.", "tal er de samme."))
    ]
    for measure in diff.measures {
      guard let old = measure.oldSum, let new = measure.newSum, old == new, hasOneUnit(measure)
      else { continue }
      let sum = "\(sumName(measure.name)): \(language.number(new))"
      lines.append(language("\(sum), as before.", "\(sum), som før."))
    }
    if diff.old.municipalities == diff.new.municipalities,
      !diff.findings.contains(where: Self.isComingOrGoing)
    {
      lines.append(
        language.counted(
          diff.new.municipalities,
          ("municipality, the same on both sides.", "municipalities, the same on both sides."),
          ("kommune, den samme før og nu.", "kommuner, de samme før og nu.")))
    }
    if !diff.changes.contains(where: { $0.kind == .measureRenamed }),
      diff.measures.allSatisfy({ $0.oldName != nil && $0.newName != nil })
    {
      lines.append(language("All headings are the same.", "Alle overskrifter er de samme."))
    }
    if !diff.changes.contains(where: { $0.kind == .noted && $0.old?.note != $0.new?.note }) {
      lines.append(language("All notes are the same.", "Alle noter er de samme."))
    }
    if diff.count(.renamed) == 0 {
      lines.append(
        language("All names are written the same.", "Alle navne er skrevet ens."))
    }
    if let line = context.unchanged { lines.append(line) }
    lines.append(prose)
    return lines
  }

  private var prose: String {
    guard diff.prose.isCompared else {
      return language(
        "The text was not compared: one side has none.",
        "Teksten er ikke sammenlignet: den ene side har ingen.")
    }
    let paragraphs = language.counted(
      diff.prose.unchanged, ("paragraph", "paragraphs"), ("afsnit", "afsnit"))
    return diff.prose.changes.isEmpty
      ? language("The text is the same: \(paragraphs).", "Teksten er den samme: \(paragraphs).")
      : language(
        "\(paragraphs) of the text unchanged.", "\(paragraphs) af teksten er ikke ændret.")
  }

  private static func isComingOrGoing(_ finding: DiffFinding) -> Bool {
    switch finding {
    case .municipalitiesAdded, .municipalitiesRemoved: true
    default: false
    }
  }
}
