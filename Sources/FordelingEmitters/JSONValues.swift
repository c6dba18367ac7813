import FordelingModel

// The values that several JSON outputs share.
extension JSONWriter {
  /// Writes an allocation as an object.
  mutating func allocation(_ allocation: Allocation) {
    literal("{\"table\": ")
    number(allocation.table)
    literal(", \"code\": ")
    string(allocation.municipality.code)
    literal(", \"municipality\": ")
    string(allocation.municipality.name)
    literal(", \"region\": ")
    string(allocation.municipality.region)
    literal(", \"measure\": ")
    string(allocation.measure)
    literal(", \"value\": ")
    number(allocation.value)
    literal(", \"status\": ")
    string(allocation.status.rawValue)
    literal(", \"unit\": ")
    string(allocation.unit)
    literal(", \"note\": ")
    string(allocation.note)
    literal(", \"written\": ")
    string(allocation.written)
    literal(", \"match\": ")
    string(allocation.match.rawValue)
    literal(", \"source\": ")
    source(allocation.source)
    literal("}")
  }

  /// Writes the place of a cell, every key always there.
  mutating func source(_ source: CellSource) {
    literal("{\"page\": ")
    number(source.span.page)
    literal(", \"line\": ")
    number(source.span.line)
    literal(", \"table\": ")
    number(source.table)
    literal(", \"row\": ")
    number(source.row)
    literal(", \"column\": ")
    number(source.column)
    literal(", \"start\": ")
    number(source.span.start)
    literal(", \"end\": ")
    number(source.span.end)
    literal("}")
  }

  /// Writes a place with only the keys that are known.
  mutating func knownSource(_ source: SourceSpan) {
    let keys: [(name: String, value: Int?)] = [
      ("page", source.page), ("line", source.line), ("column", source.column),
      ("start", source.start), ("end", source.end),
    ]
    literal("{")
    var isFirst = true
    for (name, value) in keys where value != nil {
      raw(isFirst ? "\"" : ", \"")
      raw(name)
      literal("\": ")
      number(value)
      isFirst = false
    }
    literal("}")
  }

  /// Writes a municipality as its code and its name.
  mutating func municipality(code: String, name: String) {
    literal("{\"code\": ")
    string(code)
    literal(", \"municipality\": ")
    string(name)
    literal("}")
  }

  /// Writes a diagnostic as an object.
  mutating func diagnostic(_ diagnostic: Diagnostic) {
    literal("{\"id\": ")
    string(diagnostic.id.rawValue)
    literal(", \"severity\": ")
    string(diagnostic.severity.rawValue)
    literal(", \"message\": ")
    string(diagnostic.message)
    literal(", \"source\": ")
    knownSource(diagnostic.source)
    literal("}")
  }

  /// Writes what a notice is, without the braces around it and without its title.
  mutating func identity(_ notice: NoticeIdentity) {
    literal("\"file\": ")
    string(notice.file)
    literal(", \"format\": ")
    string(notice.format.rawValue)
    literal(", \"encoding\": ")
    string(notice.encoding)
    literal(", \"sha256\": ")
    string(notice.sha256)
    literal(", \"bytes\": ")
    number(notice.bytes)
    literal(", \"pages\": ")
    number(notice.pages)
  }
}
