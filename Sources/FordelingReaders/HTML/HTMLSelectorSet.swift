/// The elements that some selectors may select, by as much as is understood of them.
struct HTMLSelectorSet: Sendable {
  /// One selector: what it says of an element's name, classes and identifier.
  private struct Condition: Hashable, Sendable {
    var element: [UInt8]?
    var classes: [[UInt8]] = []
    var identifier: [UInt8]?
  }

  private var conditions: Set<Condition> = []
  /// Those that name a class, by their first one.
  private var byClass: [[UInt8]: [Condition]] = [:]
  private var others: [Condition] = []

  var isEmpty: Bool { conditions.isEmpty }

  /// Whether a selector can select an element without a class and an identifier.
  var concernsElements: Bool { !others.isEmpty }

  mutating func insert(_ selector: HTMLSelector) {
    var condition = Condition()
    switch selector {
    case .plain(let key) where key.first == UInt8(ascii: "#"):
      condition.identifier = Array(key.dropFirst())
    case .plain(let key):
      let dot = key.firstIndex(of: UInt8(ascii: ".")) ?? key.endIndex
      if dot > 0 { condition.element = Array(key[..<dot]) }
      if dot < key.endIndex { condition.classes = [Array(key[(dot + 1)...])] }
    case .element(let element): condition.element = element
    case .other(let classes, let element):
      condition.classes = classes
      condition.element = element
    }
    guard conditions.insert(condition).inserted else { return }
    if let first = condition.classes.first {
      byClass[first, default: []].append(condition)
    } else {
      others.append(condition)
    }
  }

  /// Whether one of the selectors may select an element.
  func maySelect(element: [UInt8], classes: [[UInt8]], identifier: [UInt8]?) -> Bool {
    guard !isEmpty else { return false }
    func holds(_ condition: Condition) -> Bool {
      (condition.element ?? element) == element
        && condition.classes.allSatisfy(classes.contains)
        && (condition.identifier.map { $0 == identifier } ?? true)
    }
    return classes.contains { byClass[$0]?.contains(where: holds) ?? false }
      || others.contains(where: holds)
  }
}
