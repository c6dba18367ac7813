public import FordelingModel

/// Writes the tables of a document as one JSON document of the schema `fordeling/tables/1`, with one
/// cell a line.
public struct TablesJSON: TablesEmitter {
  /// The name and version of the schema.
  public static let schema = "fordeling/tables/1"

  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(
    _ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\n  \"schema\": ")
    json.string(Self.schema)
    json.raw(",\n  \"document\": {")
    json.identity(notice)
    json.raw("},\n  \"tables\": ")
    json.lines(tables, indent: 4) { $0.table($1) }
    json.raw(",\n  \"diagnostics\": ")
    json.lines(diagnostics, indent: 4) { $0.diagnostic($1) }
    json.raw("\n}\n")
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func table(_ table: Table) {
    raw("{\"index\": ")
    number(table.index)
    raw(", \"page\": ")
    number(table.page)
    raw(", \"caption\": ")
    string(table.caption)
    raw(", \"heading\": ")
    string(table.heading)
    raw(", \"rows\": ")
    number(table.rows)
    raw(", \"columns\": ")
    number(table.columns)
    raw(", \"header_rows\": ")
    number(table.headerRows)
    raw(", \"nested_in\": ")
    number(table.nestedIn)
    raw(",\n     \"cells\": ")
    lines(table.cells, indent: 6) { $0.cell($1, of: table) }
    raw("}")
  }

  private mutating func cell(_ cell: Cell, of table: Table) {
    raw("{\"row\": ")
    number(cell.row)
    raw(", \"column\": ")
    number(cell.column)
    raw(", \"row_span\": ")
    number(cell.rowSpan)
    raw(", \"column_span\": ")
    number(cell.columnSpan)
    raw(", \"header\": ")
    boolean(cell.isHeader)
    raw(", \"section\": ")
    switch cell.section {
    case .head: raw("\"head\"")
    case .body: raw("\"body\"")
    case .foot: raw("\"foot\"")
    }
    raw(", \"hidden\": ")
    boolean(cell.isHidden)
    raw(", \"lines\": [")
    for line in 0..<table.lineCount(of: cell) {
      if line > 0 { raw(", ") }
      string(utf8: table.text[table.lineRange(of: cell, line)])
    }
    raw("], \"notes\": [")
    if table.noteCount(of: cell) > 0 {
      for (at, note) in table.notes(of: cell).enumerated() {
        if at > 0 { raw(", ") }
        string(note)
      }
    }
    raw("], \"source\": {\"page\": ")
    number(cell.source.page)
    raw(", \"line\": ")
    number(cell.source.line)
    raw(", \"start\": ")
    number(cell.source.start)
    raw(", \"end\": ")
    number(cell.source.end)
    raw("}}")
  }
}
