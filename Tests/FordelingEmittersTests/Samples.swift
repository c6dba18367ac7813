import FordelingModel

/// Small extractions made by hand.
enum Samples {
  static let fanoe = MunicipalityName(code: "0563", name: "Fanø", region: "Syddanmark")
  static let aarhus = MunicipalityName(code: "0751", name: "Aarhus", region: "Midtjylland")
  static let laesoe = MunicipalityName(code: "0825", name: "Læsø", region: "Nordjylland")

  static let identity = NoticeIdentity(
    title: "Fordeling af \"brugere\"", file: "notice.md", format: .markdown, encoding: "utf-8",
    sha256: "ab12", bytes: 4457)

  static func allocation(
    _ municipality: MunicipalityName = fanoe, measure: String = "Antal", value: String? = "3",
    status: Allocation.Status = .value, unit: String? = nil, note: String? = nil,
    written: String? = nil, match: MatchRule = .name, table: Int = 1
  ) -> Allocation {
    Allocation(
      table: table, municipality: municipality, measure: measure,
      value: value.flatMap { DecimalNumber(plain: $0) }, status: status, unit: unit, note: note,
      written: written ?? municipality.name, match: match,
      source: CellSource(
        span: SourceSpan(line: 44, column: 5, bytes: 3102..<3107), table: 1, row: 2, column: 1))
  }

  static func extraction(
    _ allocations: [Allocation], totals: [Total] = [], summary: Summary? = nil,
    ledger: Ledger = Ledger(), diagnostics: [Diagnostic] = []
  ) -> Extraction {
    Extraction(
      notice: identity, allocations: allocations, totals: totals,
      summary: summary
        ?? Summary(expected: nil, found: allocations.count, missing: [], duplicated: [], sums: []),
      ledger: ledger, diagnostics: diagnostics)
  }

  /// One extraction with something in every part.
  static let full: Extraction = {
    var ledger = Ledger()
    ledger.cells = 8
    ledger.allocated = 4
    ledger.header = 2
    ledger.total = 1
    ledger.ignored = [
      Ledger.Ignored(
        text: "a|b", reason: "a running number",
        source: CellSource(span: SourceSpan(page: 2), table: 1, row: 3, column: 1))
    ]
    return extraction(
      [
        allocation(aarhus, value: "1234.50", unit: "kr.", note: "se noter"),
        allocation(fanoe, value: nil, status: .missing, written: "Fanö", match: .typo),
      ],
      totals: [
        Total(
          table: 1, measure: "Antal", label: "I alt", stated: DecimalNumber(1234), computed: nil)
      ],
      summary: Summary(
        expected: 3, found: 2, missing: [laesoe], duplicated: [],
        sums: [MeasureSum(measure: "Antal", sum: DecimalNumber(plain: "1234.50"))]),
      ledger: ledger,
      diagnostics: [
        Diagnostic(
          .noteNotFound, "no note for 'se noter'", at: SourceSpan(line: 49), notes: ["look"]),
        Diagnostic(.municipalityMissing, "Læsø is missing"),
      ])
  }()

  /// A table of two columns built from lines of cells.
  static func table(
    _ rows: [[String]], index: Int = 1, headerRows: Int = 1, notes: [String: String] = [:]
  ) throws -> Table {
    var builder = TableBuilder()
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        builder.beginCell()
        for line in text.split(separator: "\n") {
          builder.append(line.utf8)
          builder.endLine()
        }
        if let note = notes[text] { builder.addNote(note.utf8) }
        try builder.endCell(
          row: row + 1, column: column + 1, isHeader: row < headerRows,
          section: row < headerRows ? .head : .body, isHidden: text.hasPrefix("hidden"),
          source: SourceSpan(line: row + 1, bytes: 0..<2))
      }
    }
    return try builder.finish(index: index, headerRows: headerRows, source: .none)
  }
}

/// The bytes as text.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
