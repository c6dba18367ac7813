import FordelingDigest
public import FordelingModel

// How what was stored comes out again.
extension Archive {
  /// The bytes of a revision's notice, checked against their digest: what a disk or another program
  /// has altered is never taken for the notice.
  ///
  /// - Throws: ``ArchiveError`` when they are not there, or not those that were stored.
  public func original(of revision: Revision) throws(ArchiveError) -> [UInt8] {
    let content = try content(ofDigest: revision.sha256)
    guard Digest.sha256(content) == revision.sha256 else {
      throw ArchiveError(.alteredBytes(series: revision.series, label: revision.label), path: path)
    }
    return content
  }

  /// What was read from a revision, as it is stored.
  ///
  /// - Throws: ``ArchiveError`` when what is stored cannot be understood.
  public func extraction(of revision: Revision) throws(ArchiveError) -> Extraction {
    let reading = SQLValue.integer(revision.readingID)
    let head = try database.first(
      """
      SELECT format, encoding, delimiter, pages, cells, cells_allocated, cells_header, cells_total,
        cells_note
      FROM readings WHERE id = ?1
      """, reading
    ) { (row) throws(ArchiveError) in
      var notice = NoticeIdentity(
        title: revision.title, file: revision.file,
        format: try row.word(0, NoticeFormat.self), encoding: row.text(1),
        sha256: revision.sha256, bytes: revision.bytes, pages: row.optionalInteger(3))
      notice.delimiter = row.optionalText(2)
      var ledger = Ledger()
      ledger.cells = row.integer(4)
      ledger.allocated = row.integer(5)
      ledger.header = row.integer(6)
      ledger.total = row.integer(7)
      ledger.note = row.integer(8)
      return (notice, ledger)
    }
    guard var (notice, ledger) = head else {
      throw ArchiveError(.damaged(text: "\(revision.name) has no reading"), path: path)
    }
    // Bound once more so that nothing is mutable that need not be.
    notice.sha256 = revision.sha256
    ledger.ignored = try ignoredCells(reading)
    return Extraction(
      notice: notice, details: try details(reading), allocations: try allocations(reading),
      columns: try measureColumns(reading), totals: try totals(reading),
      summary: Summary(
        expected: revision.expected, found: revision.found,
        missing: try coverage(reading, "missing"), duplicated: try coverage(reading, "duplicated"),
        sums: revision.sums),
      ledger: ledger, diagnostics: try diagnostics(reading))
  }

  /// The figures that were read from a revision, as they are stored.
  ///
  /// - Throws: ``ArchiveError`` when what is stored cannot be understood.
  public func allocations(of revision: Revision) throws(ArchiveError) -> [Allocation] {
    try allocations(.integer(revision.readingID))
  }

  private func allocations(_ reading: SQLValue) throws(ArchiveError) -> [Allocation] {
    try database.rows(
      """
      SELECT table_number, allocations.code, name, region, measure, value, status, unit, note,
        written, match, page, line, character, start, end, cell_table, cell_row, cell_column,
        has_value_place, value_page, value_line, value_character, value_start, value_end,
        value_table, value_row, value_column
      FROM allocations JOIN municipalities ON municipalities.code = allocations.code
      WHERE reading_id = ?1 ORDER BY position
      """, reading
    ) { (row) throws(ArchiveError) in
      Allocation(
        table: row.integer(0),
        municipality: MunicipalityName(code: row.text(1), name: row.text(2), region: row.text(3)),
        measure: row.text(4), value: try number(row.optionalText(5)),
        status: try row.word(6), unit: row.optionalText(7), note: row.optionalText(8),
        written: row.text(9), match: try row.word(10), source: cellSource(row, from: 11),
        valueSource: row.flag(19) ? cellSource(row, from: 20) : nil)
    }
  }

