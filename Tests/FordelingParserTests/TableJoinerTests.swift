import Fordeling
import FordelingTestSupport
import Testing

@Suite("Joining tables")
struct TableJoinerTests {
  private func joined(_ text: String, file: String = "a.md") throws -> [Table] {
    try Pipeline().join(Pipeline().read(Array(text.utf8), file: file))
  }

  private func rows(_ table: Table) -> [[String]] {
    (1...table.rows).map { row in
      table.cells.filter { $0.row == row }.map(table.text(of:))
    }
  }

  @Test("Pieces that repeat one heading are one table, its heading once")
  func repeatedHeading() throws {
    let joined =
      (try joined(
        "|K|A|\n|-|-|\n|Fanø|3|\n\nSide 1\n\n|K|A|\n|-|-|\n|Ærø|4|\n|Læsø|5|\n\n|K|B|\n|-|-|\n|Mors|6|\n"
      ))
    #expect(
      joined.map(rows) == [
        [["K", "A"], ["Fanø", "3"], ["Ærø", "4"], ["Læsø", "5"]], [["K", "B"], ["Mors", "6"]],
      ])
    #expect(joined.map(\.index) == [1, 2])
    #expect(joined[0].cells.last?.source.line == 10)
  }

  @Test("Notes and lines stay with their cells")
  func notes() throws {
    let joined =
      (try joined(
        "|K|A|\n|-|-|\n|Fanø|3<sup>1</sup>|\n\n|K|A|\n|-|-|\n|Ærø<br>Læsø|4<sup>2</sup>|\n"))
    let table = try #require(joined.first)
    #expect(table.cells.map(table.notes(of:)) == [[], [], [], ["1"], [], ["2"]])
    #expect(table.lines(of: table.cells[4]) == ["Ærø", "Læsø"])
  }

  @Test("A table inside another keeps its outer one after numbers have moved")
  func nested() throws {
    let html =
      "<table><tr><th>K<th>A<tr><td>1<td>2</table><table><tr><th>K<th>A<tr><td>3<td>4</table>"
      + "<table><tr><td><table><tr><td>x</table></table>"
    let joined = try joined(html, file: "a.html")
    #expect(joined.map(\.index) == [1, 2, 3])
    #expect(joined.map(\.nestedIn) == [nil, nil, 2])
  }

  @Test(
    "A piece without a heading goes on the table before it, unless prose or its width parts them")
  func withoutHeading() throws {
    let first = "<table><tr><th>K<th>A<tr><td>Fanø<td>3</table>"
    let second = "<table><tr><td>Læsø<td>4</table>"
    #expect(try joined(first + "<p>Side 1 af 2</p>" + second, file: "a.html").map(\.rows) == [3])
    #expect(try joined(first + "<p>Kontakt:</p>" + second, file: "a.html").map(\.rows) == [2, 1])
    let captioned = "<table><caption>C</caption><tr><td>Læsø<td>4</table>"
    #expect(try joined(first + captioned, file: "a.html").map(\.rows) == [2, 1])
    #expect(try joined(first + "<h2>B</h2>" + second, file: "a.html").map(\.rows) == [2, 1])
    let wide = "<table><tr><td>Læsø<td>4<td>5</table>"
    #expect(try joined(first + wide, file: "a.html").map(\.rows) == [2, 1])
  }

  @Test("Joining many tables takes linear time")
  func many() throws {
    let piece = "|K|A|\n|-|-|\n|Fanø|3|\n\n"
    let excess = try LinearTime.excess(from: 500) { count in
      let rows = try joined(String(repeating: piece, count: count)).map(\.rows)
      #expect(rows == [count + 1])
    }
    #expect(excess == nil)
  }
}
