public import FordelingModel

/// Writes an extraction for a Danish spreadsheet program: a byte order mark, semicolons, decimal commas,
/// Danish headings.
///
/// A text that such a program would take for a formula gets an apostrophe in front, and so does one that
/// begins with an apostrophe, so that reading back can take it off again.
public struct AllocationsDanishCSV: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var csv = CSVWriter(delimiter: UInt8(ascii: ";"))
    csv.byteOrderMark()
    csv.row(Allocation.danishColumns)
    for allocation in extraction.allocations {
      for (at, text) in AllocationColumns.texts(of: allocation).enumerated() {
        let isNumber = Allocation.columns[at] == "value"
        csv.field(isNumber ? text.replacing(".", with: ",") : guarded(text))
      }
      csv.endRow()
    }
    return csv.bytes
  }

  private func guarded(_ text: String) -> String {
    guard let first = text.utf8.first, Allocation.formulaStarts.contains(first) else { return text }
    return "'" + text
  }
}
