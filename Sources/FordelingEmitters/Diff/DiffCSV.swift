import FordelingModel

/// Writes the changes of a diff of two notices as comma-separated values, one row a change.
enum AllocationDiffCSV {
  /// The bytes of the whole output.
  static func emit(_ diff: AllocationDiff) -> [UInt8] {
    var csv = CSVWriter()
    csv.row([
      "kind", "code", "municipality", "measure", "old", "new", "delta", "old_status", "new_status",
      "old_unit", "new_unit", "old_source", "new_source",
    ])
    for change in diff.changes {
      let values = ChangeValues(change)
      csv.row([
        change.kind.rawValue, change.municipality?.code ?? "", change.municipality?.name ?? "",
        change.measure, values.old?.text ?? "", values.new?.text ?? "",
        change.delta?.description ?? "", change.old?.status.rawValue ?? "",
        change.new?.status.rawValue ?? "", change.old?.unit ?? "", change.new?.unit ?? "",
        change.old.map { $0.source.described } ?? "",
        change.new.map { $0.source.described } ?? "",
      ])
    }
    for change in diff.context.changes {
      // One row for each municipality, so that a code says which figures it is about.
      let owners: [MunicipalityName?] =
        change.municipalities.isEmpty ? [nil] : change.municipalities
      for municipality in owners {
        csv.row([
          "\(change.subject.rawValue)-\(change.kind.rawValue)", municipality?.code ?? "",
          municipality?.name ?? "", change.measure ?? change.name, change.old?.text ?? "",
          change.new?.text ?? "", "", "", "", "", "", change.old?.source.described ?? "",
          change.new?.source.described ?? "",
        ])
      }
    }
    return csv.bytes
  }
}

/// Writes the changes of a diff of two tables as comma-separated values, one row a changed cell.
enum TableDiffCSV {
  /// Hands the output to `take`, piece by piece.
  static func emit<Failure: Error>(
    _ diff: TableDiff, to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var csv = CSVWriter()
    let keys = diff.keys
    // The headings of the key could be those of the other columns, so they are not used.
    csv.row(
      ["kind"] + (keys.count == 1 ? ["key"] : keys.indices.map { "key \($0 + 1)" })
        + ["column", "old", "new", "old_source", "new_source"])
    let noKey = keys.map { _ in "" }
    for column in diff.columns {
      switch column.kind {
      case .same: continue
      case .renamed:
        csv.row(
          [ChangeKind.measureRenamed.rawValue] + noKey + [
            column.name, column.oldName ?? "", column.newName ?? "", "", "",
          ])
      case .added, .removed:
        csv.row(["column-\(column.kind.rawValue)"] + noKey + [column.name, "", "", "", ""])
      }
    }
    for row in diff.rows where row.kind != .same {
      let key = diff.key(of: row, keys)
      let oldPlace = row.oldSource?.line.map { "line \($0)" } ?? ""
      let newPlace = row.newSource?.line.map { "line \($0)" } ?? ""
      // There may be very many, so no list of the fields is made.
      diff.forEachChange(of: row) { change in
        csv.field(change.kind.rawValue)
        for text in key { csv.field(text) }
        csv.field(change.column?.name ?? "")
        csv.field(change.old ?? "")
        csv.field(change.new ?? "")
        csv.field(oldPlace)
        csv.field(newPlace)
        csv.endRow()
      }
      if csv.bytes.count > DiffFormat.pieceSize { try take(csv.take()) }
    }
    try take(csv.bytes)
  }
}

/// What stands before and after for a change of any kind.
struct ChangeValues {
  /// A number, or a text.
  enum Value {
    case number(DecimalNumber)
    case text(String)

    /// The value as it is written.
    var text: String {
      switch self {
      case .number(let number): number.description
      case .text(let text): text
      }
    }
  }

  /// The value before.
  var old: Value?
  /// The value after.
  var new: Value?

  init(_ change: AllocationChange) {
    switch change.kind {
    case .changed, .added, .removed:
      old = change.old?.value.map(Value.number)
      new = change.new?.value.map(Value.number)
    case .noted:
      old = change.old?.note.map(Value.text)
      new = change.new?.note.map(Value.text)
    case .renamed:
      old = change.old.map { .text($0.written) }
      new = change.new.map { .text($0.written) }
    case .measureRenamed:
      old = change.oldMeasure.map(Value.text)
      new = .text(change.measure)
    }
  }
}
