/// How a CSV file separates its fields.
struct CSVDialect: Hashable {
  /// The byte between two fields.
  var delimiter: UInt8
  /// Where the first record starts: after Excel's `sep=;` line, if there is one.
  var start: Int

  /// The delimiters that Danish offices use, the likeliest first. A comma comes late, because it is
  /// also the decimal comma.
  static let delimiters: [UInt8] = [0x09, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]

  /// Finds the dialect from the whole file: the likeliest delimiter that gives every record the same
  /// number of fields, several of them.
  ///
  /// Not the one that gives most: a run of names separated by commas has more commas than the file has
  /// tabs. One that stands in every record comes before one with prose around its records.
  static func detect(_ bytes: [UInt8]) -> CSVDialect {
    if let dialect = declared(bytes) { return dialect }
    var withProse: CSVDialect?
    var fallback: CSVDialect?
    // A delimiter that stands in most lines, and whose quoting is broken: reading on would hide that.
    var broken: CSVDialect?
    for delimiter in delimiters {
      let dialect = CSVDialect(delimiter: delimiter, start: 0)
      guard let shape = CSVShape.measure(bytes, dialect) else {
        if broken == nil, withProse == nil, standsInMostLines(delimiter, bytes) { broken = dialect }
        continue
      }
      if shape.columns > 1 {
        if shape.isRegular, shape.hasNoProse { return dialect }
        if shape.isRegular, broken == nil { withProse = withProse ?? dialect }
        fallback = fallback ?? dialect
      }
    }
    return broken ?? withProse ?? fallback ?? CSVDialect(delimiter: UInt8(ascii: ","), start: 0)
  }

  /// Whether a delimiter stands in most lines, not counting those where it only stands in quotation marks.
  private static func standsInMostLines(_ delimiter: UInt8, _ bytes: [UInt8]) -> Bool {
    var lines = 0
    var having = 0
    var hasIt = false
    var isQuoted = false
    for byte in bytes + [0x0A] {
      if byte == 0x0A {
        lines += 1
        if hasIt { having += 1 }
        hasIt = false
        isQuoted = false
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == delimiter, !isQuoted {
        hasIt = true
      }
    }
    return having * 2 >= lines
  }

  /// The dialect that a first line `sep=;` names, as Excel writes and reads it.
  private static func declared(_ bytes: [UInt8]) -> CSVDialect? {
    guard bytes.count > 5,
      bytes.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8)
        || bytes.prefix(4).elementsEqual("sep=".utf8)
    else { return nil }
    var next = 5
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    guard next < bytes.count, bytes[next] == 0x0A else { return nil }
    return CSVDialect(delimiter: bytes[4], start: next + 1)
  }
}

/// How many fields the records of a file have in one dialect.
struct CSVShape {
  /// The fields of the widest record.
  var columns: Int
  /// Whether all records that are not prose have that many.
  var isRegular: Bool
  /// How many records there are.
  var records: Int
  /// Whether every record has several fields.
  var hasNoProse = true

  /// Counts fields record by record; nil when the quoting does not fit.
  static func measure(_ bytes: [UInt8], _ dialect: CSVDialect) -> CSVShape? {
    var scanner = CSVScanner(bytes: bytes, dialect: dialect)
    var shape = CSVShape(columns: 0, isRegular: true, records: 0)
    var wide = 0
    do throws(ReaderError) {
      while let record = try scanner.next() {
        if record.isBlank { continue }
        shape.records += 1
        if record.fields.count > 1 { wide += 1 }
        if shape.columns > 1, record.fields.count != shape.columns, record.fields.count > 1 {
          shape.isRegular = false
        }
        shape.columns = max(shape.columns, record.fields.count)
      }
    } catch {
      return nil
    }
    shape.hasNoProse = wide == shape.records
    // Some records of one field may be prose above and below the table; most may not.
    if wide * 2 < shape.records { shape.isRegular = false }
    return shape
  }
}
