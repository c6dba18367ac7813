import FordelingModel
import Testing

@testable import FordelingReaders

@Suite("JSON read back")
struct JSONReaderTests {
  private func value(_ text: String) throws -> JSONValue {
    var scanner = JSONScanner(bytes: Array(text.utf8), depthLimit: 16)
    let value = try scanner.value()
    guard scanner.isAtEnd() else { throw ReaderError(.empty) }
    return value
  }

  @Test("Strings, with every escape")
  func strings() throws {
    #expect(
      try value(#""a\"\\\/\b\f\n\r\t\u00f8\ud834\udd1eø""#).string == "a\"\\/\u{8}\u{C}\n\r\tø𝄞ø")
  }

  @Test(
    "Numbers keep their text", arguments: ["0", "-7.50", "1e5", "123456789012345678901234567890"])
  func numbers(_ text: String) throws {
    #expect(try value(text).scalarText == text)
  }

  @Test(
    "What is no JSON is refused",
    arguments: [
      "", "{", "[1,", "{\"a\":1,}", "nul", "\"\\x\"", "\"\u{1}\"", "\"open", "{\"a\":1 \"b\":2}",
      "[1 2]", "-", "1.", "\"\\ud834\"", "\"\\u12G4\"", "{\"a\":1,\"a\":2}", "tru", "'a'",
      String(repeating: "[", count: 100),
    ])
  func malformed(_ text: String) {
    #expect(throws: ReaderError.self) { try value(text) }
  }

  @Test("JSON of another kind is refused with its place")
  func foreign() {
    for text in ["{\"a\": 1}", "{\"schema\": \"fordeling/tables/1\"}", "{} {}"] {
      let error = #expect(throws: ReaderError.self) {
        try NoticeReader().read(Array(text.utf8), file: "x.json")
      }
      #expect(error?.source.line == 1)
    }
  }
}
