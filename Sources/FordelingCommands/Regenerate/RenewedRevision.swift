import Fordeling

/// A notice as it came out of the archive.
struct StoredNotice: Sendable {
  /// The revision.
  var revision: Revision
  /// The notice's bytes, or what is wrong with them.
  var bytes: Result<[UInt8], DamagedBytes>
  /// What was read from it then; nil when that cannot be understood any more.
  var extraction: Extraction?
}

extension StoredNotice {
  /// The revision as it is stored, for when its notice cannot be read and understood again.
  func unread(extraction: Extraction, loader: NoticeLoader) -> ReadRevision {
    switch bytes {
    case .success(let bytes):
      ReadRevision(
        revision: revision, extraction: extraction,
        notice: try? loader.steps.read(bytes, revision.file, true))
    case .failure(let damage):
      ReadRevision(revision: revision, extraction: extraction, damage: damage.text)
    }
  }
}

extension NoticeLoader {
  /// Reads a stored notice again.
  func load(_ stored: StoredNotice) -> Result<LoadedNotice, LoadFailure> {
    switch stored.bytes {
    case .success(let bytes):
      load(bytes, file: stored.revision.file, options: stored.revision.options.forExtraction)
    case .failure(let damage):
      .failure(.damaged(damage))
    }
  }
}

/// A stored notice, read again. Made on any thread; only what agrees with the archive is written there.
struct RenewedRevision: Sendable {
  /// The revision.
  var revision: Revision
  /// What its files shall be made from; nil when there is nothing.
  var current: ReadRevision?
  /// What the archive has, when that is something else and can be understood.
  var old: Extraction?
  /// Whether what is read is not what is stored.
  var isDifferent = false
  /// Why it could not be read again.
  var failure: LoadFailure?
  /// Its files that were written.
  var filesWritten: [String] = []
  /// Why they could not be.
  var fileError: FileError?

  /// Reads a notice again, and writes its files when they can be written at once.
  init(_ stored: StoredNotice, loader: NoticeLoader, output: OutputFolder) {
    revision = stored.revision
    switch loader.load(stored) {
    case .success(let loaded):
      current = ReadRevision(
        revision: stored.revision, extraction: loaded.extraction, notice: loaded.notice)
      isDifferent = stored.extraction?.isSame(as: loaded.extraction) != true
      if isDifferent { old = stored.extraction }
    case .failure(let reason):
      failure = reason
      current = stored.extraction.map { stored.unread(extraction: $0, loader: loader) }
    }
    do throws(FileError) {
      let folder = output.folder(of: revision)
      try output.removeLeftovers(in: folder)
      // What is read differently is first stored, then written.
      guard !isDifferent, let current else { return }
      filesWritten = try output.write(
        RevisionFiles.make(current.extraction, revision: revision), to: folder)
    } catch {
      fileError = error
    }
  }
}
