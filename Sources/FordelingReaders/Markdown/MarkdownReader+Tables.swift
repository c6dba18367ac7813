import FordelingModel

/// Tables whose rows are lines: pipe tables and rows with tabs.
extension MarkdownReader {
  /// The lines of a GFM pipe table that starts at the current line: a heading row, a delimiter row with
  /// as many cells, and what follows up to a blank line or another block, such as a comment.
  mutating func pipeTable() -> [Range<Int>]? {
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
        || MarkdownLine.startsBlock(text.bytes, range) || commentEnd(range) != nil
      {
        break
      }
      rows.append(range)
      next += 1
    }
    return rows
  }

  mutating func readPipeTable(_ rows: [Range<Int>]) throws(ReaderError) {
    let heading = PipeRow.cells(text.bytes, rows[0])
    let body = rows.dropFirst(2).map { PipeRow.cells(text.bytes, $0, count: heading.count) }
    // A heading without any text is pandoc's way to write a table that has none.
    let hasHeading = body.isEmpty || heading.contains { !MarkdownLine.isBlank(text.bytes, $0) }
    var grid = hasHeading ? [heading] : []
    for row in body {
      if row.count > heading.count {
        // GFM drops what stands beyond the last column. Dropping figures silently is not for us.
        let lost = row[heading.count...].filter { !MarkdownLine.isBlank(text.bytes, $0) }
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
      grid.append(Array(row.prefix(heading.count)))
    }
    reportCutRow(rows)
    try addTable(
      grid, headerRows: hasHeading ? 1 : 0, lines: rows.count, isPipeTable: true)
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

  /// The lines of a table whose cells pipes part, without a delimiter row: all lines up to a blank one have
  /// as many cells, and all but the first a figure in the last cell.
  mutating func plainPipeTable() -> [Range<Int>]? {
    guard paragraph.isEmpty, text.bytes[content(line)].contains(UInt8(ascii: "|")) else {
      return nil
    }
    let columns = PipeRow.cells(text.bytes, content(line)).count
    guard columns > 1 else { return nil }
    var rows: [Range<Int>] = []
    var next = line
    while next <= lineCount, !MarkdownLine.isBlank(text.bytes, content(next)) {
      let range = content(next)
      let cells = PipeRow.cells(text.bytes, range)
      guard cells.count == columns, text.bytes[range].contains(UInt8(ascii: "|")),
        let name = cells.first, !MarkdownLine.isBlank(text.bytes, name),
        !MarkdownLine.startsBlock(text.bytes, range), commentEnd(range) == nil
      else { return nil }
      if next > line {
        guard let last = cells.last, NumberShape.isNumberOrSign(text.bytes, last) else {
          return nil
        }
      }
      rows.append(range)
      next += 1
    }
    return rows.count >= 3 ? rows : nil
  }

  mutating func readPlainPipeTable(_ rows: [Range<Int>]) throws(ReaderError) {
    let grid = rows.map { PipeRow.cells(text.bytes, $0) }
    let hasFigure = grid[0].contains { NumberShape.isNumberOrSign(text.bytes, $0) }
    try addTable(
      grid, headerRows: hasFigure ? 0 : 1, lines: rows.count, isPipeTable: true)
  }

  /// The lines of a run of rows with tabs that starts at the current line.
  ///
  /// A line without a tab between two such rows, or right after the last one, is a row with one cell:
  /// a name whose value is missing must not fall out of the table.
  mutating func tabRun() -> [Range<Int>]? {
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

  mutating func readTabTable(_ rows: [Range<Int>]) throws(ReaderError) {
    let grid = TabRow.grid(text.bytes, rows)
    try addTable(grid, headerRows: 0, lines: rows.count)
  }

  /// Adds a table whose rows are lines. Rows of tabs have no heading but by the look of their first row.
  private mutating func addTable(
    _ grid: [[Range<Int>]], headerRows: Int, lines: Int, isPipeTable: Bool = false
  ) throws(ReaderError) {
    var table = LayoutTable(grid, headerRows: headerRows, lines: line...line + lines - 1)
    table.isPipeTable = isPipeTable
    try addTable(table)
  }

  mutating func reportStruckOut(_ inline: InlineText, at span: SourceSpan) {
    for text in inline.struckOut {
      diagnostics.append(
        Diagnostic(
          .textStruckOut,
          "'\(String(decoding: text, as: UTF8.self))' is struck out and was left aside", at: span))
    }
  }
}
