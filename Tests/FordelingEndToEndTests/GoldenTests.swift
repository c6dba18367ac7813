import Foundation
import Testing

/// Cases as folders in `Fixtures/cases`: `command` has the arguments, one a line, and the `expected.*`
/// files what must come out. `RECORD=1` writes them anew and fails, so that nobody records by accident.
@Suite("Golden cases")
struct GoldenTests {
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Project.fixtures.appendingPathComponent("cases").path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test("There are cases")
  func exist() {
    #expect(Self.names.count >= 20)
  }

  @Test("The program does what the case says", arguments: names)
  func matches(_ name: String) throws {
    let folder = Project.fixtures.appendingPathComponent("cases").appendingPathComponent(name)
    let command = try String(
      contentsOf: folder.appendingPathComponent("command"), encoding: .utf8)
    let arguments = command.split(separator: "\n").map(String.init)
    let result = try Program.run(arguments, in: folder)
    let files: [(String, Data)] = [
      ("expected.stdout", result.standardOutput), ("expected.stderr", result.standardError),
      ("expected.exit", Data("\(result.exitCode)\n".utf8)),
    ]
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      for (file, data) in files { try data.write(to: folder.appendingPathComponent(file)) }
      Issue.record("recorded \(name); look at the difference and run again without RECORD")
      return
    }
    for (file, data) in files {
      let expected = try Data(contentsOf: folder.appendingPathComponent(file))
      #expect(
        String(decoding: data, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
        "\(name)/\(file)")
      #expect(data == expected, "\(name)/\(file)")
    }
  }
}
