import Fordeling

/// The series that notices belong to by their titles, or the names of their files: unrelated notices may
/// have the same.
struct TitleSeries {
  private enum Told: Equatable {
    case stored(path: String)
    case told
  }

  private var last: [String: Told] = [:]

  /// What is to be said of a revision that was stored: once for each series, that another notice of the
  /// same call is the revision before it.
  mutating func note(on revision: Revision, path: String) -> String? {
    guard let before = last[revision.series] else {
      last[revision.series] = .stored(path: path)
      return nil
    }
    guard case .stored(let other) = before else { return nil }
    last[revision.series] = .told
    return
      "\(revision.name) is stored as a revision of '\(other)', as both have one title or name; if "
      + "they are different notices, give each its own --series"
  }

  /// Why a notice cannot be a revision of the series it leads to, and what to do; nil when it may be.
  ///
  /// It must have a figure under a measure and for a municipality that the newest revision has one for;
  /// and, unless all figures were multiplied by one factor, some figure or some of the text is the same.
  static func refusal(of new: NoticeReading, after newest: ReadRevision) -> String? {
    let old = NoticeReading(newest.extraction, notice: newest.notice)
    guard let objection = objection(NoticeComparison().compare(old, new)) else { return nil }
    let revision = newest.revision
    return
      "its title or name leads to the series '\(revision.series)', but it does not look like a "
      + "revision of \(revision.name) ('\(revision.file)'): \(objection); give "
      + "'--series \(revision.series)' if it is one, and another --series if not"
  }

  private static func objection(_ diff: AllocationDiff) -> String? {
    if diff.unchanged > 0 { return nil }
    if diff.count(.changed) == 0 {
      return "no municipality has a figure under the same measure in both"
    }
    let isRescaled = diff.findings.contains { if case .rescaled = $0 { true } else { false } }
    // The title is the same, or they would not have met.
    guard !isRescaled, diff.prose.isCompared, diff.prose.unchanged <= 1 else { return nil }
    return "neither a figure nor a paragraph of the text is the same in both"
  }
}
