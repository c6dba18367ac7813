package import FordelingModel

/// Reads CSV and TSV in the dialects met in Danish offices.
///
/// Lines of one field above the table, and below it after a blank line, are prose. Every other record
/// must have as many fields as the first: a ragged file is refused, because nobody can know which of
/// its figures stand in the right column. Only where blocks stand side by side under one heading may the
/// last record end early, as it does where their rows do not come out even. Records above the heading that have a text in their first
/// field alone are titles, as spreadsheets save them.
package enum CSVReader {
  /// Reads a whole file as one table and the prose around it; also gives what parts its fields.
  package static func read(
    _ text: SourceText, limits: Limits
  ) throws(ReaderError) -> (blocks: [Block], delimiter: String) {
    let dialect = CSVDialect.detect(text.bytes)
    do throws(ReaderError) {
      let blocks = try readRecords(text, dialect, limits: limits)
      return (blocks, String(decoding: [dialect.delimiter], as: UTF8.self))
    } catch {
      guard let start = error.source.start, error.source.line == nil else { throw error }
      throw ReaderError(error.problem, at: text.span(start..<min(start + 1, text.bytes.count)))
    }
  }

  /// Whether a text has the shape of a CSV file; the dialect if so.
  ///
  /// At least two records, each with the same number of fields, at least two. Prose around the table is
  /// only believed with semicolons: prose has commas of its own.
  static func looksLikeCSV(_ bytes: [UInt8]) -> CSVDialect? {
    let dialect = CSVDialect.detect(bytes)
    guard dialect.start > 0 || dialect.delimiter != UInt8(ascii: "|"),
      let shape = CSVShape.measure(bytes, dialect), shape.isRegular, shape.columns > 1,
      shape.records > 1, shape.hasNoProse || dialect.delimiter == UInt8(ascii: ";")
    else { return nil }
    return dialect
  }

  private static func readRecords(
    _ text: SourceText, _ dialect: CSVDialect, limits: Limits
  ) throws(ReaderError) -> [Block] {
    let columns = try width(text, dialect)
    let titles = CSVHeader.titles(text, dialect, columns: columns)
    var before: [Block] = []
    var after: [Block] = []
    var builder = TableBuilder(limits: limits)
    var row = 0
    var table: Range<Int>?
    var blankAt: Int?
    var records = 0
    var scanner = CSVScanner(bytes: text.bytes, dialect: dialect)
    while let record = try scanner.next() {
      records += 1
      if records <= titles {
        if !record.isEmpty {
          before.append(
            .paragraph(
              Passage(
                String(decoding: unquoted(record.fields[0], text.bytes), as: UTF8.self),
                at: text.span(record.fields[0].range))))
        }
        continue
      }
      // In a file of one column an empty line is an empty field.
      if record.isBlank, columns > 1 {
        blankAt = row
        continue
      }
      if record.fields.count == 1, columns > 1 {
        let passage = Block.paragraph(
          Passage(
            String(decoding: unquoted(record.fields[0], text.bytes), as: UTF8.self),
            at: text.span(record.range)))
        if row == 0 {
          before.append(passage)
          continue
        }
        if blankAt == row {
          after.append(passage)
          continue
        }
      }
      let isShort =
        row > 0 && after.isEmpty && record.fields.count > 1 && record.fields.count < columns
        && CSVHeader.repeats(text, dialect, columns: columns, after: titles)
        && scanner.endsTable()
      guard record.fields.count == columns || isShort, after.isEmpty else {
        throw ragged(record, columns: columns, isAfterProse: !after.isEmpty, in: text)
      }
      row += 1
      table = (table?.lowerBound ?? record.range.lowerBound)..<record.range.upperBound
      do throws(LimitPassed) {
        try append(record, row: row, to: &builder, text)
      } catch {
        throw ReaderError(error)
      }
    }
    guard let table else { return before + after }
    let heading: String? =
      if case .paragraph(let passage)? = before.last { passage.text } else { nil }
    let header = CSVHeader.rows(text, dialect, columns: columns, after: titles)
    builder.markHeaderRows(header, asHead: true)
    do throws(LimitPassed) {
      let finished = try builder.finish(
        index: 1, headerRows: header, rows: row, heading: heading, source: text.span(table))
      return before + [.table(finished)] + after
    } catch {
      throw ReaderError(error)
    }
  }

  /// The number of fields of the first record that has several.
  private static func width(_ text: SourceText, _ dialect: CSVDialect) throws(ReaderError) -> Int {
    var scanner = CSVScanner(bytes: text.bytes, dialect: dialect)
    while let record = try scanner.next() {
      if record.fields.count > 1 { return record.fields.count }
    }
    return 1
  }

  private static func append(
    _ record: CSVRecord, row: Int, to builder: inout TableBuilder, _ text: SourceText
  ) throws(LimitPassed) {
    for (column, field) in record.fields.enumerated() {
      builder.beginCell()
      if field.hasEscapedQuotes {
        append(unquoted(field, text.bytes).span, to: &builder)
      } else {
        append(text.bytes.span.extracting(field.range), to: &builder)
      }
      try builder.endCell(
        row: row, column: column + 1, source: text.span(field.range))
    }
  }

  /// Appends the lines of a field.
  private static func append(_ value: Span<UInt8>, to builder: inout TableBuilder) {
    var lineStart = 0
    for at in value.indices where value[at] == 0x0A || value[at] == 0x0D {
      builder.append(value.extracting(lineStart..<at))
      builder.endLine()
      lineStart = at + 1
    }
    builder.append(value.extracting(lineStart...))
  }

  private static func unquoted(_ field: CSVRecord.Field, _ bytes: [UInt8]) -> [UInt8] {
    guard field.hasEscapedQuotes else { return Array(bytes[field.range]) }
    var value: [UInt8] = []
    var at = field.range.lowerBound
    while at < field.range.upperBound {
      value.append(bytes[at])
      at += bytes[at] == UInt8(ascii: "\"") ? 2 : 1
    }
    return value
  }

  private static func ragged(
    _ record: CSVRecord, columns: Int, isAfterProse: Bool, in text: SourceText
  ) -> ReaderError {
    let fields = record.fields.count == 1 ? "1 field" : "\(record.fields.count) fields"
    return ReaderError(
      .malformed(
        what: isAfterProse
          ? "a record stands after the text below the table"
          : "the record has \(fields) where the first has \(columns)",
        advice: "give every record the same number of fields, or quote fields that hold the "
          + "delimiter"),
      at: text.span(record.range))
  }
}
