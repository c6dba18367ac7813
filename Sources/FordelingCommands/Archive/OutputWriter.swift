import Fordeling

/// A revision with all that its files are made from.
struct ReadRevision: Sendable {
  /// The revision.
  var revision: Revision
  /// What was read from it, as the archive has it.
  var extraction: Extraction
  /// Its notice, for the prose; nil when this version cannot read it any more.
  var notice: Notice?
  /// What is wrong with the stored bytes of the notice, and what to do; nil when they are whole.
  var damage: String?
}

/// Writes the output folder from the archive. The folder must be locked meanwhile.
struct OutputWriter {
  /// What is written.
  let archive: Archive
  /// Where it is written.
  let output: OutputFolder
  /// What reads the prose of notices.
  let loader: NoticeLoader

  /// A revision with what the archive has of it.
  func read(_ revision: Revision) throws(CommandError) -> ReadRevision {
    let extraction = try inArchive { () throws(ArchiveError) in
      try archive.extraction(of: revision)
    }
    switch try archive.checkedOriginal(of: revision) {
    case .success(let bytes):
      return ReadRevision(
        revision: revision, extraction: extraction,
        notice: try? loader.steps.read(bytes, revision.file, true))
    case .failure(let damage):
      return ReadRevision(revision: revision, extraction: extraction, damage: damage.text)
    }
  }

  /// Writes the files of a revision, and what changed between it and the one before.
  ///
  /// - Returns: The files that were written; those that are right already are not touched.
  func write(_ new: ReadRevision, after old: ReadRevision?) throws(CommandError) -> [String] {
    try inFiles { () throws(FileError) in
      try output.write(
        RevisionFiles.make(new.extraction, revision: new.revision),
        to: output.folder(of: new.revision))
    } + (try old.map { (old) throws(CommandError) in try writeChanges(from: old, to: new) } ?? [])
  }

  /// Writes what changed between two neighbors. Where the bytes of one are damaged its prose is not
  /// known, and what was written before stays.
  func writeChanges(
    from old: ReadRevision, to new: ReadRevision
  ) throws(CommandError) -> [String] {
    if old.damage != nil || new.damage != nil { return [] }
    let files = RevisionChanges.files(from: old, to: new)
    return try inFiles { () throws(FileError) in
      try output.write(files, to: output.changesFolder(of: new.revision.series))
    }
  }

  /// Writes what a call that was ended in the middle has left out, and removes what it left behind.
  ///
  /// - Returns: The revisions that were mended, and the files that were written.
  func mend() throws(CommandError) -> WrittenRevisions {
    let unwritten = try inArchive { () throws(ArchiveError) in
      try archive.revisionsWithoutFiles()
    }
    var written = WrittenRevisions()
    if unwritten.isEmpty { return written }
    try inFiles { () throws(FileError) in try output.removeLeftovers(in: output.path) }
    for revision in unwritten {
      try inFiles { () throws(FileError) in
        try output.removeLeftovers(in: output.folder(of: revision))
        try output.removeLeftovers(in: output.changesFolder(of: revision.series))
      }
      let this = try read(revision)
      written.add(revision, try write(this, after: try neighbor(of: revision, at: -1)))
      if let next = try neighbor(of: revision, at: 1) {
        written.files += try writeChanges(from: this, to: next)
      }
    }
    return written
  }

  /// The revision before or after another, with what the archive has of it.
  func neighbor(of revision: Revision, at offset: Int) throws(CommandError) -> ReadRevision? {
    let found = try inArchive { () throws(ArchiveError) in
      try archive.neighbor(of: revision, at: offset)
    }
    guard let found else { return nil }
    return try read(found)
  }

  /// Writes the index, waits until all files are on the disk, and only then notes that they are written.
  func finish(_ written: WrittenRevisions) throws(CommandError) {
    try IndexFiles(archive: archive, output: output).write(changed: written.revisions)
    try inFiles { () throws(FileError) in try output.files.flush(written.files) }
    try inArchive { () throws(ArchiveError) in
      try archive.markFilesWritten(written.revisions)
    }
  }
}

/// Revisions whose files were written, and the files that are not yet known to be on the disk.
struct WrittenRevisions {
  /// The revisions.
  var revisions: [Revision] = []
  /// The paths of the files.
  var files: [String] = []

  /// Adds a revision with its files.
  mutating func add(_ revision: Revision, _ files: [String]) {
    revisions.append(revision)
    self.files += files
  }
}

/// What is wrong with the stored bytes of a revision, and what to do.
struct DamagedBytes: Error {
  /// The sentence.
  var text: String
}

extension Archive {
  /// The bytes of a revision's notice, or what is wrong with them.
  ///
  /// - Throws: ``CommandError`` when the archive cannot be read at all.
  func checkedOriginal(
    of revision: Revision
  ) throws(CommandError) -> Result<[UInt8], DamagedBytes> {
    do throws(ArchiveError) { return .success(try original(of: revision)) } catch {
      guard case .alteredBytes = error.problem else { throw CommandError(error) }
      return .failure(DamagedBytes(text: error.message))
    }
  }
}

/// Runs `body` with its error as one of commands.
func inArchive<Result>(
  _ body: () throws(ArchiveError) -> Result
) throws(CommandError) -> Result {
  do throws(ArchiveError) { return try body() } catch { throw CommandError(error) }
}

/// Runs `body` with its error as one of commands.
func inFiles<Result>(_ body: () throws(FileError) -> Result) throws(CommandError) -> Result {
  do throws(FileError) { return try body() } catch { throw CommandError(error) }
}
