import Fordeling

/// Stores notices, one after the other.
struct Ingest {
  /// What the arguments say.
  var plan: IngestPlan
  /// The world outside.
  var environment: CommandEnvironment

  /// Reads one notice and stores it.
  ///
  /// - Throws: ``CommandError`` when it cannot be read or stored; nothing is then written for it.
  func notice(_ path: String) throws(CommandError) -> (code: ExitCode, isStored: Bool) {
    let notice = try environment.readNotice(path)
    let extraction = try environment.extract(notice, path: path, options: plan.options)
    environment.tell(extraction.diagnostics, file: path)
    let code: ExitCode = extraction.hasErrors ? .reported : .done
    if extraction.hasErrors, !plan.acceptsErrors {
      let count = extraction.diagnostics.count { $0.severity == .error }
      let errors = ExtractionSummary.counted(count, "error", "errors")
      environment.tell(
        environment.printer.remark(
          "not stored because of \(errors); correct the notice, or give --accept-errors", file: path
        ))
      return (code, false)
    }
    guard let series = plan.series ?? OutputName.series(of: extraction.notice) else {
      throw .failed(
        subject: path, message: "the notice has neither a title nor a name; name it with --series")
    }
    do throws(FileError) { try environment.files.createFolders(plan.output) } catch {
      throw CommandError(error)
    }
    let (outcome, revision) = try environment.files.locked(plan.output) {
      () throws(CommandError) in try store(extraction, series: series, path: path)
    }
    if extraction.hasErrors {
      environment.tell(
        environment.printer.remark("stored in spite of its errors", file: path))
    }
    try environment.printData("\(outcome.rawValue) \(series)@\(revision)\n")
    return (code, true)
  }

  private func store(
    _ extraction: Extraction, series: String, path: String
  ) throws(CommandError) -> (OutputFolder.Outcome, revision: String) {
    let folder = OutputFolder(path: plan.output, files: environment.files)
    let revisions = try folder.revisions(of: series)
    let same = revisions.first { $0.sha256 == extraction.notice.sha256 }
    let revision =
      plan.revision ?? same?.entry.revision ?? folder.nextRevision(after: revisions)
    let there = revisions.first { $0.entry.revision.utf8.elementsEqual(revision.utf8) }
    let isOther = there.map { $0.sha256 != extraction.notice.sha256 } ?? false
    if isOther, !plan.replaces {
      throw .failed(
        subject: path,
        message: "\(series)@\(revision) was made from another notice; give --replace, or another "
          + "--revision")
    }
    let isChanged: Bool
    do throws(FileError) {
      isChanged = try folder.write(extraction, series: series, revision: revision)
    } catch {
      throw CommandError(error)
    }
    if there == nil { return (.stored, revision) }
    if isOther { return (.replaced, revision) }
    return (isChanged ? .rewritten : .unchanged, revision)
  }
}

extension FileSystem {
  /// Runs `body` while no other process ingests into the folder.
  ///
  /// - Throws: ``CommandError`` when the folder cannot be locked, or what `body` throws.
  func locked<Result>(
    _ folder: String, _ body: () throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let lock: FolderLock
    do throws(FileError) { lock = try FolderLock(folder, files: self) } catch {
      throw CommandError(error)
    }
    defer { lock.release() }
    return try body()
  }
}
