/// Reads the markup inside a line or a cell: HTML tags, character references and, in Markdown,
/// escapes, code, links, emphasis and struck-out text.
///
/// The rules are those of CommonMark and its GFM extension as far as they change what text there is.
struct InlineScanner {
  /// A piece of the text, before emphasis is resolved.
  enum Token {
    case text([UInt8], isBold: Bool)
    case lineBreak
    case note([UInt8])
    case struckOut([UInt8])
    case delimiter(EmphasisRun)
  }

  private let bytes: [UInt8]
  private let end: Int
  private let isMarkdown: Bool
  private let unescapesPipes: Bool
  private var at: Int
  private var tokens: [Token] = []
  private var pending: [UInt8] = []
  private var boldDepth = 0
  /// Whether a tag hides or strikes out what follows, or may do so.
  private var mayHide = false
  // What a search has found or missed once is not searched for again: time stays linear.
  private var hasNoCommentEnd = false
  private var unclosedElements: [String] = []
  private var failedCodeFences: Set<Int> = []
  private var tagEnd = NextOccurrence(of: UInt8(ascii: ">"))
  private var parenthesisEnd = NextOccurrence(of: UInt8(ascii: ")"))
  private var bracketPairs: [Int: Int]?

  /// Reads the bytes in `range`; in a pipe table's cell, `\\|` is a pipe even inside code.
  static func read(
    _ bytes: [UInt8], _ range: Range<Int>, isMarkdown: Bool, unescapesPipes: Bool = false
  ) -> InlineText {
    let isPlain = !bytes[range].contains { byte in
      byte == 0x3C || byte == 0x26
        || (isMarkdown
          && (byte == 0x2A || byte == 0x5F || byte == 0x5C || byte == 0x60 || byte == 0x5B
            || byte == 0x7E || byte == 0x5E))
    }
    if isPlain { return InlineText(lines: [Array(bytes[range])]) }
    var scanner = InlineScanner(
      bytes: bytes, range: range, isMarkdown: isMarkdown, unescapesPipes: unescapesPipes)
    scanner.scan()
    var text = Emphasis.resolve(scanner.tokens)
    text.mayBeHidden = scanner.mayHide
    return text
  }

  private init(bytes: [UInt8], range: Range<Int>, isMarkdown: Bool, unescapesPipes: Bool) {
    self.bytes = bytes
    self.unescapesPipes = unescapesPipes
    self.end = range.upperBound
    self.isMarkdown = isMarkdown
    at = range.lowerBound
  }

