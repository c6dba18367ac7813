/// Writes comma-separated values by RFC 4180: UTF-8 without a byte order mark, rows that end in CRLF.
///
/// A field is quoted when a reader could otherwise take it apart or change it: with a delimiter, a quote,
/// a line break, white space at an end, or a byte order mark in front.
package struct CSVWriter: Sendable {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private var fieldsInRow = 0
  private var rowStart = 0

  /// Creates a writer that has written nothing.
  ///
  /// - Parameter delimiter: What stands between two fields.
  package init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
  }

  /// Writes the mark by which some programs know UTF-8.
  mutating func byteOrderMark() { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }

  /// Writes the next field of the row.
  package mutating func field(_ text: String) {
    field(utf8: text.utf8)
  }

  /// Writes the next field of the row.
  mutating func field(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { write($0) }
  }

  /// Adds to the row what another writer wrote as fields, a comma in front.
  mutating func fields(_ written: [UInt8]) {
    fieldsInRow += 1
    bytes.append(contentsOf: written)
  }

  /// Writes the next field of the row from its UTF-8 bytes.
  package mutating func field(utf8 text: some Collection<UInt8>) {
    // Text that lies in one piece, as nearly all does, is read much faster so.
    if text.withContiguousStorageIfAvailable({ write($0) }) == nil { write(Array(text)) }
  }

  private mutating func write(_ text: some Collection<UInt8>) {
    if fieldsInRow > 0 { bytes.append(delimiter) }
    fieldsInRow += 1
    guard needsQuotes(text) else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an empty field for each place of the row that nothing stands in.
  package mutating func emptyFields(_ count: Int) {
    for _ in 0..<max(0, count) {
      if fieldsInRow > 0 { bytes.append(delimiter) }
      fieldsInRow += 1
    }
  }

  /// Ends the row.
  package mutating func endRow() {
    // A row of one empty field would be an empty line, which readers skip.
    if bytes.count == rowStart { bytes.append(contentsOf: [0x22, 0x22]) }
    endLine()
  }

  /// Ends the line with nothing in it, to set two tables apart.
  package mutating func emptyLine() { endLine() }

  /// Writes a whole row.
  package mutating func row(_ fields: [String]) {
    for text in fields { field(text) }
    endRow()
  }

  /// Hands out the rows that were written, and starts anew.
  mutating func take() -> [UInt8] {
    let rows = bytes
    bytes = []
    bytes.reserveCapacity(rows.count + rows.count / 8)
    rowStart = 0
    return rows
  }

  private mutating func endLine() {
    bytes.append(contentsOf: [0x0D, 0x0A])
    fieldsInRow = 0
    rowStart = bytes.count
  }

  private func needsQuotes(_ text: some Collection<UInt8>) -> Bool {
    var last: UInt8 = 0
    var isFirst = true
    for byte in text {
      switch byte {
      case delimiter, UInt8(ascii: "\""), 0x0A, 0x0D: return true
      case 0x20, 0x09, 0xEF: if isFirst { return true }
      default: break
      }
      isFirst = false
      last = byte
    }
    return last == 0x20 || last == 0x09
  }
}
