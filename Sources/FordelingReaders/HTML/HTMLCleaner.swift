import FordelingModel

/// Puts right, before libxml2 sees it, what its tokenizer reads otherwise than the HTML standard.
///
/// After this there are only start tags, end tags, text, and the references `&lt;` and `&amp;`:
/// comments, declarations and the contents of scripts and styles are gone, all other references are
/// the characters that they stand for, and unusual tags are written anew with the attributes that
/// this reader asks for. HTML that has none of this is not changed and not copied.
struct HTMLCleaner {
  /// The HTML as libxml2 shall see it; its last bytes are an empty comment that marks the end.
  private(set) var cleaned: CleanedHTML
  private(set) var styleRules = HTMLStyleRules()
  private(set) var diagnostics: [Diagnostic] = []
  /// How many start tags of tables there are.
  private(set) var tableTags = 0
  /// How many start tags of cells there are.
  private(set) var cellTags = 0
  private let text: SourceText
  private let limits: Limits
  private let end: Int
  private let keepsRowsBack: Bool
  /// The end of the last tag after which rows may stand straight in a table; -1 after any other tag.
  private var rowsMayFollow = -1

  /// Cleans the HTML in `range`; `keepsRowsBack` says whether plain rows are kept from libxml2.
  ///
  /// - Throws: ``ReaderError`` for the limit `attributes`.
  init(
    _ text: SourceText, range: Range<Int>, limits: Limits, keepsRowsBack: Bool
  ) throws(ReaderError) {
    self.keepsRowsBack = keepsRowsBack
    self.text = text
    self.limits = limits
    end = range.upperBound
    cleaned = CleanedHTML(range: range)
    let bytes = text.bytes.span
    // The page's own elements are left out wherever they stand, since none of them ends a table by
    // the standard; one body around all keeps libxml2 from supplying paragraphs.
    cleaned.replace(range.lowerBound..<range.lowerBound) { $0.append(contentsOf: "<body>".utf8) }
    var at = range.lowerBound
    while at < end {
      let byte = bytes[at]
      if byte > 0x3C, byte < 0xEF {
        at += 1
      } else if byte == 0x3C {
        at = try cleanMarkup(bytes, at)
      } else if byte == 0x26 {
        at = cleanReference(bytes, at)
      } else if byte < 0x20 || byte == 0xEF {
        at = cleanCharacter(bytes, at)
      } else {
        at += 1
      }
    }
    // The only comment that is left: what is open when it comes has no end tag.
    cleaned.replace(end..<end) { $0.append(contentsOf: "<!---->".utf8) }
  }

  /// Markup that starts with the `<` at `start`; returns where to go on.
  private mutating func cleanMarkup(
    _ bytes: Span<UInt8>, _ start: Int
  ) throws(ReaderError) -> Int {
    guard start + 1 < end else {
      cleaned.replace(start..<end) { $0.append(contentsOf: lessThan) }
      reportCutOff("the document ends inside a tag", start..<end)
      return end
    }
    let next = bytes[start + 1]
    if HTMLTagScanner.isLetter(next) {
      if let rowsEnd = keepBackRows(bytes, start) { return rowsEnd }
      let tagEnd = try cleanStartTag(bytes, start)
      let mayFollow = HTMLTagNames.isTableOrGroup(bytes, nameStart: start + 1, end: end)
      rowsMayFollow = mayFollow ? tagEnd : -1
      return tagEnd
    }
    switch next {
    case UInt8(ascii: "/"):
      let tagEnd = cleanEndTag(bytes, start)
      let mayFollow = HTMLTagNames.isRowOrGroup(bytes, nameStart: start + 2, end: end)
      rowsMayFollow = mayFollow ? tagEnd : -1
      return tagEnd
    case UInt8(ascii: "!"):
      return cleanDeclaration(bytes, start)
    case UInt8(ascii: "?"):
      return deleteThroughGreater(bytes, start)
    default:
      cleaned.replace(start..<(start + 1)) { $0.append(contentsOf: lessThan) }
      return start + 1
    }
  }

