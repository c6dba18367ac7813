import Fordeling
import FordelingEmitters

/// Stores notices, one after the other.
final class Ingest {
  private let plan: IngestPlan
  private let environment: CommandEnvironment
  private let loader: NoticeLoader
  /// Opened with the first notice that is to be stored, so that nothing is made for none.
  private var writer: OutputWriter?
  /// The revisions whose files were written, and the index not yet.
  private var written = WrittenRevisions()
  /// What finds the notices that only repeat the end of a series, and what it found, by series.
  private let repeatedNotices: RepeatedNotices
  private var repeated: [String: [Int: Revision]] = [:]
  /// What is known of the series that the titles of notices led to.
  private var titles = TitleSeries()

  /// Creates an ingest without touching any file.
  init(plan: IngestPlan, paths: [String], environment: CommandEnvironment) {
    self.plan = plan
    repeatedNotices = RepeatedNotices(paths, jobs: plan.jobs, in: environment)
    self.environment = environment
    loader = NoticeLoader(environment)
  }

  /// Reads notices, several at once.
  ///
  /// - Throws: ``CommandError`` when standard input cannot be read.
  func load(
    _ paths: [String]
  ) throws(CommandError) -> [(path: String, result: Result<LoadedNotice, LoadFailure>)] {
    var given: [UInt8] = []
    if paths.contains("-") {
      given = try inFiles { () throws(FileError) in
        try environment.standardInput.readAll(limit: environment.limits.bytes)
      }
    }
    let (loader, options, input) = (loader, plan.options, given)
    let results = Parallel.map(paths, jobs: plan.jobs) { path in
      path == "-"
        ? loader.load(input, file: "-", options: options)
        : loader.load(path: path, options: options)
    }
    return zip(paths, results).map { ($0, $1) }
  }

  /// Stores a notice that was read, the one at a place in the call, or tells why it could not be.
  ///
  /// - Throws: ``CommandError`` when the archive or the folder cannot be written, or no one reads
  ///   what is printed. Of this notice then either everything is in the archive or nothing.
  func store(
    _ result: Result<LoadedNotice, LoadFailure>, path: String, at place: Int
  ) throws(CommandError) -> ExitCode {
    let loaded: LoadedNotice
    switch result {
    case .failure(let failure):
      environment.tell(failure, path: path)
      return .failed
    case .success(let notice):
      loaded = notice
    }
    let extraction = loaded.extraction
    environment.tell(extraction.diagnostics, file: path)
    let code: ExitCode = extraction.hasErrors ? .reported : .done
    if extraction.hasErrors, !plan.acceptsErrors {
      let count = extraction.diagnostics.count { $0.severity == .error }
      let errors = CountedNoun.text(count, "error", "errors")
      remark("not stored because of \(errors); correct the notice, or give --accept-errors", path)
      return code
    }
    guard let series = plan.series ?? OutputName.series(of: extraction.notice) else {
      environment.tell(
        environment.printer.error(
          "the notice has neither a title nor a name; name it with --series", file: path))
      return .failed
    }
    let new = NewRevision(
      series: series, label: plan.revision, date: plan.date, content: loaded.bytes,
      sha256: loaded.sha256, options: ReadingOptions(plan.options), extraction: extraction,
      version: Version.current)
    let writer = try opened()
    return max(
      code,
      try environment.files.locked(writer.output.path) { () throws(CommandError) in
        try restore(new, path: path, writer)
        if let revision = try repeatedRevision(of: new, at: place, writer) {
          return try keep(revision, new, path: path, writer)
        }
        if plan.series == nil, let newest = try newest(of: new, writer),
          let refusal = TitleSeries.refusal(
            of: NoticeReading(extraction, notice: loaded.notice), after: newest)
        {
          environment.tell(environment.printer.error(refusal, file: path))
          return .failed
        }
        return try store(new, notice: loaded.notice, path: path, writer)
      })
  }

  /// Writes the index over everything that was stored.
  func finish() throws(CommandError) {
    guard let writer, !written.revisions.isEmpty else { return }
    try environment.files.locked(writer.output.path) { () throws(CommandError) in
      try writer.finish(written)
    }
    written = WrittenRevisions()
  }

