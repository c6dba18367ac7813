/// What changed in the allocation tables beside the figures: columns that hand nothing out, rows of no
/// municipality, totals, and the headings that say what the figures below them are.
public struct ContextDiff: Sendable, Hashable {
  /// Whether both sides have tables of a notice. Data that was written as CSV or JSON has the figures
  /// only, and then nothing is known about it.
  public var isCompared: Bool
  /// The changes: columns, rows, totals, headings above tables.
  public var changes: [ContextChange]

  /// Creates a diff of what stands beside the figures.
  public init(isCompared: Bool, changes: [ContextChange] = []) {
    self.isCompared = isCompared
    self.changes = changes
  }
}

/// A text beside the figures that changed, came or went.
public struct ContextChange: Sendable, Hashable {
  /// What became of it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case changed, added, removed
    /// The heading of a column was reworded.
    case renamed

    /// Whether the two sides differ by it even when nobody is strict.
    public var isDifference: Bool { self != .renamed }
  }

  /// What it says something of.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// The cells of a column that is no measure; `name` is its heading.
    case column
    /// A row that is no municipality's; `name` is its first cell.
    case row
    /// A total that the notice states; `name` is its label.
    case total
    /// The heading above a table.
    case heading
    /// The caption of a table.
    case caption
  }

  /// A text and where it stands.
  public struct Text: Sendable, Hashable {
    /// The text, its cells parted by ` | `.
    public var text: String
    /// Where it stands.
    public var source: CellSource

    /// Creates a text.
    public init(_ text: String, at source: CellSource) {
      self.text = text
      self.source = source
    }
  }

  /// What became of it.
  public var kind: Kind
  /// What it says something of.
  public var subject: Subject
  /// The heading of the column, or the label of the row; empty for headings and captions.
  public var name: String
  /// The measure of a total; nil for all else.
  public var measure: String?
  /// The municipalities whose figures it is about; none for rows and totals.
  public var municipalities: [MunicipalityName]
  /// The text before, the first of several; nil for one that was added.
  public var old: Text?
  /// The text after, the first of several; nil for one that was removed.
  public var new: Text?

  /// Creates a change.
  public init(
    kind: Kind, subject: Subject, name: String = "", measure: String? = nil,
    municipalities: [MunicipalityName] = [], old: Text?, new: Text?
  ) {
    self.kind = kind
    self.subject = subject
    self.name = name
    self.measure = measure
    self.municipalities = municipalities
    self.old = old
    self.new = new
  }
}
