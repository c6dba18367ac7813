package import FordelingModel

/// Reads Markdown and plain text: headings, paragraphs, lists, pipe tables, rows of cells separated by
/// tabs, and HTML tables in between.
package struct MarkdownReader {
  /// What was read.
  package struct Result: Sendable {
    package var blocks: [Block]
    package var diagnostics: [Diagnostic]
  }

  let text: SourceText
  let isMarkdown: Bool
  let limits: Limits
  private var line = 1
  private var blocks: [Block] = []
  private var diagnostics: [Diagnostic] = []
  private var paragraph: [Range<Int>] = []
  private var paragraphIsItem = false
  private var heading: String?
  private var tableCount = 0
  private var cells = 0
  /// The last answer of ``commentClose(from:)``.
  private var knownClose: (from: Int, at: Int?)?

  /// Reads a whole text; without `isMarkdown`, only tags and character references are markup.
  package static func read(
    _ text: SourceText, isMarkdown: Bool, limits: Limits
  ) throws(ReaderError) -> Result {
    var reader = MarkdownReader(text: text, isMarkdown: isMarkdown, limits: limits)
    try reader.readBlocks()
    return Result(blocks: reader.blocks, diagnostics: reader.diagnostics)
  }

  private init(text: SourceText, isMarkdown: Bool, limits: Limits) {
    self.text = text
    self.isMarkdown = isMarkdown
    self.limits = limits
  }

  private var lineCount: Int { text.lineStarts.count }

  /// The line's content: without its quotation marks (`>`) and its line end.
  private func content(_ line: Int) -> Range<Int> {
    var range = text.lineRange(line)
    var at = range.lowerBound
    while at < range.upperBound, at - range.lowerBound < 4 {
      if text.bytes[at] == UInt8(ascii: ">") {
        at += 1
        if at < range.upperBound, text.bytes[at] == 0x20 { at += 1 }
        range = at..<range.upperBound
      } else if text.bytes[at] == 0x20 {
        at += 1
      } else {
        break
      }
    }
    return range
  }

  private mutating func readBlocks() throws(ReaderError) {
    while line <= lineCount {
      let range = content(line)
      if MarkdownLine.isBlank(text.bytes, range) {
        flushParagraph()
        line += 1
      } else if let start = MarkdownLine.tableTag(text.bytes, range) {
        try readHTMLTable(from: start)
      } else if let fence = MarkdownLine.fence(text.bytes, range), isMarkdown {
        readFencedCode(fence)
      } else if let end = commentEnd(range) {
        flushParagraph()
        line = text.line(at: max(range.lowerBound, end - 1)) + 1
      } else if isMarkdown, let (level, inner) = MarkdownLine.heading(text.bytes, range) {
        flushParagraph()
        addHeading(level, inner, whole: range)
        line += 1
      } else if isMarkdown, !paragraph.isEmpty, !paragraphIsItem,
        let level = MarkdownLine.underline(text.bytes, range)
      {
        let all = paragraph[0].lowerBound..<paragraph[paragraph.count - 1].upperBound
        paragraph = []
        addHeading(level, all, whole: all)
        line += 1
      } else if let rows = pipeTable() {
        flushParagraph()
        try readPipeTable(rows)
      } else if let rows = tabRun() {
        flushParagraph()
        try readTabTable(rows)
      } else if MarkdownLine.isThematicBreak(text.bytes, range) {
        flushParagraph()
        line += 1
      } else if let item = MarkdownLine.listItem(text.bytes, range) {
        flushParagraph()
        paragraph = [item]
        paragraphIsItem = true
        line += 1
      } else {
        paragraph.append(range)
        line += 1
      }
    }
    flushParagraph()
  }

  private mutating func flushParagraph() {
    guard !paragraph.isEmpty else { return }
    let whole = paragraph[0].lowerBound..<paragraph[paragraph.count - 1].upperBound
    let passage = Passage(inline(whole).joined, at: text.span(trimmed(whole)))
    if !passage.text.isEmpty {
      blocks.append(paragraphIsItem ? .listItem(passage) : .paragraph(passage))
    }
    paragraph = []
    paragraphIsItem = false
  }

  private mutating func addHeading(_ level: Int, _ range: Range<Int>, whole: Range<Int>) {
    let passage = Passage(inline(range).joined, at: text.span(trimmed(whole)))
    guard !passage.text.isEmpty else { return }
    heading = passage.text
    blocks.append(.heading(level: level, passage))
  }

  func inline(_ range: Range<Int>) -> InlineText {
    InlineScanner.read(text.bytes, range, isMarkdown: isMarkdown)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    MarkdownLine.trimmed(text.bytes, range)
  }

  // MARK: - Blocks of several lines

  private mutating func readFencedCode(_ fence: (byte: UInt8, count: Int)) {
    flushParagraph()
    line += 1
    while line <= lineCount {
      let range = text.lineRange(line)
      line += 1
      if let close = MarkdownLine.fence(text.bytes, range), close.byte == fence.byte,
        close.count >= fence.count
      {
        break
      }
      let passage = Passage(
        InlineText(lines: [Array(text.bytes[range])]).joined, at: text.span(trimmed(range)))
      if !passage.text.isEmpty { blocks.append(.paragraph(passage)) }
    }
  }

  /// The end of a comment that begins at the start of a line; an unclosed one stays text, so that it
  /// cannot swallow the rest.
  private mutating func commentEnd(_ range: Range<Int>) -> Int? {
    let opening = Array("<!--".utf8)
    let start = trimmed(range).lowerBound
    guard text.bytes[start...].starts(with: opening), let close = commentClose(from: start + 4)
    else { return nil }
    let lineEnd = text.lineRange(text.line(at: close)).upperBound
    // With text after it on its last line, the comment is left to the scanner of that text.
    return MarkdownLine.isBlank(text.bytes, close + 3..<max(close + 3, lineEnd))
      ? close + 3 : nil
  }

  /// Where the next `-->` begins, remembered so that many openings are searched for one closing once.
  private mutating func commentClose(from start: Int) -> Int? {
    if let known = knownClose, start >= known.from, known.at.map({ start <= $0 }) ?? true {
      return known.at
    }
    let closing = Array("-->".utf8)
    var at = start
    while at + 2 < text.bytes.count, !text.bytes[at...].starts(with: closing) { at += 1 }
    let found = at + 2 < text.bytes.count ? at : nil
    knownClose = (start, found)
    return found
  }

  private mutating func readHTMLTable(from start: Int) throws(ReaderError) {
    let before = content(line).lowerBound..<start
    if !MarkdownLine.isBlank(text.bytes, before) { paragraph.append(before) }
    flushParagraph()
    let end = MarkdownLine.tableEnd(text.bytes, from: start)
    let result = try HTMLReader.read(
      text, range: start..<end, firstTable: tableCount + 1, limits: limits)
    for block in result.blocks {
      if case .table(let table) = block {
        tableCount = max(tableCount, table.index)
        try countCells(table)
      }
      blocks.append(block)
    }
    diagnostics += result.diagnostics
    let lastLine = text.line(at: max(start, end - 1))
    let rest = end..<max(end, text.lineRange(lastLine).upperBound)
    line = lastLine + 1
    if !MarkdownLine.isBlank(text.bytes, rest) { paragraph.append(rest) }
  }

  private func countCells(_ table: Table) throws(ReaderError) {
    guard cells + table.cells.count <= limits.cells else {
      throw ReaderError(LimitPassed(name: "cells", limit: limits.cells, source: table.source))
    }
  }

  // MARK: - Tables

  /// The lines of a GFM pipe table that starts at the current line: a heading row, a delimiter row with
  /// as many cells, and what follows up to a blank line or another block.
  private func pipeTable() -> [Range<Int>]? {
    guard line < lineCount else { return nil }
    let head = content(line)
    guard text.bytes[head].contains(UInt8(ascii: "|")),
      let columns = PipeRow.delimiterColumns(text.bytes, content(line + 1)),
      PipeRow.cells(text.bytes, head).count == columns
    else { return nil }
    var rows = [head, content(line + 1)]
    var next = line + 2
    let isQuoted = head.lowerBound != text.lineRange(line).lowerBound
    while next <= lineCount {
      let range = content(next)
      if MarkdownLine.isBlank(text.bytes, range)
        || (range.lowerBound != text.lineRange(next).lowerBound) != isQuoted
        || MarkdownLine.startsBlock(text.bytes, range)
      {
        break
      }
      rows.append(range)
      next += 1
    }
    return rows
  }

  private mutating func readPipeTable(_ rows: [Range<Int>]) throws(ReaderError) {
    let columns = PipeRow.cells(text.bytes, rows[0]).count
    let body = rows.dropFirst(2).map { PipeRow.cells(text.bytes, $0) }
    var grid = [PipeRow.cells(text.bytes, rows[0])]
    for row in body {
      if row.count > columns {
        // GFM drops what stands beyond the last column. Dropping figures silently is not for us.
        let lost = row[columns...].filter { !MarkdownLine.isBlank(text.bytes, $0) }
        for cell in lost {
          diagnostics.append(
            Diagnostic(
              .contentLost,
              "the row has more cells than the table's heading; "
                + "'\(inline(cell).joined)' stands outside the table",
              at: text.span(trimmed(cell)),
              notes: ["add a column to the heading, or join the cells"]))
        }
      }
      grid.append(Array(row.prefix(columns)))
    }
    reportCutRow(rows)
    try addTable(grid, headerRows: 1, lines: rows.count, isPipeTable: true)
  }

  /// Where every row ends with a pipe but the last, and nothing follows, not even a line end, the file
  /// was cut off in that row, perhaps in the middle of a number.
  private mutating func reportCutRow(_ rows: [Range<Int>]) {
    guard let last = rows.last, last.upperBound == text.bytes.count, rows.count > 2,
      rows.dropLast().allSatisfy({ PipeRow.isClosed(text.bytes, $0) }),
      !PipeRow.isClosed(text.bytes, last)
    else { return }
    diagnostics.append(
      Diagnostic(
        .contentLost,
        "the file ends inside a row of the table, which has no pipe at its end as the others have",
        at: text.span(trimmed(last)), notes: ["get the whole file, or end the row with a pipe"]))
  }

  /// The lines of a run of rows with tabs that starts at the current line.
  ///
  /// A line without a tab between two such rows, or right after the last one, is a row with one cell:
  /// a name whose value is missing must not fall out of the table.
  private mutating func tabRun() -> [Range<Int>]? {
    guard TabRow.isRow(text.bytes, content(line)) else { return nil }
    var rows: [Range<Int>] = []
    var next = line
    while next <= lineCount {
      let range = content(next)
      if MarkdownLine.isBlank(text.bytes, range) || MarkdownLine.tableTag(text.bytes, range) != nil
        || commentEnd(range) != nil
        || (isMarkdown && MarkdownLine.startsBlock(text.bytes, range)
          && !TabRow.isRow(text.bytes, range))
      {
        break
      }
      rows.append(range)
      next += 1
    }
    return rows
  }

  private mutating func readTabTable(_ rows: [Range<Int>]) throws(ReaderError) {
    let grid = TabRow.grid(text.bytes, rows)
    try addTable(grid, headerRows: nil, lines: rows.count)
  }

  /// Adds a table; nil as `headerRows` leaves it to the look of the first row.
  private mutating func addTable(
    _ grid: [[Range<Int>]], headerRows: Int?, lines: Int, isPipeTable: Bool = false
  ) throws(ReaderError) {
    var builder = TableBuilder(limits: limits)
    var boldRows = 0
    do throws(LimitPassed) {
      for (row, cells) in grid.enumerated() {
        var isBold = true
        var hasText = false
        for (column, range) in cells.enumerated() {
          let inline = InlineScanner.read(
            text.bytes, range, isMarkdown: isMarkdown, unescapesPipes: isPipeTable)
          let span = text.span(trimmed(range))
          if !inline.isEmpty {
            hasText = true
            isBold = isBold && inline.isWhollyBold
          }
          reportStruckOut(inline, at: span)
          builder.beginCell()
          for (index, line) in inline.lines.enumerated() {
            if index > 0 { builder.endLine() }
            builder.append(line)
          }
          for note in inline.notes { builder.addNote(note) }
          try builder.endCell(row: row + 1, column: column + 1, source: span)
        }
        if isBold, hasText, row == boldRows { boldRows += 1 }
      }
      cells += builder.cellCount
      if cells > limits.cells { throw LimitPassed(name: "cells", limit: limits.cells) }
      if tableCount >= limits.tables { throw LimitPassed(name: "tables", limit: limits.tables) }
      blocks.append(.table(try finish(&builder, grid, headerRows, boldRows, lines)))
    } catch {
      throw ReaderError(error)
    }
    line += lines
  }

  private mutating func finish(
    _ builder: inout TableBuilder, _ grid: [[Range<Int>]], _ headerRows: Int?, _ boldRows: Int,
    _ lines: Int
  ) throws(LimitPassed) -> Table {
    let header = headerRows ?? (boldRows < grid.count ? boldRows : 0)
    builder.markHeaderRows(header)
    tableCount += 1
    let first = grid.first?.first?.lowerBound ?? text.lineRange(line).lowerBound
    let last = text.lineRange(line + lines - 1).upperBound
    return try builder.finish(
      index: tableCount, headerRows: header, rows: grid.count, heading: heading,
      source: text.span(first..<last))
  }

  private mutating func reportStruckOut(_ inline: InlineText, at span: SourceSpan) {
    for text in inline.struckOut {
      diagnostics.append(
        Diagnostic(
          .textStruckOut,
          "'\(String(decoding: text, as: UTF8.self))' is struck out and was left aside", at: span))
    }
  }
}