  /// The revision that a notice repeats, where it belongs to several in a row that do.
  private func repeatedRevision(
    of new: NewRevision, at place: Int, _ writer: OutputWriter
  ) throws(CommandError) -> Revision? {
    if new.label != nil || repeatedNotices.isEmpty { return nil }
    let found: [Int: Revision]
    if let known = repeated[new.series] {
      found = known
    } else {
      let stored = try inArchive { () throws(ArchiveError) in
        try writer.archive.revisions(of: new.series)
      }
      found = repeatedNotices.revisions(from: place, in: stored, options: new.options)
      repeated[new.series] = found
    }
    // The file may have changed since it was looked at.
    return found[place].flatMap { $0.sha256 == new.sha256 ? $0 : nil }
  }

  /// The newest revision of a notice's series; nil when there is none of other bytes.
  private func newest(
    of new: NewRevision, _ writer: OutputWriter
  ) throws(CommandError) -> ReadRevision? {
    let newest = try inArchive { () throws(ArchiveError) in
      try writer.archive.newestRevision(of: new.series)
    }
    guard let newest, newest.sha256 != new.sha256 else { return nil }
    return try writer.read(newest)
  }

  /// Puts the notice's bytes back where the archive has damaged ones.
  private func restore(
    _ new: NewRevision, path: String, _ writer: OutputWriter
  ) throws(CommandError) {
    let isRestored = try inArchive { () throws(ArchiveError) in
      try writer.archive.restoreOriginal(new.content, sha256: new.sha256)
    }
    guard isRestored else { return }
    remark("the archive had damaged bytes of this notice; they are whole again", path)
    let mended = try writer.mend()
    written.revisions += mended.revisions
    written.files += mended.files
  }

  private func store(
    _ new: NewRevision, notice: Notice, path: String, _ writer: OutputWriter
  ) throws(CommandError) -> ExitCode {
    let outcome = try inArchive { () throws(ArchiveError) in try writer.archive.store(new) }
    let revision = outcome.revision
    switch outcome {
    case .labelTaken:
      environment.tell(
        environment.printer.error(
          "\(revision.name) is another notice; give another --revision", file: path))
      return .failed
    case .otherOptions:
      let flags = revision.options.flags
      environment.tell(
        environment.printer.error(
          "\(revision.name) has these bytes, but was read "
            + (flags.isEmpty ? "without such flags" : "with \(flags)")
            + "; give --revision to store this reading beside it", file: path))
      return .failed
    case .similarName:
      let isSeries = !revision.series.utf8.elementsEqual(new.series.utf8)
      let (given, known) =
        isSeries ? (new.series, revision.series) : (new.label ?? "", revision.label)
      environment.tell(
        environment.printer.error(
          "the \(isSeries ? "series" : "revision") '\(given)' would differ from '\(known)', which "
            + "is there, only in case or in how its letters are composed, and on some systems both "
            + "would have one folder; give "
            + (isSeries ? "'--series \(known)' or another name" : "another --revision"),
          file: path))
      return .failed
    case .unchanged:
      return try keep(revision, new, path: path, writer)
    case .stored:
      break
    }
    var code = ExitCode.done
    // What the archive has, which may be an older reading of the same bytes.
    let extraction = try inArchive { () throws(ArchiveError) in
      try writer.archive.extraction(of: revision)
    }
    if !extraction.isSame(as: new.extraction) {
      code = .reported
      tellReadDifferently(revision, path: path)
    }
    let this = ReadRevision(revision: revision, extraction: extraction, notice: notice)
    let previous = try writer.neighbor(of: revision, at: -1)
    do throws(CommandError) {
      written.add(revision, try writer.write(this, after: previous))
    } catch {
      guard case .failed(let subject, let message) = error else { throw error }
      throw .failed(
        subject: subject,
        message: "\(message); \(revision.name) is in the archive, and the next ingest or "
          + "regenerate writes its files")
    }
    if new.extraction.hasErrors { remark("stored in spite of its errors", path) }
    try tellEarlier(revision, path: path, writer)
    if plan.series == nil, let note = titles.note(on: revision, path: path) { remark(note, path) }
    try environment.printData("stored \(revision.name)\n")
    if let previous, let damage = previous.damage {
      code = .reported
      environment.tell(
        environment.printer.error(
          "\(damage); what changed since then is told and written only after that", file: path))
    } else if let previous {
      if try isReadDifferently(previous.revision, as: previous.extraction, writer) {
        code = .reported
        remark(
          "this version reads \(previous.revision.name) differently than version "
            + "\(previous.revision.version), so what follows is not all news; 'fordeling "
            + "regenerate \(revision.series)' tells it apart", path)
      }
      let name = RevisionChanges.name(from: previous.revision, to: revision)
      try environment.printData(
        RevisionChanges.text(
          from: previous, to: this,
          path: "\(writer.output.changesFolder(of: revision.series))/\(name).md",
          colored: environment.isColored(environment.standardOutput)))
    }
    return code
  }

