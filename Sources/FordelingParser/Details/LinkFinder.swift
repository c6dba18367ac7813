import FordelingModel

/// Finds the targets of links, and addresses of pages written out.
///
/// It goes through the bytes of the notice once, since a passage has lost the targets of its links.
struct LinkFinder {
  private let text: SourceText
  private let bytes: [UInt8]
  private let isMarkup: Bool
  private var links: [NoticeDetail] = []

  static func links(in text: SourceText, _ format: NoticeFormat) -> [NoticeDetail] {
    switch format {
    case .html, .markdown, .text: break
    case .csv, .tsv, .json: return []
    }
    var finder = LinkFinder(text: text, isMarkup: format == .html)
    finder.find()
    return finder.links
  }

  private init(text: SourceText, isMarkup: Bool) {
    self.text = text
    bytes = text.bytes
    self.isMarkup = isMarkup
  }

  private mutating func find() {
    var at = 0
    while at < bytes.count {
      switch bytes[at] | 0x20 {
      case UInt8(ascii: "<") where isMarkup: at = passTag(at)
      case UInt8(ascii: "]") | 0x20 where !isMarkup && begins("](", at): at = takeTarget(at + 2)
      case UInt8(ascii: "h") where begins("http://", at) || begins("https://", at):
        at = takeAddress(at)
      case UInt8(ascii: "w") where begins("www.", at) && !isWordByte(before: at):
        at = takeAddress(at)
      default: at += 1
      }
    }
  }

  private func begins(_ word: String, _ at: Int) -> Bool {
    var place = at
    for byte in word.utf8 {
      guard place < bytes.count else { return false }
      let isLetter = byte >= 0x61 && byte <= 0x7A
      guard (isLetter ? bytes[place] | 0x20 : bytes[place]) == byte else { return false }
      place += 1
    }
    return true
  }

  private func isWordByte(before at: Int) -> Bool {
    guard at > 0 else { return false }
    let byte = bytes[at - 1] | 0x20
    return byte >= 0x61 && byte <= 0x7A || bytes[at - 1] >= 0x80 || byte == UInt8(ascii: "/")
  }

  // MARK: - Markup

  /// Goes past a tag, a comment or a script, and takes the target of a link.
  private mutating func passTag(_ start: Int) -> Int {
    if begins("<!--", start) { return end(of: "-->", from: start + 4) }
    for name in ["script", "style"] where begins("<" + name, start) {
      return end(of: "</" + name, from: start)
    }
    let end = end(of: ">", from: start)
    let isAnchor = begins("<a", start) && start + 2 < bytes.count && bytes[start + 2] <= 0x20
    if isAnchor, let value = attribute("href", in: start..<end) { add(value) }
    return end
  }

  private func end(of word: String, from start: Int) -> Int {
    let first = word.utf8.first ?? 0
    var at = start
    while at < bytes.count {
      if bytes[at] == first, begins(word, at) { return at + word.utf8.count }
      at += 1
    }
    return bytes.count
  }

  /// The value of an attribute of a tag.
  private func attribute(_ name: String, in tag: Range<Int>) -> Range<Int>? {
    var at = tag.lowerBound
    while at < tag.upperBound {
      if bytes[at] <= 0x20, begins(name, at + 1) {
        var value = at + 1 + name.utf8.count
        while value < tag.upperBound, bytes[value] <= 0x20 { value += 1 }
        guard value < tag.upperBound, bytes[value] == UInt8(ascii: "=") else {
          at += 1
          continue
        }
        value += 1
        while value < tag.upperBound, bytes[value] <= 0x20 { value += 1 }
        guard value < tag.upperBound else { return nil }
        let quote = bytes[value]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let start = isQuoted ? value + 1 : value
        var end = start
        while end < tag.upperBound,
          isQuoted ? bytes[end] != quote : bytes[end] > 0x20 && bytes[end] != UInt8(ascii: ">")
        {
          end += 1
        }
        return start..<end
      }
      at += 1
    }
    return nil
  }

  // MARK: - Text

  /// Takes the target of a Markdown link, which ends at the parenthesis or before a title.
  private mutating func takeTarget(_ start: Int) -> Int {
    var first = start
    var end = start
    if end < bytes.count, bytes[end] == UInt8(ascii: "<") { first += 1 }
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ")"),
      end == start || bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    if first < end { add(first..<end) }
    return max(end, start)
  }

  /// Takes an address written out, without the punctuation behind it.
  private mutating func takeAddress(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, !Self.endsAddress(bytes[end]) { end += 1 }
    let next = end
    while end > start, Self.isPunctuation(bytes[end - 1]) { end -= 1 }
    add(start..<end)
    return max(next, start + 1)
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }

  /// Adds a target; one within the page is none, and one to write to is an address.
  private mutating func add(_ range: Range<Int>) {
    let target = bytes[range]
    guard let first = target.first, first != UInt8(ascii: "#") else { return }
    guard begins("mailto:", range.lowerBound) else {
      links.append(
        NoticeDetail(
          kind: .link, text: written(target), source: text.span(range)))
      return
    }
    guard let address = EmailAddress.range(in: bytes, range.lowerBound + 7..<range.upperBound)
    else { return }
    links.append(
      NoticeDetail(
        kind: .email, text: String(decoding: bytes[address], as: UTF8.self),
        source: text.span(address)))
  }

  /// A target as it is followed: in markup an ampersand is written as a reference.
  private func written(_ target: ArraySlice<UInt8>) -> String {
    guard isMarkup else { return String(decoding: target, as: UTF8.self) }
    var written: [UInt8] = []
    var at = target.startIndex
    let reference = "&amp;".utf8
    while at < target.endIndex {
      written.append(target[at])
      at += target[at...].starts(with: reference) ? reference.count : 1
    }
    return String(decoding: written, as: UTF8.self)
  }
}
