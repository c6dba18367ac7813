import Fordeling
import Testing

@Suite("Totals in tables and sentences of their own")
struct TotalsOutsideTablesTests {
  /// 24 in Syddanmark, 12 in Midtjylland.
  private static let table =
    "| Kommune | Antal pladser |\n|---|---|\n| Vejle | 7 |\n| Odense | 12 |\n| Aarhus | 12 |\n| Fanø | 5 |\n\n"

  private func trial(_ other: String) -> Trial { Trial(Self.table + other, file: "a.md") }

  @Test(
    "A table of totals must have the sums of the figures",
    arguments: [
      "| I alt | 36 |\n|---|---|\n", "|  | Antal |\n|---|---|\n| I alt | 36 |\n",
      "| Total | Antal pladser |\n|---|---|\n| I alt | 36 |\n",
      "## Samlet\n\n|  | Pladser |\n|---|---|\n| Sum | 36 |\n",
      "| Region | Antal pladser |\n|---|---|\n| Region Syddanmark | 24 |\n| Region Midtjylland | 12 |\n"
        + "| I alt | 36 |\n",
    ])
  func tables(_ agreeing: String) {
    #expect(trial(agreeing).ids.isEmpty)
    #expect(trial(agreeing.replacing("36", with: "38")).errors == [.totalMismatch])
  }

  @Test("A total among other facts, with a label that names the measure, is one of the figures")
  func facts() {
    func facts(_ label: String, _ value: String, title: String = "Fakta") -> String {
      "## \(title)\n\n| Fakta | Tal |\n|---|---|\n| Kommuner | 4 |\n| \(label) | \(value) |\n"
    }
    #expect(trial(facts("Pladser i alt", "36")).ids.isEmpty)
    #expect(trial(facts("Pladser i alt", "38")).errors == [.totalMismatch])
    #expect(trial(facts("Antal pladser i alt", "38")).errors == [.totalMismatch])
    for label in ["Skoler i alt", "Antal i alt", "Pladser", "Ledige pladser i alt"] {
      #expect(trial(facts(label, "38")).ids.isEmpty)
    }
    #expect(trial(facts("Pladser i alt", "38", title: "Tidligere fordeling")).ids.isEmpty)
  }

  @Test("A region's sum in a table of regions must be that of its municipalities")
  func regions() {
    func table(_ first: String, _ second: String, heading: String = "Antal pladser") -> String {
      "| Region | \(heading) |\n|---|---|\n| Syddanmark | \(first) |\n| Midtjylland | \(second) |\n"
    }
    #expect(trial(table("24", "12")).ids.isEmpty)
    #expect(trial(table("25", "12")).errors == [.totalMismatch])
    // They may get something themselves.
    #expect(trial(table("3", "4")).ids == [.totalUnverifiable, .totalUnverifiable])
    #expect(trial(table("3", "1", heading: "Antal kommuner")).ids.isEmpty)
    #expect(trial(table("25", "12", heading: "Ansøgte pladser")).ids.isEmpty)
  }

  @Test(
    "A total of other rows is no total of the figures",
    arguments: [
      "| Pulje | Pladser |\n|---|---|\n| A | 30 |\n| B | 10 |\n| I alt | 40 |\n",
      "| År | Pladser |\n|---|---|\n| 2023 | 30 |\n| 2024 | 36 |\n| I alt | 66 |\n",
      "| Udgift | Kr. |\n|---|---|\n| I alt | 30 |\n",
    ])
  func others(_ table: String) {
    #expect(trial(table).ids.isEmpty)
  }

  @Test(
    "A sum of a region that a sentence states must be that of its municipalities",
    arguments: [
      "Region Syddanmark får i alt 24 pladser.",
      "Kommunerne i Region Syddanmark får i alt 24 pladser.",
      "I Region Syddanmark fordeles 24 pladser.",
      "Der går i alt 24 pladser til Region Syddanmark.",
    ])
  func sentences(_ agreeing: String) {
    #expect(trial(agreeing).ids.isEmpty)
    #expect(trial(agreeing.replacing("24", with: "23")).errors == [.totalMismatch])
    // The tables do not have all of the region.
    #expect(trial(agreeing.replacing("24", with: "25")).ids == [.totalUnverifiable])
  }

  @Test("More than the figures of a region whose every municipality has one is an error")
  func wholeRegion() {
    let names = MunicipalityRegister.municipalities.filter { $0.region == "Nordjylland" }
    let table =
      "| Kommune | Pladser |\n|---|---|\n" + names.map { "| \($0.name) | 2 |\n" }.joined() + "\n"
    func trial(_ stated: Int) -> Trial {
      Trial(table + "Region Nordjylland får i alt \(stated) pladser.\n", file: "a.md")
    }
    #expect(trial(names.count * 2).ids.isEmpty)
    #expect(trial(names.count * 2 + 1).errors == [.totalMismatch])
  }

  @Test("A figure of a region that need not be a sum is only doubted")
  func doubted() {
    #expect(trial("Region Syddanmark: 25 pladser.").ids == [.totalUnverifiable])
    #expect(trial("Region Syddanmark: 24 pladser.").ids.isEmpty)
  }

  @Test(
    "Sentences of regions that state no sum are nothing",
    arguments: [
      "Region Syddanmark har 22 kommuner.", "Region Syddanmark bidrager med 2 medarbejdere.",
      "Region Midtjylland: 2 møder.", "Region Syddanmark fik i alt 25 pladser sidste år.",
      "I 2019 blev der fordelt 25 pladser i Region Syddanmark.",
    ])
  func noSums(_ sentence: String) {
    #expect(trial(sentence).ids.isEmpty)
  }

  private static let four =
    "| Kommune | Pladser |\n|---|---|\n| Vejle | 7 |\n| Fanø | 3 |\n| Odense | 14 |\n\n"

  /// A table of two headings over one number each, above the main table and below.
  private func summaries(_ headings: String, _ numbers: String) -> [Trial] {
    let summary = "| \(headings) |\n|---|---|\n| \(numbers) |\n\n"
    return [
      Trial(Self.four + "Og:\n\n" + summary, file: "a.md"),
      Trial(summary + Self.four, file: "a.md"),
    ]
  }

  @Test(
    "A small table of the number of municipalities and the total is compared with the figures",
    arguments: [
      ("Kommuner | Pladser i alt", "3 | 24", nil),
      ("Kommuner | Pladser i alt", "4 | 24", .countMismatch),
      ("Kommuner | Pladser i alt", "3 | 25", .totalMismatch),
      ("Antal kommuner | Pladser", "3 | 25", .totalMismatch),
      ("Kommuner | I alt", "3 | 25", .totalMismatch),
      ("Kommuner | I alt", "98 | 24", nil), ("Kommuner | Venteliste", "3 | 25", nil),
      ("Ansøgende kommuner | Pladser", "7 | 90", nil), ("År | Pladser", "2019 | 90", nil),
    ] as [(String, String, Diagnostic.Identifier?)])
  func summaryTable(_ headings: String, _ numbers: String, _ error: Diagnostic.Identifier?) {
    for trial in summaries(headings, numbers) {
      #expect(trial.errors == [error].compactMap(\.self))
      #expect(trial.lines == ["0630 7", "0563 3", "0461 14"])
    }
  }

  @Test("A small table may have its labels before the numbers")
  func summaryList() {
    let list = "| | Tal |\n|---|---|\n| Kommuner | 4 |\n| Pladser i alt | 25 |\n"
    #expect(
      Trial(Self.four + "Og:\n\n" + list, file: "a.md").errors == [.countMismatch, .totalMismatch])
  }
}
