import FordelingModel

/// A CSV file whose rows are known by a key: where its records are, and how to get at their fields.
struct KeyedFile {
  private let side: KeyedDiffError.Side
  private let scanner: RecordScanner
  /// The headings.
  let headings: [String]
  /// The columns of the key, in the order in which they were named.
  let keyColumns: [Int]
  /// Where each record below the heading starts, and the end of the file.
  private var starts: [UInt32]
  private let lines: LineNumbers

  /// What parts two fields.
  var delimiter: UInt8 { scanner.delimiter }
  /// The bytes of the file.
  var bytes: UnsafeBufferPointer<UInt8> { scanner.bytes }
  /// How many records there are below the heading.
  var count: Int { starts.count - 1 }

  /// Finds the heading, the key and every record.
  ///
  /// - Throws: ``KeyedDiffError`` for a file that cannot be compared by the key.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, keys: [String], side: KeyedDiffError.Side, limits: Limits
  ) throws(KeyedDiffError) {
    self.side = side
    guard UInt32(exactly: bytes.count) != nil else {
      throw KeyedDiffError(
        side: side, problem: .limit(LimitPassed(name: "bytes", limit: Int(UInt32.max))),
        range: 0..<0)
    }
    let heading = try KeyedHeading(bytes, keys: keys, side: side, limits: limits)
    scanner = RecordScanner(bytes, delimiter: heading.delimiter)
    headings = heading.texts
    keyColumns = heading.keyColumns
    starts = []
    starts.reserveCapacity(bytes.count / 32 + 2)
    var at = heading.end
    var isPlain = true
    while at < bytes.count {
      let record = try Self.record(scanner, at: at, side)
      // An empty line is no record, unless it is the empty field of the only column.
      if record.hasQuotes || record.end == at { isPlain = false }
      if record.end > at || headings.count == 1 {
        guard record.fields == headings.count else {
          throw KeyedDiffError(
            side: side, problem: .ragged(fields: record.fields, headings: headings.count),
            range: at..<record.end)
        }
        guard starts.count < limits.rows else {
          throw KeyedDiffError(
            side: side, problem: .limit(LimitPassed(name: "rows", limit: limits.rows)),
            range: at..<at + 1)
        }
        starts.append(UInt32(truncatingIfNeeded: at))
      }
      at = record.next
    }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    lines = LineNumbers(bytes, heading: heading.end, hasOneLinePerRecord: isPlain)
  }

  /// Where a record stands: its line. The bytes are those of the decoded text, and so no place in the file.
  func source(of record: Int) -> SourceSpan {
    SourceSpan(line: lines.line(at: range(of: record).lowerBound, record: record))
  }

  @inline(__always)
  private static func record(
    _ scanner: RecordScanner, at start: Int, _ side: KeyedDiffError.Side
  ) throws(KeyedDiffError) -> RecordScanner.Record {
    do throws(RecordScanner.Broken) {
      return try scanner.record(at: start)
    } catch {
      throw KeyedDiffError(
        side: side, problem: .quoting(error.what), range: error.at..<error.at + 1)
    }
  }

  /// The bytes of a record without its line end.
  @inline(__always)
  func range(of record: Int) -> Range<Int> {
    let start = Int(starts[record])
    var end = Int(starts[record + 1])
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The fields of a record, put into `fields`.
  func split(_ record: Int, into fields: inout [FieldSpan]) {
    fields.removeAll(keepingCapacity: true)
    scanner.forEachField(of: range(of: record)) { _, field in
      fields.append(field)
      return true
    }
  }

  /// One field of a record.
  @inline(__always)
  func field(_ column: Int, of record: Int) -> FieldSpan {
    var found = FieldSpan(start: 0, end: 0, hasEscapes: false)
    scanner.forEachField(of: range(of: record)) { index, field in
      found = field
      return index < column
    }
    return found
  }

  /// The bytes of a field as they stand, with doubled quotation marks.
  @inline(__always)
  func raw(_ field: FieldSpan) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(field.start)..<Int(field.end)])
  }

  /// The text of a field.
  func text(_ field: FieldSpan) -> ArraySlice<UInt8> {
    guard field.hasEscapes else { return Array(raw(field))[...] }
    var text: [UInt8] = []
    var at = Int(field.start)
    while at < Int(field.end) {
      text.append(bytes[at])
      at += bytes[at] == UInt8(ascii: "\"") ? 2 : 1
    }
    return text[...]
  }

  /// The texts of a record's key.
  func key(of record: Int) -> [String] {
    keyColumns.map { String(decoding: text(field($0, of: record)), as: UTF8.self) }
  }
}
