import FordelingModel

// How a reading is written, row by row.
extension Archive {
  /// Deletes all that belongs to a reading, except its own row.
  func deleteContents(ofReading reading: Int) throws(ArchiveError) {
    let tables = [
      "diagnostic_notes", "diagnostics", "ignored_cells", "coverage", "sums", "totals",
      "details", "measure_headings", "measure_columns", "allocations",
    ]
    for table in tables {
      try database.run("DELETE FROM \(table) WHERE reading_id = ?1", .integer(reading))
    }
  }

  /// Writes what a reading says of its notice as a whole.
  func writeHead(
    of extraction: Extraction, version: String, reading: Int
  ) throws(ArchiveError) {
    let (notice, ledger) = (extraction.notice, extraction.ledger)
    try database.run(
      """
      UPDATE readings SET version = ?2, title = ?3, format = ?4, encoding = ?5, delimiter = ?6,
        pages = ?7, expected = ?8, found = ?9, cells = ?10, cells_allocated = ?11,
        cells_header = ?12, cells_total = ?13, cells_note = ?14
      WHERE id = ?1
      """, .integer(reading), .text(version), .optional(notice.title),
      .text(notice.format.rawValue), .text(notice.encoding), .optional(notice.delimiter),
      .optional(notice.pages), .optional(extraction.summary.expected),
      .integer(extraction.summary.found), .integer(ledger.cells), .integer(ledger.allocated),
      .integer(ledger.header), .integer(ledger.total), .integer(ledger.note))
  }

  /// Writes everything that a reading has many of.
  func writeContents(of extraction: Extraction, reading: Int) throws(ArchiveError) {
    try writeMunicipalities(of: extraction)
    for (at, allocation) in extraction.allocations.enumerated() {
      try write(allocation, at: at, reading: reading)
    }
    for (at, column) in extraction.columns.enumerated() {
      try write(column, at: at, reading: reading)
    }
    for (at, detail) in extraction.details.enumerated() {
      try database.run(
        "INSERT INTO details VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        values: [
          .integer(reading), .integer(at), .text(detail.kind.rawValue), .text(detail.text),
          .optional(detail.sentence),
        ] + values(of: detail.source))
    }
    for (at, total) in extraction.totals.enumerated() {
      try database.run(
        "INSERT INTO totals VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", .integer(reading), .integer(at),
        .integer(total.table), .text(total.measure), .text(total.label),
        .text(total.stated.description), .optional(total.computed?.description))
    }
    for (at, sum) in extraction.summary.sums.enumerated() {
      try database.run(
        "INSERT INTO sums VALUES (?1, ?2, ?3, ?4)", .integer(reading), .integer(at),
        .text(sum.measure), .optional(sum.sum?.description))
    }
    for (kind, municipalities) in [
      ("missing", extraction.summary.missing), ("duplicated", extraction.summary.duplicated),
    ] {
      for (at, municipality) in municipalities.enumerated() {
        try database.run(
          "INSERT INTO coverage VALUES (?1, ?2, ?3, ?4)", .integer(reading), .text(kind),
          .integer(at), .text(municipality.code))
      }
    }
    for (at, ignored) in extraction.ledger.ignored.enumerated() {
      try database.run(
        """
        INSERT INTO ignored_cells VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """,
        values: [.integer(reading), .integer(at), .text(ignored.text), .text(ignored.reason)]
          + values(of: ignored.source))
    }
    for (at, diagnostic) in extraction.diagnostics.enumerated() {
      try write(diagnostic, at: at, reading: reading)
    }
  }

  private func write(
    _ allocation: Allocation, at position: Int, reading: Int
  ) throws(ArchiveError) {
    try database.run(
      """
      INSERT INTO allocations VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
        ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)
      """,
      values: [
        .integer(reading), .integer(position), .integer(allocation.table),
        .text(allocation.municipality.code), .text(allocation.measure),
        .optional(allocation.value?.description), .text(allocation.status.rawValue),
        .optional(allocation.unit), .optional(allocation.note), .text(allocation.written),
        .text(allocation.match.rawValue),
      ] + values(of: allocation.source) + [.flag(allocation.valueSource != nil)]
        + values(of: allocation.valueSource ?? CellSource(span: .none)))
  }

  private func write(
    _ column: MeasureColumn, at position: Int, reading: Int
  ) throws(ArchiveError) {
    try database.run(
      "INSERT INTO measure_columns VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", .integer(reading),
      .integer(position), .integer(column.table), .text(column.measure),
      .optional(column.numbers?.decimal), .optional(column.numbers?.reason),
      .optional(column.numbers?.example))
    for (at, heading) in column.headings.enumerated() {
      try database.run(
        "INSERT INTO measure_headings VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        values: [.integer(reading), .integer(position), .integer(at)] + values(of: heading))
    }
  }

  private func write(
    _ diagnostic: Diagnostic, at position: Int, reading: Int
  ) throws(ArchiveError) {
    try database.run(
      "INSERT INTO diagnostics VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      values: [
        .integer(reading), .integer(position), .text(diagnostic.id.rawValue),
        .text(diagnostic.severity.rawValue), .text(diagnostic.message),
      ] + values(of: diagnostic.source))
    for (at, note) in diagnostic.notes.enumerated() {
      try database.run(
        "INSERT INTO diagnostic_notes VALUES (?1, ?2, ?3, ?4)", .integer(reading),
        .integer(position), .integer(at), .text(note))
    }
  }

  /// Makes known every municipality that the reading names.
  private func writeMunicipalities(of extraction: Extraction) throws(ArchiveError) {
    var seen: Set<String> = []
    let named =
      extraction.allocations.map(\.municipality) + extraction.summary.missing
      + extraction.summary.duplicated
    for municipality in named where seen.insert(municipality.code).inserted {
      try database.run(
        """
        INSERT INTO municipalities VALUES (?1, ?2, ?3)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, region = excluded.region
        WHERE name <> excluded.name OR region <> excluded.region
        """, .text(municipality.code), .text(municipality.name), .text(municipality.region))
    }
  }

  private func values(of span: SourceSpan) -> [SQLValue] {
    [
      .optional(span.page), .optional(span.line), .optional(span.column), .optional(span.start),
      .optional(span.end),
    ]
  }

  private func values(of source: CellSource) -> [SQLValue] {
    values(of: source.span)
      + [.optional(source.table), .optional(source.row), .optional(source.column)]
  }
}
