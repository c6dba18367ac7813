public import FordelingModel

/// Writes an extraction as one JSON document of the schema `fordeling/allocations/1`, with one
/// allocation, total or diagnostic a line.
public struct AllocationsJSON: ExtractionEmitter {
  /// The name and version of the schema.
  public static let schema = "fordeling/allocations/1"

  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var json = JSONWriter()
    json.literal("{\n  \"schema\": ")
    json.string(Self.schema)
    json.literal(",\n  \"notice\": {\"title\": ")
    json.string(extraction.notice.title)
    json.literal(", ")
    json.identity(extraction.notice)
    json.literal(", \"details\": ")
    json.lines(extraction.details, indent: 4) { $0.detail($1) }
    json.literal("},\n  \"allocations\": ")
    json.lines(extraction.allocations, indent: 4) { $0.allocation($1) }
    json.literal(",\n  \"totals\": ")
    json.lines(extraction.totals, indent: 4) { $0.total($1) }
    json.literal(",\n  \"summary\": ")
    json.summary(extraction.summary)
    json.literal(",\n  \"ledger\": ")
    json.ledger(extraction.ledger)
    json.literal(",\n  \"diagnostics\": ")
    json.lines(extraction.diagnostics, indent: 4) { $0.diagnostic($1) }
    json.literal("\n}\n")
    return json.bytes
  }
}

/// Writes each allocation as one JSON object on a line of its own, and nothing else.
public struct AllocationsJSONLines: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var json = JSONWriter()
    for allocation in extraction.allocations {
      json.allocation(allocation)
      json.literal("\n")
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func detail(_ detail: NoticeDetail) {
    literal("{\"kind\": ")
    string(detail.kind.rawValue)
    literal(", \"text\": ")
    string(detail.text)
    literal(", \"sentence\": ")
    string(detail.sentence)
    literal(", \"source\": ")
    knownSource(detail.source)
    literal("}")
  }

  fileprivate mutating func total(_ total: Total) {
    literal("{\"table\": ")
    number(total.table)
    literal(", \"measure\": ")
    string(total.measure)
    literal(", \"label\": ")
    string(total.label)
    literal(", \"stated\": ")
    number(total.stated)
    literal(", \"computed\": ")
    number(total.computed)
    literal("}")
  }

  fileprivate mutating func summary(_ summary: Summary) {
    literal("{\"expected\": ")
    number(summary.expected)
    literal(", \"found\": ")
    number(summary.found)
    literal(", \"missing\": ")
    list(summary.missing) { $0.municipality(code: $1.code, name: $1.name) }
    literal(", \"duplicated\": ")
    list(summary.duplicated) { $0.municipality(code: $1.code, name: $1.name) }
    literal(", \"sum\": {")
    for (at, sum) in summary.sums.enumerated() {
      if at > 0 { literal(", ") }
      string(sum.measure)
      literal(": ")
      number(sum.sum)
    }
    literal("}}")
  }

  fileprivate mutating func ledger(_ ledger: Ledger) {
    literal("{\"cells\": ")
    number(ledger.cells)
    literal(", \"allocated\": ")
    number(ledger.allocated)
    literal(", \"header\": ")
    number(ledger.header)
    literal(", \"total\": ")
    number(ledger.total)
    literal(", \"note\": ")
    number(ledger.note)
    literal(", \"ignored\": ")
    lines(ledger.ignored, indent: 4) { json, ignored in
      json.literal("{\"text\": ")
      json.string(ignored.text)
      json.literal(", \"reason\": ")
      json.string(ignored.reason)
      json.literal(", \"source\": ")
      json.source(ignored.source)
      json.literal("}")
    }
    literal("}")
  }
}
