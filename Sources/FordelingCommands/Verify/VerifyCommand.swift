import Fordeling
import FordelingEmitters

/// `fordeling verify`: checks the archive against itself, against today's reading, and the outputs
/// against the archive.
enum VerifyCommand {
  static let command = Command(
    name: "verify", operands: "",
    summary: "Checks the archive: every stored byte against its digest, every output against it.",
    discussion: [
      """
      Checks SQLite's own structures and references, the digest of every notice, what is stored \
      of it against what this version reads, and every file of the output folder against the \
      archive. Nothing is changed. Prints each finding on a line with its kind in brackets; the \
      exit code is 1 when there is one.
      """
    ],
    example: "fordeling verify --output Output",
    flags: [.output, .archive, .jobs], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    if !arguments.operands.isEmpty {
      throw .usage("verify checks everything; name the archive with --archive")
    }
    let place = try ArchivePlace(arguments)
    let jobs = try arguments.count(of: .jobs) ?? Parallel.processors
    let archive = try place.open(.existing, files: environment.files)
    let verification = Verification(
      archive: archive, output: OutputFolder(path: place.output, files: environment.files),
      archivePath: place.archive, loader: NoticeLoader(environment), jobs: jobs)
    let (findings, revisions) =
      environment.files.isFolder(place.output)
      ? try environment.files.locked(place.output) { () throws(CommandError) in
        try verification.run()
      } : try verification.run()
    for finding in findings { try environment.printData(finding.line) }
    let count = CountedNoun.text(findings.count, "finding", "findings")
    environment.tell(
      "\(CountedNoun.text(revisions, "revision", "revisions")) checked, \(count)\n")
    return findings.isEmpty ? .done : .reported
  }
}

/// Something that is not as it should be.
struct Finding: Sendable, Hashable {
  /// What it can be.
  enum Kind: String, Sendable {
    case integrity
    case foreignKey = "foreign-key"
    case digestMismatch = "digest-mismatch"
    case readingDiffers = "reading-differs"
    case readingImpossible = "reading-impossible"
    case filesUnwritten = "files-unwritten"
    case fileMissing = "file-missing"
    case fileDiffers = "file-differs"
    case fileUnknown = "file-unknown"
  }

  /// What it is.
  var kind: Kind
  /// What it belongs to: a file or a revision.
  var subject: String
  /// What is wrong, and what to do.
  var message: String

  /// The finding as it is printed.
  var line: String {
    "\(TerminalText.sanitized(subject)): \(TerminalText.sanitized(message)) [\(kind.rawValue)]\n"
  }
}
