/// Finds the end of a tag as the HTML standard's tokenizer does, and says what is unusual in it.
struct HTMLTagScanner {
  /// What was found out about one tag.
  struct Tag {
    /// Where the name stands.
    var name: Range<Int>
    /// The offset after the `>`; nil when the text ends inside the tag.
    var end: Int?
    /// Whether libxml2 reads the tag as the standard does.
    var isPlain = true
    /// How many attributes it has.
    var attributes = 0
  }

  /// Tags longer than this, or with more attributes, are written anew with what matters only:
  /// libxml2 compares each attribute with all before it, and refuses very long values.
  private static let plainLength = 4_096
  private static let plainAttributes = 32
  /// libxml2 cuts longer names off.
  private static let plainNameLength = 64

  /// Reads the tag whose name starts at `nameStart`; `attribute` gets each name and raw value.
  static func scan(
    _ bytes: Span<UInt8>, nameStart: Int, end: Int,
    attribute: (_ name: Range<Int>, _ value: Range<Int>) -> Void = { _, _ in }
  ) -> Tag {
    var at = nameStart
    var isPlain = true
    while at < end, !isSpace(bytes[at]), bytes[at] != slash, bytes[at] != greater {
      if !isNameByte(bytes[at]) { isPlain = false }
      at += 1
    }
    var tag = Tag(name: nameStart..<at, end: nil, isPlain: isPlain)
    if at - nameStart > plainNameLength { tag.isPlain = false }
    while at < end {
      let byte = bytes[at]
      if byte == greater {
        tag.end = at + 1
        if at - nameStart > plainLength || tag.attributes > plainAttributes { tag.isPlain = false }
        return tag
      }
      if isSpace(byte) {
        // libxml2 does not take a form feed for white space.
        if byte == 0x0C { tag.isPlain = false }
        at += 1
      } else if byte == slash {
        // Only before the end of a tag does a slash leave libxml2 in step with the standard.
        if !(at + 1 < end && bytes[at + 1] == greater) { tag.isPlain = false }
        at += 1
      } else {
        at = scanAttribute(bytes, at: at, end: end, tag: &tag, attribute)
      }
    }
    return tag
  }

  private static func scanAttribute(
    _ bytes: Span<UInt8>, at start: Int, end: Int, tag: inout Tag,
    _ attribute: (_ name: Range<Int>, _ value: Range<Int>) -> Void
  ) -> Int {
    var at = start
    // An equals sign in the first place is a part of the name.
    repeat {
      if !isNameByte(bytes[at]), bytes[at] != 0x3A, bytes[at] != 0x5F { tag.isPlain = false }
      at += 1
    } while at < end && !isSpace(bytes[at]) && bytes[at] != slash && bytes[at] != greater
      && bytes[at] != equals
    let name = start..<at
    tag.attributes += 1
    if !isLetter(bytes[start]) { tag.isPlain = false }
    var next = at
    while next < end, isSpace(bytes[next]) {
      if bytes[next] == 0x0C { tag.isPlain = false }
      next += 1
    }
    guard next < end, bytes[next] == equals else {
      attribute(name, at..<at)
      return at
    }
    at = next + 1
    while at < end, isSpace(bytes[at]) {
      if bytes[at] == 0x0C { tag.isPlain = false }
      at += 1
    }
    guard at < end else { return end }
    let quote = bytes[at]
    let valueStart: Int
    if quote == 0x22 || quote == 0x27 {
      valueStart = at + 1
      at = valueStart
      while at < end, bytes[at] != quote {
        if bytes[at] < 0x20 && !isSpace(bytes[at]) { tag.isPlain = false }
        at += 1
      }
      guard at < end else { return end }
      attribute(name, valueStart..<at)
      return at + 1
    }
    valueStart = at
    while at < end, !isSpace(bytes[at]), bytes[at] != greater {
      if !isPlainValueByte(bytes[at]) { tag.isPlain = false }
      at += 1
    }
    if at == valueStart { tag.isPlain = false }
    attribute(name, valueStart..<at)
    return at
  }

  private static let slash = UInt8(ascii: "/")
  private static let greater = UInt8(ascii: ">")
  private static let equals = UInt8(ascii: "=")

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
  }

  /// Bytes that libxml2 takes into a value without quotes; a slash may end the tag for it.
  private static func isPlainValueByte(_ byte: UInt8) -> Bool {
    isNameByte(byte) || byte >= 0x80 || byte == 0x23 || byte == 0x25 || byte == 0x2E
      || byte == 0x3A || byte == 0x3B || byte == 0x2C || byte == 0x2B || byte == 0x5F
  }
}
