import Fordeling
import Testing

@testable import FordelingCommands

@Suite struct OutputNameTests {
  private static let slugs: [(text: String, slug: String)] = [
    ("Fordeling af pladser", "fordeling-af-pladser"), ("Ærø, Læsø & Århus", "aeroe-laesoe-aarhus"),
    ("A\u{30A}rhus", "aarhus"), ("  --x__y--  ", "x-y"), ("2018/19", "2018-19"), ("漢字", ""),
    ("", ""), ("idé", "ide"), ("ide\u{301}", "ide"), ("ÆØÅ", "aeoeaa"),
    (String(repeating: "a", count: 200), String(repeating: "a", count: 100)),
  ]

  @Test func slugsArePlain() {
    #expect(!Self.slugs.isEmpty)
    for slug in Self.slugs { #expect(OutputName.slug(slug.text) == slug.slug, "\(slug.text)") }
  }

  @Test func seriesComesFromTheTitleThenFromTheFile() {
    var identity = NoticeIdentity(
      title: "Aula 2018", file: "notat.v2.html", format: .html, encoding: "utf-8", sha256: "",
      bytes: 1)
    #expect(OutputName.series(of: identity) == "aula-2018")
    identity.title = "漢字"
    #expect(OutputName.series(of: identity) == "notat-v2")
    identity.title = "Changes"
    identity.file = "-"
    #expect(OutputName.series(of: identity) == nil)
  }

  private static let names: [(name: String, isGood: Bool)] = [
    ("aula", true), ("Aula 2018", true), ("ærø", true), ("r1", true), ("", false), (".", false),
    ("..", false), (".hidden", false), ("a/b", false), ("a\\b", false), ("a\nb", false),
    ("a\u{202E}b", false), ("a@b", false), (" a", false), ("a ", false), ("changes", false),
    ("README.md", false), (String(repeating: "a", count: 101), false), ("a\0", false),
  ]

  @Test func namesAreChecked() {
    #expect(!Self.names.isEmpty)
    for name in Self.names {
      #expect((OutputName.problem(with: name.name) == nil) == name.isGood, "\(name.name)")
    }
  }

  @Test func numbersAreOrderedBySize() {
    let names = ["r10", "r2", "r1", "2018", "a", "r2b", "R3", "r02", "99"]
    #expect(
      names.sorted(by: OutputName.precedes)
        == ["99", "2018", "R3", "a", "r1", "r02", "r2", "r2b", "r10"])
  }
}
