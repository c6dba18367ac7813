import Fordeling
import Testing

/// Figures and totals beside tables that other rules do not hear: rows of several measures, rows of text, captions.
@Suite("Figures and totals beside the rows of a table")
struct StrayFiguresTests {
  private let table = """
    | Kommune | Antal pladser |
    |---|---|
    | Aarhus | 12 |
    | Odense | 9 |
    | Randers | 8 |
    | Vejle | 6 |
    | Aalborg | 5 |
    """
  private let two = """
    | Kommune | Antal pladser | Tilskud (kr.) |
    |---|---|---|
    | Aarhus | 12 | 12.000 |
    | Vejle | 6 | 6.000 |
    """

  private func below(_ text: String) -> Trial { Trial("\(table)\n\n\(text)", file: "a.md") }

  @Test("a row of several figures that fell out of its table is an error")
  func severalFigures() {
    for text in ["Silkeborg 4 4.000", "Side 2 af 2\n\nSilkeborg 4 4.000"] {
      #expect(Trial("\(two)\n\n\(text)", file: "a.md").errors == [.rowOutsideTable])
    }
    #expect(Trial("\(two)\n\nVejle 999 999.000", file: "a.md").errors == [.textContradicts])
    #expect(Trial("\(two)\n\nVejle 6 6.000", file: "a.md").errors == [])
    #expect(below("Silkeborg 75 12 34 56").errors == [])
  }

  @Test(
    "each figure of an enumeration is compared with the figure of its own name",
    arguments: [
      "Aarhus får 12 pladser, Odense 10.", "Aarhus får 12, Odense 10 og Randers 8 pladser.",
      "Aarhus får 12 pladser, Odense 10 pladser og Randers 8 pladser.",
      "Aarhus: 12, Odense: 10, Randers: 8", "Aarhus (12), Odense (10), Randers (8)",
      "Fordelingen er Aarhus 12, Odense 10 og Randers 8.",
    ])
  func enumeration(text: String) {
    #expect(below(text).errors == [.textContradicts])
    #expect(below(text.replacing("10", with: "9")).errors == [])
  }

  @Test("totals are compared above a table, some lines below it, and in a row of their own")
  func totals() {
    for total in ["I alt: %", "Sum: %", "Kilde: KOMBIT.\n\nI alt: %"] {
      #expect(below(total.replacing("%", with: "42")).errors == [.totalMismatch])
      #expect(below(total.replacing("%", with: "40")).errors == [])
    }
    #expect(Trial("I alt: 42\n\n\(table)", file: "a.md").errors == [.totalMismatch])
    #expect(Trial("I alt: 40\n\n\(table)", file: "a.md").errors == [])
    #expect(Trial("\(table)\n| I alt 42 | |", file: "a.md").errors == [.totalMismatch])
    #expect(Trial("\(table)\n| I alt 40 | |", file: "a.md").errors == [])
  }

  @Test("a total below blocks that are tables of their own may be that of all")
  func blocks() {
    func page(_ total: Int) -> Trial {
      Trial(
        """
        <table><tr><th colspan=2>Pulje A<th colspan=2>Pulje B
        <tr><th>Kommune<th>Pladser<th>Kommune<th>Pladser
        <tr><td>Herlev<td>5<td>Greve<td>2<tr><td>Køge<td>3<td>Vejle<td>3</table><p>I alt: \(total)</p>
        """, file: "a.html")
    }
    #expect(page(13).errors == [])
    #expect(page(14).errors == [.totalMismatch])
  }

  @Test("sentences in captions and in rows of text are heard")
  func sentencesOfTables() {
    func page(_ caption: String, _ row: String) -> Trial {
      Trial(
        """
        <table><caption>\(caption)</caption><tr><th>Kommune<th>Pladser<tr><td>Herlev<td>8<tr><td>Greve<td>3
        <tr><td colspan=2>\(row)</table>
        """, file: "a.html")
    }
    #expect(page("Fordeling af i alt 12 pladser", "Kilde: KOMBIT").errors == [.totalMismatch])
    #expect(page("Tallene er fiktive", "Kilde: KOMBIT").errors == [.textContradicts])
    #expect(page("Fordeling", "Ovenstående tal er forkerte.").errors == [.textContradicts])
    #expect(page("Fordeling", "I alt 9.999 pladser").errors == [.totalMismatch])
    #expect(page("Fordeling af i alt 11 pladser", "I alt 11 pladser").errors == [])
  }

