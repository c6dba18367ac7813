import FordelingModel

/// A record of a CSV file: where its fields are.
struct CSVRecord {
  /// One field: its bytes between the delimiters, inside the quotes if it has them.
  struct Field {
    var range: Range<Int>
    var isQuoted: Bool
    var hasEscapedQuotes: Bool
  }

  var fields: [Field] = []
  /// The bytes of the whole record, without its line end.
  var range: Range<Int>

  /// Whether no field has anything in it.
  var isEmpty: Bool { fields.allSatisfy(\.range.isEmpty) }
  /// Whether the line is empty: one field with nothing in it.
  var isBlank: Bool { fields.count == 1 && fields[0].range.isEmpty && !fields[0].isQuoted }
}

/// Splits a CSV file into records and fields by RFC 4180; LF, CRLF and a lone CR end a record.
struct CSVScanner {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var at: Int

  init(bytes: [UInt8], dialect: CSVDialect) {
    self.bytes = bytes
    delimiter = dialect.delimiter
    at = dialect.start
  }

  /// The next record; nil at the end.
  ///
  /// - Throws: ``ReaderError`` for a quote that does not close or text after one; its source has the
  ///   byte range only.
  mutating func next() throws(ReaderError) -> CSVRecord? {
    guard at < bytes.count else { return nil }
    var record = CSVRecord(range: at..<at)
    let start = at
    while true {
      record.fields.append(try field())
      guard at < bytes.count else { break }
      if bytes[at] == delimiter {
        at += 1
        continue
      }
      break
    }
    record.range = start..<at
    if at < bytes.count {
      // A line end: CR, LF or both.
      if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
      at += 1
    }
    return record
  }

  /// Whether the record read last has a line end, and none of as many fields follows.
  ///
  /// Without a line end the file may have been cut off inside it.
  func endsTable() -> Bool {
    guard at > 0, bytes[at - 1] == 0x0A || bytes[at - 1] == 0x0D else { return false }
    var rest = self
    while let record = try? rest.next() {
      if record.fields.count > 1 { return false }
    }
    return true
  }

  private mutating func field() throws(ReaderError) -> CSVRecord.Field {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return try quotedField() }
    // A quotation mark inside a field that does not begin with one is text, as in 37° 44' 13.5". After
    // blanks alone it is more likely meant to quote, and nobody can know: that is refused.
    let start = at
    var isBlank = true
    while at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D {
      if bytes[at] == UInt8(ascii: "\""), isBlank {
        throw malformed("blanks stand before the quotation mark of a field", at: at)
      }
      isBlank = isBlank && (bytes[at] == 0x20 || bytes[at] == 0x09)
      at += 1
    }
    return CSVRecord.Field(range: start..<at, isQuoted: false, hasEscapedQuotes: false)
  }

  private mutating func quotedField() throws(ReaderError) -> CSVRecord.Field {
    let quote = at
    at += 1
    let start = at
    var hasEscapedQuotes = false
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
        hasEscapedQuotes = true
        at += 2
        continue
      }
      let field = CSVRecord.Field(
        range: start..<at, isQuoted: true, hasEscapedQuotes: hasEscapedQuotes)
      at += 1
      if at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D {
        throw malformed("text follows the closing quotation mark of a field", at: at)
      }
      return field
    }
    throw malformed("a quotation mark is never closed", at: quote)
  }

  private func malformed(_ what: String, at offset: Int) -> ReaderError {
    ReaderError(
      .malformed(
        what: what, advice: "put the whole field in quotation marks, and double those inside it"),
      at: .init(bytes: offset..<offset + 1))
  }
}
