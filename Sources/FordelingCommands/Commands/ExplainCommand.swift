import Fordeling

/// `fordeling explain`: prints how the figures of one municipality came about.
enum ExplainCommand {
  static let municipality = Flag(
    name: "municipality", value: Flag.Value(placeholder: "NAME"),
    summary: "The municipality, by its name or its code.")

  static let format = Flag.format(
    ["text", "json"], "How to print; the default is text.")

  static let command = Command(
    name: "explain", operands: "NOTICE",
    summary: "Prints how a municipality's figures came about: the source, the rules, the checks.",
    discussion: [
      """
      For each figure: the line of the notice with the name and the value marked, the cell and the \
      heading, how the numbers of its column were read, the rules tried on the name, and what was \
      checked. The exit code is 1 when the notice has no figure for the municipality, or has errors.
      """
    ],
    example: "fordeling explain notice.html --municipality Fanø",
    flags: [municipality, format, .expect, .table, .measure, .nameColumn], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let path = try environment.singleNotice(arguments)
    guard let name = try arguments.text(of: municipality) else {
      throw .usage("say which municipality: '--municipality NAME'")
    }
    let municipality = try resolve(name)
    var options = try environment.extractionOptions(arguments)
    options.collectsDetails = false
    let notice = try environment.readNotice(path)
    let extraction = try environment.extract(notice, path: path, options: options)
    let explanation = Pipeline(limits: environment.limits)
      .explain(municipality, in: extraction, of: notice)
    defer {
      environment.tell(extraction.diagnostics.filter { $0.severity == .error }, file: path)
    }
    if arguments.value(of: format) == "json" {
      try environment.printData(ExplanationJSON().emit(explanation))
    } else {
      let colored = environment.isColored(environment.standardOutput)
      try environment.printData(
        ExplanationView(explanation, file: path, colored: colored).text)
    }
    return extraction.hasErrors || explanation.figures.isEmpty ? .reported : .done
  }

  /// The one municipality that is meant.
  private static func resolve(_ name: String) throws(CommandError) -> Municipality {
    let resolution = NameResolver().resolve(name)
    if case .municipality(let municipality, _) = resolution { return municipality }
    let candidates = ResolvedName(written: name, resolution: resolution).candidates
    let list = candidates.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
    if case .abolished(let old, _) = resolution {
      throw .usage(
        "'\(name)' is no municipality today: \(old) became a part of \(list); ask for that one")
    }
    let hint = list.isEmpty ? "; 'fordeling municipalities' lists them" : "; did you mean \(list)?"
    throw .usage("'\(name)' is not one municipality\(hint)")
  }
}
