/// All that was extracted from one notice, and the account of it.
public struct Extraction: Sendable {
  /// The notice it came from.
  public var notice: NoticeIdentity
  /// What the notice says beside its tables, in the order of the source; empty when it was not asked for.
  public var details: [NoticeDetail]
  /// The allocations in the order of the source.
  public var allocations: [Allocation]
  /// The measures in the order of the source, and how their columns were read.
  public var columns: [MeasureColumn]
  /// The totals that the notice states, beside those computed.
  public var totals: [Total]
  /// How complete it is.
  public var summary: Summary
  /// What became of every cell.
  public var ledger: Ledger
  /// What a person should know, in the order of the source.
  public var diagnostics: [Diagnostic]

  /// Creates an extraction.
  public init(
    notice: NoticeIdentity, details: [NoticeDetail] = [], allocations: [Allocation],
    columns: [MeasureColumn] = [], totals: [Total], summary: Summary, ledger: Ledger,
    diagnostics: [Diagnostic]
  ) {
    self.notice = notice
    self.details = details
    self.columns = columns
    self.allocations = allocations
    self.totals = totals
    self.summary = summary
    self.ledger = ledger
    self.diagnostics = diagnostics
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A total that the notice states.
public struct Total: Sendable, Hashable {
  /// The allocation table it belongs to.
  public var table: Int
  /// The measure that is summed.
  public var measure: String
  /// The label as written, such as `I alt`.
  public var label: String
  /// The number that the notice states.
  public var stated: DecimalNumber
  /// The sum of the figures it is a total of; nil when it could not be computed.
  public var computed: DecimalNumber?

  /// Creates a total.
  public init(
    table: Int, measure: String, label: String, stated: DecimalNumber, computed: DecimalNumber?
  ) {
    self.table = table
    self.measure = measure
    self.label = label
    self.stated = stated
    self.computed = computed
  }
}

/// How complete an extraction is.
public struct Summary: Sendable, Hashable {
  /// How many municipalities were expected; nil when any set would do.
  public var expected: Int?
  /// How many different municipalities were found.
  public var found: Int
  /// The expected municipalities that have no allocation, in Danish order.
  public var missing: [MunicipalityName]
  /// The municipalities that stand more than once, in Danish order.
  public var duplicated: [MunicipalityName]
  /// The sum of each measure, in the order of the source; nil when it has too many digits.
  public var sums: [MeasureSum]

  /// Creates a summary.
  public init(
    expected: Int?, found: Int, missing: [MunicipalityName], duplicated: [MunicipalityName],
    sums: [MeasureSum]
  ) {
    self.expected = expected
    self.found = found
    self.missing = missing
    self.duplicated = duplicated
    self.sums = sums
  }
}

/// The sum of one measure over all its allocations.
public struct MeasureSum: Sendable, Hashable {
  /// The measure.
  public var measure: String
  /// The sum; nil when it has more than 18 digits.
  public var sum: DecimalNumber?

  /// Creates a sum.
  public init(measure: String, sum: DecimalNumber?) {
    self.measure = measure
    self.sum = sum
  }
}

/// What became of every cell with text in the allocation tables.
///
/// `cells` always equals `allocated + header + total + note + ignored.count`.
public struct Ledger: Sendable, Hashable {
  /// Cells with text.
  public var cells = 0
  /// Cells that gave a name, a code or a value of an allocation.
  public var allocated = 0
  /// Headings.
  public var header = 0
  /// Totals and their labels.
  public var total = 0
  /// Texts of notes.
  public var note = 0
  /// Cells that were left aside, each with the reason.
  public var ignored: [Ignored] = []

  /// A cell that was left aside.
  public struct Ignored: Sendable, Hashable {
    /// Its text.
    public var text: String
    /// Why it was left aside.
    public var reason: String
    /// Where it stands.
    public var source: CellSource

    /// Creates an entry.
    public init(text: String, reason: String, source: CellSource) {
      self.text = text
      self.reason = reason
      self.source = source
    }
  }

  /// Creates an empty ledger.
  public init() {}
}
