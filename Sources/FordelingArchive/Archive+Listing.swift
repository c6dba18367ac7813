package import FordelingModel

/// What an index over all revisions says of one. It is less than a ``Revision`` has, because an
/// ingest writes the index anew each time, however many revisions there are.
package struct ListedRevision: Sendable, Hashable {
  /// The series it belongs to.
  package var series: String
  /// Its place in the series, from 1.
  package var position: Int
  /// The label of the revision before it; nil for the first.
  package var previous: String?
  /// Its label, such as `r1`.
  package var label: String
  /// The date that the user gave it.
  package var date: String?
  /// The title of the notice; the name of its file when it has none.
  package var title: String
  /// How many municipalities were expected; nil when any would do.
  package var expected: Int?
  /// How many municipalities were found.
  package var found: Int
  /// The sum of each measure.
  package var sums: [MeasureSum]
  /// How many diagnostics are errors.
  package var errors: Int
  /// How many diagnostics are warnings.
  package var warnings: Int
}

extension Archive {
  /// The newest revisions of each series in their order, series by the bytes of their names: all but
  /// full pages of older ones, and at least a page of them where there are so many.
  ///
  /// - Parameter pageSize: How many revisions a page has.
  package func newestListedRevisions(pageSize: Int) throws(ArchiveError) -> [ListedRevision] {
    // CROSS JOIN goes series by series, so that nothing has to be sorted.
    try listedRevisions(
      in: """
        series CROSS JOIN revisions ON revisions.series_id = series.id
          AND revisions.position > ?1 * max(0,
            (SELECT max(position) FROM revisions WHERE series_id = series.id) / ?1 - 1)
        """, .integer(pageSize))
  }

  /// The revisions of a series that have these positions.
  package func listedRevisions(
    of series: String, at positions: ClosedRange<Int>
  ) throws(ArchiveError) -> [ListedRevision] {
    try listedRevisions(
      in: """
        series CROSS JOIN revisions ON revisions.series_id = series.id AND series.name = ?1
          AND revisions.position BETWEEN ?2 AND ?3
        """, .text(series), .integer(positions.lowerBound), .integer(positions.upperBound))
  }

  private func listedRevisions(
    in revisions: String, _ values: SQLValue...
  ) throws(ArchiveError) -> [ListedRevision] {
    let sums = try sums(
      where: "reading_id IN (SELECT revisions.reading_id FROM \(revisions))", values)
    // The originals stay closed: each lies on pages of its own.
    return try database.rows(
      """
      SELECT readings.id, series.name, revisions.position,
        (SELECT label FROM revisions AS previous
          WHERE series_id = series.id AND position = revisions.position - 1),
        revisions.label, revisions.date,
        coalesce(readings.title, readings.file), readings.expected, readings.found,
        (SELECT count(*) FROM diagnostics
          WHERE reading_id = readings.id AND severity = 'error'),
        (SELECT count(*) FROM diagnostics
          WHERE reading_id = readings.id AND severity = 'warning')
      FROM \(revisions)
      JOIN readings ON readings.id = revisions.reading_id
      ORDER BY series.name, revisions.position
      """, values: values
    ) { row in
      ListedRevision(
        series: row.text(1), position: row.integer(2), previous: row.optionalText(3),
        label: row.text(4), date: row.optionalText(5), title: row.text(6),
        expected: row.optionalInteger(7), found: row.integer(8), sums: sums[row.integer(0)] ?? [],
        errors: row.integer(9), warnings: row.integer(10))
    }
  }
}
