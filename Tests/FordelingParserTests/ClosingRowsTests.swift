import Fordeling
import Testing

/// Rows that close a table, and columns that sum a row up.
@Suite("Closing rows and summing columns")
struct ClosingRowsTests {
  private func table(_ rows: String, below: String = "") -> Trial {
    Trial(
      """
      | Kommune | Tilskud (mio. kr.) |
      |---|---|
      | Aarhus | 10,3 |
      | Odense | 8,4 |
      \(rows)

      \(below)
      """, file: "notice.md")
  }

  @Test("what is handed out, what is left and the whole are told apart")
  func closing() {
    let rows = "| Fordelt i alt | 18,7 |\n| Til senere fordeling | 5,0 |\n| Pulje i alt | 23,7 |"
    let trial = table(rows)
    #expect(trial.errors == [])
    #expect(trial.extraction?.allocations.count == 2)
    #expect(trial.extraction?.totals.map(\.label) == ["Fordelt i alt", "Pulje i alt"])
    #expect(table(rows.replacing("23,7", with: "24,7")).errors == [.totalMismatch])
    #expect(table(rows.replacing("18,7", with: "19,7")).errors == [.totalMismatch])
  }

  @Test(
    "what is not handed out yet is no recipient",
    arguments: ["Reserve", "Rest", "Restpulje", "Ikke fordelt", "Til senere fordeling"])
  func reserve(label: String) {
    let trial = table("| \(label) | 5,0 |")
    #expect(trial.errors == [])
    #expect(trial.ids == [.municipalityOutside])
  }

  @Test("a difference that rounding explains is a warning where the notice says so, and there only")
  func rounding() {
    let said = "På grund af afrunding kan totaler afvige fra summen af tallene."
    #expect(table("| I alt | 18,8 |").errors == [.totalMismatch])
    #expect(table("| I alt | 18,8 |", below: said).ids == [.totalUnverifiable])
    #expect(table("| I alt | 19,7 |", below: said).errors == [.totalMismatch])
    #expect(
      table("| I alt | 18,8 |", below: "Beløbene er ikke afrundet.").errors == [.totalMismatch])
  }

  @Test(
    "a last column that sums the others up is checked, whatever its heading",
    arguments: ["Hele året", "Årstotal", "Alle", "I alt"])
  func summingColumns(heading: String) {
    func file(_ total: Int) -> String {
      "Kommune;1. halvår;2. halvår;\(heading)\nAarhus;10;5;\(total)\nOdense;8;4;12\nRanders;7;1;8"
    }
    #expect(Trial(file(15), file: "a.csv").errors == [])
    #expect(Trial(file(16), file: "a.csv").errors == [.totalMismatch])
  }

  @Test("without such a heading nearly every row must agree")
  func unsaidSum() {
    func file(_ last: Int) -> String {
      let names = ["Aarhus", "Odense", "Randers", "Vejle", "Fanø", "Køge", "Greve", "Herlev"]
      let rows = names.enumerated().map { "\($1);\($0 + 2);\($0 * 3);\($0 * 4 + 2)" }
      let all = rows + ["Læsø;5;6;\(last)", "Samsø;1;1;2", "Ærø;1;2;3"]
      return "Kommune;Nye;Gamle;Pladser\n" + all.joined(separator: "\n")
    }
    #expect(Trial(file(11), file: "a.csv").errors == [])
    #expect(Trial(file(12), file: "a.csv").errors == [.totalMismatch])
    let few = "Kommune;Nye;Gamle;Pladser\nAarhus;1;2;3\nOdense;2;2;5"
    #expect(Trial(few, file: "a.csv").errors == [])
  }

  @Test("one row of figures below one of names is a turned table in HTML without headings")
  func oneRow() {
    let page = """
      <table><tr><td>Kommune</td><td>Herning</td><td>Struer</td><td>I alt</td></tr>
      <tr><td>Antal</td><td>5</td><td>2</td><td>7</td></tr></table>
      """
    let trial = Trial(page, file: "a.html")
    #expect(trial.errors == [])
    #expect(trial.extraction?.allocations.map { $0.value?.description } == ["5", "2"])
  }

  @Test("the total of blocks side by side may stand beside another block than its label")
  func totalOfBlocks() {
    func table(_ total: Int) -> Trial {
      Trial(
        """
        | Kommune | Pladser | Kommune | Pladser |
        |---|---|---|---|
        | Herning | 5 | Struer | 2 |
        | Holstebro | 4 | Lemvig | 3 |
        | I alt | | | \(total) |
        """, file: "a.md")
    }
    #expect(table(14).errors == [])
    #expect(table(14).extraction?.totals.map(\.label) == ["I alt"])
    #expect(table(15).errors == [.totalMismatch])
  }

  @Test("cells that a page does not show are told")
  func hiddenRow() {
    let page = """
      <table><tr><th>Kommune<th>Antal<tr><td>Aarhus<td>12
      <tr style="display:none"><td>Randers<td>5</table>
      """
    let trial = Trial(page, file: "a.html")
    #expect(trial.errors == [])
    #expect(trial.ids == [.rowIgnored])
    #expect(trial.extraction?.diagnostics[0].message.contains("2 cells that the page") == true)
  }

  @Test(
    "a label that names the measure it sums up is that of a total",
    arguments: ["Pladser i alt", "Antal pladser i alt", "I alt 2025", "Antal pladser, total"])
  func namedTotals(label: String) {
    func table(_ total: Int) -> Trial {
      Trial("Kommune;Antal pladser\nAarhus;12\nOdense;9\n\(label);\(total)", file: "a.csv")
    }
    #expect(table(21).errors == [])
    #expect(table(21).extraction?.totals.count == 1)
    #expect(table(22).errors == [.totalMismatch])
  }
}
