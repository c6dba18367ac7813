import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Places in HTML")
struct HTMLSourceTests {
  /// HTML with all that is put right before parsing, and what the spans must name.
  static let html = """
    <!DOCTYPE html>
    <html><head><title>x</title><style>.a { }</style></head><body><!-- c -->
    <h1>St&oslash;tte &amp; m&aelig;</h1><p>æøå <b>b</b>&#150;c </p>
    <table class = "x"><tr><th> Kommune </th><th><p>Antal</p><p>i alt</p></th></tr>
    <tr><td>F&aelig;r&oslash</td><td>7<sup>1</sup></td></tr><tr><td><o:p>&nbsp;</o:p>L&lt;</td><td/>
    <!-- d -->ø<!-- e --></tr><tr><td></td><td>a &amp; <i>b</i><!-- f -->&gt;</td></tr>
    <tr><td>æ<td>&oslash;</table>
    """
  static let expected = [
    "Kommune", "Antal</p><p>i alt", "F&aelig;r&oslash", "7<sup>1", "&nbsp;</o:p>L&lt;", "ø", "",
    "a &amp; <i>b</i><!-- f -->&gt;", "æ", "&oslash;",
  ]

  @Test("Spans are those of the original bytes, whatever was put right before parsing")
  func spans() throws {
    let bytes = Array(Self.html.utf8)
    let result = try readHTML(Self.html)
    #expect(result.tables[0].cells.map { slice(bytes, $0.source) } == Self.expected)
    #expect(result.tables[0].cells.map(\.source.line) == [4, 4, 5, 5, 5, 6, 6, 6, 7, 7])
    guard case .heading(1, let heading) = result.blocks[0],
      case .paragraph(let paragraph) = result.blocks[1]
    else {
      Issue.record("no heading or no paragraph")
      return
    }
    #expect(slice(bytes, heading.source) == "St&oslash;tte &amp; m&aelig;")
    #expect(slice(bytes, paragraph.source) == "æøå <b>b</b>&#150;c")
    #expect(heading.source == SourceText(bytes: bytes).span(93..<121))
  }

  @Test("Lines are those that the text itself gives for the place")
  func lines() throws {
    let text = SourceText(bytes: Array(Self.html.utf8))
    for cell in try readHTML(Self.html).tables[0].cells {
      let (start, end) = (try #require(cell.source.start), try #require(cell.source.end))
      #expect(cell.source == text.span(start..<end))
    }
  }

  @Test("Spans are those of windows-1252 bytes, through the decoder's map")
  func windows1252() throws {
    var bytes: [UInt8] = []
    var offsets = OffsetMap()
    var original: [UInt8] = []
    for scalar in Self.html.unicodeScalars {
      if !scalar.isASCII { offsets.add(text: bytes.count, original: original.count) }
      bytes.append(contentsOf: Array(String(scalar).utf8))
      original.append(UInt8(scalar.value))
      if !scalar.isASCII { offsets.add(text: bytes.count, original: original.count) }
    }
    let text = SourceText(bytes: bytes, encoding: "windows-1252", offsets: offsets)
    let result = try HTMLReader.read(text, range: 0..<bytes.count, limits: Limits())
    let found = result.tables[0].cells.map { cell in
      original[(cell.source.start ?? 0)..<(cell.source.end ?? 0)].reduce(into: "") {
        $0.unicodeScalars.append(Unicode.Scalar($1))
      }
    }
    #expect(found == Self.expected)
  }

  @Test("A byte order mark before the text moves every span")
  func byteOrderMark() throws {
    let bytes = Array(Self.html.utf8)
    var offsets = OffsetMap()
    offsets.add(text: 0, original: 3)
    let text = SourceText(bytes: bytes, offsets: offsets)
    let moved = try HTMLReader.read(text, range: 0..<bytes.count, limits: Limits())
    let plain = try readHTML(Self.html)
    #expect(
      moved.tables[0].cells.map(\.source.start)
        == plain.tables[0].cells.map { $0.source.start.map { $0 + 3 } })
  }

  @Test("Spans are exact where the parser's window moves, at every shift of the text")
  func longDocument() throws {
    for shift in 0..<7 {
      var html = String(repeating: "x", count: shift) + "<table>"
      for row in 0..<3_000 {
        html += "<tr><td>Ærø \(row)</td><td>&aring;\(row)<br>&lt;\(row)</td></tr>\n"
      }
      html += "</table>"
      let bytes = Array(html.utf8)
      let table = try readHTML(html).tables[0]
      #expect(table.cells.count == 6_000)
      for cell in table.cells where cell.column == 1 {
        #expect(slice(bytes, cell.source) == "Ærø \(cell.row - 1)")
      }
      for cell in table.cells where cell.column == 2 {
        #expect(slice(bytes, cell.source) == "&aring;\(cell.row - 1)<br>&lt;\(cell.row - 1)")
        #expect(table.lines(of: cell) == ["å\(cell.row - 1)", "<\(cell.row - 1)"])
      }
    }
  }

  @Test("A long text is whole, and so is its span")
  func longText() throws {
    let text = String(repeating: "æ &amp; ", count: 3_000) + "ende"
    let html = "<table><td> \(text) <td>b</table>"
    let table = try readHTML(html).tables[0]
    #expect(table.text(of: table.cells[0]) == String(repeating: "æ & ", count: 3_000) + "ende")
    #expect(slice(Array(html.utf8), table.cells[0].source) == text)
    // Pieces end at every place of a character.
    for shift in 0..<4 {
      let text = String(repeating: "x", count: 996 + shift) + String(repeating: "æ", count: 1_500)
      for html in [
        "<table><tr><td>\(text)</td\n><td>b</table>", "<table><tr><td>\(text)</td></tr></table>",
      ] {
        let cell = try readHTML(html).tables[0].cells[0]
        #expect(slice(Array(html.utf8), cell.source) == text)
      }
    }
  }
}
