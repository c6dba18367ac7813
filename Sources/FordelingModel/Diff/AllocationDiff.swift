/// What changed from one reading of a notice to another: figures by code and measure, and the prose.
public struct AllocationDiff: Sendable, Hashable {
  /// The older of the two.
  public var old: ComparedNotice
  /// The newer of the two.
  public var new: ComparedNotice
  /// Every change of a figure, a note, a name or a heading: by measure, then by code.
  public var changes: [AllocationChange]
  /// The measures of both sides with their sums, in the order of the new notice, those that are gone
  /// at the end.
  public var measures: [ComparedMeasure]
  /// What the changes amount to.
  public var findings: [DiffFinding]
  /// How many figures are the same on both sides.
  public var unchanged: Int
  /// What changed in the tables beside the figures.
  public var context: ContextDiff
  /// What changed in the prose.
  public var prose: ProseDiff

  /// Creates a diff.
  public init(
    old: ComparedNotice, new: ComparedNotice, changes: [AllocationChange],
    measures: [ComparedMeasure], findings: [DiffFinding], unchanged: Int,
    context: ContextDiff = ContextDiff(isCompared: false), prose: ProseDiff
  ) {
    self.old = old
    self.new = new
    self.changes = changes
    self.measures = measures
    self.findings = findings
    self.unchanged = unchanged
    self.context = context
    self.prose = prose
  }

  /// How many changes there are of a kind.
  public func count(_ kind: ChangeKind) -> Int { changes.count { $0.kind == kind } }

  /// Whether the two differ. Figures, and what their tables say beside them, always count when they
  /// changed, came or went; names written otherwise, notes, reworded headings and prose only when `strict`.
  public func hasDifferences(strict: Bool = false) -> Bool {
    changes.contains { strict || $0.kind.isDifference }
      || context.changes.contains { strict || $0.kind.isDifference }
      || (strict && !prose.changes.isEmpty)
  }
}

/// One side of a diff.
public struct ComparedNotice: Sendable, Hashable {
  /// The file's name without its folders, or what else the caller calls it.
  public var file: String
  /// The SHA-256 digest of its bytes, where it was worked out.
  public var sha256: String?
  /// How many errors its reading had: with any, its figures cannot be trusted.
  public var errors: Int
  /// How many municipalities have a figure.
  public var municipalities: Int

  /// Creates a side.
  public init(file: String, sha256: String?, errors: Int, municipalities: Int) {
    self.file = file
    self.sha256 = sha256
    self.errors = errors
    self.municipalities = municipalities
  }
}

/// A measure of a diff, as both sides have it.
public struct ComparedMeasure: Sendable, Hashable {
  /// The heading on the old side; nil when the measure is new.
  public var oldName: String?
  /// The heading on the new side; nil when the measure is gone.
  public var newName: String?
  /// The sum on the old side; nil without figures, or with more than 18 digits.
  public var oldSum: DecimalNumber?
  /// The sum on the new side; nil without figures, or with more than 18 digits.
  public var newSum: DecimalNumber?
  /// How many figures are the same.
  public var unchanged: Int

  /// Creates a measure.
  public init(
    oldName: String?, newName: String?, oldSum: DecimalNumber?, newSum: DecimalNumber?,
    unchanged: Int
  ) {
    self.oldName = oldName
    self.newName = newName
    self.oldSum = oldSum
    self.newSum = newSum
    self.unchanged = unchanged
  }

  /// The heading by which changes name the measure: the new one, or that of a measure that is gone.
  public var name: String { newName ?? oldName ?? "" }
}
