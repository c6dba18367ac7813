import Foundation
import Testing

/// The README's commands give the output that the README shows.
@Suite("The README")
struct ReadmeTests {
  /// A command and what is shown below it.
  struct Shown: CustomTestStringConvertible {
    var command: String
    var output: String
    var testDescription: String { command }
  }

  /// The commands of the `console` blocks.
  static let commands: [Shown] = {
    let text =
      (try? String(contentsOf: Project.root.appendingPathComponent("README.md"), encoding: .utf8))
      ?? ""
    var shown: [Shown] = []
    var inConsole = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        inConsole = line == "```console"
      } else if inConsole, line.hasPrefix("$ ") {
        shown.append(Shown(command: String(line.dropFirst(2)), output: ""))
      } else if inConsole, !shown.isEmpty {
        shown[shown.count - 1].output += line + "\n"
      }
    }
    return shown
  }()

  @Test("There are commands")
  func exist() {
    #expect(Self.commands.count >= 4)
  }

  @Test("A command's output is the one shown", arguments: commands)
  func output(_ shown: Shown) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let scratch = try TemporaryFolder()
    // What goes to standard error stands first in the README: on a terminal it could come at any place.
    process.arguments = [
      "-c", "{ \(shown.command); } >\"$SCRATCH/out\" 2>\"$SCRATCH/err\"; true",
    ]
    process.currentDirectoryURL = Project.root
    let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    process.environment = ["PATH": "\(programs):/usr/bin:/bin", "SCRATCH": scratch.url.path]
    try process.run()
    process.waitUntilExit()
    let parts = try ["err", "out"].map {
      try String(contentsOf: scratch.url.appendingPathComponent($0), encoding: .utf8)
    }
    // The README has the line ends of its own file, the CSV has those of RFC 4180.
    #expect(parts.joined().replacingOccurrences(of: "\r\n", with: "\n") == shown.output)
  }
}
