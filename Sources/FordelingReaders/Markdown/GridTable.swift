import FordelingModel

/// pandoc's grid tables, whose borders are drawn with `+`, `-`, `=` and `|`.
///
/// After pandoc's manual, section *grid_tables*: cells can span rows and columns, a line of `=` ends the
/// heading, and two lines of `=` enclose a foot at the end.
struct GridTable {
  private let bytes: [UInt8]
  private let grid: GridLines
  /// The lines of the table with a border in them, and the columns with a corner in them.
  private var rowLines: [Int] = []
  private var columnLines: [Int] = []
  /// For each row line and each box, whether the border is drawn.
  private var isRuled: [[Bool]] = []
  private var table: LayoutTable

  /// Reads the table made of `lines`, which begin and end with a border.
  static func read(_ bytes: [UInt8], _ lines: [Range<Int>], firstLine: Int) -> LayoutResult {
    let last = firstLine + lines.count - 1
    guard let grid = GridLines(bytes, lines) else {
      return .refused(lastLine: last, at: lines[0], reason: "begins lines of different widths")
    }
    var reader = GridTable(bytes, grid, firstLine: firstLine, lastLine: last)
    guard reader.findBorders(), reader.findCells() else {
      return .refused(
        lastLine: last, at: lines[0], reason: "begins a grid whose borders do not meet")
    }
    reader.findSections()
    return .table(reader.table)
  }

  private init(_ bytes: [UInt8], _ grid: GridLines, firstLine: Int, lastLine: Int) {
    self.bytes = bytes
    self.grid = grid
    table = LayoutTable(firstLine: firstLine, lastLine: lastLine)
  }

  // MARK: - Borders

  private mutating func findBorders() -> Bool {
    var rules: [[ClosedRange<Int>]] = []
    var isCorner = [Bool](repeating: false, count: grid.width)
    for line in grid.lines.indices {
      guard let found = grid.rules(line) else { return false }
      if found.isEmpty { continue }
      rowLines.append(line)
      rules.append(found)
      for rule in found {
        for column in rule where grid.byte(line, column) == UInt8(ascii: "+") {
          isCorner[column] = true
        }
      }
    }
    columnLines = isCorner.indices.filter { isCorner[$0] }
    guard rowLines.first == 0, rowLines.last == grid.lines.count - 1, rowLines.count > 1,
      columnLines.first == 0, columnLines.last == grid.width - 1, columnLines.count > 1,
      rules.first == [0...grid.width - 1], rules.last == [0...grid.width - 1]
    else { return false }
    isRuled = rules.map { found in
      var at = 0
      return columnLines.indices.dropLast().map { column in
        while at < found.count, found[at].upperBound <= columnLines[column] { at += 1 }
        return at < found.count && found[at].lowerBound <= columnLines[column]
          && found[at].upperBound >= columnLines[column + 1]
      }
    }
    return true
  }

  /// Whether a border stands left of a box: from one row line to the next, corners included.
  private func hasBorder(leftOf column: Int, row: Int) -> Bool {
    for line in rowLines[row]...rowLines[row + 1] {
      let byte = grid.byte(line, columnLines[column])
      guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "|") else { return false }
    }
    return true
  }

  // MARK: - Cells

  private mutating func findCells() -> Bool {
    let rows = rowLines.count - 1
    let columns = columnLines.count - 1
    let borders = (0..<rows).map { row in
      (0...columns).map { hasBorder(leftOf: $0, row: row) }
    }
    guard borders.allSatisfy({ $0[0] && $0[columns] }) else { return false }
    var isTaken = [[Bool]](repeating: Array(repeating: false, count: columns), count: rows)
    for row in 0..<rows {
      for column in 0..<columns where !isTaken[row][column] {
        var right = column + 1
        while right < columns, !borders[row][right] { right += 1 }
        var below = row + 1
        while below < rows, !isRuled[below][column] { below += 1 }
        guard isRectangle(row..<below, column..<right, borders, isTaken) else { return false }
        for covered in row..<below {
          for place in column..<right { isTaken[covered][place] = true }
        }
        table.cells.append(cell(row..<below, column..<right))
      }
    }
    table.rows = rows
    return true
  }

  /// Whether a cell has borders on all sides, none inside, and no place of another cell.
  private func isRectangle(
    _ rows: Range<Int>, _ columns: Range<Int>, _ borders: [[Bool]], _ isTaken: [[Bool]]
  ) -> Bool {
    for row in rows {
      guard borders[row][columns.lowerBound], borders[row][columns.upperBound] else { return false }
      for column in columns {
        if isTaken[row][column] { return false }
        if column > columns.lowerBound, borders[row][column] { return false }
        if row > rows.lowerBound, isRuled[row][column] { return false }
      }
    }
    return columns.allSatisfy { isRuled[rows.lowerBound][$0] && isRuled[rows.upperBound][$0] }
  }

  private func cell(_ rows: Range<Int>, _ columns: Range<Int>) -> LayoutTable.Cell {
    var cell = LayoutTable.Cell(
      row: rows.lowerBound + 1, column: columns.lowerBound + 1, rowSpan: rows.count,
      columnSpan: columns.count)
    let inside = columnLines[columns.lowerBound] + 1..<columnLines[columns.upperBound]
    var paragraph: [Range<Int>] = []
    func close() {
      cell.lines += DashedRow.textLines(bytes, paragraph)
      paragraph = []
    }
    for line in rowLines[rows.lowerBound] + 1..<rowLines[rows.upperBound] {
      let stretch = MarkdownLine.trimmed(bytes, grid.stretch(line, inside))
      if stretch.isEmpty {
        close()
      } else if let item = MarkdownLine.listItem(bytes, stretch) {
        close()
        paragraph = [item]
      } else {
        paragraph.append(stretch)
      }
    }
    close()
    return cell
  }

  // MARK: - Heading and foot

  private mutating func findSections() {
    var parts = rowLines.indices.filter { row in
      grid.byte(rowLines[row], 0) == UInt8(ascii: "+")
        && (0..<grid.width).allSatisfy { column in
          let byte = grid.byte(rowLines[row], column)
          return byte == UInt8(ascii: "=") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: ":")
        }
    }
    let end = rowLines.count - 1
    if parts.count >= 2, parts.last == end, parts[parts.count - 2] > 0 {
      parts.removeLast()
      table.footRows = end - parts.removeLast()
    }
    if let head = parts.first, head > 0, head < end { table.headerRows = head }
  }
}

/// Where a grid table begins and ends.
extension MarkdownReader {
  /// The grid table that starts at the current line: lines that begin with `+` or `|`, up to the last
  /// border.
  func gridTable() -> LayoutResult? {
    guard GridLines.isBorder(text.bytes, content(line)) else { return nil }
    var lines: [Range<Int>] = []
    var borders = 0
    var next = line
    while next <= lineCount {
      let range = content(next)
      let trimmed = MarkdownLine.trimmed(text.bytes, range)
      guard let first = trimmed.first.map({ text.bytes[$0] }),
        first == UInt8(ascii: "+") || first == UInt8(ascii: "|")
      else { break }
      lines.append(range)
      if GridLines.isBorder(text.bytes, range) { borders = lines.count }
      next += 1
    }
    guard borders > 2 else { return nil }
    return GridTable.read(text.bytes, Array(lines.prefix(borders)), firstLine: line)
  }
}
