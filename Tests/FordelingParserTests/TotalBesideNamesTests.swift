import Fordeling
import Testing

/// Totals whose label stands in another column than the names, as spreadsheets sum up groups.
@Suite("Totals beside the column of names")
struct TotalBesideNamesTests {
  private func trial(_ text: String, file: String = "notice.csv") -> Trial {
    Trial(text, file: file)
  }

  private func table(sjælland: Int) -> String {
    """
    Region;Kommune;Pladser
    Hovedstaden;Herlev;8
    Hovedstaden i alt;;8
    Sjælland;Greve;3
    Sjælland;Køge;2
    Sjælland i alt;;\(sjælland)
    Hovedtotal;;13
    """
  }

  @Test("totals under 'Region' are checked totals")
  func regions() {
    let trial = trial(table(sjælland: 5))
    let labels = ["Hovedstaden i alt", "Sjælland i alt", "Hovedtotal"]
    #expect(trial.errors == [])
    #expect(trial.extraction?.totals.map(\.label) == labels)
    #expect(trial.extraction?.allocations.count == 3)
  }

  @Test("a wrong one is an error")
  func wrong() {
    #expect(trial(table(sjælland: 4)).errors == [.totalMismatch])
  }

  @Test(
    "under codes, numbers and what stands behind the names as well",
    arguments: [
      "Kode;Kommune;Pladser\n0163;Herlev;8\n0253;Greve;3\nI alt;;11",
      "Nr.;Kommune;Pladser\n1;Herlev;8\n2;Greve;3\nI alt;;11",
      "Kommune;Skole;Pladser\nHerlev;Nord;8\nGreve;Syd;3\n;I alt;11",
    ])
  func otherColumns(text: String) {
    #expect(trial(text).errors == [])
    #expect(trial(text).extraction?.totals.count == 1)
    #expect(trial(text.replacing("11", with: "12")).errors == [.totalMismatch])
  }

  @Test("any other text there makes no total of a figure without a name")
  func otherText() {
    let text = "Region;Kommune;Pladser\nHovedstaden;Herlev;8\nSjælland;;3"
    #expect(trial(text).errors == [.valueWithoutName])
  }

  @Test("signs that only say where a word may be broken are no part of a measure")
  func softHyphens() {
    let page = "<table><tr><th>Kom&shy;mune<th>Plad&shy;ser&#8203;<tr><td>Herlev<td>8</table>"
    let trial = trial(page, file: "notice.html")
    #expect(trial.extraction?.allocations.map(\.measure) == ["Pladser"])
  }
}
