import FordelingModel

// The second half of the report: what a person should look at, and what became of every cell.
extension ReportWriter {
  /// The diagnostics: those of one kind together, errors first, else in the order of the source.
  mutating func diagnostics(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    heading(2, "Meddelelser")
    var kinds: [(severity: Diagnostic.Severity, id: Diagnostic.Identifier, found: [Diagnostic])] =
      []
    for diagnostic in diagnostics {
      let at = kinds.firstIndex {
        $0.id == diagnostic.id && $0.severity == diagnostic.severity
      }
      if let at {
        kinds[at].found.append(diagnostic)
      } else {
        kinds.append((diagnostic.severity, diagnostic.id, [diagnostic]))
      }
    }
    var isFirst = true
    for severity in Diagnostic.Severity.allCases {
      for kind in kinds where kind.severity == severity {
        if !isFirst { separate() }
        isFirst = false
        paragraph(
          strong: DanishText.severity(severity), code: kind.id.rawValue, kind.id.danishExplanation)
        tableHead(["Sted", "Meddelelse"])
        for diagnostic in kind.found {
          tableRow([
            DanishText.place(diagnostic.source),
            ([diagnostic.message] + diagnostic.notes).joined(separator: "\n"),
          ])
        }
      }
    }
  }

  /// The names that were not written as the register writes them, each once.
  mutating func rules(of allocations: [Allocation]) {
    var seen: Set<NameUse> = []
    let others = allocations.filter { allocation in
      allocation.match != .name
        && seen.insert(
          NameUse(
            written: Array(allocation.written.utf8), code: allocation.municipality.code,
            rule: allocation.match)
        ).inserted
    }
    guard !others.isEmpty else { return }
    heading(2, "Navne, der er skrevet anderledes end i registret")
    tableHead(["Skrevet", "Kommune", "Regel", "Sted"])
    for allocation in others {
      tableRow([
        allocation.written, allocation.municipality.name, DanishText.rule(allocation.match),
        DanishText.place(allocation.source),
      ])
    }
  }

  /// What became of every cell.
  mutating func ledger(_ ledger: Ledger) {
    heading(2, "Regnskab over cellerne")
    tableHead(
      ["Celler med tekst", DanishText.number(ledger.cells)], alignments: [.none, .trailing])
    tableRow(["Navne, koder og tal", DanishText.number(ledger.allocated)])
    tableRow(["Overskrifter", DanishText.number(ledger.header)])
    tableRow(["Summer", DanishText.number(ledger.total)])
    tableRow(["Noter", DanishText.number(ledger.note)])
    tableRow(["Ikke brugt", DanishText.number(ledger.ignored.count)])
    guard !ledger.ignored.isEmpty else { return }
    separate()
    paragraph("Ikke brugt:")
    separate()
    tableHead(["Tekst", "Begrundelse", "Sted"])
    for ignored in ledger.ignored {
      tableRow([ignored.text, ignored.reason, DanishText.place(ignored.source)])
    }
  }
}

/// One way in which a municipality is named.
private struct NameUse: Hashable {
  var written: [UInt8]
  var code: String
  var rule: MatchRule
}
