import Fordeling
import Testing

@Suite("Tables that were not read")
struct UnreadTableTests {
  private static let table = "| Kommune | Pladser |\n|---|---|\n| Vejle | 7 |\n| Odense | 12 |\n\n"

  private func trial(_ other: String) -> Trial { Trial(Self.table + other, file: "a.md") }

  @Test(
    "A table meant for figures that has lost all of them, or all its names, is an error",
    arguments: [
      "| Kommune | Licenser |\n|---|---|\n| Lejre og Rebild |  |\n",
      "| Timer pr. uge | Modtager |\n|---|---|\n| Lejre og Rebild |  |\n",
      "| Modtager | Ramme (mio. kr.) |\n|---|---|\n| 14.626,65 |\n",
      "| Modtager | Beløb, kr. |\n|---|---|\n| 8.389.458 |\n| I alt | 25.168.374 |\n",
      "| Kommuner | Tilskud (kr.) |\n|---|---|\n| Esbjerg | Aalborg |\n| 9.815,69 | 6.296,57 |\n",
    ])
  func halfLost(_ other: String) {
    #expect(trial(other).errors.contains(.tableUnread))
  }

  @Test(
    "A table of something else, and one of other bodies, is none of these",
    arguments: [
      "| Kommune | Kontaktperson | Telefon |\n|---|---|---|\n| Vejle | Per | 12345678 |\n",
      "| Kommune | Frist |\n|---|---|\n| Vejle | 1. maj |\n",
      "| Kommune | Frist |\n|---|---|\n| Vejle |  |\n",
      "| Kommune | Tilskud |\n|---|---|\n| Vejle | Ja |\n| Odense | Nej |\n",
      "| Kommune | Antal ønskede pladser |\n|---|---|\n|  |  |\n",
      "| Modtager | Beløb (kr.) |\n|---|---|\n| KL | 4 |\n| Danske Regioner | 3 |\n",
      "| Navn | Antal |\n|---|---|\n| Skolen ved Søen | 4 |\n",
      "| Kommune | Pladser i alt |\n|---|---|\n| I alt | 19 |\n",
      "| Kommuner | Pladser i alt |\n|---|---|\n| 2 | 19 |\n",
    ])
  func others(_ other: String) {
    #expect(trial(other).errors.isEmpty)
    #expect(trial(other).lines == ["0630 7", "0461 12"])
  }

  @Test("headings with nothing below them are refused")
  func nothingBelow() {
    for table in ["A;;B;\nKommune;Pladser;Kommune2;Andet\n", "A;B\nKommune;Antal pladser\n"] {
      #expect(Trial(table).extraction == nil)
    }
  }
}
