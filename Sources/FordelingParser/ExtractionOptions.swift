/// What a caller can decide about an extraction.
public struct ExtractionOptions: Sendable, Hashable {
  /// The municipalities that must be there, once each.
  public var expected = ExpectedSet.all
  /// Only this table of the document, counting from 1, when the notice leaves a choice.
  public var table: Int?
  /// Only the measures whose heading contains this text.
  public var measure: String?
  /// The heading of the column that names the recipients, when there are several columns of names.
  public var nameColumn: String?
  /// Whether to collect what the notice says beside its tables: dates, addresses, references.
  public var collectsDetails = true

  /// The defaults: all 98, every measure.
  public init() {}
}

/// The municipalities that a notice must have.
public enum ExpectedSet: Sendable, Hashable {
  /// All 98, once each.
  case all
  /// Any municipalities: a partial table is fine.
  case any
  /// Those of one region, by its name without the word Region.
  case region(String)
  /// Exactly these, by code.
  case codes([String])
}
