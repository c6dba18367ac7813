/// The limits that hold while a notice is read. Passing one is an error that names it.
///
/// They are far above any real notice, and low enough that no input can exhaust a machine.
public struct Limits: Sendable, Hashable {
  /// The size of a file in bytes.
  public var bytes = 256 << 20
  /// How deep elements may be nested in markup, or values in JSON.
  public var depth = 256
  /// How many attributes one tag may have.
  public var attributes = 1_000
  /// How many cells the tables of one notice may have together.
  public var cells = 12_000_000
  /// How many places of the grid the cells may cover together, their spans expanded.
  public var places = 24_000_000
  /// How many columns a table may have, at most 65,535.
  public var columns = 16_384
  /// How many rows a table whose columns are municipalities may have: each is a measure, and measures are
  /// weighed against each other.
  public var measureRows = 2_000
  /// How many bytes of text the tables of one notice may have in cells over several columns or rows, counted
  /// for each place but the first: allocations are looked for place by place.
  public var spannedBytes = 4 << 20
  /// How many columns a table that is lined up by blanks may have below a heading that stands over several
  /// of them.
  public var headingColumns = 64
  /// How many columns, or measures, that the other side does not have by name are compared with those of
  /// the other side to see whether they were renamed; with more on a side none is.
  public var renamedColumns = 64
  /// How many tables one notice may have.
  public var tables = 100_000
  /// How many rows a file that is compared by a key may have.
  public var rows = 16_000_000
  /// The length of one cell's text in bytes.
  public var cellBytes = 4 << 20
  /// How many diagnostics are kept; the rest are counted.
  public var diagnostics = 10_000

  /// The limits as documented.
  public init() {}
}

/// A limit that was passed.
public struct LimitPassed: Error, Sendable, Hashable {
  /// The limit's name, as it is spelled in ``Limits``.
  public let name: String
  /// The largest value allowed.
  public let limit: Int
  /// Where it was passed.
  public let source: SourceSpan

  /// Creates the error for the limit `name`.
  public init(name: String, limit: Int, source: SourceSpan = .none) {
    self.name = name
    self.limit = limit
    self.source = source
  }
}
