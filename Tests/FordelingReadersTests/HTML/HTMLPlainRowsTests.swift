import FordelingModel
import FordelingTestSupport
import Testing

@testable import FordelingReaders

@Suite("Rows that are read without libxml2")
struct HTMLPlainRowsTests {
  /// Reads with or without libxml2 for plain rows; nil when rows were kept back wrongly.
  private func read(_ html: String, keepsRowsBack: Bool) throws -> HTMLReader.Result? {
    let bytes = Array(html.utf8)
    return try HTMLReader.read(
      SourceText(bytes: bytes), range: 0..<bytes.count, firstTable: 1, limits: Limits(),
      keepsRowsBack: keepsRowsBack)
  }

  private static let rows =
    "<tr><td>a</td><td>1</td></tr>\n<tr><td>b</td><td>2 3</td></tr><tr><td>c</td><td>4\n5</td></tr>"

  /// What pages are put together from: much that is plain, and all that may stand around it.
  private static let parts = [
    "<table>", "<table>", "<table class=t>", "</table>", "<tbody>", "</tbody>", "<thead>",
    "<tfoot style='display:none'>", "<tr>", "</tr>", "<td>", "</td>", "<p>", "</p>", "<b>", "</b>",
    "<caption>c</caption>", "<col>", "<select>", "</select>", "<template>", "</template>", "\n",
    "text ", " 7", "<!-- c -->", "&amp;", "<del>", "</del>", "<style>.y{display:none}</style>",
    "<style>td{display:none}</style>", "<style>p .z{display:none}</style>",
    "<tr><td>a</td><td>1</td></tr>", "<tr> <th>a</th>\n<td> b </td> </tr>", "<TR><TD>æ</TD></TR>\n",
    "<tr><td rowspan=2>a<td>b</tr>", "<tr><td rowspan=\"2\">a</td><td colspan='3'>b</td></tr>",
    "<tr class=\"y\"><td>a</td></tr>",
    "<tr><td class='y z'>a</td><td style=\"font-weight:bold\">b</td></tr>",
    "<tr><td rowspan=0>1</td></tr>", "<tr></tr>", "<tr><td></td><td> </td></tr>",
    "<tr><td>a&nbsp;b</td></tr>", "<tr><td hidden>5</td><td hidden hidden=a>6</td></tr>",
    "<tr><td>a</th></tr>", "<tr>x<td>a</td></tr>", "<tr><td>1</td>2</tr>", "<tr><td/>3</td></tr>",
    "<tr title=\"a>b\"><td title='&lt;'>a</td><td title=\"\u{FEFF}\">b</td></tr>",
    // From the third row on, cells with nothing but text are added by themselves.
    rows, rows, "<b>" + rows + "</b>", "<td>" + "<table>" + rows + "</table>",
    "<table>" + rows + "<tr hidden><td>5</td></tr><tr><td rowspan=2>6</td></tr>" + rows,
    "<tr><td>\u{A0}7</td><td>8\u{A0}</td><td>æ  9 </td><td>\u{7F}</td></tr>",
    "<tr><th>10</th><td>11</td><td></td></tr>",
    // Styles that divide the text of cells.
    "<table style='white-space:pre-line'>" + rows, "<tbody style='white-space:pre'>" + rows,
    "<table class=k>", "<style>.k{white-space:pre-wrap}</style>",
    "<style>.t td{white-space:pre-line}</style>", "<style>tr > td{float:left}</style>",
    "<tr style='display:flex'><td>6\n7</td><td style='white-space:pre'>8\n9</td></tr>",
    "<div style='white-space:pre'>", "</div>", "<pre>", "</pre>", "<img>",
    "<textarea>1\n2</textarea>",
    "<tr><td class=reference>4</td><td>\t5\r\n6 </td></tr>", "<tr><td>\u{FFFE}1\u{7F}</td></tr>",
  ]

  @Test("Any page is the same with and without libxml2 for plain rows")
  func same() throws {
    var generator = SeededGenerator(seed: 98)
    var kept = (short: 0, long: 0)
    for _ in 0..<20_000 {
      var html = ""
      for _ in 0..<generator.number(1...14) { html += generator.pick(Self.parts) }
      guard let quick = try read(html, keepsRowsBack: true) else { continue }
      if quick.tables.contains(where: { $0.rows > 1 }) { kept.short += 1 }
      if quick.tables.contains(where: { $0.rows > 3 }) { kept.long += 1 }
      let whole = try read(html, keepsRowsBack: false)
      #expect(quick == whole, "\(html)")
      if quick != whole { return }
    }
    #expect(kept.short > 2_000 && kept.long > 2_000)
  }

  @Test("Rows in a place where they are no rows are given to libxml2 after all")
  func misplaced() throws {
    let html = "<template><tr></tr><tr><td>1</td></tr></template><table><tr><td>2</td></tr></table>"
    #expect(try read(html, keepsRowsBack: true) == nil)
    #expect(try readHTML(html).tables.map(\.grid) == [[["2"]]])
  }

  @Test("The limits hold in plain rows too", arguments: [1, 2, 3, 5])
  func limits(cells: Int) throws {
    let rows = ["a", "b", "c", "d", "e", "f"].map { "<tr><td>\($0)</td></tr>" }
    let html = "<table>\(rows.joined())</table>"
    var few = Limits()
    few.cells = cells
    var error = #expect(throws: ReaderError.self) { try readHTML(html, limits: few) }
    #expect(error?.message.contains("cells") == true)
    few = Limits()
    few.cellBytes = 9
    let long = html.replacing(rows[cells], with: "<tr><td>0123456789</td></tr>")
    error = #expect(throws: ReaderError.self) { try readHTML(long, limits: few) }
    #expect(error?.message.contains("cellBytes") == true)
  }
}
