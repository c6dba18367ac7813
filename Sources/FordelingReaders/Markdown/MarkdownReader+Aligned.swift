import FordelingModel

/// Tables lined up by blanks, and tables with a cell on each line, between the other blocks.
extension MarkdownReader {
  /// The table that starts at the current line.
  ///
  /// Lines are searched once for all tables up to the next block of another kind.
  mutating func alignedTable() -> LayoutResult? {
    if line > alignedEnd { searchAligned() }
    while let next = aligned.first {
      switch next {
      case .table(let table):
        guard table.firstLine <= line else { return nil }
        aligned.removeFirst()
        if table.firstLine == line { return next }
      case .refused(_, let at, let reason):
        guard text.line(at: at.lowerBound) <= line else { return nil }
        aligned.removeFirst()
        reportRefused(at, reason)
      }
    }
    return nil
  }

  private mutating func searchAligned() {
    var lines: [AlignedLine] = []
    var next = line
    while next <= lineCount {
      if let inside = lineInside(next, below: lines) {
        lines.append(inside)
      } else if endsAligned(next) {
        break
      } else {
        lines.append(AlignedLine(text.bytes, content(next), number: next))
      }
      next += 1
    }
    alignedEnd = max(line, next - 1)
    var withTitles = lines
    RepeatedTitles.mark(text.bytes, &withTitles)
    let tables = AlignedFinder.find(text.bytes, withTitles)
    var isTaken = [Bool](repeating: false, count: lines.count)
    for case .table(let table) in tables {
      for taken in table.firstLine...table.lastLine { isTaken[taken - line] = true }
    }
    let records = RecordFinder.find(text.bytes, lines, isTaken: isTaken)
    aligned = (tables + records).sorted { firstLine($0) < firstLine($1) }[...]
  }

  /// A line that looks like a block of its own, and is a part of the table around it: a sign in a column of
  /// figures, which looks like a bullet, or dashes above a total.
  private func lineInside(_ line: Int, below lines: [AlignedLine]) -> AlignedLine? {
    let range = content(line)
    let first = text.bytes[trimmed(range)].first
    guard let first, "-+=.*".utf8.contains(first) || first == 0xE2 else { return nil }
    if let dashes = DashLine.read(text.bytes, range) {
      guard dashes.hasColumns, var above = lines.last else { return nil }
      if above.kind == .blank, let row = lines.dropLast().last, row.kind == .figures { above = row }
      let followsRows = lines.count > 1 && lines.suffix(2).allSatisfy { $0.kind == .figures }
      return followsRows || dashes.leavesFirst(of: above) ? .rule(range, line) : nil
    }
    if let row = rowBehindSign(line, below: lines) { return row }
    let row = AlignedLine(text.bytes, range, number: line, beginsWithFigure: true)
    guard row.isFigure.first == true, row.stretches.count > 1,
      // A sentence is a note.
      let last = row.stretches.last, text.bytes[last.bytes.upperBound - 1] != UInt8(ascii: ".")
    else { return nil }
    let near =
      lines.suffix(4).filter { $0.kind == .figures } + [figuresBelow(line)].compactMap(\.self)
    return near.contains(where: row.isInLine) ? row : nil
  }

  /// A row of a table whose first column has signs, such as `+` and `-` for what has changed: among its rows
  /// are different signs, or the line above has headings over the other columns. Else it is an item of a list.
  private func rowBehindSign(_ line: Int, below lines: [AlignedLine]) -> AlignedLine? {
    guard let (row, sign) = signedRow(line) else { return nil }
    if let above = lines.last, above.number == line - 1 {
      if above.kind == .figures, signedRow(line - 1) != nil {
        return isInColumns(row, above) ? row : nil
      }
      if above.kind == .text, above.stretches.count > 1,
        above.stretches.count >= row.stretches.count - 1,
        zip(above.stretches.reversed(), row.stretches.dropFirst().reversed())
          .allSatisfy({ $0.columns.overlaps($1.columns) })
      {
        return row
      }
    }
    for next in line + 1..<line + 64 where next <= lineCount {
      guard let (below, other) = signedRow(next), isInColumns(below, row) else { return nil }
      if other != sign { return row }
    }
    return nil
  }

  private func isInColumns(_ row: AlignedLine, _ other: AlignedLine) -> Bool {
    row.stretches.count == other.stretches.count
      && zip(row.stretches, other.stretches).allSatisfy { $0.columns.overlaps($1.columns) }
  }

  /// A line with a plus or a minus far before a text and a figure.
  private func signedRow(_ line: Int) -> (row: AlignedLine, sign: UInt8)? {
    let row = AlignedLine(text.bytes, content(line), number: line)
    guard row.kind == .figures, row.stretches.count > 2, row.stretches[0].bytes.count == 1,
      row.isFigure[row.isFigure.count - 1], !row.isFigure[1]
    else { return nil }
    let sign = text.bytes[row.stretches[0].bytes.lowerBound]
    return sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? (row, sign) : nil
  }

  /// The next line with figures, when nothing but lines that begin with a sign stands between.
  private func figuresBelow(_ line: Int) -> AlignedLine? {
    for next in line + 1..<line + 8 where next <= lineCount {
      let below = AlignedLine(text.bytes, content(next), number: next)
      guard let first = below.stretches.first else { return nil }
      if below.kind == .figures, below.isFigure[0] { return below }
      guard NumberShape.isSign(text.bytes, first.bytes) else { return nil }
    }
    return nil
  }

  private func firstLine(_ result: LayoutResult) -> Int {
    switch result {
    case .table(let table): table.firstLine
    case .refused(_, let at, _): text.line(at: at.lowerBound)
    }
  }

  /// Whether a line belongs to a block that no table lined up by blanks can hold.
  private func endsAligned(_ line: Int) -> Bool {
    let range = content(line)
    let bytes = text.bytes
    let trimmed = trimmed(range)
    guard let first = trimmed.first.map({ bytes[$0] }) else { return false }
    if bytes[trimmed].contains(where: { $0 == 0x09 || $0 == UInt8(ascii: "|") }) { return true }
    switch first {
    case UInt8(ascii: "+"): return GridLines.isBorder(bytes, range) || isBullet(trimmed)
    case UInt8(ascii: "-"):
      return DashLine.read(bytes, range)?.hasColumns ?? false || isBullet(trimmed)
    case UInt8(ascii: "="): return DashLine.read(bytes, range) != nil
    case UInt8(ascii: "*"), 0xE2, 0xC2: return isBullet(trimmed)
    case UInt8(ascii: "#"): return isMarkdown && MarkdownLine.heading(bytes, range) != nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return isMarkdown && MarkdownLine.fence(bytes, range) != nil
    default:
      return MarkdownLine.tableTag(bytes, range) != nil || bytes[trimmed].starts(with: "<!--".utf8)
    }
  }

  private func isBullet(_ line: Range<Int>) -> Bool {
    guard let item = MarkdownLine.listItem(text.bytes, line) else { return false }
    return item.lowerBound > line.lowerBound
  }
}
