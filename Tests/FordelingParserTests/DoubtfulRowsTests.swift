import Fordeling
import Testing

@Suite("Rows, titles and notes that change what the figures are")
struct DoubtfulRowsTests {
  private static let head = "# Pladser 2025\n\n| Kommune | Antal pladser |\n|---|---|\n"

  private func divided(_ row: String) -> [Trial] {
    [
      Trial(Self.head + "| Vejle | 7 |\n| \(row) | |\n| Aarhus | 15 |\n", file: "a.md"),
      Trial(
        "<table><tr><th>Kommune</th><th>Antal pladser</th></tr><tr><td>Vejle</td><td>7</td></tr>"
          + "<tr><td colspan=2>\(row)</td></tr><tr><td>Aarhus</td><td>15</td></tr></table>",
        file: "a.html"),
    ]
  }

  @Test(
    "A row that denies what follows is an error",
    arguments: [
      "Afslag", "Venteliste", "Udgået", "Tidligere tildelt", "Pladser i reserve",
      "Forventet (ikke endeligt)", "Ansøgninger, der ikke er imødekommet",
    ])
  func denying(_ row: String) {
    for trial in divided(row) { #expect(trial.errors == [.recipientDoubtful]) }
  }

  @Test(
    "A row that begins another measure is an error",
    arguments: [
      "Beløb i 1.000 kr.", "Tilskud (kr.)", "Følgende tal er i 1.000 kr.", "Tilskud i kr.:",
      "Kroner", "Beløb", "Kr.:", "Timer", "Tilskud i alt", "Antal elever", "Antal elever i skolen",
    ])
  func measures(_ row: String) {
    for trial in divided(row) { #expect(trial.errors == [.unitMixed]) }
  }

  @Test("A row that begins another year is an error")
  func years() {
    for trial in divided("I 2024") { #expect(trial.errors == [.columnsUnpaired]) }
  }

  @Test(
    "A row that only groups what follows is nothing",
    arguments: [
      "Region Midtjylland", "Store kommuner", "Opstart i 2025", "Kommuner med over 100.000 kr.",
      "Kommuner, der ikke har deltaget tidligere", "Øvrige kommuner", "Antal pladser", "Pladser",
      "Pulje A", "Drift", "Skoler", "Hold 1", "Tilskud til skoler", "Ramme 2:", "Antal kommuner: 5",
    ])
  func groups(_ row: String) {
    for trial in divided(row) { #expect(trial.isTrusted, "\(trial.errors)") }
  }

  @Test("A denying row below which nobody stands is nothing")
  func last() {
    #expect(Trial(Self.head + "| Vejle | 7 |\n| Venteliste | |\n", file: "a.md").isTrusted)
  }

  @Test(
    "A second table under a title that denies its figures is an error that names the title",
    arguments: [
      "Venteliste", "Afslag", "Eksempel", "Udkast", "Annulleret fordeling", "Historiske tal",
      "Ansøgt, men ikke tildelt",
    ])
  func titles(_ title: String) {
    let second = "\n## \(title)\n\n| Kommune | Antal pladser |\n|---|---|\n| Randers | 9 |\n"
    let trial = Trial(Self.head + "| Vejle | 7 |\n| Odense | 12 |\n" + second, file: "a.md")
    #expect(trial.errors == [.recipientDoubtful])
    #expect(trial.extraction?.diagnostics.contains { $0.message.contains(title) } == true)
    // A notice that is a draft from its first table on says so itself.
    #expect(Trial("# \(title)\n\n" + second, file: "a.md").isTrusted)
  }

  @Test(
    "A figure beside several rows that says it is for them together is an error",
    arguments: [
      ("34 (samlet)", ""), ("34 (til deling)", ""), ("34 (fælles)", ""), ("34 (deles)", ""),
      ("34*", "Samlet for de to kommuner."),
      ("34*", "Tallet er for Vejle og Hedensted tilsammen."), ("34*", "Deles med Hedensted."),
    ])
  func spans(_ figure: String, _ note: String) {
    let notice =
      "<table><tr><th>Kommune</th><th>Pladser</th></tr><tr><td>Vejle</td><td rowspan=2>\(figure)"
      + "</td></tr><tr><td>Hedensted</td></tr><tr><td>Aarhus</td><td>15</td></tr></table>"
      + (note.isEmpty ? "" : "<p>* \(note)</p>")
    #expect(Trial(notice, file: "a.html").errors == [.recipientDoubtful])
    let plain = notice.replacing(figure, with: "34 (pr. kommune)")
    #expect(Trial(plain, file: "a.html").isTrusted)
    let names =
      "| Kommuner | Pladser |\n|---|---|\n| Vejle, Hedensted | \(figure) |\n| Aarhus | 15 |\n\n"
      + (note.isEmpty ? "" : "\\* \(note)\n")
    #expect(Trial(names, file: "a.md").errors == [.recipientDoubtful])
  }

  @Test(
    "A unit beside the figures that their heading cannot have is an error",
    arguments: [
      ("Tilskud (kr.)", "7 %"), ("Antal pladser", "7 kr."),
      ("Tilskud (1.000 kr.)", "1.250.000 kr."),
    ])
  func units(_ heading: String, _ figure: String) {
    let rows = "| Vejle | \(figure) |\n| Odense | \(figure) |\n"
    #expect(
      Trial("| Kommune | \(heading) |\n|---|---|\n\(rows)", file: "a.md").errors == [.unitMixed])
  }

  @Test(
    "A unit beside the figures that says more than the heading is nothing",
    arguments: [
      ("Tilskud (kr.)", "1,5 mio. kr."), ("Tilskud (kr.)", "7 kr."), ("Antal pladser", "7 pladser"),
      ("Ældre", "7 kr."), ("Fordelingsnøgle", "7 %"),
    ])
  func closerUnits(_ heading: String, _ figure: String) {
    let rows = "| Vejle | \(figure) |\n| Odense | \(figure) |\n"
    #expect(Trial("| Kommune | \(heading) |\n|---|---|\n\(rows)", file: "a.md").isTrusted)
  }

  @Test(
    "A remark or a note that gives another figure than the row's is an error",
    arguments: ["rettet til 9", "Skal være 9", "Forhøjet til 9", "Ændret fra 8 til 9 pladser."])
  func corrections(_ remark: String) {
    func remarked(_ figure: Int) -> Trial {
      Trial(
        "| Kommune | Antal pladser | Bemærkning |\n|---|---|---|\n| Vejle | \(figure) | \(remark) |\n"
          + "| Odense | 12 | |\n", file: "a.md")
    }
    func noted(_ figure: Int) -> Trial {
      Trial(
        Self.head + "| Vejle | \(figure) 1) |\n| Odense | 12 |\n\n1) \(remark)\n", file: "a.md")
    }
    #expect(remarked(7).errors == [.textContradicts])
    #expect(remarked(9).isTrusted)
    #expect(noted(7).errors == [.textContradicts])
    #expect(noted(9).isTrusted)
  }

  @Test(
    "A remark that corrects something else is nothing",
    arguments: ["Frist ændret til 9. maj", "Skal være 18 år", "Ændret til 2026", "Se rettelse"])
  func otherCorrections(_ remark: String) {
    #expect(
      Trial(
        "| Kommune | Antal pladser | Bemærkning |\n|---|---|---|\n| Vejle | 7 | \(remark) |\n"
          + "| Odense | 12 | |\n", file: "a.md"
      ).isTrusted)
  }
}
