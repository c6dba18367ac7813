import Fordeling
import Testing

@Suite("Sentences that say what every municipality gets")
struct UniformAllotmentTests {
  private func trial(_ sentence: String, _ heading: String = "Pladser") -> Trial {
    Trial(
      "# Pladser 2025\n\n| Kommune | \(heading) |\n|---|---|\n| Vejle | 7 |\n| Odense | 12 |\n\n\(sentence)\n",
      file: "a.md")
  }

  @Test(
    "One that does not hold for every figure is an error",
    arguments: [
      "Alle kommuner får 7 pladser.", "Hver kommune får 7 pladser.",
      "Samtlige kommuner får hver 7 pladser.", "Alle kommuner får mindst 8 pladser.",
      "Alle kommuner får højst 11 pladser.", "Ingen kommune får mere end 11 pladser.",
      "Ingen kommuner får under 8 pladser.",
    ])
  func contradicting(_ sentence: String) {
    #expect(trial(sentence).errors == [.textContradicts])
  }

  @Test(
    "One that holds, or that is of something else, is nothing",
    arguments: [
      "Alle kommuner får mindst 7 pladser.", "Alle kommuner får højst 12 pladser.",
      "Ingen kommune får mere end 12 pladser.", "Ingen kommune får mindre end 7 pladser.",
      "Alle kommuner får pladser.", "Ikke alle kommuner får 7 pladser.",
      "Alle kommuner får 1 plads i styregruppen.", "Alle kommuner får 2 breve.",
      "Alle kommuner får hver en kontaktperson.", "Alle kommuner får 9 pladser i 2026.",
      "Hver kommune får 7 dages frist.", "Alle små kommuner får 7 pladser.",
    ])
  func harmless(_ sentence: String) {
    #expect(trial(sentence).ids.isEmpty)
  }

  @Test("Amounts in another unit are compared by what they are")
  func units() {
    #expect(trial("Alle kommuner får mindst 7.000 kr.", "Tilskud (1.000 kr.)").ids.isEmpty)
    #expect(trial("Alle kommuner får mindst 8 kr.", "Tilskud (kr.)").errors == [.textContradicts])
  }
}
