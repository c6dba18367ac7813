/// What a style says about text, as far as it matters here.
struct HTMLStyle: OptionSet, Sendable {
  let rawValue: UInt8
  /// A reader does not see it.
  static let hidden = HTMLStyle(rawValue: 1)
  /// It is bold.
  static let bold = HTMLStyle(rawValue: 2)
  /// It is struck out.
  static let struck = HTMLStyle(rawValue: 4)
  /// It stands above the line.
  static let superscript = HTMLStyle(rawValue: 8)
}

/// A style that sets some properties and says nothing about others.
struct HTMLStyleChange: Sendable {
  /// The properties that it says something about.
  var mentioned: HTMLStyle = []
  /// Those of them that hold.
  var holding: HTMLStyle = []

  mutating func set(_ style: HTMLStyle, _ holds: Bool) {
    mentioned.insert(style)
    if holds { holding.insert(style) } else { holding.remove(style) }
  }

  mutating func apply(_ later: HTMLStyleChange) {
    holding = holding.subtracting(later.mentioned).union(later.holding)
    mentioned.formUnion(later.mentioned)
  }

  /// Reads declarations such as `display:none; font-weight: bold`.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      var colon: Int?
      while end < range.upperBound, bytes[end] != UInt8(ascii: ";") {
        if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
        end += 1
      }
      if let colon { read(bytes, name: start..<colon, value: (colon + 1)..<end) }
      start = end + 1
    }
  }

  private mutating func read(_ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>) {
    let name = Self.trimmed(bytes, name)
    guard let first = name.first else { return }
    // The first letter keeps most declarations from being compared at all.
    switch bytes[first] | 0x20 {
    case UInt8(ascii: "d") where HTMLTagNames.equals(bytes, name, "display"):
      set(.hidden, Self.word(bytes, value, is: ["none"]))
    case UInt8(ascii: "v") where HTMLTagNames.equals(bytes, name, "visibility"):
      set(.hidden, Self.word(bytes, value, is: ["hidden", "collapse"]))
    case UInt8(ascii: "m") where HTMLTagNames.equals(bytes, name, "mso-hide"):
      set(.hidden, Self.word(bytes, value, is: ["all"]))
    case UInt8(ascii: "f") where HTMLTagNames.equals(bytes, name, "font-weight"):
      set(.bold, Self.word(bytes, value, is: ["bold", "bolder", "600", "700", "800", "900"]))
    case UInt8(ascii: "t")
    where HTMLTagNames.equals(bytes, name, "text-decoration")
      || HTMLTagNames.equals(bytes, name, "text-decoration-line"):
      set(.struck, Self.word(bytes, value, is: ["line-through"]))
    case UInt8(ascii: "v") where HTMLTagNames.equals(bytes, name, "vertical-align"):
      set(.superscript, Self.word(bytes, value, is: ["super", "text-top"]))
    default:
      break
    }
  }

  /// Whether one of the value's words is one of `words`.
  private static func word(
    _ bytes: Span<UInt8>, _ value: Range<Int>, is words: [StaticString]
  ) -> Bool {
    var start = value.lowerBound
    while start < value.upperBound {
      var end = start
      while end < value.upperBound, !HTMLTagScanner.isSpace(bytes[end]),
        bytes[end] != UInt8(ascii: "!")
      { end += 1 }
      if words.contains(where: { HTMLTagNames.equals(bytes, start..<end, $0) }) { return true }
      start = end + 1
    }
    return false
  }

  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, HTMLTagScanner.isSpace(bytes[start]) { start += 1 }
    while end > start, HTMLTagScanner.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

/// The plain class rules of a document's style sheets: `.name` and `element.name`.
///
/// Nothing more of CSS is read. Rules inside an at-rule such as `@media print` do not count.
struct HTMLStyleRules: Sendable {
  private var rules: [[UInt8]: HTMLStyleChange] = [:]

  /// Whether there is no rule.
  var isEmpty: Bool { rules.isEmpty }

  /// What the rules say of an element with a class.
  func change(element: [UInt8], class name: [UInt8]) -> HTMLStyleChange {
    let plain = [UInt8(ascii: ".")] + name
    var change = rules[plain] ?? HTMLStyleChange()
    if let own = rules[element + plain] { change.apply(own) }
    return change
  }

  /// Adds the rules of a style sheet.
  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      var open: Int?
      while at < range.upperBound, open == nil {
        switch bytes[at] {
        case UInt8(ascii: "{"): open = at
        // A stray end or a rule without a block, such as `@import`.
        case UInt8(ascii: ";"), UInt8(ascii: "}"): break
        default:
          at = Self.skipComment(bytes, at, range.upperBound)
          continue
        }
        at += 1
        if open == nil { break }
      }
      guard let open else { continue }
      var depth = 1
      while at < range.upperBound, depth > 0 {
        switch bytes[at] {
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        default:
          at = Self.skipComment(bytes, at, range.upperBound)
          continue
        }
        at += 1
      }
      addRule(bytes, selectors: start..<open, body: (open + 1)..<max(open + 1, at - 1))
    }
  }

  /// Skips the comment at `at`, or else one byte.
  private static func skipComment(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    guard HTMLTagNames.starts(bytes, with: "/*", at: at, end: end) else { return at + 1 }
    var at = at + 2
    while at < end, !HTMLTagNames.starts(bytes, with: "*/", at: at, end: end) { at += 1 }
    return min(at + 2, end)
  }

  private mutating func addRule(_ bytes: Span<UInt8>, selectors: Range<Int>, body: Range<Int>) {
    var change = HTMLStyleChange()
    change.read(bytes, body)
    guard !change.mentioned.isEmpty else { return }
    var start = selectors.lowerBound
    while start < selectors.upperBound {
      var end = start
      while end < selectors.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      if let key = Self.key(bytes, start..<end) { rules[key, default: .init()].apply(change) }
      start = end + 1
    }
  }

  /// A plain class selector as `element.name`, the element in lower case; nil for any other.
  private static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    var start = range.lowerBound
    // Comments, and the comment marks that hide a style sheet from very old browsers.
    while start < range.upperBound {
      if HTMLTagScanner.isSpace(bytes[start]) {
        start += 1
      } else if HTMLTagNames.starts(bytes, with: "<!--", at: start, end: range.upperBound) {
        start += 4
      } else if HTMLTagNames.starts(bytes, with: "/*", at: start, end: range.upperBound) {
        start = skipComment(bytes, start, range.upperBound)
      } else {
        break
      }
    }
    let selector = HTMLStyleChange.trimmed(bytes, start..<max(start, range.upperBound))
    var key: [UInt8] = []
    var dots = 0
    for at in selector {
      let byte = bytes[at]
      if byte == UInt8(ascii: ".") {
        dots += 1
      } else if !(HTMLTagScanner.isLetter(byte) || (byte >= 0x30 && byte <= 0x39)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80)
      {
        return nil
      }
      let isUpper = byte >= 0x41 && byte <= 0x5A
      key.append(dots == 0 && isUpper ? byte | 0x20 : byte)
    }
    return dots == 1 && key.last != UInt8(ascii: ".") ? key : nil
  }
}
