import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Text of HTML cells")
struct HTMLCellTextTests {
  @Test("Text that stands as it is written may have a table, read as plain text is")
  func preformatted() throws {
    let table = "Kommune    Antal\nFanø           3\nLæsø          14\n"
    let page = "<h1>T</h1><pre>\n\(table)</pre><p>Efter"
    let result = try readHTML(page)
    #expect(result.outline == ["h1 T", "table 1", "p Efter"])
    #expect(result.tables[0].grid == [["Kommune", "Antal"], ["Fanø", "3"], ["Læsø", "14"]])
    let cell = try #require(result.tables[0].cells.last?.source.start)
    #expect(Array(page.utf8)[cell...].starts(with: "14".utf8))
    let two = try readHTML("<table><tr><td>1</table><pre>\(table)</pre><table><tr><td>2</table>")
    #expect(two.tables.map(\.index) == [1, 2, 3])
    // Nothing is read from what a reader does not see, and tags take no room on the page.
    #expect(try readHTML("<pre style='display:none'>\(table)</pre>").tables.isEmpty)
    #expect(try readHTML("<pre>\(table.replacing("14", with: "<b>14</b>"))</pre>").tables.isEmpty)
    #expect(try readHTML("<pre>Fanø og Læsø\n  er øer</pre>").outline == ["p Fanø og Læsø er øer"])
    #expect(
      try readHTML("<pre style='color:#fff'>\(table)</pre>").ids == [.visibilityUnknown])
  }

  @Test(
    "A cell keeps its lines, and notes stand beside them",
    arguments: [
      ("<p>Fanø</p><p>Læsø</p>", "Fanø/Læsø"),
      ("Fanø<br>Læsø<br/>Ærø", "Fanø/Læsø/Ærø"),
      ("<ul><li>Fanø<li>Læsø</ul>", "Fanø/Læsø"),
      ("<div>Fanø<div>Læsø</div></div>Ærø", "Fanø/Læsø/Ærø"),
      ("Ring<b>k</b>øbing-<i>Skjern</i>", "Ringkøbing-Skjern"),
      ("  Fanø \n\t  Kommune  ", "Fanø Kommune"),
      ("&nbsp;Fanø&nbsp;Kommune&nbsp;", "Fanø\u{A0}Kommune"),
      ("&nbsp;", ""), ("<pre>a\n  b</pre>", "a/b"), ("<p></p><p> </p>", ""),
      ("7<sup>1</sup>", "7^1"), ("7 <sup> 1) </sup><sup>*</sup>", "7^1)^*"),
      ("7<sup class='reference'><a href='#cite_note-1'>[1]</a></sup>", "7^[1]"),
      ("7<a class='footnote-ref' href='#fn1'>1</a>", "7^1"),
      ("7<a href='#_ftn1' name=x>[1]</a>", "7^[1]"), ("7<a role='doc-noteref'>1</a>", "7^1"),
      ("7<span style='vertical-align: super'>1</span>", "7^1"),
      ("m<sup>2</sup>", "m^2"), ("H<sub>2</sub>O", "H2O"),
      ("<a href='#fnug'>Fnug</a>", "Fnug"), ("<a href='/x'>Fanø</a>", "Fanø"),
      ("1<sup>3</sup>5", "1 5^3"),
      ("<span style='display:none'>0007</span>7", "7"),
      ("<span class='sortkey'>0007</span>7", "7"), ("<span hidden>0007</span>7", "7"),
      ("<script>var x = '<td>';</script>7", "7"), ("<style>td { }</style>7", "7"),
      ("<template>x</template>7", "7"), ("<!-- 8 -->7", "7"), ("<o:p></o:p>7<o:p>8</o:p>9", "789"),
      ("3 &lt; 4 &amp; 5 &gt; 2", "3 < 4 & 5 > 2"), ("3 < 4 & 5", "3 < 4 & 5"),
      ("<![if !supportEmptyParas]>7<![endif]>", "7"), ("<!-->7", "7"), ("<?xml x?>7", "7"),
      ("F&aelig;r&oslash", "Færø"), ("2022 &#150; 2023", "2022 – 2023"),
    ])
  func text(_ content: String, _ expected: String) throws {
    let table = try readHTML("<table><tr><td>\(content)</td></tr></table>").tables[0]
    #expect(table.grid == [[expected]])
  }

  @Test("Struck-out text is no value and is reported; alone in its cell it is kept as a note")
  func struckOut() throws {
    for element in ["s", "del", "strike"] {
      let result = try readHTML("<table><td><\(element)>3</\(element)> 4<td><s>5</s></table>")
      #expect(result.tables[0].grid == [["4", "^5"]])
      #expect(result.ids == [.textStruckOut, .textStruckOut])
      #expect(result.diagnostics[0].message.contains("'3'"))
    }
    let styled = try readHTML(
      "<table><td><span style='text-decoration: line-through'>3</span>4</table>")
    #expect(styled.tables[0].grid == [["4"]])
    let prose = try readHTML("<p>Fanø: <del>3</del> 4</p>")
    #expect(prose.outline == ["p Fanø: 4"])
    #expect(prose.ids == [.textStruckOut])
  }

  @Test(
    "Hidden cells and rows are flagged and keep their text",
    arguments: [
      "<tr><td>a<td hidden>b", "<tr><td>a<td style='DISPLAY : None !important'>b",
      "<tr><td>a<td class='x gone'>b", "<tr><td>a<td class='own'>b",
      "<tr><td>a<tr hidden><td>b", "<tr><td>a<tr style='display:none'><td>b",
      "<tr><td>a<tbody class=gone><tr><td>b", "<tr><td>a<tr class=gone><td><p>b</p>",
    ])
  func hiddenCells(_ rows: String) throws {
    let html = """
      <style>/* x */ .gone, p > .no { display: none } td.own { visibility: hidden }
      @media print { .a { display: none } } .back { display: none } .back { display: block }</style>
      <table>\(rows)</table>
      """
    let table = try readHTML(html).tables[0]
    #expect(table.cells.map(\.isHidden) == [false, true])
    #expect(table.cells.map { table.text(of: $0) } == ["a", "b"])
  }

  @Test("A class that a style sheet shows again, or hides only on paper, is not hidden")
  func shownAgain() throws {
    let html = """
      <style>@media print { .a { display: none } } .b { display: none } .b { display: block }
      th.c { display: none } .d > td { display: none }</style>
      <table><tr class=d><td class=a>a<td class=b>b<td class=c>c</table>
      """
    #expect(try readHTML(html).tables[0].cells.allSatisfy { !$0.isHidden })
  }

  @Test("A hidden table has hidden cells, also when it is nested")
  func hiddenTable() throws {
    let result = try readHTML(
      "<div hidden><table><td>a<table><td>b</table></table></div><table><td>c</table>")
    #expect(result.tables.map { $0.cells.map(\.isHidden) } == [[true], [true], [false]])
  }

  @Test("Hidden text inside a cell is left out, and said once for a table")
  func hiddenText() throws {
    let result = try readHTML(
      "<table><td><span hidden>1</span>a<td><span class=sortkey>2</span>b</table>")
    #expect(result.ids == [.textHidden])
    #expect(result.diagnostics[0].severity == .info)
  }

  @Test("Prose, headings and list items come in order, a break parts paragraphs")
  func prose() throws {
    let result = try readHTML(
      """
      <html><head><title> Støtte &amp; mere</title></head><body>loose <b>text</b> here
      <h1>One<br>heading</h1><p>a<br>b</p><ol><li>c<li><p>d</p></ol><dl><dt>e<dd>f</dl>
      <blockquote><h6>g</h6></blockquote><p><sup>1</sup>note</body></html>
      """)
    #expect(result.title == "Støtte & mere")
    #expect(
      result.outline == [
        "p loose text here", "h1 One heading", "p a", "p b", "li c", "li d", "p e", "p f", "h6 g",
        "p ¹ note",
      ])
    #expect(result.ids.isEmpty)
  }
}
