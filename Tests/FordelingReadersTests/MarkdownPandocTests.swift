import FordelingModel
import FordelingTestSupport
import Testing

@testable import FordelingReaders

@Suite("pandoc's tables in Markdown")
struct MarkdownPandocTests {
  @Test("A simple table with a heading, letters of two bytes counted as one column")
  func simple() throws {
    let text = """
      Kommune    Antal
      ---------  -----
      Ærøø           3
      Tårnby        12

      Tekst.
      """
    let table = try #require(try TextNotice.tables(text).first)
    #expect(table.grid == [["Kommune", "Antal"], ["Ærøø", "3"], ["Tårnby", "12"]])
    #expect(table.headerRows == 1)
    #expect(table.cells.map { $0.source.line } == [1, 1, 3, 3, 4, 4])
    #expect(try TextNotice.outline(text) == ["table", "p Tekst."])
  }

  @Test("A simple table of reStructuredText, with a heading and without")
  func restructured() throws {
    let border = "=======  =====\n"
    let text = border + "Kommune  Antal\n" + border + "Fanø     3\nLæsø     4\n" + border
    for file in [text, "Tekst.\n\n" + text + "\nMere.\n"] {
      let table = try #require(try TextNotice.tables(file).first)
      #expect(table.grid == [["Kommune", "Antal"], ["Fanø", "3"], ["Læsø", "4"]])
      #expect(table.headerRows == 1)
    }
    let headless = try #require(
      try TextNotice.tables(border + "Fanø     3\nLæsø     4\n" + border).first)
    #expect(headless.grid == [["Fanø", "3"], ["Læsø", "4"]])
    #expect(headless.headerRows == 0)
  }

  @Test("A simple table without a heading ends with dashes")
  func headless() throws {
    let text = "-------  ---\nFanø       3\nLæsø       4\n-------  ---\n"
    let table = try #require(try TextNotice.tables(text).first)
    #expect(table.grid == [["Fanø", "3"], ["Læsø", "4"]])
    #expect(table.headerRows == 0)
  }

  @Test("Columns one blank apart are told apart by their dashes")
  func narrowGap() throws {
    let table = try #require(
      try TextNotice.tables("A   B    C\n--- ---- ---\n1 x 2222 3\n").first)
    #expect(table.grid == [["A", "B", "C"], ["1 x", "2222", "3"]])
  }

  @Test(
    "A text that stands at two runs of dashes makes the table unreadable, and an error says so",
    arguments: [
      "Navn  A    B\n----  ---  ---\nFanø    12345\n",
      "Navn  A    B\n----  ---  ---\nRingkøbing 3\n",
      "Navn        B\n----  ----  ---\nFanø  1  2  3\n",
    ])
  func crossing(_ text: String) throws {
    let result = try TextNotice.read(text)
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(try TextNotice.tables(text).isEmpty)
    #expect(result.blocks.count == 2)
  }

  @Test("A multiline table: wrapped lines of a cell are one line")
  func multiline() throws {
    let text = """
      ------------------------
      Kommune        Antal
                     brugere
      -------------  ---------
      Lyngby-        12
      Taarbæk

      Fanø           3
      ------------------------
      """
    let table = try #require(try TextNotice.tables(text).first)
    #expect(
      table.grid == [["Kommune", "Antal brugere"], ["Lyngby- Taarbæk", "12"], ["Fanø", "3"]])
    #expect(table.headerRows == 1)
  }

  @Test("Full lines that no blank line divides are a row each, with dashes before the total")
  func undividedRows() throws {
    let text = """
      ----------------
      Kommune    Antal
      ---------  -----
      Fanø           3
      Læsø           4
      ---------  -----
      I alt          7
      ----------------
      """
    let table = try #require(try TextNotice.tables(text).first)
    #expect(
      table.grid == [["Kommune", "Antal"], ["Fanø", "3"], ["Læsø", "4"], ["I alt", "7"]])
  }

  @Test("Figures below each other in one cell are never put together")
  func figuresInOneCell() throws {
    let text = "-----  ----\nFanø     12\nLæsø    345\n\nÆrø       4\n-----  ----\n"
    let table = try #require(try TextNotice.tables(text).first)
    #expect(table.lines(of: table.cells[1]) == ["12", "345"])
  }

  @Test("A grid table with spans, a heading of two rows, several lines and a foot")
  func grid() throws {
    let text = """
      +---------+---------------+
      | Kommune | År            |
      |         +-------+-------+
      |         | 2017  | 2018  |
      +=========+=======+=======+
      | Fanø    | 3     | 4     |
      |         |       |       |
      | Læsø    |       |       |
      +---------+-------+-------+
      | Lyngby- | 5     | -     |
      | Taarbæk |       |       |
      +=========+=======+=======+
      | I alt   | 8     | 4     |
      +=========+=======+=======+
      """
    let table = try #require(try TextNotice.tables(text).first)
    #expect(
      table.grid == [
        ["Kommune", "År", "<"], ["<", "2017", "2018"], ["Fanø/Læsø", "3", "4"],
        ["Lyngby- Taarbæk", "5", "-"],
        ["I alt", "8", "4"],
      ])
    #expect(table.headerRows == 2)
    #expect(table.cells[0].rowSpan == 2)
    #expect(table.cells[1].columnSpan == 2)
    #expect(table.lines(of: table.cells[4]) == ["Fanø", "Læsø"])
    #expect(table.cells.last?.section == .foot)
    #expect(table.cells[0].section == .head)
  }

  @Test("Items of a list and hard breaks in a grid's cell are lines of their own")
  func cellLines() throws {
    let text = """
      +---------+---+
      | - Fanø  | a\\ |
      | - Læsø  | b |
      +---------+---+
      """.replacing("a\\ |", with: "a\\|")
    let table = try #require(try TextNotice.tables(text).first)
    #expect(table.lines(of: table.cells[0]) == ["Fanø", "Læsø"])
  }

  @Test(
    "A grid whose borders do not meet is refused with an error",
    arguments: [
      "+---+---+\n| a | b |\n+---+--+\n", "+---+---+\n| a | b |\n| c  | d |\n+---+---+\n",
      "+---+---+\n| a | b |\n+---+   |\n| c   d |\n+---+---+\n",
    ])
  func brokenGrid(_ text: String) throws {
    let result = try TextNotice.read(text)
    #expect(try TextNotice.tables(text).isEmpty)
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
  }

  @Test("A plus and a pipe in a cell's text are text")
  func marksInText() throws {
    let text = "+-------+-------+\n| 3 + 4 | a|b   |\n+-------+-------+\n"
    #expect(try TextNotice.tables(text).first?.grid == [["3 + 4", "a|b"]])
  }

  @Test(
    "A caption before or after a table is the table's, without its attributes",
    arguments: [
      "Table: Pladser\n\nA    B\n---  ---\n1    2\n",
      ": Pladser\n\n| A | B |\n|---|---|\n| 1 | 2 |\n",
      "A    B\n---  ---\n1    2\n\nTable: Pladser {#id}\n\nTekst\n",
      "+---+\n| A |\n+---+\n\n: *Pladser*\n",
    ])
  func caption(_ text: String) throws {
    #expect(try TextNotice.tables(text).map(\.caption) == ["Pladser"])
    #expect(try !TextNotice.outline(text).contains { $0.contains("Pladser") })
  }

  @Test("A pipe table whose heading is empty has none")
  func emptyHeading() throws {
    let table = try #require(try TextNotice.tables("|  |  |\n|--|--|\n| Fanø | 3 |\n").first)
    #expect(table.grid == [["Fanø", "3"]])
    #expect(table.headerRows == 0)
  }

  @Test("A pipe in code ends the cell only where the row has room for it")
  func pipeInCode() throws {
    let table = try #require(
      try TextNotice.tables("| a | b |\n|--|--|\n| x`y|z` | 1 |\n| `c|d` |\n").first)
    #expect(table.grid == [["a", "b"], ["xy|z", "1"], ["`c", "d`"]])
  }

  @Test("A superscript between carets is a note")
  func superscript() throws {
    let table = try #require(try TextNotice.tables("Fanø\t7^1^\nÆrø\t2^10\n").first)
    #expect(table.grid == [["Fanø", "7^1"], ["Ærø", "2^10"]])
    #expect(table.notes(of: table.cells[1]) == ["1"])
  }

  @Test("A rule between paragraphs and a heading's underline stay what they are")
  func rules() throws {
    let text = "Titel\n-----\n\nTekst\n\n-----\n\n- - -\n\nMere\n"
    #expect(try TextNotice.outline(text) == ["h Titel", "p Tekst", "p Mere"])
  }

  @Test(
    "Hostile lines take linear time",
    arguments: [
      "--- ---\n", "---\nx\n", "a  b\n--- ---\n", "+-+\n", "+-+\n|x|\n", "---\n\nx\n--- ---\n\n",
    ])
  func hostile(_ piece: String) throws {
    let lines = try LinearTime.excess(from: 1_000) {
      _ = try TextNotice.read(String(repeating: piece, count: $0))
    }
    #expect(lines == nil)
  }

  @Test("A grid of many columns takes linear time")
  func wideGrid() throws {
    let grid = try LinearTime.excess(from: 1_000) {
      _ = try TextNotice.read("+" + String(repeating: "-+", count: $0) + "\n|\n+-+")
    }
    #expect(grid == nil)
  }

  @Test(
    "pandoc's tables mean Markdown, whatever the file is called",
    arguments: [
      ("Kommune    Antal\n---------  -----\nFanø           3\n", NoticeFormat.markdown),
      ("+---+---+\n| a | b |\n+---+---+\n", .markdown),
      ("Kommune        Antal\nFanø               3\nLæsø               4\n", .text),
    ])
  func format(_ text: String, _ format: NoticeFormat) throws {
    #expect(try NoticeReader().read(Array(text.utf8), file: "-").identity.format == format)
  }
}
