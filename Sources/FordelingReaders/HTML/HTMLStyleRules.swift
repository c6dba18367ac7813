/// The plain rules of a document's style sheets: `.name`, `element.name`, `#name`, and elements that are
/// hidden altogether.
///
/// Nothing more of CSS is read. Rules inside an at-rule do not count, unless it is `@media screen` or
/// `@media all`. A rule with another selector that hides what it selects makes its classes doubtful: whether
/// a reader sees an element with such a class is not known here.
struct HTMLStyleRules: Sendable {
  private var rules: [[UInt8]: HTMLStyleChange] = [:]
  private var hiddenElements: Set<[UInt8]> = []
  private var doubtfulClasses: Set<[UInt8]> = []

  /// Whether there is no rule.
  var isEmpty: Bool { rules.isEmpty && doubtfulClasses.isEmpty && hiddenElements.isEmpty }

  /// Whether any element is hidden by its name.
  var hidesElements: Bool { !hiddenElements.isEmpty }

  /// Whether all elements with a name are hidden.
  func hides(element: [UInt8]) -> Bool { hiddenElements.contains(element) }

  /// Whether a rule that is not understood may hide the elements with a class.
  func mayHide(class name: [UInt8]) -> Bool { doubtfulClasses.contains(name) }

  /// What the rules say of the element with an identifier.
  func change(identifier name: [UInt8]) -> HTMLStyleChange {
    rules[[UInt8(ascii: "#")] + name] ?? HTMLStyleChange()
  }

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
      let body = (open + 1)..<max(open + 1, at - 1)
      if Self.isScreen(bytes, start..<open) {
        add(bytes, body)
      } else {
        addRule(bytes, selectors: start..<open, body: body)
      }
    }
  }

  /// Whether the head of a rule says that what follows holds on every screen.
  private static func isScreen(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let head = HTMLStyleChange.trimmed(bytes, range)
    guard HTMLTagNames.starts(bytes, with: "@media", at: head.lowerBound, end: head.upperBound)
    else { return false }
    let medium = HTMLStyleChange.trimmed(bytes, head.lowerBound + 6..<head.upperBound)
    return HTMLTagNames.equals(bytes, medium, "screen") || HTMLTagNames.equals(bytes, medium, "all")
  }

  /// Skips the comment at `at`, or else one byte.
  static func skipComment(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
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
      if let selector = HTMLSelector(bytes, start..<end) {
        add(change, for: selector)
      }
      start = end + 1
    }
  }

  private mutating func add(_ change: HTMLStyleChange, for selector: HTMLSelector) {
    switch selector {
    case .plain(let key): rules[key, default: .init()].apply(change)
    case .element(let name):
      if change.holding.contains(.hidden) { hiddenElements.insert(name) }
    case .other(let classes):
      if change.holding.contains(.hidden) { doubtfulClasses.formUnion(classes) }
    }
  }
}
