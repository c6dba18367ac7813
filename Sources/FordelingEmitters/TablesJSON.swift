public import FordelingModel

/// Writes the tables of a document as one JSON document of the schema `fordeling/tables/1`, with one
/// cell a line.
public struct TablesJSON: TablesEmitter {
  /// The name and version of the schema.
  public static let schema = "fordeling/tables/1"

  /// Creates the emitter.
  public init() {}

  /// Hands the output to `take`, piece by piece in order.
  public func emit<Failure: Error>(
    _ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic],
    to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    json.literal("{\n  \"schema\": ")
    json.string(Self.schema)
    json.literal(",\n  \"document\": {")
    json.identity(notice)
    json.literal("},\n  \"tables\": ")
    try json.lines(tables, indent: 4) { (json, table) throws(Failure) in
      try json.table(table, to: take)
    }
    json.literal(",\n  \"diagnostics\": ")
    json.lines(diagnostics, indent: 4) { $0.diagnostic($1) }
    json.literal("\n}\n")
    try take(json.take())
  }
}

extension JSONWriter {
  fileprivate mutating func table<Failure: Error>(
    _ table: Table, to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
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
    guard !table.cells.isEmpty else { return literal("[]}") }
    // A loop of its own, not `lines`: a large table has very many cells.
    literal("[\n")
    for at in table.cells.indices {
      literal(at == 0 ? "      " : ",\n      ")
      cell(table.cells[at], of: table)
      if bytes.count >= TablesJSON.pieceSize { try take(self.take()) }
    }
    literal("\n    ]}")
  }

  private mutating func cell(_ cell: Cell, of table: Table) {
    literal("{\"row\": ")
    number(cell.row)
    literal(", \"column\": ")
    number(cell.column)
    layout(cell)
    literal(", \"lines\": [")
    if cell.hasSeveralLines {
      for (at, line) in table.lines(of: cell).enumerated() {
        if at > 0 { literal(", ") }
        string(line)
      }
    } else if !cell.isEmpty {
      string(utf8: table.utf8(of: cell))
    }
    if table.noteCount(of: cell) == 0 {
      literal("], \"notes\": [], \"source\": {\"page\": ")
    } else {
      literal("], \"notes\": ")
      list(table.notes(of: cell)) { $0.string($1) }
      literal(", \"source\": {\"page\": ")
    }
    let source = cell.source
    number(source.page)
    literal(", \"line\": ")
    number(source.line)
    literal(", \"start\": ")
    number(source.start)
    literal(", \"end\": ")
    number(source.end)
    literal("}}")
  }

  /// Writes what a cell covers and what it is.
  private mutating func layout(_ cell: Cell) {
    if cell.rowSpan == 1, cell.columnSpan == 1, !cell.isHeader, cell.section == .body,
      !cell.isHidden
    {
      // Nearly all cells of a large table.
      return literal(
        """
        , "row_span": 1, "column_span": 1, "header": false, "section": "body", "hidden": false
        """)
    }
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
  }
}
