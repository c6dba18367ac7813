import FordelingModel

/// Writes a diff of two tables as one JSON document of the schema `fordeling/diff/1`. In place of a
/// municipality a change has the row's key.
enum TableDiffJSON {
  /// Hands the output to `take`, piece by piece.
  static func emit<Failure: Error>(
    _ diff: TableDiff, to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    json.literal("{\n  \"schema\": ")
    json.string(AllocationDiffJSON.schema)
    json.literal(",\n  \"old\": ")
    json.file(diff.old)
    json.literal(",\n  \"new\": ")
    json.file(diff.new)
    json.literal(",\n  \"summary\": ")
    json.summary(diff)
    json.literal(",\n  \"columns\": ")
    json.lines(diff.columns.filter { $0.kind != .same || $0.isMoved }, indent: 4) {
      $0.column($1)
    }
    json.literal(",\n  \"changes\": [")
    var writer = ChangeList(json)
    for column in diff.columns where column.kind == .renamed {
      writer.next()
      writer.json.literal("{\"kind\": \"measure-renamed\", \"key\": null, \"measure\": ")
      writer.json.string(column.name)
      writer.json.literal(", \"old\": ")
      writer.json.string(column.oldName)
      writer.json.literal(", \"new\": ")
      writer.json.string(column.newName)
      writer.json.literal(", \"old_source\": null, \"new_source\": null}")
    }
    let keys = diff.keys
    for row in diff.rows where row.kind != .same {
      let key = diff.key(of: row, keys)
      diff.forEachChange(of: row) { change in
        writer.next()
        writer.json.change(change, row: row, keys: keys, key: key)
      }
      if writer.json.bytes.count > DiffFormat.pieceSize { try take(writer.json.take()) }
    }
    json = writer.finish()
    json.literal(",\n  \"text\": []\n}\n")
    try take(json.bytes)
  }

  /// Parts the changes by commas and lines.
  private struct ChangeList {
    var json: JSONWriter
    private var isEmpty = true

    init(_ json: JSONWriter) { self.json = json }

    mutating func next() {
      if isEmpty { json.literal("\n    ") } else { json.literal(",\n    ") }
      isEmpty = false
    }

    mutating func finish() -> JSONWriter {
      if isEmpty { json.literal("]") } else { json.literal("\n  ]") }
      return json
    }
  }
}

extension JSONWriter {
  fileprivate mutating func file(_ file: ComparedFile) {
    literal("{\"file\": ")
    string(file.file)
    literal(", \"sha256\": ")
    string(file.sha256)
    literal(", \"rows\": ")
    number(file.rows)
    literal("}")
  }

  fileprivate mutating func summary(_ diff: TableDiff) {
    literal("{")
    counts(diff.count)
    let rows = Dictionary(grouping: diff.rows, by: \.kind).mapValues(\.count)
    literal("\"rows_changed\": ")
    number(rows[.changed] ?? 0)
    literal(", \"rows_added\": ")
    number(rows[.added] ?? 0)
    literal(", \"rows_removed\": ")
    number(rows[.removed] ?? 0)
    literal(", \"unchanged\": ")
    number(diff.unchangedRows)
    literal(", \"reordered\": ")
    boolean(diff.isReordered)
    literal("}")
  }

  fileprivate mutating func column(_ column: ComparedColumn) {
    literal("{\"kind\": ")
    string(column.kind == .same ? "moved" : column.kind.rawValue)
    literal(", \"old\": ")
    string(column.oldName)
    literal(", \"new\": ")
    string(column.newName)
    literal("}")
  }

  fileprivate mutating func change(
    _ change: CellChange, row: RowChange, keys: [ComparedColumn], key: [String]
  ) {
    literal("{\"kind\": ")
    string(change.kind.rawValue)
    literal(", \"key\": {")
    for (at, column) in keys.enumerated() {
      if at > 0 { literal(", ") }
      string(column.name)
      literal(": ")
      string(key[at])
    }
    literal("}, \"measure\": ")
    string(change.column?.name)
    literal(", \"old\": ")
    string(change.old)
    literal(", \"new\": ")
    string(change.new)
    literal(", \"old_source\": ")
    place(row.oldSource)
    literal(", \"new_source\": ")
    place(row.newSource)
    literal("}")
  }

  private mutating func place(_ source: SourceSpan?) {
    guard let source else { return literal("null") }
    knownSource(source)
  }
}
