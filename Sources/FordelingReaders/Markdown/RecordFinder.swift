/// Finds tables whose cells stand on lines of their own: a name and its figures one after the other, as
/// they are copied from a page of the web, or all names and then all figures, as they come out of a PDF.
///
/// What belongs together is told by the shape of the lines alone: short texts and figures. Only an order
/// without exceptions is read; where figures are left over, an error says so.
struct RecordFinder {
  /// Lines of one kind, with no blank line between them where the text has lines without one.
  struct Block {
    var isFigures: Bool
    /// Places among the lines of the text.
    var lines: [Int]
  }

  let bytes: [UInt8]
  let lines: [AlignedLine]
  private(set) var findings: [LayoutResult] = []
  /// Whether a table of all names and then all figures was found.
  private var hasDump = false
  /// How many figures each name had in the table before, and where that table ended.
  private var previous: (figures: Int, end: Int)?

  /// Searches the lines that are in no other table.
  static func find(
    _ bytes: [UInt8], _ lines: [AlignedLine], isTaken: [Bool]
  ) -> [LayoutResult] {
    var finder = RecordFinder(bytes: bytes, lines: lines)
    var region: [Int] = []
    for at in lines.indices {
      if lines[at].kind == .blank || lines[at].kind == .rule { continue }
      if !isTaken[at], lines[at].kind == .figure || finder.isName(lines[at]) {
        region.append(at)
      } else {
        finder.read(region)
        region = []
      }
    }
    finder.read(region)
    return finder.findings
  }

