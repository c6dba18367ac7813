import Foundation
import Testing

/// `Output/` is what `make run` writes: it must be current.
@Suite("The tracked output")
struct OutputTests {
  /// The notices and the series of `make run`, as the Makefile names them.
  private func makefileValue(_ name: String) throws -> [String] {
    let makefile = try String(
      contentsOf: Project.root.appendingPathComponent("Makefile"), encoding: .utf8
    ).replacingOccurrences(of: "\\\n", with: " ")
    let line = makefile.split(separator: "\n").first { $0.hasPrefix("\(name) :=") }
    let value = try #require(line?.dropFirst(name.count + 3))
    return value.split(separator: " ").map(String.init)
  }

  private func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let url = folder.appendingPathComponent(path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
        !url.lastPathComponent.hasPrefix(".")
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
    let series = try #require(try makefileValue("SERIES").first)
    let notices = try makefileValue("NOTICES")
    #expect(notices.count >= 4)
    let arguments = ["ingest", "--series", series, "--output", output.path] + notices
    let first = try Program.run(arguments)
    #expect(first.exitCode == 0, "\(first.errors)")
    let written = try files(below: output)
    let tracked = try files(below: Project.root.appendingPathComponent("Output"))
    #expect(written.keys.sorted() == tracked.keys.sorted())
    for (path, data) in written {
      #expect(
        data == tracked[path], "\(path) is not current: run 'make run' and look at the change")
    }
    let second = try Program.run(arguments)
    #expect(second.exitCode == 0)
    #expect(try files(below: output) == written)
  }
}
