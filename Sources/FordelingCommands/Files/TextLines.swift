/// Plain lists of texts, one a line.
enum TextLines {
  /// The lines of a UTF-8 text, whatever ends them, without white space around them and without a
  /// byte order mark.
  ///
  /// - Throws: ``FileError`` when the bytes are no UTF-8.
  static func decode(_ bytes: [UInt8], path: String) throws(FileError) -> [String] {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw FileError(.other("this is not UTF-8; save it as UTF-8 and try again"), path: path)
    }
    var lines: [String] = []
    var start = bytes.startIndex
    for (at, byte) in zip(bytes.indices, bytes) where byte == 0x0A || byte == 0x0D {
      // The line feed of a CRLF ends no line of its own.
      if byte == 0x0A, at > bytes.startIndex, bytes[at - 1] == 0x0D {
        start = at + 1
        continue
      }
      lines.append(trimmed(bytes[start..<at]))
      start = at + 1
    }
    if start < bytes.endIndex { lines.append(trimmed(bytes[start...])) }
    return lines
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    while let first = line.first, first == 0x20 || first == 0x09 { line.removeFirst() }
    return String(decoding: line, as: UTF8.self)
  }
}
