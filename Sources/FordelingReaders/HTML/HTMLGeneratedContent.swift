/// What a style sheet writes before or after an element, as far as it may be a part of a number.
enum HTMLGeneratedContent {
  /// Whether declarations have a `content` with letters, digits or what stands in a number.
  ///
  /// Signs such as bullets, arrows and the letters of icon fonts, and quotation marks, are none of these.
  static func mayBelongToNumber(_ bytes: Span<UInt8>, _ body: Range<Int>) -> Bool {
    var at = body.lowerBound
    while at < body.upperBound {
      let start = at
      at = HTMLStyleRules.skipComment(bytes, at, body.upperBound)
      guard HTMLTagNames.starts(bytes, with: "content", at: start, end: body.upperBound),
        start == body.lowerBound || bytes[start - 1] == UInt8(ascii: ";")
          || bytes[start - 1] == UInt8(ascii: "/") || HTMLTagScanner.isSpace(bytes[start - 1])
      else { continue }
      at = start + 7
      while at < body.upperBound, HTMLTagScanner.isSpace(bytes[at]) { at += 1 }
      guard at < body.upperBound, bytes[at] == UInt8(ascii: ":") else { continue }
      if valueMayBelongToNumber(bytes, at + 1..<body.upperBound) { return true }
    }
    return false
  }

  /// What a selector of something before or after an element selects without that; nil for any other.
  static func selected(_ bytes: Span<UInt8>, _ selector: Range<Int>) -> Range<Int>? {
    for at in selector where bytes[at] == UInt8(ascii: ":") {
      let name =
        at + 1 < selector.upperBound && bytes[at + 1] == UInt8(ascii: ":") ? at + 2 : at + 1
      let places: [StaticString] = ["before", "after", "marker"]
      if places.contains(where: {
        HTMLTagNames.starts(bytes, with: $0, at: name, end: selector.upperBound)
      }) {
        return selector.lowerBound..<at
      }
    }
    return nil
  }

  /// Reads a value up to its end: strings by their characters, functions by their names.
  private static func valueMayBelongToNumber(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    let functions: [StaticString] = ["attr(", "counter(", "counters("]
    var at = value.lowerBound
    while at < value.upperBound, bytes[at] != UInt8(ascii: ";") {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        var end = at + 1
        while end < value.upperBound, bytes[end] != byte {
          end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        end = min(end, value.upperBound)
        if characters(bytes, at + 1..<end).contains(where: isOfNumber) { return true }
        at = end + 1
      } else if functions.contains(where: {
        HTMLTagNames.starts(bytes, with: $0, at: at, end: value.upperBound)
      }) {
        return true
      } else {
        at += 1
      }
    }
    return false
  }

  /// The characters of a string, its escapes (`\\2022` and the like) resolved.
  private static func characters(_ bytes: Span<UInt8>, _ range: Range<Int>)
    -> String.UnicodeScalarView
  {
    var characters = String.UnicodeScalarView()
    var plain: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\") else {
        plain.append(bytes[at])
        at += 1
        continue
      }
      characters += String(decoding: plain, as: UTF8.self).unicodeScalars
      plain = []
      at += 1
      var code: UInt32 = 0
      var digits = 0
      while at < range.upperBound, digits < 6,
        let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue
      {
        code = code * 16 + UInt32(digit)
        digits += 1
        at += 1
      }
      guard digits > 0 else { continue }
      if at < range.upperBound, HTMLTagScanner.isSpace(bytes[at]) { at += 1 }
      if let scalar = Unicode.Scalar(code) { characters.append(scalar) }
    }
    return characters + String(decoding: plain, as: UTF8.self).unicodeScalars
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    let signs: [Unicode.Scalar] = [".", ",", "-", "%", "\u{2013}", "\u{2212}"]
    return signs.contains(scalar)
  }
}