  private func measureColumns(_ reading: SQLValue) throws(ArchiveError) -> [MeasureColumn] {
    var headings: [Int: [CellSource]] = [:]
    let stored = try database.rows(
      """
      SELECT measure_column, page, line, character, start, end, cell_table, cell_row, cell_column
      FROM measure_headings WHERE reading_id = ?1 ORDER BY measure_column, position
      """, reading
    ) { ($0.integer(0), cellSource($0, from: 1)) }
    for (column, source) in stored { headings[column, default: []].append(source) }
    return try database.rows(
      """
      SELECT position, table_number, measure, decimal, reason, example
      FROM measure_columns WHERE reading_id = ?1 ORDER BY position
      """, reading
    ) { row in
      MeasureColumn(
        table: row.integer(1), measure: row.text(2), headings: headings[row.integer(0)] ?? [],
        numbers: row.optionalText(4).map { reason in
          NumberDecision(
            decimal: row.optionalText(3), reason: reason, example: row.optionalText(5))
        })
    }
  }

  private func details(_ reading: SQLValue) throws(ArchiveError) -> [NoticeDetail] {
    try database.rows(
      """
      SELECT kind, text, sentence, page, line, character, start, end
      FROM details WHERE reading_id = ?1 ORDER BY position
      """, reading
    ) { (row) throws(ArchiveError) in
      NoticeDetail(
        kind: try row.word(0), text: row.text(1), sentence: row.optionalText(2),
        source: span(row, from: 3))
    }
  }

  private func totals(_ reading: SQLValue) throws(ArchiveError) -> [Total] {
    try database.rows(
      """
      SELECT table_number, measure, label, stated, computed FROM totals
      WHERE reading_id = ?1 ORDER BY position
      """, reading
    ) { (row) throws(ArchiveError) in
      guard let stated = try number(row.text(3)) else {
        throw ArchiveError(.damaged(text: "a total without a number"), path: path)
      }
      return Total(
        table: row.integer(0), measure: row.text(1), label: row.text(2), stated: stated,
        computed: try number(row.optionalText(4)))
    }
  }

  private func coverage(
    _ reading: SQLValue, _ kind: String
  ) throws(ArchiveError) -> [MunicipalityName] {
    try database.rows(
      """
      SELECT coverage.code, name, region
      FROM coverage JOIN municipalities ON municipalities.code = coverage.code
      WHERE reading_id = ?1 AND kind = ?2 ORDER BY position
      """, reading, .text(kind)
    ) { MunicipalityName(code: $0.text(0), name: $0.text(1), region: $0.text(2)) }
  }

  private func ignoredCells(_ reading: SQLValue) throws(ArchiveError) -> [Ledger.Ignored] {
    try database.rows(
      """
      SELECT text, reason, page, line, character, start, end, cell_table, cell_row, cell_column
      FROM ignored_cells WHERE reading_id = ?1 ORDER BY position
      """, reading
    ) { row in
      Ledger.Ignored(text: row.text(0), reason: row.text(1), source: cellSource(row, from: 2))
    }
  }

  private func diagnostics(_ reading: SQLValue) throws(ArchiveError) -> [Diagnostic] {
    var notes: [Int: [String]] = [:]
    let stored = try database.rows(
      """
      SELECT diagnostic, text FROM diagnostic_notes WHERE reading_id = ?1
      ORDER BY diagnostic, position
      """, reading
    ) { ($0.integer(0), $0.text(1)) }
    for (diagnostic, text) in stored { notes[diagnostic, default: []].append(text) }
    return try database.rows(
      """
      SELECT id, severity, message, page, line, character, start, end, position
      FROM diagnostics WHERE reading_id = ?1 ORDER BY position
      """, reading
    ) { (row) throws(ArchiveError) in
      var diagnostic = Diagnostic(
        try row.word(0, Diagnostic.Identifier.self), row.text(2), at: span(row, from: 3),
        notes: notes[row.integer(8)] ?? [])
      diagnostic.severity = try row.word(1)
      return diagnostic
    }
  }

  private func cellSource(_ row: Row, from column: Int) -> CellSource {
    CellSource(
      span: span(row, from: column), table: row.optionalInteger(column + 5),
      row: row.optionalInteger(column + 6), column: row.optionalInteger(column + 7))
  }

  private func span(_ row: Row, from column: Int) -> SourceSpan {
    let start = row.optionalInteger(column + 3)
    let end = row.optionalInteger(column + 4)
    var bytes: Range<Int>?
    // A range that ends before it starts can only come from a damaged file.
    if let start, let end, start <= end { bytes = start..<end }
    return SourceSpan(
      page: row.optionalInteger(column), line: row.optionalInteger(column + 1),
      column: row.optionalInteger(column + 2), bytes: bytes)
  }
}
