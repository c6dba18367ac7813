import Fordeling

/// `fordeling ingest`: stores each notice as a revision under the output folder.
enum IngestCommand {
  static let command = Command(
    name: "ingest", operands: "NOTICE…",
    summary: "Reads notices and stores each as a revision, with its data and its report.",
    discussion: [
      """
      Writes allocations.csv, allocations.json and report.md to FOLDER/SERIES/REVISION, and the \
      index FOLDER/README.md over everything in the folder. A notice with errors is not stored \
      unless --accept-errors is given. The same notice gives the same bytes again; files that \
      are right already are not touched.
      """,
      """
      Prints one line a stored notice: stored, unchanged, rewritten or replaced, then \
      SERIES@REVISION. Every notice is read, whatever happens to the others; the worst exit code \
      wins.
      """,
    ],
    example: "fordeling ingest --series aula --output Output notice.html",
    flags: [
      .series, .revision, .output, .expect, .table, .measure, .nameColumn, .acceptErrors, .replace,
    ], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let plan = try IngestPlan(arguments, in: environment)
    let ingest = Ingest(plan: plan, environment: environment)
    var code = ExitCode.done
    var isStored = false
    for path in arguments.operands {
      do throws(CommandError) {
        let result = try ingest.notice(path)
        code = max(code, result.code)
        isStored = isStored || result.isStored
      } catch {
        if error == .closedPipe { throw error }
        code = max(code, environment.report(error))
      }
    }
    if isStored {
      let folder = OutputFolder(path: plan.output, files: environment.files)
      try environment.files.locked(plan.output) { () throws(CommandError) in
        try folder.writeIndex()
      }
    }
    return code
  }
}

/// What the arguments of `ingest` say.
struct IngestPlan {
  /// The folder to write to.
  var output: String
  /// The series of all notices; nil when each says its own.
  var series: String?
  /// The revision of the only notice; nil when it is to be found.
  var revision: String?
  /// Whether notices with errors are stored.
  var acceptsErrors: Bool
  /// Whether another notice's revision may be replaced.
  var replaces: Bool
  /// How notices are read.
  var options: ExtractionOptions

  /// Checks the arguments against each other.
  ///
  /// - Throws: ``CommandError/usage(_:)`` when they do not go together.
  init(_ arguments: ParsedArguments, in environment: CommandEnvironment) throws(CommandError) {
    let notices = arguments.operands
    if notices.isEmpty { throw .usage("name the notices to read, or '-' for standard input") }
    if notices.count(where: { $0 == "-" }) > 1 {
      throw .usage("standard input can be read once; give '-' once")
    }
    output = try arguments.text(of: .output) ?? "Output"
    while output.utf8.count > 1, output.utf8.last == UInt8(ascii: "/") { output.removeLast() }
    series = arguments.value(of: .series)
    revision = arguments.value(of: .revision)
    for (flag, name) in [(Flag.series, series), (Flag.revision, revision)] {
      if let name, let problem = OutputName.problem(with: name) {
        throw .usage("the name '\(name)' of --\(flag.name) \(problem)")
      }
    }
    if revision != nil, notices.count > 1 {
      throw .usage("--revision names one revision; give one notice with it")
    }
    acceptsErrors = arguments.has(.acceptErrors)
    replaces = arguments.has(.replace)
    if replaces, revision == nil { throw .usage("--replace goes with --revision") }
    options = try environment.extractionOptions(arguments)
  }
}
