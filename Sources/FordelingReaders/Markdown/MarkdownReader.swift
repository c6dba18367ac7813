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
  var line = 1
  var blocks: [Block] = []
  var diagnostics: [Diagnostic] = []
  var paragraph: [Range<Int>] = []
  var paragraphIsItem = false
  /// The label of the footnote that the paragraph is the text of.
  var footnoteLabel: Range<Int>?
  var heading: String?
  var tableCount = 0
  var cells = 0
  /// The block that is the caption of a table, if one follows.
  var captionBlock: Int?
  /// The tables lined up by blanks that were found up to the line `alignedEnd`.
  var aligned: ArraySlice<LayoutResult> = []
  var alignedEnd = 0
  /// The last line of the list that was looked at for names and values.
  var listEnd = 0
  /// The next line of dashes after a line, once it has been searched for.
  var dashSearch: (from: Int, line: Int?)?
  /// The elements around the current line, as far as they may hide it.
  var openElements: [OpenElement] = []
  /// The last answer of ``commentClose(from:)``.
  private var knownClose: (from: Int, at: Int?)?

  /// Reads a whole text, whose first table gets the number `firstTable`; without `isMarkdown`, only tags and character references are markup.
  package static func read(
    _ text: SourceText, isMarkdown: Bool, limits: Limits, firstTable: Int = 1
  ) throws(ReaderError) -> Result {
    var reader = MarkdownReader(text: text, isMarkdown: isMarkdown, limits: limits)
    reader.tableCount = firstTable - 1
    try reader.readBlocks()
    return Result(blocks: reader.blocks, diagnostics: reader.diagnostics)
  }

  private init(text: SourceText, isMarkdown: Bool, limits: Limits) {
    self.text = text
    self.isMarkdown = isMarkdown
    self.limits = limits
  }

  var lineCount: Int { text.lineStarts.count }

  /// The line's content: without its quotation marks (`>`) and its line end.
  func content(_ line: Int) -> Range<Int> {
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
      } else if let layout = gridTable() ?? dashedTable() ?? alignedTable()
        ?? nameValueList()
      {
        try readLayout(layout)
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
      } else if let rows = plainPipeTable() {
        try readPlainPipeTable(rows)
      } else if let rows = tabRun() {
        flushParagraph()
        try readTabTable(rows)
      } else if MarkdownLine.isThematicBreak(text.bytes, range) {
        flushParagraph()
        line += 1
      } else if isMarkdown, let footnote = MarkdownLine.footnote(text.bytes, range) {
        flushParagraph()
        paragraph = [footnote.text]
        footnoteLabel = footnote.label
        line += 1
      } else if let item = MarkdownLine.listItem(text.bytes, range) {
        flushParagraph()
        paragraph = [item]
        paragraphIsItem = true
        line += 1
      } else if PageNumber.isPageNumber(text.bytes[range]) {
        flushParagraph()
        paragraph = [range]
        flushParagraph()
        line += 1
      } else {
        readContainers(range)
        if text.bytes[range].first == 0x0C || beginsNote(range) { flushParagraph() }
        paragraph.append(range)
        line += 1
      }
    }
    flushParagraph()
  }

  /// Whether a line is the text of another note than the paragraph before it. A mark that running text may
  /// have as well is believed only below another note.
  private func beginsNote(_ range: Range<Int>) -> Bool {
    guard let first = paragraph.first else { return false }
    return NoteLine.begins(text.bytes, range)
      || (NoteLine.mayBegin(text.bytes, range)
        && (NoteLine.begins(text.bytes, first) || NoteLine.mayBegin(text.bytes, first)
          || (paragraphIsItem && MarkdownLine.listItem(text.bytes, first) != nil)))
  }

  mutating func flushParagraph() {
    guard !paragraph.isEmpty else { return }
    let whole = paragraph[0].lowerBound..<paragraph[paragraph.count - 1].upperBound
    var passage = Passage(inline(whole).joined, at: text.span(trimmed(whole)))
    if let label = footnoteLabel, !passage.text.isEmpty {
      passage.text = "[\(String(decoding: text.bytes[label], as: UTF8.self))] \(passage.text)"
    }
    footnoteLabel = nil
    if !passage.text.isEmpty {
      if !paragraphIsItem, isCaption(paragraph[0]) { captionBlock = blocks.count }
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

  func trimmed(_ range: Range<Int>) -> Range<Int> {
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
  mutating func commentEnd(_ range: Range<Int>) -> Int? {
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
    readContainers(before)
    if !MarkdownLine.isBlank(text.bytes, before) { paragraph.append(before) }
    flushParagraph()
    reportHiddenTable(at: start..<text.lineRange(line).upperBound)
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
    readContainers(rest)
    if !MarkdownLine.isBlank(text.bytes, rest) { paragraph.append(rest) }
  }

  private func countCells(_ table: Table) throws(ReaderError) {
    guard cells + table.cells.count <= limits.cells else {
      throw ReaderError(LimitPassed(name: "cells", limit: limits.cells, source: table.source))
    }
  }
}
