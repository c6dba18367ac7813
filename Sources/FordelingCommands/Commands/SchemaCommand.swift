import Fordeling

/// `fordeling schema`: prints the JSON Schema of an output.
enum SchemaCommand {
  private static var names: String { JSONSchemas.all.map(\.name).joined(separator: ", ") }

  static let command = Command(
    name: "schema", operands: "NAME",
    summary: "Prints the JSON Schema (2020-12) of an output: \(names).",
    discussion: [
      """
      The schema has the name and the version that the output states under 'schema'. More keys may \
      come within a version; none changes its meaning.
      """
    ],
    example: "fordeling schema allocations",
    flags: [], run: run)

  @Sendable private static func run(
    _ arguments: ParsedArguments, in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw .usage("name one schema: \(names)")
    }
    guard let schema = JSONSchemas.schema(named: name) else {
      throw .usage("there is no schema '\(name)'; there are \(names)")
    }
    try environment.printData(schema)
    return .done
  }
}
