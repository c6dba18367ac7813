import Fordeling
import Testing

/// Notices from which a wrong figure once came out without a word.
@Suite("Never silently wrong")
struct NeverSilentlyWrongTests {
  private func extract(_ text: String, _ file: String = "a.csv") throws -> Extraction {
    var options = ExtractionOptions()
    options.expected = .any
    let extraction = try Pipeline().extract(
      try Pipeline().read(Array(text.utf8), file: file), options: options)
    #expect(extraction.ledger.isBalanced)
    return extraction
  }

  private func figures(_ extraction: Extraction) -> [String] {
    extraction.allocations.map { "\($0.municipality.name) \($0.value?.description ?? "none")" }
  }

  @Test("A minus apart from its number is a minus; other signs before a number are refused")
  func signs() throws {
    let extraction = try extract("Kommune;Beløb\nFanø;- 5\nLæsø;* 7\nÆrø;fortroligt 8\nMorsø;1\n")
    #expect(figures(extraction) == ["Fanø -5", "Læsø none", "Ærø none", "Morsø 1"])
    #expect(extraction.diagnostics.map(\.id) == [.numberUnreadable, .numberUnreadable])
  }

  @Test(
    "Two figures in one cell are not one number",
    arguments: ["12<br>300", "<ul><li>3<li>400</ul>", "-<br>7", "<p>7<p>100<p>200"])
  func lines(_ cell: String) throws {
    let extraction = try extract(
      "<table><tr><th>Kommune<th>Antal<tr><td>Fanø<td>\(cell)<tr><td>Ærø<td>5</table>", "a.html")
    #expect(figures(extraction) == ["Fanø none", "Ærø 5"])
    #expect(extraction.diagnostics.map(\.id) == [.columnsUnpaired])
  }

  @Test(
    "A word in a heading does not make a measure disappear",
    arguments: [
      "Tilskud (se noter)", "Antal licenser, mobil", "Beløb, jf. bilag nr. 2", "ID-kort i alt",
    ])
  func headings(_ heading: String) throws {
    let extraction = try extract("Kommune;Antal;\"\(heading)\"\nFanø;5;700\nLæsø;3;400\n")
    #expect(extraction.allocations.map(\.measure).contains(heading))
  }

  @Test("A figure under two measures belongs to neither")
  func columnSpan() throws {
    let extraction = try extract(
      "<table><tr><th>Kommune<th>2019<th>2020<tr><td>Fanø<td colspan=2>5"
        + "<tr><td>Ærø<td>3<td>4</table>", "a.html")
    #expect(figures(extraction) == ["Fanø none", "Fanø none", "Ærø 3", "Ærø 4"])
    #expect(extraction.hasErrors)
  }

  @Test("A row that names a municipality is no heading")
  func headerRow() throws {
    let extraction = try extract(
      "<table><thead><tr><th>Kommune<th>Antal<tr><th>Fanø<th>afventer</thead>"
        + "<tr><td>Ærø<td>4<tr><td>Læsø<td>5</table>", "a.html")
    #expect(extraction.allocations.map(\.municipality.name).contains("Fanø"))
    #expect(extraction.hasErrors)
  }

  @Test("Years are headings")
  func years() throws {
    let extraction = try extract("Kommune;2019;2020\nFanø;5;6\nLæsø;3;4\n")
    #expect(!extraction.hasErrors)
    #expect(extraction.allocations.map(\.measure) == ["2019", "2020", "2019", "2020"])
  }

  @Test("Our own CSV without rows is no result")
  func emptyEmitted() {
    #expect(throws: ParserError.self) {
      try extract(
        "table,code,municipality,measure,value,status,unit,note,written,match,source\r\n")
    }
  }

  @Test("A dash adds nothing to a total and does not excuse a wrong one")
  func totalWithDash() throws {
    let right = try extract("Kommune;Antal\nFanø;5\nLæsø;-\nI alt;5\n")
    #expect(right.diagnostics.isEmpty)
    let wrong = try extract("Kommune;Antal\nFanø;5\nLæsø;-\nI alt;9\n")
    #expect(wrong.diagnostics.map(\.id) == [.totalMismatch])
  }

  @Test("Tables of one measure contradict each other, however the names are headed")
  func contradiction() throws {
    let extraction = try extract(
      "|Kommune|Antal|\n|-|-|\n|Fanø|5|\n\n# Senere\n\n|Kommuner|Antal|\n|-|-|\n|Fanø|7|\n", "a.md")
    #expect(extraction.diagnostics.map(\.id) == [.tablesContradict])
  }

  @Test("A table that names municipalities and is not read is told")
  func skippedTable() throws {
    let extraction = try extract(
      "|Kommune|Antal|\n|-|-|\n|Fanø|5|\n\n|År|Fanø|Læsø|Ærø|\n|-|-|-|-|\n|2019|1|nej|ja|\n", "a.md"
    )
    #expect(extraction.diagnostics.map(\.id) == [.tableUnread])
  }

  @Test(
    "Figures beside another column of names are not the recipients'",
    arguments: [
      "Kommune;Antal;;\nFanø;5;Læsø;3\nÆrø;4;Samsø;6\n",
      "Kommune;Antal;Nabokommune;Nabos antal\nFanø;5;Esbjerg;3\nÆrø;4;Svendborg;6\n",
    ])
  func figuresOfOthers(_ text: String) {
    #expect(throws: ParserError.self) { try extract(text) }
  }
}
