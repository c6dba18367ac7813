import Fordeling

/// The folder that `ingest` writes: `SERIES/REVISION/`, and the index over all of them.
struct OutputFolder {
  /// What became of a revision that was to be stored.
  enum Outcome: String {
    /// It is new.
    case stored
    /// The same notice gave the same files.
    case unchanged
    /// The same notice is read otherwise than before.
    case rewritten
    /// Another notice stood there.
    case replaced
  }

  /// The file that makes a folder a revision. It is written last, so that a revision is whole.
  static let marker = "allocations.json"

  /// Where it is, as the user named it.
  var path: String
  /// The files.
  var files: FileSystem

  /// The revisions of a series in their natural order.
  ///
  /// - Throws: ``CommandError`` when one cannot be read: then it cannot be known what is new.
  func revisions(of series: String) throws(CommandError) -> [StoredRevision] {
    do throws(FileError) { return try storedRevisions(of: series) } catch {
      throw CommandError(error)
    }
  }

  /// The next name of the form r1, r2, … that no revision has.
  func nextRevision(after revisions: [StoredRevision]) -> String {
    let numbers = revisions.compactMap { revision -> Int? in
      let name = revision.entry.revision.utf8
      guard name.first == UInt8(ascii: "r") else { return nil }
      let digits = name.dropFirst()
      guard digits.count <= 9, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      return Int(String(decoding: Array(digits), as: UTF8.self))
    }
    return "r\((numbers.max() ?? 0) + 1)"
  }

  /// Writes the files of a revision. Files that are right already are not touched.
  func write(
    _ extraction: Extraction, series: String, revision: String
  ) throws(FileError) -> Bool {
    let folder = "\(path)/\(series)/\(revision)"
    try files.createFolders(folder)
    let outputs: [(name: String, bytes: [UInt8])] = [
      ("allocations.csv", AllocationsCSV().emit(extraction)),
      ("report.md", ReportMarkdown().emit(extraction)),
      (Self.marker, AllocationsJSON().emit(extraction)),
    ]
    var isChanged = false
    for (name, bytes) in outputs where try files.write(bytes, to: "\(folder)/\(name)") != .unchanged
    {
      isChanged = true
    }
    return isChanged
  }

  /// Writes the index over every series and revision in the folder.
  ///
  /// - Throws: ``CommandError`` when a revision cannot be read or the index not be written.
  func writeIndex() throws(CommandError) {
    do throws(FileError) {
      var names = try files.names(in: path)
        .filter { OutputName.problem(with: $0) == nil && files.isFolder("\(path)/\($0)") }
      names.sort(by: DanishOrder.precedes)
      var entries: [RevisionEntry] = []
      for name in names { entries += try storedRevisions(of: name).map(\.entry) }
      try files.write(RevisionIndex().emit(entries), to: "\(path)/README.md")
    } catch {
      throw CommandError(error)
    }
  }

  private func storedRevisions(of series: String) throws(FileError) -> [StoredRevision] {
    var revisions: [StoredRevision] = []
    let folder = "\(path)/\(series)"
    for name in try files.names(in: folder) where OutputName.problem(with: name) == nil {
      let file = "\(folder)/\(name)/\(Self.marker)"
      guard files.exists(file) else { continue }
      let bytes = try files.read(file, limit: StoredRevision.byteLimit)
      guard let revision = StoredRevision(bytes, series: series, revision: name) else {
        throw FileError(
          .other("this is not what ingest wrote; restore it, or remove its folder"), path: file)
      }
      revisions.append(revision)
    }
    return revisions.sorted { OutputName.precedes($0.entry.revision, $1.entry.revision) }
  }
}
