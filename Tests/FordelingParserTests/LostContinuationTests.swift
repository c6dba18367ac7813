import Fordeling
import Testing

@Suite("Tables that go on where the notice does not")
struct LostContinuationTests {
  private static let table = "| Kommune | Pladser |\n|---|---|\n| Vejle | 7 |\n| Odense | 12 |\n"

  @Test("rows that stand for others", arguments: ["...", "…", "osv.", "m.fl."])
  func rows(text: String) {
    #expect(
      Trial(Self.table + "| \(text) | ... |\n", file: "notice.md").errors.contains(.contentLost))
  }

  @Test(
    "lines below the table",
    arguments: [
      "...", "osv.", "fortsættes", "Tabellen fortsættes i bilag 2.", "Side 1 af 3",
      "Uddrag af tabellen",
    ])
  func lines(text: String) {
    #expect(Trial(Self.table + "\n\(text)\n", file: "notice.md").errors == [.contentLost])
  }

  @Test(
    "a last page and other sentences say nothing of the kind",
    arguments: ["Side 3 af 3", "Side 2", "Ordningen fortsættes i 2026.", "Se bilag 2."])
  func whole(text: String) {
    #expect(Trial(Self.table + "\n\(text)\n", file: "notice.md").isTrusted)
  }

  @Test("a table that goes on in the notice is whole")
  func goesOn() {
    let text =
      Self.table + "\nFortsættes på næste side\n\n"
      + Self.table
      .replacing("Vejle", with: "Fanø").replacing("Odense", with: "Læsø")
    #expect(Trial(text, file: "notice.md").isTrusted)
  }
}
