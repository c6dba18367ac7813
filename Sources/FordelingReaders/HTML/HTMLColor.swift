/// A color of a style sheet, as far as letters of one color may stand on a background of the same.
struct HTMLColor: Hashable, Sendable {
  /// Red, green and blue, eight bits each, or a value that is none.
  private let value: UInt32

  /// A color that is not worked out, as that of a picture.
  static let unknown = HTMLColor(value: .max)
  /// That of what is behind or around it.
  static let inherited = HTMLColor(value: .max - 1)
  /// That of the page.
  static let white = HTMLColor(value: 0xFF_FF_FF)
  /// That of letters.
  static let black = HTMLColor(value: 0)

  private init(value: UInt32) { self.value = value }

  /// Reads the value of `color`, `background-color` or `background`, where a color may stand among other
  /// words.
  init(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    var found: HTMLColor?
    var start = value.lowerBound
    while start < value.upperBound, bytes[start] != UInt8(ascii: "!") {
      if HTMLTagScanner.isSpace(bytes[start]) {
        start += 1
        continue
      }
      var end = start
      var isInside = false
      while end < value.upperBound, isInside || !HTMLTagScanner.isSpace(bytes[end]),
        bytes[end] != UInt8(ascii: "!")
      {
        if bytes[end] == UInt8(ascii: "(") { isInside = true }
        if bytes[end] == UInt8(ascii: ")") { isInside = false }
        end += 1
      }
      let word = start..<end
      if Self.starts(bytes, word, with: "url(")
        || word.contains(where: {
          Self.starts(bytes, $0..<end, with: "gradient(")
            || Self.starts(bytes, $0..<end, with: "var(")
        })
      {
        self = .unknown
        return
      }
      found = found ?? Self.word(bytes, word)
      start = end
    }
    self = found ?? .unknown
  }

  /// This color, or that of what is around it.
  func over(_ outer: HTMLColor) -> HTMLColor { self == .inherited ? outer : self }

  /// Whether letters of this color are not seen on a background: the colors hardly differ.
  func vanishes(on background: HTMLColor) -> Bool {
    guard value <= 0xFF_FF_FF, background.value <= 0xFF_FF_FF else { return false }
    return [0, 8, 16].allSatisfy { shift in
      let own = Int(value >> UInt32(shift)) & 0xFF
      let other = Int(background.value >> UInt32(shift)) & 0xFF
      return abs(own - other) <= 8
    }
  }

  /// Whether nothing of a color is seen.
  static func isTransparent(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    if starts(bytes, value, with: "transparent") { return true }
    // "rgba(0, 0, 0, 0)": the last of four numbers is zero.
    guard starts(bytes, value, with: "rgba(") else { return false }
    var commas = 0
    var last = value.lowerBound
    for at in value where bytes[at] == UInt8(ascii: ",") {
      commas += 1
      last = at + 1
    }
    let length = HTMLLength(bytes, last..<value.upperBound)
    return commas == 3 && !length.isPositive && !length.isNegative
  }

  // MARK: - Notations

  private static let names: [(name: StaticString, value: UInt32)] = [
    ("white", 0xFF_FF_FF), ("black", 0), ("silver", 0xC0_C0_C0), ("gray", 0x80_80_80),
    ("grey", 0x80_80_80), ("lightgray", 0xD3_D3_D3), ("lightgrey", 0xD3_D3_D3),
    ("darkgray", 0xA9_A9_A9), ("darkgrey", 0xA9_A9_A9), ("gainsboro", 0xDC_DC_DC),
    ("whitesmoke", 0xF5_F5_F5), ("snow", 0xFF_FA_FA), ("ivory", 0xFF_FF_F0),
    ("ghostwhite", 0xF8_F8_FF), ("red", 0xFF_00_00), ("maroon", 0x80_00_00),
    ("yellow", 0xFF_FF_00), ("olive", 0x80_80_00), ("lime", 0x00_FF_00), ("green", 0x00_80_00),
    ("aqua", 0x00_FF_FF), ("teal", 0x00_80_80), ("blue", 0x00_00_FF), ("navy", 0x00_00_80),
    ("fuchsia", 0xFF_00_FF), ("purple", 0x80_00_80), ("orange", 0xFF_A5_00),
    ("lightblue", 0xAD_D8_E6), ("lightyellow", 0xFF_FF_E0), ("beige", 0xF5_F5_DC),
  ]

  private static let around: [StaticString] = [
    "transparent", "inherit", "none", "initial", "unset", "revert", "currentcolor",
  ]

  /// The color that a word says; nil for one that says none.
  private static func word(_ bytes: Span<UInt8>, _ word: Range<Int>) -> HTMLColor? {
    if bytes[word.lowerBound] == UInt8(ascii: "#") {
      return hexadecimal(bytes, word.lowerBound + 1..<word.upperBound)
    }
    if let known = names.first(where: { HTMLTagNames.equals(bytes, word, $0.name) }) {
      return HTMLColor(value: known.value)
    }
    if around.contains(where: { HTMLTagNames.equals(bytes, word, $0) }) { return .inherited }
    if starts(bytes, word, with: "rgb") {
      return isTransparent(bytes, word) ? .inherited : numbers(bytes, word)
    }
    return starts(bytes, word, with: "hsl") ? .unknown : nil
  }

  /// Whether a value begins with a text of lower case, in either case.
  private static func starts(
    _ bytes: Span<UInt8>, _ value: Range<Int>, with prefix: StaticString
  ) -> Bool {
    guard prefix.utf8CodeUnitCount <= value.count else { return false }
    return prefix.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { unsafe bytes[value.lowerBound + $0] | 0x20 == buffer[$0] | 0x20 }
    }
  }

  private static func hexadecimal(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> HTMLColor {
    var values: [UInt32] = []
    for at in digits {
      let byte = bytes[at] | 0x20
      switch byte {
      case 0x30...0x39: values.append(UInt32(byte - 0x30))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        values.append(UInt32(byte - UInt8(ascii: "a") + 10))
      default: return .unknown
      }
    }
    switch values.count {
    case 3: return HTMLColor(value: values.reduce(0) { $0 << 8 | $1 * 17 })
    case 6: return HTMLColor(value: values.reduce(0) { $0 << 4 | $1 })
    default: return .unknown
    }
  }

  /// `rgb(238, 238, 238)`, also in percent; what is seen through is not worked out.
  private static func numbers(_ bytes: Span<UInt8>, _ word: Range<Int>) -> HTMLColor {
    var values: [UInt32] = []
    var at = word.lowerBound
    while at < word.upperBound {
      guard bytes[at] >= 0x30, bytes[at] <= 0x39 else {
        // Decimals are no part of a whole number, and say something of what is seen through.
        if bytes[at] == UInt8(ascii: ".") { return .unknown }
        at += 1
        continue
      }
      var number: UInt32 = 0
      while at < word.upperBound, bytes[at] >= 0x30, bytes[at] <= 0x39 {
        number = min(number * 10 + UInt32(bytes[at] - 0x30), 1_000)
        at += 1
      }
      if at < word.upperBound, bytes[at] == UInt8(ascii: "%") { number = number * 255 / 100 }
      values.append(min(number, 255))
    }
    guard values.count == 3 || (values.count == 4 && values[3] == 1) else { return .unknown }
    return HTMLColor(value: values.prefix(3).reduce(0) { $0 << 8 | $1 })
  }
}
