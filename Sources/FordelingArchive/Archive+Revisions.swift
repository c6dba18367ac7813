import FordelingModel

// Which revisions there are.
extension Archive {
  /// The names of all series, in the order of their bytes.
  public func seriesNames() throws(ArchiveError) -> [String] {
    try database.rows("SELECT name FROM series ORDER BY name") { $0.text(0) }
  }

  /// The revisions of a series, or of all series, in their order; series by the bytes of their names.
  public func revisions(of series: String? = nil) throws(ArchiveError) -> [Revision] {
    guard let series else {
      return try withSums(
        database.rows(Self.listQuery + Self.revisionOrder, make: revision), of: nil)
    }
    return try withSums(
      database.rows(
        Self.revisionQuery + "WHERE series.name = ?1" + Self.revisionOrder, .text(series),
        make: revision),
      of: series)
  }

  /// One revision by its label; nil when there is none.
  public func revision(_ label: String, of series: String) throws(ArchiveError) -> Revision? {
    try one("WHERE series.name = ?1 AND revisions.label = ?2", .text(series), .text(label))
  }

  /// The newest revision of a series; nil when there is none.
  public func newestRevision(of series: String) throws(ArchiveError) -> Revision? {
    try one(
      "WHERE series.name = ?1 ORDER BY revisions.position DESC LIMIT 1", .text(series), nil)
  }

  /// The revision before or after another; nil when there is none.
  public func neighbor(of revision: Revision, at offset: Int) throws(ArchiveError) -> Revision? {
    try one(
      "WHERE series.name = ?1 AND revisions.position = ?2", .text(revision.series),
      .integer(revision.position + offset))
  }

  /// The label of the newest revision before another in its series that has the same bytes; nil when
  /// there is none.
  public func earlierLabel(ofSameBytesAs revision: Revision) throws(ArchiveError) -> String? {
    // CROSS JOIN keeps the order, from the few readings of these bytes to their revisions; the plus
    // keeps SQLite from going through the whole series for each instead.
    try database.first(
      """
      SELECT revisions.label FROM readings CROSS JOIN revisions ON reading_id = readings.id
      WHERE readings.sha256 = ?1 AND +position < ?2
        AND +series_id = (SELECT id FROM series WHERE name = ?3)
      ORDER BY position DESC LIMIT 1
      """, .text(revision.sha256), .integer(revision.position), .text(revision.series)
    ) { $0.text(0) }
  }

  /// The revisions whose files are not known to have been written.
  package func revisionsWithoutFiles() throws(ArchiveError) -> [Revision] {
    let found = try database.rows(
      Self.revisionQuery + "WHERE revisions.files_written = 0" + Self.revisionOrder,
      make: revision)
    var complete: [Revision] = []
    for revision in found { complete += try withSums([revision], reading: revision.readingID) }
    return complete
  }

  /// Notes that the files of revisions have been written.
  package func markFilesWritten(_ revisions: [Revision]) throws(ArchiveError) {
    guard !revisions.isEmpty else { return }
    try database.transaction { () throws(ArchiveError) in
      for revision in revisions {
        try database.run(
          "UPDATE revisions SET files_written = 1 WHERE id = ?1 AND files_written = 0",
          .integer(revision.id))
      }
    }
  }

  /// Gives a revision another date. The index then has to be written anew.
  package func setDate(_ date: String, of revision: Revision) throws(ArchiveError) {
    try database.transaction { () throws(ArchiveError) in
      try database.run(
        "UPDATE revisions SET date = ?2, files_written = 0 WHERE id = ?1", .integer(revision.id),
        .text(date))
    }
  }

  private static let revisionQuery =
    columns + "FROM revisions JOIN series ON series.id = revisions.series_id" + joins

  /// The same for all revisions: series by series, so that nothing has to be sorted.
  private static let listQuery =
    columns + "FROM series CROSS JOIN revisions ON revisions.series_id = series.id" + joins

