import FordelingModel
import FordelingTestSupport
import Testing

@testable import FordelingReaders

@Suite("Markdown and text")
struct MarkdownReaderTests {
  private func read(_ text: String, isMarkdown: Bool = true) throws -> MarkdownReader.Result {
    try MarkdownReader.read(
      SourceText(bytes: Array(text.utf8)), isMarkdown: isMarkdown, limits: Limits())
  }

  private func tables(_ text: String, isMarkdown: Bool = true) throws -> [Table] {
    try read(text, isMarkdown: isMarkdown).blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// Blocks as short texts: `h1 …`, `p …`, `li …`, `table`.
  private func outline(_ text: String, isMarkdown: Bool = true) throws -> [String] {
    try read(text, isMarkdown: isMarkdown).blocks.map { block in
      switch block {
      case .heading(let level, let passage): "h\(level) \(passage.text)"
      case .paragraph(let passage): "p \(passage.text)"
      case .listItem(let passage): "li \(passage.text)"
      case .table: "table"
      }
    }
  }

  @Test("Headings, paragraphs, lists and breaks")
  func blocks() throws {
    let text = """
      # Titel #

      Første *linje*
      anden **linje**.

      Under
      -----

      - et
      * to
      1) tre
      ***
      sidst
      """
    #expect(
      try outline(text) == [
        "h1 Titel", "p Første linje anden linje.", "h2 Under", "li et", "li to", "li 1) tre",
        "p sidst",
      ])
  }

  @Test(
    "Markup inside a line",
    arguments: [
      ("<b>Kommune</b>", "Kommune"), ("R&oslashdovre", "Rødovre"), ("a \\* b", "a * b"),
      ("[tekst](adresse)", "tekst"), ("Fanø* og Læsø*", "Fanø* og Læsø*"), ("*Fanø*", "Fanø"),
      ("`a*b*`", "a*b*"), ("<https://kombit.dk>", "https://kombit.dk"), ("5 < 7", "5 < 7"),
      ("snake_case_name", "snake_case_name"), ("**Kom**mune", "Kommune"),
      ("<!-- skjult -->synlig", "synlig"), ("[note] her", "[note] her"),
      ("aula@kombit.dk", "aula@kombit.dk"), ("~~3~~ 5", "5"), ("~5", "~5"),
    ])
  func inline(_ text: String, _ expected: String) throws {
    #expect(try outline(text) == ["p \(expected)"])
  }

  @Test("Rows with tabs are a table, with a bold first row as its heading")
  func tabs() throws {
    let text = "Tekst\n\n<b>Kommune</b>\t<b>Antal</b>\nFanø L&aelig;sø\t3\nÆrø\t4\n\nMere"
    let table = try #require(try tables(text).first)
    #expect(table.rowTexts == [["Kommune", "Antal"], ["Fanø Læsø", "3"], ["Ærø", "4"]])
    #expect(table.headerRows == 1)
    #expect(try outline(text) == ["p Tekst", "table", "p Mere"])
  }

  @Test("A row that lost its value stays in the table")
  func rowWithoutTab() throws {
    let table = try #require(try tables("Fanø\t3\nLæsø\nÆrø\t4\n").first)
    #expect(table.rowTexts == [["Fanø", "3"], ["Læsø"], ["Ærø", "4"]])
  }

  @Test("Several tabs that only line up columns are one border")
  func alignedTabs() throws {
    let table = try #require(try tables("Fanø\t\t\t3\nRingkøbing-Skjern\t4\n").first)
    #expect(table.rowTexts == [["Fanø", "3"], ["Ringkøbing-Skjern", "4"]])
  }

  @Test("Pipe tables")
  func pipes() throws {
    let text = "Kommune | Antal\n:--- | ---:\nFanø \\| x | `a\\|b`\nÆrø\n"
    let table = try #require(try tables(text).first)
    #expect(table.rowTexts == [["Kommune", "Antal"], ["Fanø | x", "a|b"], ["Ærø"]])
    #expect(table.headerRows == 1)
  }

  @Test("A pipe row with more cells than the heading loses nothing silently")
  func surplusCells() throws {
    let result = try read("| a | b |\n| - | - |\n| 1 | 2 | 3 |\n")
    #expect(result.diagnostics.map(\.id) == [.contentLost])
  }

  @Test("Struck-out text is no value and is told")
  func struckOut() throws {
    let result = try read("| Kommune | Antal |\n|--|--|\n| Fanø | ~~3~~ 5 |\n")
    #expect(result.diagnostics.map(\.id) == [.textStruckOut])
  }

  @Test("Superscripts and footnote references are notes")
  func notes() throws {
    let table = try #require(try tables("Fanø\t7<sup>1</sup>\nÆrø[^2]\t5\n").first)
    #expect(table.cells.map(table.notes(of:)) == [[], ["1"], ["2"], []])
    #expect(table.rowTexts == [["Fanø", "7"], ["Ærø", "5"]])
  }

  @Test("A break in a cell is a border between lines")
  func breaks() throws {
    let table = try #require(try tables("| k | n |\n|--|--|\n| Fanø<br>Læsø | 3 |\n").first)
    #expect(table.lines(of: table.cells[2]) == ["Fanø", "Læsø"])
  }

  @Test("Quoted tables are read as tables")
  func quoted() throws {
    #expect(try tables("> Fanø\t3\n> Ærø\t4\n").first?.rowTexts == [["Fanø", "3"], ["Ærø", "4"]])
  }

  @Test("An unclosed comment swallows nothing")
  func unclosedComment() throws {
    #expect(try tables("<!-- start\n\nFanø\t3\nÆrø\t4\n").count == 1)
  }

  @Test("In plain text stars and underscores are text")
  func plainText() throws {
    #expect(try outline("*Fanø* og __Ærø__", isMarkdown: false) == ["p *Fanø* og __Ærø__"])
  }

  @Test("Spans are those of the cells' bytes")
  func spans() throws {
    let text = "# T\n\n<b>Kommune</b>\tAntal\nÆrø \t 3\n"
    let table = try #require(try tables(text).first)
    let bytes = Array(text.utf8)
    let texts = table.cells.map { cell in
      String(decoding: bytes[(cell.source.start ?? 0)..<(cell.source.end ?? 0)], as: UTF8.self)
    }
    #expect(texts == ["<b>Kommune</b>", "Antal", "Ærø", "3"])
    #expect(table.cells.map { $0.source.line } == [3, 3, 4, 4])
    #expect(table.heading == "T")
  }

  @Test(
    "Hostile input takes linear time",
    arguments: [
      "*", "_", "~~", "`", "[", "[a](", "<", "<a ", "<sup>", "<del>", "&", "**a ", "<!--",
    ]
  )
  func hostile(_ piece: String) throws {
    let text = try LinearTime.excess(from: 4_000) {
      _ = try outline(String(repeating: piece, count: $0))
    }
    #expect(text == nil)
    let cell = try LinearTime.excess(from: 1_000) {
      _ = try tables("x\t" + String(repeating: piece, count: $0))
    }
    #expect(cell == nil)
  }
}
