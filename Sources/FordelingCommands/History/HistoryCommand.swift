import Fordeling

/// `fordeling history`: lists revisions, follows one municipality through them, or shows all values.
enum HistoryCommand {
  static let format = Flag.format(
    RecordTable.Format.allCases.map(\.rawValue),
    "How to print; without it an aligned table on a terminal, else csv.")

  static let municipality = Flag(
    name: "municipality", value: Flag.Value(placeholder: "NAME"),
    summary: "Follow this municipality, by any name or code, through the revisions.")

  static let matrix = Flag(
    name: "matrix",
    summary: """
      Print the values of a series: a row for each municipality and measure, a column for each \
      revision.
      """)

  static let command = Command(
    name: "history", operands: "[SERIES]",
    summary: "Prints the revisions, or one municipality's values through them.",
    discussion: [
      """
      Without SERIES every series is listed. A revision in which the municipality does not stand \
      has a row with the status absent. In the matrix a field without a value has its status, and \
      one without an allocation is empty.
      """
    ],
    example: "fordeling history aula --municipality Aarhus",
    flags: [municipality, matrix, format, .output, .archive], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    if arguments.operands.count > 1 {
      throw .usage("give one series, not \(arguments.operands.count)")
    }
    let name = try arguments.text(of: municipality)
    if arguments.has(matrix), name != nil {
      throw .usage(
        "--matrix goes with a series and shows all municipalities; leave --municipality out")
    }
    if arguments.has(matrix), arguments.operands.isEmpty {
      throw .usage("--matrix goes with a series; name one")
    }
    let chosen = try name.map(municipality(named:))
    let place = try ArchivePlace(arguments)
    let archive = try place.open(.existing, files: environment.files)
    let history = History(
      archive: archive, series: try archive.checkedSeries(arguments.operands))
    let table =
      if let chosen {
        try history.values(of: chosen)
      } else if arguments.has(matrix) {
        try history.matrix()
      } else {
        try history.revisions()
      }
    if chosen != nil || arguments.has(matrix) {
      let doubtful = try history.revisionsWithErrors()
      if !doubtful.isEmpty {
        environment.tell(
          environment.printer.remark(
            "stored in spite of errors: \(doubtful.joined(separator: ", "))", file: nil))
      }
    }
    let format = arguments.value(of: format).flatMap(RecordTable.Format.init(rawValue:))
    if format == nil, environment.standardOutput.isTerminal {
      let colored = environment.isColored(environment.standardOutput)
      try environment.printData(table.text(colored: colored))
    } else {
      try environment.printData(table.emit(format ?? .csv))
    }
    return .done
  }

  private static func municipality(named name: String) throws(CommandError) -> Municipality {
    let resolution = NameResolver().resolve(name)
    if case .municipality(let found, let rule) = resolution, rule != .typo { return found }
    let resolved = ResolvedName(written: name, resolution: resolution)
    let names = (resolved.municipality.map { [$0] } ?? resolved.candidates).map(\.name)
    let hint = names.isEmpty ? "" : "; did you mean \(ArgumentParser.alternatives(names))?"
    throw .usage("'\(name)' is not the name of one municipality\(hint)")
  }
}
