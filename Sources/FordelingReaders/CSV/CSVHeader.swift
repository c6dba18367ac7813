import FordelingModel

/// Whether the first record of a CSV file is a heading, which no format says.
enum CSVHeader {
  /// How many records are headings: 1 when no field of the first is a number and one below is, else 0.
  static func rows(
    _ text: SourceText, _ dialect: CSVDialect, columns: Int, after titles: Int
  ) -> Int {
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
