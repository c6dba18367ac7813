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
      csv.row(AllocationColumns.texts(of: allocation))
    }
    return csv.bytes
  }
}
