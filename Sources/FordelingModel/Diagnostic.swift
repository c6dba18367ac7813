/// Something that a person should know about a notice: what is wrong or unusual, and where.
///
/// Diagnostics are values. They are collected in the order of the source and never thrown, so that
/// everything that can be read is still read.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic matters; only `error` changes the exit code.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, info
  }

  /// What it is about. Ids are kebab-case and stable: programs may rely on them.
  public var id: Identifier
  /// How much it matters.
  public var severity: Severity
  /// One sentence for people: what, and what to do.
  public var message: String
  /// Where it is in the notice.
  public var source: SourceSpan
  /// Places or hints that help, one sentence each.
  public var notes: [String]

  /// Creates a diagnostic with the severity that belongs to its id.
  public init(
    _ id: Identifier, _ message: String, at source: SourceSpan = .none, notes: [String] = []
  ) {
    self.id = id
    self.severity = id.severity
    self.message = Self.shortened(message)
    self.source = source
    self.notes = notes
  }

  /// A message may quote a cell, and a cell may be a book.
  private static func shortened(_ message: String) -> String {
    guard message.utf8.count > 4_000 else { return message }
    let scalars = message.unicodeScalars
    return String(String.UnicodeScalarView(scalars.prefix(1_500))) + " … "
      + String(String.UnicodeScalarView(scalars.suffix(500)))
  }

  /// Every diagnostic there is, with its stable id.
  public enum Identifier: String, Sendable, Hashable, CaseIterable {
    // Errors: the data cannot be trusted until someone has looked.
    case nameUnknown = "name-unknown"
    case nameAmbiguous = "name-ambiguous"
    case municipalityAbolished = "municipality-abolished"
    case municipalityDuplicated = "municipality-duplicated"
    case municipalityMissing = "municipality-missing"
    case municipalityNotExpected = "municipality-not-expected"
    case codeNameConflict = "code-name-conflict"
    case valueMissing = "value-missing"
    case valueWithoutName = "value-without-name"
    case numberUnreadable = "number-unreadable"
    case numberFormatAmbiguous = "number-format-ambiguous"
    case totalMismatch = "total-mismatch"
    case countMismatch = "count-mismatch"
    case columnsUnpaired = "columns-unpaired"
    case tablesContradict = "tables-contradict"
    case contentLost = "content-lost"
    case unitMixed = "unit-mixed"
    case recipientDoubtful = "recipient-doubtful"
    case diagnosticsDropped = "diagnostics-dropped"
    case visibilityUnknown = "visibility-unknown"
    case errorsStored = "errors-stored"
    case rowOutsideTable = "row-outside-table"
    case tableUnread = "table-unread"
    case shareMismatch = "share-mismatch"
    case unitUndecided = "unit-undecided"
    case textContradicts = "text-contradicts"
    // Warnings: right as far as can be known, but worth a look.
    case noteNotFound = "note-not-found"
    case nameOutsideTable = "name-outside-table"
    case nameByTypo = "name-by-typo"
    case textRepaired = "text-repaired"
    case textDamaged = "text-damaged"
    case totalUnverifiable = "total-unverifiable"
    case encodingConflict = "encoding-conflict"
    case spansOverlap = "spans-overlap"
    case tableSkipped = "table-skipped"
    case textStruckOut = "text-struck-out"
    case noteUnplaced = "note-unplaced"
    case figureInNote = "figure-in-note"
    // Information: nothing is wrong.
    case municipalityOutside = "municipality-outside"
    case rowIgnored = "row-ignored"
    case columnIgnored = "column-ignored"
    case textHidden = "text-hidden"

    /// The severity that goes with the id.
    public var severity: Severity {
      switch self {
      case .nameUnknown, .nameAmbiguous, .municipalityAbolished, .municipalityDuplicated,
        .municipalityMissing, .municipalityNotExpected, .codeNameConflict, .valueMissing,
        .valueWithoutName, .numberUnreadable, .numberFormatAmbiguous, .totalMismatch,
        .countMismatch, .columnsUnpaired, .tablesContradict, .contentLost, .unitMixed,
        .recipientDoubtful, .diagnosticsDropped, .visibilityUnknown, .errorsStored,
        .rowOutsideTable, .tableUnread, .shareMismatch, .unitUndecided, .textContradicts:
        .error
      case .nameOutsideTable, .noteNotFound, .nameByTypo, .textRepaired, .textDamaged,
        .totalUnverifiable, .encodingConflict, .spansOverlap, .tableSkipped, .textStruckOut,
        .noteUnplaced, .figureInNote:
        .warning
      case .municipalityOutside, .rowIgnored, .columnIgnored, .textHidden:
        .info
      }
    }
  }
}
