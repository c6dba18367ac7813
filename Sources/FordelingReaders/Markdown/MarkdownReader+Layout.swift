import FordelingModel

/// Tables found in the layout of lines, and the captions of tables.
extension MarkdownReader {
  /// Reads a table found in the layout, or says why it is none.
  ///
  /// Lines that cannot be told apart stay prose, and an error says so: they may have had figures.
  mutating func readLayout(_ result: LayoutResult) throws(ReaderError) {
    switch result {
    case .table(let table):
      flushParagraph()
      try addTable(table)
    case .refused(let lastLine, let at, let reason):
      reportRefused(at, reason)
      while line <= lastLine {
        let range = content(line)
        if MarkdownLine.isBlank(text.bytes, range) || DashLine.read(text.bytes, range) != nil {
          flushParagraph()
        } else {
          paragraph.append(range)
        }
        line += 1
      }
      flushParagraph()
    }
  }

  mutating func reportRefused(_ at: Range<Int>, _ reason: String) {
    diagnostics.append(
      Diagnostic(
        .columnsUnpaired,
        "'\(inline(at).joined)' \(reason), so these lines were not read as a table",
        at: text.span(trimmed(at)), notes: ["line up the columns, or separate them by tabs"]))
  }

  mutating func addTable(_ table: LayoutTable) throws(ReaderError) {
    reportHiddenTable(at: text.lineRange(table.firstLine))
    var builder = TableBuilder(limits: limits)
    var allBold = true
    var boldRows = 0
    do throws(LimitPassed) {
      for (at, cell) in table.cells.enumerated() {
        let texts = cell.lines.map { inline($0, unescapesPipes: table.isPipeTable) }
        let span = span(of: cell, in: table)
        builder.beginCell()
        for text in texts {
          for line in text.lines {
            builder.append(line.span)
            builder.endLine()
          }
          for note in text.notes { builder.addNote(note) }
          reportStruckOut(text, at: span)
          if text.mayBeHidden { reportHidden(at: span) }
        }
        try builder.endCell(
          row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
          section: section(cell, table), source: span)
        // A first row in bold is a heading, as in every other table of Markdown.
        allBold = allBold && texts.allSatisfy { $0.isEmpty || $0.isWhollyBold }
        let isLast = at + 1 == table.cells.count || table.cells[at + 1].row != cell.row
        if allBold, isLast, cell.row == boldRows + 1, texts.contains(where: { !$0.isEmpty }) {
          boldRows += 1
        }
      }
      cells += builder.cellCount
      if cells > limits.cells { throw LimitPassed(name: "cells", limit: limits.cells) }
      if tableCount >= limits.tables { throw LimitPassed(name: "tables", limit: limits.tables) }
      let header =
        table.headerRows > 0 ? table.headerRows : boldRows < table.rows ? boldRows : 0
      builder.markHeaderRows(header, asHead: true)
      line = table.lastLine + 1
      let caption = takeCaption()
      tableCount += 1
      let first = text.lineRange(table.firstLine).lowerBound
      blocks.append(
        .table(
          try builder.finish(
            index: tableCount, headerRows: header, rows: table.rows, caption: caption,
            heading: heading,
            source: text.span(first..<text.lineRange(table.lastLine).upperBound))))
    } catch {
      throw ReaderError(error)
    }
  }

  private func section(_ cell: LayoutTable.Cell, _ table: LayoutTable) -> Cell.Section {
    if cell.row <= table.headerRows { return .head }
    return cell.row > table.rows - table.footRows ? .foot : .body
  }

  /// The cell's own text as far as it stands in one line, else its first line; of an empty cell the
  /// place of its table.
  private func span(of cell: LayoutTable.Cell, in table: LayoutTable) -> SourceSpan {
    guard let first = cell.lines.first?.first else {
      let at = text.lineRange(table.firstLine).lowerBound
      return text.span(at..<at)
    }
    return text.span(trimmed(first))
  }

  /// The text of one line of a cell, its wrapped stretches put together.
  ///
  /// A backslash at the end of a stretch is a hard break (pandoc's *escaped_line_breaks*).
  private func inline(_ stretches: [Range<Int>], unescapesPipes: Bool) -> InlineText {
    if stretches.count == 1 {
      return InlineScanner.read(
        text.bytes, stretches[0], isMarkdown: isMarkdown, unescapesPipes: unescapesPipes)
    }
    var whole = InlineText(isWhollyBold: true)
    var buffer: [UInt8] = []
    for (at, stretch) in stretches.enumerated() {
      var end = stretch.upperBound
      let slashes = text.bytes[stretch].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      let isBreak = isMarkdown && slashes % 2 == 1 && at + 1 < stretches.count
      if isBreak { end -= 1 }
      if !buffer.isEmpty { buffer.append(0x20) }
      buffer += text.bytes[stretch.lowerBound..<end]
      if isBreak || at + 1 == stretches.count {
        let part = InlineScanner.read(buffer, buffer.indices, isMarkdown: isMarkdown)
        whole.lines += part.lines
        whole.notes += part.notes
        whole.struckOut += part.struckOut
        whole.mayBeHidden = whole.mayBeHidden || part.mayBeHidden
        whole.isWhollyBold = whole.isWhollyBold && part.isWhollyBold
        buffer = []
      }
    }
    return whole
  }

  // MARK: - Captions

  /// The caption of the table that was read just now: the paragraph before it, else the one after it.
  ///
  /// A caption is a paragraph that begins with `Table:` or `:` (pandoc's manual, *table_captions*).
  mutating func takeCaption() -> String? {
    if let pending = captionBlock, pending == blocks.count - 1,
      case .paragraph(let passage) = blocks[pending]
    {
      blocks.removeLast()
      captionBlock = nil
      return captionText(passage.text)
    }
    var start = line
    while start <= lineCount, isBlankLine(start) { start += 1 }
    guard start <= lineCount, isCaption(content(start)) else { return nil }
    var end = start
    while !isBlankLine(end + 1) { end += 1 }
    line = end + 1
    let whole = content(start).lowerBound..<content(end).upperBound
    return captionText(inline(whole).joined)
  }

  /// Whether a paragraph that begins with this line is the caption of a table.
  func isCaption(_ range: Range<Int>) -> Bool {
    guard isMarkdown else { return false }
    let line = trimmed(range)
    guard line.lowerBound - range.lowerBound <= 3 else { return false }
    for mark in ["Table:", "table:"] where text.bytes[line].starts(with: mark.utf8) { return true }
    guard line.count > 1, text.bytes[line.lowerBound] == UInt8(ascii: ":") else { return false }
    return !InlineScanner.isPunctuation(text.bytes[line.lowerBound + 1])
  }

  /// The caption without its mark, and without the attributes in braces at its end.
  private func captionText(_ text: String) -> String? {
    var caption = text[...]
    if let colon = caption.firstIndex(of: ":") { caption = caption[caption.index(after: colon)...] }
    if caption.hasSuffix("}"), let brace = caption.lastIndex(of: "{") {
      caption = caption[..<brace]
    }
    while caption.first == " " { caption.removeFirst() }
    while caption.last == " " { caption.removeLast() }
    return caption.isEmpty ? nil : String(caption)
  }
}
