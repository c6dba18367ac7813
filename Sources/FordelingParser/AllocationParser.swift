public import FordelingModel

/// Finds the allocation tables of a notice and reads them.
public struct AllocationParser: Sendable {
  /// What the caller decided beforehand.
  public var options: ExtractionOptions

  /// Creates a parser.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.options = options
  }

  /// Reads the allocations of a notice.
  ///
  /// - Throws: ``ParserError`` when there is no allocation table, or when a person has to choose.
  public func parse(_ notice: Notice) throws(ParserError) -> Extraction {
    throw ParserError(.noAllocationTable(found: "no table"))
  }
}
