import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("What a style sheet hides")
struct HTMLHidingTests {
  private func page(_ style: String, _ row: String = "<tr class=\"y\"><td>Læsø<td>9") -> String {
    "<style>\(style)</style><table><tr><th>Kommune<th>Antal<tr><td>Fanø<td>3\(row)</table>"
  }

  private func hidden(_ html: String) throws -> [Bool] {
    try readHTML(html).tables[0].cells.filter { $0.row == 3 }.map(\.isHidden)
  }

  @Test(
    "Plain rules hide",
    arguments: [
      ".y{display:none}", "tr.y{visibility:hidden}", ".y{opacity:0}", ".y{font-size:0}",
      "@media screen{.y{display:none}}", "@media all { .y { display: none } }",
    ])
  func plain(_ style: String) throws {
    #expect(try hidden(page(style)) == [true, true])
  }

  @Test("An element or an identifier can be hidden")
  func others() throws {
    #expect(
      try hidden(page("tbody{display:none}", "<tbody><tr><td>Læsø<td>9</tbody>")) == [true, true])
    #expect(try hidden(page("#z{display:none}", "<tr id=z><td>Læsø<td>9")) == [true, true])
  }

  @Test(
    "A rule that is not understood is an error where it may hide a row",
    arguments: [
      "table tr.y{display:none}", ".x > .y{visibility:hidden}", "tr.y.z{display:none}",
      ".y:nth-child(2){display:none}", ".y td{display:none}", "tr:nth-child(3){display:none}",
      "[data-x]{display:none}", "table > tr{display:none}", "*{display:none}",
      ":root .y{display:none}",
      "@media only screen{table tr.y{display:none}}",
    ])
  func doubtful(_ style: String) throws {
    let result = try readHTML(page(style))
    #expect(result.diagnostics.map(\.id) == [.visibilityUnknown])
    #expect(result.tables[0].cells.allSatisfy { !$0.isHidden })
  }

  @Test(
    "Rules for print, for the pointer and for other classes hide nothing",
    arguments: [
      "@media print{.y{display:none}}", ".y:hover{display:none}", ".y::after{display:none}",
      "table tr.gl{display:none}", "@media (max-width:600px){.y{display:none}}", ".y{opacity:0.5}",
    ])
  func harmless(_ style: String) throws {
    let result = try readHTML(page(style))
    #expect(result.diagnostics.isEmpty)
    #expect(try hidden(page(style)) == [false, false])
  }

  @Test(
    "Small or lowered digits are not glued to a number",
    arguments: [
      ("3<sub>2</sub>", "3 2"), ("4<small>1</small>", "4 1"), ("<small>1</small>4", "1 4"),
      ("H<sub>2</sub>O", "H2O"), ("<small>41</small>", "41"), ("1<small>.000</small>", "1.000"),
    ])
  func small(_ content: String, _ expected: String) throws {
    let result = try readHTML("<table><tr><td>\(content)<td>x</table>")
    #expect(result.tables[0].text(of: result.tables[0].cells[0]) == expected)
  }

  @Test(
    "Of rules that contradict each other the one counts that browsers take",
    arguments: [
      ("tr{display:none} tr.y{display:table-row}", false),
      (".y{display:table-row} tr{display:none}", false),
      (".y{display:none} .x{display:table-row}", false),
      (".x{display:table-row} .y{display:none}", true),
      ("#z{display:table-row} .y{display:none}", false),
      (".y{display:none;visibility:visible}", true),
      (".y{opacity:0} .x{opacity:1}", false), (".y{font-size:0.0px}", true),
      (".y{/* a; b */display:none}", true),
      (".y{display:none !important} #z{display:table-row}", true),
    ])
  func cascade(_ style: String, _ expected: Bool) throws {
    for attributes in ["class=\"y x\" id=z", "id=z class=\"x y\""] {
      let html = page(style, "<tr \(attributes)><td>Læsø<td>9")
      #expect(try hidden(html) == [expected, expected], "\(attributes)")
    }
  }

  @Test("A column that is hidden as a whole is an error")
  func column() throws {
    let result = try readHTML(
      "<table><col><col style='display:none'><tr><td>Fanø<td>3</table>")
    #expect(result.diagnostics.map(\.id) == [.visibilityUnknown])
  }

  @Test(
    "A link within the page, and what another size parts, is not glued to a number",
    arguments: [
      ("12<a href=\"#n1\">1</a>", "12 1"), ("12<font size=1>1</font>", "12 1"),
      ("12<span class=superscript>1</span>", "12"), ("<span class=sr-only>9</span>12", "12"),
      ("12<noscript>1</noscript>", "12 1"), ("<a href=\"x.html\">12</a>", "12"),
    ])
  func apart(_ content: String, _ expected: String) throws {
    let result = try readHTML("<table><tr><td>\(content)<td>x</table>")
    #expect(result.tables[0].text(of: result.tables[0].cells[0]) == expected)
  }

  @Test(
    "Three small digits behind a number are no thousands of it",
    arguments: [
      "7<small>100</small>", "7 <small>100</small>", "7<small> 100</small>", "7<sub>100</sub>",
      "<small>7</small>100", "7<sup>1)</sup>100", "7<span style='font-size:8px'>100</span>",
    ])
  func smallThousands(_ content: String) throws {
    let result = try readHTML("<table><tr><td>\(content)<td>x</table>")
    #expect(result.tables[0].text(of: result.tables[0].cells[0]) == "7  100")
  }
}