  private static let columns = """
    SELECT revisions.id, revisions.reading_id, series.name, revisions.position, revisions.label,
      revisions.date, readings.file, readings.sha256, originals.bytes, readings.expected_set,
      readings.chosen_table, readings.chosen_measure, readings.chosen_name_column,
      readings.version, readings.title, readings.expected, readings.found,
      (SELECT count(*) FROM diagnostics
        WHERE reading_id = readings.id AND severity = 'error'),
      (SELECT count(*) FROM diagnostics
        WHERE reading_id = readings.id AND severity = 'warning'),
      revisions.errors_accepted, revisions.files_written

    """

  private static let joins = """

    JOIN readings ON readings.id = revisions.reading_id
    JOIN originals ON originals.sha256 = readings.sha256

    """

  private static let revisionOrder = " ORDER BY series.name, revisions.position"

  private func one(
    _ condition: String, _ first: SQLValue, _ second: SQLValue?
  ) throws(ArchiveError) -> Revision? {
    let query = Self.revisionQuery + condition
    let found =
      if let second {
        try database.first(query, first, second, make: revision)
      } else {
        try database.first(query, first, make: revision)
      }
    guard let found else { return nil }
    return try withSums([found], reading: found.readingID).first
  }

  private func revision(_ row: Row) -> Revision {
    Revision(
      id: row.integer(0), readingID: row.integer(1), series: row.text(2), position: row.integer(3),
      label: row.text(4), date: row.optionalText(5), file: row.text(6), sha256: row.text(7),
      bytes: row.integer(8),
      options: ReadingOptions(
        expected: row.text(9), table: row.integer(10), measure: row.text(11),
        nameColumn: row.text(12)),
      version: row.text(13), title: row.optionalText(14), expected: row.optionalInteger(15),
      found: row.integer(16), sums: [], errors: row.integer(17), warnings: row.integer(18),
      acceptsErrors: row.flag(19), hasFiles: row.flag(20))
  }

  /// The revisions of a series with their sums, which one query has for all.
  private func withSums(
    _ revisions: [Revision], of series: String?
  ) throws(ArchiveError) -> [Revision] {
    let sums =
      if let series {
        try sums(
          where: """
            reading_id IN (SELECT reading_id FROM revisions WHERE series_id =
              (SELECT id FROM series WHERE name = ?1))
            """, [.text(series)])
      } else {
        try sums(where: "1", [])
      }
    return revisions.map { revision in
      var revision = revision
      revision.sums = sums[revision.readingID] ?? []
      return revision
    }
  }

  /// The sums of the readings that a condition with these values chooses, by the readings' numbers.
  func sums(
    where condition: String, _ values: [SQLValue]
  ) throws(ArchiveError) -> [Int: [MeasureSum]] {
    let rows = try database.rows(
      """
      SELECT reading_id, measure, sum FROM sums WHERE \(condition) ORDER BY reading_id, position
      """, values: values, make: sum)
    var sums: [Int: [MeasureSum]] = [:]
    for (reading, sum) in rows { sums[reading, default: []].append(sum) }
    return sums
  }

  private func withSums(
    _ revisions: [Revision], reading: Int
  ) throws(ArchiveError) -> [Revision] {
    let sums = try database.rows(
      "SELECT reading_id, measure, sum FROM sums WHERE reading_id = ?1 ORDER BY position",
      .integer(reading), make: sum)
    return revisions.map { revision in
      var revision = revision
      revision.sums = sums.map(\.1)
      return revision
    }
  }

  private func sum(_ row: Row) throws(ArchiveError) -> (Int, MeasureSum) {
    (row.integer(0), MeasureSum(measure: row.text(1), sum: try number(row.optionalText(2))))
  }

  /// A number as it is stored.
  ///
  /// - Throws: ``ArchiveError`` when it is none.
  func number(_ text: String?) throws(ArchiveError) -> DecimalNumber? {
    guard let text else { return nil }
    guard let number = DecimalNumber(plain: text) else {
      throw ArchiveError(.damaged(text: "'\(text)' is no number"), path: path)
    }
    return number
  }
}
