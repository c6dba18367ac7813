/// The commands in the order of the help.
enum CommandTable {
  /// Every command.
  static let commands: [Command] = [
    IngestCommand.command, ExtractCommand.command, TablesCommand.command, DiffCommand.command,
    RegenerateCommand.command, HistoryCommand.command, ExplainCommand.command,
    VerifyCommand.command, ResolveCommand.command, MunicipalitiesCommand.command,
    SchemaCommand.command,
  ]

  /// The command of that name.
  ///
  /// - Throws: ``CommandError/usage(_:)`` with the nearest name, when there is none.
  static func command(named name: String) throws(CommandError) -> Command {
    // By bytes: canonical equivalence has no place in a command's name.
    if let command = commands.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      return command
    }
    let hint = Suggestion.sentence(for: name, among: commands.map(\.name)) { "'\($0)'" }
    throw .usage(
      "there is no command '\(name)'\(hint.isEmpty ? "; 'fordeling --help' lists them" : hint)")
  }
}
