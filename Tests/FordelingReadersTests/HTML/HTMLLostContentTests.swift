import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Lost content and limits of HTML")
struct HTMLLostContentTests {
  @Test(
    "A document that is cut off is an error, with the place",
    arguments: [
      ("<p>a</p><table><tr><td>b", "<table>"), ("<p>a</p><p cla", "<p cla"),
      ("<p>a</p><p class=\"x>b</p>", "<p class"), ("<p>a</p></p", "</p"), ("<p>a</p><", "<"),
      ("<p>a</p></", "</"), ("<p>a</p><!-- b <p>c</p>", "<!--"), ("<p>a</p><!doctype", "<!doc"),
      ("<p>a</p>b &oslas", "&oslas"), ("<p>a</p>b &oslash", "&oslash"), ("<p>a</p>&#24", "&#24"),
      ("<p>a</p><title>b", "<title>"), ("<p>a</p><script>b</p>", "<script>"),
      ("<p>a</p><style>b</styl", "<style>"), ("<p>a</p><textarea>b</p>", "<textarea>"),
    ])
  func cutOff(_ html: String, _ place: String) throws {
    let result = try readHTML(html)
    #expect(result.ids == [.contentLost])
    #expect(result.diagnostics[0].severity == .error)
    let start = try #require(result.diagnostics[0].source.start)
    #expect(String(decoding: Array(html.utf8)[start...], as: UTF8.self).hasPrefix(place))
    #expect(result.outline.first == "p a")
  }

  @Test(
    "What looks unfinished but is not is no error",
    arguments: [
      "<p>a", "<ul><li>a", "<!--><p>a", "<!---><p>a", "<!-- x --!><p>a", "<p>a & b", "<p>3 < 4",
      "<title></title>a", "<plaintext>a", "a</p></body></html>", "<p/>a<br/>", "",
    ])
  func whole(_ html: String) throws {
    #expect(try readHTML(html).ids.isEmpty)
  }

  @Test("Control characters do not glue what stands beside them")
  func controlCharacters() throws {
    let table = try readHTML(
      "<table><td>1\u{0}2<td>1\u{1}2<td>1\u{C}2<td>1&#1;2<td>1\u{FFFE}2</table>"
    ).tables[0]
    #expect(table.grid == [["1\u{FFFD}2", "1\u{FFFD}2", "1 2", "1\u{FFFD}2", "1\u{FFFD}2"]])
  }

  @Test(
    "Tags that libxml2 reads otherwise than the standard are read by the standard",
    arguments: [
      ("<table><td/>a<td class=x/>b</table>", [["a", "b"]]),
      ("<table><td colspan = 2 >a<tr><td>b<td>c</table>", [["a", "<"], ["b", "c"]]),
      ("<table><td\u{C}colspan=2>a<tr><td>b<td>c</table>", [["a", "<"], ["b", "c"]]),
      ("<table><td \"x\" colspan=2>a<tr><td>b<td>c</table>", [["a", "<"], ["b", "c"]]),
      ("<table><td title='a > b' colspan='2'>a<tr><td>b<td>c</table>", [["a", "<"], ["b", "c"]]),
      ("<table><td colspan=1 colspan=2>a<td>b</table>", [["a", "b"]]),
      ("<table><td x\"=1 colspan=1 colspan=2>a<td>b</table>", [["a", "b"]]),
      ("<TABLE><TD COLSPAN=2>a<TR><TD>b<TD>c</TABLE>", [["a", "<"], ["b", "c"]]),
      ("<table><td>a</td x=\"</table>\"><td>b</table >", [["a", "b"]]),
      ("<table><td>a<\u{1}b<td>3<4</table>", [["a<\u{FFFD}b", "3<4"]]),
      ("<table><td>a<td>b</></ x></table>", [["a", "b"]]),
    ])
  func tags(_ html: String, _ expected: [[String]]) throws {
    let result = try readHTML(html)
    #expect(result.tables.map(\.grid) == [expected])
    #expect(result.ids.isEmpty)
  }

