/// The shape of the database, and how one of an older version is brought to it.
struct ArchiveSchema: Sendable {
  /// One version: the statements that make it from the version before. The first makes it from
  /// nothing.
  typealias Step = String

  /// The steps in order; the schema's version is their number.
  var steps: [Step]

  /// The number that marks a SQLite file as an archive of ours: "FRDL" in ASCII.
  static let applicationID = 0x4652_444C

  /// Today's schema.
  static let current = ArchiveSchema(steps: [version1Tables + version1Views])

  /// The version that a migrated database has.
  var version: Int { steps.count }

  /// Brings a database to this version, all of it or nothing. What is there stays.
  ///
  /// - Throws: ``ArchiveError`` when it is no archive, one of a newer version, or cannot be written.
  func migrate(_ database: Database, mayCreate: Bool) throws(ArchiveError) {
    let found = try state(of: database)
    if found.isOurs, found.version == version { return }
    if !found.isOurs, !found.isEmpty || !mayCreate {
      throw ArchiveError(.foreign, path: database.path)
    }
    guard found.version <= version else {
      throw ArchiveError(
        .newerSchema(found: found.version, known: version), path: database.path)
    }
    do throws(ArchiveError) {
      try database.transaction { () throws(ArchiveError) in
        // Another process may have done it since.
        let now = try state(of: database)
        guard now.isOurs || now.isEmpty else {
          throw ArchiveError(.foreign, path: database.path)
        }
        for step in steps.dropFirst(now.version) { try database.execute(step) }
        try database.execute("PRAGMA application_id = \(Self.applicationID)")
        try database.execute("PRAGMA user_version = \(version)")
      }
    } catch {
      guard error.problem == .readOnly, found.isOurs else { throw error }
      throw ArchiveError(
        .olderSchema(found: found.version, known: version), path: database.path)
    }
  }

  private func state(
    of database: Database
  ) throws(ArchiveError) -> (isOurs: Bool, isEmpty: Bool, version: Int) {
    let id = try database.first("PRAGMA application_id") { $0.integer(0) } ?? 0
    let version = try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    let tables = try database.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) } ?? 0
    let isOurs = id == Self.applicationID
    return (isOurs, !isOurs && id == 0 && tables == 0, isOurs ? version : 0)
  }
}
