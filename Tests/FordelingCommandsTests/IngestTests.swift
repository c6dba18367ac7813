import Fordeling
import Testing

@testable import FordelingCommands

@Suite struct IngestTests {
  private func ingest(_ folder: TemporaryFolder, _ arguments: String...) -> World {
    World(["ingest"] + arguments, folder: folder.path)
  }

  @Test func storesARevisionAndTheIndex() throws {
    let folder = try TemporaryFolder()
    try folder.write("title=Aula på Fyn\n0563=3\n0751=1000\n", to: "notice.txt")
    let world = ingest(folder, "notice.txt")
    #expect(world.run() == .done)
    #expect(world.output.text == "stored aula-paa-fyn@r1\n")
    #expect(world.error.text.isEmpty)
    #expect(try folder.files.names(in: "Output") == ["README.md", "aula-paa-fyn"])
    #expect(
      try folder.files.names(in: "Output/aula-paa-fyn/r1")
        == ["allocations.csv", "allocations.json", "report.md"])
    #expect(try folder.text("Output/aula-paa-fyn/r1/report.md").hasPrefix("# Aula på Fyn\n"))
    #expect(
      try folder.text("Output/README.md").contains(
        "| aula-paa-fyn | [r1](aula-paa-fyn/r1/report.md) | Aula på Fyn | 2 | 1.003 | 0 | 0 | "))
  }

  @Test func sameNoticeIsUnchangedAndNotTouched() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    _ = ingest(folder, "a.txt").run()
    let names = ["README.md", "a/r1/allocations.csv", "a/r1/allocations.json", "a/r1/report.md"]
    let inodes = names.map { folder.inode("Output/\($0)") }
    let world = ingest(folder, "a.txt")
    #expect(world.run() == .done)
    #expect(world.output.text == "unchanged a@r1\n")
    #expect(names.map { folder.inode("Output/\($0)") } == inodes)
    #expect(!inodes.contains(0))
  }

  @Test func otherReadingOfTheSameNoticeIsRewritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    _ = ingest(folder, "a.txt").run()
    try folder.write("something else", to: "Output/a/r1/report.md")
    let world = ingest(folder, "a.txt")
    #expect(world.run() == .done)
    #expect(world.output.text == "rewritten a@r1\n")
    #expect(try folder.text("Output/a/r1/report.md").hasPrefix("# a.txt\n"))
  }

  @Test func otherNoticesGetTheNextRevisionInNaturalOrder() throws {
    let folder = try TemporaryFolder()
    for number in 1...11 {
      try folder.write("0563=\(number)\n", to: "a.txt")
      #expect(ingest(folder, "--series", "s", "a.txt").run() == .done)
    }
    let index = try folder.text("Output/README.md")
    let revisions = index.split(separator: "\n").compactMap { line -> String? in
      line.split(separator: "[").dropFirst().first.map { String($0.prefix { $0 != "]" }) }
    }
    #expect(revisions == (1...11).map { "r\($0)" })
  }

  @Test func namedRevisionIsNotOverwrittenByAnotherNotice() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.write("0563=4\n", to: "b.txt")
    #expect(ingest(folder, "--series=s", "--revision=2018", "a.txt").run() == .done)
    let refused = ingest(folder, "--series=s", "--revision=2018", "b.txt")
    #expect(refused.run() == .failed)
    #expect(refused.error.text.hasPrefix("b.txt: error: s@2018 was made from another notice"))
    #expect(try folder.text("Output/s/2018/allocations.csv").contains(",Antal,3,"))
    let replaced = ingest(folder, "--series=s", "--revision=2018", "--replace", "b.txt")
    #expect(replaced.run() == .done)
    #expect(replaced.output.text == "replaced s@2018\n")
    #expect(try folder.text("Output/s/2018/allocations.csv").contains(",Antal,4,"))
  }

  @Test func noticeWithErrorsIsStoredOnlyWhenAccepted() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\nerror=bad\n", to: "a.txt")
    let refused = ingest(folder, "a.txt")
    #expect(refused.run() == .reported)
    #expect(refused.output.bytes.isEmpty)
    #expect(refused.error.text.contains("a.txt: note: not stored because of 1 error; "))
    #expect(try folder.files.names(in: ".") == ["a.txt"])
    let accepted = ingest(folder, "--accept-errors", "a.txt")
    #expect(accepted.run() == .reported)
    #expect(accepted.output.text == "stored a@r1\n")
    #expect(accepted.error.text.contains("a.txt: note: stored in spite of its errors\n"))
    #expect(try folder.text("Output/README.md").contains(" | 3 | 1 | 0 | "))
  }

  @Test func everyNoticeIsHandledAndTheWorstCodeWins() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.write("none=nothing\n", to: "b.txt")
    try folder.write("0563=5\n", to: "c.txt")
    let world = ingest(folder, "a.txt", "b.txt", "missing.txt", "c.txt", "--output", "out/deep/")
    #expect(world.run() == .failed)
    #expect(world.output.text == "stored a@r1\nstored c@r1\n")
    #expect(world.error.text.contains("missing.txt: error: cannot read: No such file"))
    #expect(try folder.files.names(in: "out/deep") == ["README.md", "a", "c"])
  }

  @Test func brokenRevisionIsNamedAndNothingIsGuessed() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    _ = ingest(folder, "a.txt").run()
    try folder.write("{\"schema\": 1}", to: "Output/a/r1/allocations.json")
    let world = ingest(folder, "a.txt")
    #expect(world.run() == .failed)
    #expect(
      world.error.text.hasPrefix(
        "Output/a/r1/allocations.json: error: this is not what ingest wrote")
    )
  }

  @Test func standardInputWithoutATitleNeedsASeries() throws {
    let folder = try TemporaryFolder()
    let world = World(["ingest", "-"], input: "0563=3", folder: folder.path)
    #expect(world.run() == .failed)
    #expect(world.error.text.contains("name it with --series"))
    #expect(try folder.files.names(in: ".").isEmpty)
  }

  private static let wrong: [[String]] = [
    [], ["a", "--series", ".."], ["a", "--series", "a/b"], ["a", "--revision", ".x"],
    ["a", "--series="], ["a", "b", "--revision", "r1"], ["a", "--replace"], ["-", "-"],
    ["a", "--revision", "changes"], ["a", "--output="],
  ]

  @Test func wrongArgumentsWriteNothing() throws {
    #expect(!Self.wrong.isEmpty)
    let folder = try TemporaryFolder()
    for arguments in Self.wrong {
      let world = World(["ingest"] + arguments, input: "0563=3", folder: folder.path)
      #expect(world.run() == .failed, "\(arguments)")
      #expect(world.error.text.hasSuffix("see 'fordeling ingest --help'\n"), "\(arguments)")
      #expect(try folder.files.names(in: ".").isEmpty)
    }
  }
}
