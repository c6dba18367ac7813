import Testing

@testable import FordelingCommands

@Suite struct HelpTests {
  @Test func programHelpListsEveryCommand() {
    let help = CommandHelp.program()
    #expect(!CommandTable.commands.isEmpty)
    for command in CommandTable.commands { #expect(help.contains("\n  \(command.name)")) }
    #expect(help.hasPrefix("fordeling \(Version.current)\n"))
    #expect(help.contains("\n  2  not done: "))
  }

  @Test func helpOfTables() {
    let expected = """
      Usage: fordeling tables [FLAGS] NOTICE

      Prints every table of a document as a grid, before any knowledge of
      municipalities.

      json has everything: spans, hidden cells, notes, places. csv and markdown show
      the grid as a reader sees it, each table set apart by an empty line; the text of
      a merged cell stands at its top left place.

      Flags:
        --format FORMAT  How to print; without it markdown on a terminal, else json.
                         One of csv, json or markdown.
        --join           Join tables that go on over pages or repeat one header into
                         one.
        --color WHEN     When to use colors: auto (the default: on a terminal, unless
                         NO_COLOR is set), always or never.
        --help           Print this help.

      Example:
        fordeling tables --format csv notice.html

      """
    #expect(CommandHelp.help(for: TablesCommand.command) == expected)
  }

  @Test func noLineOfHelpIsWiderThanATerminal() {
    let texts = [CommandHelp.program()] + CommandTable.commands.map(CommandHelp.help(for:))
    for line in texts.joined(separator: "\n").split(separator: "\n") {
      #expect(TerminalText.width(of: String(line)) <= 82, "\(line)")
    }
  }

  @Test func commandsAreWholeInTheTable() {
    for command in CommandTable.commands {
      #expect(command.example.hasPrefix("fordeling \(command.name)"))
      #expect(command.summary.hasSuffix("."))
      let names = command.allFlags.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(command.allFlags.allSatisfy { $0.summary.hasSuffix(".") })
    }
  }

  @Test func referenceHasEveryFlagOfEveryCommand() {
    let reference = CommandHelp.reference()
    for command in CommandTable.commands {
      #expect(reference.contains("### `fordeling \(command.name)"))
      for flag in command.allFlags { #expect(reference.contains("| `\(flag.usage)` | ")) }
    }
  }

  @Test func helpAndVersionGoToStandardOutput() {
    for arguments in [["--help"], ["-h"], ["help"], ["extract", "--help"], ["help", "extract"]] {
      let world = World(arguments)
      #expect(world.run() == .done)
      #expect(world.output.text.contains("Usage: fordeling "))
      #expect(world.error.text.isEmpty)
    }
    let world = World(["--version"])
    #expect(world.run() == .done)
    #expect(world.output.text == "fordeling \(Version.current)\n")
  }

  private static let wrong: [(arguments: [String], message: String)] = [
    (["extrat"], "fordeling: error: there is no command 'extrat'; did you mean 'extract'?\n"),
    (["qq"], "fordeling: error: there is no command 'qq'; 'fordeling --help' lists them\n"),
    (["--hlep"], "fordeling: error: there is no flag '--hlep'; did you mean '--help'?\n"),
    (
      ["extract"],
      "fordeling: error: name a notice to read, or '-' for standard input; "
        + "see 'fordeling extract --help'\n"
    ),
    (
      ["extract", "a", "b"],
      "fordeling: error: give one notice, not 2; see 'fordeling extract --help'\n"
    ),
    (
      ["tables", "--fromat", "x"],
      "fordeling: error: there is no flag '--fromat'; did you mean '--format'? "
        + "See 'fordeling tables --help'\n"
    ),
  ]

  @Test func badUsageIsNamedAndPrintsNoData() {
    #expect(!Self.wrong.isEmpty)
    for wrong in Self.wrong {
      let world = World(wrong.arguments)
      #expect(world.run() == .failed)
      #expect(world.error.text == wrong.message)
      #expect(world.output.bytes.isEmpty)
    }
    let world = World([])
    #expect(world.run() == .failed)
    #expect(world.output.bytes.isEmpty)
    #expect(world.error.text.contains("Usage: fordeling COMMAND"))
  }
}
