public import FordelingModel

/// Writes a diff of two notices as one JSON document of the schema `fordeling/diff/1`.
public enum AllocationDiffJSON {
  /// The name and version of the schema.
  public static let schema = "fordeling/diff/1"

  /// The bytes of the whole output.
  public static func emit(_ diff: AllocationDiff) -> [UInt8] {
    var json = JSONWriter()
    json.literal("{\n  \"schema\": ")
    json.string(schema)
    json.literal(",\n  \"old\": ")
    json.side(diff.old)
    json.literal(",\n  \"new\": ")
    json.side(diff.new)
    json.literal(",\n  \"summary\": ")
    json.summary(diff)
    json.literal(",\n  \"findings\": ")
    json.lines(diff.findings, indent: 4) { $0.finding($1) }
    json.literal(",\n  \"changes\": ")
    json.lines(diff.changes, indent: 4) { $0.change($1) }
    json.literal(",\n  \"context_compared\": ")
    json.boolean(diff.context.isCompared)
    json.literal(",\n  \"context\": ")
    json.lines(diff.context.changes, indent: 4) { $0.context($1) }
    json.literal(",\n  \"text_compared\": ")
    json.boolean(diff.prose.isCompared)
    json.literal(",\n  \"text\": ")
    json.lines(diff.prose.changes, indent: 4) { $0.text($1) }
    json.literal("\n}\n")
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func side(_ side: ComparedNotice) {
    literal("{\"file\": ")
    string(side.file)
    literal(", \"sha256\": ")
    string(side.sha256)
    literal(", \"errors\": ")
    number(side.errors)
    literal("}")
  }

  fileprivate mutating func summary(_ diff: AllocationDiff) {
    literal("{")
    counts(diff.count)
    literal("\"unchanged\": ")
    number(diff.unchanged)
    literal(", \"context_changed\": ")
    number(diff.context.changes.count)
    literal(", \"text_changed\": ")
    number(diff.prose.changes.count)
    literal(", \"text_unchanged\": ")
    number(diff.prose.unchanged)
    literal(", \"sum_old\": ")
    sums(diff.measures.compactMap { measure in measure.oldName.map { ($0, measure.oldSum) } })
    literal(", \"sum_new\": ")
    sums(diff.measures.compactMap { measure in measure.newName.map { ($0, measure.newSum) } })
    literal("}")
  }

  private mutating func sums(_ sums: [(measure: String, sum: DecimalNumber?)]) {
    literal("{")
    for (at, sum) in sums.enumerated() {
      if at > 0 { literal(", ") }
      string(sum.measure)
      literal(": ")
      number(sum.sum)
    }
    literal("}")
  }

  fileprivate mutating func change(_ change: AllocationChange) {
    let values = ChangeValues(change)
    literal("{\"kind\": ")
    string(change.kind.rawValue)
    literal(", \"code\": ")
    string(change.municipality?.code)
    literal(", \"municipality\": ")
    string(change.municipality?.name)
    literal(", \"measure\": ")
    string(change.measure)
    literal(", \"old\": ")
    value(values.old)
    literal(", \"new\": ")
    value(values.new)
    literal(", \"delta\": ")
    number(change.delta)
    literal(", \"old_status\": ")
    string(change.old?.status.rawValue)
    literal(", \"new_status\": ")
    string(change.new?.status.rawValue)
    literal(", \"old_unit\": ")
    string(change.old?.unit)
    literal(", \"new_unit\": ")
    string(change.new?.unit)
    literal(", \"old_source\": ")
    optionalSource(change.old?.source)
    literal(", \"new_source\": ")
    optionalSource(change.new?.source)
    literal("}")
  }

  private mutating func value(_ value: ChangeValues.Value?) {
    switch value {
    case nil: literal("null")
    case .number(let decimal): number(decimal)
    case .text(let text): string(text)
    }
  }

  private mutating func optionalSource(_ source: CellSource?) {
    guard let source else { return literal("null") }
    self.source(source)
  }

  fileprivate mutating func context(_ change: ContextChange) {
    literal("{\"kind\": ")
    string(change.kind.rawValue)
    literal(", \"subject\": ")
    string(change.subject.rawValue)
    literal(", \"name\": ")
    string(change.name)
    literal(", \"measure\": ")
    string(change.measure)
    literal(", \"municipalities\": ")
    list(change.municipalities) { $0.municipality(code: $1.code, name: $1.name) }
    literal(", \"old\": ")
    string(change.old?.text)
    literal(", \"new\": ")
    string(change.new?.text)
    literal(", \"old_source\": ")
    knownPlace(change.old?.source)
    literal(", \"new_source\": ")
    knownPlace(change.new?.source)
    literal("}")
  }

  /// A source; null where nothing is known of it.
  private mutating func knownPlace(_ source: CellSource?) {
    optionalSource(source.flatMap { $0.described.isEmpty && $0.span.start == nil ? nil : $0 })
  }

  fileprivate mutating func text(_ change: TextChange) {
    literal("{\"kind\": ")
    string(change.kind.rawValue)
    literal(", \"heading\": ")
    string(change.heading)
    literal(", \"old\": ")
    string(change.old?.text)
    literal(", \"new\": ")
    string(change.new?.text)
    literal(", \"words\": ")
    list(change.words) { json, run in
      json.literal("{\"")
      json.raw(run.fate.rawValue)
      json.literal("\": ")
      json.string(run.text)
      json.literal("}")
    }
    literal(", \"old_source\": ")
    passage(change.old)
    literal(", \"new_source\": ")
    passage(change.new)
    literal("}")
  }

  private mutating func passage(_ passage: Passage?) {
    guard let passage else { return literal("null") }
    knownSource(passage.source)
  }
}
