import Fordeling

/// The folder that is written from the archive: `SERIES/REVISION/`, `SERIES/changes/`, and the index.
struct OutputFolder: Sendable {
  /// The index over everything.
  static let index = "README.md"
  /// The folder of a series that has what changed between its revisions.
  static let changes = "changes"

  /// Where it is, as the user named it.
  var path: String
  /// The files.
  var files: FileSystem

  /// The folder of a series.
  func folder(of series: String) -> String { "\(path)/\(series)" }

  /// The folder of what changed in a series.
  func changesFolder(of series: String) -> String { "\(folder(of: series))/\(Self.changes)" }

  /// The folder of a revision.
  func folder(of revision: Revision) -> String {
    "\(folder(of: revision.series))/\(revision.label)"
  }

  /// Writes files into a folder. Those that are right already are not touched.
  ///
  /// - Returns: The paths of those that were written, and not yet flushed to the disk.
  func write(_ list: [RevisionFiles.File], to folder: String) throws(FileError) -> [String] {
    try files.createFolders(folder)
    var written: [String] = []
    for file in list {
      let path = "\(folder)/\(file.name)"
      if try files.write(file.bytes, to: path, isFlushed: false) != .unchanged {
        written.append(path)
      }
    }
    return written
  }

  /// Writes the index. It is not touched when it is right already.
  func writeIndex(_ revisions: [ListedRevision]) throws(FileError) {
    try files.createFolders(path)
    try files.write(index(of: revisions), to: "\(path)/\(Self.index)")
  }

  /// The bytes of the index over these revisions, which come series by series.
  func index(of revisions: [ListedRevision]) -> [UInt8] {
    var bySeries: [(name: String, revisions: [ListedRevision])] = []
    for revision in revisions {
      if bySeries.last?.name.utf8.elementsEqual(revision.series.utf8) != true {
        bySeries.append((revision.series, []))
      }
      bySeries[bySeries.count - 1].revisions.append(revision)
    }
    bySeries.sort { DanishOrder.precedes($0.name, $1.name) }
    var entries: [RevisionEntry] = []
    for series in bySeries {
      var previous: String?
      for revision in series.revisions {
        entries.append(RevisionEntry(revision, previous: previous))
        previous = revision.label
      }
    }
    return RevisionIndex().emit(entries)
  }

  /// Removes what a process that was killed has left half written in a folder.
  func removeLeftovers(in folder: String) throws(FileError) {
    for name in try files.names(in: folder) where FileSystem.isTemporary(name) {
      try files.remove("\(folder)/\(name)")
    }
  }
}

extension RevisionEntry {
  init(_ revision: ListedRevision, previous: String?) {
    self.init(
      series: revision.series, revision: revision.label, date: revision.date, previous: previous,
      title: revision.title, expected: revision.expected, found: revision.found,
      sums: revision.sums, errors: revision.errors, warnings: revision.warnings)
  }
}
