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

  /// Whether the start tag of a table or of a group of its rows has its name at `nameStart`.
  static func isTableOrGroup(_ bytes: Span<UInt8>, nameStart: Int, end: Int) -> Bool {
    guard nameStart + 5 < end, bytes[nameStart] | 0x20 == UInt8(ascii: "t"),
      !HTMLTagScanner.isLetter(bytes[nameStart + 5])
    else { return false }
    let name = nameStart..<(nameStart + 5)
    return equals(bytes, name, "table") || equals(bytes, name, "tbody")
      || equals(bytes, name, "thead") || equals(bytes, name, "tfoot")
  }

  /// Whether the end tag of a row or of a group of rows has its name at `nameStart`.
  static func isRowOrGroup(_ bytes: Span<UInt8>, nameStart: Int, end: Int) -> Bool {
    guard nameStart + 2 < end, bytes[nameStart] | 0x20 == UInt8(ascii: "t") else { return false }
    if bytes[nameStart + 1] | 0x20 == UInt8(ascii: "r") {
      return !HTMLTagScanner.isLetter(bytes[nameStart + 2])
    }
    return isTableOrGroup(bytes, nameStart: nameStart, end: end)
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
      "class", "style", "hidden", "colspan", "rowspan", "href", "role", "id", "size",
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

extension [UInt8] {
  /// A copy of a stretch of bytes.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    self.init()
    reserveCapacity(range.count)
    for at in range { append(bytes[at]) }
  }

  /// A copy of bytes with the ASCII letters in lower case.
  init(lowercasing bytes: Span<UInt8>) {
    self.init(copying: bytes, 0..<bytes.count)
    for at in indices where self[at] >= 0x41 && self[at] <= 0x5A { self[at] |= 0x20 }
  }
}

extension String {
  /// A stretch of UTF-8 as a string.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    self.init(decoding: [UInt8](copying: bytes, range), as: UTF8.self)
  }
}
