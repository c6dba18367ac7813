package import FordelingModel

/// What an index over all revisions says of one. It is less than a ``Revision`` has, because an
/// ingest writes the index anew each time, however many revisions there are.
package struct ListedRevision: Sendable, Hashable {
  /// The series it belongs to.
  package var series: String
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
  /// All revisions in their order, series by the bytes of their names.
  package func listedRevisions() throws(ArchiveError) -> [ListedRevision] {
    let sums = try sumsOfReadings()
    // CROSS JOIN goes series by series, so that nothing has to be sorted. The originals stay closed:
    // each lies on pages of its own.
    return try database.rows(
      """
      SELECT readings.id, series.name, revisions.label, revisions.date,
        coalesce(readings.title, readings.file), readings.expected, readings.found,
        (SELECT count(*) FROM diagnostics
          WHERE reading_id = readings.id AND severity = 'error'),
        (SELECT count(*) FROM diagnostics
          WHERE reading_id = readings.id AND severity = 'warning')
      FROM series
      CROSS JOIN revisions ON revisions.series_id = series.id
      JOIN readings ON readings.id = revisions.reading_id
      ORDER BY series.name, revisions.position
      """
    ) { row in
      ListedRevision(
        series: row.text(1), label: row.text(2), date: row.optionalText(3), title: row.text(4),
        expected: row.optionalInteger(5), found: row.integer(6), sums: sums[row.integer(0)] ?? [],
        errors: row.integer(7), warnings: row.integer(8))
    }
  }
}
