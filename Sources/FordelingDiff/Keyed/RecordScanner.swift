/// A field of a record: its bytes inside the quotation marks, if it has them.
struct FieldSpan {
  var start: UInt32
  var end: UInt32
  /// Whether quotation marks are doubled inside it.
  var hasEscapes: Bool

  var isEmpty: Bool { start == end }
}

/// Finds records and fields in the bytes of a CSV file by RFC 4180; LF, CRLF and a lone CR end a record.
///
/// Eight bytes are looked at together, and fields are only parted where somebody asks: most records of two
/// files are the same.
struct RecordScanner {
  /// A quotation mark that breaks the rules, and what is wrong.
  struct Broken: Error {
    var what: String
    var at: Int
  }

  /// A record without its line end, and where the next one starts.
  struct Record {
    var end: Int
    var next: Int
    var fields: Int
    /// Whether a quotation mark stands in it, and so line ends may.
    var hasQuotes = false
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let quote = UInt8(ascii: "\"")

  /// The bytes of the whole file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte between two fields.
  let delimiter: UInt8
  private let delimiters: UInt64

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    delimiters = Self.ones &* UInt64(delimiter)
  }

  /// The high bit of every byte of a word that equals those of the pattern.
  @inline(__always)
  private static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ~(((difference & lows) &+ lows) | difference | lows)
  }

  /// High bits of a word, of which the lowest belongs to its first byte that is a control character up to
  /// the carriage return, or a quotation mark. The higher ones mean nothing.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let quotes = word ^ (ones &* UInt64(quote))
    return (((word &- ones &* 0x0E) & ~word) | ((quotes &- ones) & ~quotes)) & ~lows
  }

  /// How many high bits are set.
  @inline(__always)
  private static func count(_ highBits: UInt64) -> Int {
    Int(truncatingIfNeeded: ((highBits >> 7) &* ones) >> 56)
  }

  /// The record that starts at an offset within the file.
  @inline(__always)
  func record(at start: Int) throws(Broken) -> Record {
    var at = start
    var fields = 1
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      let parts = Self.matches(word, delimiters)
      let stops = Self.stops(word)
      if stops == 0 {
        fields += Self.count(parts)
        at += 8
        continue
      }
      let bits = stops.trailingZeroBitCount
      fields += Self.count(parts & ((1 << UInt64(bits)) &- 1))
      at += bits >> 3
      if bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == Self.quote { break }
      // A tab, which may part fields.
      if bytes[at] == delimiter { fields += 1 }
      at += 1
    }
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D, bytes[at] != Self.quote {
      if bytes[at] == delimiter { fields += 1 }
      at += 1
    }
    if at < bytes.count, bytes[at] == Self.quote { return try quotedRecord(at: start) }
    return Record(end: at, next: next(after: at), fields: fields)
  }

  /// The start of the record after a line end.
  @inline(__always)
  private func next(after end: Int) -> Int {
    guard end < bytes.count else { return end }
    return end + (bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1)
  }

  /// A record with quotation marks in it, field by field.
  private func quotedRecord(at start: Int) throws(Broken) -> Record {
    var at = start
    var fields = 0
    while true {
      fields += 1
      at = try endOfField(at: at)
      guard at < bytes.count, bytes[at] == delimiter else { break }
      at += 1
    }
    return Record(end: at, next: next(after: at), fields: fields, hasQuotes: true)
  }

  /// The offset of what ends the field that starts at an offset.
  private func endOfField(at start: Int) throws(Broken) -> Int {
    var at = start
    if at < bytes.count, bytes[at] == Self.quote {
      at += 1
      while true {
        while at < bytes.count, bytes[at] != Self.quote { at += 1 }
        guard at < bytes.count else {
          throw Broken(what: "a quotation mark is never closed", at: start)
        }
        at += 1
        guard at < bytes.count, bytes[at] == Self.quote else { break }
        at += 1
      }
      if at < bytes.count, !endsField(bytes[at]) {
        throw Broken(what: "text follows the closing quotation mark of a field", at: at)
      }
      return at
    }
    // Inside a field that does not begin with one, a quotation mark is text, as in 37° 44' 13.5". After
    // blanks alone it is more likely meant to quote, and nobody can know.
    var isBlank = true
    while at < bytes.count, !endsField(bytes[at]) {
      if bytes[at] == Self.quote, isBlank {
        throw Broken(what: "blanks stand before the quotation mark of a field", at: at)
      }
      isBlank = isBlank && (bytes[at] == 0x20 || bytes[at] == 0x09)
      at += 1
    }
    return at
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// Calls `visit` with the fields of a record that was found before, until it returns false.
  @inline(__always)
  func forEachField(of record: Range<Int>, _ visit: (Int, FieldSpan) -> Bool) {
    var at = record.lowerBound
    var index = 0
    while true {
      var field = FieldSpan(start: UInt32(truncatingIfNeeded: at), end: 0, hasEscapes: false)
      if at < record.upperBound, bytes[at] == Self.quote {
        at += 1
        field.start += 1
        while at < record.upperBound {
          if bytes[at] == Self.quote {
            guard at + 1 < record.upperBound, bytes[at + 1] == Self.quote else { break }
            field.hasEscapes = true
            at += 1
          }
          at += 1
        }
        field.end = UInt32(truncatingIfNeeded: at)
        at += 1
      } else {
        while at < record.upperBound, bytes[at] != delimiter { at += 1 }
        field.end = UInt32(truncatingIfNeeded: at)
      }
      guard visit(index, field), at < record.upperBound else { return }
      at += 1
      index += 1
    }
  }
}
