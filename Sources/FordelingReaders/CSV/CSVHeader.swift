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
      let hasNumber = record.fields.contains { isNumber(text.bytes[$0.range]) }
      if seen == 1 {
        if hasNumber { return 0 }
      } else if hasNumber {
        hasNumberBelow = true
        break
      }
    }
    return hasNumberBelow ? 1 : 0
  }

  /// Digits, with the marks that stand in and beside numbers.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hasDigit = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "%"):
        continue
      default: return false
      }
    }
    return hasDigit
  }
}
