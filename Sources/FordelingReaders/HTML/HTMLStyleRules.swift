/// The plain rules of a document's style sheets: `.name`, `element.name`, `#name` and elements.
///
/// Nothing more of CSS is read. Rules inside an at-rule do not count, unless it is `@media screen` or
/// `@media all`. A rule with another selector that hides what it selects leaves a doubt: whether a reader sees
/// an element that it may select is not known here.
struct HTMLStyleRules: Sendable {
  /// What a rule says, and its number in the document.
  private struct Rule: Sendable {
    var number: Int
    var change: HTMLStyleChange
    var isImportant: Bool
  }

  private var rules: [[UInt8]: [Rule]] = [:]
  private var count = 0
  private var doubtfulClasses: Set<[UInt8]> = []
  private var doubtfulElements: Set<[UInt8]> = []
  /// Whether a rule that is not understood names neither a class nor an element.
  private var doubtsAll = false

  /// Whether there is no rule.
  var isEmpty: Bool { count == 0 }
  /// Whether a rule can speak of an element without a class and an identifier.
  private(set) var concernsElements = false

  private static let tableParts: Set<[UInt8]> = Set(
    ["table", "thead", "tbody", "tfoot", "tr", "td", "th"].map { Array($0.utf8) })

  /// What the rules say of an element: by its name, then its classes, then its identifier; of two alike the
  /// later one counts. What is marked as important stands apart, for it counts more than the own style.
  func changes(
    element: [UInt8], classes: [[UInt8]], identifier: [UInt8]?
  ) -> (usual: HTMLStyleChange, important: HTMLStyleChange) {
    var keys = [element]
    keys += classes.map { [UInt8(ascii: ".")] + $0 }
    let names = 1..<keys.count
    keys += classes.map { element + [UInt8(ascii: ".")] + $0 }
    if let identifier { keys.append([UInt8(ascii: "#")] + identifier) }
    var found: [(rank: Int, rule: Rule)] = []
    for (at, key) in keys.enumerated() {
      let rank =
        key.first == UInt8(ascii: "#") ? 3 : at == 0 ? 0 : names.contains(at) ? 1 : 2
      for rule in rules[key] ?? [] { found.append((rank, rule)) }
    }
    found.sort { ($0.rank, $0.rule.number) < ($1.rank, $1.rule.number) }
    var usual = HTMLStyleChange()
    var important = HTMLStyleChange()
    for (_, rule) in found {
      if rule.isImportant { important.apply(rule.change) } else { usual.apply(rule.change) }
    }
    return (usual, important)
  }

  /// Whether a rule that is not understood may hide an element.
  func mayHide(element: [UInt8], classes: [[UInt8]]) -> Bool {
    doubtfulElements.contains(element) || classes.contains(where: doubtfulClasses.contains)
      || (doubtsAll && Self.tableParts.contains(element))
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
    let screens: [StaticString] = ["screen", "all", "only screen"]
    return screens.contains { HTMLTagNames.equals(bytes, medium, $0) }
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
    let isImportant = body.contains {
      HTMLTagNames.starts(bytes, with: "!important", at: $0, end: body.upperBound)
    }
    var start = selectors.lowerBound
    while start < selectors.upperBound {
      var end = start
      while end < selectors.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      if let selector = HTMLSelector(bytes, start..<end) {
        add(Rule(number: count, change: change, isImportant: isImportant), for: selector)
      }
      start = end + 1
    }
  }

  /// Keeps what a rule says, property by property: of each the last word for a key is enough, so that very
  /// many rules for one key take no longer.
  private mutating func keep(_ rule: Rule, for key: [UInt8]) {
    for property in HTMLStyle.properties where rule.change.mentioned.contains(property) {
      var change = HTMLStyleChange()
      change.set(property, rule.change.holding.contains(property))
      rules[key, default: []].removeAll {
        $0.change.mentioned == property && $0.isImportant == rule.isImportant
      }
      rules[key, default: []].append(
        Rule(number: rule.number, change: change, isImportant: rule.isImportant))
    }
  }

  private mutating func add(_ rule: Rule, for selector: HTMLSelector) {
    count += 1
    switch selector {
    case .plain(let key): keep(rule, for: key)
    case .element(let name):
      keep(rule, for: name)
      concernsElements = true
    case .other(let classes, let element):
      guard rule.change.isHidden else { return }
      if !classes.isEmpty {
        doubtfulClasses.formUnion(classes)
      } else if let element {
        doubtfulElements.insert(element)
        concernsElements = true
      } else {
        doubtsAll = true
        concernsElements = true
      }
    }
  }
}
