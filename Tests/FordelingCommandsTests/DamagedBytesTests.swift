import Testing

@testable import FordelingArchive
@testable import FordelingCommands

/// Bytes of notices that something has altered in the archive are never read, and come back by an
/// ingest of the right file.
@Suite struct DamagedBytesTests {
  private let folder: TemporaryFolder

  /// Three revisions: a, b, and a again.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("0563=3\n0751=15\n", to: "a.txt")
    try folder.write("0563=4\n0751=16\n", to: "b.txt")
    try folder.write("0563=5\n0751=17\n", to: "c.txt")
    #expect(run("ingest", "--series", "s", "a.txt", "b.txt", "a.txt").code == .done)
  }

  private func run(_ arguments: String...) -> (output: String, error: String, code: ExitCode) {
    let world = World(arguments, folder: folder.path)
    let code = world.run()
    return (world.output.text, world.error.text, code)
  }

  private func sql(_ statements: String) throws {
    try Archive(path: "\(folder.path)/Output/fordeling.sqlite", mode: .existing)
      .database.execute(statements)
  }

  /// Puts other bytes of the same length in the place of the notice that begins with `text`.
  private func damage(_ text: String, with bytes: String) throws {
    try sql(
      "UPDATE originals SET content = CAST(\(bytes) AS BLOB) "
        + "WHERE substr(CAST(content AS TEXT), 1, \(text.utf8.count)) = '\(text)'")
  }

  private static let damages = [
    "replace(CAST(content AS TEXT), '=1', '=2')", "zeroblob(length(content))",
  ]

  private func contents() throws -> [String] {
    let changes = ["r1..r2", "r2..r3"].flatMap { name in
      ["md", "json"].map { "Output/s/changes/\(name).\($0)" }
    }
    let files = ["r1", "r2", "r3"].flatMap { label in
      RevisionFiles.names.map { "Output/s/\(label)/\($0)" }
    }
    return try (["Output/README.md"] + changes + files).map { try folder.text($0) }
  }

  @Test(arguments: damages) func regenerateKeepsWhatWasRead(_ bytes: String) throws {
    let before = try contents()
    try damage("0563=4", with: bytes)
    for _ in 1...2 {
      let (output, error, code) = run("regenerate")
      #expect(code == .failed)
      #expect(output.isEmpty)
      #expect(
        error.contains(
          "s@r2: error: the stored bytes of s@r2 are damaged; 'fordeling ingest --series s "
            + "--revision r2 FILE' with the original file brings them back"))
      #expect(error.contains("what was read before is kept"))
      #expect(error.contains("2 revisions read again, 0 differently; 0 files written"))
      #expect(try contents() == before)
    }
  }

  @Test(arguments: damages) func verifySaysWhatToDoAndIngestDoesIt(_ bytes: String) throws {
    let before = try contents()
    try damage("0563=4", with: bytes)
    let found = run("verify")
    #expect(found.code == .reported)
    #expect(found.output.split(separator: "\n").count == 1, "\(found.output)")
    #expect(
      found.output.contains(
        "; 'fordeling ingest --series s --revision r2 FILE' with the original file brings them "
          + "back [digest-mismatch]"))
    let (output, error, code) = run("ingest", "--series", "s", "--revision", "r2", "b.txt")
    #expect(code == .done)
    #expect(output == "unchanged s@r2\n")
    #expect(error.contains("the archive had damaged bytes of this notice; they are whole again"))
    #expect(run("verify").code == .done)
    #expect(run("regenerate").code == .done)
    #expect(try contents() == before)
    #expect(run("ingest", "--series", "s", "--revision", "r2", "b.txt").error.isEmpty)
  }

  @Test(arguments: damages) func bytesThatComeAgainAreWholeForEveryRevision(_ bytes: String) throws
  {
    try damage("0563=3", with: bytes)
    #expect(run("regenerate").code == .failed)
    let (output, error, code) = run("ingest", "--series", "s", "a.txt")
    #expect(code == .done)
    #expect(output == "unchanged s@r3\n")
    #expect(error.contains("they are whole again"))
    #expect(run("verify").code == .done)
  }

  @Test func nextRevisionIsStoredAndItsChangesWaitForTheBytes() throws {
    try damage("0563=3", with: Self.damages[0])
    let (output, error, code) = run("ingest", "--series", "s", "c.txt")
    #expect(code == .reported)
    #expect(output == "stored s@r4\n")
    #expect(error.contains("error: the stored bytes of s@r3 are damaged; "))
    #expect(try folder.text("Output/s/r4/allocations.csv").contains(",17,"))
    #expect(!folder.files.exists("Output/s/changes/r3..r4.json"))
    let kinds = run("verify").output.split(separator: "\n").map { $0.split(separator: "[").last }
    #expect(kinds == ["digest-mismatch]"])
    #expect(run("ingest", "--series", "s", "--revision", "r1", "a.txt").code == .done)
    #expect(try folder.text("Output/s/changes/r3..r4.json").contains("\"new\": 17"))
    #expect(run("verify").code == .done)
  }

  @Test func filesThatAreLeftToWriteDoNotStandInTheWay() throws {
    try damage("0563=4", with: Self.damages[1])
    try sql("UPDATE revisions SET files_written = 0")
    let (output, _, code) = run("ingest", "--series", "s", "--revision", "r2", "b.txt")
    #expect(code == .done)
    #expect(output == "unchanged s@r2\n")
    #expect(run("verify").code == .done)
  }

  @Test func nothingIsComparedWithDamagedBytes() throws {
    try damage("0563=4", with: Self.damages[0])
    let (output, error, code) = run("diff", "s@r1", "s@r2")
    #expect(code == .failed)
    #expect(output.isEmpty)
    #expect(error.contains("the stored bytes of s@r2 are damaged"))
    #expect(run("diff", "s@r1", "s@r3").code == .done)
  }
}
