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
    json.raw("{\n  \"schema\": ")
    json.string(Self.schema)
    json.raw(",\n  \"notice\": {\"title\": ")
    json.string(extraction.notice.title)
    json.raw(", ")
    json.identity(extraction.notice)
    json.raw("},\n  \"allocations\": ")
    json.lines(extraction.allocations, indent: 4) { $0.allocation($1) }
    json.raw(",\n  \"totals\": ")
    json.lines(extraction.totals, indent: 4) { $0.total($1) }
    json.raw(",\n  \"summary\": ")
    json.summary(extraction.summary)
    json.raw(",\n  \"ledger\": ")
    json.ledger(extraction.ledger)
    json.raw(",\n  \"diagnostics\": ")
    json.lines(extraction.diagnostics, indent: 4) { $0.diagnostic($1) }
    json.raw("\n}\n")
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
      json.raw("\n")
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func total(_ total: Total) {
    raw("{\"table\": ")
    number(total.table)
    raw(", \"measure\": ")
    string(total.measure)
    raw(", \"label\": ")
    string(total.label)
    raw(", \"stated\": ")
    number(total.stated)
    raw(", \"computed\": ")
    number(total.computed)
    raw("}")
  }

  fileprivate mutating func summary(_ summary: Summary) {
    raw("{\"expected\": ")
    number(summary.expected)
    raw(", \"found\": ")
    number(summary.found)
    raw(", \"missing\": ")
    list(summary.missing) { $0.municipality(code: $1.code, name: $1.name) }
    raw(", \"duplicated\": ")
    list(summary.duplicated) { $0.municipality(code: $1.code, name: $1.name) }
    raw(", \"sum\": {")
    for (at, sum) in summary.sums.enumerated() {
      if at > 0 { raw(", ") }
      string(sum.measure)
      raw(": ")
      number(sum.sum)
    }
    raw("}}")
  }

  fileprivate mutating func ledger(_ ledger: Ledger) {
    raw("{\"cells\": ")
    number(ledger.cells)
    raw(", \"allocated\": ")
    number(ledger.allocated)
    raw(", \"header\": ")
    number(ledger.header)
    raw(", \"total\": ")
    number(ledger.total)
    raw(", \"note\": ")
    number(ledger.note)
    raw(", \"ignored\": ")
    lines(ledger.ignored, indent: 4) { json, ignored in
      json.raw("{\"text\": ")
      json.string(ignored.text)
      json.raw(", \"reason\": ")
      json.string(ignored.reason)
      json.raw(", \"source\": ")
      json.source(ignored.source)
      json.raw("}")
    }
    raw("}")
  }
}
