import FordelingModel

/// Where pandoc's tables of dashes begin and end.
extension MarkdownReader {
  /// The simple or multiline table that starts at the current line.
  mutating func dashedTable() -> LayoutResult? {
    if let dashes = DashLine.read(text.bytes, content(line)) {
      if dashes.isDouble { return withBorders(dashes) }
      return dashes.hasColumns
        ? withoutHeading(dashes) : dashes.isRule && paragraph.isEmpty ? withRule() : nil
    }
    guard line < lineCount, let dashes = DashLine.read(text.bytes, content(line + 1)),
      dashes.hasColumns, !TabRow.isRow(text.bytes, content(line)),
      !dashes.leavesFirst(of: AlignedLine(text.bytes, content(line), number: line))
    else { return nil }
    return withHeading(dashes)
  }

  func isBlankLine(_ line: Int) -> Bool {
    line < 1 || line > lineCount || MarkdownLine.isBlank(text.bytes, content(line))
  }

  /// A heading of one line above the dashes; rows up to a blank line.
  private func withHeading(_ dashes: DashLine) -> LayoutResult? {
    var rows: [Range<Int>] = []
    var next = line + 2
    while !isBlankLine(next) {
      let range = content(next)
      if DashLine.read(text.bytes, range) == nil {
        if MarkdownLine.heading(text.bytes, range) != nil
          || MarkdownLine.tableTag(text.bytes, range) != nil
        {
          break
        }
        rows.append(range)
      }
      next += 1
    }
    guard !rows.isEmpty else { return nil }
    return DashedTable.simple(
      text.bytes, heading: content(line), dashes, rows: rows, lines: line...next - 1)
  }

  /// No heading: dashes above and below the rows.
  private mutating func withoutHeading(_ dashes: DashLine) -> LayoutResult? {
    guard !isBlankLine(line + 1), let last = lastDashes(after: line) else { return nil }
    let rows = rows(in: line + 1..<last)
    guard !rows.isEmpty else { return nil }
    let isDivided = hasBlankLine(line..<last)
    if !isDivided {
      return DashedTable.simple(
        text.bytes, heading: nil, dashes, rows: rows.flatMap(\.self), lines: line...last)
    }
    return DashedTable.multiline(
      text.bytes, heading: [], dashes, rows: rows, isDivided: isDivided, lines: line...last)
  }

  /// A line of dashes, a heading of one line or more, the dashes of the columns, the rows, dashes.
  private mutating func withRule() -> LayoutResult? {
    guard let under = nextDashes(after: line), under - line > 1,
      !hasBlankLine(line..<under),
      let dashes = DashLine.read(text.bytes, content(under)), dashes.hasColumns,
      let last = lastDashes(after: under)
    else { return nil }
    let rows = rows(in: under + 1..<last)
    guard !rows.isEmpty else { return nil }
    return DashedTable.multiline(
      text.bytes, heading: (line + 1..<under).map { content($0) }, dashes, rows: rows,
      isDivided: hasBlankLine(under..<last), lines: line...last)
  }

  /// reStructuredText's simple table: the same line of equals signs above and below it, and below its
  /// heading if it has one.
  private func withBorders(_ dashes: DashLine) -> LayoutResult? {
    var borders = [line]
    var next = line + 1
    while next <= lineCount, borders.count < 3 {
      if let border = DashLine.read(text.bytes, content(next)), border.isDouble {
        // A file that was cut off inside its last border has all of its rows.
        guard border.groups == dashes.groups || next == lineCount && border.isStart(of: dashes)
        else { return withoutEnd() }
        borders.append(next)
        if isBlankLine(next + 1) { break }
      }
      next += 1
    }
    guard borders.count > 1, let last = borders.last, isBlankLine(last + 1) else {
      return withoutEnd()
    }
    guard last - borders[borders.count - 2] > 1 else { return nil }
    let heading = borders.count > 2 ? borders[0] + 1..<borders[1] : borders[0]..<borders[0]
    guard !hasBlankLine(heading) else { return nil }
    var rows: [[Range<Int>]] = []
    for next in borders[borders.count - 2] + 1..<last where !isBlankLine(next) {
      // A line with nothing in the first column goes on with the row above.
      let first = text.bytes[content(next)].prefix(dashes.groups[0].upperBound)
      if first.allSatisfy({ $0 == 0x20 }), !rows.isEmpty {
        rows[rows.count - 1].append(content(next))
      } else {
        rows.append([content(next)])
      }
    }
    return DashedTable.multiline(
      text.bytes, heading: heading.map { content($0) }, dashes, rows: rows, isDivided: true,
      lines: line...last)
  }

  /// A table whose last border is not there, or is another than the first: where its columns are is not
  /// certain, and without its borders it would be another table.
  private func withoutEnd() -> LayoutResult? {
    guard !isBlankLine(line + 1) else { return nil }
    var last = line + 1
    while !isBlankLine(last + 1) { last += 1 }
    return .refused(
      lastLine: last, at: content(line),
      reason: "begins a table that has no such line at its end")
  }

  private func hasBlankLine(_ lines: Range<Int>) -> Bool { lines.contains { isBlankLine($0) } }

  /// The lines of each row, as blank lines and dashes between them divide them.
  private func rows(in lines: Range<Int>) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = [[]]
    for line in lines {
      if isBlankLine(line) || DashLine.read(text.bytes, content(line)) != nil {
        rows.append([])
      } else {
        rows[rows.count - 1].append(content(line))
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  /// The dashes that end a table: those a blank line follows. Dashes before a line of totals do not.
  private mutating func lastDashes(after start: Int) -> Int? {
    var at = start
    for _ in 0..<3 {
      guard let next = nextDashes(after: at) else { return nil }
      if isBlankLine(next + 1) { return next }
      at = next
    }
    return nil
  }

  /// The next line of dashes, remembered so that searching again and again stays linear.
  private mutating func nextDashes(after start: Int) -> Int? {
    if let found = dashSearch, found.from <= start, found.line ?? Int.max > start {
      return found.line
    }
    var next = start + 1
    while next <= lineCount, DashLine.read(text.bytes, content(next)) == nil { next += 1 }
    dashSearch = (start, next <= lineCount ? next : nil)
    return dashSearch?.line
  }
}
