public import FordelingModel

/// Writes the grid of each table as comma-separated values, with one empty line between two tables.
///
/// The lines of a cell stand in one quoted field with a line feed between, so that the border between
/// two names survives. Notes follow the text in brackets, ` [1]`, never glued to a number. A merged
/// cell's text stands at its top left place only. Hidden cells are empty; the JSON output has them.
public struct TablesCSV: TablesEmitter {
  /// Creates the emitter.
  public init() {}

  /// Hands the output to `take`, piece by piece in order.
  public func emit<Failure: Error>(
    _ tables: [Table], of notice: NoticeIdentity, diagnostics: [Diagnostic],
    to take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var csv = CSVWriter()
    for (at, table) in tables.enumerated() {
      if at > 0 { csv.emptyLine() }
      try TableRows.forEachRow(of: table) { (cells) throws(Failure) in
        var column = 1
        for cell in cells {
          csv.emptyFields(cell.column - column)
          write(cell, of: table, to: &csv)
          column = cell.column + 1
        }
        csv.emptyFields(table.columns + 1 - column)
        csv.endRow()
        if csv.bytes.count >= Self.pieceSize { try take(csv.take()) }
      }
    }
    try take(csv.take())
  }

  private func write(_ cell: Cell, of table: Table, to csv: inout CSVWriter) {
    if cell.isHidden { return csv.emptyFields(1) }
    if table.noteCount(of: cell) == 0 { return csv.field(utf8: table.utf8(of: cell)) }
    var text = String(decoding: table.utf8(of: cell), as: UTF8.self)
    for note in table.notes(of: cell) {
      if !text.isEmpty { text += " " }
      text += note.utf8.first == UInt8(ascii: "[") ? note : "[\(note)]"
    }
    csv.field(text)
  }
}
