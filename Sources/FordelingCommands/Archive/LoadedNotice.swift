import Fordeling
import FordelingDigest

/// A notice that was read and understood.
struct LoadedNotice: Sendable {
  /// Its bytes.
  var bytes: [UInt8]
  /// Their digest.
  var sha256: String
  /// Its prose and tables.
  var notice: Notice
  /// What was read from it.
  var extraction: Extraction
}

/// Why a notice could not be read.
enum LoadFailure: Error, Sendable {
  /// Its file could not be read.
  case file(FileError)
  /// Its bytes could not be read.
  case reader(ReaderError)
  /// It has no allocations, or someone has to choose; what was noticed before comes with it.
  case parser(ParserError, [Diagnostic])
  /// Its bytes in the archive are damaged.
  case damaged(DamagedBytes)
}

/// Reads notices, on any thread.
struct NoticeLoader: Sendable {
  /// The files.
  var files: FileSystem
  /// What reads and extracts.
  var steps: NoticeSteps
  /// The limits of input.
  var limits: Limits

  /// Creates a loader for a command.
  init(_ environment: CommandEnvironment) {
    files = environment.files
    steps = environment.steps
    limits = environment.limits
  }

  /// Reads the notice at a path.
  func load(
    path: String, options: ExtractionOptions
  ) -> Result<LoadedNotice, LoadFailure> {
    do throws(FileError) {
      let bytes = try files.read(path, limit: limits.bytes)
      return load(bytes, file: Path.name(of: path), options: options)
    } catch {
      return .failure(.file(error))
    }
  }

  /// Reads a notice from its bytes and the name of its file.
  func load(
    _ bytes: [UInt8], file: String, options: ExtractionOptions
  ) -> Result<LoadedNotice, LoadFailure> {
    let notice: Notice
    do throws(ReaderError) {
      notice = try steps.read(bytes, file, true)
    } catch {
      return .failure(.reader(error))
    }
    do throws(ParserError) {
      let extraction = try steps.extract(notice, options)
      return .success(
        LoadedNotice(
          bytes: bytes, sha256: extraction.notice.sha256 ?? Digest.sha256(bytes), notice: notice,
          extraction: extraction))
    } catch {
      return .failure(.parser(error, notice.diagnostics))
    }
  }
}

extension CommandEnvironment {
  /// Tells why a notice could not be read.
  func tell(_ failure: LoadFailure, path: String) {
    switch failure {
    case .file(let error):
      tell(printer.error(error.message, file: error.path))
    case .reader(let error):
      tell(printer.error(error.message, file: path, at: error.source))
    case .damaged(let damage):
      tell(printer.error(damage.text, file: path))
    case .parser(let error, let diagnostics):
      tell(diagnostics, file: path)
      tell(printer.error(error.message, file: path, at: error.source))
    }
  }
}

extension Extraction {
  /// Whether another reading says the same in every output and message.
  func isSame(as other: Extraction) -> Bool {
    // JSON tells 7.50 from 7.5, which are equal as numbers.
    notice == other.notice && columns == other.columns && diagnostics == other.diagnostics
      && allocations.map(\.valueSource) == other.allocations.map(\.valueSource)
      && AllocationsJSON().emit(self) == AllocationsJSON().emit(other)
  }
}
