import FordelingModel
import FordelingTestSupport
import Testing

@testable import FordelingReaders

@Suite("Tables lined up by blanks")
struct MarkdownAlignedTests {
  private func grids(_ text: String) throws -> [[[String]]] {
    try TextNotice.tables(text, isMarkdown: false).map(\.grid)
  }

  @Test("Columns are the white space that all rows have, an empty cell included")
  func columns() throws {
    let text = """
      Kommune              Antal   Beløb
      Fanø                     3   1.234
      Læsø                           518
      Ærø                      4   1.000
      """
    #expect(
      try grids(text) == [
        [
          ["Kommune", "Antal", "Beløb"], ["Fanø", "3", "1.234"], ["Læsø", "", "518"],
          ["Ærø", "4", "1.000"],
        ]
      ])
  }

  @Test("A name without a figure is a row, at the end and after a blank line, too")
  func nameWithoutFigure() throws {
    #expect(
      try grids("Fanø     3\nLæsø\nÆrø      4\nSamsø    5\nOdder\n\nKilde: egne tal\n") == [
        [["Fanø", "3"], ["Læsø", ""], ["Ærø", "4"], ["Samsø", "5"], ["Odder", ""]]
      ])
    #expect(
      try grids("Fanø     3\n\nLæsø     5\n\nÆrø      4\n\nSamsø\n") == [
        [["Fanø", "3"], ["Læsø", "5"], ["Ærø", "4"], ["Samsø", ""]]
      ])
  }

  @Test("A first row that lost its figure stays below the heading, also where rows stand apart")
  func firstRowWithoutFigure() throws {
    #expect(
      try grids("Kommune  Antal\n\nFanø\n\nLæsø         4\n\nÆrø          5\n") == [
        [["Kommune", "Antal"], ["Fanø", ""], ["Læsø", "4"], ["Ærø", "5"]]
      ])
  }

  @Test("A name that a hyphen breaks in two is one row where one half has the figure")
  func hyphen() throws {
    let text =
      "Fanø          3\nLyngby-\nTaarbæk      12\nHøje-        10\nTaastrup\nÆrø           4\n"
    #expect(
      try grids(text) == [
        [["Fanø", "3"], ["Lyngby- Taarbæk", "12"], ["Høje- Taastrup", "10"], ["Ærø", "4"]]
      ])
    let unsure = "Fanø          3\nLyngby-      11\nTaarbæk      12\n"
    #expect(try grids(unsure) == [[["Fanø", "3"], ["Lyngby-", "11"], ["Taarbæk", "12"]]])
  }

  @Test("Many names beside one figure are one row where blank lines divide all rows")
  func manyNames() throws {
    let text = """
      Kommune                 Antal
                              brugere

      Fanø Læsø Samsø             3

      Albertslund Allerød
      Assens Billund              5
      Bornholm

      København                  15
      """
    let table = try #require(try TextNotice.tables(text, isMarkdown: false).first)
    #expect(
      table.grid == [
        ["Kommune", "Antal brugere"], ["Fanø Læsø Samsø", "3"],
        ["Albertslund Allerød Assens Billund Bornholm", "5"], ["København", "15"],
      ])
    #expect(table.headerRows == 1)
  }

  @Test("Pages: each has its piece, and its furniture ends no table")
  func pages() throws {
    let text = """
      Titel

      Kommune      Antal
      Fanø             3
      Læsø             4

                 Side 1 af 2
      \u{0C}Titel

      Kommune         Antal
      Ærø                 5
      """
    #expect(
      try grids(text) == [
        [["Kommune", "Antal"], ["Fanø", "3"], ["Læsø", "4"]],
        [["Kommune", "Antal"], ["Ærø", "5"]],
      ])
    #expect(
      try TextNotice.outline(text, isMarkdown: false) == [
        "p Titel", "table", "p Side 1 af 2", "p Titel", "table",
      ])
  }

  @Test("A heading over several columns spans them, and years below it are a heading")
  func spanningHeading() throws {
    let text = """
      Kommune             Antal elever
                         2017     2018
      Fanø                  3        4
      Læsø                  5        6
      """
    let table = try #require(try TextNotice.tables(text, isMarkdown: false).first)
    #expect(table.headerRows == 2)
    #expect(table.cells[1].columnSpan == 2)
    #expect(table.grid[1] == ["-", "2017", "2018"])
  }

  @Test("Headings of two lines: each stands over the columns it is centered over or starts with")
  func twoHeadingLines() throws {
    let centered = """
                             Antal elever          Tilskud
      Kommune              2023      2024      2023      2024
      Odense                 12        13     1.200     1.300
      Vejle                   9         8       900       800
      """
    #expect(
      try grids(centered) == [
        [
          ["-", "Antal elever", "<", "Tilskud", "<"], ["Kommune", "2023", "2024", "2023", "2024"],
          ["Odense", "12", "13", "1.200", "1.300"], ["Vejle", "9", "8", "900", "800"],
        ]
      ])
    let starting = """
                        Folkeskoler            Gymnasier
      Kommune           Elever     Lærere      Hold       Kurser
      Odense                12         13         3            4
      Vejle                 12         13         3            4
      """
    #expect(
      try grids(starting).map { Array($0.prefix(2)) } == [
        [
          ["-", "Folkeskoler", "<", "Gymnasier", "<"],
          ["Kommune", "Elever", "Lærere", "Hold", "Kurser"],
        ]
      ])
  }

  @Test("A heading's second line is small, a year or a unit")
  func wrappedHeading() throws {
    let text = """
                    Supportberettigede    Beløb i
      Kommune       brugere             1.000 kr.
      Odense             12                    13
      Vejle              12                    14
      """
    #expect(
      try grids(text).map { $0.prefix(2) } == [
        [["", "Supportberettigede", "Beløb i"], ["Kommune", "brugere", "1.000 kr."]]
      ])
    let alone = """
      Kommune       Brugere               Beløb i
                                        1.000 kr.
      Odense             12                    13
      Vejle              12                    14
      """
    #expect(try grids(alone).map(\.first) == [["Kommune", "Brugere", "Beløb i 1.000 kr."]])
  }

  @Test(
    "A heading of which it is not certain which columns it stands over is refused",
    arguments: [
      // Centered it is over two columns, but it reaches over a third.
      """
                       Antal elever i folkeskolen     Lærere
      Kommune              2021      2022      2023      2024
      Odense                 12        13     1.200     1.300
      Vejle                   9         8       900       800
      """,
      // Over one column, or from there on over all.
      """
                    Supportberettigede
      Kommune       Brugere               Beløb
      Odense             12                  13
      Vejle              12                  14
      """,
    ])
  func doubtfulHeading(_ text: String) throws {
    #expect(try grids(text).isEmpty)
    #expect(
      try TextNotice.read(text, isMarkdown: false).diagnostics.map(\.id) == [.columnsUnpaired])
  }

  @Test("A row whose figure cannot be read is a row, first, last and where its dash stands apart")
  func unreadableFigures() throws {
    #expect(
      try grids(
        "Kommune          Antal\nFanø               1-4\nLæsø                 3\nÆrø                  4\n"
      )
        == [[["Kommune", "Antal"], ["Fanø", "1-4"], ["Læsø", "3"], ["Ærø", "4"]]])
    #expect(
      try grids(
        "Kommune          Antal\nFanø                 1\nLæsø                 3\nÆrø                1-4\n"
      )
        == [[["Kommune", "Antal"], ["Fanø", "1"], ["Læsø", "3"], ["Ærø", "1-4"]]])
    #expect(
      try grids(
        "Kommune      Antal\nFanø            1\nSamsø -\nÆrø             4\nLæsø            5\n")
        == [
          [["Kommune", "Antal"], ["Fanø", "1"], ["Samsø -", ""], ["Ærø", "4"], ["Læsø", "5"]]
        ])
    let meeting =
      "Kommune           Antal\nRingkøbing-Skjern -\nFanø             10\nÆrø               3\n"
    #expect(try grids(meeting).isEmpty)
    #expect(
      try TextNotice.read(meeting, isMarkdown: false).diagnostics.map(\.id) == [.columnsUnpaired])
  }

  @Test("A heading over some of too many columns names the limit")
  func headingColumns() throws {
    let columns = Limits().headingColumns
    func line(_ name: String, _ texts: [String]) -> String {
      (name + String(repeating: " ", count: 10 - name.count))
        + texts.map { String(repeating: " ", count: 7 - $0.count) + $0 }.joined() + "\n"
    }
    let text =
      String(repeating: " ", count: 26) + "Skole og hjem\n"
      + line("Kommune", (1...columns).map { "År \($0)" })
      + line("Odense", (1...columns).map { "\($0 + 100)" })
      + line("Vejle", (1...columns).map { "\($0 + 200)" })
    let diagnostics = try TextNotice.read(text, isMarkdown: false).diagnostics
    #expect(diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(diagnostics.first?.message.contains("the limit 'headingColumns' (64)") == true)
  }

  @Test(
    "Where a figure may belong to two columns, there is no table and an error",
    arguments: [
      "Fanø    12 345\nLæsø     7  45\nÆrø      8  46\n",
      "Fanø               3\nÆrø                4\nRingkøbing-Skjern 12\nLæsø               5\n",
      "Kommune    Antal  Beløb\nFanø           3     12\nLæsø           4    112\nÆrø          1 1234567\n",
      "Ringkøbing-Skjern 12\nFanø               3\nÆrø                4\nLæsø               5\n",
      "Fanø           3\nÆrø            4\nLæsø           5\nRingkøbing-Skjern    12\n",
    ])
  func refused(_ text: String) throws {
    let result = try TextNotice.read(text, isMarkdown: false)
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(try grids(text).isEmpty)
    #expect(!result.blocks.isEmpty)
  }

  @Test(
    "Prose is no table, whatever blanks it has",
    arguments: [
      "Dette er en tekst.  Der er 3 ting.  De er\nher i 2018.  Det er 12 sider.   Godt.\nOg  4\n",
      "1)  Reduceret med 5\n2)  Skøn\n3)  Efter aftale     12\n",
      "1    Indledning\n2    Formål\n3    Metode\n", "Sted      Dato\nOdense    12.03.2018\n",
      "Fanø       3\n",
    ])
  func prose(_ text: String) throws {
    #expect(try grids(text).isEmpty)
    #expect(try TextNotice.read(text, isMarkdown: false).diagnostics.isEmpty)
  }

  @Test("Figures near a table that fit none of its columns are an error")
  func leftOver() throws {
    let text = "Læsø  4 000\n\n\n\nKommune     Antal\nFanø            3\nÆrø             5\n"
    let result = try TextNotice.read(text, isMarkdown: false)
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(try grids(text).count == 1)
  }

  @Test("A name that stands apart at the top of a page is a row, the page's title is none")
  func nameOnNextPage() throws {
    let text = """
      Titel

      Fanø        3

      Læsø        4

      Odder       7

      \u{0C}Titel

      Samsø

      Ærø         5

      """
    #expect(
      try grids(text) == [
        [["Fanø", "3"], ["Læsø", "4"], ["Odder", "7"]], [["Samsø", ""], ["Ærø", "5"]],
      ])
  }

  @Test("Figures of one column stand one below the other, or there is no table")
  func notBelowEachOther() throws {
    let text = "Navn          A  B\nFanø         536\nLæsø              44\nÆrø            6 12\n"
    #expect(try grids(text).isEmpty)
    #expect(
      try TextNotice.read(text, isMarkdown: false).diagnostics.map(\.id) == [.columnsUnpaired])
  }

  @Test("Spans are those of the cells' bytes")
  func spans() throws {
    let text = "Navn       Antal\nÆrø            3\nTårnby        12\n"
    let table = try #require(try TextNotice.tables(text, isMarkdown: false).first)
    let bytes = Array(text.utf8)
    let texts = table.cells.map { cell in
      String(decoding: bytes[(cell.source.start ?? 0)..<(cell.source.end ?? 0)], as: UTF8.self)
    }
    #expect(texts == ["Navn", "Antal", "Ærø", "3", "Tårnby", "12"])
  }

  @Test(
    "Figures have the shape of figures",
    arguments: [
      ("3", true), ("1.234,5", true), ("12 345", true), ("-14.032", true), ("13,83%", true),
      ("DKK 15,50", true), ("150.261.900 kr.", true), ("98,0 mio. kr.", true), ("12 1)", true),
      ("7 (se noter)", true), ("5*", true), ("ca. 7", true), ("12.03.2018", false), ("1)", false),
      ("1.", false), ("33 12 45 67", false), ("2018-03-12", false), ("4.B", false), ("", false),
      ("3 Fanø", false), ("1 2", false),
    ])
  func shape(_ text: String, _ isNumber: Bool) {
    let bytes = Array(text.utf8)
    #expect(NumberShape.isNumber(bytes, bytes.indices) == isNumber)
  }

  @Test(
    "Hostile lines take linear time",
    arguments: [
      "a  1\n", "a  1\n\n", "a  1\nb\n", "b\n", "a  b  1  2  3  4\n", "1\n\n",
      "a                1\na 1\n",
    ])
  func hostile(_ piece: String) throws {
    let lines = try LinearTime.excess(from: 1_000) {
      _ = try TextNotice.read(String(repeating: piece, count: $0), isMarkdown: false)
    }
    #expect(lines == nil)
  }

  @Test("A line of many columns takes linear time")
  func longLine() throws {
    let line = try LinearTime.excess(from: 500) {
      _ = try TextNotice.read(String(repeating: "a  1  ", count: $0), isMarkdown: false)
    }
    #expect(line == nil)
  }
}
