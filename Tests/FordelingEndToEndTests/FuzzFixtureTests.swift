import Foundation
import Testing

/// What fuzzing once found must never crash or hang again.
@Suite("Inputs that fuzzing found")
struct FuzzFixtureTests {
  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Project.fixtures.appendingPathComponent("fuzz").path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test("There are some")
  func exist() { #expect(Self.files.count >= 3) }

  @Test("The program reads or refuses them", arguments: files)
  func runs(_ file: String) throws {
    let folder = Project.fixtures.appendingPathComponent("fuzz")
    for arguments in [["tables", file], ["extract", file, "--expect", "any"]] {
      let result = try Program.run(arguments, in: folder)
      #expect((0...2).contains(result.exitCode))
    }
  }
}
