import FordelingModel

/// Rows of a table that are so plain that every parser reads them alike: start and end tags of rows and
/// cells in their proper order, text without references, and nothing else.
///
/// Large tables are almost nothing but such rows. The cleaner, which looks at every byte anyway, finds
/// them; libxml2 is not asked about them, and the tree builder gets the events that libxml2 would have
/// given. That holds only straight inside a table or a group of rows, which the builder checks.
enum HTMLPlainRows {
  /// The end of the plain rows that start with the `<` at `start`, white space between them included, and
  /// how many cells they have; nil when not even the first row is plain.
  static func scan(
    _ bytes: Span<UInt8>, from start: Int, end: Int
  ) -> (end: Int, cells: Int)? {
    var rowsEnd: Int?
    var cells = 0
    var at = start
    while let row = row(bytes, from: at, end: end) {
      cells += row.cells
      rowsEnd = row.end
      at = row.end
      while at < end, HTMLTagScanner.isSpace(bytes[at]) { at += 1 }
    }
    guard let rowsEnd else { return nil }
    return (rowsEnd, cells)
  }

  private static func row(
    _ bytes: Span<UInt8>, from start: Int, end: Int
  ) -> (end: Int, cells: Int)? {
    guard var at = startTag(bytes, at: start, end: end, second: UInt8(ascii: "r")) else {
      return nil
    }
    var cells = 0
    while true {
      while at < end, isPlainSpace(bytes[at]) { at += 1 }
      // The shortest thing that may follow is the row's end tag.
      guard at + 5 <= end, bytes[at] == UInt8(ascii: "<") else { return nil }
      if bytes[at + 1] == UInt8(ascii: "/") {
        guard let rowEnd = endTag(bytes, at: at, end: end, second: UInt8(ascii: "r")) else {
          return nil
        }
        return (rowEnd, cells)
      }
      let second = bytes[at + 2] | 0x20
      guard second == UInt8(ascii: "d") || second == UInt8(ascii: "h"),
        let content = startTag(bytes, at: at, end: end, second: second)
      else { return nil }
      at = content
      while at < end, isPlainText(bytes[at]) { at += 1 }
      guard let cellEnd = endTag(bytes, at: at, end: end, second: second) else { return nil }
      at = cellEnd
      cells += 1
    }
  }

  /// The offset after the start tag `<t?>` at `at`, whose second letter is given; nil for any other tag.
  private static func startTag(_ bytes: Span<UInt8>, at: Int, end: Int, second: UInt8) -> Int? {
    guard at + 3 < end, bytes[at] == UInt8(ascii: "<"), bytes[at + 1] | 0x20 == UInt8(ascii: "t"),
      bytes[at + 2] | 0x20 == second
    else { return nil }
    if bytes[at + 3] == UInt8(ascii: ">") { return at + 4 }
    guard HTMLTagScanner.isSpace(bytes[at + 3]) else { return nil }
    return startTagWithAttributes(bytes, at: at, end: end)
  }

  private static func startTagWithAttributes(_ bytes: Span<UInt8>, at: Int, end: Int) -> Int? {
    var names: [Range<Int>] = []
    let tag = HTMLTagScanner.scan(bytes, nameStart: at + 1, end: end) { name, _ in
      names.append(name)
    }
    guard let tagEnd = tag.end, tag.isPlain, bytes[tagEnd - 2] != UInt8(ascii: "/") else {
      return nil
    }
    for offset in at..<tagEnd where bytes[offset] == UInt8(ascii: "&") || bytes[offset] == 0xEF {
      return nil
    }
    for (index, name) in names.enumerated() {
      // Of two attributes with one name only one counts.
      if names[..<index].contains(where: { HTMLTagNames.equal(bytes, $0, name) }) { return nil }
    }
    return tagEnd
  }

  private static func endTag(_ bytes: Span<UInt8>, at: Int, end: Int, second: UInt8) -> Int? {
    guard at + 4 < end, bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/"),
      bytes[at + 2] | 0x20 == UInt8(ascii: "t"), bytes[at + 3] | 0x20 == second,
      bytes[at + 4] == UInt8(ascii: ">")
    else { return nil }
    return at + 5
  }

