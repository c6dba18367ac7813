import Fordeling
import FordelingEmitters

/// `fordeling ingest`: stores each notice as a revision in the archive, and writes its files.
enum IngestCommand {
  static let command = Command(
    name: "ingest", operands: "NOTICE…",
    summary: """
      Reads notices, stores each as a revision in the archive, and tells what changed against the \
      revision before it.
      """,
    discussion: [
      """
      NOTICE is a file, a folder of them, or '-'. The archive keeps the bytes of every notice. \
      From it FOLDER/SERIES/REVISION is written, with the data in several formats and a report, \
      what changed to FOLDER/SERIES/changes, and the index FOLDER/README.md.
      """,
      """
      Prints 'stored SERIES@REVISION' when a notice is safe, or 'unchanged SERIES@REVISION' when \
      its bytes are those of the newest revision, or when several of a call are the newest revisions \
      in their order, as when a folder is given again. The bytes of an older one alone are a revision \
      again, and a note says so: a notice may go back to what it was. Without --series the title names \
      the series; a notice that has nothing but the title in common with the newest revision there is \
      refused. A notice with errors is not stored unless \
      --accept-errors is given; the others are. The worst exit code wins. What a call that was \
      ended in the middle left unwritten, the next one writes.
      """,
    ],
    example: "fordeling ingest --series aula --date 2018-11-01 notice.html",
    flags: [
      .series, .revision, .date, .output, .archive, .expect, .table, .measure, .nameColumn,
      .acceptErrors, .jobs,
    ], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let plan = try IngestPlan(arguments, in: environment)
    let paths = try NoticePaths(files: environment.files).expand(arguments.operands)
    if plan.revision != nil, paths.count > 1 {
      throw .usage("--revision labels one revision; give one notice with it")
    }
    let ingest = Ingest(plan: plan, paths: paths, environment: environment)
    let progress = ProgressLine(total: paths.count, in: environment)
    var code = ExitCode.done
    var done = 0
    do throws(CommandError) {
      // Some are read at once; they are stored one after the other, in the order given.
      let piece = plan.jobs * 4
      for start in stride(from: 0, to: paths.count, by: piece) {
        let loaded = try ingest.load(Array(paths[start..<min(start + piece, paths.count)]))
        for (path, result) in loaded {
          progress.clear()
          code = max(code, try ingest.store(result, path: path, at: done))
          done += 1
          progress.show(done, "notices")
        }
      }
    } catch {
      // Whatever ended the work, what was stored until then gets its place in the index.
      progress.clear()
      try? ingest.finish()
      let left = paths.count - done - 1
      if error != .closedPipe, left > 0 {
        _ = environment.report(error, command: command.name)
        let notices = CountedNoun.text(left, "notice is", "notices are")
        throw .failed("stopped: \(notices) left unread or not stored")
      }
      throw error
    }
    progress.clear()
    try ingest.finish()
    return code
  }
}
