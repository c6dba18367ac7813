import Fordeling
import Testing

@testable import FordelingDiff

@Suite("Prose")
struct ProseTests {
  private func diff(_ old: String, _ new: String, _ newFile: String = "b.md") throws -> ProseDiff {
    ProseComparison.compare(
      try Pipeline().read(Array(old.utf8), file: "a.md"),
      try Pipeline().read(Array(new.utf8), file: newFile))
  }

  private static let notice = """
    # Pladser

    Navne meldes ind senest den 1. marts 2024 til kommunens egen adresse.

    ## Spørgsmål

    - Skriv til os.
    - Ring til os.

    Hilsen fra os alle sammen her.

    """

  @Test("A caption is compared as prose is: it may say the unit of all figures")
  func caption() throws {
    func page(_ unit: String) -> String {
      "<h1>Midler</h1>\n<table><caption>Beløb i \(unit)</caption><tr><th>Kommune<th>Beløb"
        + "<tr><td>Aarhus<td>3</table>"
    }
    let diff = try diff(page("kr."), page("mio. kr."))
    #expect(diff.unchanged == 1)
    #expect(diff.changes.map(\.kind) == [.changed])
    #expect(diff.changes.first?.words.contains(WordRun(.added, "mio.")) == true)
    #expect(try self.diff(page("kr."), page("kr.")).changes.isEmpty)
  }

  @Test("A deadline that moved is marked to the word, with its heading and both places")
  func deadline() throws {
    let diff = try diff(
      "\n" + Self.notice, Self.notice.replacing("1. marts", with: "15. april"))
    #expect(diff.isCompared && diff.unchanged == 5 && diff.changes.count == 1)
    let change = try #require(diff.changes.first)
    #expect(change.kind == .changed && change.heading == "Pladser")
    #expect(
      change.words == [
        WordRun(.same, "Navne meldes ind senest den"), WordRun(.removed, "1. marts"),
        WordRun(.added, "15. april"), WordRun(.same, "2024 til kommunens egen adresse."),
      ])
    #expect(change.old?.source.line == 4 && change.new?.source.line == 3)
  }

  @Test("Paragraphs come, go and are reworded past knowing")
  func comingAndGoing() throws {
    let diff = try diff(
      Self.notice,
      Self.notice.replacing("- Ring til os.\n", with: "")
        .replacing("Hilsen fra os alle sammen her.", with: "Noget helt andet end før.\n\nSlut."))
    #expect(Set(diff.changes.map(\.kind)) == [.added, .removed] && diff.changes.count == 4)
    #expect(diff.changes.allSatisfy { $0.heading == "Spørgsmål" })
  }

  @Test("Another layout of the same words is no change")
  func layout() throws {
    let page = """
      <!DOCTYPE html><html><meta charset="utf-8"><h1>Pladser</h1>
      <p>Navne meldes ind senest den</p><p>1. marts 2024 til kommunens egen&nbsp;adresse.</p>
      <h3>Spørgsmål</h3><p>· &nbsp; Skriv til os.</p><ul><li>Ring til os.</li></ul>
      <p>Hilsen fra os alle sammen her.</p></html>
      """
    let diff = try diff(Self.notice, page, "b.html")
    #expect(diff.isCompared && diff.changes.isEmpty, "\(diff.changes)")
  }

  @Test("Data without prose is not compared")
  func data() throws {
    #expect(try !diff(Self.notice, "Kommune;Antal\nFanø;3\n", "b.csv").isCompared)
    #expect(ProseComparison.compare(nil, nil) == ProseDiff(isCompared: false))
  }

  @Test("Texts in NFC and NFD are one")
  func composition() throws {
    #expect(
      try diff(
        "Der er en frist på Ærø på lørdag é.\n", "Der er en frist på Ærø på lørdag e\u{301}.\n"
      ).changes.isEmpty)
  }

  @Test("Very many other paragraphs take bounded time")
  func many() throws {
    func text(_ word: String) -> String {
      (0..<20_000).map { "\(word) nummer \($0) er et afsnit for sig.\n\n" }.joined()
    }
    let clock = ContinuousClock()
    let time = try clock.measure {
      let diff = try diff(text("Et"), text("Andet"))
      #expect(diff.changes.count >= 20_000)
    }
    #expect(time < .seconds(60))
  }
}
