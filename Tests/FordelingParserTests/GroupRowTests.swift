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

  @Test("A figure over the rows of two names is doubted where nearly all rows have their own")
  func figureOfTwoRows() {
    func page(_ heading: String, _ total: String = "", names: Int = 4) -> String {
      let others = [("Herlev", 8), ("Vejle", 7), ("Fanø", 1), ("Køge", 2)].prefix(names)
      return "<table><tr><th>Kommune<th>\(heading)<tr><td>Tårnby<td rowspan=2>3<tr><td>Dragør"
        + others.map { "<tr><td>\($0.0)<td>\($0.1)" }.joined() + total + "</table>"
    }
    #expect(Trial(page("Pladser"), file: "a.html").errors == [.recipientDoubtful])
    #expect(Trial(page("Pladser pr. kommune"), file: "a.html").errors == [])
    #expect(Trial(page("Pladser", "<tr><td>I alt<td>24"), file: "a.html").errors == [])
    #expect(Trial(page("Pladser", names: 1), file: "a.html").errors == [])
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

  @Test(
    "A column that sums up something for the names of a row is an error, unless it is for each",
    arguments: [
      ("Pladser i alt", false), ("I alt", false), ("Pladser i alt til gruppen", false),
      ("Pladser til gruppen", false), ("Samlet antal pladser", false), ("Beløb i alt (kr.)", false),
      ("I alt 2024", false), ("Pladser tilsammen", false), ("Pladser i alt pr. kommune", true),
      ("Pladser i alt til hver kommune", true), ("Pladser i alt til kommunen", true),
      ("Pladser", true), ("Fælles antal for dagtilbud og skole", true),
    ])
  func groupTotals(_ heading: String, _ isForEach: Bool) throws {
    let rows = "|---|---|\n| Vejle, Fanø | 10 |\n| Odense, Ærø | 8 |\n| Aarhus | 7 |\n"
    let extraction = try extract("| Kommuner | \(heading) |\n" + rows)
    #expect(
      extraction.diagnostics.filter { $0.severity == .error }.map(\.id)
        == (isForEach ? [] : [.recipientDoubtful, .recipientDoubtful]))
    let single = try extract("| Kommune | \(heading) |\n|---|---|\n| Vejle | 10 |\n| Fanø | 8 |\n")
    #expect(!single.hasErrors)
  }

  @Test("A sum beside its parts, and one that a total or the text says is for each, is no group's")
  func totalsOfEach() throws {
    let table =
      "| Kommuner | Pladser i alt |\n|---|---|\n| Vejle, Fanø | 10 |\n| Odense, Ærø | 8 |\n"
    #expect(try !extract(table + "| I alt | 36 |\n").hasErrors)
    #expect(try extract(table + "| I alt | 18 |\n").hasErrors)
    #expect(try !extract("Antal pladser pr. kommune:\n\n" + table).hasErrors)
    #expect(try extract("Hver gruppe får pladser pr. kommune.\n\n" + table).hasErrors)
    #expect(
      try !extract(
        "| Kommuner | Drift | Anlæg | I alt |\n|---|---|---|---|\n| Vejle, Fanø | 10 | 2 | 12 |\n"
          + "| Odense, Ærø | 8 | 1 | 9 |\n"
      ).hasErrors)
  }

  @Test("Rows whose names share a figure, as the text, a note or the figures say, are errors")
  func shared() throws {
    let rows = "|---|---|\n| Vejle, Fanø | 10 |\n| Odense, Ærø, Aarhus | 12 |\n"
    let table = "| Kommuner | Pladser |\n" + rows
    for text in [
      "Kommunerne i hver række deler det angivne antal pladser.\n\n" + table,
      "Pladserne er angivet samlet for hver gruppe af kommuner.\n\n" + table,
      "| Kommuner | Pladser |\n|---|---|\n| Vejle, Fanø | 10* |\n| Odense | 3 |\n"
        + "\n\\* til deling mellem kommunerne\n",
      "| Kommuner | Tildelt | Pladser |\n|---|---|---|\n| Vejle, Fanø | 5 | 10 |\n"
        + "| Odense, Ærø, Aarhus | 4 | 12 |\n",
    ] {
      let ids = try extract(text).diagnostics.filter { $0.severity == .error }.map(\.id)
      #expect(!ids.isEmpty && ids.allSatisfy { $0 == .recipientDoubtful }, "\(text)")
    }
    for text in [
      table, "Kommunerne deler erfaringer i grupper.\n\n" + table + "| I alt | 56 |\n",
      "Pladserne fordeles mellem kommunerne efter børnetal.\n\n" + table,
    ] {
      #expect(try !extract(text).hasErrors, "\(text)")
    }
  }

  @Test(
    "What stands in parentheses beside names or a figure may make it one for all, or count the names",
    arguments: [
      ("Vejle, Fanø", "10 (til deling)", [Diagnostic.Identifier.recipientDoubtful]),
      ("Vejle, Fanø (til deling)", "10", [.recipientDoubtful]),
      ("Vejle, Fanø", "10 (i alt)", [.recipientDoubtful]),
      ("Vejle, Fanø", "10 (til hver)", []), ("Vejle", "10 (i alt)", []),
      ("Vejle, Fanø (3 kommuner)", "10", [.countMismatch]),
      ("Vejle, Fanø, Ærø (2 kommuner)", "10", [.countMismatch]),
      ("Vejle, Fanø (2 kommuner)", "10", []), ("Vejle, Fanø", "10 (3 kommuner)", [.countMismatch]),
    ])
  func parentheses(_ names: String, _ value: String, _ ids: [Diagnostic.Identifier]) throws {
    let extraction = try extract(
      "| Kommuner | Pladser |\n|---|---|\n| \(names) | \(value) |\n| Odense | 3 |\n")
    #expect(extraction.diagnostics.filter { $0.severity == .error }.map(\.id) == ids)
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
    #expect(try ids("Fordeling", "Nordjylland", "Kr.") == [])
    #expect(try ids("Antal pladser", "Nordjylland", "Kr.") == [.unitMixed])
    #expect(try ids("Antal pladser", "Stk.", "Stk.") == [])
  }

  @Test(
    "The unit of a heading is found however it is written",
    arguments: [
      ("Beløb (t. kr.)", "t. kr."), ("Beløb, mio.kr.", "mio.kr."),
      ("Beløb (tusinde kr.)", "tusinde kr."), ("Beløb [kr.]", "kr."), ("Beløb tkr.", "tkr."),
      ("Beløb i 1.000 kr. (2024-pl)", "1.000 kr."), ("Tilskud kr", "kr"), ("Andel pct", "pct"),
      ("Beløb i mio. kr.", "mio. kr."), ("Budget 2024 kr.", "kr."), ("Kr.", "Kr."),
      ("Beløb (mio. kr.) (foreløbig)", "mio. kr."),
      ("Antal elever (1.000)", "1.000"), ("Antal (i tusinde)", "i tusinde"),
      ("1.000 kr. / 2023", "1.000 kr."), ("Beløb (mio. kr.) / Drift", "mio. kr."),
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
