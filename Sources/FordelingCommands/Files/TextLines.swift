/// Plain lists of texts, one a line.
enum TextLines {
  /// The lines of a UTF-8 text, whatever ends them, without white space around them and without a
  /// byte order mark.
  ///
  /// - Throws: ``FileError`` when the bytes are no UTF-8.
  static func decode(_ bytes: [UInt8], path: String) throws(FileError) -> [String] {
    var lines: [String] = []
    try forEach(bytes, path: path) { lines.append(String(decoding: bytes[$0], as: UTF8.self)) }
    return lines
  }

  /// Goes through the same lines without making a text of each.
  ///
  /// - Throws: ``FileError`` when the bytes are no UTF-8, before the first line.
  static func forEach(
    _ bytes: [UInt8], path: String, _ body: (Range<Int>) -> Void
  ) throws(FileError) {
    let span = bytes.span
    guard (try? UTF8Span(validating: span)) != nil else {
      throw FileError(.other("this is not UTF-8; save it as UTF-8 and try again"), path: path)
    }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for at in start..<span.count where span[at] == 0x0A || span[at] == 0x0D {
      // The line feed of a CRLF ends no line of its own.
      if span[at] == 0x0A, at > 0, span[at - 1] == 0x0D {
        start = at + 1
        continue
      }
      body(trimmed(span, start..<at))
      start = at + 1
    }
    if start < span.count { body(trimmed(span, start..<span.count)) }
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return start..<end
  }
}
