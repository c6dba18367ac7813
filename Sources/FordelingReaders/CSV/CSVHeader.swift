import FordelingModel

/// Whether the first record of a CSV file is a heading, which no format says.
enum CSVHeader {
  /// How many records are headings: those down to the one that says `Kommune`, where one does; else 1 when no
  /// field of the first is a number and one below is, else 0.
  static func rows(
    _ text: SourceText, _ dialect: CSVDialect, columns: Int, after titles: Int
  ) -> Int {
    if let rows = namedRows(text, dialect, columns: columns, after: titles) { return rows }
    var scanner = CSVScanner(bytes: text.bytes, dialect: dialect)
    for _ in 0..<titles { _ = try? scanner.next() }
    var seen = 0
    var hasNumberBelow = false
    // Enough records to see a number; the shape was checked before, so nothing is thrown here.
    while seen < 200, let record = try? scanner.next() {
      guard record.fields.count == columns, !record.isBlank else { continue }
      seen += 1
      let hasNumber = record.fields.contains { NumberShape.isNumberOrSign(text.bytes, $0.range) }
      if seen == 1 {
        if hasNumber { return 0 }
      } else if hasNumber {
        hasNumberBelow = true
        break
      }
    }
    return hasNumberBelow ? 1 : 0
  }

  /// The number of the record, among the first four, that names its columns `Kommune` and others, when no figure
  /// stands in it and in those above; years are headings. Nil for the first record, of which no more is asked.
  private static func namedRows(
    _ text: SourceText, _ dialect: CSVDialect, columns: Int, after titles: Int
  ) -> Int? {
    var scanner = CSVScanner(bytes: text.bytes, dialect: dialect)
    for _ in 0..<titles { _ = try? scanner.next() }
    var rows = 0
    var hasName = false
    while rows < 4, let record = try? scanner.next() {
      guard record.fields.count == columns, !record.isBlank else { continue }
      rows += 1
      let hasFigure = record.fields.contains { field in
        NumberShape.isNumberOrSign(text.bytes, field.range) && !isYear(text.bytes[field.range])
      }
      if hasFigure { return nil }
      hasName = namesRecipients(record, text)
      if hasName { break }
    }
    return hasName && rows > 1 ? rows : nil
  }

  private static func isYear(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
      && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether one field of a record, which has others, is the heading of the names.
  private static func namesRecipients(_ record: CSVRecord, _ text: SourceText) -> Bool {
    let filled = record.fields.filter { !MarkdownLine.isBlank(text.bytes, $0.range) }
    return filled.count > 1
      && filled.contains { field in
        let word = text.bytes[MarkdownLine.trimmed(text.bytes, field.range)].map {
          $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0
        }
        return recipients.contains { word.elementsEqual($0.utf8) }
      }
  }

  private static let recipients = [
    "kommune", "kommuner", "kommunenavn", "kommunens navn", "municipality",
  ]

  /// Whether the heading says the same in several blocks side by side.
  static func repeats(
    _ text: SourceText, _ dialect: CSVDialect, columns: Int, after titles: Int
  ) -> Bool {
    guard rows(text, dialect, columns: columns, after: titles) > 0 else { return false }
    var scanner = CSVScanner(bytes: text.bytes, dialect: dialect)
    for _ in 0..<titles { _ = try? scanner.next() }
    while let record = try? scanner.next() {
      guard record.fields.count == columns, !record.isBlank else { continue }
      let fields = record.fields.map { text.bytes[$0.range] }
      guard let width = fields.indices.dropFirst().first(where: { fields[$0] == fields[0] }),
        width > 1, columns.isMultiple(of: width)
      else { return false }
      return fields.indices.allSatisfy { fields[$0] == fields[$0 % width] && !fields[$0].isEmpty }
    }
    return false
  }

  /// How many of the first records are titles, empty records among them: at most ten with a text of three
  /// words or more in their first field alone, and below them a heading that fills every field and has no
  /// number. A shorter text may be a name that lost its figures.
  static func titles(_ text: SourceText, _ dialect: CSVDialect, columns: Int) -> Int {
    var scanner = CSVScanner(bytes: text.bytes, dialect: dialect)
    var titles = 0
    while titles <= 10, let record = try? scanner.next() {
      let filled = record.fields.filter { !MarkdownLine.isBlank(text.bytes, $0.range) }
      if filled.count > 1 {
        let hasNumber = filled.contains { NumberShape.isNumberOrSign(text.bytes, $0.range) }
        return hasNumber || filled.count != columns ? 0 : titles
      }
      if let title = filled.first {
        let words = TextColumns(text.bytes, title.range, minimumGap: 1).stretches.count
        guard title.range.lowerBound == record.fields[0].range.lowerBound, words >= 3 else {
          return 0
        }
      }
      titles += 1
    }
    return 0
  }
}
