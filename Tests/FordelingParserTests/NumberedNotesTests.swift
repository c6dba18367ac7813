import Fordeling
import Testing

@Suite("Notes with bare numbers")
struct NumberedNotesTests {
  private static let table =
    "| Kommune | Pladser | Note |\n|---|---|---|\n| Vejle | 7 | 1 |\n| Odense | 12 | 2 |\n\nNoter:\n\n"

  @Test(
    "a column of notes finds them below the heading of the notes",
    arguments: [
      "1. Foreløbigt tal.\n2. Skønnet.\n", "1 Foreløbigt tal.\n2 Skønnet.\n",
      "1. Foreløbigt tal.\n\n2. Skønnet.\n",
    ])
  func numbered(notes: String) {
    let trial = Trial(Self.table + notes, file: "notice.md")
    #expect(
      trial.rows == [
        "1 0630 'Pladser' 7 [1: Foreløbigt tal.]", "1 0461 'Pladser' 12 [2: Skønnet.]",
      ])
    #expect(trial.isTrusted)
  }

  @Test("merged headings of three levels reach all their columns")
  func threeLevels() {
    let trial = Trial(
      "Kommune;Tilskud (kr.);;;\n;2024;;2025;\n;Drift;Anlæg;Drift;Anlæg\nVejle;1;2;3;4\nOdense;5;6;7;8\n"
    )
    #expect(
      trial.rows.prefix(4) == [
        "1 0630 'Tilskud (kr.) / 2024 / Drift' 1 kr.",
        "1 0630 'Tilskud (kr.) / 2024 / Anlæg' 2 kr.",
        "1 0630 'Tilskud (kr.) / 2025 / Drift' 3 kr.",
        "1 0630 'Tilskud (kr.) / 2025 / Anlæg' 4 kr.",
      ])
    #expect(trial.isTrusted)
  }
}
