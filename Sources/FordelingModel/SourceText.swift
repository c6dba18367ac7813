/// The text of a notice as valid UTF-8, and how its places relate to the original bytes.
package struct SourceText: Sendable {
  /// Valid UTF-8 without a byte order mark. Line ends are as in the original.
  package let bytes: [UInt8]
  /// The encoding that was found, by its usual name in lower case.
  package let encoding: String
  /// From offsets of `bytes` to offsets of the original bytes.
  package let offsets: OffsetMap
  /// Where each line starts in `bytes`.
  package let lineStarts: [Int32]

  /// Creates a text and finds its lines: LF, CRLF and a lone CR end one.
  package init(
    bytes: [UInt8], encoding: String = "utf-8", offsets: OffsetMap = OffsetMap()
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.offsets = offsets
    var starts: [Int32] = [0]
    for at in bytes.indices {
      let byte = bytes[at]
      if byte == 0x0A || (byte == 0x0D && !(at + 1 < bytes.count && bytes[at + 1] == 0x0A)) {
        starts.append(Int32(clamping: at + 1))
      }
    }
    lineStarts = starts
  }

  /// The line of an offset, counting from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, counting from 1, without its line end.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The place of a stretch of `bytes` in the original.
  package func span(_ range: Range<Int>) -> SourceSpan {
    let line = line(at: range.lowerBound)
    let lineStart = Int(lineStarts[line - 1])
    var column = 1
    for at in lineStart..<min(range.lowerBound, bytes.count) where bytes[at] & 0xC0 != 0x80 {
      column += 1
    }
    return SourceSpan(
      line: line, column: column,
      bytes: offsets.original(range.lowerBound)..<offsets.original(range.upperBound))
  }
}
