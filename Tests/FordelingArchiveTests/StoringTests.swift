import FordelingModel
import Testing

@testable import FordelingArchive

@Suite struct StoringTests {
  @Test("What is stored comes out as it was, to the last field")
  func roundTrip() throws {
    let file = try ArchiveFile()
    let full = Samples.full
    let new = NewRevision(
      series: "Støtte", label: "2018", date: "2018-11-01", content: Array("full".utf8),
      sha256: Samples.digest("full"),
      options: ReadingOptions(
        expected: "codes:0101;0147", table: 2, measure: "Antal", nameColumn: "Kommune"),
      extraction: full, version: "9.8.7")
    #expect(try file.open().store(new).revision.name == "Støtte@2018")
    let archive = try file.open(.existing)
    let revision = try #require(try archive.revision("2018", of: "Støtte"))
    let read = try archive.extraction(of: revision)
    #expect(read.notice == full.notice)
    #expect(read.allocations == full.allocations)
    #expect(read.allocations.map(\.value?.description) == ["-1234.50", nil, nil, nil])
    #expect(read.columns == full.columns)
    #expect(read.details == full.details)
    #expect(read.totals == full.totals)
    #expect(read.totals.map(\.computed?.description) == [nil, "7.500"])
    #expect(read.summary == full.summary)
    #expect(read.ledger == full.ledger)
    #expect(read.diagnostics == full.diagnostics)
    #expect(try archive.original(of: revision) == Array("full".utf8))
    #expect(revision.date == "2018-11-01" && revision.version == "9.8.7")
    #expect(revision.options == new.options)
    #expect((revision.errors, revision.warnings) == (1, 1))
    #expect(revision.acceptsErrors && !revision.hasFiles)
  }

