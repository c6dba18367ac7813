import FordelingModel
import FordelingTestSupport
import Testing

@testable import FordelingReaders

@Suite("Linear time of HTML", .serialized)
struct HTMLLinearTimeTests {
  static let shapes: [(name: String, make: @Sendable (Int) -> String)] = [
    (
      "rows", { "<table>" + repeated("<tr><td>a</td><td>b &aring; c</td></tr>\n", $0) + "</table>" }
    ),
    ("rows on one line", { "<table>" + repeated("<tr><td>a<td>b &aring; c", $0) + "</table>" }),
    ("columns", { repeated("<table><tr>" + repeated("<td>a", 500) + "</table>", $0 / 500) }),
    ("text of one cell", { "<table><td>" + repeated("æ &amp; b<br>", $0) + "</table>" }),
    ("tables", { repeated("<table><td>a</table>", $0) }),
    ("nested tables", { repeated("<table><td><table><td></table><td></table>", $0) }),
    ("row spans", { "<table>" + repeated("<tr><td rowspan=9 colspan=3>a<td>b", $0) + "</table>" }),
    ("unclosed elements", { "<table>" + repeated("<tr><td><b><font><div>a", $0) + "</table>" }),
    ("stray end tags", { "<table>" + repeated("</p></b><td></p></div></tr>", $0) + "</table>" }),
    ("attributes", { repeated("<p" + repeated(" a=1 b", 400) + ">a</p>", $0 / 100) }),
    (
      "classes",
      {
        "<style>" + repeated(".a, .b { display: none }", $0)
          + "</style>" + repeated("<p class='a b c'>a</p>", $0)
      }
    ),
    ("comments", { repeated("<!-- a --><!-->b", $0) }),
    ("references", { repeated("&#248;&oslash&unknown", $0) }),
    ("ampersands", { repeated("&", $0 * 10) }),
    ("less-than signs", { repeated("<", $0 * 10) }),
    ("comment starts", { repeated("<!--", $0 * 10) }),
    ("quotes without end", { repeated("<p a=\"", $0 * 10) }),
    ("superscripts", { "<table><td>" + repeated("<sup>1</sup>", $0) + "</table>" }),
    ("struck-out text", { repeated("<s>1</s>", $0) }),
  ]

  @Test("Ten times the input takes about ten times as long", arguments: shapes.indices)
  func linear(_ index: Int) {
    let shape = Self.shapes[index]
    let excess = LinearTime.excess(from: 1_000) { size in
      let text = SourceText(bytes: Array(shape.make(size).utf8))
      _ = try? HTMLReader.read(text, range: 0..<text.bytes.count, limits: Limits())
    }
    #expect(excess == nil, "\(shape.name)")
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}
