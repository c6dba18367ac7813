/// A JSON value and where it stands. Numbers keep their text, so that nothing is rounded.
struct JSONValue {
  /// What the value is.
  indirect enum Kind {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])
  }

  var kind: Kind
  var range: Range<Int>

  /// The member of an object; nil when there is none or this is no object.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
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
