/// A JSON value and where it stands. Numbers keep their text, so that nothing is rounded.
package struct JSONValue {
  /// What the value is.
  package let kind: JSONKind
  /// Where it stands.
  package let range: Range<Int>

  /// Reads a whole document; nil when it is none, or nested deeper than 64 levels.
  package init?(document bytes: [UInt8]) {
    var scanner = JSONScanner(bytes: bytes, depthLimit: 64)
    guard let value = try? scanner.value(), scanner.isAtEnd() else { return nil }
    self = value
  }

  init(kind: JSONKind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The member of an object; nil when there is none or this is no object.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let keys, let values) = kind,
      let at = keys.firstIndex(where: { $0.utf8.elementsEqual(key.utf8) })
    else { return nil }
    return values[at]
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// The elements of an array.
  package var array: [JSONValue]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// A whole number.
  package var count: Int? {
    if case .number(let text) = kind { Int(text) } else { nil }
  }

  /// A string or number as text, empty for null; nil for anything else.
  package var scalarText: String? {
    switch kind {
    case .null: ""
    case .number(let text), .string(let text): text
    case .boolean, .array, .object: nil
    }
  }
}

/// The kinds of JSON values.
package enum JSONKind {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The names of the members and, in the same order, their values.
  case object([String], [JSONValue])
}
