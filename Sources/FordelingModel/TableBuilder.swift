/// Builds a ``Table``, cell by cell, into one text buffer.
///
/// A reader calls `beginCell`, then any number of `append`, `endLine` and `addNote`, then `endCell`.
/// White space is collapsed here, so every format gets the same lines. Only a gap between two digits stays
/// visible, as two blanks: a single blank there may separate thousands, while `7     100` is no number.
package struct TableBuilder {
  /// What stands between the lines of a cell; no line has one, since white space is collapsed.
  static let lineFeed: UInt8 = 0x0A

  /// The table so far, without its last cell.
  private var table: Table
  private var lineStart = 0
  private var cellLinesEnded = 0
  private var cellFirstNote = 0
  private var cellTextStart = 0
  private var places = 0
  private let limits: Limits

  /// Starts an empty table.
  package init(limits: Limits = Limits(), nestedIn: Int? = nil) {
    self.limits = limits
    table = Table(
      index: 0, page: nil, caption: nil, heading: nil, rows: 0, columns: 0, headerRows: 0,
      nestedIn: nestedIn, source: .none, cells: [], text: [], noteEnds: [],
      noteText: [])
  }

  /// Makes room for cells whose number is known beforehand.
  package mutating func reserve(cells: Int) {
    guard cells > 0 else { return }
    table.cells.reserveCapacity(cells)
    // Short texts are the rule. Room that is not used is never touched, while growing would copy it all.
    table.text.reserveCapacity(cells * 16)
  }

  /// How many cells there are.
  package var cellCount: Int { table.cells.count }

  /// How many places of the grid the cells cover.
  package var placeCount: Int { places }

  /// Starts the text of the next cell.
  package mutating func beginCell() {
    lineStart = table.text.count
    cellLinesEnded = 0
    cellTextStart = lineStart
    cellFirstNote = table.noteEnds.count
  }

  /// Appends text to the current line as it stands in its source; runs of ASCII white space become one space,
  /// but for a gap between two digits.
  package mutating func append(_ bytes: some Sequence<UInt8>) {
    append(Array(bytes).span)
  }

  /// Appends text as above; fast for text that lies in memory.
  package mutating func append(_ bytes: Span<UInt8>) {
    var blanks = 0
    for at in bytes.indices {
      let byte = bytes[at]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        if blanks == 0 { appendSpace() }
        // A tab is as wide as several blanks.
        blanks += byte == 0x09 ? 2 : 1
      } else {
        if blanks > 1, isDigit(byte) { widenGap() }
        blanks = 0
        table.text.append(byte)
      }
    }
  }

  /// Parts the next text from what stands before it in the line: a digit before a digit by a gap, so that
  /// the two are no number together.
  package mutating func appendGap(before next: UInt8) {
    guard isDigit(next), let last = lastByte else { return }
    if last != 0x20 {
      guard isDigit(last) else { return }
      table.text.append(0x20)
    }
    widenGap()
  }

  /// Makes the space that the line ends in a gap, when it follows a digit.
  private mutating func widenGap() {
    let count = table.text.count
    guard count > lineStart + 1, table.text[count - 1] == 0x20, isDigit(table.text[count - 2])
    else { return }
    table.text.append(0x20)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Appends text whose white space means no more than one space does; fast for text that lies in memory.
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Text without white space, or with single spaces inside it, is copied as a whole.
    var previous: UInt8 = table.text.count > lineStart ? table.text[table.text.count - 1] : 0x20
    for byte in bytes {
      if byte <= 0x20, byte == 0x20 ? previous == 0x20 : byte >= 0x09 && byte <= 0x0D {
        appendCollapsing(bytes)
        return
      }
      previous = byte
    }
    table.text.append(contentsOf: bytes)
  }

  private mutating func appendCollapsing(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        appendSpace()
      } else {
        table.text.append(byte)
      }
    }
  }

  /// Appends one space, unless there is one or the line has no text.
  package mutating func appendSpace() {
    if table.text.count > lineStart, table.text[table.text.count - 1] != 0x20 {
      table.text.append(0x20)
    }
  }

  /// The last byte of the current line; nil when it has no text.
  package var lastByte: UInt8? {
    table.text.count > lineStart ? table.text[table.text.count - 1] : nil
  }

  /// Ends the current line. A line of white space alone (no-break spaces included) is no line.
  package mutating func endLine() {
    trimLine()
    if table.text.count > lineStart {
      table.text.append(Self.lineFeed)
      cellLinesEnded += 1
      lineStart = table.text.count
    }
  }

  private mutating func trimLine() {
    let count = table.text.count
    if count == lineStart { return }
    // Most lines have nothing to trim.
    let (first, last) = (table.text[lineStart], table.text[count - 1])
    if first <= 0x20 || first == 0xC2 || last <= 0x20 || last == 0xA0 { trimWhiteSpace() }
  }

  private mutating func trimWhiteSpace() {
    var end = table.text.count
    while end > lineStart {
      if table.text[end - 1] == 0x20 {
        end -= 1
      } else if end - lineStart >= 2, table.text[end - 1] == 0xA0, table.text[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    var start = lineStart
    while end - start >= 1 {
      if table.text[start] == 0x20 {
        start += 1
      } else if end - start >= 2, table.text[start] == 0xC2, table.text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    table.text.removeLast(table.text.count - end)
    if start > lineStart { table.text.removeSubrange(lineStart..<start) }
  }

  /// Adds a note to the current cell: a superscript or a reference, with its white space trimmed.
  package mutating func addNote(_ bytes: some Sequence<UInt8>) {
    let start = table.noteText.count
    for byte in bytes {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        if table.noteText.count > start, table.noteText[table.noteText.count - 1] != 0x20 {
          table.noteText.append(0x20)
        }
      } else {
        table.noteText.append(byte)
      }
    }
    if table.noteText.count > start, table.noteText[table.noteText.count - 1] == 0x20 {
      table.noteText.removeLast()
    }
    if table.noteText.count > start {
      table.noteEnds.append(Int32(truncatingIfNeeded: table.noteText.count))
    }
  }

  /// Ends the cell and puts it at its place. Cells must come by row, then by column.
  ///
  /// - Throws: ``LimitPassed`` for `cells`, `places`, `columns` or `cellBytes`.
  package mutating func endCell(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false,
    section: Cell.Section = .body, isHidden: Bool = false, source: SourceSpan
  ) throws(LimitPassed) {
    let lines = endText()
    try count(rowSpan: rowSpan, columnSpan: columnSpan, source: source)
    if table.cells.count >= limits.cells {
      throw LimitPassed(name: "cells", limit: limits.cells, source: source)
    }
    let columns = min(limits.columns, Int(UInt16.max))
    if column - 1 + columnSpan > columns {
      throw LimitPassed(name: "columns", limit: columns, source: source)
    }
    if table.text.count - cellTextStart > limits.cellBytes {
      throw LimitPassed(name: "cellBytes", limit: limits.cellBytes, source: source)
    }
    table.cells.append(
      Cell(
        row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan,
        text: cellTextStart..<table.text.count, hasSeveralLines: lines > 1,
        notes: cellFirstNote..<table.noteEnds.count, source: source, section: section,
        isHeader: isHeader, isHidden: isHidden))
  }

  /// Ends the text of the current cell, without a line feed after its last line; returns how many lines
  /// it has.
  private mutating func endText() -> Int {
    trimLine()
    var lines = cellLinesEnded
    if table.text.count > lineStart {
      lines += 1
    } else if lines > 0 {
      table.text.removeLast()
    }
    lineStart = table.text.count
    return lines
  }

  /// Sets a cell's row span when its row group has ended and the span is known.
  ///
  /// - Throws: ``LimitPassed`` for `places`.
  package mutating func setRowSpan(ofCell at: Int, to rowSpan: Int) throws(LimitPassed) {
    let cell = table.cells[at]
    places -= cell.rowSpan * cell.columnSpan
    try count(rowSpan: rowSpan, columnSpan: cell.columnSpan, source: cell.source)
    table.cells[at].storedRowSpan = Int32(clamping: rowSpan)
  }

  private mutating func count(
    rowSpan: Int, columnSpan: Int, source: SourceSpan
  ) throws(LimitPassed) {
    let (covered, overflow) = rowSpan.multipliedReportingOverflow(by: columnSpan)
    if overflow || covered > limits.places - places {
      throw LimitPassed(name: "places", limit: limits.places, source: source)
    }
    places += covered
  }

  /// Marks the cells of the first `rows` rows as headings; with `asHead` they are the table's head too,
  /// in formats whose markup does not divide a table.
  package mutating func markHeaderRows(_ rows: Int, asHead: Bool = false) {
    for at in table.cells.indices {
      if table.cells[at].row > rows { break }
      table.cells[at].isHeader = true
      if asHead { table.cells[at].section = .head }
    }
  }

  /// Ends the table.
  ///
  /// `index` numbers the tables of a document from 1; `rows` is only needed where rows without any
  /// cell stand at the end.
  ///
  /// - Throws: ``LimitPassed`` for `places`, when the whole grid has more than the limit: a few wide
  ///   rows and many narrow ones would expand into far more than was written.
  package consuming func finish(
    index: Int, headerRows: Int, rows: Int = 0, caption: String? = nil, heading: String? = nil,
    page: Int? = nil, source: SourceSpan
  ) throws(LimitPassed) -> Table {
    table.rows = table.cells.reduce(rows) { max($0, $1.row - 1 + $1.rowSpan) }
    table.columns = table.cells.reduce(0) { max($0, $1.column - 1 + $1.columnSpan) }
    if table.rows > 0, table.columns > limits.places / table.rows {
      throw LimitPassed(name: "places", limit: limits.places, source: source)
    }
    table.index = index
    table.headerRows = headerRows
    table.caption = caption
    table.heading = heading
    table.page = page
    table.source = source
    return table
  }
}