  @Test("A tag with a very long value is read")
  func longValue() throws {
    let value = String(repeating: "A", count: 12_000_000)
    let result = try readHTML("<p><img src='data:\(value)'>a</p><table><td>b</table>")
    #expect(result.outline == ["p a", "table 1"])
    #expect(result.ids.isEmpty)
  }

  /// Checks that a document passes the limit with this name.
  private func expectLimit(
    _ name: String, _ html: String, _ change: (inout Limits) -> Void = { _ in }
  ) {
    var limits = Limits()
    change(&limits)
    #expect {
      try readHTML(html, limits: limits)
    } throws: { error in
      guard let error = error as? ReaderError, case .limit(let found, _) = error.problem else {
        return false
      }
      return found == name && error.source.start != nil
    }
  }

  @Test("Each limit is an error that names it")
  func limits() {
    expectLimit("depth", String(repeating: "<div>", count: 300))
    expectLimit(
      "depth", String(repeating: "<b>", count: 100_000) + String(repeating: "</p>", count: 100_000))
    expectLimit("depth", String(repeating: "<table><td>", count: 200))
    let attributes = (0..<40_000).map { " a\($0)=1" }.joined()
    expectLimit("attributes", "<p\(attributes)>")
    expectLimit("tables", "<table></table><table></table><table></table>") { $0.tables = 2 }
    expectLimit("cells", "<table><td>a<td>b</table>") { $0.cells = 1 }
    expectLimit("columns", "<table><td colspan=1000>a") { $0.columns = 999 }
    expectLimit("cellBytes", "<table><td>aaaa</table>") { $0.cellBytes = 3 }
    let tall = String(repeating: "<td rowspan=0 colspan=1000>", count: 16)
    let rows = String(repeating: "<tr>", count: 2_000)
    expectLimit("places", "<table><tr>\(tall)\(rows)</table>")
  }

  @Test("The cells of all tables count together")
  func cellsTogether() {
    expectLimitOfCells("<table><td>a</table><table><td>b</table><table><td>c</table>")
    expectLimitOfCells("<table><td>a<table><td>b<table><td>c</table></table></table>")
  }

  private func expectLimitOfCells(_ html: String) {
    expectLimit("cells", html) { $0.cells = 2 }
  }

  @Test("Unclosed elements inside cells do not add up to depth")
  func unclosedInCells() throws {
    let html = "<table><tr>" + String(repeating: "<td><font><b><div>a", count: 5_000) + "</table>"
    #expect(try readHTML(html).tables[0].cells.count == 5_000)
  }

  @Test("Diagnostics beyond the limit are counted, and errors are kept")
  func manyDiagnostics() throws {
    var limits = Limits()
    limits.diagnostics = 3
    let html = "<table>" + String(repeating: "<tr><td><s>1</s>", count: 10)
    let result = try readHTML(html, limits: limits)
    #expect(result.ids == [.contentLost, .textStruckOut, .textStruckOut])
    #expect(result.diagnostics.last?.notes == ["8 more are not listed"])
  }

  @Test("The same bytes give the same result")
  func deterministic() throws {
    let first = try readHTML(HTMLSourceTests.html)
    let second = try readHTML(HTMLSourceTests.html)
    #expect(String(describing: first) == String(describing: second))
  }

  @Test("Every cut of a document is read or refused, and never looks whole with a table open")
  func everyCut() throws {
    let bytes = Array(HTMLSourceTests.html.utf8)
    let start = try #require(HTMLSourceTests.html.utf8.firstRange(of: "<table".utf8))
    let from = HTMLSourceTests.html.utf8.distance(
      from: HTMLSourceTests.html.startIndex, to: start.lowerBound)
    for end in 0...bytes.count {
      let cut = Array(bytes[..<end])
      let result = try HTMLReader.read(
        SourceText(bytes: cut), range: 0..<end, limits: Limits())
      if end > from, end < bytes.count {
        #expect(result.ids.contains(.contentLost), "cut at \(end)")
      }
    }
  }
}
