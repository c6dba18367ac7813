import FordelingModel

/// Finds the tables that are lined up by blanks, as `pdftotext -layout` prints them.
///
/// A figure in the wrong column is the one thing that must not happen, so prose is no table: there are
/// at least two rows with figures, white space of two columns runs down all of them, and at least half
/// the lines have a figure in one and the same column. Where a line has figures and its columns cannot
/// be told apart, it is reported, never put where it may belong.
struct AlignedFinder {
  /// A table, or lines with figures that fit into none.
  typealias Finding = LayoutResult

  let bytes: [UInt8]
  let lines: [AlignedLine]
  private(set) var findings: [Finding] = []
  /// The lines that the findings cover, by their places in `lines`.
  private var taken = 0
  private var tables: [Range<Int>] = []
  /// Rows with figures that are in no table.
  private var left: [Int] = []
  private var previous: AlignedTable?

  /// Searches lines that no other block interrupts.
  static func find(_ bytes: [UInt8], _ lines: [AlignedLine]) -> [Finding] {
    var finder = AlignedFinder(
      bytes: bytes, lines: ContactLines.marked(bytes, withPageNumbers(bytes, lines)))
    var at = 0
    while at < lines.count {
      if lines[at].kind == .figures { at = finder.readPiece(from: at) } else { at += 1 }
    }
    finder.reportLeft()
    return finder.findings
  }

  private init(bytes: [UInt8], lines: [AlignedLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The lines with a number alone in the first line of a page known as the number of that page.
  private static func withPageNumbers(_ bytes: [UInt8], _ lines: [AlignedLine]) -> [AlignedLine] {
    guard lines.contains(where: \.startsPage) else { return lines }
    var lines = lines
    var isFirst = false
    for at in lines.indices {
      isFirst = isFirst || lines[at].startsPage
      guard lines[at].kind != .blank else { continue }
      if isFirst, lines[at].kind == .figure,
        PageNumber.isNumber(bytes[lines[at].stretches[0].bytes])
      {
        lines[at].kind = .furniture
      }
      isFirst = false
    }
    return lines
  }

  /// Reads the piece of a table whose first row with figures is at `start`; answers where to go on.
  private mutating func readPiece(from start: Int) -> Int {
    var piece = AlignedTable(bytes, lines, first: start, floor: taken)
    var at = start + 1
    var blanks = 0
    scan: while at < lines.count {
      let line = lines[at]
      if line.startsPage { break }
      switch line.kind {
      case .blank:
        blanks += 1
        if blanks >= 3 { break scan }
        at += 1
        continue
      case .furniture: break scan
      case .rule: break
      case .figures:
        if !piece.addRow(at) {
          piece.noteMeeting(at)
          break scan
        }
      case .figure:
        if isPageNumber(at) || !piece.addText(at) { break scan }
      case .text:
        if piece.isHeadingAgain(at) || !piece.addText(at) { break scan }
      }
      blanks = 0
      at += 1
    }
    piece.trimEnd(after: previous)
    finish(&piece, start)
    return max(start + 1, piece.end)
  }

  private mutating func finish(_ piece: inout AlignedTable, _ start: Int) {
    piece.findHeadings(after: previous)
    let goesOn =
      previous.map { piece.continues($0) && isNear(from: taken, to: piece.begin) } ?? false
    guard piece.isTable || goesOn || piece.hasLostGap else {
      left.append(start)
      return
    }
    if let crossing = piece.crossing {
      refuse(piece, crossing, "stands where two columns of a table meet")
    } else if let heading = piece.doubtfulHeading {
      refuse(piece, heading.text, heading.reason)
    } else {
      findings.append(.table(piece.table))
      tables.append(piece.begin..<piece.end)
      previous = piece
    }
    taken = piece.end
  }

  private mutating func refuse(_ piece: AlignedTable, _ at: Range<Int>, _ reason: String) {
    findings.append(.refused(lastLine: lines[piece.end - 1].number, at: at, reason: reason))
  }

  /// Reports figures that are in no table although one is near: a row of it may be lost.
  private mutating func reportLeft() {
    var next = 0
    for at in left {
      while next < tables.count, tables[next].upperBound <= at { next += 1 }
      let isAfter = next > 0 && isNear(from: tables[next - 1].upperBound, to: at)
      let isBefore = next < tables.count && isNear(from: at + 1, to: tables[next].lowerBound)
      if isAfter || isBefore {
        findings.append(
          .refused(
            lastLine: lines[at].number, at: lines[at].stretches[0].bytes,
            reason: "stands near a table with figures that fit none of its columns"))
      }
    }
  }

  /// Whether nothing but page furniture, other rows and a line or two of text stands between two lines.
  private func isNear(from start: Int, to end: Int) -> Bool {
    // Looking at a few lines only keeps time linear.
    guard start < end else { return true }
    guard end - start <= 40 else { return false }
    let texts = lines[start..<end].filter { $0.kind == .text }
    return texts.count <= 6 && texts.allSatisfy { $0.range.count <= 120 }
  }

  /// Whether a number alone in its line is that of a page: the last or the first line of one, with a
  /// blank line between it and the table.
  private func isPageNumber(_ at: Int) -> Bool {
    guard PageNumber.isNumber(bytes[lines[at].stretches[0].bytes]), at > 0,
      lines[at - 1].kind == .blank
    else { return false }
    var next = at + 1
    while next < lines.count, lines[next].kind == .blank, !lines[next].startsPage { next += 1 }
    return next == lines.count || lines[next].startsPage
  }
}
