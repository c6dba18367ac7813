import Fordeling

/// `fordeling extract`: prints the allocations of one notice.
enum ExtractCommand {
  static let format = Flag.format(
    ExtractionFormat.allCases.map(\.rawValue),
    "How to print; without it an aligned table on a terminal, else csv.")

  static let command = Command(
    name: "extract", operands: "NOTICE",
    summary: "Prints the allocations of one notice; stores nothing.",
    discussion: [
      """
      Every row is one municipality's figure, by official code, with the place in the notice it \
      came from. What is wrong with the notice is told on standard error; the rows are printed \
      all the same.
      """
    ],
    example: "fordeling extract --format json notice.html",
    flags: [format, .expect, .table, .measure, .nameColumn], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let path = try environment.singleNotice(arguments)
    let format = arguments.value(of: format).flatMap(ExtractionFormat.init(rawValue:))
    var options = try environment.extractionOptions(arguments)
    // Only JSON shows what stands beside the tables, and the digest.
    options.collectsDetails = format == .json
    let notice = try environment.readNotice(path, digests: format == .json)
    let extraction = try environment.extract(notice, path: path, options: options)

    // What is wrong is told even when the data cannot be written.
    defer {
      environment.tell(extraction.diagnostics, file: path)
      if environment.standardError.isTerminal {
        environment.tell(ExtractionSummary.text(of: extraction))
      }
    }
    if let format {
      try environment.printData(format.emitter.emit(extraction))
    } else if environment.standardOutput.isTerminal {
      let colored = environment.isColored(environment.standardOutput)
      try environment.printData(ExtractionView.text(of: extraction, colored: colored))
    } else {
      try environment.printData(AllocationsCSV().emit(extraction))
    }
    return extraction.hasErrors ? .reported : .done
  }
}
