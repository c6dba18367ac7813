/// What the attributes of a start tag say, as far as it matters here.
struct HTMLAttributes {
  /// How the element looks, by the classes' rules and then by its own style.
  var style = HTMLStyleChange()
  /// Whether a reader does not see it.
  var isHidden = false
  /// Whether a style rule that is not understood may hide it.
  var isVisibilityUnknown = false
  /// Whether a rule hides it, and another one may show it all the same.
  var isShownPerhaps = false
  /// Whether its digits are not to be glued to those beside it: a link within the page, a font size.
  var isSetApart = false
  /// Whether it refers to a note, whatever it looks like.
  var isReference = false
  /// How many columns a cell covers, clamped as the standard says.
  var columnSpan = 1
  /// How many rows a cell covers, clamped as the standard says; 0 for all that are left of its group.
  var rowSpan = 1

  /// The classes and the identifier, where a style sheet may speak of them.
  private var classes: [[UInt8]] = []
  private var identifier: [UInt8]?

  /// An element without attributes.
  init() {}

  /// An element without attributes of which style sheets may speak.
  init(of element: UnsafePointer<UInt8>, rules: HTMLStyleRules) {
    unsafe finish(HTMLStyleChange(), of: Self.bytes(element).span, rules)
  }

  /// Reads libxml2's list of names and values, one after the other, ending with a null.
  init(
    _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>, of element: UnsafePointer<UInt8>,
    rules: HTMLStyleRules
  ) {
    var own = HTMLStyleChange()
    var at = 0
    let element = unsafe Self.bytes(element).span
    while let name = unsafe list[at] {
      let value = unsafe list[at + 1]
      unsafe read(Self.bytes(name).span, Self.bytes(value).span, of: element, rules, own: &own)
      at += 2
    }
    finish(own, of: element, rules)
  }

  /// Reads the attributes of the tag whose name starts at `nameStart`; also gives the offset of its `>`.
  ///
  /// Only for tags that have no reference and no attribute twice.
  static func read(
    _ bytes: Span<UInt8>, nameStart: Int, end: Int, rules: HTMLStyleRules
  ) -> (attributes: HTMLAttributes, greater: Int) {
    var attributes = HTMLAttributes()
    var own = HTMLStyleChange()
    var found: [(name: Range<Int>, value: Range<Int>)] = []
    let tag = HTMLTagScanner.scan(bytes, nameStart: nameStart, end: end) { name, value in
      found.append((name, value))
    }
    let element = bytes.extracting(tag.name)
    for (name, value) in found {
      attributes.read(
        bytes.extracting(name), bytes.extracting(value), of: element, rules, own: &own)
    }
    attributes.finish(own, of: element, rules)
    return (attributes, (tag.end ?? end) - 1)
  }

  private mutating func read(
    _ name: Span<UInt8>, _ value: Span<UInt8>, of element: Span<UInt8>, _ rules: HTMLStyleRules,
    own: inout HTMLStyleChange
  ) {
    let whole = 0..<name.count
    switch name.count {
    case 2 where !rules.isEmpty && HTMLTagNames.equals(name, whole, "id"):
      identifier = [UInt8](copying: value, 0..<value.count)
    case 4 where HTMLTagNames.equals(name, whole, "href"):
      if Self.isNoteLink(value) {
        isReference = true
      } else if value.count > 1, value[0] == UInt8(ascii: "#") {
        isSetApart = true
      }
    case 4 where HTMLTagNames.equals(name, whole, "size"):
      isSetApart = true
    case 4 where HTMLTagNames.equals(name, whole, "role"):
      if HTMLTagNames.equals(value, 0..<value.count, "doc-noteref") { isReference = true }
    case 5 where HTMLTagNames.equals(name, whole, "style"):
      own.read(value, 0..<value.count)
    case 5 where HTMLTagNames.equals(name, whole, "color"):
      if !own.mentioned.contains(.colored) { own.setColor(HTMLColor(value, 0..<value.count)) }
    case 7 where HTMLTagNames.equals(name, whole, "bgcolor"):
      if !own.mentioned.contains(.painted) {
        own.setBackground(HTMLColor(value, 0..<value.count))
      }
    case 5 where HTMLTagNames.equals(name, whole, "class"):
      readClasses(value, rules)
    case 6 where HTMLTagNames.equals(name, whole, "hidden"):
      isHidden = true
    case 7 where HTMLTagNames.equals(name, whole, "colspan"):
      columnSpan = min(max(Self.number(value) ?? 1, 1), Self.columnSpanLimit)
    case 7 where HTMLTagNames.equals(name, whole, "rowspan"):
      rowSpan = min(Self.number(value) ?? 1, Self.rowSpanLimit)
    default:
      break
    }
  }

