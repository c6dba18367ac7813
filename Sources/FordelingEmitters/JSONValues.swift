import FordelingModel

// The values that several JSON outputs share.
extension JSONWriter {
  /// Writes an allocation as an object.
  mutating func allocation(_ allocation: Allocation) {
    raw("{\"table\": ")
    number(allocation.table)
    raw(", \"code\": ")
    string(allocation.municipality.code)
    raw(", \"municipality\": ")
    string(allocation.municipality.name)
    raw(", \"region\": ")
    string(allocation.municipality.region)
    raw(", \"measure\": ")
    string(allocation.measure)
    raw(", \"value\": ")
    number(allocation.value)
    raw(", \"status\": ")
    string(allocation.status.rawValue)
    raw(", \"unit\": ")
    string(allocation.unit)
    raw(", \"note\": ")
    string(allocation.note)
    raw(", \"written\": ")
    string(allocation.written)
    raw(", \"match\": ")
    string(allocation.match.rawValue)
    raw(", \"source\": ")
    source(allocation.source)
    raw("}")
  }

  /// Writes the place of a cell, every key always there.
  mutating func source(_ source: CellSource) {
    raw("{\"page\": ")
    number(source.span.page)
    raw(", \"line\": ")
    number(source.span.line)
    raw(", \"table\": ")
    number(source.table)
    raw(", \"row\": ")
    number(source.row)
    raw(", \"column\": ")
    number(source.column)
    raw(", \"start\": ")
    number(source.span.start)
    raw(", \"end\": ")
    number(source.span.end)
    raw("}")
  }

  /// Writes a place with only the keys that are known.
  mutating func knownSource(_ source: SourceSpan) {
    let keys: [(name: String, value: Int?)] = [
      ("page", source.page), ("line", source.line), ("column", source.column),
      ("start", source.start), ("end", source.end),
    ]
    raw("{")
    var isFirst = true
    for (name, value) in keys where value != nil {
      raw(isFirst ? "\"" : ", \"")
      raw(name)
      raw("\": ")
      number(value)
      isFirst = false
    }
    raw("}")
  }

  /// Writes a municipality as its code and its name.
  mutating func municipality(code: String, name: String) {
    raw("{\"code\": ")
    string(code)
    raw(", \"municipality\": ")
    string(name)
    raw("}")
  }

  /// Writes a diagnostic as an object.
  mutating func diagnostic(_ diagnostic: Diagnostic) {
    raw("{\"id\": ")
    string(diagnostic.id.rawValue)
    raw(", \"severity\": ")
    string(diagnostic.severity.rawValue)
    raw(", \"message\": ")
    string(diagnostic.message)
    raw(", \"source\": ")
    knownSource(diagnostic.source)
    raw("}")
  }

  /// Writes what a notice is, without the braces around it and without its title.
  mutating func identity(_ notice: NoticeIdentity) {
    raw("\"file\": ")
    string(notice.file)
    raw(", \"format\": ")
    string(notice.format.rawValue)
    raw(", \"encoding\": ")
    string(notice.encoding)
    raw(", \"sha256\": ")
    string(notice.sha256)
    raw(", \"bytes\": ")
    number(notice.bytes)
    raw(", \"pages\": ")
    number(notice.pages)
  }
}