  /// Whether a revision of another version of the program would be read differently today.
  private func isReadDifferently(
    _ revision: Revision, as stored: Extraction, _ writer: OutputWriter
  ) throws(CommandError) -> Bool {
    if revision.version == Version.current { return false }
    let bytes = try inArchive { () throws(ArchiveError) in
      try writer.archive.original(of: revision)
    }
    let fresh = try? loader.load(
      bytes, file: revision.file, options: revision.options.forExtraction
    ).get()
    return fresh?.extraction.isSame(as: stored) != true
  }

  /// A notice that is there already: nothing new, but its files are looked at.
  private func keep(
    _ revision: Revision, _ new: NewRevision, path: String, _ writer: OutputWriter
  ) throws(CommandError) -> ExitCode {
    var code = ExitCode.done
    let stored = try writer.read(revision)
    // The name of the file may be another now; it is part of what is read.
    var fresh = new.extraction
    fresh.notice.file = revision.file
    if !stored.extraction.isSame(as: fresh),
      stored.extraction.notice.file == new.extraction.notice.file
    {
      code = .reported
      tellReadDifferently(revision, path: path)
    }
    let mended = try writer.write(stored, after: try writer.neighbor(of: revision, at: -1))
    if !mended.isEmpty {
      written.add(revision, mended)
      remark("files of \(revision.name) were missing or changed, and are written again", path)
    }
    if let date = new.date, date != revision.date {
      try inArchive { () throws(ArchiveError) in
        try writer.archive.setDate(date, of: revision)
      }
      written.add(revision, [])
      remark("\(revision.name) now has the date \(date)", path)
    }
    if let label = new.label, label != revision.label {
      remark("nothing is stored as '\(label)': the bytes are those of the newest revision", path)
    }
    try environment.printData("unchanged \(revision.name)\n")
    return code
  }

  /// Tells when an older revision has the same bytes: a notice that was taken back, or a folder that
  /// was given twice.
  private func tellEarlier(
    _ revision: Revision, path: String, _ writer: OutputWriter
  ) throws(CommandError) {
    let earlier = try inArchive { () throws(ArchiveError) in
      try writer.archive.earlierLabel(ofSameBytesAs: revision)
    }
    guard let earlier else { return }
    remark(
      "\(revision.name) has the bytes of \(revision.series)@\(earlier), with others between; it is a "
        + "revision of its own", path)
  }

  private func tellReadDifferently(_ revision: Revision, path: String) {
    remark(
      "version \(revision.version) read \(revision.name) differently, and that stands in the "
        + "archive; 'fordeling regenerate \(revision.series)' replaces it and shows how", path)
  }

  private func opened() throws(CommandError) -> OutputWriter {
    if let writer { return writer }
    if let index = try LoneIndex.remark(at: plan.place, files: environment.files) {
      environment.tell(environment.printer.remark(index.text, file: index.file))
    }
    let archive = try plan.place.open(.creating, files: environment.files)
    let opened = OutputWriter(
      archive: archive, output: OutputFolder(path: plan.place.output, files: environment.files),
      loader: loader)
    try environment.files.locked(opened.output.path) { () throws(CommandError) in
      written = try opened.mend()
    }
    for revision in written.revisions {
      environment.tell(
        environment.printer.remark(
          "files of \(revision.name) were left unwritten, and are written now", file: nil))
    }
    writer = opened
    return opened
  }

  private func remark(_ text: String, _ path: String) {
    environment.tell(environment.printer.remark(text, file: path))
  }
}

extension FileSystem {
  /// Runs `body` while no other process writes the folder.
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
