import Foundation
import Testing

/// The README's commands give the output that the README shows.
@Suite("The README")
struct ReadmeTests {
  /// A command and what is shown below it.
  struct Shown {
    var command: String
    var output: String
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

  /// A folder that looks like the project's, in which the commands can write their outputs.
  private func mirror() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Project.root.path)
    where name != "Output" && !name.hasPrefix(".") {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appendingPathComponent(name),
        withDestinationURL: Project.root.appendingPathComponent(name))
    }
    return folder
  }

  @Test("The output of the commands, one after the other, is the one shown")
  func outputs() throws {
    let folder = try mirror()
    for shown in Self.commands {
      #expect(try output(of: shown.command, in: folder.url) == shown.output, "\(shown.command)")
    }
  }

  /// What a command prints. What goes to standard error stands first, in the README too: on a terminal it
  /// could come at any place.
  private func output(of command: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let scratch = try TemporaryFolder()
    process.arguments = ["-c", "{ \(command); } >\"$SCRATCH/out\" 2>\"$SCRATCH/err\"; true"]
    process.currentDirectoryURL = folder
    let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    process.environment = ["PATH": "\(programs):/usr/bin:/bin", "SCRATCH": scratch.url.path]
    try process.run()
    process.waitUntilExit()
    let parts = try ["err", "out"].map {
      try String(contentsOf: scratch.url.appendingPathComponent($0), encoding: .utf8)
    }
    // The README has the line ends of its own file, the CSV has those of RFC 4180.
    return parts.joined().replacingOccurrences(of: "\r\n", with: "\n")
  }
}
