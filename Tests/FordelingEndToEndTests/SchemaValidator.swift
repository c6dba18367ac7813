import Foundation

/// Checks a JSON value against the words of JSON Schema that the project's schemas use. Any other word is
/// a fault of its own, so that nothing in a schema goes unchecked.
struct SchemaValidator {
  private let root: [String: Any]
  private(set) var faults: [String] = []

  init(_ schema: Data) throws {
    root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:]
  }

  /// The faults of a document, each with its place.
  mutating func validate(_ document: Data) throws -> [String] {
    faults = []
    let value = try JSONSerialization.jsonObject(with: document, options: .fragmentsAllowed)
    check(value, root, "$")
    return faults
  }

  private mutating func check(_ value: Any, _ schema: [String: Any], _ path: String) {
    for (word, rule) in schema.sorted(by: { $0.key < $1.key }) {
      switch word {
      case "$schema", "$defs", "title", "description": break
      case "$ref":
        let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
        let definitions = root["$defs"] as? [String: Any] ?? [:]
        guard let target = definitions[name] as? [String: Any] else {
          faults.append("\(path): no definition \(name)")
          continue
        }
        check(value, target, path)
      case "type": checkType(value, rule, path)
      case "const": if !isEqual(value, rule) { faults.append("\(path): is not \(rule)") }
      case "enum":
        if !((rule as? [Any])?.contains { isEqual(value, $0) } ?? false) {
          faults.append("\(path): \(value) is not among \(rule)")
        }
      case "minimum":
        if let number = value as? NSNumber, let least = rule as? NSNumber,
          number.doubleValue < least.doubleValue
        {
          faults.append("\(path): \(number) is below \(least)")
        }
      case "pattern":
        if let text = value as? String, let pattern = rule as? String,
          text.range(of: pattern, options: .regularExpression) == nil
        {
          faults.append("\(path): '\(text)' does not match \(pattern)")
        }
      case "items":
        guard let items = value as? [Any], let each = rule as? [String: Any] else { continue }
        for (at, item) in items.enumerated() { check(item, each, "\(path)[\(at)]") }
      case "properties", "additionalProperties": break
      case "required":
        guard let object = value as? [String: Any] else { continue }
        for name in rule as? [String] ?? [] where object[name] == nil {
          faults.append("\(path): has no \(name)")
        }
      case "anyOf":
        let fits = (rule as? [[String: Any]] ?? []).contains { choice in
          var other = self
          other.faults = []
          other.check(value, choice, path)
          return other.faults.isEmpty
        }
        if !fits { faults.append("\(path): fits none of anyOf") }
      default: faults.append("\(path): the schema has the word \(word), which is not checked")
      }
    }
    checkProperties(value, schema, path)
  }

  private mutating func checkProperties(_ value: Any, _ schema: [String: Any], _ path: String) {
    guard let object = value as? [String: Any] else { return }
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    for (name, each) in object.sorted(by: { $0.key < $1.key }) {
      if let rule = known[name] {
        check(each, rule, "\(path).\(name)")
      } else if let rule = schema["additionalProperties"] as? [String: Any] {
        check(each, rule, "\(path).\(name)")
      } else if let isAllowed = schema["additionalProperties"] as? Bool, !isAllowed {
        faults.append("\(path): has an unknown key \(name)")
      }
    }
  }

  private mutating func checkType(_ value: Any, _ rule: Any, _ path: String) {
    let types = rule as? [String] ?? (rule as? String).map { [$0] } ?? []
    if !types.contains(where: { has(value, $0) }) { faults.append("\(path): is no \(types)") }
  }

  private func has(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "null": value is NSNull
    case "string": value is String
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer":
      (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue.rounded() == $0.doubleValue }
        ?? false
    default: false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }

  private func isEqual(_ left: Any, _ right: Any) -> Bool {
    (left as? NSObject)?.isEqual(right) ?? false
  }
}
