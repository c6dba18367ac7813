/// The plain rules of a document's style sheets: `.name`, `element.name`, `#name` and elements.
///
/// Nothing more of CSS is read. Rules inside an at-rule do not count, unless it is `@media screen` or
/// `@media all`. A rule with another selector that hides or strikes out what it selects leaves a doubt: whether
/// a reader sees an element that it may select is not known here. So does a rule that holds only where a
/// browser can do something, such as `@supports`, and one that writes a part of a number into an element.
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
  private var doubtfulIdentifiers: Set<[UInt8]> = []
  /// What rules may show that holds in some browsers only, or has a selector that is not understood.
  private var shown = HTMLSelectorSet()
  /// The same of rules that are marked as important.
  private var shownForSure = HTMLSelectorSet()
  /// What rules keep the line feeds of, or set apart from the text beside it, that hold in some browsers only,
  /// or have a selector that is not understood.
  private var keepingLines = HTMLSelectorSet()
  private var settingApart = HTMLSelectorSet()
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

  /// Whether a rule that is not understood may hide or change an element.
  func mayHide(element: [UInt8], classes: [[UInt8]], identifier: [UInt8]?) -> Bool {
    doubtfulElements.contains(element) || classes.contains(where: doubtfulClasses.contains)
      || identifier.map(doubtfulIdentifiers.contains) ?? false
      || (doubtsAll && Self.tableParts.contains(element))
  }

  /// Whether a rule that may hold shows an element that another hides; the element's own style, which hides
  /// it with `againstOwn`, counts more than a usual rule.
  func mayShow(
    element: [UInt8], classes: [[UInt8]], identifier: [UInt8]?, againstOwn: Bool
  ) -> Bool {
    shownForSure.maySelect(element: element, classes: classes, identifier: identifier)
      || (!againstOwn
        && shown.maySelect(element: element, classes: classes, identifier: identifier))
  }

  /// What rules that may select an element say of how its text is divided.
  ///
  /// It is believed: a line feed that is perhaps shown, and figures that perhaps stand apart, make no number.
  func mayDivide(element: [UInt8], classes: [[UInt8]], identifier: [UInt8]?) -> HTMLStyle {
    var style: HTMLStyle = []
    if keepingLines.maySelect(element: element, classes: classes, identifier: identifier) {
      style.insert(.keepsLines)
    }
    if settingApart.maySelect(element: element, classes: classes, identifier: identifier) {
      style.insert(.box)
    }
    return style
  }

  /// Adds a style sheet, unless its start tag, from the name to the `>`, says that it does not hold.
  mutating func add(_ bytes: Span<UInt8>, element tag: Range<Int>, _ content: Range<Int>) {
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    _ = HTMLTagScanner.scan(bytes, nameStart: tag.lowerBound, end: tag.upperBound) { name, value in
      attributes.append((name, value))
    }
    let condition = HTMLStyleCondition(bytes, attributes)
    if condition != .never { add(bytes, content, isCertain: condition == .always) }
  }

  /// How deep rules are read that stand in each other.
  private static let depthLimit = 16

  /// Adds the rules of a style sheet; `isCertain` says whether they hold in every browser.
  mutating func add(
    _ bytes: Span<UInt8>, _ range: Range<Int>, isCertain: Bool = true, depth: Int = 0
  ) {
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
      let condition = HTMLStyleCondition(bytes, head: start..<open)
      if let condition, condition != .never, depth < Self.depthLimit {
        add(bytes, body, isCertain: isCertain && condition == .always, depth: depth + 1)
      } else {
        addRule(bytes, selectors: start..<open, body: body, isCertain: isCertain)
      }
    }
  }

  /// Skips the comment at `at`, or else one byte.
  static func skipComment(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    guard HTMLTagNames.starts(bytes, with: "/*", at: at, end: end) else { return at + 1 }
    var at = at + 2
    while at < end, !HTMLTagNames.starts(bytes, with: "*/", at: at, end: end) { at += 1 }
    return min(at + 2, end)
  }

  private mutating func addRule(
    _ bytes: Span<UInt8>, selectors: Range<Int>, body: Range<Int>, isCertain: Bool
  ) {
    var change = HTMLStyleChange()
    change.read(bytes, body)
    let writes = !change.isHidden && HTMLGeneratedContent.mayBelongToNumber(bytes, body)
    guard writes || !change.mentioned.isEmpty else { return }
    let isImportant = body.contains {
      HTMLTagNames.starts(bytes, with: "!important", at: $0, end: body.upperBound)
    }
    var start = selectors.lowerBound
    while start < selectors.upperBound {
      var end = start
      while end < selectors.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      if writes, let selected = HTMLGeneratedContent.selected(bytes, start..<end) {
        addWriting(bytes, selected)
      } else if let selector = HTMLSelector(bytes, start..<end) {
        if change.mayShow { addShowing(selector, isCertain: isCertain, isImportant: isImportant) }
        if !change.holding.isDisjoint(with: .dividing) {
          addDividing(change, selector, isCertain: isCertain)
        }
        if isCertain {
          add(Rule(number: count, change: change, isImportant: isImportant), for: selector)
        } else if change.isHidden || change.holding.contains(.struck) {
          addDoubt(selector)
        }
      }
      start = end + 1
    }
  }

  /// Keeps what a rule says, property by property: of each the last word for a key is enough, so that very
  /// many rules for one key take no longer.
  private mutating func keep(_ rule: Rule, for key: [UInt8]) {
    for property in HTMLStyle.properties where rule.change.mentioned.contains(property) {
      let change = rule.change.only(property)
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
    case .other(_, let element):
      // What is struck out by its element is known to be so.
      let strikes =
        rule.change.holding.contains(.struck)
        && !(element.map(Self.struckElements.contains) ?? false)
      if rule.change.isHidden || strikes { addDoubt(selector) }
    }
  }

  /// Keeps in mind that a rule may show what another hides, where it is not known whether it holds.
  private mutating func addShowing(
    _ selector: HTMLSelector, isCertain: Bool, isImportant: Bool
  ) {
    if isCertain {
      guard case .other = selector else { return }
    }
    if isImportant { shownForSure.insert(selector) } else { shown.insert(selector) }
  }

  /// Keeps in mind that a rule may divide text, where it is not known whether it holds.
  private mutating func addDividing(
    _ change: HTMLStyleChange, _ selector: HTMLSelector, isCertain: Bool
  ) {
    if isCertain {
      guard case .other = selector else { return }
    }
    count += 1
    if change.holding.contains(.keepsLines) { keepingLines.insert(selector) }
    if !change.holding.isDisjoint(with: .apart) { settingApart.insert(selector) }
    if keepingLines.concernsElements || settingApart.concernsElements { concernsElements = true }
  }

  private static let struckElements: Set<[UInt8]> = Set(
    ["s", "del", "strike"].map { Array($0.utf8) })

  /// Keeps in mind what a style sheet writes into. Links and items of lists are no figures: it is the usual
  /// thing to write beside them.
  private mutating func addWriting(_ bytes: Span<UInt8>, _ selected: Range<Int>) {
    switch HTMLSelector(bytes, selected) {
    case nil:
      if HTMLStyleChange.trimmed(bytes, selected).isEmpty {
        addDoubt(.other(classes: [], element: nil))
      }
    case .element(let element)?, .other(classes: [], let element?)?:
      if Self.tableParts.contains(element) { addDoubt(.element(element)) }
    case let selector?:
      addDoubt(selector)
    }
  }

  /// Keeps in mind that what a selector selects may look otherwise than it is read.
  private mutating func addDoubt(_ selector: HTMLSelector) {
    count += 1
    switch selector {
    case .plain(let key) where key.first == UInt8(ascii: "#"):
      doubtfulIdentifiers.insert(Array(key.dropFirst()))
      concernsElements = true
    case .plain(let key):
      // `.name` or `element.name`.
      let name = key.firstIndex(of: UInt8(ascii: ".")).map { key[($0 + 1)...] } ?? key[...]
      doubtfulClasses.insert(Array(name))
    case .element(let element), .other(classes: [], let element?):
      doubtfulElements.insert(element)
      concernsElements = true
    case .other(let classes, _):
      doubtfulClasses.formUnion(classes)
      guard classes.isEmpty else { return }
      doubtsAll = true
      concernsElements = true
    }
  }
}
