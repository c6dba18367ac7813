/// What a style says about text, as far as it matters here.
struct HTMLStyle: OptionSet, Sendable {
  let rawValue: UInt32
  /// It has no box: `display: none`.
  static let withoutBox = HTMLStyle(rawValue: 1)
  /// It is bold.
  static let bold = HTMLStyle(rawValue: 2)
  /// It is struck out.
  static let struck = HTMLStyle(rawValue: 4)
  /// It stands above the line.
  static let superscript = HTMLStyle(rawValue: 8)
  /// Its box is empty: `visibility: hidden`.
  static let invisible = HTMLStyle(rawValue: 16)
  /// It is seen through, or has no size.
  static let transparent = HTMLStyle(rawValue: 32)
  /// It is moved out of sight, or cut off.
  static let displaced = HTMLStyle(rawValue: 64)
  /// It says what color its background has.
  static let painted = HTMLStyle(rawValue: 128)
  /// It says what color its letters have.
  static let colored = HTMLStyle(rawValue: 256)
  /// It stands relative to its place in the line.
  static let relative = HTMLStyle(rawValue: 512)
  /// It is moved up a little.
  static let raised = HTMLStyle(rawValue: 1_024)
  /// What does not fit its box is cut off.
  static let clipped = HTMLStyle(rawValue: 2_048)
  /// Its box has hardly a size.
  static let tiny = HTMLStyle(rawValue: 4_096)
  /// Its letters are much smaller than those around it, as those of a note's mark are.
  static let small = HTMLStyle(rawValue: 8_192)
  /// Its line feeds are shown: `white-space: pre` and the like.
  static let keepsLines = HTMLStyle(rawValue: 16_384)
  /// It stands in lines of its own: `display: block` and the like.
  static let block = HTMLStyle(rawValue: 32_768)
  /// It is a box in the line: `display: inline-block` and the like.
  static let box = HTMLStyle(rawValue: 65_536)
  /// It floats to a side.
  static let floating = HTMLStyle(rawValue: 131_072)
  /// It is put at a place of its own: `position: absolute`.
  static let placed = HTMLStyle(rawValue: 262_144)
  /// What stands straight in it has boxes of its own: `display: flex` and `grid`.
  static let arranging = HTMLStyle(rawValue: 524_288)
  /// All of them, one by one.
  static let properties: [HTMLStyle] = [
    .withoutBox, .bold, .struck, .superscript, .invisible, .transparent, .displaced, .painted,
    .colored, .relative, .raised, .clipped, .tiny, .small, .keepsLines, .block, .box, .floating,
    .placed, .arranging,
  ]
  /// It is set apart from the text beside it, for any of these reasons.
  static let apart: HTMLStyle = [.block, .box, .floating, .placed]
  /// It divides text.
  static let dividing: HTMLStyle = [.block, .box, .floating, .placed, .keepsLines]
  /// A reader does not see it, for any of these reasons.
  static let hidden: HTMLStyle = [.withoutBox, .invisible, .transparent]
}

/// A style that sets some properties and says nothing about others.
struct HTMLStyleChange: Sendable {
  /// The properties that it says something about.
  var mentioned: HTMLStyle = []
  /// Those of them that hold.
  var holding: HTMLStyle = []
  /// The color of its letters.
  var color = HTMLColor.inherited
  /// The color of its background.
  var background = HTMLColor.inherited

  /// Whether a reader does not see it.
  var isHidden: Bool { !holding.isDisjoint(with: .hidden) }

  /// Whether it says of something that may hide it that it does not.
  var mayShow: Bool { !mentioned.subtracting(holding).isDisjoint(with: .hidden) }

  /// Whether it stands above the line.
  var isSuperscript: Bool {
    holding.contains(.superscript) || holding.isSuperset(of: [.relative, .raised])
  }

  /// Whether it may be out of sight: where it is moved to, and what is cut off, is not worked out.
  var isDisplaced: Bool {
    holding.contains(.displaced) || holding.isSuperset(of: [.clipped, .tiny])
  }

  mutating func set(_ style: HTMLStyle, _ holds: Bool) {
    mentioned.insert(style)
    if holds { holding.insert(style) } else { holding.remove(style) }
  }

  mutating func apply(_ later: HTMLStyleChange) {
    holding = holding.subtracting(later.mentioned).union(later.holding)
    mentioned.formUnion(later.mentioned)
    if later.mentioned.contains(.colored) { color = later.color }
    if later.mentioned.contains(.painted) { background = later.background }
  }

  /// What it says of one property.
  func only(_ property: HTMLStyle) -> HTMLStyleChange {
    HTMLStyleChange(
      mentioned: property, holding: holding.intersection(property), color: color,
      background: background)
  }

  /// Whether its letters are not seen, by themselves on a white page.
  var vanishes: Bool { color.over(.black).vanishes(on: background.over(.white)) }

  mutating func setColor(_ color: HTMLColor) {
    set(.colored, true)
    self.color = color
  }

  mutating func setBackground(_ color: HTMLColor) {
    set(.painted, true)
    background = color
  }

