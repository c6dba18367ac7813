import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Hidden text in Markdown")
struct MarkdownHiddenTests {
  private func read(_ text: String) throws -> MarkdownReader.Result {
    try MarkdownReader.read(SourceText(bytes: Array(text.utf8)), isMarkdown: true, limits: Limits())
  }

  private func table(_ cell: String) -> String {
    "| Kommune | Antal |\n| --- | --- |\n| Fanø | \(cell) |\n"
  }

  @Test(
    "A tag that hides a part of a cell, or may do so, is an error",
    arguments: [
      "<span hidden>3</span>4", "<span style=\"display:none\">3</span>4",
      "<font color=\"white\">3</font>4", "<b style='opacity:0'>3</b>4",
      "<span class=sr-only>3</span>4", "[<i hidden>3</i>4](x)", "4<sup><i hidden>3</i></sup>",
      "<span style='text-decoration:line-through'>3</span>4",
    ])
  func cells(_ cell: String) throws {
    #expect(try read(table(cell)).diagnostics.map(\.id) == [.visibilityUnknown])
    #expect(
      try read("Kommune\tAntal\nFanø\t\(cell)\nLæsø\t5\n").diagnostics.map(\.id)
        .contains(.visibilityUnknown))
  }

  @Test(
    "Tags that hide nothing are none",
    arguments: [
      "<span class=\"x\">3</span>", "<span style='color:#fff;background:#000'>3</span>",
      "<b>3</b>", "<a href=\"x.html\">3</a>", "<font color=red>3</font>", "<br />3", "a < b",
    ])
  func plain(_ cell: String) throws {
    #expect(try read(table(cell)).diagnostics.isEmpty)
  }

  @Test("A table in an element that hides it is an error; after its end it is none")
  func containers() throws {
    let table = table("3")
    for open in [
      "<div hidden>", "<div style=\"display: none\">", "<noscript>", "a <div><div hidden>",
    ] {
      #expect(
        try read("\(open)\n\n\(table)\n</div>\n").diagnostics.map(\.id) == [.visibilityUnknown])
    }
    #expect(
      try read("<div hidden>\n<table><tr><td>Fanø<td>3</table>\n</div>\n").diagnostics.map(\.id)
        == [.visibilityUnknown])
    for text in [
      "<div hidden>\n\nSkjult\n\n</div>\n\n\(table)", "<div class=\"x\">\n\n\(table)\n</div>\n",
      "<div hidden>x</div>\n\n\(table)", "<div><div hidden></div>\n\n\(table)\n</div>\n",
    ] {
      #expect(try read(text).diagnostics.isEmpty)
    }
  }

  @Test("A comment between the rows of a pipe table ends it, and its rows are in no table")
  func comment() throws {
    let text =
      "| Kommune | Antal |\n| --- | --- |\n| Fanø | 3 |\n<!--\n| Læsø | 9 |\n-->\n| Samsø | 4 |\n"
    let result = try read(text)
    #expect(result.blocks.count == 2)
    guard case .table(let table)? = result.blocks.first else {
      Issue.record("there is no table")
      return
    }
    #expect(table.rows == 2)
    #expect(!String(describing: result.blocks).contains("Læsø"))
  }
}
