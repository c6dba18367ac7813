import FordelingDigest
public import FordelingModel

// How notices come into the archive. Each call does all of its work or nothing.
extension Archive {
  /// Stores a notice as the newest revision of its series, unless it is that already.
  ///
  /// - Throws: ``ArchiveError`` when it cannot be written; nothing is then stored.
  public func store(_ new: NewRevision) throws(ArchiveError) -> StoreOutcome {
    try database.transaction { () throws(ArchiveError) in
      if let label = new.label, let taken = try revision(label, of: new.series) {
        return isSame(taken, new) ? .unchanged(taken) : .labelTaken(taken)
      }
      let newest = try newestRevision(of: new.series)
      if let newest, newest.sha256 == new.sha256 {
        if newest.options == new.options { return .unchanged(newest) }
        if new.label == nil { return .otherOptions(newest) }
      }
      if let similar = try similarName(new, isNewSeries: newest == nil) {
        return .similarName(similar)
      }
      let reading = try storeReading(new)
      try database.run(
        "INSERT INTO series (name) VALUES (?1) ON CONFLICT (name) DO NOTHING", .text(new.series))
      let label: String
      if let given = new.label { label = given } else { label = try nextLabel(of: new.series) }
      try database.run(
        """
        INSERT INTO revisions (series_id, position, label, date, reading_id, errors_accepted)
        SELECT id, ?2, ?3, ?4, ?5, ?6 FROM series WHERE name = ?1
        """, .text(new.series), .integer((newest?.position ?? 0) + 1), .text(label),
        .optional(new.date), .integer(reading), .flag(new.extraction.hasErrors))
      guard let stored = try revision(label, of: new.series) else {
        throw ArchiveError(.failed(text: "what was stored is not there"), path: path)
      }
      return .stored(stored)
    }
  }

  /// Puts the bytes of a notice back where the archive has others under their digest, or none. The
  /// files of its revisions then have to be written anew.
  ///
  /// - Returns: Whether there was anything to put back.
  /// - Throws: ``ArchiveError`` when it cannot be written; nothing is then changed.
  public func restoreOriginal(_ content: [UInt8], sha256: String) throws(ArchiveError) -> Bool {
    let known = try database.first(
      "SELECT 1 FROM readings WHERE sha256 = ?1 LIMIT 1", .text(sha256)
    ) { $0.integer(0) }
    if known == nil { return false }
    if try self.content(ofDigest: sha256) == content { return false }
    guard Digest.sha256(content) == sha256 else { return false }
    try database.transaction { () throws(ArchiveError) in
      try database.run(
        """
        INSERT INTO originals (sha256, bytes, content) VALUES (?1, ?2, ?3)
        ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes, content = excluded.content
        """, .text(sha256), .integer(content.count), .blob(content))
      try database.run(
        """
        UPDATE revisions SET files_written = 0
        WHERE reading_id IN (SELECT id FROM readings WHERE sha256 = ?1)
        """, .text(sha256))
    }
    return true
  }

  /// Puts another reading in the place of the one a revision has. Its files, and those of the other
  /// revisions of the same bytes, then have to be written anew.
  public func replaceReading(
    of revision: Revision, with extraction: Extraction, version: String
  ) throws(ArchiveError) {
    try database.transaction { () throws(ArchiveError) in
      try deleteContents(ofReading: revision.readingID)
      try writeHead(of: extraction, version: version, reading: revision.readingID)
      try writeContents(of: extraction, reading: revision.readingID)
      try database.run(
        "UPDATE revisions SET files_written = 0 WHERE reading_id = ?1",
        .integer(revision.readingID))
    }
  }

  /// Notes that a version of the program reads the same as is stored.
  public func confirmReadings(of revisions: [Revision], version: String) throws(ArchiveError) {
    let others = revisions.filter { $0.version != version }
    guard !others.isEmpty else { return }
    try database.transaction { () throws(ArchiveError) in
      for revision in others {
        try database.run(
          "UPDATE readings SET version = ?2 WHERE id = ?1", .integer(revision.readingID),
          .text(version))
      }
    }
  }

  private func isSame(_ old: Revision, _ new: NewRevision) -> Bool {
    old.sha256 == new.sha256 && old.options == new.options
  }

  /// A revision whose series or label is nearly the one that would be new; nil when there is none.
  private func similarName(
    _ new: NewRevision, isNewSeries: Bool
  ) throws(ArchiveError) -> Revision? {
    // Texts that are composed otherwise are equal here, as they are for macOS.
    if isNewSeries {
      let name = new.series.lowercased()
      let similar = try seriesNames().first { $0.lowercased() == name }
      return try similar.flatMap { (series) throws(ArchiveError) in
        try newestRevision(of: series)
      }
    }
    guard let label = new.label?.lowercased() else { return nil }
    let labels = try database.rows(
      """
      SELECT label FROM revisions WHERE series_id = (SELECT id FROM series WHERE name = ?1)
      ORDER BY position
      """, .text(new.series)
    ) { $0.text(0) }
    return try labels.first { $0.lowercased() == label }.flatMap { (label) throws(ArchiveError) in
      try revision(label, of: new.series)
    }
  }

  /// The next label of the form r1, r2, … that is higher than every one there is.
  private func nextLabel(of series: String) throws(ArchiveError) -> String {
    var highest = 0
    _ = try database.rows(
      "SELECT label FROM revisions WHERE series_id = (SELECT id FROM series WHERE name = ?1)",
      .text(series)
    ) { row in highest = max(highest, Self.number(ofLabel: row.text(0)) ?? 0) }
    return "r\(highest + 1)"
  }

  /// The number of a label such as r12; nil when it has another form, or more than nine digits.
  private static func number(ofLabel label: String) -> Int? {
    guard let first = label.utf8.first, first | 0x20 == UInt8(ascii: "r"),
      2...10 ~= label.utf8.count
    else { return nil }
    var number = 0
    for byte in label.utf8.dropFirst() {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  /// The number of the reading of these bytes with these options. One that is there already is kept:
  /// whether it is read differently today is the matter of `regenerate`.
  private func storeReading(_ new: NewRevision) throws(ArchiveError) -> Int {
    let options = new.options
    let file = new.extraction.notice.file
    let key: [SQLValue] = [
      .text(new.sha256), .text(file), .text(options.expected), .integer(options.table),
      .text(options.measure), .text(options.nameColumn),
    ]
    let known = try database.first(
      """
      SELECT id FROM readings WHERE sha256 = ?1 AND file = ?2 AND expected_set = ?3
        AND chosen_table = ?4 AND chosen_measure = ?5 AND chosen_name_column = ?6
      """, values: key
    ) { $0.integer(0) }
    if let known { return known }
    try database.run(
      """
      INSERT INTO originals (sha256, bytes, content) VALUES (?1, ?2, ?3)
      ON CONFLICT (sha256) DO NOTHING
      """,
      .text(new.sha256), .integer(new.content.count), .blob(new.content))
    try database.run(
      """
      INSERT INTO readings (sha256, file, expected_set, chosen_table, chosen_measure,
        chosen_name_column, version, format, encoding, found, cells, cells_allocated,
        cells_header, cells_total, cells_note)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', '', '', 0, 0, 0, 0, 0, 0)
      """, values: key)
    let reading = database.lastInsertedRow
    try writeHead(of: new.extraction, version: new.version, reading: reading)
    try writeContents(of: new.extraction, reading: reading)
    return reading
  }
}
