public import FordelingModel

/// Compares two readings of notices: their figures by municipality code and measure, what their tables say
/// beside them, and their prose.
///
/// ```swift
/// let diff = NoticeComparison().compare(
///   NoticeReading(oldExtraction, notice: oldNotice),
///   NoticeReading(newExtraction, notice: newNotice))
/// if diff.hasDifferences() { output += AllocationDiffJSON().emit(diff) }
/// ```
///
/// A municipality is known by its code, never by how its name is written or where it stands. A measure
/// is known by its heading; a heading that was reworded is recognized where the evidence is clear (see
/// ``MeasureMatcher``) and is then one change of kind `measure-renamed`.
public struct NoticeComparison: Sendable {
  /// Creates a comparison.
  public init() {}

  /// Compares two readings. Nothing is thrown: any two readings can be compared.
  public func compare(_ old: NoticeReading, _ new: NoticeReading) -> AllocationDiff {
    let oldFigures = Figures(old.extraction.allocations)
    let newFigures = Figures(new.extraction.allocations)
    let pairs = MeasureMatcher(old: oldFigures, new: newFigures).pairs
    var changes: [AllocationChange] = []
    var measures: [ComparedMeasure] = []
    var figures: [ComparedFigures] = []
    for pair in pairs {
      let compared = ComparedFigures(
        old: pair.old.map { oldFigures.measures[$0] }, new: pair.new.map { newFigures.measures[$0] }
      )
      changes += compared.changes
      measures.append(compared.measure)
      figures.append(compared)
    }
    return AllocationDiff(
      old: side(old, oldFigures), new: side(new, newFigures), changes: changes,
      measures: measures,
      findings: FindingFinder(old: oldFigures, new: newFigures).findings(figures),
      unchanged: measures.reduce(0) { $0 + $1.unchanged },
      context: ContextComparison.compare(old, new, figures),
      prose: ProseComparison.compare(
        old.notice, new.notice, rows: (TextRows(old), TextRows(new))))
  }

  private func side(_ reading: NoticeReading, _ figures: Figures) -> ComparedNotice {
    let identity = reading.extraction.notice
    return ComparedNotice(
      file: reading.name ?? identity.file, sha256: identity.sha256,
      errors: reading.extraction.diagnostics.count { $0.severity == .error },
      municipalities: figures.municipalities.count)
  }
}

/// One side of a comparison: what was extracted, and the notice it was extracted from.
public struct NoticeReading: Sendable {
  /// What was extracted.
  public var extraction: Extraction
  /// The notice, for its prose; without it the prose is not compared.
  public var notice: Notice?
  /// What the side is called in the diff, such as `aula@r2`; nil for the file's name.
  public var name: String?

  /// Creates a side.
  public init(_ extraction: Extraction, notice: Notice? = nil, name: String? = nil) {
    self.extraction = extraction
    self.notice = notice
    self.name = name
  }
}
