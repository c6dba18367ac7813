import Testing

@testable import FordelingReaders

@Suite("Character references")
struct HTMLCharacterReferenceTests {
  @Test(
    "A reference stands for its characters, and its length is its bytes",
    arguments: [
      ("&oslash;", "ø", 8), ("&oslash", "ø", 7), ("&oslashx", "ø", 7), ("&aring=", "å", 6),
      ("&AMP;", "&", 5), ("&lt", "<", 3), ("&nbsp;", "\u{A0}", 6), ("&notin;", "∉", 7),
      ("&notit;", "¬", 4), ("&hellip;", "…", 8), ("&nGt;", "\u{226B}\u{20D2}", 5),
      ("&CounterClockwiseContourIntegral;", "∳", 33), ("&zwnj;", "\u{200C}", 6),
      ("&AElig;", "Æ", 7), ("&zwj;", "\u{200D}", 5), ("&Tab;", "\t", 5), ("&frac12", "½", 7),
      ("&#248;", "ø", 6), ("&#xF8;", "ø", 6), ("&#XF8", "ø", 5), ("&#248x", "ø", 5),
      ("&#150;", "–", 6), ("&#x80;", "€", 6), ("&#129;", "\u{81}", 6),
      ("&#0;", "\u{FFFD}", 4), ("&#xD800;", "\u{FFFD}", 8), ("&#x110000;", "\u{FFFD}", 10),
      ("&#99999999999999999999;", "\u{FFFD}", 23), ("&#x1F600;", "😀", 9),
    ])
  func known(_ written: String, _ meant: String, _ length: Int) throws {
    let found = try #require(CharacterReference.read(Array(written.utf8), at: 0))
    #expect(String(decoding: found.utf8, as: UTF8.self) == meant)
    #expect(found.length == length)
  }

  @Test(
    "What is no reference is none",
    arguments: [
      "&", "& ", "&;", "&#", "&#;", "&#x;", "&#xg", "&hellip", "&unknown;", "&oslas", "&1",
    ])
  func unknown(_ written: String) {
    #expect(CharacterReference.read(Array(written.utf8), at: 0) == nil)
  }

  @Test("Every entry of the table can be found, and the entries are sorted")
  func everyEntry() throws {
    let entries = String(
      decoding: CharacterReferenceNames.entries.withUTF8Buffer { Array($0) }, as: UTF8.self)
    let names = entries.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "=")[0] }
    #expect(names.count == 2_231)
    for name in names {
      let found = try #require(CharacterReference.read(Array("&\(name)".utf8), at: 0), "\(name)")
      #expect(found.length == name.utf8.count + 1, "\(name)")
    }
  }
}
