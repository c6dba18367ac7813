public import FordelingModel

/// One revision of a series, as the archive lists it.
public struct Revision: Sendable, Hashable {
  /// The archive's own number for it.
  package var id: Int
  /// The archive's own number for what was read from it; two revisions of the same bytes share it.
  package var readingID: Int
  /// The series it belongs to.
  public var series: String
  /// Its place in the series, counting from 1.
  public var position: Int
  /// Its label, such as `r1`.
  public var label: String
  /// The date that the user gave it, such as `2018-11-01`.
  public var date: String?
  /// The name of the notice's file.
  public var file: String
  /// The digest of the notice's bytes.
  public var sha256: String
  /// How many bytes the notice has.
  public var bytes: Int
  /// How it was read.
  public var options: ReadingOptions
  /// The version of the program that read it.
  public var version: String
  /// The title of the notice.
  public var title: String?
  /// How many municipalities were expected; nil when any would do.
  public var expected: Int?
  /// How many municipalities were found.
  public var found: Int
  /// The sum of each measure.
  public var sums: [MeasureSum]
  /// How many diagnostics are errors.
  public var errors: Int
  /// How many diagnostics are warnings.
  public var warnings: Int
  /// Whether it was stored in spite of errors.
  public var acceptsErrors: Bool
  /// Whether its files are known to have been written.
  public var hasFiles: Bool

  /// The revision as it is named on the command line: `SERIES@REVISION`.
  public var name: String { "\(series)@\(label)" }
}

/// How a notice was read: the choices that were made for it, as they are stored.
public struct ReadingOptions: Sendable, Hashable {
  /// The municipalities that must be there: `all`, `any`, `region:NAME` or `codes:0101;0147`.
  public var expected: String
  /// The only table that was read; 0 for none chosen.
  public var table: Int
  /// The text that headings of measures have; empty for none chosen.
  public var measure: String
  /// The heading of the column of names; empty for none chosen.
  public var nameColumn: String

  /// Creates options.
  public init(
    expected: String = "all", table: Int = 0, measure: String = "", nameColumn: String = ""
  ) {
    self.expected = expected
    self.table = table
    self.measure = measure
    self.nameColumn = nameColumn
  }
}

/// A notice that is to be stored.
public struct NewRevision: Sendable {
  /// The series it belongs to.
  public var series: String
  /// Its label; nil for the next of r1, r2 and so on.
  public var label: String?
  /// Its date.
  public var date: String?
  /// The notice's bytes.
  public var content: [UInt8]
  /// Their digest.
  public var sha256: String
  /// How it was read.
  public var options: ReadingOptions
  /// What was read.
  public var extraction: Extraction
  /// The version of the program that read it.
  public var version: String

  /// Creates a notice to store.
  public init(
    series: String, label: String? = nil, date: String? = nil, content: [UInt8], sha256: String,
    options: ReadingOptions, extraction: Extraction, version: String
  ) {
    self.series = series
    self.label = label
    self.date = date
    self.content = content
    self.sha256 = sha256
    self.options = options
    self.extraction = extraction
    self.version = version
  }
}

/// What became of a notice that was to be stored.
public enum StoreOutcome: Sendable, Hashable {
  /// It is a new revision.
  case stored(Revision)
  /// The series has these bytes already, as its newest revision or under the label given.
  case unchanged(Revision)
  /// The label belongs to a revision of other bytes.
  case labelTaken(Revision)
  /// The newest revision has these bytes, but was read with other options.
  case otherOptions(Revision)
  /// The series, or the label, would differ from that of this revision only in case or in how its
  /// letters are composed; on some systems both would have one folder.
  case similarName(Revision)

  /// The revision that it is about.
  public var revision: Revision {
    switch self {
    case .stored(let revision), .unchanged(let revision), .labelTaken(let revision),
      .otherOptions(let revision), .similarName(let revision):
      revision
    }
  }
}
