@testable import FordelingEmitters
import FordelingModel
import Testing

@Suite struct JSONTests {
  @Test func allocationsHaveTheKeysOfTheContractInOrder() {
    let expected = #"""
      {
        "schema": "fordeling/allocations/1",
        "notice": {"title": "Fordeling af \"brugere\"", "file": "notice.md", "format": "markdown", "encoding": "utf-8", "sha256": "ab12", "bytes": 4457, "pages": null, "details": []},
        "allocations": [
          {"table": 1, "code": "0751", "municipality": "Aarhus", "region": "Midtjylland", "measure": "Antal", "value": 1234.50, "status": "value", "unit": "kr.", "note": "se noter", "written": "Aarhus", "match": "name", "source": {"page": null, "line": 44, "table": 1, "row": 2, "column": 1, "start": 3102, "end": 3107}},
          {"table": 1, "code": "0563", "municipality": "Fanø", "region": "Syddanmark", "measure": "Antal", "value": null, "status": "missing", "unit": null, "note": null, "written": "Fanö", "match": "typo", "source": {"page": null, "line": 44, "table": 1, "row": 2, "column": 1, "start": 3102, "end": 3107}}
        ],
        "totals": [
          {"table": 1, "measure": "Antal", "label": "I alt", "stated": 1234, "computed": null}
        ],
        "summary": {"expected": 3, "found": 2, "missing": [{"code": "0825", "municipality": "Læsø"}], "duplicated": [], "sum": {"Antal": 1234.50}},
        "ledger": {"cells": 8, "allocated": 4, "header": 2, "total": 1, "note": 0, "ignored": [
          {"text": "a|b", "reason": "a running number", "source": {"page": 2, "line": null, "table": 1, "row": 3, "column": 1, "start": null, "end": null}}
        ]},
        "diagnostics": [
          {"id": "note-not-found", "severity": "warning", "message": "no note for 'se noter'", "source": {"line": 49}},
          {"id": "municipality-missing", "severity": "error", "message": "Læsø is missing", "source": {}}
        ]
      }

      """#
    #expect(text(AllocationsJSON().emit(Samples.full)) == expected)
  }

  @Test func emptyExtractionHasEmptyListsAndNulls() {
    let expected = #"""
      {
        "schema": "fordeling/allocations/1",
        "notice": {"title": "Fordeling af \"brugere\"", "file": "notice.md", "format": "markdown", "encoding": "utf-8", "sha256": "ab12", "bytes": 4457, "pages": null, "details": []},
        "allocations": [],
        "totals": [],
        "summary": {"expected": null, "found": 0, "missing": [], "duplicated": [], "sum": {}},
        "ledger": {"cells": 0, "allocated": 0, "header": 0, "total": 0, "note": 0, "ignored": []},
        "diagnostics": []
      }

      """#
    #expect(text(AllocationsJSON().emit(Samples.extraction([]))) == expected)
  }

  @Test func sumsKeepTheirOrderAndAnUnknownOneIsNull() {
    let summary = Summary(
      expected: nil, found: 0, missing: [], duplicated: [],
      sums: [
        MeasureSum(measure: "z", sum: DecimalNumber(1)), MeasureSum(measure: "a", sum: nil),
        MeasureSum(measure: "", sum: DecimalNumber(-2)),
      ])
    let json = text(AllocationsJSON().emit(Samples.extraction([], summary: summary)))
    #expect(json.contains(#""sum": {"z": 1, "a": null, "": -2}}"#))
  }

  @Test func jsonLinesIsOneObjectALine() {
    let lines = text(AllocationsJSONLines().emit(Samples.full)).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    #expect(lines.last == "")
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"table\": 1, ") && $0.hasSuffix("}}") })
  }

  private static let strings: [(text: String, written: String)] = [
    ("", #""""#), ("plain", #""plain""#), ("\"", #""\"""#), ("\\", #""\\""#),
    ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}", #""\u0000""#), ("\u{1F}", #""\u001f""#),
    ("\u{7F}", #""\u007f""#), ("\u{2028}x\u{2029}", #""\u2028x\u2029""#), ("/", #""/""#),
    ("Ærø – 1½ 😀", #""Ærø – 1½ 😀""#), ("\u{2027}\u{A8}", "\"\u{2027}\u{A8}\""),
  ]

  @Test func stringsAreEscaped() {
    #expect(!Self.strings.isEmpty)
    for string in Self.strings {
      var json = JSONWriter()
      json.string(string.text)
      #expect(json.bytes == Array(string.written.utf8), "\(string.written)")
    }
  }

  @Test func wholeNumbersAreWrittenInFull() {
    for number in [0, 7, 10, 99, 100, 1_234_567_890, -1, -120, Int.max, Int.min] {
      var json = JSONWriter()
      json.number(number)
      #expect(json.bytes == Array(String(number).utf8))
    }
  }

  @Test func diagnosticSourceHasOnlyWhatIsKnown() {
    let diagnostic = Diagnostic(
      .nameUnknown, "x", at: SourceSpan(page: 1, line: 2, column: 3, bytes: 4..<5))
    let json = text(AllocationsJSON().emit(Samples.extraction([], diagnostics: [diagnostic])))
    #expect(json.contains(#""source": {"page": 1, "line": 2, "column": 3, "start": 4, "end": 5}}"#))
  }

  @Test func namesHaveCandidatesAsObjects() {
    let name = ResolvedName(
      written: "Vejln", municipality: nil, match: "ambiguous",
      candidates: [.init(code: "0630", name: "Vejle")])
    let expected = #"""
      {
        "schema": "fordeling/names/1",
        "names": [
          {"written": "Vejln", "code": null, "municipality": null, "match": "ambiguous", "candidates": [{"code": "0630", "municipality": "Vejle"}]}
        ]
      }

      """#
    #expect(text(NamesJSON().emit([name])) == expected)
  }
}
