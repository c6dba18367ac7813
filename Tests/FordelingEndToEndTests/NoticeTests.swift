import Foundation
import Testing

/// The same allocation table in every form that notices come in.
@Suite("One table, every form")
struct NoticeTests {
  static let forms = [
    "supportpladser.md", "supportpladser.html", "supportpladser-word.html", "supportpladser.csv",
    "supportpladser-1252.csv", "supportpladser.txt", "supportpladser-cells.txt",
    "supportpladser-dump.txt",
  ]

  private func path(_ form: String) -> String {
    Project.fixtures.appendingPathComponent("notices").appendingPathComponent(form).path
  }

  /// The rows of an emitted CSV without the column that says where they stand.
  private func withoutSource(_ csv: String) -> [String] {
    csv.split(whereSeparator: \.isNewline).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).dropLast()
        .joined(separator: ",")
    }
  }

  @Test("All 98 pairs, the sum, one warning", arguments: forms)
  func allPairs(_ form: String) throws {
    let result = try Program.run(["extract", path(form), "--format", "csv"])
    #expect(result.exitCode == 0)
    let expected = try String(
      contentsOf: Project.fixtures.appendingPathComponent("notices/supportpladser.expected.csv"),
      encoding: .utf8)
    let pairs = expected.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(pairs.count == 98)
    #expect(pairs.reduce(0) { $0 + (Int($1[2]) ?? 0) } == 719)
    let rows = withoutSource(result.output).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    // code, municipality, value, written, note of each row, in the order of the notice.
    #expect(rows.map { [$0[1], $0[2], $0[4], $0[8], $0[7]] } == pairs)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix("[note-not-found]") == true)
    #expect(result.errors.contains("'Kalundborg'"))
  }

  @Test("Every form gives the same allocations")
  func sameAllocations() throws {
    let outputs = try Self.forms.map {
      withoutSource(try Program.run(["extract", path($0), "--format", "csv"]).output)
    }
    for output in outputs { #expect(output == outputs[0]) }
  }

  @Test("Nothing is ignored, and the ledger adds up", arguments: forms)
  func ledger(_ form: String) throws {
    let result = try Program.run(["extract", path(form), "--format", "json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: result.standardOutput) as? [String: Any])
    let ledger = try #require(json["ledger"] as? [String: Any])
    let ignored = try #require(ledger["ignored"] as? [Any])
    #expect(ignored.isEmpty)
    let counts = ["allocated", "header", "total", "note"].map { ledger[$0] as? Int ?? -1 }
    #expect(ledger["cells"] as? Int == counts.reduce(0, +))
    let summary = try #require(json["summary"] as? [String: Any])
    #expect(summary["found"] as? Int == 98)
    #expect(
      (summary["sum"] as? [String: Int]) == ["Antal supportberettigede brugere": 719])
  }

  @Test(
    "What is written is read back as it was",
    arguments: ["csv", "json", "jsonl", "markdown", "html", "csv-dk"])
  func readBack(_ format: String) throws {
    let scratch = try TemporaryFolder()
    for (name, arguments) in [
      ("notice", [path("supportpladser.md")]),
      (
        "measures",
        [
          Project.fixtures.appendingPathComponent("cases/several-measures/notice.csv").path,
          "--expect", "any",
        ]
      ),
      (
        "notes",
        [Project.fixtures.appendingPathComponent("cases/ledger/notice.md").path, "--expect", "any"]
      ),
    ] {
      let first = try Program.run(["extract"] + arguments + ["--format", format])
      let file = scratch.url.appendingPathComponent("\(name).out")
      try first.standardOutput.write(to: file)
      let wanted = try Program.run(["extract"] + arguments + ["--format", "csv"])
      let again = try Program.run(
        ["extract", file.path, "--format", "csv", "--expect", "any"])
      #expect(again.exitCode == 0, "\(again.errors)")
      #expect(withoutSource(again.output) == withoutSource(wanted.output))
    }
  }

  @Test("Standard input is a notice too")
  func standardInput() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path("supportpladser.md")))
    let result = try Program.run(["extract", "-", "--format", "csv"], input: data)
    #expect(result.exitCode == 0)
    #expect(result.output.utf8.filter { $0 == 0x0A }.count == 99)
  }

  @Test(
    "Two runs give the same bytes",
    arguments: ["csv", "json", "jsonl", "markdown", "html", "csv-dk"])
  func deterministic(_ format: String) throws {
    let runs = try (0..<3).map { _ in
      try Program.run(["extract", path("supportpladser-word.html"), "--format", format])
    }
    #expect(runs[0] == runs[1] && runs[1] == runs[2])
  }
}
