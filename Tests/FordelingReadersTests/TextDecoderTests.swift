import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("Decoding")
struct TextDecoderTests {
  private static let sample = "Ærø\nÅrhus – 5\n"

  private func decode(_ bytes: [UInt8]) throws -> TextDecoder.Decoded {
    try TextDecoder.decode(bytes)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-8 with and without its mark")
  func utf8() throws {
    let bytes = Array(Self.sample.utf8)
    let plain = try decode(bytes)
    #expect(plain.text.bytes == bytes)
    #expect(plain.text.encoding == "utf-8")
    let marked = try decode([0xEF, 0xBB, 0xBF] + bytes)
    #expect(marked.text.bytes == bytes)
    #expect(marked.text.span(6..<8).start == 9)
  }

  @Test("windows-1252 is what is not valid UTF-8")
  func windows1252() throws {
    let bytes: [UInt8] = [0xC6, 0x72, 0xF8, 0x0A, 0xC5, 0x72, 0x68, 0x75, 0x73, 0x20, 0x96]
    let decoded = try decode(bytes)
    #expect(String(decoding: decoded.text.bytes, as: UTF8.self) == "Ærø\nÅrhus –")
    #expect(decoded.text.encoding == "windows-1252")
    // "Århus" starts at the original byte 4, at byte 6 of the text.
    let span = decoded.text.span(6..<12)
    #expect((span.start, span.end, span.line) == (4, 9, 2))
  }

  @Test("UTF-16 of both orders, with and without its mark", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let text = "Kommune\tAntal\nÆrø\t3 €𝄞\n"
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let bytes = utf16(text, bigEndian: bigEndian)
    for (input, shift) in [(mark + bytes, 2), (bytes, 0)] {
      let decoded = try decode(input)
      #expect(decoded.text.bytes == Array(text.utf8))
      #expect(decoded.text.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
      // "Ærø" is the 14th to 16th character: two bytes each.
      let span = decoded.text.span(14..<19)
      #expect((span.start, span.end) == (28 + shift, 34 + shift))
    }
  }

  @Test("UTF-16 that is cut off or has half a character is refused")
  func brokenUTF16() {
    #expect(throws: ReaderError.self) { try decode([0xFF, 0xFE, 0x41]) }
    #expect(throws: ReaderError.self) { try decode([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) }
  }

  @Test("What a page declares is heard where the bytes leave a choice")
  func declared() throws {
    let latin = Array("<meta charset=\"iso-8859-1\"><p>".utf8) + [0xF8]
    #expect(try decode(latin).text.encoding == "windows-1252")
    let wrong = Array("<meta charset=iso-8859-1><p>ø".utf8)
    let decoded = try decode(wrong)
    #expect(decoded.text.encoding == "utf-8")
    #expect(decoded.diagnostics.map(\.id) == [.encodingConflict])
    let damaged = Array("<meta charset=utf-8><p>".utf8) + [0xF8]
    #expect(try decode(damaged).diagnostics.map(\.id) == [.encodingConflict])
    let unknown = Array("<?xml version=\"1.0\" encoding=\"x-mac-cyrillic\"?>".utf8) + [0xF8]
    #expect(
      throws: ReaderError(
        .encoding("x-mac-cyrillic"), at: SourceSpan(bytes: 30..<44))
    ) { try decode(unknown) }
  }

  @Test(
    "Bytes that are no text are refused",
    arguments: [
      [0x41, 0x00, 0x42, 0x43, 0x44], [0x41, 0x01], [0xF8, 0x81, 0x41], [0x41, 0x7F],
      [0xEF, 0xBB, 0xBF, 0xF8, 0x41],
    ] as [[UInt8]])
  func binary(_ bytes: [UInt8]) {
    #expect(throws: ReaderError.self) { try decode(bytes) }
  }

  @Test("Valid UTF-8 is told from what only looks like it")
  func validation() {
    let invalid: [[UInt8]] = [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ]
    for bytes in invalid {
      #expect(UTF8Validation.firstInvalidByte(in: [0x41] + bytes, from: 0) == 1)
    }
    for scalar in ["\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}"] {
      #expect(UTF8Validation.firstInvalidByte(in: Array(scalar.utf8), from: 0) == nil)
    }
  }
}