  /// A byte of text that is neither markup nor a character that the cleaner changes.
  @inline(__always)
  private static func isPlainText(_ byte: UInt8) -> Bool {
    byte >= 0x20
      ? byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && byte != 0xEF
      : byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func isPlainSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}

extension HTMLTreeBuilder {
  /// Whether rows that come now stand straight inside a table or a group of its rows.
  var expectsRows: Bool {
    guard isInTable, let open = stack.last?.element else { return false }
    return open == .table || open == .head || open == .body || open == .foot
  }

  /// Adds the plain rows in `range` of the text, which stand at `offset` of the cleaned text.
  mutating func addPlainRows(_ range: Range<Int>, offset: Int, rules: HTMLStyleRules) {
    let shift = range.lowerBound - offset
    unsafe text.bytes.withUnsafeBufferPointer { bytes in
      var at = range.lowerBound
      // Whether cells of the open row need nothing but their text.
      var takesTexts = false
      while at < range.upperBound, !hasFailed {
        // Only tags and white space between them are found here, for cells are read whole below.
        guard unsafe bytes[at] == UInt8(ascii: "<") else {
          if state.flags.contains(.struck) { appendSpace() }
          at += 1
          continue
        }
        if unsafe bytes[at + 1] == UInt8(ascii: "/") {
          at += 5
          endElement(offset: at - shift)
          continue
        }
        let element: HTMLElement =
          switch unsafe bytes[at + 2] | 0x20 {
          case UInt8(ascii: "r"): .row
          case UInt8(ascii: "h"): .headerCell
          default: .dataCell
          }
        let nameStart = at + 1
        at += 3
        let hasAttributes = unsafe bytes[at] != UInt8(ascii: ">")
        if takesTexts, element == .dataCell, !hasAttributes {
          let start = at + 1
          at = start
          while unsafe bytes[at] != UInt8(ascii: "<") { at += 1 }
          let text = unsafe UnsafeBufferPointer(rebasing: bytes[start..<at])
          if unsafe addCell(text, offset: start - shift) {
            at += 5
            continue
          }
          at = start - 1
        }
        var attributes = HTMLAttributes()
        if hasAttributes || !rules.isEmpty {
          (attributes, at) = unsafe HTMLAttributes.read(
            bytes.span, nameStart: nameStart, end: range.upperBound, rules: rules)
        }
        _ = startElement(element, attributes, offset: at - shift)
        at += 1
        guard element != .row, !hasFailed else {
          takesTexts = rules.isEmpty && rowTakesTexts
          continue
        }
        let start = at
        while unsafe bytes[at] != UInt8(ascii: "<") { at += 1 }
        if at > start {
          unsafe characters(UnsafeBufferPointer(rebasing: bytes[start..<at]), offset: at - shift)
        }
        at += 5
        endElement(offset: at - shift)
      }
    }
  }

  /// Whether nothing but their text matters of the cells of the row that has just been started: nothing
  /// around it is hidden, bold or left open, and no cell can pass a limit of the stack.
  private var rowTakesTexts: Bool {
    guard let open = stack.last?.element, open == .row else { return false }
    return state.flags.isEmpty && state.sink == .betweenCells && outerTables.isEmpty
      && prose.isEmpty && struckText.isEmpty && stack.count < limits.depth
  }

  /// Adds a cell without attributes that has this text, which starts at `offset` of the cleaned text.
  ///
  /// It does what the start tag, the text and the end tag would do together, for the cells that large
  /// tables are made of.
  ///
  /// - Returns: Whether it was added; not when it needs more than its text.
  private mutating func addCell(_ text: UnsafeBufferPointer<UInt8>, offset: Int) -> Bool {
    guard table.takesTexts, let first = unsafe text.first, let last = unsafe text.last,
      first > 0x20, last > 0x20
    else { return false }
    let start = position.place(position.textStart(offset))
    let end = position.original(position.textEnd(offset + text.count))
    do throws(LimitPassed) {
      try unsafe table.addCell(
        text, source: SourceSpan(line: start.line, bytes: start.original..<max(start.original, end))
      )
    } catch {
      fail(error)
    }
    return true
  }
}
