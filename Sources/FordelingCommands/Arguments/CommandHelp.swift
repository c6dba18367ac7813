/// The help texts, made from the tables of commands and flags.
enum CommandHelp {
  private static let width = 80

  /// The help of the whole program.
  static func program() -> String {
    var text = """
      fordeling \(Version.current)
      Turns notices that hand something out to Denmark's 98 municipalities into data.

      Usage: fordeling COMMAND [FLAGS] [ARGUMENTS]

      Commands:

      """
    let rows = CommandTable.commands.map { (usage(of: $0), $0.summary) }
    text += list(rows)
    text += "\nFlags:\n"
    text += list([Flag.help, Flag.version].map { ($0.usage, $0.summary) })
    text += """

      'fordeling COMMAND --help' says more about a command. '-' as NOTICE is standard
      input. Data goes to standard output, everything for people to standard error.

      Exit codes:

      """
    text += list([
      ("0", "done, and nothing to report: all checks hold"),
      (
        "1",
        """
        done, and something to report: an error in the notice; a difference (diff), a finding \
        (verify), a notice that is read differently (regenerate), a name without a code (resolve)
        """
      ),
      ("2", "not done: bad usage, unreadable input, no allocation table, a limit"),
    ])
    return text
  }

  /// The help of one command.
  static func help(for command: Command) -> String {
    var text = "Usage: fordeling \(command.name) [FLAGS]"
    text += command.operands.isEmpty ? "\n" : " \(command.operands)\n"
    for paragraph in [command.summary] + command.discussion {
      text += "\n" + wrap(paragraph, width: width).joined(separator: "\n") + "\n"
    }
    text += "\nFlags:\n"
    text += list(command.allFlags.map { ($0.usage, $0.summary + choices(of: $0)) })
    text += "\nExample:\n  \(command.example)\n"
    return text
  }

  /// The reference of all commands as Markdown, for the README.
  static func reference() -> String {
    var text = ""
    for command in CommandTable.commands {
      text += text.isEmpty ? "" : "\n"
      text += "### `fordeling \(usage(of: command))`\n\n\(command.summary)\n"
      for paragraph in command.discussion { text += "\n\(paragraph)\n" }
      text += "\n| flag | does |\n| --- | --- |\n"
      for flag in command.allFlags {
        text += "| `\(flag.usage)` | \(flag.summary)\(choices(of: flag)) |\n"
      }
    }
    return text
  }

  private static func usage(of command: Command) -> String {
    command.operands.isEmpty ? command.name : "\(command.name) \(command.operands)"
  }

  /// The choices of a flag, unless its summary names them already.
  private static func choices(of flag: Flag) -> String {
    guard let value = flag.value, !value.choices.isEmpty, flag.name != Flag.color.name else {
      return ""
    }
    return " One of \(ArgumentParser.alternatives(value.choices))."
  }

  /// Two columns: what is typed, and what it means.
  private static func list(_ rows: [(left: String, right: String)]) -> String {
    let margin = 2 + (rows.map { TerminalText.width(of: $0.left) }.max() ?? 0) + 2
    var text = ""
    for row in rows {
      let lines = wrap(row.right, width: width - margin)
      let padding = margin - 2 - TerminalText.width(of: row.left)
      text += "  \(row.left)" + String(repeating: " ", count: padding)
      text += lines.joined(separator: "\n" + String(repeating: " ", count: margin)) + "\n"
    }
    return text
  }

  /// Breaks a text between words into lines of at most `width` columns, if its words allow.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty,
        TerminalText.width(of: line) + 1 + TerminalText.width(of: String(word)) > width
      {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
