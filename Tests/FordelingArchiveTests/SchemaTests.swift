import Testing

@testable import FordelingArchive

@Suite struct SchemaTests {
  private func problem(_ open: () throws -> Archive) -> ArchiveError.Problem? {
    do {
      _ = try open()
      return nil
    } catch let error as ArchiveError {
      return error.problem
    } catch {
      return .failed(text: "\(error)")
    }
  }

  @Test("An archive of an older schema is brought to today's, and keeps what it has")
  func older() throws {
    let file = try ArchiveFile()
    let first = ArchiveSchema(steps: ArchiveSchema.current.steps)
    let old = try file.open(first)
    _ = try old.store(Samples.new("A"))
    let second = ArchiveSchema(
      steps: first.steps + [
        "ALTER TABLE series ADD COLUMN about TEXT NOT NULL DEFAULT 'none'; "
          + "CREATE VIEW labels AS SELECT label FROM revisions;"
      ])
    let new = try file.open(second)
    #expect(try new.count("PRAGMA user_version") == first.version + 1)
    #expect(try new.texts("SELECT about FROM series") == ["none"])
    #expect(try new.texts("SELECT label FROM labels") == ["r1"])
    #expect(try new.store(Samples.new("B")).revision.label == "r2")
    #expect(
      problem { try file.open(first) }
        == .newerSchema(found: second.version, known: first.version))
  }

  @Test("A migration that fails changes nothing")
  func failing() throws {
    let file = try ArchiveFile()
    _ = try file.open().store(Samples.new("A"))
    let broken = ArchiveSchema(
      steps: ArchiveSchema.current.steps + ["CREATE TABLE extra (a TEXT) STRICT; NONSENSE;"])
    #expect(problem { try file.open(broken) } != nil)
    let archive = try file.open(.existing)
    #expect(try archive.count("PRAGMA user_version") == ArchiveSchema.current.version)
    #expect(try archive.count("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'") == 0)
  }

  @Test("What is no archive is refused and left as it is")
  func foreign() throws {
    let text = try ArchiveFile()
    text.write("# A notice, and no database at all, longer than the header of one\n")
    #expect(problem { try text.open() } == .foreign)
    let other = try ArchiveFile()
    let database = try Database(location: other.path, path: other.path, mode: .creating)
    try database.execute("CREATE TABLE a (b)")
    #expect(problem { try other.open() } == .foreign)
    #expect(try database.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } == 1)
    let missing = try ArchiveFile()
    #expect(problem { try missing.open(.existing) } != nil)
  }

  @Test("An empty file becomes an archive only when one may be made")
  func empty() throws {
    let file = try ArchiveFile()
    file.write("")
    #expect(problem { try file.open(.existing) } == .foreign)
    #expect(try file.open().seriesNames().isEmpty)
    #expect(problem { try file.open(.existing) } == nil)
  }

  @Test("Every table is strict, and no reference points nowhere")
  func strict() throws {
    let file = try ArchiveFile()
    let archive = try file.open()
    let tables = try archive.count("SELECT count(*) FROM sqlite_schema WHERE type = 'table'")
    #expect(tables == 15)
    #expect(try archive.count("SELECT count(*) FROM pragma_table_list WHERE strict = 1") == tables)
    #expect(throws: ArchiveError.self) {
      try archive.database.run("INSERT INTO series (name) VALUES (?1)", .blob([1]))
    }
    #expect(throws: ArchiveError.self) {
      try archive.database.run(
        "INSERT INTO sums VALUES (?1, ?2, ?3, ?4)", .integer(1), .integer(0), .text(""), .null)
    }
    try archive.database.execute(
      "PRAGMA foreign_keys = OFF; INSERT INTO sums VALUES (1, 0, '', NULL)")
    #expect(
      try archive.foreignKeyProblems()
        == ["a row of sums refers to one of readings that is not there"])
  }

  @Test("Every message says what to do")
  func messages() {
    let problems: [ArchiveError.Problem] = [
      .missing, .cannotOpen(text: "x"), .foreign, .newerSchema(found: 2, known: 1),
      .olderSchema(found: 1, known: 2), .busy, .full, .readOnly, .damaged(text: "x"),
    ]
    for problem in problems {
      #expect(ArchiveError(problem, path: "a").message.contains(";"), "\(problem)")
    }
  }
}
