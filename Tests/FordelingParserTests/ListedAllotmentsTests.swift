import Fordeling
import Testing

@Suite("Lists of names and figures in notices without a table")
struct ListedAllotmentsTests {
  private static let expected = ["0751 12", "0630 7", "0563 3"]

  @Test(
    "Lines and items that are a name and a figure each are a table",
    arguments: [
      (
        "Hej alle\n\nHer er tallene:\n\nAarhus 12\nVejle 7\nFanø 3\n\nVenlig hilsen\nKOMBIT\n",
        "a.txt"
      ),
      ("Aarhus - 12\nVejle - 7\nFanø - 3\n", "a.md"), ("Aarhus 12\n\nVejle 7\n\nFanø 3\n", "a.md"),
      ("Kommune Pladser\nAarhus 12\nVejle 7\nFanø 3\nI alt 22\n", "a.md"),
      ("<ul><li>Aarhus: 12</li><li>Vejle: 7</li><li>Fanø: 3</li></ul>", "a.html"),
      ("<ul>\n<li>Aarhus 12</li>\n<li>Vejle 7</li>\n<li>Fanø 3</li></ul>", "a.html"),
      ("<p>Aarhus 12<br>Vejle 7<br />Fanø 3</p>", "a.html"),
      ("<p>Aarhus: 12 pladser</p><p>Vejle: 7 pladser</p><p>Fanø: 3 pladser.</p>", "a.html"),
      ("Pladserne er fordelt:\nAarhus 12\nVejle 7\nFanø 3\n", "a.md"),
    ])
  func read(_ text: String, _ file: String) {
    let trial = Trial(text, file: file)
    #expect(trial.errors.isEmpty)
    #expect(trial.lines == Self.expected)
  }

  @Test("All municipalities, one a line")
  func all() {
    let names = MunicipalityRegister.municipalities.map(\.name)
    let lines = names.enumerated().map { "\($0.element) \($0.offset)" }.joined(separator: "\n")
    let items = names.enumerated().map { "<li>\($0.element): \($0.offset)</li>" }.joined()
    for trial in [
      Trial(lines, file: "a.txt", expecting: .all),
      Trial("<ul>\(items)</ul>", file: "a.html", expecting: .all),
    ] {
      #expect(trial.errors.isEmpty)
      #expect(trial.extraction?.allocations.map(\.value) == (0..<98).map { DecimalNumber($0) })
    }
  }

  @Test("A heading before the first name is that of the figures, and a total is compared")
  func headings() {
    let text = "Kommune Antal pladser\nAarhus 12\nVejle 7\nFanø 3\nI alt 23\n"
    #expect(Trial(text, file: "a.md").errors == [.totalMismatch])
    #expect(Trial(text, file: "a.md").rows.first == "1 0751 'Antal pladser' 12")
  }

  @Test(
    "What has more than names and figures is refused",
    arguments: [
      ("Pladserne er fordelt: Aarhus 12, Vejle 7 og Fanø 3.\n", "a.md"),
      ("Resultat: Aarhus 12 Vejle 7 Fanø 3\n", "a.md"),
      ("Ring til\nAarhus 87654321\nVejle 76543210\nFanø 75000000\n", "a.txt"),
      ("# Kontaktpersoner\n\nAarhus 12\nVejle 7\nFanø 3\n", "a.md"),
      ("Dagsorden\n\nAarhus 12\nVejle 17\nFanø 23\n", "a.txt"),
      ("Stillingen er:\nAarhus 12\nVejle 7\nFanø 3\n", "a.txt"),
      ("Aarhus 12\nBrøndby tolv\nVejle 7\nFanø 3\n", "a.md"),
      ("Aarhus 12\nBrøndby\nVejle 7\nFanø 3\n", "a.md"),
      ("Aarhus 1 234\nVejle 7\nFanø 3\n", "a.md"),
      ("Aarhus 2024\nVejle 2024\nFanø 2024\n", "a.md"),
      ("Aarhus 12 7\nVejle 7 8\nFanø 3 9\n", "a.md"),
      ("Aarhus 12^1^\nVejle 7\nFanø 3\n", "a.md"), ("12 Aarhus\n7 Vejle\n3 Fanø\n", "a.md"),
      ("<ul><li>Aarhus: 12<sup>1</sup></li><li>Vejle: 7</li><li>Fanø: 3</li></ul>", "a.html"),
      ("<ul><li>Aarhus: 1<small>2</small></li><li>Vejle: 7</li><li>Fanø: 3</li></ul>", "a.html"),
      (
        "<style>li::after{content:'0'}</style><ul><li>Aarhus: 12</li><li>Vejle: 7</li><li>Fanø: 3</li></ul>",
        "a.html"
      ),
    ])
  func refused(_ text: String, _ file: String) {
    #expect(Trial(text, file: file).extraction == nil)
  }

  @Test("A figure beside a list, and a name that lost its own, are errors")
  func lost() {
    let items = "<li>Aarhus: 12</li><li>Vejle: 7</li><li>Fanø: 3</li>"
    #expect(Trial("<ul>\(items)<li>Odense</li></ul>", file: "a.html").errors == [.valueMissing])
    #expect(
      Trial("<ul>\(items)<li>Odense: 4<sup>1</sup></li></ul>", file: "a.html").errors
        == [.rowOutsideTable])
    #expect(
      Trial("Aarhus 12\nVejle 7\nFanø 3\n\nOg så\n\nOdense 14\n", file: "a.md").errors
        == [.rowOutsideTable])
  }

  @Test("A refusal says where names and figures stand, and what to do")
  func advice() throws {
    let pipeline = Pipeline()
    let text = "# Fordeling\n\nTil alle\n\nAarhus 12\nBrøndby tolv\nVejle 7\nFanø 3\n"
    let notice = try pipeline.read(Array(text.utf8), file: "a.md")
    let error = #expect(throws: ParserError.self) { try pipeline.extract(notice) }
    #expect(error?.source.line == 5)
    #expect(error?.message.contains("one name and one figure") == true)
  }

  @Test(
    "A list under the title of pages or telephones is doubted",
    arguments: ["Indholdsfortegnelse", "Kontaktpersoner", "Telefon"])
  func directories(title: String) {
    let list = "\n\n- Aarhus: 12\n- Vejle: 17\n- Fanø: 23\n"
    #expect(Trial("# \(title)" + list, file: "a.md").errors == [.recipientDoubtful])
    #expect(Trial("# Pladser" + list, file: "a.md").isTrusted)
  }
}