  /// Keeps the plain rows that start at `start` from libxml2 and returns their end; nil when there are none.
  private mutating func keepBackRows(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard rowsMayFollow >= 0, keepsRowsBack, start + 2 < end,
      bytes[start + 1] | 0x20 == UInt8(ascii: "t"), bytes[start + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    for at in rowsMayFollow..<start where !HTMLTagScanner.isSpace(bytes[at]) { return nil }
    guard let rows = HTMLPlainRows.scan(bytes, from: start, end: end) else { return nil }
    cleaned.keepBack(start..<rows.end)
    cellTags += rows.cells
    rowsMayFollow = rows.end
    return rows.end
  }

  private mutating func cleanStartTag(
    _ bytes: Span<UInt8>, _ start: Int
  ) throws(ReaderError) -> Int {
    // Most tags of a large table are a bare name.
    var at = start + 2
    while at < end, HTMLTagScanner.isLetter(bytes[at]) || (bytes[at] >= 0x30 && bytes[at] <= 0x39) {
      at += 1
    }
    var name = (start + 1)..<at
    if at < end, bytes[at] == UInt8(ascii: ">"), at - start < 64 {
      at += 1
      countTablePart(bytes, name)
      // No element of a shorter name is in any way special here.
      if name.count <= 2 { return at }
    } else {
      let tag = HTMLTagScanner.scan(bytes, nameStart: start + 1, end: end)
      guard let tagEnd = tag.end else {
        reportCutOff("the document ends inside a tag", start..<end)
        cleaned.replace(start..<end)
        return end
      }
      if tag.attributes > limits.attributes {
        throw ReaderError(
          .limit(name: "attributes", value: limits.attributes), at: text.span(start..<tagEnd))
      }
      name = tag.name
      at = tagEnd
      countTablePart(bytes, name)
      let isSelfClosed = bytes[at - 2] == UInt8(ascii: "/")
      if HTMLTagNames.isPageElement(bytes, name) { return delete(start..<tagEnd) }
      if !tag.isPlain || (isSelfClosed && !HTMLTagNames.isVoid(bytes, name)) {
        rewriteStartTag(bytes, tag, start..<tagEnd)
      }
    }
    if HTMLTagNames.isPageElement(bytes, name) { return delete(start..<at) }
    if let content = HTMLTagNames.rawContent(bytes, name) {
      return cleanRawContent(bytes, content, name: name, tagStart: start, contentStart: at)
    }
    return at
  }

  private mutating func countTablePart(_ bytes: Span<UInt8>, _ name: Range<Int>) {
    guard bytes[name.lowerBound] | 0x20 == UInt8(ascii: "t") else { return }
    if name.count == 2 {
      let second = bytes[name.lowerBound + 1] | 0x20
      if second == UInt8(ascii: "d") || second == UInt8(ascii: "h") { cellTags += 1 }
    } else if HTMLTagNames.equals(bytes, name, "table") {
      tableTags += 1
    }
  }

  private mutating func rewriteStartTag(
    _ bytes: Span<UInt8>, _ tag: HTMLTagScanner.Tag, _ range: Range<Int>
  ) {
    var rewritten: [UInt8] = [UInt8(ascii: "<")]
    Self.appendName(bytes, tag.name, to: &rewritten)
    var seen: [Range<Int>] = []
    // The closure gets ranges, so that the span need not be captured.
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    _ = HTMLTagScanner.scan(bytes, nameStart: tag.name.lowerBound, end: end) { name, value in
      attributes.append((name, value))
    }
    for (name, value) in attributes where HTMLTagNames.isWantedAttribute(bytes, name) {
      // The first of two attributes with one name counts.
      if seen.contains(where: { HTMLTagNames.equal(bytes, $0, name) }) { continue }
      seen.append(name)
      rewritten.append(UInt8(ascii: " "))
      for at in name { rewritten.append(bytes[at]) }
      rewritten.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
      for at in value {
        if bytes[at] == UInt8(ascii: "\"") {
          rewritten.append(contentsOf: "&quot;".utf8)
        } else {
          rewritten.append(bytes[at] < 0x20 ? 0x20 : bytes[at])
        }
      }
      rewritten.append(UInt8(ascii: "\""))
    }
    rewritten.append(UInt8(ascii: ">"))
    cleaned.replace(range) { $0.append(contentsOf: rewritten) }
  }

  /// A name as libxml2 reads it whole: `o:p` becomes `o-p`, for it would read it as a paragraph.
  private static func appendName(
    _ bytes: Span<UInt8>, _ name: Range<Int>, to buffer: inout [UInt8]
  ) {
    for at in name.prefix(32) {
      let byte = bytes[at]
      let isPlain = HTMLTagScanner.isLetter(byte) || (byte >= 0x30 && byte <= 0x39)
      buffer.append(isPlain ? byte : UInt8(ascii: "-"))
    }
  }

  private mutating func cleanEndTag(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    guard start + 2 < end else {
      reportCutOff("the document ends inside a tag", start..<end)
      cleaned.replace(start..<end)
      return end
    }
    guard HTMLTagScanner.isLetter(bytes[start + 2]) else {
      return deleteThroughGreater(bytes, start)
    }
    var at = start + 3
    while at < end, HTMLTagScanner.isLetter(bytes[at]) || (bytes[at] >= 0x30 && bytes[at] <= 0x39) {
      at += 1
    }
    if at < end, bytes[at] == UInt8(ascii: ">") {
      if at - start > 4, HTMLTagNames.isPageElement(bytes, (start + 2)..<at) {
        return delete(start..<(at + 1))
      }
      return at + 1
    }
    let tag = HTMLTagScanner.scan(bytes, nameStart: start + 2, end: end)
    guard let tagEnd = tag.end else {
      reportCutOff("the document ends inside a tag", start..<end)
      cleaned.replace(start..<end)
      return end
    }
    if HTMLTagNames.isPageElement(bytes, tag.name) { return delete(start..<tagEnd) }
    cleaned.replace(start..<tagEnd) { buffer in
      buffer.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
      Self.appendName(bytes, tag.name, to: &buffer)
      buffer.append(UInt8(ascii: ">"))
    }
    return tagEnd
  }

  private mutating func cleanDeclaration(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    guard start + 3 < end, bytes[start + 2] == UInt8(ascii: "-"),
      bytes[start + 3] == UInt8(ascii: "-")
    else { return deleteThroughGreater(bytes, start) }
    // `<!-->` and `<!--->` are whole comments; else `-->` or `--!>` ends one.
    var at = start + 4
    if at < end, bytes[at] == UInt8(ascii: ">") { return delete(start..<(at + 1)) }
    if at + 1 < end, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: ">") {
      return delete(start..<(at + 2))
    }
    while at + 2 < end {
      if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-") {
        if bytes[at + 2] == UInt8(ascii: ">") { return delete(start..<(at + 3)) }
        if at + 3 < end, bytes[at + 2] == UInt8(ascii: "!"), bytes[at + 3] == UInt8(ascii: ">") {
          return delete(start..<(at + 4))
        }
      }
      at += 1
    }
    reportCutOff("a comment has no end, so all that follows it is hidden", start..<end)
    return delete(start..<end)
  }

  private mutating func deleteThroughGreater(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var at = start + 2
    while at < end, bytes[at] != UInt8(ascii: ">") { at += 1 }
    if at == end { reportCutOff("the document ends inside a declaration", start..<end) }
    return delete(start..<min(at + 1, end))
  }

  private mutating func delete(_ range: Range<Int>) -> Int {
    cleaned.replace(range)
    return range.upperBound
  }

  /// The content of an element in which tags are no tags.
  private mutating func cleanRawContent(
    _ bytes: Span<UInt8>, _ content: HTMLTagNames.RawContent, name: Range<Int>, tagStart: Int,
    contentStart: Int
  ) -> Int {
    let contentEnd: Int
    var lacksEnd = false
    if content == .textToEnd {
      contentEnd = end
    } else if let found = HTMLTagNames.findEndTag(bytes, name, from: contentStart, end: end) {
      contentEnd = found
    } else {
      let element = String(copying: bytes, name)
      reportCutOff(
        "the element '\(element)' has no end, so all that follows it is a part of it",
        tagStart..<end)
      contentEnd = end
      lacksEnd = true
    }
    if content == .nothing {
      if HTMLTagNames.isStyle(bytes, name) {
        styleRules.add(bytes, element: name.lowerBound..<contentStart, contentStart..<contentEnd)
      }
      if contentEnd > contentStart || lacksEnd {
        cleaned.replace(contentStart..<contentEnd) { buffer in
          // Without its end tag the element would swallow the mark of the end.
          if lacksEnd {
            buffer.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
            Self.appendName(bytes, name, to: &buffer)
            buffer.append(UInt8(ascii: ">"))
          }
        }
      }
      return contentEnd
    }
    var at = contentStart
    while at < contentEnd {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") {
        cleaned.replace(at..<(at + 1)) { $0.append(contentsOf: lessThan) }
        at += 1
      } else if byte == UInt8(ascii: "&"), content == .textWithReferences {
        at = cleanReference(bytes, at)
      } else if byte == UInt8(ascii: "&") {
        cleaned.replace(at..<(at + 1)) { $0.append(contentsOf: ampersand) }
        at += 1
      } else if byte < 0x20 || byte == 0xEF {
        at = cleanCharacter(bytes, at)
      } else {
        at += 1
      }
    }
    return contentEnd
  }

  private mutating func cleanReference(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    if HTMLTagNames.starts(bytes, with: "&amp;", at: start, end: end) { return start + 5 }
    if HTMLTagNames.starts(bytes, with: "&lt;", at: start, end: end) { return start + 4 }
    var utf8: [UInt8] = []
    let length = CharacterReference.append(bytes, at: start, end: end, to: &utf8)
    if length == 0 || start + length == end { reportCutOffReference(bytes, start, length) }
    guard length > 0 else {
      cleaned.replace(start..<(start + 1)) { $0.append(contentsOf: ampersand) }
      return start + 1
    }
    cleaned.replace(start..<(start + length)) { buffer in
      switch utf8 {
      case [UInt8(ascii: "<")]: buffer.append(contentsOf: lessThan)
      case [UInt8(ascii: "&")]: buffer.append(contentsOf: ampersand)
      case [0x0C]: buffer.append(0x20)
      case [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF]: buffer.append(contentsOf: replacementCharacter)
      case _ where utf8.count == 1 && utf8[0] < 0x20 && !(0x09...0x0D).contains(utf8[0]):
        buffer.append(contentsOf: replacementCharacter)
      default: buffer.append(contentsOf: utf8)
      }
    }
    return start + length
  }

  /// A reference at the very end and without a semicolon may be a part of a longer one.
  private mutating func reportCutOffReference(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) {
    var at = start + 1
    while at < end,
      HTMLTagScanner.isLetter(bytes[at]) || (bytes[at] >= 0x30 && bytes[at] <= 0x39)
        || (bytes[at] == UInt8(ascii: "#") && at == start + 1)
    { at += 1 }
    if at == end, at > start + 1 {
      reportCutOff("the document ends inside a character reference", start..<end)
    }
  }

  /// Characters that libxml2 would drop without a word: NUL, other control characters, U+FFFE.
  private mutating func cleanCharacter(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    let byte = bytes[start]
    if byte == 0x09 || byte == 0x0A || byte == 0x0D { return start + 1 }
    if byte == 0x0C || byte == 0x0B {
      cleaned.replace(start..<(start + 1)) { $0.append(0x20) }
      return start + 1
    }
    if byte < 0x20 {
      cleaned.replace(start..<(start + 1)) { $0.append(contentsOf: replacementCharacter) }
      return start + 1
    }
    if start + 2 < end, bytes[start + 1] == 0xBF, bytes[start + 2] >= 0xBE {
      cleaned.replace(start..<(start + 3)) { $0.append(contentsOf: replacementCharacter) }
      return start + 3
    }
    return start + 1
  }

  private mutating func reportCutOff(_ what: String, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .contentLost, "\(what); check that the file is complete", at: text.span(range)))
  }
}

/// What stands for `<` in text.
private let lessThan = "&lt;".utf8
/// What stands for `&` in text.
private let ampersand = "&amp;".utf8
/// U+FFFD, so that a number with a control character in it is not read as another number.
private let replacementCharacter = "\u{FFFD}".utf8
