import Fordeling
import FordelingDigest

/// Compares two CSV files by the columns of a key.
struct KeyedDiff {
  private let arguments: ParsedArguments
  private let format: DiffFormat
  private let environment: CommandEnvironment

  init(
    _ arguments: ParsedArguments, format: DiffFormat, in environment: CommandEnvironment
  ) throws(CommandError) {
    for flag in [Flag.expect, .table, .measure, .nameColumn, .output, .archive]
    where arguments.has(flag) {
      throw .usage("--\(flag.name) is for notices and does not go with --key")
    }
    let keys = arguments.values(of: .key)
    if keys.contains("") { throw .usage("--key needs the heading of a column") }
    if Set(keys).count < keys.count { throw .usage("--key names a column twice") }
    self.arguments = arguments
    self.format = format
    self.environment = environment
  }

  /// Reads both and prints what changed.
  func run() throws(CommandError) -> ExitCode {
    let old = try source(arguments.operands[0])
    let new = try source(arguments.operands[1])
    let isStrict = arguments.has(.strict)
    let diff: TableDiff
    do throws(KeyedDiffError) {
      diff = try KeyedComparison(
        keys: arguments.values(of: .key), isStrict: isStrict, context: format == .daff ? 1 : 0,
        limits: environment.limits
      ).compare(old, new)
    } catch {
      throw told(error, text: error.side == .old ? old.bytes : new.bytes)
    }
    if format == .text {
      let colored = environment.isColored(environment.standardOutput)
      try environment.printPieces { take in
        DiffView.write(DiffPage(diff, language: .english), colored: colored, to: take)
      }
    } else {
      try format.emit(diff) { (piece) throws(CommandError) in try environment.printData(piece) }
    }
    return diff.hasDifferences(strict: isStrict) ? .reported : .done
  }

  private func source(_ path: String) throws(CommandError) -> KeyedSource {
    let bytes = try environment.readBytes(path)
    do throws(ReaderError) {
      return KeyedSource(
        name: path == "-" ? "-" : Path.name(of: path),
        bytes: try NoticeReader(limits: environment.limits).decode(bytes),
        sha256: format == .json ? Digest.sha256(bytes) : nil)
    } catch {
      environment.tell(environment.printer.error(error.message, file: path, at: error.source))
      throw .told
    }
  }

  /// Tells an error with its place. Lines and columns are those of the decoded text, which has the same
  /// as the file.
  private func told(_ error: KeyedDiffError, text bytes: [UInt8]) -> CommandError {
    let text = SourceText(bytes: bytes)
    let place =
      error.range.isEmpty ? SourceSpan.none : text.located(text.span(error.range))
    environment.tell(
      environment.printer.error(
        error.message { text.line(at: $0) },
        file: arguments.operands[error.side == .old ? 0 : 1], at: place))
    return .told
  }
}
