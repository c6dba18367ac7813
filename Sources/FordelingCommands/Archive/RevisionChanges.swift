import Fordeling

/// What changed between two neighbors of a series, in the forms that are stored and printed.
enum RevisionChanges {
  /// The files that tell it: `OLD..NEW.md` and `OLD..NEW.json`.
  static func files(from old: ReadRevision, to new: ReadRevision) -> [RevisionFiles.File] {
    let diff = compare(old, new)
    let name = name(from: old.revision, to: new.revision)
    return [("md", DiffFormat.markdown), ("json", DiffFormat.json)].compactMap { ending, format in
      format.emit(diff).map { RevisionFiles.File(name: "\(name).\(ending)", bytes: $0) }
    }
  }

  /// The names of these files.
  static func fileNames(from old: Revision, to new: Revision) -> [String] {
    ["md", "json"].map { "\(name(from: old, to: new)).\($0)" }
  }

  /// The name of the files without their ending.
  static func name(from old: Revision, to new: Revision) -> String {
    "\(old.label)..\(new.label)"
  }

  /// What `ingest` prints. Very many rows are left to the file at `path`.
  static func text(
    from old: ReadRevision, to new: ReadRevision, path: String, colored: Bool
  ) -> String {
    var page = DiffPage(compare(old, new), language: .english)
    var rows = 0
    for listing in page.listings { listing.forEachRow { _ in rows += 1 } }
    if rows > rowLimit {
      page.listings = []
      page.lead.append("The \(rows) changes one by one stand in \(path).")
    }
    return DiffView.text(of: page, colored: colored)
  }

  /// What `regenerate` prints of a notice that is read differently than it was.
  static func text(stored old: Extraction, fresh new: ReadRevision, colored: Bool) -> String {
    let name = new.revision.name
    var page = DiffPage(
      NoticeComparison().compare(
        NoticeReading(old, name: "\(name) as stored"),
        NoticeReading(new.extraction, name: "\(name) as read now")), language: .english)
    if page.listings.isEmpty {
      page.lead.append("Only messages, places or the account of the cells differ.")
    }
    return DiffView.text(of: page, colored: colored)
  }

  /// How many rows are printed at most.
  private static let rowLimit = 40

  private static func compare(_ old: ReadRevision, _ new: ReadRevision) -> AllocationDiff {
    NoticeComparison().compare(
      NoticeReading(old.extraction, notice: old.notice, name: old.revision.name),
      NoticeReading(new.extraction, notice: new.notice, name: new.revision.name))
  }
}