  private init(bytes: [UInt8], lines: [AlignedLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// A short text that is no sentence; the full stop of an abbreviated unit ends none.
  private func isName(_ line: AlignedLine) -> Bool {
    guard line.kind == .text, line.stretches.count == 1 else { return false }
    let text = line.stretches[0].bytes
    guard text.count <= 60 else { return false }
    return bytes[text.upperBound - 1] != UInt8(ascii: ".")
      || Self.abbreviations.contains { bytes[text].suffix($0.count).elementsEqual($0) }
  }

  private static let abbreviations = ["kr.", "mio.", "mia.", "pct.", "stk.", "nr.", "mv.", "m.v."]
    .map {
      Array($0.utf8)
    }

  /// Reports figures that stand apart after all names and their figures: they may be a column whose heading
  /// is not understood.
  private mutating func reportLeftOver(_ region: [Int]) {
    guard hasDump, region.count >= 3, let first = region.first, let last = region.last else {
      return
    }
    findings.append(
      .refused(
        lastLine: lines[last].number, at: stretch(first),
        reason: "begins \(region.count) figures that no heading and no names stand before"))
  }

  private func stretch(_ at: Int) -> Range<Int> { lines[at].stretches[0].bytes }

  private func followsBlank(_ at: Int) -> Bool { at == 0 || lines[at - 1].kind == .blank }

  private mutating func read(_ region: [Int]) {
    let figures = region.count { lines[$0].kind == .figure }
    guard figures > 0 else { return }
    guard figures < region.count else {
      reportLeftOver(region)
      return
    }
    let runs = blocks(region, dividedByBlanks: false)
    let isDump = zip(runs, runs.dropFirst()).contains {
      !$0.isFigures && $1.isFigures && $0.lines.count >= 3 && $1.lines.count >= 3
    }
    if isDump {
      let divides = zip(region, region.dropFirst()).contains { $1 == $0 + 1 }
      readDump(divides ? blocks(region, dividedByBlanks: true) : runs)
    } else {
      readAlternating(runs)
    }
  }

  private func blocks(_ region: [Int], dividedByBlanks: Bool) -> [Block] {
    var blocks: [Block] = []
    for at in region {
      let isFigure = lines[at].kind == .figure
      if let last = blocks.last, last.isFigures == isFigure,
        !(dividedByBlanks && followsBlank(at))
      {
        blocks[blocks.count - 1].lines.append(at)
      } else {
        blocks.append(Block(isFigures: isFigure, lines: [at]))
      }
    }
    return blocks
  }

  // MARK: - Name and figures in turn

  private mutating func readAlternating(_ runs: [Block]) {
    let figures = runs.filter(\.isFigures)
    guard let count = figures.first?.lines.count, let lastFigures = figures.last,
      let first = runs.first, !first.isFigures, let opening = first.lines.last
    else { return }
    let goesOn = previous.map { $0.figures == count && opening - $0.end <= 12 } ?? false
    guard figures.count >= 3 || goesOn else { return }
    guard let odd = figures.first(where: { $0.lines.count != count }) else {
      readEven(runs, count)
      return
    }
    // Nearly all names have as many figures: then one is lost, or one too many.
    let even = figures.count { $0.lines.count == count }
    if even * 5 >= figures.count * 4 {
      findings.append(
        .refused(
          lastLine: lines[lastFigures.lines[0]].number, at: stretch(odd.lines[0]),
          reason: "begins \(odd.lines.count) figures where other names have \(count)"))
    }
  }

  /// Reads names that all have the same number of figures, or none.
  private mutating func readEven(_ runs: [Block], _ count: Int) {
    var rows: [[Range<Int>?]] = []
    var begin: Int?
    var end = 0
    var headerRows = 0
    var without = 0
    for (at, run) in runs.enumerated() where !run.isFigures {
      var names = run.lines[...]
      let hasFigures = at + 1 < runs.count
      if at == 0 {
        let extra = names.count - 1
        if extra == count + 1 {
          rows.append(names.prefix(extra).map { stretch($0) })
          begin = names.first
          headerRows = 1
          names = names.suffix(1)
        } else if extra > 1 {
          names = names.suffix(1)
        }
      } else if !hasFigures {
        // A name that lost its figure stands as far from the figure before as the others do.
        guard let name = names.first, let before = run.lines.first.map({ end - $0 }),
          spacing(runs) == -before
        else { break }
        names = [name]
      }
      if hasFigures { without += names.count - 1 }
      for name in names.dropLast(hasFigures ? 1 : 0) {
        rows.append([stretch(name)] + Array(repeating: nil, count: count))
        end = name
      }
      if hasFigures, let name = names.last {
        rows.append([stretch(name)] + runs[at + 1].lines.map { stretch($0) })
        end = runs[at + 1].lines.last ?? name
      }
      begin = begin ?? names.first
    }
    guard let begin, without <= max(1, rows.count / 5) else { return }
    previous = (count, end)
    add(rows, headerRows: headerRows, begin...end)
  }

  /// How many lines lie between a figure and the next name.
  private func spacing(_ runs: [Block]) -> Int? {
    guard runs.count > 2, let figure = runs[1].lines.last, let name = runs[2].lines.first else {
      return nil
    }
    return name - figure
  }

  // MARK: - All names, then all figures

  private mutating func readDump(_ blocks: [Block]) {
    var at = 0
    while at < blocks.count {
      guard !blocks[at].isFigures, blocks[at].lines.count >= 3 else {
        // A column whose first figure cannot be read as one has no heading right above it.
        if blocks[at].isFigures { reportLeftOver(blocks[at].lines) }
        at += 1
        continue
      }
      let names = at
      var columns: [(heading: Int?, figures: [Int])] = []
      at += 1
      while at < blocks.count {
        if blocks[at].isFigures {
          columns.append((nil, blocks[at].lines))
          at += 1
        } else if blocks[at].lines.count == 1, at + 1 < blocks.count, blocks[at + 1].isFigures {
          columns.append((blocks[at].lines[0], blocks[at + 1].lines))
          at += 2
        } else {
          break
        }
      }
      guard columns.contains(where: { $0.figures.count >= 3 }) else { continue }
      let before = names > 0 && !blocks[names - 1].isFigures ? blocks[names - 1].lines : []
      pair(blocks[names].lines, columns, before: before)
    }
  }

  /// Pairs names with figures when there are exactly as many, headings on all columns or on none.
  private mutating func pair(
    _ names: [Int], _ columns: [(heading: Int?, figures: [Int])], before: [Int]
  ) {
    let count = columns[0].figures.count
    let isEven = columns.allSatisfy { $0.figures.count == count }
    let headings = columns.compactMap(\.heading)
    var names = names
    var nameHeading: Int?
    if headings.count == columns.count {
      if names.count == count + 1 {
        nameHeading = names.removeFirst()
      } else if names.count == count, before.count == 1 {
        nameHeading = before[0]
      }
    }
    let hasHeadings = nameHeading != nil
    guard isEven, names.count == count, hasHeadings || headings.isEmpty,
      let last = columns.last?.figures.last, let first = nameHeading ?? names.first
    else {
      findings.append(
        .refused(
          lastLine: lines[columns.last?.figures.last ?? names[0]].number, at: stretch(names[0]),
          reason: "begins \(names.count) lines of text, but the figures below are "
            + columns.map { "\($0.figures.count)" }.joined(separator: ", ")))
      return
    }
    var rows: [[Range<Int>?]] = []
    if let nameHeading {
      rows.append([stretch(nameHeading)] + headings.map { stretch($0) })
    }
    for (at, name) in names.enumerated() {
      rows.append([stretch(name)] + columns.map { stretch($0.figures[at]) })
    }
    hasDump = true
    add(rows, headerRows: hasHeadings ? 1 : 0, first...last)
  }

  private mutating func add(
    _ rows: [[Range<Int>?]], headerRows: Int, _ place: ClosedRange<Int>
  ) {
    findings.append(
      .table(
        LayoutTable(
          rows, headerRows: headerRows,
          lines: lines[place.lowerBound].number...lines[place.upperBound].number)))
  }
}
