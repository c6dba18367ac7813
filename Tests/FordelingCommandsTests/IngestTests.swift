import Fordeling
import FordelingDigest
import Testing

@testable import FordelingCommands

@Suite struct IngestTests {
  private func ingest(_ folder: TemporaryFolder, _ arguments: String...) -> World {
    World(["ingest"] + arguments, folder: folder.path)
  }

  /// The lines that say what became of each notice.
  private func stored(_ world: World) -> [String] {
    world.output.text.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("stored ") || $0.hasPrefix("unchanged ")
    }
  }

  @Test func storesARevisionAndTheIndex() throws {
    let folder = try TemporaryFolder()
    try folder.write("title=Aula på Fyn\n0563=3\n0751=1000\n", to: "notice.txt")
    let world = ingest(folder, "notice.txt")
    #expect(world.run() == .done)
    #expect(world.output.text == "stored aula-paa-fyn@r1\n")
    #expect(world.error.text.isEmpty)
    #expect(
      try folder.files.names(in: "Output")
        == ["README.md", "aula-paa-fyn", "fordeling.sqlite"])
    #expect(
      try folder.files.names(in: "Output/aula-paa-fyn/r1") == RevisionFiles.names.sorted())
    #expect(try folder.text("Output/aula-paa-fyn/r1/report.md").hasPrefix("# Aula på Fyn\n"))
    #expect(
      try folder.text("Output/README.md").contains(
        "| aula-paa-fyn | [r1](aula-paa-fyn/r1/report.md) | | Aula på Fyn | 2 | 1.003 | 0 | 0 | "))
  }

  @Test func indexWithoutItsArchiveIsToldAndAFileOfSomebodyElseIsKept() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    _ = ingest(folder, "a.txt").run()
    try folder.files.remove("Output/fordeling.sqlite")
    let again = ingest(folder, "a.txt")
    #expect(again.run() == .done)
    #expect(again.error.text.contains("Output/README.md: note: the archive"), "\(again.error.text)")
    #expect(ingest(folder, "a.txt").run() == .done)

    try folder.write("# My project\n", to: "README.md")
    let refused = ingest(folder, "--output", ".", "a.txt")
    #expect(refused.run() == .failed)
    #expect(
      refused.error.text.contains("./README.md: error: this is no index that fordeling wrote"),
      "\(refused.error.text)")
    #expect(try folder.text("README.md") == "# My project\n")
    #expect(try folder.files.names(in: ".").contains("fordeling.sqlite") == false)
    // An archive elsewhere says nothing of whose file it is either.
    for command in ["ingest", "regenerate"] {
      let operands = command == "ingest" ? ["a.txt"] : []
      let world = World(
        [command, "--archive", "Output/fordeling.sqlite", "--output", "."] + operands,
        folder: folder.path)
      #expect(world.run() == .failed)
      #expect(world.error.text.contains("./README.md: error:"), "\(world.error.text)")
    }
    #expect(try folder.text("README.md") == "# My project\n")
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

  @Test func bytesOfAnOlderRevisionAreToldAsSuch() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.write("0563=4\n", to: "b.txt")
    #expect(ingest(folder, "--series", "s", "a.txt", "b.txt").run() == .done)
    let again = ingest(folder, "--series", "s", "a.txt")
    #expect(again.run() == .done)
    #expect(stored(again) == ["stored s@r3"])
    #expect(
      again.error.text.contains(
        "a.txt: note: s@r3 has the bytes of s@r1, with others between"), "\(again.error.text)")
  }

  @Test func folderThatIsGivenAgainStoresOnlyWhatIsNew() throws {
    let folder = try TemporaryFolder()
    try folder.files.createFolders("in")
    for number in 1...3 { try folder.write("0563=\(number)\n", to: "in/n\(number).txt") }
    #expect(ingest(folder, "--series", "s", "in").run() == .done)
    let again = ingest(folder, "--series", "s", "in")
    #expect(again.run() == .done)
    #expect(stored(again) == (1...3).map { "unchanged s@r\($0)" })
    #expect(again.error.text.isEmpty)
    try folder.write("0563=4\n", to: "in/n4.txt")
    let more = ingest(folder, "--series", "s", "in")
    #expect(more.run() == .done)
    #expect(stored(more) == (1...3).map { "unchanged s@r\($0)" } + ["stored s@r4"])
    // Another order than that of the newest revisions is no repetition.
    let back = ingest(folder, "--series", "s", "in/n2.txt", "in/n1.txt")
    #expect(back.run() == .done)
    #expect(stored(back) == ["stored s@r5", "stored s@r6"])
  }

  @Test func unrelatedNoticesOfOneTitleAreNotMixed() throws {
    let folder = try TemporaryFolder()
    try folder.write("title=Bilag 1\n0563=3\n0751=7\n", to: "a.txt")
    try folder.write("title=Bilag 1\n0101=3\n0147=7\n", to: "b.txt")
    let world = ingest(folder, "a.txt", "b.txt")
    #expect(world.run() == .failed)
    #expect(stored(world) == ["stored bilag-1@r1"])
    #expect(
      world.error.text.contains(
        "b.txt: error: its title or name leads to the series 'bilag-1', but it does not look like a "
          + "revision of bilag-1@r1 ('a.txt'): no municipality has a figure"),
      "\(world.error.text)")
    // Who says so is believed.
    #expect(ingest(folder, "--series", "bilag-1", "b.txt").run() == .done)
  }

  @Test func noticesThatOnlyTheTitleMakesRevisionsAreToldOnce() throws {
    let folder = try TemporaryFolder()
    for number in 1...3 {
      try folder.write("title=Bilag 1\n0563=\(number)\n0751=7\n", to: "\(number).txt")
    }
    let world = ingest(folder, "1.txt", "2.txt", "3.txt")
    #expect(world.run() == .done)
    #expect(stored(world) == (1...3).map { "stored bilag-1@r\($0)" })
    #expect(
      world.error.text
        == "2.txt: note: bilag-1@r2 is stored as a revision of '1.txt', as both have one title or name; "
        + "if they are different notices, give each its own --series\n")
  }

  @Test func namesThatDifferOnlyInCaseAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.write("0563=4\n", to: "b.txt")
    #expect(ingest(folder, "--series", "aula", "a.txt").run() == .done)
    let series = ingest(folder, "--series", "Aula", "b.txt")
    #expect(series.run() == .failed)
    #expect(series.output.text.isEmpty)
    #expect(series.error.text.contains("b.txt: error: the series 'Aula' would differ from 'aula'"))
    #expect(series.error.text.contains("give '--series aula'"))
    let label = ingest(folder, "--series", "aula", "--revision", "R1", "b.txt")
    #expect(label.run() == .failed)
    #expect(label.error.text.contains("the revision 'R1' would differ from 'r1'"))
    #expect(try folder.files.names(in: "Output") == ["README.md", "aula", "fordeling.sqlite"])
    #expect(try folder.files.names(in: "Output/aula") == ["r1"])
  }

  @Test func filesThatWereChangedAreWrittenAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    _ = ingest(folder, "a.txt").run()
    try folder.write("something else", to: "Output/a/r1/report.md")
    let world = ingest(folder, "a.txt")
    #expect(world.run() == .done)
    #expect(world.output.text == "unchanged a@r1\n")
    #expect(world.error.text.contains("files of a@r1 were missing or changed"))
    #expect(try folder.text("Output/a/r1/report.md").hasPrefix("# a.txt\n"))
  }

  @Test func thereAndBackAreThreeRevisions() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.write("0563=4\n", to: "b.txt")
    let world = ingest(folder, "--series", "s", "a.txt", "b.txt", "a.txt", "a.txt")
    #expect(world.run() == .done)
    #expect(
      stored(world) == ["stored s@r1", "stored s@r2", "stored s@r3", "unchanged s@r3"])
    #expect(try folder.text("Output/s/r3/allocations.csv").contains(",Antal,3,"))
  }

  @Test func folderIsReadInNaturalOrderAndWithAnyNumberOfJobs() throws {
    for jobs in ["1", "2", "7"] {
      let folder = try TemporaryFolder()
      try folder.files.createFolders("in/sub")
      for number in 1...30 { try folder.write("0563=\(number)\n", to: "in/n\(number).txt") }
      try folder.write("0563=99\n", to: "in/sub/x.txt")
      try folder.write("no notice", to: "in/.hidden")
      let world = ingest(folder, "--series", "s", "--jobs", jobs, "in")
      #expect(world.run() == .done)
      #expect(stored(world) == (1...31).map { "stored s@r\($0)" })
      for number in 1...30 {
        #expect(
          try folder.text("Output/s/r\(number)/allocations.csv").contains(",Antal,\(number),"))
      }
      #expect(try folder.text("Output/s/r31/allocations.csv").contains(",Antal,99,"))
    }
  }

  @Test func folderWithoutNoticesIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.files.createFolders("in/deep")
    let world = ingest(folder, "in")
    #expect(world.run() == .failed)
    #expect(world.error.text == "in: error: the folder has no files to read\n")
  }

  @Test func sameBytesWithOtherFlagsAreNotSilentlyTheSame() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    _ = ingest(folder, "a.txt").run()
    let refused = ingest(folder, "a.txt", "--expect", "any")
    #expect(refused.run() == .failed)
    #expect(refused.error.text.contains("a@r1 has these bytes, but was read without such flags"))
    let beside = ingest(folder, "a.txt", "--expect", "any", "--revision", "any")
    #expect(beside.run() == .done)
    #expect(beside.output.text.hasPrefix("stored a@any\n"))
  }

  @Test func datesAreKeptAndCorrected() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    _ = ingest(folder, "a.txt", "--date", "2018-11-01").run()
    let world = ingest(folder, "a.txt", "--date", "2018-11-02")
    #expect(world.run() == .done)
    #expect(world.error.text.contains("a@r1 now has the date 2018-11-02"))
    let history = World(["history"], folder: folder.path)
    #expect(history.run() == .done)
    #expect(history.output.text.contains("\r\na,r1,2018-11-02,"))
    for date in ["2018", "2018-02-29", "2018-13-01", "18-01-01", "2018-1-1", "2018-01-0x"] {
      #expect(ingest(folder, "a.txt", "--date", date).run() == .failed, "\(date)")
    }
    #expect(CalendarDate.isValid("2024-02-29") && CalendarDate.isValid("2000-02-29"))
    #expect(!CalendarDate.isValid("1900-02-29"))
  }

  @Test func whatAnEndedCallLeftUnwrittenTheNextOneWrites() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.write("0563=4\n", to: "b.txt")
    // A closed pipe ends the call after the commit.
    let ended = World(
      ["ingest", "--series", "s", "a.txt"], folder: folder.path, outputFailure: .closedPipe)
    #expect(ended.run() == .failed)
    let archive = try Archive(path: "\(folder.path)/Output/fordeling.sqlite", mode: .existing)
    let revision = try #require(try archive.revision("r1", of: "s"))
    let unwritten = Array("0563=5\n".utf8)
    _ = try archive.store(
      NewRevision(
        series: "s", content: unwritten, sha256: Digest.sha256(unwritten),
        options: ReadingOptions(),
        extraction: try archive.extraction(of: revision), version: Version.current))
    try folder.write("half", to: "Output/s/.x.1.tmp")
    try folder.files.createFolders("Output/s/r2")
    try folder.write("half", to: "Output/s/r2/.report.md.1.tmp")
    let world = ingest(folder, "--series", "s", "b.txt")
    #expect(world.run() == .done)
    #expect(world.error.text.contains("files of s@r2 were left unwritten, and are written now"))
    #expect(stored(world) == ["stored s@r3"])
    #expect(try folder.files.names(in: "Output/s/r2") == RevisionFiles.names.sorted())
    #expect(try archive.revisionsWithoutFiles().isEmpty)
  }

  @Test func unwritableFolderLeavesTheRevisionInTheArchiveForLater() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.files.createFolders("Output")
    try folder.write("a file where a folder should be", to: "Output/s")
    let world = ingest(folder, "--series", "s", "a.txt")
    #expect(world.run() == .failed)
    #expect(world.error.text.contains("s@r1 is in the archive, and the next ingest or"))
    try folder.files.remove("Output/s")
    let again = ingest(folder, "--series", "s", "a.txt")
    #expect(again.run() == .done)
    #expect(again.output.text == "unchanged s@r1\n")
    #expect(try folder.files.names(in: "Output/s/r1") == RevisionFiles.names.sorted())
  }

  @Test func progressIsOnlyForTerminalsAndManyNotices() throws {
    let folder = try TemporaryFolder()
    try folder.files.createFolders("in")
    for number in 1...12 { try folder.write("0563=\(number)\n", to: "in/n\(number).txt") }
    let terminal = World(["ingest", "in"], isTerminal: true, folder: folder.path)
    #expect(terminal.run() == .done)
    #expect(terminal.error.text.contains("\r12 of 12 notices"))
    #expect(terminal.error.text.hasSuffix("\r\u{1B}[K"))
    #expect(ingest(folder, "--series", "t", "in").run() == .done)
    #expect(!ingest(folder, "--series", "t", "in").error.text.contains("of 12"))
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
    #expect(refused.error.text.hasPrefix("b.txt: error: s@2018 is another notice; give another"))
    #expect(try folder.text("Output/s/2018/allocations.csv").contains(",Antal,3,"))
    let same = ingest(folder, "--series=s", "--revision=2018", "a.txt")
    #expect(same.run() == .done)
    #expect(same.output.text == "unchanged s@2018\n")
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
    #expect(try folder.files.names(in: "out/deep") == ["README.md", "a", "c", "fordeling.sqlite"])
  }

  @Test func fileThatIsNoArchiveIsNamedAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("0563=3\n", to: "a.txt")
    try folder.write("what else", to: "notes.txt")
    let world = ingest(folder, "a.txt", "--archive", "notes.txt")
    #expect(world.run() == .failed)
    #expect(world.error.text.hasPrefix("notes.txt: error: this is not an archive of fordeling; "))
    #expect(try folder.text("notes.txt") == "what else")
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
    ["a", "--series="], ["a", "b", "--revision", "r1"], ["a", "--jobs", "0"], ["-", "-"],
    ["a", "--revision", "changes"], ["a", "--output="],
    ["a", "--archive="], ["a", "--revision", "a..b"],
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
