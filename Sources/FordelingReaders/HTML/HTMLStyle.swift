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
    case UInt8(ascii: "o") where HTMLTagNames.equals(bytes, name, "opacity"):
      if Self.word(bytes, value, is: ["0", "0.0", "0%"]) { set(.hidden, true) }
    case UInt8(ascii: "f") where HTMLTagNames.equals(bytes, name, "font-size"):
      if Self.word(bytes, value, is: ["0", "0px", "0pt", "0em", "0%"]) { set(.hidden, true) }
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
