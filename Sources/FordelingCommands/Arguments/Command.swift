/// One command of the program: what the help says of it, what it takes and what it does.
struct Command: Sendable {
  /// The name as it is typed.
  var name: String
  /// What follows the name, such as `NOTICE…`.
  var operands: String
  /// What it does, in one sentence.
  var summary: String
  /// What one should know beyond that, in paragraphs.
  var discussion: [String] = []
  /// A command line to try.
  var example: String
  /// The flags it takes, in the order of the help.
  var flags: [Flag]
  /// Does it.
  var run: @Sendable (ParsedArguments, CommandEnvironment) throws(CommandError) -> ExitCode

  /// The flags, with those that every command takes.
  var allFlags: [Flag] { flags + [.color, .help] }
}
