import Fordeling
import Testing

@Suite("Tables whose headings differ by a word")
struct NearTablesTests {
  private func trial(
    _ heading: String, vejle: Int, fanø: Int = 5, title: String = "Fordelingen igen"
  ) -> Trial {
    func table(_ heading: String, _ vejle: Int, _ fanø: Int) -> String {
      "| Kommune | \(heading) |\n|---|---|\n| Vejle | \(vejle) |\n| Odense | 12 |\n| Aarhus | 13 |\n"
        + "| Fanø | \(fanø) |\n\n"
    }
    return Trial(
      "# Pladser\n\n" + table("Antal pladser", 7, 5) + "## \(title)\n\n"
        + table(heading, vejle, fanø),
      file: "a.md")
  }

  @Test(
    "A municipality that has two figures for the same is an error",
    arguments: [
      "Pladser", "Tildelte pladser", "Antal tildelte pladser", "Antal supportpladser", "Antal",
      "Plads", "Antal pladser i alt",
    ])
  func contradictions(_ heading: String) {
    #expect(trial(heading, vejle: 9).errors == [.tablesContradict])
    #expect(trial(heading, vejle: 7).errors.isEmpty)
  }

  @Test(
    "Another measure may have other figures",
    arguments: [
      "Ansøgte pladser", "Ekstra pladser", "Pladser 2024", "Brugere", "Pladser (%)",
      "Pladser pr. skole",
    ])
  func others(_ heading: String) {
    #expect(trial(heading, vejle: 9).errors.isEmpty)
  }

  @Test("Where most figures differ, a word between the headings matters")
  func mostDiffer() {
    func table(_ heading: String, _ add: Int) -> String {
      "| Kommune | \(heading) |\n|---|---|\n| Vejle | \(7 + add) |\n| Odense | \(12 + add) |\n\n"
    }
    let tildelte = table("Pladser", 0) + "## Heraf\n\n" + table("Tildelte pladser", -3)
    #expect(Trial(tildelte, file: "a.md").errors.isEmpty)
    let same = table("Pladser", 0) + "## Igen\n\n" + table("Antal pladser", -3)
    #expect(Trial(same, file: "a.md").errors == [.tablesContradict, .tablesContradict])
  }
}
