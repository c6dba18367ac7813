import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("CSV")
struct CSVReaderTests {
  private func blocks(_ text: String) throws -> [Block] {
    try CSVReader.read(SourceText(bytes: Array(text.utf8)), limits: Limits()).blocks
  }

  private func grid(_ text: String) throws -> [[String]] {
    for case .table(let table) in try blocks(text) { return table.rowTexts }
    return []
  }

  @Test(
    "Titles that a spreadsheet filled up with empty fields stand above the table",
    arguments: [
      (
        "Midler til 2024;;\n;;\nKommune;Antal;Beløb\nFanø;3;1\n", 1,
        [["Kommune", "Antal", "Beløb"], ["Fanø", "3", "1"]]
      ),
      (
        "Anna;\nBo;ja\nEva;nej\nIb;7\n", 0,
        [["Anna", ""], ["Bo", "ja"], ["Eva", "nej"], ["Ib", "7"]]
      ),
      // Without a heading below, a text alone is a name whose figures are lost.
      ("Fanø;;\nLæsø;4;2\n", 0, [["Fanø", "", ""], ["Læsø", "4", "2"]]),
      (
        "Kommune;Antal;Beløb\nRegion Syddanmark;;\nFanø;3;1\n", 0,
        [["Kommune", "Antal", "Beløb"], ["Region Syddanmark", "", ""], ["Fanø", "3", "1"]]
      ),
      (
        "Ærø;;\n7;;\nKommune;Antal;Beløb\n", 0,
        [["Ærø", "", ""], ["7", "", ""], ["Kommune", "Antal", "Beløb"]]
      ),
    ])
  func titles(_ text: String, _ prose: Int, _ expected: [[String]]) throws {
    #expect(try grid(text) == expected)
    #expect(try blocks(text).count == prose + 1)
  }

  @Test(
    "The delimiter is found from the whole file",
    arguments: [
      ("Kommune;Antal\nFanø;3,5\n", [["Kommune", "Antal"], ["Fanø", "3,5"]]),
      ("Fanø;3,5\nLæsø;4,5\n", [["Fanø", "3,5"], ["Læsø", "4,5"]]),
      ("Kommune,Antal\nFanø,3\n", [["Kommune", "Antal"], ["Fanø", "3"]]),
      ("Kommune\tAntal\nFanø\t3,5\n", [["Kommune", "Antal"], ["Fanø", "3,5"]]),
      ("Kommune\tAntal\nFanø,Læsø,Ærø\t3\n", [["Kommune", "Antal"], ["Fanø,Læsø,Ærø", "3"]]),
      (
        "Fanø,Læsø,Ærø;3\nSamsø,Odder,Skive;4\n",
        [["Fanø,Læsø,Ærø", "3"], ["Samsø,Odder,Skive", "4"]]
      ),
      (
        "Navn,Antal\nFanø; Læsø,3\nÆrø; Odder,4\n",
        [["Navn", "Antal"], ["Fanø; Læsø", "3"], ["Ærø; Odder", "4"]]
      ),
      ("a|b\n1|2", [["a", "b"], ["1", "2"]]),
      ("sep=|\r\na;b|c\r\n", [["a;b", "c"]]),
      ("\"a;b\",c\n1,2\n", [["a;b", "c"], ["1", "2"]]),
    ])
  func delimiter(_ text: String, _ expected: [[String]]) throws {
    #expect(try grid(text) == expected)
  }

