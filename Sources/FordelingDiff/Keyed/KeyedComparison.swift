public import FordelingModel

/// Compares two CSV files whose rows are known by the columns of a key, in whatever order rows and columns
/// stand. ``CellText`` tells when two cells are the same.
///
/// ```swift
/// let diff = try KeyedComparison(keys: ["code"]).compare(old, new)
/// ```
public struct KeyedComparison: Sendable {
  /// The headings of the columns that together are different in every row.
  public var keys: [String]
  /// Whether cells are only the same when all their bytes are.
  public var isStrict: Bool
  /// How many rows that are the same are told before and after each change, as a patch wants them; then rows
  /// that only lose the value of a column that is gone are the same too.
  public var context: Int
  /// The limits that hold for the files.
  public var limits: Limits

  /// Creates a comparison.
  public init(
    keys: [String], isStrict: Bool = false, context: Int = 0, limits: Limits = Limits()
  ) {
    self.keys = keys
    self.isStrict = isStrict
    self.context = context
    self.limits = limits
  }

  /// Compares two files.
  ///
  /// - Throws: ``KeyedDiffError`` when a file cannot be read by this key.
  public func compare(
    _ old: KeyedSource, _ new: KeyedSource
  ) throws(KeyedDiffError) -> TableDiff {
    try old.bytes.withUnsafeBufferPointer { (oldBytes) throws(KeyedDiffError) in
      try new.bytes.withUnsafeBufferPointer { (newBytes) throws(KeyedDiffError) in
        let before = try KeyedFile(oldBytes, keys: keys, side: .old, limits: limits)
        let after = try KeyedFile(newBytes, keys: keys, side: .new, limits: limits)
        let matches = try RecordMatches(before, after)
        let columns = ColumnMatcher(before, after, matches).columns
        var diff = TableDiff(
          old: ComparedFile(file: old.name, sha256: old.sha256, rows: before.count),
          new: ComparedFile(file: new.name, sha256: new.sha256, rows: after.count),
          columns: columns)
        var writer = RowWriter(
          before, after, columns: columns, isStrict: isStrict, context: context)
        writer.write(matches, to: &diff)
        return diff
      }
    }
  }
}

/// One file of a comparison by key.
public struct KeyedSource: Sendable {
  /// What the file is called in the diff.
  public var name: String
  /// The file as valid UTF-8 without a byte order mark.
  public var bytes: [UInt8]
  /// The digest of the original bytes, where it is wanted in the diff.
  public var sha256: String?

  /// Creates a source.
  public init(name: String, bytes: [UInt8], sha256: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }
}
