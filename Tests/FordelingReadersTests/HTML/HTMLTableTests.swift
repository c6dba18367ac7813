import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("HTML tables")
struct HTMLTableTests {
  @Test(
    "A table is formed as browsers form it",
    arguments: [
      ("<tr><td>a<td>b<tr><td>c<td>d", [["a", "b"], ["c", "d"]]),
      ("<tr><td rowspan=2>a<td>b<tr><td>c", [["a", "b"], ["<", "c"]]),
      ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", [["a", "b"], ["<", "c"], ["<", "d"]]),
      ("<tr><td colspan='2;'>a<tr><td>b<td>c", [["a", "<"], ["b", "c"]]),
      ("<tr><td colspan='-2'>a<td>b", [["a", "b"]]),
      ("<tr><td colspan=0>a<td>b", [["a", "b"]]),
      // A span ends with its row group, and with the last row that there is.
      (
        "<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c<td>d",
        [["a", "b"], ["c", "d"]]
      ),
      ("<tr><td rowspan=3>a<td>b<tr><td>c", [["a", "b"], ["<", "c"]]),
      // A cell goes to the first free place, and rows may be of any length.
      (
        "<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<td>d",
        [["a", "<", "b", "-"], ["<", "<", "c", "d"]]
      ),
      ("<tr><tr><td>a", [["-"], ["a"]]),
      // Loose cells and rows.
      ("<td>a<td>b", [["a", "b"]]),
      ("<td>a</tr><td>b", [["a"], ["b"]]),
      ("<tbody><td>a<tr><td>b", [["a"], ["b"]]),
      ("<th>a<tbody><th>b", [["a"], ["b"]]),
      // Unclosed inline elements and blocks end with their cell.
      ("<tr><td><div><b>a<td>b</b><tr><td><p>c<td>d", [["a", "b"], ["c", "d"]]),
      ("<tr><td><font>a<td><font>b<tr><td><font>c<td>d", [["a", "b"], ["c", "d"]]),
      // End tags of the page and of other parts end nothing.
      ("<tr><td>a</body></html></caption></col>b", [["ab"]]),
      ("<colgroup><col><col></colgroup><tr><td>a", [["a"]]),
    ])
  func grid(_ rows: String, _ expected: [[String]]) throws {
    let result = try readHTML("<table>\(rows)</table>")
    #expect(result.tables.map(\.grid) == [expected])
    #expect(result.ids.isEmpty)
  }

  @Test("A span of a hundred million columns is clamped to a thousand")
  func hugeColumnSpan() throws {
    let result = try readHTML("<table><tr><td colspan=100000000>a</table>")
    #expect(result.tables[0].columns == 1_000)
    #expect(result.tables[0].cells[0].columnSpan == 1_000)
  }

  @Test("A huge row span costs nothing, since it ends with the rows")
  func hugeRowSpan() throws {
    let row = String(repeating: "<td rowspan=65534 colspan=1000>a", count: 16)
    let result = try readHTML("<table><tr>\(row)</table>")
    #expect(result.tables[0].rows == 1)
    #expect(result.tables[0].columns == 16_000)
  }

  @Test("Cells that cover one place are reported where the second one stands")
  func overlap() throws {
    let html = "<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>"
    let result = try readHTML(html)
    #expect(result.ids == [.spansOverlap])
    #expect(result.tables[0].cells.map(\.column) == [1, 2, 1])
    #expect(result.diagnostics[0].source.start == html.utf8.count - "c</table>".utf8.count - 1)
  }

  @Test("Sections keep the order of the source, also a foot before the body")
  func sections() throws {
    let table = try readHTML(
      "<table><thead><tr><th>a<tfoot><tr><td>b<tbody><tr><td>c</table>"
    ).tables[0]
    #expect(table.grid == [["a"], ["b"], ["c"]])
    #expect(table.cells.map(\.section) == [.head, .foot, .body])
  }