  private mutating func scan() {
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readReference()
      case UInt8(ascii: "\\") where isMarkdown: readEscape()
      case UInt8(ascii: "`") where isMarkdown: readCode()
      case UInt8(ascii: "[") where isMarkdown: readLink()
      case UInt8(ascii: "!") where isMarkdown && at + 1 < end && bytes[at + 1] == UInt8(ascii: "["):
        at += 1
        readLink()
      case UInt8(ascii: "^") where isMarkdown: readSuperscript()
      case UInt8(ascii: "*") where isMarkdown, UInt8(ascii: "_") where isMarkdown,
        UInt8(ascii: "~") where isMarkdown:
        readDelimiter()
      default:
        pending.append(bytes[at])
        at += 1
      }
    }
    flush()
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    tokens.append(.text(pending, isBold: boldDepth > 0))
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func keepByte() {
    pending.append(bytes[at])
    at += 1
  }

  private mutating func readEscape() {
    if at + 1 < end, Self.isPunctuation(bytes[at + 1]) {
      pending.append(bytes[at + 1])
      at += 2
    } else {
      keepByte()
    }
  }

  private mutating func readReference() {
    if let reference = CharacterReference.read(bytes, at: at), at + reference.length <= end {
      pending.append(contentsOf: reference.utf8)
      at += reference.length
    } else {
      keepByte()
    }
  }

  private mutating func readCode() {
    var fence = at
    while fence < end, bytes[fence] == UInt8(ascii: "`") { fence += 1 }
    let length = fence - at
    if !failedCodeFences.contains(length) {
      var search = fence
      while search < end {
        guard bytes[search] == UInt8(ascii: "`") else {
          search += 1
          continue
        }
        let start = search
        while search < end, bytes[search] == UInt8(ascii: "`") { search += 1 }
        if search - start == length {
          for inner in fence..<start
          where
            !(unescapesPipes && bytes[inner] == UInt8(ascii: "\\")
            && bytes[inner + 1] == UInt8(ascii: "|"))
          {
            pending.append(bytes[inner])
          }
          at = search
          return
        }
      }
      failedCodeFences.insert(length)
    }
    pending.append(contentsOf: bytes[at..<fence])
    at = fence
  }

  /// A footnote reference `[^1]` is a note; of `[text](address)` the text stays.
  private mutating func readLink() {
    if at + 2 < end, bytes[at + 1] == UInt8(ascii: "^"),
      let close = bytes[(at + 2)..<min(end, at + 40)].firstIndex(of: UInt8(ascii: "]")),
      close > at + 2
    {
      flush()
      tokens.append(.note(Array(bytes[(at + 2)..<close])))
      at = close + 1
      return
    }
    let pairs = bracketPairs ?? matchBrackets()
    bracketPairs = pairs
    guard let close = pairs[at], close + 1 < end, bytes[close + 1] == UInt8(ascii: "("),
      let last = parenthesisEnd.index(in: bytes, from: close + 2, to: end)
    else {
      keepByte()
      return
    }
    // A link's text has no links of its own, so it is read as what it is without its brackets.
    let inner = InlineScanner.read(bytes, at + 1..<close, isMarkdown: false)
    mayHide = mayHide || inner.mayBeHidden
    pending.append(contentsOf: Array(inner.joined.utf8))
    at = last + 1
  }

  /// The closing bracket of each opening one.
  private func matchBrackets() -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    var search = at
    while search < end {
      switch bytes[search] {
      case UInt8(ascii: "\\"): search += 1
      case UInt8(ascii: "["): open.append(search)
      case UInt8(ascii: "]"): if let start = open.popLast() { pairs[start] = search }
      default: break
      }
      search += 1
    }
    return pairs
  }

  private mutating func readDelimiter() {
    let byte = bytes[at]
    var last = at
    while last < end, bytes[last] == byte { last += 1 }
    let run = EmphasisRun(
      byte: byte, count: last - at,
      before: at > 0 ? bytes[at - 1] : 0x20, after: last < end ? bytes[last] : 0x20)
    flush()
    tokens.append(.delimiter(run))
    at = last
  }

  /// `7^1^` is 7 with the note 1 (pandoc's manual, *superscript*): no blanks between the two carets.
  private mutating func readSuperscript() {
    let stop = bytes[(at + 1)..<min(end, at + 40)].firstIndex { $0 <= 0x20 || $0 == 0x5E }
    if let stop, stop > at + 1, bytes[stop] == 0x5E {
      flush()
      tokens.append(.note(Array(bytes[(at + 1)..<stop])))
      at = stop + 1
    } else {
      keepByte()
    }
  }

  private mutating func readTag() {
    if bytes[at...].starts(with: Array("<!--".utf8)), !hasNoCommentEnd {
      if let close = find(Array("-->".utf8), from: at + 4) {
        at = close + 3
      } else {
        hasNoCommentEnd = true
        keepByte()
      }
      return
    }
    guard let name = HTMLTagName.read(bytes, at: at, end: end) else {
      readAutolink()
      return
    }
    guard let close = tagEnd.index(in: bytes, from: at, to: end) else {
      keepByte()
      return
    }
    let attributes = name.isEnd ? nil : readAttributes(of: at + 1..<close + 1)
    at = close + 1
    if let attributes {
      let isBox =
        !attributes.style.holding.isDisjoint(with: .apart)
        || HTMLElement(name: name.name) == .object
      if isBox { partFigures() }
      if attributes.isSetApart || attributes.style.holding.contains(.small) { partDigits() }
    }
    switch name.name {
    case "b", "strong", "th":
      flush()
      boldDepth = max(0, boldDepth + (name.isEnd ? -1 : 1))
    case "br", "p", "div", "li", "ul", "ol", "tr", "td":
      flush()
      tokens.append(.lineBreak)
    case "sub", "small":
      partDigits()
    case "sup" where !name.isEnd:
      readElement("sup") { .note($0) }
    case "del" where !name.isEnd, "s" where !name.isEnd, "strike" where !name.isEnd:
      readElement(name.name) { .struckOut($0) }
    default:
      break
    }
  }

  /// Small or lowered digits are not glued to the number beside them, and three of them are no thousands.
  private mutating func partDigits() {
    if at + 3 <= end, bytes[at..<at + 3].allSatisfy(Self.isDigit) {
      partFigures()
    } else if let last = pending.last, Self.isDigit(last), at < end, Self.isDigit(bytes[at]) {
      pending.append(0x20)
    }
  }

  /// Two figures that a picture or another box stands between are no number together, whatever space is there.
  private mutating func partFigures() {
    guard let next = bytes[at..<end].first(where: { $0 > 0x20 }), Self.isDigit(next),
      let last = pending.last(where: { $0 > 0x20 }), Self.isDigit(last)
    else { return }
    pending.append(contentsOf: [0x20, 0x20])
  }

  /// Reads the attributes of a start tag from its name to its `>`.
  private mutating func readAttributes(of tag: Range<Int>) -> HTMLAttributes {
    guard bytes[tag].contains(0x3D) || bytes[tag].contains(0x20) else { return HTMLAttributes() }
    let (attributes, _) = HTMLAttributes.read(
      bytes.span, nameStart: tag.lowerBound, end: tag.upperBound, rules: HTMLStyleRules())
    let style = attributes.style
    if attributes.isHidden || style.isDisplaced || style.holding.contains(.struck)
      || style.vanishes
    {
      mayHide = true
    }
    return attributes
  }

  /// Reads the content of a `sup` or `del` element as one token of its own.
  private mutating func readElement(_ name: String, _ token: ([UInt8]) -> Token) {
    guard !unclosedElements.contains(name),
      let close = find(Array("</\(name)".utf8), from: at),
      let last = bytes[close..<end].firstIndex(of: UInt8(ascii: ">"))
    else {
      unclosedElements.append(name)
      return
    }
    let inner = InlineScanner.read(bytes, at..<close, isMarkdown: isMarkdown)
    mayHide = mayHide || inner.mayBeHidden
    flush()
    tokens.append(token(Array(inner.joined.utf8)))
    at = last + 1
  }

  /// `<https://…>` and `<name@host>` are their own text; any other `<` stands for itself.
  private mutating func readAutolink() {
    if isMarkdown, let close = tagEnd.index(in: bytes, from: at, to: end), close - at < 2_000,
      !bytes[at..<close].contains(0x20),
      bytes[at..<close].contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") })
    {
      pending.append(contentsOf: bytes[(at + 1)..<close])
      at = close + 1
    } else {
      keepByte()
    }
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    var search = start
    while search + needle.count <= end {
      if (0..<needle.count).allSatisfy({ lower(bytes[search + $0]) == needle[$0] }) {
        return search
      }
      search += 1
    }
    return nil
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// ASCII punctuation, which a backslash can escape.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
