import Fordeling
import Testing

@Suite("What a notice says beside its tables")
struct DetailsTests {
  /// The details of a notice with this prose, each as `kind: text`.
  private func details(_ prose: String, file: String = "notice.md") throws -> [String] {
    let table =
      file == "notice.html"
      ? "<table><tr><th>Kommune<th>Antal<tr><td>Fanø<td>3</table>"
      : "| Kommune | Antal |\n| --- | --- |\n| Fanø | 3 |\n"
    let text = prose + "\n\n" + table
    var options = ExtractionOptions()
    options.expected = .any
    let notice = try Pipeline().read(Array(text.utf8), file: file)
    let extraction = try Pipeline().extract(notice, options: options)
    #expect(extraction.ledger.isBalanced)
    for detail in extraction.details {
      // What is said is what stands there, but for white space and, in markup, references.
      let start = try #require(detail.source.start)
      let end = try #require(detail.source.end)
      let there = String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
      let words = there.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.split(separator: "&amp;").joined(separator: "&") == detail.text)
    }
    return extraction.details.map { "\($0.kind.rawValue): \($0.text)" }
  }

  @Test(
    "Dates have a day or a year",
    arguments: [
      ("Mødet er den 12. marts 2019.", ["date: 12. marts 2019"]),
      ("Mødet er den 12. marts.", ["date: 12. marts"]),
      ("Mødet er 12.03.2019 kl. 10.30 i salen.", ["date: 12.03.2019 kl. 10.30"]),
      ("Mødet er 2019-03-12, som før.", ["date: 2019-03-12"]),
      ("Efter sommerferien 2018 går vi i gang.", ["date: sommerferien 2018"]),
      (
        "I skoleåret 2018/19 og i 1. kvartal 2020.",
        [
          "date: skoleåret 2018/19", "date: 1. kvartal 2020",
        ]
      ),
      ("Vi ses i foråret, i marts, engang i 2019.", []),
      ("Kapacitet 12.5.3 og version 1.2.2019.4.", []), ("Der er 31. grunde.", []),
    ] as [(String, [String])])
  func dates(_ prose: String, _ expected: [String]) throws {
    #expect(try details(prose) == expected)
  }

  @Test(
    "A date is a deadline where its sentence says so",
    arguments: [
      ("Listen sendes senest den 1. april 2019.", ["deadline: 1. april 2019"]),
      (
        "Fristen er den 1. april 2019, mødet den 2. maj 2019.",
        [
          "deadline: 1. april 2019", "date: 2. maj 2019",
        ]
      ),
      (
        "Fristen er ikke den 1. maj 2026 men 1. juni 2026.",
        [
          "date: 1. maj 2026", "deadline: 1. juni 2026",
        ]
      ),
      ("Den 1. april 2019 er sidste frist.", ["deadline: 1. april 2019"]),
      ("Navnene skal meldes ind i løbet af foråret 2019.", ["deadline: foråret 2019"]),
      (
        "Efter mødet den 2. maj 2019 skal svar sendes inden 1. juni 2019.",
        [
          "date: 2. maj 2019", "deadline: 1. juni 2019",
        ]
      ),
    ] as [(String, [String])])
  func deadlines(_ prose: String, _ expected: [String]) throws {
    #expect(try details(prose) == expected)
  }

  @Test(
    "Addresses, tasks, references and the basis",
    arguments: [
      ("Skriv til [os](mailto:a.b@eksempel.dk) eller a.b@eksempel.dk.", ["email: a.b@eksempel.dk"]),
      ("Ring på tlf. 12 34 56 78 eller +45.", ["phone: 12 34 56 78"]),
      ("Ring på 33 12 34 56, hvis noget er uklart.", ["phone: 33 12 34 56"]),
      ("Der er brug for 12 34 56 78 stole.", []),
      (
        "Fordelingen bygger på antal børn i 2024.",
        [
          "basis: Fordelingen bygger på antal børn i 2024."
        ]
      ),
      (
        "Se [her](https://eksempel.dk/x) og [der](#top), eller www.eksempel.dk.",
        [
          "link: https://eksempel.dk/x", "link: www.eksempel.dk",
        ]
      ),
      ("Det sker i KLIK-opgaven \"*Skole – Svar*\" snart.", ["task: Skole – Svar"]),
      ("Klik her for at læse mere.", []),
      (
        "Se side 3 - 5, figur 1 og bilag B.",
        [
          "reference: side 3 - 5", "reference: figur 1", "reference: bilag B",
        ]
      ),
      (
        "Se side 3. Tallene er beregnet på baggrund af børnetallet.",
        [
          "reference: side 3", "basis: Tallene er beregnet på baggrund af børnetallet.",
        ]
      ),
      ("Vi går videre på baggrund af erfaringerne.", []),
    ] as [(String, [String])])
  func others(_ prose: String, _ expected: [String]) throws {
    #expect(try details(prose) == expected)
  }

  @Test("In HTML the targets of links, not those of comments and scripts")
  func markup() throws {
    let prose = """
      <title>Fordeling</title><h1>Fordeling</h1><!-- <a href="https://skjult.dk">x</a> -->
      <script>var a = '<a href="https://kode.dk">'</script><p>Læs <a class=x href='/a?b&amp;c'>mere</a>
      """
    #expect(
      try details(prose, file: "notice.html") == ["title: Fordeling", "link: /a?b&c"])
  }

  @Test("A place is that of the words, and its sentence is told")
  func places() throws {
    let prose = "# Titel\n\nFørste linje.\nSvar sendes\nsenest 1. maj 2019, tak."
    let notice = try Pipeline().read(
      Array((prose + "\n\nKommune\tAntal\nFanø\t3\nLæsø\t4\n").utf8), file: "notice.md")
    var options = ExtractionOptions()
    options.expected = .any
    let details = try Pipeline().extract(notice, options: options).details
    #expect(details.map(\.kind) == [.title, .deadline])
    #expect(details.last?.source.line == 5)
    #expect(details.last?.sentence == "Svar sendes senest 1. maj 2019, tak.")
    options.collectsDetails = false
    #expect(try Pipeline().extract(notice, options: options).details.isEmpty)
  }

  @Test("Ten times the prose takes about ten times as long, whatever it is")
  func linear() throws {
    for piece in ["a@", "www.", "](", "<a x>", "1. ", "\"KLIK \"", "senest 1. maj ", "<!-- a -->"] {
      func seconds(_ count: Int) throws -> Double {
        let prose = String(repeating: piece, count: count)
        let clock = ContinuousClock()
        let elapsed = try clock.measure { _ = try details(prose, file: "notice.html") }
        return Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
      }
      let (small, large) = (try seconds(2_000), try seconds(20_000))
      #expect(large < 40 * small + 0.5, "\(piece)")
    }
  }
}
