/// The archive: series of revisions, the original bytes of every notice, and what was read from them.
///
/// It is one SQLite file. A value of this type belongs to one thread.
///
/// The journal is SQLite's rollback journal, not a write-ahead log: an archive is then always one
/// file that can be copied or mailed as it is, it can be read from a folder that cannot be written,
/// and it needs no shared memory, which network drives do not have. Writers would wait for each other
/// either way, and each needs it for milliseconds. `synchronous = EXTRA` makes a commit last through
/// a power cut.
public final class Archive {
  /// The archive as the user named it.
  public let path: String
  let database: Database

  /// How an archive is opened.
  public enum Mode: Sendable {
    /// It must be there.
    case existing
    /// It is made when it is not there.
    case creating
  }

  /// Opens an archive and brings it to today's schema.
  ///
  /// - Parameters:
  ///   - path: Where it is, as the user named it.
  ///   - location: The path for the system; nil when it is the same.
  /// - Throws: ``ArchiveError`` when there is none, or it cannot be opened or migrated.
  public convenience init(
    path: String, location: String? = nil, mode: Mode
  ) throws(ArchiveError) {
    try self.init(path: path, location: location, mode: mode, schema: .current)
  }

  init(
    path: String, location: String? = nil, mode: Mode, schema: ArchiveSchema
  ) throws(ArchiveError) {
    self.path = path
    database = try Database(
      location: location ?? path, path: path, mode: mode == .creating ? .creating : .existing)
    try database.execute("PRAGMA synchronous = EXTRA")
    try schema.migrate(database, mayCreate: mode == .creating)
    // Only now: a migration may have to make a table anew.
    try database.execute("PRAGMA foreign_keys = ON")
  }
}
