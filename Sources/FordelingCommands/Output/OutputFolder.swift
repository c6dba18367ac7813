import Fordeling
import FordelingEmitters

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

  /// The file of a page of older revisions.
  func path(of page: RevisionPage) -> String { "\(folder(of: page.series))/\(page.fileName)" }

  /// Removes what a process that was killed has left half written in a folder.
  func removeLeftovers(in folder: String) throws(FileError) {
    for name in try files.names(in: folder) where FileSystem.isTemporary(name) {
      try files.remove("\(folder)/\(name)")
    }
  }
}