  @Test("Quoted fields keep their quotes, line breaks and delimiters")
  func quoting() throws {
    #expect(
      try grid("a,b\r\n\"say \"\"ja\"\"\",\"x,\r\ny\"\r\n1,\"\"")
        == [["a", "b"], ["say \"ja\"", "x, y"], ["1", ""]])
    #expect(try grid("a,b\n1,5\" rør\n") == [["a", "b"], ["1", "5\" rør"]])
  }

  @Test("Leading zeros and blanks around text are safe")
  func text() throws {
    #expect(try grid("kode;x\n0101; a \n") == [["kode", "x"], ["0101", "a"]])
  }

  @Test("A line break inside a field is a border between lines")
  func lines() throws {
    for case .table(let table) in try blocks("k;n\n\"Fanø\nLæsø\";3\n") {
      #expect(table.lines(of: table.cells[2]) == ["Fanø", "Læsø"])
    }
  }

  @Test("Lines above the table, and below it after a blank line, are prose")
  func prose() throws {
    let blocks = try blocks("Fordeling 2019\n\nKommune;Antal\nFanø;3\nLæsø;4\n\nKilde: os\n")
    #expect(blocks.count == 3)
    guard case .paragraph(let first) = blocks[0], case .table(let table) = blocks[1],
      case .paragraph(let last) = blocks[2]
    else {
      Issue.record("three blocks of other kinds")
      return
    }
    #expect(first.text == "Fordeling 2019")
    #expect(table.heading == "Fordeling 2019")
    #expect(table.headerRows == 1)
    #expect(last.text == "Kilde: os")
    #expect(last.source.line == 7)
  }

  @Test(
    "Malformed files are refused with line and column",
    arguments: [
      ("a;b\n1;2;3\n", 2, 1), ("a;b\n1;2\n3\n", 3, 1), ("a,b\n1,\"x\n", 2, 3),
      ("a,b\n1,\"x\"y\n", 2, 6), ("a,b\n1, \"x\"\n", 2, 4),
    ])
  func malformed(_ text: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: ReaderError.self) {
      try NoticeReader().read(Array(text.utf8), file: "a.csv")
    }
    #expect(error?.source.line == line)
    #expect(error?.source.column == column)
  }

  @Test("One column: an empty line is an empty field")
  func oneColumn() throws {
    #expect(try grid("foo\n\nbar\n") == [["foo"], [""], ["bar"]])
  }

  @Test("Spans are the fields' own bytes")
  func spans() throws {
    let text = "Kommune;Antal\nÆrø;\"3\"\n"
    for case .table(let table) in try blocks(text) {
      let bytes = Array(text.utf8)
      let texts = table.cells.map { cell in
        String(decoding: bytes[(cell.source.start ?? 0)..<(cell.source.end ?? 0)], as: UTF8.self)
      }
      #expect(texts == ["Kommune", "Antal", "Ærø", "3"])
      #expect(table.cells.map { $0.source.line } == [1, 1, 2, 2])
    }
  }

  @Test(
    "Broken quoting is refused with its place, whatever other delimiter the lines have",
    arguments: [
      ("Kommune;Antal\nOdense;\"1\"2\nVejle;3\n", 2), ("Kommune;Antal\nOdense;1\nVejle;\"3\n", 3),
      ("Kommune;Antal\nOdense;\"1\"2,5\nVejle;3,5\n", 2), ("a,b\n1,\"2\"3\n", 2),
    ])
  func brokenQuoting(_ text: String, _ line: Int) {
    let error = #expect(throws: ReaderError.self) { try blocks(text) }
    #expect(error?.source.line == line)
  }

  @Test("A delimiter that only stands in quotation marks is none, also where prose follows")
  func quotedDelimiter() throws {
    let text =
      "\"Kommune\",\"Pladser\"\n\"Fanø; Læsø\",\"3\"\n\"Ærø; Odense\",\"4\"\n\"Vejle; Varde\",\"4\"\n\"Ikast; Herning\",\"4\"\n"
      + "\"Køge; Sorø\",\"4\"\n\n1) Efter aftale\n"
    #expect(try NoticeReader().read(Array(text.utf8), file: "a.csv").identity.delimiter == ",")
  }

  @Test("What parts the fields is told", arguments: [("a;b\n1;2\n", ";"), ("a\tb\n1\t2\n", "\t")])
  func told(_ text: String, _ delimiter: String) throws {
    let notice = try NoticeReader().read(Array(text.utf8), file: "a.csv")
    #expect(notice.identity.delimiter == delimiter)
  }
}
