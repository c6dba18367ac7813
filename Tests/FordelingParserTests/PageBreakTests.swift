import Fordeling
import Testing

@Suite("Tables across pages and beside other lines")
struct PageBreakTests {
  private static let table =
    "Kommune      Antal pladser\nVejle                    7\nOdense                  12\n\n"

  @Test(
    "the bare number of a page parts no table", arguments: ["\u{C}3\n", "\u{C}            3\n\n"])
  func bareNumber(page: String) {
    let trial = Trial(
      Self.table + page + "Aarhus                   9\nFredericia               8\n",
      file: "notice.txt")
    #expect(
      trial.rows == [
        "1 0630 'Antal pladser' 7", "1 0461 'Antal pladser' 12", "1 0751 'Antal pladser' 9",
        "1 0607 'Antal pladser' 8",
      ])
    #expect(trial.isTrusted)
  }

  @Test("a table without a heading below one that has one is an error")
  func withoutHeading() {
    let trial = Trial(
      "<table><tr><th>Kommune<th>Pladser<tr><td>Vejle<td>7<tr><td>Odense<td>12</table>"
        + "<p>Resten er fordelt sådan.</p>"
        + "<table><tr><td>Aarhus<td>9<tr><td>Fredericia<td>8</table>",
      file: "notice.html")
    #expect(trial.errors == [.columnsUnpaired])
  }

  @Test(
    "people and their telephone numbers are no part of a table",
    arguments: [
      "Mette Hansen      Projektleder      33 34 94 00\n",
      "Navn              Telefon\nMette Hansen      33349400\nOle Jensen        33349401\n",
      "Mette Hansen      33 34 94 00\nOle Jensen        33 34 94 01\n",
    ])
  func contacts(lines: String) {
    let trial = Trial(Self.table + lines, file: "notice.txt")
    #expect(trial.lines == ["0630 7", "0461 12"])
    #expect(trial.isTrusted)
  }

  @Test("eight digits without a word for what they are stay figures")
  func largeFigures() {
    let trial = Trial(
      "Kommune      Beløb\nVejle     33349400\nOdense    43349401\n", file: "notice.txt")
    #expect(trial.lines == ["0630 33349400", "0461 43349401"])
  }

  @Test("a table with municipalities in two columns does not withhold another")
  func twoColumnsOfNames() {
    let trial = Trial(
      "| Kommune | Pladser |\n|---|---|\n| Vejle | 7 |\n| Odense | 12 |\n\n"
        + "| Fra | Til | Km |\n|---|---|---|\n| Vejle | Odense | 3 |\n| Odense | Vejle | 4 |\n",
      file: "notice.md")
    #expect(trial.lines == ["0630 7", "0461 12"])
    #expect(trial.errors == [.tableUnread])
  }
}
