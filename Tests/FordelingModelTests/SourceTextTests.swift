import FordelingModel
import Testing

@Suite("Places in a text")
struct SourceTextTests {
  @Test("LF, CRLF and a lone CR end a line")
  func lines() {
    let text = SourceText(bytes: Array("a\nb\r\nc\rd".utf8))
    #expect(text.lineStarts == [0, 2, 5, 7])
    #expect(
      (1...4).map { String(decoding: text.bytes[text.lineRange($0)], as: UTF8.self) }
        == ["a", "b", "c", "d"])
    #expect([0, 1, 2, 4, 5, 7, 8].map(text.line(at:)) == [1, 1, 2, 2, 3, 4, 4])
  }

  @Test("A column counts characters, not bytes")
  func columns() {
    let text = SourceText(bytes: Array("x\nÆrø og Fanø".utf8))
    let span = text.span(11..<16)
    #expect(span.line == 2)
    #expect(span.column == nil)
    #expect(text.located(span).column == 8)
  }

  @Test("An offset map leads to the original bytes and back")
  func offsets() {
    // "Ærø" in windows-1252: three bytes; in UTF-8 five.
    var map = OffsetMap()
    map.add(text: 0, original: 0)
    map.add(text: 2, original: 1)
    map.add(text: 3, original: 2)
    map.add(text: 5, original: 3)
    #expect([0, 1, 2, 3, 5, 6].map(map.original) == [0, 1, 1, 2, 3, 4])
    #expect([0, 1, 2, 3, 4].map(map.text) == [0, 2, 3, 5, 6])
  }

  @Test("A map of two original bytes for each one")
  func stride() {
    var map = OffsetMap()
    map.add(text: 0, original: 2, stride: 2)
    #expect([0, 1, 5].map(map.original) == [2, 4, 12])
    #expect([2, 4, 12].map(map.text) == [0, 1, 5])
  }
}
