import Fordeling
import Testing

/// Figures that were lost, or invented, or whose recipient is in doubt, by the shape of their table.
@Suite("Figures lost or invented by the shape of a table")
struct LostFiguresTests {
  private func trial(_ lines: [String]) -> Trial {
    Trial(lines.joined(separator: "\n"), file: "a.csv")
  }

  private func figures(_ trial: Trial) -> [String] {
    trial.extraction?.allocations.map {
      "\($0.municipality.name) \($0.measure) \($0.value?.description ?? $0.status.rawValue)"
    } ?? []
  }

  @Test(
    "a figure beside a sign in the place of a name has no name",
    arguments: ["–", "-", "..", "-\"-", "/", "og", "\u{200B}"])
  func signForName(sign: String) {
    let field = sign.contains("\"") ? "\"-\"\"-\"" : sign
    #expect(trial(["Kommune;Antal", "Aarhus;12", "\(field);7"]).errors == [.valueWithoutName])
  }

  @Test("numbers beside texts of something else are no codes of municipalities")
  func codes() {
    #expect(trial(["Nr.;Tekst;Antal", "151;Løn;3"]).extraction == nil)
    #expect(trial(["Kode;Aktivitet;Beløb", "151;Løn;300", "163;Husleje;900"]).extraction == nil)
    let coded = trial(["Kommunekode;Aktivitet;Beløb", "151;Løn;300", "163;Husleje;900"])
    #expect(figures(coded) == ["Ballerup Beløb 300", "Herlev Beløb 900"])
  }

  @Test(
    "a title above the headings changes nothing in what they say",
    arguments: ["Nr.", "Postnr.", "År", "Sagsnr.", ""])
  func titleRow(heading: String) {
    let rows = ["\(heading);Kommune;Antal", "2670;Greve;12", "2671;Køge;7"]
    let page =
      "<table><tr><th colspan=3>Fordeling</th></tr>"
      + rows.map { "<tr><td>" + $0.replacing(";", with: "<td>") }.joined() + "</table>"
    for trial in [trial(["Fordeling;;"] + rows), Trial(page, file: "a.html")] {
      #expect(trial.extraction?.allocations.map { $0.value?.description } == ["12", "7"])
    }
  }

  @Test("years under a heading of years are none of the figures")
  func years() {
    let period = trial(["Kommune;Antal;Fra;Til", "Greve;12;2025;2027", "Køge;5;2026;2028"])
    #expect(figures(period) == ["Greve Antal 12", "Køge Antal 5"])
    let mixed = trial(["Kommune;2024;2025", "Greve;3;7", "Køge;4;afventer", "Faxe;6;afventer"])
    #expect(mixed.errors == [.numberUnreadable])
  }

  @Test("numbers of rows without a heading are left aside though a page break interrupts them")
  func runningNumbers() {
    let rows = ["1;Greve;5", "2;Køge;6", "4;Ishøj;7", "5;Herlev;9", "1;Faxe;3"]
    #expect(figures(trial([";Kommune;Antal"] + rows)).allSatisfy { $0.contains(" Antal ") })
  }

  @Test("a reference in the place of a figure is no figure, and told")
  func references() {
    let lines = ["Kommune;Tilskud;Timer", "Greve;300;1", "Stevns;se Køge;2", "Faxe;se Køge;3"]
    #expect(trial(lines).errors == [.numberUnreadable, .numberUnreadable])
  }

  @Test("a sum over the rows of several names is doubted, however many have one")
  func sums() {
    let page = """
      <table><tr><th>Kommune<th>Til deling<tr><td>Greve<td rowspan=2>12<tr><td>Køge
      <tr><td>Faxe<td>5</table>
      """
    #expect(Trial(page, file: "a.html").errors == [.recipientDoubtful])
  }

  @Test(
    "who gets the figure must be certain",
    arguments: [
      ["Fra\\Til;Greve;Køge", "Greve;-;4", "Køge;3;-"],
      ["Kommune;Antal;Status", "Greve;12;Bevilget", "Køge;13;Afslag"],
      ["Kommune;Antal", "Greve;12", "Køge (udgår);13"], ["Afgiver;Beløb", "Greve;12", "Køge;7"],
      ["Venteliste;Antal", "Greve;12", "Køge;7"],
    ])
  func recipients(lines: [String]) {
    #expect(trial(lines).errors == [.recipientDoubtful])
  }

  @Test("a second column of names that says 'til' may be the recipients'")
  func paidTo() {
    #expect(
      trial(["Kommune;Udbetales til;Beløb", "Greve;Køge;5", "Faxe;Lejre;3"]).extraction == nil)
  }

  @Test("two figures in one cell, thousands of percent and signs behind the figures are told")
  func glued() {
    #expect(
      trial(["Kommune;2024 2025", "Greve;12 130", "Køge;70 180"]).errors == [.columnsUnpaired])
    #expect(
      trial(["Kommune;Pct.", "Greve;12.345", "Køge;3.456"]).errors == [.numberFormatAmbiguous])
    #expect(
      trial(["Kommune;Antal;+/-", "Greve;12;+", "Køge;13;-"]).errors == [.numberUnreadable])
  }

  @Test("names that end with three full stops go on")
  func openList() {
    #expect(trial(["Kommune;Antal", "\"Greve, Køge, ...\";12", "Faxe;3"]).errors == [.contentLost])
  }

  @Test("units of different things in one column are told")
  func units() {
    #expect(
      trial(["Kommune;Tildeling", "Greve;12 pladser", "Køge;600 kr."]).errors == [.unitMixed])
    #expect(
      trial(["Kommune;Tildeling", "Greve;12 pladser", "Køge;7 brugere"]).errors == [.unitMixed])
    #expect(trial(["Kommune;Tildeling", "Greve;12 pladser", "Køge;1 plads"]).errors == [])
    #expect(trial(["Kommune;Tildeling", "Greve;5 timer", "Køge;1 time"]).errors == [])
  }

  @Test("a number such as 2015 is a figure where the tables have figures like it")
  func figuresLikeYears() {
    func table(_ first: Int) -> Trial {
      Trial(
        """
        | Kommune | Tilskud (kr.) |
        |---|---|
        | Aarhus | \(first) |
        | Vejle | 12 |

        Silkeborg 2015
        """, file: "a.md")
    }
    #expect(table(1_950).errors == [.rowOutsideTable])
    #expect(table(12).errors == [])
  }

  @Test("references without any figure are a text")
  func textOfReferences() {
    let trial = trial(["Kommune;Antal;", "Greve;12;se bilag", "Køge;7;se bilag"])
    #expect(trial.errors == [])
    #expect(figures(trial) == ["Greve Antal 12", "Køge Antal 7"])
  }
}
