public import FordelingModel

/// Writes the tables of a document as one JSON document of the schema `fordeling/tables/1`, with one
/// cell a line.
public struct TablesJSON: TablesEmitter {
  /// The name and version of the schema.
  public static let schema = "fordeling/tables/1"

  /// What a cell takes besides its text, roughly.
  private static let bytesPerCell = 240

  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(
    _ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.reserve(
      tables.reduce(1_000) { size, table in
        size + table.cells.count * Self.bytesPerCell + table.text.count
      })
    json.literal("{\n  \"schema\": ")
    json.string(Self.schema)
    json.literal(",\n  \"document\": {")
    json.identity(notice)
    json.literal("},\n  \"tables\": ")
    json.lines(tables, indent: 4) { $0.table($1) }
    json.literal(",\n  \"diagnostics\": ")
    json.lines(diagnostics, indent: 4) { $0.diagnostic($1) }
    json.literal("\n}\n")
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func table(_ table: Table) {
    literal("{\"index\": ")
    number(table.index)
    literal(", \"page\": ")
    number(table.page)
    literal(", \"caption\": ")
    string(table.caption)
    literal(", \"heading\": ")
    string(table.heading)
    literal(", \"rows\": ")
    number(table.rows)
    literal(", \"columns\": ")
    number(table.columns)
    literal(", \"header_rows\": ")
    number(table.headerRows)
    literal(", \"nested_in\": ")
    number(table.nestedIn)
    literal(",\n     \"cells\": ")
    lines(table.cells, indent: 6) { $0.cell($1, of: table) }
    literal("}")
  }

  private mutating func cell(_ cell: Cell, of table: Table) {
    literal("{\"row\": ")
    number(cell.row)
    literal(", \"column\": ")
    number(cell.column)
    literal(", \"row_span\": ")
    number(cell.rowSpan)
    literal(", \"column_span\": ")
    number(cell.columnSpan)
    literal(", \"header\": ")
    boolean(cell.isHeader)
    literal(", \"section\": ")
    switch cell.section {
    case .head: literal("\"head\"")
    case .body: literal("\"body\"")
    case .foot: literal("\"foot\"")
    }
    literal(", \"hidden\": ")
    boolean(cell.isHidden)
    literal(", \"lines\": [")
    for line in 0..<table.lineCount(of: cell) {
      if line > 0 { literal(", ") }
      string(utf8: table.text[table.lineRange(of: cell, line)])
    }
    literal("], \"notes\": [")
    if table.noteCount(of: cell) > 0 {
      for (at, note) in table.notes(of: cell).enumerated() {
        if at > 0 { literal(", ") }
        string(note)
      }
    }
    literal("], \"source\": {\"page\": ")
    number(cell.source.page)
    literal(", \"line\": ")
    number(cell.source.line)
    literal(", \"start\": ")
    number(cell.source.start)
    literal(", \"end\": ")
    number(cell.source.end)
    literal("}}")
  }
}
