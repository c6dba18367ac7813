// What the database itself can say of its state.
extension Archive {
  /// What SQLite's own checks find, each in its words; empty when all is well.
  public func integrityProblems() throws(ArchiveError) -> [String] {
    try database.rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
  }

  /// Rows that refer to a row that is not there: the table, and the one it refers to.
  public func foreignKeyProblems() throws(ArchiveError) -> [String] {
    try database.rows("PRAGMA foreign_key_check") { row in
      "a row of \(row.text(0)) refers to one of \(row.text(2)) that is not there"
    }
  }

  /// The digests of all originals that are stored.
  public func digests() throws(ArchiveError) -> [String] {
    try database.rows("SELECT sha256 FROM originals ORDER BY sha256") { $0.text(0) }
  }

  /// The bytes that are stored under a digest, whether or not they have it; empty when there are none.
  public func content(ofDigest digest: String) throws(ArchiveError) -> [UInt8] {
    try database.first("SELECT content FROM originals WHERE sha256 = ?1", .text(digest)) {
      $0.bytes(0)
    } ?? []
  }
}
