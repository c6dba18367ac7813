public import FordelingModel

/// Writes an extraction as comma-separated values, one row an allocation, in the order of the source.
///
/// Where a figure is missing because of an error, and not because the notice has a dash there, the status
/// stands in quotation marks: it is the same for every program, and reading it back brings the error back.
public struct AllocationsCSV: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(Allocation.columns)
    let unread = StoredErrors.UnreadFigures(extraction)
    for allocation in extraction.allocations {
      for (at, text) in AllocationColumns.texts(of: allocation).enumerated() {
        if at == Allocation.statusColumn, unread.contain(allocation) {
          csv.quotedField(text)
        } else {
          csv.field(text)
        }
      }
      csv.endRow()
    }
    return csv.bytes
  }

  /// The columns that hold data, without those that tell where it stands and how it was read: what two
  /// notices can be compared by.
  package func emitData(_ extraction: Extraction) -> [UInt8] {
    let left = Set(["table", "match", "source"])
    let kept = Allocation.columns.indices.filter { !left.contains(Allocation.columns[$0]) }
    var csv = CSVWriter()
    csv.row(kept.map { Allocation.columns[$0] })
    for allocation in extraction.allocations {
      let texts = AllocationColumns.texts(of: allocation)
      csv.row(kept.map { texts[$0] })
    }
    return csv.bytes
  }
}
