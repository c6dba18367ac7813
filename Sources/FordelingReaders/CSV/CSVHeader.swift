import FordelingModel

/// Whether the first record of a CSV file is a heading, which no format says.
enum CSVHeader {
  /// How many records are headings: 1 when no field of the first is a number and one below is, or when
  /// nothing in the file is a number at all but there are several records; else 0.
  static func rows(_ text: SourceText, _ dialect: CSVDialect, columns: Int) -> Int {
    var scanner = CSVScanner(bytes: text.bytes, dialect: dialect)
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
}