  /// Reads declarations such as `display:none; font-weight: bold`.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      var colon: Int?
      while end < range.upperBound, bytes[end] != UInt8(ascii: ";") {
        if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
        let next = HTMLStyleRules.skipComment(bytes, end, range.upperBound)
        // What stands before a comment is nothing but white space, or the name is not understood.
        if next > end + 1, colon == nil { start = next }
        end = next
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
      readDisplay(bytes, value)
    case UInt8(ascii: "v") where HTMLTagNames.equals(bytes, name, "visibility"):
      set(.invisible, Self.word(bytes, value, is: ["hidden", "collapse"]))
    case UInt8(ascii: "m") where HTMLTagNames.equals(bytes, name, "mso-hide"):
      set(.withoutBox, Self.word(bytes, value, is: ["all"]))
    case UInt8(ascii: "o") where HTMLTagNames.equals(bytes, name, "opacity"):
      set(.transparent, Self.isZero(bytes, value))
    case UInt8(ascii: "f") where HTMLTagNames.equals(bytes, name, "font-size"):
      set(.transparent, Self.isZero(bytes, value))
      set(.small, HTMLFontSize.isSmall(bytes, Self.trimmed(bytes, value)))
    case UInt8(ascii: "f") where HTMLTagNames.equals(bytes, name, "font-weight"):
      set(.bold, Self.word(bytes, value, is: ["bold", "bolder", "600", "700", "800", "900"]))
    case UInt8(ascii: "t")
    where HTMLTagNames.equals(bytes, name, "text-decoration")
      || HTMLTagNames.equals(bytes, name, "text-decoration-line"):
      set(.struck, Self.word(bytes, value, is: ["line-through"]))
    case UInt8(ascii: "v") where HTMLTagNames.equals(bytes, name, "vertical-align"):
      set(
        .superscript,
        Self.word(bytes, value, is: ["super", "text-top"]) || HTMLLength(bytes, value).isPositive)
    default:
      readPlace(bytes, first: bytes[first] | 0x20, name: name, value: value)
    }
  }

  /// Reads what kind of box an element has. A table and its parts are blocks, whatever stands in them.
  private mutating func readDisplay(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    func isOne(of words: [StaticString]) -> Bool { Self.word(bytes, value, is: words) }
    set(.withoutBox, isOne(of: ["none"]))
    set(
      .box,
      isOne(of: [
        "inline-block", "inline-flex", "inline-grid", "inline-table", "-webkit-inline-box",
      ]))
    set(
      .block,
      isOne(of: [
        "block", "list-item", "flow-root", "flex", "grid", "table", "table-row", "table-cell",
        "table-caption", "table-row-group", "table-header-group", "table-footer-group",
        "-webkit-box", "-webkit-flex", "-ms-flexbox", "-ms-grid",
      ]))
    set(
      .arranging,
      isOne(of: [
        "flex", "grid", "inline-flex", "inline-grid", "-webkit-box", "-webkit-flex", "-ms-flexbox",
        "-ms-grid",
      ]))
  }

  /// Reads what says where an element stands and how it is painted.
  private mutating func readPlace(
    _ bytes: Span<UInt8>, first: UInt8, name: Range<Int>, value: Range<Int>
  ) {
    func isNamed(_ names: StaticString...) -> Bool {
      names.contains { HTMLTagNames.equals(bytes, name, $0) }
    }
    let length = HTMLLength(bytes, value)
    switch first {
    case UInt8(ascii: "p") where isNamed("position"):
      set(.relative, Self.word(bytes, value, is: ["relative"]))
      set(.placed, Self.word(bytes, value, is: ["absolute", "fixed"]))
    case UInt8(ascii: "f") where isNamed("float"):
      set(.floating, !Self.word(bytes, value, is: ["none", "initial", "unset", "revert"]))
    case UInt8(ascii: "w") where isNamed("white-space", "white-space-collapse"):
      let words: [StaticString] = [
        "pre", "pre-line", "pre-wrap", "break-spaces", "preserve", "preserve-breaks",
        "-moz-pre-wrap",
      ]
      // What is taken over from the element around is not said anew.
      if !Self.word(bytes, value, is: ["inherit", "unset", "revert", "revert-layer"]) {
        set(.keepsLines, Self.word(bytes, value, is: words))
      }
    case UInt8(ascii: "m") where isNamed("mso-text-raise"):
      set(.superscript, length.isPositive)
    case UInt8(ascii: "c") where isNamed("clip", "clip-path"):
      set(.displaced, !Self.word(bytes, value, is: ["auto", "none", "initial", "unset"]))
    case UInt8(ascii: "c") where isNamed("color"):
      setColor(HTMLColor(bytes, value))
      if HTMLColor.isTransparent(bytes, Self.trimmed(bytes, value)) { set(.transparent, true) }
    case UInt8(ascii: "b") where isNamed("background", "background-color"):
      setBackground(HTMLColor(bytes, value))
    case UInt8(ascii: "t") where isNamed("text-indent"):
      set(.displaced, length.isFar || length.isWhole)
    case UInt8(ascii: "t") where isNamed("top"), UInt8(ascii: "b") where isNamed("bottom"):
      set(.displaced, length.isFar)
      set(.raised, first == UInt8(ascii: "t") ? length.isNegative : length.isPositive)
    case UInt8(ascii: "l") where isNamed("left"), UInt8(ascii: "r") where isNamed("right"),
      UInt8(ascii: "m") where isNamed("margin-left", "margin-top"):
      set(.displaced, length.isFar)
    case UInt8(ascii: "o") where isNamed("overflow"):
      set(.clipped, Self.word(bytes, value, is: ["hidden", "clip"]))
    case UInt8(ascii: "w") where isNamed("width", "max-width"),
      UInt8(ascii: "h") where isNamed("height"),
      UInt8(ascii: "m") where isNamed("max-height", "max-width"):
      set(.tiny, length.isTiny)
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

  /// Whether a value is the number zero, with any unit.
  private static func isZero(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    let value = trimmed(bytes, value)
    var hasZero = false
    for at in value {
      switch bytes[at] {
      case UInt8(ascii: "0"): hasZero = true
      case UInt8(ascii: "."): continue
      case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "-"): return false
      default: return hasZero
      }
    }
    return hasZero
  }

  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, HTMLTagScanner.isSpace(bytes[start]) { start += 1 }
    while end > start, HTMLTagScanner.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
