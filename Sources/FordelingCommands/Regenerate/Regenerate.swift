import Fordeling
import FordelingEmitters

/// Reads stored notices again and writes their files, several at once.
final class Regenerate {
  private let writer: OutputWriter
  private let environment: CommandEnvironment
  private let jobs: Int
  private var done = WrittenRevisions()
  private var differently = 0
  /// What the readings said that were replaced: revisions of the same bytes share one.
  private var replaced: [Int: Extraction?] = [:]
  private var unreadable = 0

  /// Creates a run.
  init(writer: OutputWriter, environment: CommandEnvironment, jobs: Int) {
    self.writer = writer
    self.environment = environment
    self.jobs = jobs
  }

  /// Brings the files of a series up to date.
  ///
  /// - Throws: ``CommandError`` when the archive cannot be read, or it or the folder not be written.
  func series(_ name: String) throws(CommandError) {
    let (archive, output) = (writer.archive, writer.output)
    let revisions = try inArchive { () throws(ArchiveError) in try archive.revisions(of: name) }
    try inFiles { () throws(FileError) in
      try output.removeLeftovers(in: output.path)
      try output.removeLeftovers(in: output.changesFolder(of: name))
    }
    let progress = ProgressLine(total: revisions.count, in: environment)
    var last: ReadRevision?
    let piece = jobs * 16
    for start in stride(from: 0, to: revisions.count, by: piece) {
      var read: [ReadRevision?] = last.map { [$0] } ?? []
      for renewed in try renew(Array(revisions[start..<min(start + piece, revisions.count)])) {
        progress.clear()
        read.append(try settle(renewed))
      }
      try writeChanges(read)
      last = read.last ?? nil
      progress.show(min(start + piece, revisions.count), "revisions of \(name)")
    }
    progress.clear()
  }

  /// Writes the index and tells what was done.
  func finish(_ mended: WrittenRevisions) throws(CommandError) -> ExitCode {
    let revisions = done.revisions
    let count = CountedNoun.text(revisions.count, "revision", "revisions")
    done.revisions += mended.revisions
    done.files += mended.files
    try writer.finish(done)
    try inArchive { () throws(ArchiveError) in
      try writer.archive.confirmReadings(of: revisions, version: Version.current)
    }
    let written = CountedNoun.text(done.files.count, "file", "files")
    environment.tell(
      "\(count) read again, \(differently) differently; \(written) written\n")
    if unreadable > 0 { return .failed }
    return differently > 0 ? .reported : .done
  }

  private func renew(_ revisions: [Revision]) throws(CommandError) -> [RenewedRevision] {
    let archive = writer.archive
    var stored: [StoredNotice] = []
    for revision in revisions {
      stored.append(
        StoredNotice(
          revision: revision, bytes: try archive.checkedOriginal(of: revision),
          // What is stored may be damaged: then it is what is read now that counts.
          extraction: try? archive.extraction(of: revision)))
    }
    let (loader, output) = (writer.loader, writer.output)
    return Parallel.map(stored, jobs: jobs) { RenewedRevision($0, loader: loader, output: output) }
  }

  /// Tells what came of a revision, and stores what is read differently.
  private func settle(_ renewed: RenewedRevision) throws(CommandError) -> ReadRevision? {
    let revision = renewed.revision
    var written = renewed.filesWritten
    if let error = renewed.fileError { throw CommandError(error) }
    if let failure = renewed.failure {
      unreadable += 1
      environment.tell(failure, path: revision.name)
      let kept =
        if case .damaged = failure {
          "the notice is not read again; what was read before is kept"
        } else {
          "this version cannot read the notice any more; what was read before is kept"
        }
      environment.tell(environment.printer.error(kept, file: revision.name))
      return renewed.current
    }
    guard let current = renewed.current else { return nil }
    let old: Extraction?? = replaced[revision.readingID] ?? renewed.old
    if renewed.isDifferent || replaced.keys.contains(revision.readingID) {
      if replaced.updateValue(old ?? nil, forKey: revision.readingID) == nil {
        try inArchive { () throws(ArchiveError) in
          try writer.archive.replaceReading(
            of: revision, with: current.extraction, version: Version.current)
        }
      }
      written += try writer.write(current, after: nil)
      try tell(current, differentFrom: old ?? nil)
    } else if !written.isEmpty {
      try environment.printData("written \(revision.name)\n")
    }
    done.add(revision, written)
    return current
  }

  /// Tells that a notice is read differently than it was, and how.
  private func tell(
    _ current: ReadRevision, differentFrom old: Extraction?
  ) throws(CommandError) {
    differently += 1
    let name = current.revision.name
    environment.tell(current.extraction.diagnostics.filter { $0.severity == .error }, file: name)
    try environment.printData("read differently \(name)\n")
    guard let old else { return }
    let colored = environment.isColored(environment.standardOutput)
    try environment.printData(
      RevisionChanges.text(stored: old, fresh: current, colored: colored))
  }

  /// Writes what changed between neighbors.
  private func writeChanges(_ read: [ReadRevision?]) throws(CommandError) {
    let pairs = zip(read, read.dropFirst()).compactMap { old, new in
      old.flatMap { old in new.map { (old: old, new: $0) } }
    }.filter { $0.old.damage == nil && $0.new.damage == nil }
    let output = writer.output
    let results = Parallel.map(pairs, jobs: jobs) { pair -> Result<[String], FileError> in
      let files = RevisionChanges.files(from: pair.old, to: pair.new)
      do throws(FileError) {
        return .success(
          try output.write(files, to: output.changesFolder(of: pair.new.revision.series)))
      } catch {
        return .failure(error)
      }
    }
    for result in results {
      done.files += try inFiles { () throws(FileError) in try result.get() }
    }
  }
}
