import FordelingModel

// The report, whatever its format: what the notice is, how complete it is, its figures, and everything
// that needs a look. In Danish, as its readers are.
extension ReportWriter {
  /// Writes the whole report.
  mutating func report(on extraction: Extraction) {
    let figures = ReportFigures(extraction.allocations)
    identity(of: extraction.notice)
    overview(of: extraction)
    totals(extraction.totals)
    distributions(of: figures)
    municipalities(of: figures)
    diagnostics(extraction.diagnostics)
    details(extraction.details)
    rules(of: extraction.allocations)
    ledger(extraction.ledger)
  }

  /// The title, and which bytes the report is about.
  private mutating func identity(of notice: NoticeIdentity) {
    heading(1, notice.title ?? notice.file)
    tableHead(["Notat", ""])
    tableRow(["Fil", notice.file])
    tableRow(["Format", DanishText.format(notice.format)])
    tableRow(["Tegnkodning", notice.encoding])
    tableRow(["Størrelse", "\(DanishText.number(notice.bytes)) byte"])
    if let pages = notice.pages { tableRow(["Sider", DanishText.number(pages)]) }
    tableRow("SHA-256", code: notice.sha256 ?? "")
  }

  /// How complete and how trustworthy it is, in a few lines.
  private mutating func overview(of extraction: Extraction) {
    let summary = extraction.summary
    heading(2, "Overblik")
    item(verdict(of: extraction.diagnostics))
    item(completeness(of: summary))
    if !summary.missing.isEmpty { item("Mangler: \(names(summary.missing)).") }
    if !summary.duplicated.isEmpty {
      item("Står mere end én gang: \(names(summary.duplicated)).")
    }
    for sum in summary.sums {
      let name = sum.measure.isEmpty ? "Sum" : "Sum af \(sum.measure)"
      item("\(name): \(sum.sum.map(DanishText.number) ?? "for stor til at beregne")")
    }
    let without = extraction.allocations.count { $0.status != .value }
    if without > 0 {
      item("\(DanishText.counted(without, "felt", "felter")) uden tal.")
    }
  }

  private func verdict(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let second = DanishText.counted(warnings, "advarsel", "advarsler")
    if errors > 0 {
      return
        "\(DanishText.number(errors)) fejl og \(second): tallene skal ses efter, før de bruges."
    }
    return warnings > 0 ? "Ingen fejl, \(second)." : "Ingen fejl og ingen advarsler."
  }

  private func completeness(of summary: Summary) -> String {
    let found = DanishText.counted(summary.found, "kommune", "kommuner")
    guard let expected = summary.expected else {
      return "\(found) fundet; ingen bestemte var forventet."
    }
    let present = max(0, expected - summary.missing.count)
    var text = "\(DanishText.number(present)) af \(DanishText.number(expected)) forventede kommuner"
    text += " fundet."
    let others = summary.found - present
    if others > 0 {
      text +=
        " Desuden \(DanishText.counted(others, "kommune", "kommuner")), som ikke var forventet."
    }
    return text
  }

  private func names(_ municipalities: [MunicipalityName]) -> String {
    municipalities.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
  }

  /// The totals that the notice states, beside those computed.
  private mutating func totals(_ totals: [Total]) {
    guard !totals.isEmpty else { return }
    heading(2, "Oplyste summer")
    tableHead(
      ["Tabel", "Tal", "Betegnelse", "Oplyst", "Beregnet", "Stemmer"],
      alignments: [.trailing, .none, .none, .trailing, .trailing, .none])
    for total in totals {
      let agrees = total.computed.map { $0 == total.stated ? "ja" : "nej" }
      tableRow([
        String(total.table), total.measure, total.label, DanishText.number(total.stated),
        total.computed.map(DanishText.number) ?? "", agrees ?? "kan ikke efterprøves",
      ])
    }
  }

  /// How many municipalities have each value.
  private mutating func distributions(of figures: ReportFigures) {
    guard !figures.columns.isEmpty else { return }
    heading(2, "Fordelingen")
    for column in figures.columns.indices {
      if column > 0 { separate() }
      let unit = figures.unit(ofColumn: column)
      tableHead(
        [titled(figures.heading(ofColumn: column), unit: unit), "Antal kommuner"],
        alignments: [.trailing, .trailing])
      for share in figures.distribution(ofColumn: column) {
        tableRow([
          share.value.map(DanishText.number) ?? DanishText.status(share.status),
          DanishText.number(share.municipalities),
        ])
      }
    }
  }

  /// Every municipality with its figures.
  private mutating func municipalities(of figures: ReportFigures) {
    heading(2, "Kommunerne")
    guard !figures.rows.isEmpty else {
      paragraph("Ingen kommuner er fundet.")
      return
    }
    let units = figures.columns.indices.map { figures.unit(ofColumn: $0) }
    let hasNotes = figures.rows.contains { !$0.notes.isEmpty }
    tableHead(
      ["Kode", "Kommune"]
        + figures.columns.indices.map { titled(figures.heading(ofColumn: $0), unit: units[$0]) }
        + (hasNotes ? ["Note"] : []),
      alignments: [.none, .none] + figures.columns.map { _ in .trailing })
    for row in figures.rows {
      let texts = row.allocations.enumerated().map { column, allocations in
        allocations.map { figure($0, columnUnit: units[column]) }.joined(separator: "\n")
      }
      tableRow(
        [row.municipality.code, row.municipality.name] + texts
          + (hasNotes ? [row.notes.joined(separator: "\n")] : []))
    }
  }

  private func figure(_ allocation: Allocation, columnUnit: String?) -> String {
    guard let value = allocation.value else { return DanishText.status(allocation.status) }
    guard columnUnit == nil, let unit = allocation.unit else { return DanishText.number(value) }
    return "\(DanishText.number(value)) \(unit)"
  }

  /// A heading with the unit of its column, unless it names the unit itself.
  private func titled(_ heading: String, unit: String?) -> String {
    guard let unit, !heading.contains(unit) else { return heading }
    return "\(heading) (\(unit))"
  }
}
