import FordelingDigest
import FordelingModel
import Glibc

@testable import FordelingArchive

/// Notices and readings made by hand.
enum Samples {
  static let aarhus = MunicipalityName(code: "0751", name: "Aarhus", region: "Midtjylland")
  static let fanoe = MunicipalityName(code: "0563", name: "Fanø", region: "Syddanmark")
  static let laesoe = MunicipalityName(code: "0825", name: "Læsø", region: "Nordjylland")

  /// The digest of a text.
  static func digest(_ text: String) -> String { Digest.sha256(Array(text.utf8)) }

  static func extraction(_ text: String, value: String = "3", file: String = "a.md") -> Extraction {
    Extraction(
      notice: NoticeIdentity(
        file: file, format: .markdown, encoding: "utf-8", sha256: digest(text),
        bytes: text.utf8.count),
      allocations: [
        Allocation(
          table: 1, municipality: fanoe, measure: "Antal", value: DecimalNumber(plain: value),
          status: .value, unit: nil, note: nil, written: "Fanø", match: .name,
          source: CellSource(span: SourceSpan(line: 1)))
      ], totals: [],
      summary: Summary(
        expected: nil, found: 1, missing: [], duplicated: [],
        sums: [MeasureSum(measure: "Antal", sum: DecimalNumber(plain: value))]),
      ledger: Ledger(), diagnostics: [])
  }

  /// One reading with something, and the odd, in every part.
  static let full: Extraction = {
    var notice = NoticeIdentity(
      title: "A \"title\"", file: "-", format: .csv, encoding: "windows-1252",
      sha256: digest("full"), bytes: 4, pages: 3)
    notice.delimiter = ";"
    var ledger = Ledger()
    (ledger.cells, ledger.allocated, ledger.header, ledger.total, ledger.note) = (15, 4, 3, 2, 4)
    ledger.ignored = [
      Ledger.Ignored(
        text: "x\u{0}y", reason: "a running number",
        source: CellSource(
          span: SourceSpan(page: 2, line: 7, column: 9, bytes: 5..<9), table: 1, row: 3, column: 2)),
      Ledger.Ignored(text: "", reason: "", source: CellSource(span: .none)),
    ]
    func allocation(
      _ name: MunicipalityName, _ value: String?, _ status: Allocation.Status, _ note: String?,
      _ match: MatchRule
    ) -> Allocation {
      Allocation(
        table: 2, municipality: name, measure: "Beløb / 2019",
        value: value.flatMap { DecimalNumber(plain: $0) }, status: status, unit: "mio. kr.",
        note: note, written: "Fano\u{308}", match: match,
        source: CellSource(
          span: SourceSpan(page: 1, line: 2, column: 3, bytes: 0..<0), table: 4, row: 5, column: 6),
        valueSource: value.map { _ in
          CellSource(span: SourceSpan(line: 9, bytes: 3..<8), table: 4, row: 5, column: 7)
        })
    }
    return Extraction(
      notice: notice,
      details: [
        NoticeDetail(
          kind: .deadline, text: "1. maj 2026", sentence: "Senest 1. maj 2026.",
          source: SourceSpan(line: 3, bytes: 7..<18)),
        NoticeDetail(kind: .title, text: "", source: .none),
      ],
      allocations: [
        allocation(aarhus, "-1234.50", .value, "", .fullName),
        allocation(fanoe, nil, .missing, nil, .typo),
        allocation(laesoe, nil, .suppressed, "1): se\nher", .code),
        allocation(laesoe, nil, .notApplicable, nil, .repaired),
      ],
      columns: [
        MeasureColumn(
          table: 2, measure: "Beløb / 2019",
          headings: [
            CellSource(span: SourceSpan(line: 1), table: 1, row: 1, column: 2),
            CellSource(span: .none, table: 1, row: 2, column: 2),
          ], numbers: NumberDecision(decimal: ",", reason: "two digits", example: "1,50")),
        MeasureColumn(
          table: 2, measure: "", headings: [],
          numbers: NumberDecision(decimal: nil, reason: "", example: nil)),
        MeasureColumn(table: 3, measure: "x", headings: [], numbers: nil),
      ],
      totals: [
        Total(
          table: 2, measure: "Beløb / 2019", label: "I alt", stated: DecimalNumber(7), computed: nil
        ),
        Total(
          table: 2, measure: "", label: "Sum", stated: DecimalNumber(plain: "7.50") ?? .init(0),
          computed: DecimalNumber(plain: "7.500")),
      ],
      summary: Summary(
        expected: 98, found: 3, missing: [aarhus], duplicated: [laesoe, fanoe],
        sums: [
          MeasureSum(measure: "Beløb / 2019", sum: nil),
          MeasureSum(measure: "", sum: DecimalNumber(plain: "0.10")),
        ]),
      ledger: ledger,
      diagnostics: [
        Diagnostic(
          .noteNotFound, "no note", at: SourceSpan(page: 1, line: 2, column: 3, bytes: 4..<5),
          notes: ["first", "", "third\n"]),
        Diagnostic(.municipalityMissing, "Aarhus is missing"),
        Diagnostic(.rowIgnored, "a row"),
      ])
  }()

  static func new(
    _ text: String, series: String = "s", label: String? = nil, value: String = "3",
    options: ReadingOptions = ReadingOptions()
  ) -> NewRevision {
    NewRevision(
      series: series, label: label, content: Array(text.utf8), sha256: digest(text),
      options: options, extraction: extraction(text, value: value), version: "1")
  }
}

/// A path for an archive, whose file is removed with the value.
final class ArchiveFile {
  let path: String

  init() throws {
    var template = Array("/tmp/fordeling-archive-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    close(descriptor)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    unlink(path)
  }

  deinit {
    unlink(path)
    unlink(path + "-journal")
  }

  func open(_ mode: Archive.Mode = .creating) throws -> Archive {
    try Archive(path: path, mode: mode)
  }

  func open(_ schema: ArchiveSchema) throws -> Archive {
    try Archive(path: path, mode: .creating, schema: schema)
  }

  func write(_ text: String) {
    let descriptor = creat(path, 0o644)
    _ = text.utf8CString.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count - 1) }
    close(descriptor)
  }
}

extension Archive {
  /// The only number that a query gives.
  func count(_ query: String) throws -> Int {
    try database.first(query) { $0.integer(0) } ?? -1
  }

  /// The first column of every row.
  func texts(_ query: String) throws -> [String] {
    try database.rows(query) { $0.text(0) }
  }
}
