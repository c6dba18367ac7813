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
    lineStarts = ByteScan.lineStarts(of: bytes)
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

  /// The place of a stretch of `bytes` in the original: its line and its bytes.
  package func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(
      line: line(at: range.lowerBound),
      bytes: offsets.original(range.lowerBound)..<offsets.original(range.upperBound))
  }

  /// The span with its line and its column, found from its first byte.
  ///
  /// Columns are only worked out for what a person is shown: counting the characters of a line for
  /// each cell of a page that is one long line would take quadratic time.
  package func located(_ span: SourceSpan) -> SourceSpan {
    locate([span])[0]
  }

  /// The diagnostics with the columns of their places.
  package func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    zip(diagnostics, locate(diagnostics.map(\.source))).map { diagnostic, source in
      var diagnostic = diagnostic
      diagnostic.source = source
      return diagnostic
    }
  }

  private func locate(_ spans: [SourceSpan]) -> [SourceSpan] {
    // Counting goes on from the last place of the same line, so many places in one line cost one pass.
    var last = (line: 0, offset: 0, column: 1)
    return spans.map { span in
      guard span.column == nil, let start = span.start else { return span }
      let offset = min(offsets.text(start), bytes.count)
      let line = line(at: offset)
      if line != last.line || offset < last.offset {
        last = (line, Int(lineStarts[line - 1]), 1)
      }
      for at in last.offset..<offset where bytes[at] & 0xC0 != 0x80 { last.column += 1 }
      last.offset = offset
      return SourceSpan(
        page: span.page, line: line, column: last.column,
        bytes: start..<max(start, span.end ?? start))
    }
  }
}
