/// Questions about tag names and attribute names, answered on bytes.
enum HTMLTagNames {
  /// What the content of an element is when it is no markup.
  enum RawContent {
    /// It is not for readers: scripts and styles.
    case nothing
    /// Text in which references count.
    case textWithReferences
    /// Text in which nothing counts but the end tag.
    case text
    /// Text up to the end of the document.
    case textToEnd
  }

  /// The kind of content of an element, nil when it is markup.
  static func rawContent(_ bytes: Span<UInt8>, _ name: Range<Int>) -> RawContent? {
    // The first letter tells the usual tags apart from these.
    switch bytes[name.lowerBound] | 0x20 {
    case UInt8(ascii: "s"):
      equals(bytes, name, "script") || equals(bytes, name, "style") ? .nothing : nil
    case UInt8(ascii: "t"):
      name.count > 4 && (equals(bytes, name, "title") || equals(bytes, name, "textarea"))
        ? .textWithReferences : nil
    case UInt8(ascii: "i"):
      equals(bytes, name, "iframe") ? .nothing : nil
    case UInt8(ascii: "n"):
      equals(bytes, name, "noembed") || equals(bytes, name, "noframes") ? .nothing : nil
    case UInt8(ascii: "x"):
      equals(bytes, name, "xmp") ? .text : nil
    case UInt8(ascii: "p"):
      equals(bytes, name, "plaintext") ? .textToEnd : nil
    default:
      nil
    }
  }

  /// Whether the element is one of the page's own: html, head, body.
  static func isPageElement(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count == 4 else { return false }
    let first = bytes[name.lowerBound] | 0x20
    guard first == UInt8(ascii: "h") || first == UInt8(ascii: "b") else { return false }
    return equals(bytes, name, "html") || equals(bytes, name, "head")
      || equals(bytes, name, "body")
  }

  /// Whether the element is a style sheet.
  static func isStyle(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    equals(bytes, name, "style")
  }

  /// Whether the element never has content, so that `/>` changes nothing.
  static func isVoid(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let names: [StaticString] = [
      "br", "img", "hr", "meta", "link", "input", "col", "area", "base", "embed", "param",
      "source", "track", "wbr",
    ]
    return names.contains { equals(bytes, name, $0) }
  }

  /// Whether this reader asks for the attribute anywhere.
  static func isWantedAttribute(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    let names: [StaticString] = [
      "class", "style", "hidden", "colspan", "rowspan", "href", "role",
    ]
    return names.contains { equals(bytes, name, $0) }
  }

  /// Whether a name is `other`, which is in lower case.
  static func equals(_ bytes: Span<UInt8>, _ name: Range<Int>, _ other: StaticString) -> Bool {
    other.utf8CodeUnitCount == name.count
      && other.withUTF8Buffer { buffer in
        for index in 0..<name.count {
          if unsafe lower(bytes[name.lowerBound + index]) != buffer[index] { return false }
        }
        return true
      }
  }

  /// Whether two names are the same apart from case.
  static func equal(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count
    where lower(bytes[left.lowerBound + index]) != lower(bytes[right.lowerBound + index]) {
      return false
    }
    return true
  }

  /// Whether `prefix` stands at `offset`, to the letter.
  static func starts(
    _ bytes: Span<UInt8>, with prefix: StaticString, at offset: Int, end: Int
  ) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    return prefix.withUTF8Buffer { buffer in
      for index in 0..<count {
        if unsafe bytes[offset + index] != buffer[index] { return false }
      }
      return true
    }
  }

  /// Finds the `<` of the end tag of an element whose content is no markup.
  static func findEndTag(
    _ bytes: Span<UInt8>, _ name: Range<Int>, from start: Int, end: Int
  ) -> Int? {
    var at = start
    while at + 2 + name.count < end {
      if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/") {
        let nameEnd = at + 2 + name.count
        let after = bytes[nameEnd]
        if after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
          || HTMLTagScanner.isSpace(after),
          equal(bytes, name, (at + 2)..<nameEnd)
        {
          return at
        }
      }
      at += 1
    }
    return nil
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

extension String {
  /// A stretch of UTF-8 as a string.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for at in range { copy.append(bytes[at]) }
    self.init(decoding: copy, as: UTF8.self)
  }
}
