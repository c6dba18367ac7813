import Foundation
import Testing

/// `Output/` is what `make run` writes: it must be current.
@Suite("The tracked output")
struct OutputTests {
  /// Ingests the fixtures as `make run` does.
  private func ingestFixtures(to output: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      Project.root.appendingPathComponent(".ci/ingest-fixtures").path, Program.path, output.path,
    ]
    process.currentDirectoryURL = Project.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let url = folder.appendingPathComponent(path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
        !url.lastPathComponent.hasPrefix("."), !path.hasPrefix("fordeling.sqlite")
      {
        files[path] = try Data(contentsOf: url)
      }
    }
    return files
  }

  @Test("It is what the program writes today, and a second run changes nothing")
  func current() throws {
    let scratch = try TemporaryFolder()
    let output = scratch.url.appendingPathComponent("Output")
    try ingestFixtures(to: output)
    let written = try files(below: output)
    let tracked = try files(below: Project.root.appendingPathComponent("Output"))
    #expect(written.keys.sorted() == tracked.keys.sorted())
    for (path, data) in written {
      #expect(
        data == tracked[path], "\(path) is not current: run 'make run' and look at the change")
    }
    let series = Set(written.keys.compactMap { $0.split(separator: "/").first }).subtracting([
      "README.md"
    ])
    #expect(series == ["supportpladser-i-aula", "undervisningssaet"])
    try ingestFixtures(to: output)
    #expect(try files(below: output) == written)
    let verified = try Program.run(["verify", "--output", output.path])
    #expect(verified.exitCode == 0, "\(verified.output)")
  }
}
