import Fordeling
import Testing

@testable import FordelingArchive
@testable import FordelingCommands

/// `regenerate`, `verify` and `history` over an archive of three revisions.
@Suite struct ArchiveCommandTests {
  private func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("a.txt", "0563=3\n0751=15\n"), ("b.txt", "0563=3\n0751=16\n"), ("c.txt", "0751=x\n"),
    ] {
      try folder.write(text, to: name)
    }
    let world = World(
      ["ingest", "--series", "s", "a.txt", "b.txt", "c.txt"], folder: folder.path)
    #expect(world.run() == .done)
    return folder
  }

  private func run(
    _ folder: TemporaryFolder, _ arguments: String..., steps: NoticeSteps? = nil
  ) -> (world: World, code: ExitCode) {
    let world = World(arguments, folder: folder.path)
    if let steps { world.environment.steps = steps }
    return (world, world.run())
  }

  /// The rules of another version: every value of Aarhus is one more.
  private static let otherRules = NoticeSteps(
    read: World.steps.read,
    extract: { (notice, options) throws(ParserError) in
      var extraction = try World.steps.extract(notice, options)
      for at in extraction.allocations.indices
      where extraction.allocations[at].municipality.code == "0751" {
        extraction.allocations[at].value = extraction.allocations[at].value?
          .adding(DecimalNumber(1))
      }
      return extraction
    })

  @Test func aWholeArchiveHasNoFindings() throws {
    let (world, code) = run(try archive(), "verify")
    #expect(code == .done)
    #expect(world.output.text.isEmpty)
    #expect(world.error.text == "3 revisions checked, 0 findings\n")
  }

  /// What is done to an archive, and the findings that must come of it.
  private static let damages:
    [(damage: @Sendable (TemporaryFolder) throws -> Void, findings: [String])] = [
      ({ try $0.write("x", to: "Output/s/r1/report.md") }, ["file-differs"]),
      ({ try $0.files.remove("Output/s/r2/allocations.csv") }, ["file-missing"]),
      ({ try $0.files.remove("Output/README.md") }, ["file-missing"]),
      ({ try $0.write("x", to: "Output/s/r1/extra.txt") }, ["file-unknown"]),
      ({ try $0.write("x", to: "Output/s/r1/.report.md.77.tmp") }, ["file-unknown"]),
      ({ try $0.files.createFolders("Output/other") }, ["file-unknown"]),
      ({ try $0.files.createFolders("Output/s/r9") }, ["file-unknown"]),
      (
        {
          try sql(
            $0,
            "UPDATE originals SET content = CAST('0563=4\n0751=15\n' AS BLOB) "
              + "WHERE rowid = 1")
        }, ["digest-mismatch"]
      ),
      (
        {
          try sql(
            $0,
            "UPDATE diagnostics SET message = 'other'; "
              + "UPDATE revisions SET files_written = 0 WHERE label = 'r2'")
        }, ["files-unwritten"]
      ),
      (
        { try sql($0, "PRAGMA foreign_keys = OFF; DELETE FROM sums") },
        [
          "reading-differs", "reading-differs", "reading-differs", "file-differs",
        ]
      ),
    ]

  private static func sql(_ folder: TemporaryFolder, _ statements: String) throws {
    let archive = try Archive(path: "\(folder.path)/Output/fordeling.sqlite", mode: .existing)
    try archive.database.execute(statements)
  }

  @Test(arguments: damages.indices) func everyDamageIsNamedAndMended(_ at: Int) throws {
    let folder = try archive()
    try Self.damages[at].damage(folder)
    let (world, code) = run(folder, "verify")
    #expect(code == .reported)
    let kinds = world.output.text.split(separator: "\n").compactMap { line in
      line.split(separator: "[").last.map { String($0.dropLast()) }
    }
    for kind in Self.damages[at].findings { #expect(kinds.contains(kind), "\(world.output.text)") }
    // Nothing of damaged bytes is compared.
    if kinds.contains("digest-mismatch") { #expect(kinds.count == 1) }
    // What can be made anew is; the bytes of a notice and the files of others cannot.
    guard !kinds.contains("digest-mismatch"), !kinds.contains("file-unknown") else { return }
    _ = run(folder, "regenerate")
    let again = run(folder, "verify")
    #expect(again.code == .done, "\(again.world.output.text)")
  }

  @Test func damagedPagesAreFoundAndNothingCrashes() throws {
    let folder = try archive()
    var bytes = try folder.files.read("Output/fordeling.sqlite", limit: 1 << 24)
    for at in stride(from: 5_000, to: bytes.count, by: 37) { bytes[at] ^= 0x5A }
    try folder.files.write(bytes, to: "Output/fordeling.sqlite")
    let (world, code) = run(folder, "verify")
    #expect(code != .done)
    #expect(!world.output.text.isEmpty || !world.error.text.isEmpty)
  }

  @Test func regenerateWritesOnlyWhatIsNotRight() throws {
    let folder = try archive()
    let names = RevisionFiles.names.map { "Output/s/r1/\($0)" } + ["Output/README.md"]
    let inodes = names.map { folder.inode($0) }
    let (world, code) = run(folder, "regenerate")
    #expect(code == .done)
    #expect(world.output.text.isEmpty)
    #expect(names.map { folder.inode($0) } == inodes)
    try folder.files.remove("Output/s/r2/report.md")
    let (mending, mended) = run(folder, "regenerate", "s")
    #expect(mended == .done)
    #expect(mending.output.text == "written s@r2\n")
    #expect(names.map { folder.inode($0) } == inodes)
  }

  @Test func whatOtherRulesReadDifferentlyIsToldApart() throws {
    let folder = try archive()
    let checked = run(folder, "verify", steps: Self.otherRules)
    #expect(checked.code == .reported)
    #expect(checked.world.output.text.contains("(first at By 0751: 15 then, 16 now)"))
    let again = run(folder, "ingest", "--series", "s", "b.txt", steps: Self.otherRules)
    #expect(again.world.output.text.hasPrefix("stored s@r4\n"))
    let (world, code) = run(folder, "regenerate", steps: Self.otherRules)
    #expect(code == .reported)
    let lines = world.output.text.split(separator: "\n").filter { $0.hasPrefix("read ") }
    #expect(lines == ["read differently s@r1", "read differently s@r2", "read differently s@r4"])
    #expect(try folder.text("Output/s/r1/allocations.csv").contains(",16,"))
    let second = run(folder, "regenerate", steps: Self.otherRules)
    #expect(second.code == .done)
    #expect(run(folder, "verify", steps: Self.otherRules).code == .done)
  }

  @Test func newsIsNotMixedWithWhatIsReadDifferently() throws {
    let folder = try archive()
    try folder.write("0563=3\n0751=20\n", to: "d.txt")
    try Self.sql(folder, "UPDATE readings SET version = '0.0.1'")
    let same = run(folder, "ingest", "--series", "s", "d.txt")
    #expect(same.code == .done)
    try folder.write("0563=3\n0751=21\n", to: "e.txt")
    try Self.sql(
      folder,
      "UPDATE readings SET version = '0.0.1'; UPDATE allocations SET value = '19' "
        + "WHERE value = '20'")
    let (world, code) = run(folder, "ingest", "--series", "s", "e.txt")
    #expect(code == .reported)
    #expect(world.output.text.hasPrefix("stored s@r5\n"))
    #expect(world.error.text.contains("this version reads s@r4 differently than version 0.0.1"))
  }

  @Test func sameBytesUnderOtherRulesKeepFilesAndArchiveTogether() throws {
    let folder = try archive()
    let again = run(folder, "ingest", "--series", "s", "a.txt", steps: Self.otherRules)
    #expect(again.code == .reported)
    #expect(again.world.output.text.hasPrefix("stored s@r4\n"))
    #expect(
      again.world.error.text.contains("read s@r4 differently, and that stands in the archive"))
    #expect(try folder.text("Output/s/r4/allocations.csv").contains(",15,"))
    #expect(run(folder, "verify").code == .done)
    let unchanged = run(folder, "ingest", "--series", "s", "a.txt", steps: Self.otherRules)
    #expect(unchanged.code == .reported)
    #expect(unchanged.world.output.text == "unchanged s@r4\n")
  }

  @Test func everyRevisionOfTheSameBytesIsReadDifferentlyWithAnyNumberOfJobs() throws {
    var outputs: [String] = []
    for jobs in ["1", "3"] {
      let folder = try archive()
      for _ in 1...12 {
        #expect(run(folder, "ingest", "--series", "s", "a.txt").code == .done)
        #expect(run(folder, "ingest", "--series", "s", "b.txt").code == .done)
      }
      let (world, code) = run(folder, "regenerate", "--jobs", jobs, steps: Self.otherRules)
      #expect(code == .reported)
      outputs.append(world.output.text)
      let names = world.output.text.split(separator: "\n").filter { $0.hasPrefix("read ") }
      // All but the notice without a value.
      #expect(names.count == 2 + 24)
      #expect(run(folder, "verify", steps: Self.otherRules).code == .done)
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test func anyNumberOfJobsGivesTheSameBytes() throws {
    var outputs: [[String]] = []
    for jobs in ["1", "2", "5"] {
      let folder = try archive()
      for name in ["r1", "r2", "r3"] {
        for file in RevisionFiles.names { try folder.files.remove("Output/s/\(name)/\(file)") }
      }
      let (world, code) = run(folder, "regenerate", "--jobs", jobs)
      #expect(code == .done)
      outputs.append(
        [world.output.text]
          + (try ["r1", "r2", "r3"].flatMap { name in
            try RevisionFiles.names.map { try folder.text("Output/s/\(name)/\($0)") }
          }))
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  @Test func orderOfCallsThatGiveTheSameRevisionsMakesNoDifference() throws {
    let notices = [("s", "0563=3\n"), ("t", "0563=4\n"), ("s", "0563=5\n"), ("t", "0563=6\n")]
    var outputs: [[String]] = []
    for order in [[0, 1, 2, 3], [1, 3, 0, 2], [0, 2, 1, 3]] {
      let folder = try TemporaryFolder()
      for number in order {
        let (series, text) = notices[number]
        try folder.write(text, to: "n.txt")
        #expect(run(folder, "ingest", "--series", series, "n.txt").code == .done)
      }
      let changes = ["s", "t"].map { "Output/\($0)/changes/r1..r2.json" }
      let files = ["s", "t"].flatMap { series in
        ["r1", "r2"].flatMap { label in
          RevisionFiles.names.map { "Output/\(series)/\(label)/\($0)" }
        }
      }
      outputs.append(try (["Output/README.md"] + changes + files).map { try folder.text($0) })
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  @Test func archiveMayHaveAnyNameAndPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    for name in ["Output/other.db", "deep/er/a.db", ":memory:", "file:x?mode=memory"] {
      let (world, code) = run(folder, "ingest", "a.txt", "--archive", name)
      #expect(code == .done, "\(world.error.text)")
      #expect(world.output.text.hasPrefix("stored a@r1\n"))
      #expect(folder.files.exists(name))
      #expect(run(folder, "verify", "--archive", name).code == .done || name != "Output/other.db")
    }
  }

  @Test func noticeThatCannotBeReadAnyMoreKeepsWhatWasRead() throws {
    let folder = try archive()
    let refusing = NoticeSteps(
      read: World.steps.read,
      extract: { (_, _) throws(ParserError) in throw ParserError(.noAllocationTable(found: "no")) })
    let (world, code) = run(folder, "regenerate", steps: refusing)
    #expect(code == .failed)
    #expect(world.error.text.contains("s@r1: error: no allocation table: no"))
    #expect(try folder.text("Output/s/r1/allocations.csv").contains(",15,"))
    #expect(
      run(folder, "verify", steps: refusing).world.output.text.contains("[reading-impossible]"))
    #expect(run(folder, "verify").code == .done)
  }

  @Test func historyFollowsAMunicipality() throws {
    let folder = try archive()
    let (world, code) = run(folder, "history", "s", "--municipality", "Århus Kommune")
    #expect(code == .done)
    let rows = world.output.text.split(whereSeparator: \.isNewline).dropFirst()
    #expect(
      rows == [
        "s,r1,,1,0751,Aarhus,Antal,15,value,,,By 0751,name",
        "s,r2,,1,0751,Aarhus,Antal,16,value,,,By 0751,name",
        "s,r3,,1,0751,Aarhus,Antal,,missing,,,By 0751,name",
      ])
    let fanoe = run(folder, "history", "--municipality", "563").world.output.text
    #expect(fanoe.hasSuffix("s,r3,,,0563,Fanø,,,absent,,,,\r\n"))
  }

  @Test func matrixHasAllValues() throws {
    let folder = try archive()
    let csv = run(folder, "history", "s", "--matrix").world.output.text
    #expect(
      csv == "code,municipality,measure,r1,r2,r3\r\n0563,By 0563,Antal,3,3,\r\n"
        + "0751,By 0751,Antal,15,16,missing\r\n")
    let json = run(folder, "history", "s", "--matrix", "--format", "json").world.output.text
    #expect(json.contains("\"r2\": 16, \"r3\": \"missing\"}"))
    let markdown = run(folder, "history", "s", "--matrix", "--format", "markdown").world.output.text
    #expect(markdown.contains("| 0563 | By 0563 | Antal | 3 | 3 | |\n"))
  }

  @Test func revisionsStoredInSpiteOfErrorsAreNamedBesideTheirValues() throws {
    let folder = try archive()
    try folder.write("0751=17\nerror=bad\n", to: "d.txt")
    #expect(
      run(folder, "ingest", "--series", "s", "--accept-errors", "d.txt").code == .reported)
    let remark = "note: stored in spite of errors: s@r4\n"
    for arguments in [["s", "--matrix"], ["--municipality", "Aarhus"]] {
      let world = World(["history"] + arguments, folder: folder.path)
      #expect(world.run() == .done)
      #expect(world.error.text.hasSuffix(remark))
      #expect(!world.output.text.contains("spite"))
    }
    #expect(run(folder, "history").world.error.text.isEmpty)
  }

  @Test func whatWasAlteredIsNotSaidToBeOfAnotherVersion() throws {
    let folder = try archive()
    try Self.sql(folder, "UPDATE allocations SET value = '99' WHERE value = '16'")
    let text = run(folder, "verify").world.output.text
    #expect(
      text.contains(
        "s@r2: what is stored is not what version \(Version.current), which is said to have stored "
          + "it, reads (first at By 0751: 99 then, 16 now)"))
  }

  @Test func historyListsRevisionsForPeopleAndPrograms() throws {
    let folder = try archive()
    let csv = run(folder, "history").world.output.text
    #expect(csv.hasPrefix("series,revision,date,title,file,bytes,sha256,found,"))
    let terminal = World(
      ["history", "s", "--color", "never"], isTerminal: true, folder: folder.path)
    #expect(terminal.run() == .done)
    #expect(terminal.output.text.hasPrefix("Series  Revision  Date  Title  Found"))
  }

  @Test func revisionsCanBeCompared() throws {
    let folder = try archive()
    let (world, code) = run(folder, "diff", "s@r1", "s@r2")
    #expect(code == .reported)
    #expect(world.output.text.hasPrefix("s@r1 → s@r2\n"))
    #expect(run(folder, "diff", "s@r1", "a.txt").code == .done)
    let json = run(folder, "diff", "--format", "json", "s@r1", "s@r3").world.output.text
    #expect(json.contains("\"old\": {\"file\": \"s@r1\", \"sha256\": \""))
    let changes = try folder.files.names(in: "Output/s/changes")
    #expect(changes == ["r1..r2.json", "r1..r2.md", "r2..r3.json", "r2..r3.md"])
    #expect(
      try folder.text("Output/s/changes/r1..r2.json")
        == run(folder, "diff", "--format", "json", "s@r1", "s@r2").world.output.text)
    try folder.files.remove("Output/s/changes/r1..r2.md")
    try folder.write("x", to: "Output/s/changes/r2..r3.json")
    try folder.write("x", to: "Output/s/changes/r1..r3.md")
    let findings = run(folder, "verify").world.output.text
    for (file, kind) in [
      ("r1..r2.md", "missing"), ("r2..r3.json", "differs"), ("r1..r3.md", "unknown"),
    ] {
      #expect(findings.contains("Output/s/changes/\(file): "), "\(findings)")
      #expect(findings.contains("[file-\(kind)]"))
    }
    try folder.files.remove("Output/s/changes/r1..r3.md")
    #expect(run(folder, "regenerate").code == .done)
    #expect(run(folder, "verify").code == .done)
  }

  private static let wrong: [(arguments: [String], message: String)] = [
    (["history", "t"], "there is no series 't'"), (["history", "--matrix"], "--matrix goes with"),
    (["history", "s", "--municipality", "Vejln"], "did you mean Vejen or Vejle?"),
    (["history", "--archive", "no"], "there is no archive here"),
    (["diff", "s@r1", "s@r7"], "the series 's' has no revision 'r7'; did you mean"),
    (["diff", "t@r1", "s@r1"], "there is no series 't'"),
    (["diff", "a@b@c", "a.txt"], "cannot read"),
    (["verify", "s"], "verify checks everything"), (["regenerate", "S"], "did you mean 's'?"),
    (["verify", "--archive", ":memory:"], ":memory:: error: there is no archive here"),
  ]

  @Test func wrongArgumentsAreNamed() throws {
    let folder = try archive()
    for wrong in Self.wrong {
      let world = World(wrong.arguments, folder: folder.path)
      #expect(world.run() == .failed)
      #expect(world.error.text.contains(wrong.message), "\(world.error.text)")
    }
  }
}