  @Test(
    "Heading rows are found by the markup, else by a bold first row",
    arguments: [
      ("<thead><tr><td>a<tr><td>b</thead><tr><td>c", 2),
      ("<tr><th>a<th>b<tr><td>c<td>d", 1),
      ("<tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>e<td>f<td>g", 2),
      ("<tr><td><th>b<tr><th>c<td>d", 1),
      ("<tr><td>a<td>b<tr><th>c<th>d", 0),
      ("<tr><th>a<td>b<tr><th>c<td>d", 0),
      ("<tr><td><b>a</b><td><p><strong>b</strong></p><tr><td>c<td>d", 1),
      ("<tr style='font-weight:bold'><td>a<td>b<tr><td>c<td>d", 1),
      ("<tr><td><b>a</b><td>b<tr><td>c<td>d", 0),
      ("<tr><td><b>a</b><td><b>b</b><tr><td><b>c</b><td><b>d</b>", 0),
      ("<tr><td><b>a</b>", 0),
      ("<tr><td><b style='font-weight:normal'>a</b><tr><td>b", 0),
      ("<tr><th>a<tr><th>b", 1),
      ("<tr><td>a<tr><td>b", 0),
    ])
  func headerRows(_ rows: String, _ expected: Int) throws {
    let table = try readHTML("<table>\(rows)</table>").tables[0]
    #expect(table.headerRows == expected)
    #expect(table.cells.filter { $0.row <= expected }.allSatisfy { $0.isHeader })
  }

  @Test("A nested table follows the outer one, and its text is no text of the outer cell")
  func nested() throws {
    let result = try readHTML(
      "<table><tr><td>a<table><tr><td>b</table>c<table><tr><td>d</table></table><table><td>e</table>"
    )
    #expect(result.tables.map(\.index) == [1, 2, 3, 4])
    #expect(result.tables.map(\.nestedIn) == [nil, 1, 1, nil])
    #expect(result.tables.map(\.grid) == [[["a/c"]], [["b"]], [["d"]], [["e"]]])
  }

  @Test("A table directly in a table ends it, as the standard says")
  func tableInTable() throws {
    let result = try readHTML("<table><tr><td>a</td><table><tr><td>b</table>")
    #expect(result.tables.map(\.grid) == [[["a"]], [["b"]]])
    #expect(result.tables.map(\.nestedIn) == [nil, nil])
  }

  @Test("A table has its caption and the heading before it, also one in an outer cell")
  func captionAndHeading() throws {
    let result = try readHTML(
      """
      <h1>First</h1><h2>Second <br>line</h2><p>x</p>
      <table><caption>Seats <b>each</b></caption><tr><td><h3>Inner</h3><table><td>a</table></table>
      """)
    #expect(result.tables[0].heading == "Second line")
    #expect(result.tables[0].caption == "Seats each")
    #expect(result.tables[1].heading == "Inner")
    #expect(result.tables[1].caption == nil)
  }

  @Test("Text in a table but in no cell stays prose, or text of the cell around the table")
  func textBetweenCells() throws {
    let result = try readHTML("<table>x<tr><td>a</td>y</tr></table>z")
    #expect(result.outline == ["table 1", "p x", "p y", "p z"])
    let nested = try readHTML("<table><tr><td>a<table>x<tr><td>b</table></table>")
    #expect(nested.tables.map(\.grid) == [[["a/x"]], [["b"]]])
  }

  @Test("Numbers are never converted")
  func zerosStay() throws {
    let table = try readHTML("<table><td>0101<td>1.234,50<td>1e5</table>").tables[0]
    #expect(table.grid == [["0101", "1.234,50", "1e5"]])
  }

  @Test("Tables are numbered from the number that is given")
  func firstTable() throws {
    let bytes = Array("xx<table><td>a</table>yy".utf8)
    let result = try HTMLReader.read(
      SourceText(bytes: bytes), range: 2..<(bytes.count - 2), firstTable: 7, limits: Limits())
    #expect(result.tables.map(\.index) == [7])
    #expect(result.outline == ["table 7"])
    #expect(slice(bytes, result.tables[0].cells[0].source) == "a")
  }
}
