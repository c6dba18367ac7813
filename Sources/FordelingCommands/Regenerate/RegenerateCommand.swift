import Fordeling

/// `fordeling regenerate`: reads every stored notice again and writes the output folder from it.
enum RegenerateCommand {
  static let command = Command(
    name: "regenerate", operands: "[SERIES…]",
    summary: "Reads every stored notice again with today's rules and rewrites the outputs from it.",
    discussion: [
      """
      Prints 'written SERIES@REVISION' where a file was missing or is another now; files that are \
      right already are not touched. What this version reads differently from the one that stored \
      it is told apart, figure by figure, as 'read differently SERIES@REVISION': the notice is the \
      same, so this is no news of the notice. The exit code is then 1.
      """
    ],
    example: "fordeling regenerate aula",
    flags: [.output, .archive, .jobs], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let place = try ArchivePlace(arguments)
    let jobs = try arguments.count(of: .jobs) ?? Parallel.processors
    let archive = try place.open(.existing, files: environment.files)
    let writer = OutputWriter(
      archive: archive, output: OutputFolder(path: place.output, files: environment.files),
      loader: NoticeLoader(environment))
    let names = try archive.checkedSeries(arguments.operands)
    _ = try LoneIndex.remark(at: place, files: environment.files)
    try inFiles { () throws(FileError) in try environment.files.createFolders(place.output) }
    return try environment.files.locked(place.output) { () throws(CommandError) in
      let mended = try writer.mend()
      let regenerate = Regenerate(writer: writer, environment: environment, jobs: jobs)
      for name in names { try regenerate.series(name) }
      return try regenerate.finish(mended)
    }
  }
}

extension Archive {
  /// The series that operands name, or all when there are none, in Danish order.
  ///
  /// - Throws: ``CommandError`` when there is no such series.
  func checkedSeries(_ operands: [String]) throws(CommandError) -> [String] {
    let names = try inArchive { () throws(ArchiveError) in try seriesNames() }
    for operand in operands where !names.contains(where: { $0.utf8.elementsEqual(operand.utf8) }) {
      let hint = Suggestion.sentence(for: operand, among: names) { "'\($0)'" }
      throw .failed(
        subject: path,
        message: "there is no series '\(operand)'"
          + (hint.isEmpty ? "; 'fordeling history' lists them" : hint))
    }
    let chosen = operands.isEmpty ? names : names.filter(operands.contains)
    return chosen.sorted(by: DanishOrder.precedes)
  }
}
