import Fordeling
import Testing

@Suite("Figures that stand in a sentence and not in a table")
struct UnreadFigureTests {
  private static let table = "| Kommune | Pladser |\n|---|---|\n| Aarhus | 10 |\n| Odense | 3 |\n\n"
  private static let list = "Kommuner med 5 pladser:\n\n- Aarhus\n- Randers\n\n"

  private func ids(_ text: String, file: String = "a.md") throws -> Set<Diagnostic.Identifier> {
    var options = ExtractionOptions()
    options.expected = .any
    let notice = try Pipeline().read(Array(text.utf8), file: file)
    return Set(try Pipeline().extract(notice, options: options).diagnostics.map(\.id))
  }

  @Test(
    "A second list under a heading that is not understood is an error",
    arguments: [
      "Kommuner, der får 10 pladser:", "Kommuner med ca. 10 pladser:",
      "Kommuner med op til 10 pladser:", "Kommuner med 10 pladser i 2024:",
      "Kommuner med ti pladser:", "Kommuner med 10 pladser (2 kommuner):",
      "Kommuner uden pladser:", "Øvrige kommuner:", "Disse får 10:", "Følgende kommuner har 7:",
    ])
  func secondList(_ lead: String) throws {
    #expect(try ids(Self.list + lead + "\n\n- Odense\n- Vejle\n").contains(.rowOutsideTable))
    #expect(
      try ids(
        "<p>Kommuner med 5 pladser:</p><ul><li>Aarhus<li>Randers</ul><p>\(lead)</p>"
          + "<ul><li>Odense<li>Vejle</ul>", file: "a.html"
      ).contains(.rowOutsideTable))
  }

  @Test(
    "A list below a table whose figure stands in its lead is an error",
    arguments: [
      "Følgende kommuner får 5 pladser:\n\n- Vejle\n- Fanø\n",
      "Desuden får følgende kommuner 2 ekstra pladser:\n\n- Aarhus\n- Odense\n",
      "Disse kommuner får fem pladser:\n\nVejle, Fanø\n", "## 5 pladser\n\n- Vejle\n- Fanø\n",
      "## 5 pladser\n\nVejle, Fanø og Ærø\n", "Kommuner med en plads mere:\n\n- Vejle\n",
      "## 5 pladser\n\nDet gælder:\n\n- Vejle\n- Fanø\n",
      "## 10 Pladser\n\n- Vejle\n- Fanø\n",
      "Følgende kommuner får 1.200 kr.:\n\n- Vejle\n- Fanø\n", "7 pladser: Vejle, Fanø og Ærø\n",
      "Følgende kommuner får 5 pladser: Aarhus og Odense\n",
    ])
  func listBelowTable(_ prose: String) throws {
    #expect(try ids(Self.table + prose).contains(.rowOutsideTable))
  }

  @Test(
    "A line below a table that is a row in other words is an error",
    arguments: [
      "Vejle = 4\n", "Vejle: fire pladser\n", "4 pladser til Vejle\n", "Vejle – 4 pladser\n",
      "4 til Vejle Kommune.\n", "Fanø får flere senere.\nVejle 4\n",
    ])
  func line(_ prose: String) throws {
    #expect(try ids(Self.table + prose) == [.rowOutsideTable])
  }

  @Test("A row after a line of prose in the same paragraph of plain text is an error")
  func textRow() throws {
    let text =
      "Kommune          Pladser\nAarhus                 1\nOdense                 3\n\n"
      + "Fanø får flere senere.\nVejle 4\n"
    #expect(try ids(text, file: "a.txt") == [.rowOutsideTable])
  }

  @Test(
    "Prose that names municipalities and hands nothing out is nothing",
    arguments: [
      "Følgende kommuner deltager i forsøget:\n\n- Vejle\n- Fanø\n",
      "Følgende 2 kommuner har ikke svaret:\n\n- Vejle\n- Fanø\n",
      "Den 3. maj besøger ministeren følgende kommuner:\n\n- Vejle\n- Fanø\n",
      "I 2024 besøges disse kommuner:\n\n- Vejle\n- Fanø\n",
      "Puljen er på 5 mio. kr. Følgende kommuner kan søge:\n\n- Vejle\n- Fanø\n",
      "Efter § 5, stk. 2, skal følgende kommuner melde tilbage:\n\n- Vejle\n- Fanø\n",
      "Inden 14 dage svarer følgende kommuner:\n\n- Vejle\n- Fanø\n",
      "Kommuner med mere end 50.000 indbyggere:\n\n- Aarhus\n- Odense\n",
      "Kommuner med over 3 skoler:\n\n- Aarhus\n- Odense\n",
      "Møderne holdes 3 steder: Vejle, Odense og Aarhus\n",
      "Følgende kommuner får 10 pladser: Aarhus\n", "## 2.1 Deltagere\n\nVejle, Fanø\n",
      "## Fase 2\n\n- Vejle\n- Fanø\n", "Møde i Vejle: 3. maj\n", "Vejle: 2024\n",
      "Ring på 12 34 56 78: Vejle\n", "3 km til Vejle\n", "Kontakt:\n\nVejle Kommune\n",
      "Flere kommuner er med i år, og det gælder især\nVejle 4 er ikke med.\n",
      "Der er fire grunde til, at disse kommuner er med:\n\n- Vejle\n- Fanø\n",
      "Projektet, som har 3 spor, omfatter følgende kommuner:\n\n- Vejle\n- Fanø\n",
      "Alle 98 kommuner er med, undtagen:\n\n- Vejle\n- Fanø\n", "Vejle: 10-12\n",
      "De 5 største kommuner er:\n\n- Vejle\n- Fanø\n",
      "Læs bilag 1 og 2 om følgende kommuner:\n\n- Vejle\n", "Vejle: 75 12 34 56\n",
      "Vejle: Kirsten svarer\n", "Kommunerne i forsøget er Vejle, Fanø og Ærø.\n",
    ])
  func harmless(_ prose: String) throws {
    #expect(try ids(Self.table + prose).subtracting([.nameOutsideTable]) == [])
  }

  @Test("A list of names after a list with figures, which says nothing of figures, is nothing")
  func harmlessList() throws {
    #expect(try ids(Self.list + "Kontakt os i:\n\n- Odense\n- Vejle\n") == [])
  }

  @Test("A table of names whose heading has the figure is an error, one without is a warning")
  func tables() throws {
    let first = "<table><tr><th>Kommune<th>Pladser<tr><td>Aarhus<td>10</table>"
    func second(_ heading: String) -> String {
      "<table><tr><th>\(heading)<tr><td>Vejle, Fanø</table>"
    }
    #expect(
      try ids(first + second("Kommuner med 10 pladser"), file: "a.html") == [.tableUnread])
    #expect(
      try ids(first + second("Kommuner i runde 2"), file: "a.html") == [.tableSkipped])
  }
}
