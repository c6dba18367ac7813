import Fordeling
import Testing

@Suite("Columns that may hold figures")
struct DoubtfulColumnTests {
  @Test("a column with a heading and no value is an error, for its figures may have been lost")
  func emptyColumn() {
    let trial = Trial("Kommune;Pladser;Timer\nFanø;3;\nLæsø;4;\n")
    #expect(trial.errors == [.valueMissing])
  }

  @Test("an empty column of remarks is none")
  func emptyRemarks() {
    #expect(Trial("Kommune;Pladser;Bemærkninger\nFanø;3;\nLæsø;4;\n").isTrusted)
  }

  @Test("a column in which only a few cells are numbers is an error")
  func fewNumbers() {
    let trial = Trial("Kommune;Pladser;Timer\nFanø;3;fem\nLæsø;4;seks\nÆrø;5;7\n")
    #expect(trial.errors == [.numberUnreadable])
  }

  @Test("a column of texts is left aside with a word")
  func texts() {
    let trial = Trial("Kommune;Pladser;Skole\nFanø;3;Nordby Skole\nLæsø;4;Byrum Skole\n")
    #expect(trial.isTrusted)
    #expect(trial.extraction?.diagnostics.map(\.id) == [.columnIgnored])
  }

  @Test("numbers under the heading of the names are an error")
  func headingsSwapped() {
    #expect(Trial("Kommune;Pladser\n12;Fanø\n").errors == [.columnsUnpaired])
  }

  @Test("a digit misread as the abbreviation c. is no approximation")
  func misreadDigit() {
    let trial = Trial("Kommune;Pladser\nFanø;c.389\nLæsø;4.123\nÆrø;1.200\n")
    #expect(trial.errors == [.numberUnreadable])
    #expect(Trial("Kommune;Pladser\nFanø;c. 389\nLæsø;ca.4\nÆrø;1\n").isTrusted)
  }

  @Test(
    "Periods, ranges, references and a lone cross beside the figures are no figures",
    arguments: [
      ("Periode", ["2024-2025", "2024-2025", "2025-2026"]),
      ("Skoleår", ["24/25", "24/25", "24/25"]),
      ("Sagsnr.", ["24/101", "24/102", "24/103"]), ("Klasse", ["0.-3.", "4.-6.", "0.-3."]),
      ("Klassetrin", ["0-3", "4-6", "0-3"]), ("Bilag", ["1 og 2", "1", "2"]),
      ("Bilag", ["1", "2", "3"]), ("Ny", ["", "x", ""]), ("Ny", ["ja", "", ""]),
    ])
  func besideFigures(_ heading: String, _ values: [String]) {
    let trial = Trial(
      "| Kommune | \(heading) | Pladser |\n|---|---|---|\n| Vejle | \(values[0]) | 7 |\n"
        + "| Fanø | \(values[1]) | 3 |\n| Odense | \(values[2]) | 14 |\n", file: "a.md")
    #expect(trial.errors.isEmpty)
    #expect(trial.lines == ["0630 7", "0563 3", "0461 14"])
  }

  @Test(
    "Under a heading that may be of figures they are errors",
    arguments: [
      ("Antal", ["24/101", "24/102", "24/103"]), ("Antal", ["", "x", ""]),
      ("Licenser", ["0-3", "4-6", "0-3"]), ("Ny", ["", "5", ""]),
    ])
  func besideFiguresDoubtful(_ heading: String, _ values: [String]) {
    let trial = Trial(
      "| Kommune | \(heading) | Pladser |\n|---|---|---|\n| Vejle | \(values[0]) | 7 |\n"
        + "| Fanø | \(values[1]) | 3 |\n| Odense | \(values[2]) | 14 |\n", file: "a.md")
    #expect(!trial.isTrusted)
  }

  @Test("Signs before the names are no figures; before the figures they may be theirs")
  func signs() {
    let before =
      "| Ændring | Kommune | Pladser |\n|---|---|---|\n| + | Vejle | 7 |\n| - | Fanø | 3 |\n"
    #expect(Trial(before, file: "a.md").lines == ["0630 7", "0563 3"])
    #expect(Trial(before, file: "a.md").errors.isEmpty)
    let between =
      "| Kommune | Ændring | Pladser |\n|---|---|---|\n| Vejle | + | 7 |\n| Fanø | - | 3 |\n"
    #expect(!Trial(between, file: "a.md").isTrusted)
  }
}
