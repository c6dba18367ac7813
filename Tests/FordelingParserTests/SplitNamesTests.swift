import Fordeling
import Testing

@Suite("Names that the end of a page divides")
struct SplitNamesTests {
  /// Two pages: the last row of the first, and the names of the first row of the second, without a figure.
  private func pages(_ first: String, _ second: String, between: String = "") -> Trial {
    Trial(
      "<table><tr><th>Kommune<th>Antal<tr><td>Aarhus<td>12<tr><td>\(first)<td>15</table><p>Side 1"
        + "<table><tr><th>Kommune<th>Antal\(between)<tr><td>\(second)<td><tr><td>Odense<td>7</table>",
      file: "a.html")
  }

  @Test(
    "they go on where the names are known only together, or a sign between names stands at the border",
    arguments: [
      ("Lyngby-", "Taarbæk", ["0173"]), ("Høje", "Taastrup", ["0169"]),
      ("Fanø, Lyngby-", "Taarbæk, Ærø", ["0563", "0173", "0492"]),
      ("Fanø, Læsø,", "Ærø", ["0563", "0825", "0492"]), ("Fanø og", "Ærø", ["0563", "0492"]),
      ("Fanø", "og Ærø", ["0563", "0492"]),
    ])
  func goesOn(_ first: String, _ second: String, _ codes: [String]) {
    let trial = pages(first, second)
    #expect(trial.isTrusted)
    #expect(trial.lines == ["0751 12"] + codes.map { "\($0) 15" } + ["0461 7"])
    let source = trial.extraction?.allocations[codes.count].source
    #expect(source?.table == (codes.count > 1 ? 2 : 1))
  }

  @Test("a line that says that the table goes on stands between them")
  func continued() {
    let trial = Trial(
      "<table><tr><th>Kommune<th>Antal<tr><td>Fanø og<td>15<tr><td colspan=2>Fortsættes</table>"
        + "<p>Side 1<table><tr><th>Kommune<th>Antal<tr><td>Ærø<td></table>", file: "a.html")
    #expect(trial.lines == ["0563 15", "0492 15"])
  }

  @Test("they may go on where cells have several names: the error says so")
  func perhaps() {
    let trial = pages("Fanø, Læsø", "Samsø, Ærø")
    #expect(trial.errors == [.valueMissing, .valueMissing])
    let notes = trial.extraction?.diagnostics.flatMap(\.notes) ?? []
    #expect(notes.count == 2 && notes.allSatisfy { $0.contains("page before") })
  }

  @Test("a name without a figure, and one behind a total, is that and no more")
  func alone() {
    let trial = pages("Fanø", "Ærø")
    #expect(trial.errors == [.valueMissing])
    #expect(trial.extraction?.diagnostics.flatMap(\.notes).isEmpty == true)
    #expect(!pages("Lyngby-", "Taarbæk", between: "<tr><td>I alt<td>27").isTrusted)
    #expect(pages("Fanøø,", "Ærøø").errors.contains(.nameUnknown))
  }
}
