/// When the rules of a style sheet hold.
enum HTMLStyleCondition {
  /// On every screen.
  case always
  /// In some browsers, or on large screens: whether on the reader's is not known.
  case perhaps
  /// Not on a screen of the usual size, or in no browser.
  case never

  /// Reads the head of a rule such as `@media print`; nil when it is none that holds other rules.
  init?(_ bytes: Span<UInt8>, head range: Range<Int>) {
    let head = Self.head(bytes, range)
    guard !head.isEmpty, bytes[head.lowerBound] == UInt8(ascii: "@") else { return nil }
    func starts(_ name: StaticString) -> Bool {
      HTMLTagNames.starts(bytes, with: name, at: head.lowerBound, end: head.upperBound)
    }
    if starts("@media") {
      self.init(bytes, media: head.lowerBound + 6..<head.upperBound)
    } else if starts("@supports") || starts("@layer") || starts("@container") || starts("@scope") {
      self = .perhaps
    } else {
      return nil
    }
  }

  /// Reads the attributes of a whole style sheet; one of another language than CSS never holds.
  init(_ bytes: Span<UInt8>, _ attributes: [(name: Range<Int>, value: Range<Int>)]) {
    self = .always
    for (at, attribute) in attributes.enumerated() {
      let (name, value) = attribute
      // The first of two attributes with one name counts.
      if attributes[..<at].contains(where: { HTMLTagNames.equal(bytes, $0.name, name) }) {
        continue
      }
      if HTMLTagNames.equals(bytes, name, "media") {
        if self != .never, !HTMLStyleChange.trimmed(bytes, value).isEmpty {
          self.init(bytes, media: value)
        }
      } else if HTMLTagNames.equals(bytes, name, "type") {
        if !value.isEmpty, !HTMLTagNames.equals(bytes, value, "text/css") {
          self = .never
          return
        }
      }
    }
  }

  /// Reads a list of media, of which one is enough.
  private init(_ bytes: Span<UInt8>, media range: Range<Int>) {
    let screens: [StaticString] = ["screen", "all", "only screen", "only all"]
    self = .never
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      let medium = HTMLStyleChange.trimmed(bytes, start..<end)
      if screens.contains(where: { HTMLTagNames.equals(bytes, medium, $0) }) {
        self = .always
        return
      }
      let bounds: [StaticString] = ["min-width", "width >", "width>", "< width", "<= width"]
      let isLarge = medium.contains { at in
        bounds.contains {
          HTMLTagNames.starts(bytes, with: $0, at: at, end: medium.upperBound)
        }
      }
      let isSmall = medium.contains {
        HTMLTagNames.starts(bytes, with: "max-width", at: $0, end: medium.upperBound)
      }
      let isPrint = HTMLTagNames.starts(
        bytes, with: "print", at: medium.lowerBound, end: medium.upperBound)
      if isLarge, !isSmall, !isPrint { self = .perhaps }
      start = end + 1
    }
  }

  /// The head of a rule without white space and comments before it.
  private static func head(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if HTMLTagScanner.isSpace(bytes[start]) {
        start += 1
      } else if HTMLTagNames.starts(bytes, with: "/*", at: start, end: range.upperBound) {
        start = HTMLStyleRules.skipComment(bytes, start, range.upperBound)
      } else {
        break
      }
    }
    return HTMLStyleChange.trimmed(bytes, start..<max(start, range.upperBound))
  }
}