  @Test("A, B and A again are three revisions; the bytes of A are stored once")
  func thereAndBack() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    let names = try ["A", "B", "A", "A", "B"].map { text -> String in
      switch try archive.store(Samples.new(text)) {
      case .stored(let revision): "stored \(revision.label)"
      case .unchanged(let revision): "unchanged \(revision.label)"
      case .labelTaken, .otherOptions, .similarName: "refused"
      }
    }
    #expect(names == ["stored r1", "stored r2", "stored r3", "unchanged r3", "stored r4"])
    #expect(try archive.count("SELECT count(*) FROM originals") == 2)
    #expect(try archive.count("SELECT count(*) FROM allocations") == 2)
    #expect(try archive.revisions(of: "s").map(\.position) == [1, 2, 3, 4])
    #expect(try archive.texts("SELECT revision FROM current_allocations") == ["r4"])
    #expect(try archive.count("SELECT sum(number) FROM allocation_history") == 12)
    #expect(
      try archive.texts("SELECT about || ' ' || reason FROM decisions WHERE revision = 'r1'")
        == ["name name"])
    let earlier = try archive.revisions(of: "s").map { try archive.earlierLabel(ofSameBytesAs: $0) }
    #expect(earlier == [nil, nil, "r1", "r2"])
    let other = try archive.store(Samples.new("A", series: "t")).revision
    #expect(try archive.earlierLabel(ofSameBytesAs: other) == nil)
  }

  @Test("Labels count on from the highest, and one label is one notice")
  func labels() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    for label in ["r9", "2018", "r10", "rx", "r", "r99999999999999999999"] {
      _ = try archive.store(Samples.new(label, label: label))
    }
    #expect(try archive.store(Samples.new("next")).revision.label == "r11")
    guard case .labelTaken(let taken) = try archive.store(Samples.new("other", label: "2018"))
    else {
      Issue.record("a label was given to two notices")
      return
    }
    #expect(taken.label == "2018")
    #expect(try archive.store(Samples.new("2018", label: "2018")) == .unchanged(taken))
    #expect(try archive.store(Samples.new("2018", series: "t")).revision.name == "t@r1")
    #expect(try archive.seriesNames() == ["s", "t"])
  }

  @Test("Names that differ only in case, or in how they are composed, are refused")
  func similarNames() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    let first = try archive.store(Samples.new("A", series: "Årlig", label: "First")).revision
    for series in ["årlig", "ÅRLIG", "A\u{30A}rlig", "a\u{30A}rlig"] {
      #expect(
        try archive.store(Samples.new("B", series: series)) == .similarName(first), "\(series)")
    }
    for label in ["first", "FIRST"] {
      let new = Samples.new("B", series: "Årlig", label: label)
      #expect(try archive.store(new) == .similarName(first), "\(label)")
    }
    #expect(try archive.revisions() == [first])
    #expect(try archive.count("SELECT count(*) FROM originals") == 1)
    // The same label in another series is nothing like it, and r2 does not come after R2.
    #expect(
      try archive.store(Samples.new("B", series: "other", label: "first")).revision.label == "first"
    )
    #expect(
      try archive.store(Samples.new("B", series: "Årlig", label: "R2")).revision.label == "R2")
    #expect(try archive.store(Samples.new("C", series: "Årlig")).revision.label == "r3")
    // An archive that has both goes on with both.
    try archive.database.execute("INSERT INTO series (name) VALUES ('OTHER')")
    try archive.database.execute(
      """
      INSERT INTO revisions (series_id, position, label, reading_id, errors_accepted)
      SELECT (SELECT id FROM series WHERE name = 'OTHER'), 1, 'r1', max(id), 0 FROM readings
      """)
    #expect(try archive.store(Samples.new("D", series: "OTHER")).revision.name == "OTHER@r2")
    #expect(try archive.store(Samples.new("D", series: "other")).revision.name == "other@r1")
  }

  @Test("The same bytes with other options are a revision only under a label of their own")
  func options() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    let first = try archive.store(Samples.new("A")).revision
    let any = ReadingOptions(expected: "any")
    #expect(try archive.store(Samples.new("A", options: any)) == .otherOptions(first))
    let second = try archive.store(Samples.new("A", label: "any", value: "4", options: any))
    #expect(second.revision.label == "any")
    #expect(try archive.extraction(of: first).allocations[0].value == DecimalNumber(3))
    #expect(try archive.extraction(of: second.revision).allocations[0].value == DecimalNumber(4))
    #expect(try archive.count("SELECT count(*) FROM originals") == 1)
  }

  @Test("A store that fails in the middle leaves nothing behind")
  func allOrNothing() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    var broken = Samples.new("A")
    broken.extraction.allocations[0].municipality.code = "12345"
    #expect(throws: ArchiveError.self) { try archive.store(broken) }
    for table in ["originals", "series", "revisions", "readings", "municipalities"] {
      #expect(try archive.count("SELECT count(*) FROM \(table)") == 0, "\(table)")
    }
    #expect(try archive.store(Samples.new("A")).revision.name == "s@r1")
  }

  @Test("Another reading takes the place of the old one for every revision that has it")
  func replacing() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    let revisions = try ["A", "B", "A"].map { try archive.store(Samples.new($0)).revision }
    try archive.markFilesWritten(revisions)
    #expect(try archive.revisionsWithoutFiles().isEmpty)
    try archive.replaceReading(
      of: revisions[0], with: Samples.extraction("A", value: "8"), version: "2")
    #expect(try archive.revisionsWithoutFiles().map(\.label) == ["r1", "r3"])
    #expect(try archive.texts("SELECT value FROM allocation_history") == ["8", "3", "8"])
    #expect(try archive.revisions().map(\.version) == ["2", "1", "2"])
    try archive.confirmReadings(of: revisions, version: "3")
    #expect(try archive.revisions().map(\.version) == ["3", "3", "3"])
  }

  @Test("Two at once: the second waits for the first")
  func twoAtOnce() async throws {
    let file = try ArchiveFile()
    let path = file.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let archive = try Archive(path: path, mode: .creating)
          for number in 0..<5 { _ = try archive.store(Samples.new("\(writer) \(number)")) }
        }
      }
      try await group.waitForAll()
    }
    let archive = try file.open(.existing)
    #expect(try archive.revisions().map(\.label) == (1...40).map { "r\($0)" })
    #expect(try archive.integrityProblems().isEmpty)
    #expect(try archive.foreignKeyProblems().isEmpty)
  }
}
