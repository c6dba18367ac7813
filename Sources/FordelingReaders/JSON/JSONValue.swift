/// A JSON value and where it stands. Numbers keep their text, so that nothing is rounded.
struct JSONValue {
  /// What the value is.
  var kind: JSONKind
  /// Where it stands.
  var range: Range<Int>

  /// The member of an object; nil when there is none or this is no object.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let keys, let values) = kind,
      let at = keys.firstIndex(where: { $0.utf8.elementsEqual(key.utf8) })
    else { return nil }
    return values[at]
  }

  /// The text of a string.
  var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  /// The elements of an array.
  var array: [JSONValue]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// A string or number as text, empty for null; nil for anything else.
  var scalarText: String? {
    switch kind {
    case .null: ""
    case .number(let text), .string(let text): text
    case .boolean, .array, .object: nil
    }
  }
}

/// The kinds of JSON values.
enum JSONKind {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The names of the members and, in the same order, their values.
  case object([String], [JSONValue])
}
