import Fordeling
import Testing

@Suite("Totals that a sentence states")
struct TotalInProseTests {
  private static let pladser = "| Kommune | Pladser |\n|---|---|\n| Aarhus | 10 |\n| Odense | 3 |\n"
  private static let tilskud =
    "| Kommune | Tilskud (kr.) |\n|---|---|\n| Aarhus | 1.200.000 |\n| Odense | 345.000 |\n"
  private static let both =
    "| Kommune | Pladser | Tilskud (kr.) |\n|---|---|---|\n| Aarhus | 10 | 1.200.000 |\n"
    + "| Odense | 3 | 345.000 |\n"

  /// The notice with the sentence above its table, and below.
  private func trials(_ sentence: String, _ table: String) -> [Trial] {
    [
      Trial("\(sentence)\n\n\(table)", file: "a.md"),
      Trial("\(table)\n\(sentence)\n", file: "a.md"),
      Trial("## \(sentence)\n\n\(table)", file: "a.md"),
    ]
  }

  @Test(
    "A total that differs from the sum of the figures is an error",
    arguments: [
      "Der fordeles i alt 14 pladser.", "I alt fordeles 14 pladser mellem kommunerne.",
      "Der fordeles 14 pladser i alt.", "I alt 14 pladser fordeles til kommunerne.",
      "I 2024 fordeles i alt 1.000 pladser.", "Kommunerne får i alt 14 pladser.",
      "KOMBIT fordeler i alt 14 pladser til de 2 kommuner.", "Der er i alt afsat 14 pladser.",
      "De i alt 14 pladser er fordelt efter børnetal.", "Det samlede antal pladser er 14.",
      "Samlet fordeles 14 pladser.", "Antallet af pladser er i alt 14.", "Der er i alt 14 pladser.",
      "Fordeling af 14 pladser", "Pladser i alt: 14", "Tabel 1: Pladser (i alt 14)",
      "De 14 pladser er fordelt efter børnetal.",
      "De to kommuner får tilsammen 14 pladser.", "Der fordeles 14 pladser.",
      "Der er 14 pladser til fordeling.", "Puljen på 14 pladser er fordelt således:",
      "Alle 14 pladser er hermed fordelt.",
    ])
  func differing(_ sentence: String) {
    for trial in trials(sentence, Self.pladser) { #expect(trial.errors == [.totalMismatch]) }
  }

  @Test(
    "Money is compared in its unit, and as far as it was rounded",
    arguments: [
      ("Puljen er på i alt 1,6 mio. kr.", false), ("Puljen er på i alt 1,5 mio. kr.", true),
      ("Puljen er på i alt 1.545.000 kr.", true), ("Der er i alt afsat 1.545.001 kroner.", false),
      ("Den samlede pulje udgør 1,545 mio. kr.", true), ("Den samlede ramme er 1.545 t.kr.", true),
      ("Den samlede ramme er 1.546 tkr.", false),
      ("Der er afsat i alt 3 mio. kr., hvoraf 1.545.000 kr. fordeles her.", true),
      ("Puljen er på i alt 3 mio. kr. i 2023 og 2024.", true),
      ("De samlede udgifter er 3.000.000 kr.", true),
      ("De samlede udgifter er 3 mio. kr., hvoraf kommunerne betaler 1.545.000 kr.", true),
      ("Udgifterne er i alt 3.000.000 kr.", true), ("Det samlede tilskud er 3.000.000 kr.", false),
    ])
  func money(_ sentence: String, _ agrees: Bool) {
    for trial in trials(sentence, Self.tilskud) {
      #expect(trial.errors == (agrees ? [] : [.totalMismatch]))
    }
  }

  @Test("Of several measures the one that the sentence names is compared")
  func severalMeasures() {
    for (sentence, errors) in [
      ("Der fordeles i alt 13 pladser og 1.545.000 kr.", 0),
      ("Der fordeles i alt 13 pladser og 1.546.000 kr.", 1),
      ("Der fordeles i alt 14 pladser.", 1), ("Der fordeles i alt 14 licenser.", 0),
    ] {
      for trial in trials(sentence, Self.both) { #expect(trial.errors.count == errors) }
    }
  }

  @Test("A sum is that of the only measure")
  func bareSum() {
    for trial in trials("Summen er 13.", Self.pladser) { #expect(trial.ids.isEmpty) }
    for trial in trials("Summen er 14.", Self.pladser) {
      #expect(trial.errors == [.totalMismatch])
    }
    for trial in trials("Summen er 14.", Self.both) { #expect(trial.ids.isEmpty) }
    let antal = Self.pladser.replacing("Pladser", with: "Antal pladser")
    for trial in trials("Det samlede antal er 13.", antal) { #expect(trial.ids.isEmpty) }
    for trial in trials("Det samlede antal er steget med 4.", antal) {
      #expect(trial.ids.isEmpty)
    }
    for trial in trials("Det samlede antal er 14.", antal) {
      #expect(trial.errors == [.totalMismatch])
    }
  }

  @Test("A total that agrees is a check that was passed")
  func passed() throws {
    let trial = Trial("Der fordeles i alt 13 pladser.\n\n\(Self.pladser)", file: "a.md")
    let total = try #require(trial.extraction?.totals.first)
    #expect(trial.ids.isEmpty)
    #expect(total.label == "Der fordeles i alt 13 pladser." && total.stated == total.computed)
  }

  @Test(
    "What is no total of what the table hands out is nothing",
    arguments: [
      "Der var i alt 40 ansøgninger.", "I 2023 blev der fordelt i alt 40 pladser.",
      "Der er i alt 5 kontaktpersoner.", "Kommunerne har i alt 4.000 elever.",
      "Der er i alt 20 pladser på kurset den 3. maj.", "Projektet varer i alt 3 år.",
      "Puljen er på i alt 12,5 mio. kr.", "Landets kommuner får i alt 719 pladser.",
      "De resterende pladser, i alt 7, fordeles senere.",
      "Der er afsat i alt 20 pladser, heraf fordeles 13 til kommunerne.",
      "Ca. 15 pladser fordeles i alt.", "Kommunerne får i alt 14 dage til at svare.",
      "Den samlede frist er 14 dage.", "Fordeling af 13 pladser", "De 13 pladser fordeles i maj.",
      "De 5 pladser, som hver kommune får, fordeles lokalt.", "Fordeling af 3 nye opgaver",
      "Fordelingen omfatter i alt 2 kommuner og 13 pladser.",
      "Samlet set får 2 kommuner pladser.", "Der er i alt 98 kommuner.",
    ])
  func harmless(_ sentence: String) {
    for trial in trials(sentence, Self.pladser).prefix(2) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "An amount for several years, or one that the sentence before says is the rest, is no total",
    arguments: [
      "Senere fordeles de resterende 12 pladser. De 12 pladser fordeles i efteråret 2025.",
      "Der fordeles 40 pladser i foråret.", "Der fordeles 40 pladser til skoler.",
      "Der er 40 pladser til rådighed.",
      "Der er i alt afsat 1,2 mio. kr. i 2025-2027.", "Der er i alt afsat 40 pladser i 2025-2027.",
    ])
  func partsAndSpans(_ sentence: String) {
    for trial in trials(sentence, Self.both) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "A sum that differs is an error without the words 'i alt'",
    arguments: [
      "Tabellen summer til 14.", "Tabellen summerer til 14 pladser.", "Summen af tabellen er 14.",
      "Tallene summer til 14.", "Summen af tallene er 14", "Tallene giver tilsammen 14.",
      "Kolonnen summer til 14.", "Tabellens sum er 14.", "Det giver 14 i alt.",
      "Summen af pladserne er 14.", "Pladserne summer til 14.",
    ])
  func differingSums(_ sentence: String) {
    for trial in trials(sentence, Self.pladser) { #expect(trial.errors == [.totalMismatch]) }
  }

  @Test(
    "A sum that agrees, and one of something else, are no errors",
    arguments: [
      "Tabellen summer til 13.", "Summen af tabellen er 13 pladser.", "Det giver 13 i alt.",
      "Summen af udgifterne er 14 mio. kr.", "Tabellen summer til 14 i 2019 og 13 i år.",
      "Gennemsnittet er 6,5.", "Gennemsnittet er 7 pladser.", "Gennemsnittet er 6.",
      "Gennemsnittet er 10 km.", "Gennemsnittet er 9 i Norge.",
    ])
  func agreeingSums(_ sentence: String) {
    for trial in trials(sentence, Self.pladser) { #expect(trial.errors == []) }
  }

  @Test(
    "A mean that the figures do not have is an error",
    arguments: [
      "Gennemsnittet er 9.", "Gennemsnittet er på 9 pladser.", "Gennemsnit: 9",
      "Gennemsnittet er 9 pladser pr. kommune.",
    ])
  func means(_ sentence: String) {
    let trial = Trial("\(Self.pladser)\n\(sentence)\n", file: "a.md")
    #expect(trial.errors == [.textContradicts])
  }
}
