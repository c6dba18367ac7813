import Fordeling
import Testing

@Suite("Rows of several names, and rows that are a unit")
struct GroupRowTests {
  private func extract(_ text: String) throws -> Extraction {
    var options = ExtractionOptions()
    options.expected = .any
    let notice = try Pipeline().read(Array(text.utf8), file: "a.md")
    return try Pipeline().extract(notice, options: options)
  }

  @Test(
    "What could be put down to no municipality is no municipality's, and may be in the total",
    arguments: ["Ukendt", "Uoplyst kommune", "IKKE OPLYST", "Ufordelt"])
  func unknownBucket(_ label: String) throws {
    let extraction = try extract(
      "| Kommune | Pladser |\n|---|---|\n| \(label) | 2 |\n| Fanø | 3 |\n| I alt | 5 |\n")
    #expect(!extraction.hasErrors)
    #expect(extraction.allocations.count == 1)
    #expect(extraction.diagnostics.map(\.id) == [.municipalityOutside])
    #expect(
      extraction.ledger.ignored.map(\.reason) == [
        "figures of no known municipality", "figures of no known municipality",
      ])
  }

  @Test("A count of the names of a row is checked and handed to nobody")
  func counts() throws {
    let head = "| Gruppe | Kommuner | Antal kommuner | Pladser |\n|---|---|---|---|\n"
    let right = try extract(
      head + "| 1 | Vejle, Fanø | 2 | 5 |\n| 2 | Odense, Ærø, Aarhus | 3 | 4 |\n")
    #expect(!right.hasErrors)
    #expect(Set(right.allocations.map(\.measure)) == ["Pladser"])
    let wrong = try extract(
      head + "| 1 | Vejle, Fanø | 3 | 5 |\n| 2 | Odense, Ærø, Aarhus | 3 | 4 |\n")
    #expect(wrong.diagnostics.filter { $0.severity == .error }.map(\.id) == [.countMismatch])
  }

  @Test("A sum for all names of a row is not the figure of each")
  func totals() throws {
    let extraction = try extract(
      "| Gruppe | Kommuner | Pladser pr. kommune | Pladser i alt |\n|---|---|---|---|\n"
        + "| 1 | Vejle, Fanø | 5 | 10 |\n| 2 | Odense, Ærø | 4 | 8 |\n")
    #expect(
      extraction.diagnostics.filter { $0.severity == .error }.map(\.id)
        == [.recipientDoubtful, .recipientDoubtful])
    #expect(!extraction.allocations.contains { $0.measure == "Gruppe" })
  }

  @Test("A unit between the rows that is not that of the rows above is an error")
  func sectionUnits() throws {
    func ids(_ heading: String, _ first: String, _ second: String) throws
      -> [Diagnostic.Identifier]
    {
      try extract(
        "| Kommune | \(heading) |\n|---|---|\n| **\(first)** | |\n| Aarhus | 10 |\n"
          + "| **\(second)** | |\n| Vejle | 3 |\n"
      ).diagnostics.filter { $0.severity == .error }.map(\.id)
    }
    #expect(try ids("Beløb", "Kr.", "Mio. kr.") == [.unitMixed])
    #expect(try ids("Beløb", "Mio. kr.", "Mio. kr.") == [])
    #expect(try ids("Beløb (mio. kr.)", "Nordjylland", "Mio. kr.") == [])
    #expect(try ids("Beløb", "Nordjylland", "Tkr.") == [.unitMixed])
  }

  @Test(
    "The unit of a heading is found however it is written",
    arguments: [
      ("Beløb (t. kr.)", "t. kr."), ("Beløb, mio.kr.", "mio.kr."),
      ("Beløb (tusinde kr.)", "tusinde kr."), ("Beløb [kr.]", "kr."), ("Beløb tkr.", "tkr."),
      ("Beløb i 1.000 kr. (2024-pl)", "1.000 kr."), ("Tilskud kr", "kr"), ("Andel pct", "pct"),
      ("Beløb i mio. kr.", "mio. kr."), ("Budget 2024 kr.", "kr."), ("Kr.", "Kr."),
      ("Beløb (mio. kr.) (foreløbig)", "mio. kr."),
    ])
  func units(_ heading: String, _ unit: String) throws {
    let extraction = try extract("| Kommune | \(heading) |\n|---|---|\n| Aarhus | 10 |\n")
    #expect(extraction.allocations.map(\.unit) == [unit])
  }

  @Test(
    "What is counted, and what something is counted by, is no unit of a heading",
    arguments: ["Antal", "Tilskud pr. 1.000 kr.", "Beløb (foreløbigt)", "Børn (0-5 år"])
  func noUnit(_ heading: String) throws {
    let extraction = try extract("| Kommune | \(heading) |\n|---|---|\n| Aarhus | 10 |\n")
    #expect(extraction.allocations.map(\.unit) == [nil])
  }
}
