import Foundation
import Testing

/// Input that no notice can be read from ends with exit code 2 and a reason, quickly.
@Suite("Refusals")
struct RefusalTests {
  @Test("An endless file is refused by the limit's name")
  func endless() throws {
    let result = try Program.run(["extract", "/dev/zero"])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("'bytes'"), "\(result.errors)")
  }

  @Test("A file over the limit is refused before it is read")
  func tooLarge() throws {
    let scratch = try TemporaryFolder()
    let file = scratch.url.appendingPathComponent("large.txt")
    try Data().write(to: file)
    // A sparse file: it has a size and takes no room.
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: (256 << 20) + 1)
    try handle.close()
    let result = try Program.run(["extract", file.path])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("'bytes'"), "\(result.errors)")
  }

  @Test(
    "What cannot be opened is named with the reason",
    arguments: [("nowhere.md", "No such file"), ("/", "folder"), ("/dev/null", "empty")])
  func unreadable(_ path: String, _ reason: String) throws {
    let result = try Program.run(["extract", path])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(reason), "\(result.errors)")
    #expect(result.standardOutput.isEmpty)
  }

  @Test(
    "Bad usage is exit code 2, with the nearest suggestion",
    arguments: [
      (["extrct", "a.md"], "extract"), (["extract", "--fromat", "csv", "a.md"], "--format"),
      (["extract"], "name a notice"), (["extract", "a.md", "--format", "xls"], "csv"),
      (["extract", "a.md", "--expect", "region:Jylland"], "Nordjylland"),
    ])
  func usage(_ arguments: [String], _ hint: String) throws {
    let result = try Program.run(arguments)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(hint), "\(result.errors)")
  }

  @Test("Half of a file is never silently whole", arguments: NoticeTests.forms)
  func cutOff(_ form: String) throws {
    let path = Project.fixtures.appendingPathComponent("notices/\(form)")
    let data = try Data(contentsOf: path)
    let scratch = try TemporaryFolder()
    let file = scratch.url.appendingPathComponent(form)
    for part in stride(from: 0.05, to: 0.95, by: 0.05) {
      try data.prefix(Int(Double(data.count) * part)).write(to: file)
      let result = try Program.run(["extract", file.path, "--format", "csv"])
      #expect(result.exitCode != 0, "\(form) cut off at \(part)")
      #expect(!result.errors.isEmpty)
    }
  }
}