  /// Puts the element's own style above that of the rules.
  private mutating func finish(
    _ own: HTMLStyleChange, of element: Span<UInt8>, _ rules: HTMLStyleRules
  ) {
    if rules.isEmpty {
      style = own
    } else {
      let name = [UInt8](lowercasing: element)
      let changes = rules.changes(element: name, classes: classes, identifier: identifier)
      style = changes.usual
      style.apply(own)
      style.apply(changes.important)
      let divides = rules.mayDivide(element: name, classes: classes, identifier: identifier)
        .subtracting(own.mentioned)
      style.apply(HTMLStyleChange(mentioned: divides, holding: divides))
      if rules.mayHide(element: name, classes: classes, identifier: identifier) {
        isVisibilityUnknown = true
      }
      isShownPerhaps =
        style.isHidden
        && rules.mayShow(
          element: name, classes: classes, identifier: identifier, againstOwn: own.isHidden)
    }
    if isShownPerhaps {
      isVisibilityUnknown = true
    } else if style.isHidden {
      isHidden = true
    }
  }

  /// The largest spans there are, by the HTML standard, section 4.9.11.
  private static let columnSpanLimit = 1_000
  private static let rowSpanLimit = 65_534

  /// The bytes of a C string, without its end; none for a null.
  private static func bytes(_ string: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    guard let string = unsafe string else {
      return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    var count = 0
    while unsafe string[count] != 0 { count += 1 }
    return unsafe UnsafeBufferPointer(start: string, count: count)
  }

  /// A number by the standard's rules: white space, digits, and whatever follows is ignored.
  private static func number(_ value: Span<UInt8>) -> Int? {
    var at = 0
    while at < value.count, HTMLTagScanner.isSpace(value[at]) { at += 1 }
    if at < value.count, value[at] == UInt8(ascii: "+") { at += 1 }
    let first = at
    var number = 0
    while at < value.count, value[at] >= 0x30, value[at] <= 0x39 {
      // Beyond the clamp the value no longer matters.
      number = min(number * 10 + Int(value[at] - 0x30), 1_000_000)
      at += 1
    }
    return at > first ? number : nil
  }

  /// Whether a link goes to a note, as Word, MediaWiki, pandoc and others write such links.
  private static func isNoteLink(_ value: Span<UInt8>) -> Bool {
    let prefixes: [StaticString] = ["#_ftn", "#_edn", "#cite_note", "#cite-note", "#footnote"]
    if prefixes.contains(where: { HTMLTagNames.starts(value, with: $0, at: 0, end: value.count) }) {
      return true
    }
    guard HTMLTagNames.starts(value, with: "#fn", at: 0, end: value.count) else { return false }
    return value.count > 3 && !HTMLTagScanner.isLetter(value[3])
  }

  /// Classes of MediaWiki, Word, pandoc and Bootstrap whose meaning stands in no style sheet of the document
  /// itself, and the classes that the document's own style sheets speak of.
  private mutating func readClasses(
    _ value: Span<UInt8>, _ rules: HTMLStyleRules
  ) {
    var start = 0
    while start < value.count {
      var end = start
      while end < value.count, !HTMLTagScanner.isSpace(value[end]) { end += 1 }
      let word = start..<end
      switch word.count {
      case 7 where HTMLTagNames.equals(value, word, "sortkey"): isHidden = true
      case 7 where HTMLTagNames.equals(value, word, "noteref"): isReference = true
      case 9 where HTMLTagNames.equals(value, word, "reference"): isReference = true
      case 12 where HTMLTagNames.equals(value, word, "footnote-ref"): isReference = true
      case 11 where HTMLTagNames.equals(value, word, "superscript"): isReference = true
      case 20 where HTMLTagNames.equals(value, word, "msofootnotereference"): isReference = true
      case 7 where HTMLTagNames.equals(value, word, "sr-only"): isHidden = true
      case 15 where HTMLTagNames.equals(value, word, "visually-hidden"): isHidden = true
      case 18 where HTMLTagNames.equals(value, word, "screen-reader-text"): isHidden = true
      default: break
      }
      if !rules.isEmpty, !word.isEmpty { classes.append([UInt8](copying: value, word)) }
      start = end + 1
    }
  }
}
