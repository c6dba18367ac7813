public import FordelingModel

/// Writes an extraction as comma-separated values, one row an allocation, in the order of the source.
public struct AllocationsCSV: ExtractionEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ extraction: Extraction) -> [UInt8] {
    var csv = CSVWriter()
    csv.row(Allocation.columns)
    for allocation in extraction.allocations {
      AllocationColumns.forEachTextBeforeSource(of: allocation) { csv.field($0) }
      csv.field(utf8: allocation.source.describedUTF8)
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
