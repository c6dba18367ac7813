import Fordeling
import Glibc

/// The command-line program.
public enum CommandLineTool {
  /// Runs the program with the process's arguments and returns its exit code.
  public static func run() -> Int32 {
    prepareProcess()
    let environment = CommandEnvironment(
      arguments: Array(CommandLine.arguments.dropFirst()), variables: processVariables(),
      standardInput: DescriptorStream(STDIN_FILENO, path: "-"),
      standardOutput: DescriptorStream(STDOUT_FILENO, path: "standard output"),
      standardError: DescriptorStream(STDERR_FILENO, path: "standard error"))
    return run(in: environment).rawValue
  }

  /// Runs the command that the environment's arguments name.
  public static func run(in environment: CommandEnvironment) -> ExitCode {
    guard let first = environment.arguments.first else {
      environment.tell(CommandHelp.program())
      return .failed
    }
    var environment = environment
    var name: String?
    do throws(CommandError) {
      if first.utf8.first == UInt8(ascii: "-") {
        return try runProgramFlags(in: environment)
      }
      if first == "help" { return try runHelp(in: environment) }
      let command = try CommandTable.command(named: first)
      name = command.name
      let arguments = try ArgumentParser.parse(
        environment.arguments.dropFirst(), flags: command.allFlags)
      if let choice = arguments.value(of: .color).flatMap(ColorChoice.init(rawValue:)) {
        environment.colorChoice = choice
      }
      if arguments.has(.help) {
        try environment.printData(CommandHelp.help(for: command))
        return .done
      }
      return try command.run(arguments, environment)
    } catch {
      return environment.report(error, command: name)
    }
  }

  /// The flags that stand before any command.
  private static func runProgramFlags(
    in environment: CommandEnvironment
  ) throws(CommandError) -> ExitCode {
    let arguments = try ArgumentParser.parse(environment.arguments, flags: [.help, .version])
    if arguments.has(.help) {
      try environment.printData(CommandHelp.program())
    } else if arguments.has(.version) {
      try environment.printData("fordeling \(Version.current)\n")
    } else {
      throw .usage("name a command first; 'fordeling --help' lists them")
    }
    return .done
  }

  /// `fordeling help COMMAND` is `fordeling COMMAND --help`.
  private static func runHelp(in environment: CommandEnvironment) throws(CommandError) -> ExitCode {
    guard environment.arguments.count > 1 else {
      try environment.printData(CommandHelp.program())
      return .done
    }
    let command = try CommandTable.command(named: environment.arguments[1])
    try environment.printData(CommandHelp.help(for: command))
    return .done
  }

  private static func prepareProcess() {
    // A closed pipe then is an error of write(2), which is handled, and not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    // A standard stream that is closed would give its number to the next file that is opened. In its
    // place stands one that can be neither read nor written as the stream would be.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func processVariables() -> [String: String] {
    var variables: [String: String] = [:]
    for name in ["NO_COLOR", "TERM"] {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    return variables
  }
}