  @Test("headings that give figures are heard")
  func headings() {
    #expect(below("## Vejle får 9 pladser").errors == [.textContradicts])
    #expect(below("## Vejle får 6 pladser").errors == [])
  }

  @Test("tables under refusals are doubted wherever they stand")
  func refusals() {
    let other = "| Kommune | Antal pladser |\n|---|---|\n| Herlev | 8 |"
    for text in [
      "## Afslag\n\n\(table)\n\n## Tildelt\n\n\(other)",
      "## Tildelt\n\n\(other)\n\n## Afslag\n\n\(table)",
      "Følgende kommuner har fået afslag:\n\n\(table)",
    ] {
      #expect(Trial(text, file: "a.md").errors == [.recipientDoubtful])
    }
  }

  @Test(
    "what is handed on in other forms of the verb is an error",
    arguments: [
      "Vejles pladser er flyttet til Odense.", "Vejles pladser overlades til Odense.",
      "Vejles pladser er tildelt til Odense.", "Vejles 6 pladser afgives til Odense.",
    ])
  func handedOn(text: String) { #expect(below(text).errors == [.textContradicts]) }

  @Test(
    "what is said of something else gives nothing",
    arguments: [
      "Aarhus har annulleret mødet om pladserne.",
      "Aalborg har fravalgt modul 2, men beholder pladserne.",
      "Aalborg har trukket sit ønske om ekstra pladser tilbage.",
      "Randers overtager Vejles plads i styregruppen.",
      "Vejles plads i styregruppen går til Odense.",
      "Vejle overtager Randers' opgaver med pladserne.",
      "Odense og Vejle har byttet plads i mødeplanen.",
      "Aarhus får 4 pladser i april og 8 i august.", "Aalborgs antal skoler er 48.",
      "Bølge 1: Aarhus, Odense. Bølge 2: Randers, Vejle, Aalborg.",
    ])
  func somethingElse(text: String) { #expect(below(text).errors == []) }

  @Test(
    "sentences that say that all is handed out state a total",
    arguments: [
      "# pladser er hermed fordelt.", "Der er fordelt # pladser.", "KOMBIT har fordelt # pladser.",
      "Tilsammen får kommunerne # pladser.", "Samtlige # pladser er fordelt.",
      "Puljen består af # pladser.", "De fem kommuner deler # pladser.",
    ])
  func allHandedOut(text: String) {
    #expect(below(text.replacing("#", with: "42")).errors == [.totalMismatch])
    #expect(below(text.replacing("#", with: "40")).errors == [])
    #expect(below("Der er fordelt 42 pladser i første runde.").errors == [])
  }

  @Test(
    "what is refused or does not hold is an error",
    arguments: [
      "Vejle har sagt nej tak.", "Vejle takker nej til pladserne.", "Vejle har meldt fra.",
      "Vejle har takket nej til 3 af pladserne.", "Vejle mister sine pladser.",
      "Se bort fra tabellen.", "Tabellen indeholder fejl.",
    ])
  func refused(text: String) { #expect(below(text).errors == [.textContradicts]) }

  @Test(
    "what is refused of something else gives nothing",
    arguments: [
      "Vejle har takket nej til mødet.", "Vejle har meldt fra til mødet.",
      "Se bort fra de forrige mails.",
    ])
  func refusedElse(text: String) { #expect(below(text).errors == []) }

  @Test("a wrong total between two tables is told, whatever the second one is")
  func totalBetweenTables() {
    #expect(Trial("\(table)\n\nI alt: 42\n\n\(two)", file: "a.md").errors.contains(.totalMismatch))
    let other = "| Kommune | Antal licenser |\n|---|---|\n| Herlev | 42 |"
    #expect(Trial("\(table)\n\nI alt: 42\n\n\(other)", file: "a.md").errors == [])
    #expect(Trial("\(table)\n\nI alt: 43\n\n\(other)", file: "a.md").errors == [.totalMismatch])
  }

  @Test("only the amounts of one sentence are parts of a figure")
  func partsOfOtherSentences() {
    let text = "Vejle får 4 pladser. Der er 2 kurser og 4 vejledere."
    #expect(below(text).errors == [.textContradicts])
    #expect(below("Vejle får 4 pladser og 2 kurser.").errors == [.textContradicts])
  }

  @Test(
    "what is taken from one that is named behind the verb is heard",
    arguments: ["Der inddrages for Vejle 3 pladser.", "Greve har annulleret Vejles 3 pladser."])
  func withdrawn(text: String) { #expect(below(text).errors == [.textContradicts]) }
}
