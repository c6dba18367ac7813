public import FordelingModel

/// Writes an explanation as one JSON document of the schema `fordeling/explanation/1`.
public struct ExplanationJSON: Sendable {
  /// The name and version of the schema.
  public static let schema = "fordeling/explanation/1"

  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ explanation: Explanation) -> [UInt8] {
    var json = JSONWriter()
    json.literal("{\n  \"schema\": ")
    json.string(Self.schema)
    json.literal(",\n  \"notice\": {\"title\": ")
    json.string(explanation.notice.title)
    json.literal(", ")
    json.identity(explanation.notice)
    json.literal("},\n  \"code\": ")
    json.string(explanation.municipality.code)
    json.literal(",\n  \"municipality\": ")
    json.string(explanation.municipality.name)
    json.literal(",\n  \"figures\": ")
    json.lines(explanation.figures, indent: 4) { $0.figure($1) }
    json.literal(",\n  \"checks\": ")
    json.lines(explanation.checks, indent: 4) { $0.check($1) }
    json.literal(",\n  \"diagnostics\": ")
    json.lines(explanation.diagnostics, indent: 4) { $0.diagnostic($1) }
    json.literal("\n}\n")
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func figure(_ figure: Explanation.Figure) {
    literal("{\"allocation\": ")
    allocation(figure.allocation)
    literal(", \"name_excerpt\": ")
    excerpt(figure.nameExcerpt)
    literal(", \"value_excerpt\": ")
    excerpt(figure.valueExcerpt)
    literal(", \"value_cell\": ")
    if let value = figure.value { cellText(value) } else { literal("null") }
    literal(", \"headings\": ")
    list(figure.headings) { $0.cellText($1) }
    literal(", \"numbers\": ")
    if let numbers = figure.numbers {
      literal("{\"decimal\": ")
      string(numbers.decimal)
      literal(", \"reason\": ")
      string(numbers.reason)
      literal(", \"example\": ")
      string(numbers.example)
      literal("}")
    } else {
      literal("null")
    }
    literal(", \"rules\": ")
    list(figure.rules) { json, rule in
      json.literal("{\"rule\": ")
      json.string(rule.rule)
      json.literal(rule.applies ? ", \"applies\": true" : ", \"applies\": false")
      json.literal(", \"detail\": ")
      json.string(rule.detail)
      json.literal("}")
    }
    literal("}")
  }

  private mutating func excerpt(_ excerpt: Explanation.Excerpt?) {
    guard let excerpt else {
      literal("null")
      return
    }
    literal("{\"line\": ")
    number(excerpt.line)
    literal(", \"text\": ")
    string(excerpt.text)
    literal(", \"start\": ")
    number(excerpt.marked.lowerBound)
    literal(", \"end\": ")
    number(excerpt.marked.upperBound)
    literal("}")
  }

  private mutating func cellText(_ cell: Explanation.CellText) {
    literal("{\"text\": ")
    string(cell.text)
    literal(", \"source\": ")
    source(cell.source)
    literal("}")
  }

  fileprivate mutating func check(_ check: Explanation.Check) {
    literal("{\"check\": ")
    string(check.id)
    literal(", \"holds\": ")
    literal(check.holds.map { $0 ? "true" : "false" } ?? "null")
    literal(", \"detail\": ")
    string(check.detail)
    literal("}")
  }
}
