/// A selector of a style sheet, as far as it is understood.
enum HTMLSelector {
  /// `.name`, `element.name` or `#name`, the element in lower case.
  case plain([UInt8])
  /// An element by its name alone, in lower case.
  case element([UInt8])
  /// Anything else, with the classes and the name that the selected elements have as far as it says.
  case other(classes: [[UInt8]], element: [UInt8]?)

  /// Reads one selector; nil for none, and for one that only holds while a reader does something, or
  /// selects what is no element.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let selector = Self.withoutComments(bytes, range)
    guard !selector.isEmpty, bytes[selector.lowerBound] != UInt8(ascii: "@") else { return nil }
    if let plain = Self.plain(bytes, selector) {
      self = plain
      return
    }
    guard !Self.isOfTheMoment(bytes, selector) else { return nil }
    self = Self.last(bytes, selector)
  }

  /// A selector of one name, or of an element and one class.
  private static func plain(_ bytes: Span<UInt8>, _ selector: Range<Int>) -> HTMLSelector? {
    var key: [UInt8] = []
    var dots = 0
    for at in selector {
      let byte = bytes[at]
      if byte == UInt8(ascii: ".") {
        dots += 1
      } else if !isNameByte(byte), !(byte == UInt8(ascii: "#") && at == selector.lowerBound) {
        return nil
      }
      let isUpper = byte >= 0x41 && byte <= 0x5A
      key.append(dots == 0 && key.first != UInt8(ascii: "#") && isUpper ? byte | 0x20 : byte)
    }
    guard key.last != UInt8(ascii: ".") else { return nil }
    if key.first == UInt8(ascii: "#") { return dots == 0 && key.count > 1 ? .plain(key) : nil }
    return dots == 1 ? .plain(key) : dots == 0 ? .element(key) : nil
  }

  /// What the last part of a selector, which says what is selected, has of names.
  private static func last(_ bytes: Span<UInt8>, _ selector: Range<Int>) -> HTMLSelector {
    var classes: [[UInt8]] = []
    var element: [UInt8]?
    var identifier: [UInt8]?
    var at = selector.lowerBound
    while at < selector.upperBound {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("):
        let close = byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        while at < selector.upperBound, bytes[at] != close { at += 1 }
        at += 1
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"):
        (classes, element, identifier) = ([], nil, nil)
        at += 1
      case _ where isNameByte(byte):
        element = [UInt8](lowercasing: name(bytes, &at, selector.upperBound).span)
      default:
        at += 1
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":")
        else { continue }
        let name = name(bytes, &at, selector.upperBound)
        if byte == UInt8(ascii: ".") { classes.append(name) }
        if byte == UInt8(ascii: "#") { identifier = name }
      }
    }
    // An identifier is one element's, whatever else is said of it.
    if let identifier, classes.isEmpty { return .plain([UInt8(ascii: "#")] + identifier) }
    return .other(classes: classes, element: element)
  }

  private static func name(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> [UInt8] {
    var name: [UInt8] = []
    while at < end, isNameByte(bytes[at]) {
      name.append(bytes[at])
      at += 1
    }
    return name
  }

  /// Whether a selector speaks of the pointer, of the state of a field or of what stands before and after
  /// an element.
  private static func isOfTheMoment(_ bytes: Span<UInt8>, _ selector: Range<Int>) -> Bool {
    for at in selector where bytes[at] == UInt8(ascii: ":") {
      let structural: [StaticString] = [
        "nth", "first", "last", "only", "not", "is", "where", "root", "empty", "has",
      ]
      let isStructural = structural.contains {
        HTMLTagNames.starts(bytes, with: $0, at: at + 1, end: selector.upperBound)
      }
      if !isStructural { return true }
    }
    return false
  }

  /// The selector without comments before it, and without the comment marks that hide a style sheet
  /// from very old browsers.
  private static func withoutComments(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if HTMLTagScanner.isSpace(bytes[start]) {
        start += 1
      } else if HTMLTagNames.starts(bytes, with: "<!--", at: start, end: range.upperBound) {
        start += 4
      } else if HTMLTagNames.starts(bytes, with: "/*", at: start, end: range.upperBound) {
        start = HTMLStyleRules.skipComment(bytes, start, range.upperBound)
      } else {
        break
      }
    }
    return HTMLStyleChange.trimmed(bytes, start..<max(start, range.upperBound))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    HTMLTagScanner.isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
