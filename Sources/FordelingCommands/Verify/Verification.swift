import Fordeling
import FordelingDigest

/// Checks an archive and its outputs without changing either.
struct Verification {
  /// The archive.
  let archive: Archive
  /// What was written from it.
  let output: OutputFolder
  /// Where the archive is, as the user named it.
  let archivePath: String
  /// What reads notices.
  let loader: NoticeLoader
  /// How many notices are read at once.
  let jobs: Int

  /// All findings, and how many revisions there are.
  ///
  /// - Throws: ``CommandError`` when the archive cannot even be asked.
  func run() throws(CommandError) -> ([Finding], revisions: Int) {
    var findings = try inArchive { () throws(ArchiveError) in try databaseFindings() }
    // Whatever else would be asked of a broken database would only repeat that it is broken.
    if findings.contains(where: { $0.kind == .integrity }) { return (findings, 0) }
    let revisions = try inArchive { () throws(ArchiveError) in try archive.revisions() }
    findings += try inArchive { () throws(ArchiveError) in try digestFindings(revisions) }
    for revision in revisions where !revision.hasFiles {
      findings.append(
        Finding(
          kind: .filesUnwritten, subject: revision.name,
          message: "an ingest is at work or was ended before its files were written; the next "
            + "ingest or regenerate writes them"))
    }
    let indexFiles = IndexFiles(archive: archive, output: output)
    let index = try indexFiles.index()
    var expected: [String: [UInt8]] = ["\(output.path)/\(OutputFolder.index)": index.bytes]
    for page in index.pages { expected[output.path(of: page)] = try indexFiles.bytes(of: page) }
    findings += compare(expected)
    var folders: [String: Set<String>] = [:]
    for (old, new) in zip(revisions, revisions.dropFirst()) where old.isSameSeries(as: new) {
      folders[output.changesFolder(of: new.series), default: []]
        .formUnion(RevisionChanges.fileNames(from: old, to: new))
    }
    var last: ReadRevision?
    let piece = jobs * 16
    for start in stride(from: 0, to: revisions.count, by: piece) {
      expected = [:]
      for result in try check(Array(revisions[start..<min(start + piece, revisions.count)])) {
        findings += result.findings
        guard let read = result.read else {
          last = nil
          continue
        }
        let folder = output.folder(of: read.revision)
        for file in result.files { expected["\(folder)/\(file.name)"] = file.bytes }
        // Without the prose of both nobody can say what these files should be.
        if let old = last, old.revision.isSameSeries(as: read.revision), old.damage == nil,
          read.damage == nil
        {
          let changes = output.changesFolder(of: read.revision.series)
          for file in RevisionChanges.files(from: old, to: read) {
            expected["\(changes)/\(file.name)"] = file.bytes
          }
        }
        last = read
      }
      findings += compare(expected)
    }
    findings += try unknownFiles(
      revisions, changes: folders, pages: Set(index.pages.map(output.path(of:))))
    return (findings, revisions.count)
  }

  private func databaseFindings() throws(ArchiveError) -> [Finding] {
    let integrity: [String]
    do throws(ArchiveError) {
      integrity = try archive.integrityProblems()
    } catch {
      guard case .damaged(let text) = error.problem else { throw error }
      integrity = [text]
    }
    if !integrity.isEmpty {
      return integrity.map { Finding(kind: .integrity, subject: archivePath, message: $0) }
    }
    return try archive.foreignKeyProblems().map {
      Finding(kind: .foreignKey, subject: archivePath, message: $0)
    }
  }

  private func digestFindings(_ revisions: [Revision]) throws(ArchiveError) -> [Finding] {
    var findings: [Finding] = []
    for digest in try archive.digests() {
      let found = Digest.sha256(try archive.content(ofDigest: digest))
      if found == digest { continue }
      let owner = revisions.first { $0.sha256 == digest }
      findings.append(
        Finding(
          kind: .digestMismatch, subject: archivePath,
          message: "the bytes stored as \(digest) have the digest \(found)"
            + (owner.map {
              "; " + ArchiveError.restoring(series: $0.series, label: $0.label)
            } ?? "; no revision has them")))
    }
    return findings
  }

  private struct Checked: Sendable {
    var read: ReadRevision?
    var files: [RevisionFiles.File]
    var findings: [Finding]
  }

  private func check(_ revisions: [Revision]) throws(CommandError) -> [Checked] {
    var stored: [(notice: StoredNotice, problem: String?)] = []
    for revision in revisions {
      var notice = StoredNotice(
        revision: revision, bytes: try archive.checkedOriginal(of: revision), extraction: nil)
      var problem: String?
      do throws(ArchiveError) {
        notice.extraction = try archive.extraction(of: revision)
      } catch {
        guard case .damaged(let text) = error.problem else { throw CommandError(error) }
        problem = text
      }
      stored.append((notice, problem))
    }
    let loader = loader
    return Parallel.map(stored, jobs: jobs) { Self.check($0.notice, $0.problem, loader) }
  }

  private static func check(
    _ stored: StoredNotice, _ problem: String?, _ loader: NoticeLoader
  ) -> Checked {
    let revision = stored.revision
    var findings: [Finding] = []
    guard let extraction = stored.extraction else {
      let text = "what is stored cannot be understood: \(problem ?? "")"
      return Checked(
        files: [],
        findings: [Finding(kind: .readingDiffers, subject: revision.name, message: text)])
    }
    let read: ReadRevision
    switch loader.load(stored) {
    case .success(let fresh):
      read = ReadRevision(revision: revision, extraction: extraction, notice: fresh.notice)
      if !extraction.isSame(as: fresh.extraction) {
        findings.append(
          Finding(
            kind: .readingDiffers, subject: revision.name,
            message: readDifferently(by: revision.version)
              + difference(extraction, fresh.extraction) + "; see 'fordeling regenerate'"))
      }
    case .failure(.damaged):
      // Told already with its digest.
      read = stored.unread(extraction: extraction, loader: loader)
    case .failure:
      read = stored.unread(extraction: extraction, loader: loader)
      findings.append(
        Finding(
          kind: .readingImpossible, subject: revision.name,
          message: "this version cannot read the notice"))
    }
    return Checked(
      read: read, files: RevisionFiles.make(extraction, revision: revision), findings: findings)
  }

  /// Why what is stored may not be what is read today, as the beginning of a sentence.
  private static func readDifferently(by version: String) -> String {
    version == Version.current
      ? "what is stored is not what version \(version), which is said to have stored it, reads"
      : "stored by version \(version), this version reads it differently"
  }

  /// The first figure that differs, as the end of a sentence.
  private static func difference(_ stored: Extraction, _ fresh: Extraction) -> String {
    let (left, right) = (stored.allocations, fresh.allocations)
    if left.count != right.count { return " (\(left.count) figures then, \(right.count) now)" }
    for (old, new) in zip(left, right) where old != new {
      let values = [old, new].map { $0.value?.description ?? $0.status.rawValue }
      return " (first at \(old.municipality.name): \(values[0]) then, \(values[1]) now)"
    }
    return ""
  }
}

extension Revision {
  /// Whether both belong to one series.
  func isSameSeries(as other: Revision) -> Bool { series.utf8.elementsEqual(other.series.utf8) }
}
