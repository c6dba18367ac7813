/// One piece of a table lined up by blanks: lines that share their columns.
struct AlignedTable {
  /// A line of the piece.
  struct Row {
    var line: Int
    /// The column of each stretch of the line.
    var columns: [Int]
    var hasFigure: Bool
    var followsBlank: Bool
  }

  /// A line of the heading.
  struct Heading {
    var line: Int
    /// The columns of each stretch of the line.
    var places: [Range<Int>]
  }

  /// A heading of which it is not known which columns it stands over.
  struct DoubtfulHeading {
    var text: Range<Int>
    /// Why not, as what the text does: `stands …`.
    var reason: String
  }

  let bytes: [UInt8]
  let lines: [AlignedLine]
  private let floor: Int
  let first: Int
  var columns: AlignedColumns
  /// The lines of the table from its first row on, by their places among all lines.
  var members: [Int]
  /// The rows whose columns count: those with several texts, of which one is a figure.
  private(set) var figureRows: [Int]
  /// The lines of the heading and the columns that each of their texts stands over.
  private(set) var headings: [Heading] = []
  /// A row of years or units above the figures is a heading, too.
  var firstIsHeading = false
  /// A text of which it is not sure which column it stands in.
  var crossing: Range<Int>?
  /// The first of the headings that found no place.
  private(set) var doubtfulHeading: DoubtfulHeading?

  /// Whether the piece ends before a line that is a row but for the blanks between its texts.
  private(set) var hasLostGap = false

  /// Starts a piece at its first row with figures; nothing before `floor` belongs to it.
  init(_ bytes: [UInt8], _ lines: [AlignedLine], first: Int, floor: Int) {
    self.bytes = bytes
    self.lines = lines
    self.first = first
    self.floor = floor
    columns = AlignedColumns(lines[first])
    members = [first]
    figureRows = [first]
  }

  /// The place of the first line, headings included.
  var begin: Int { min(headings.first?.line ?? first, members[0]) }
  /// The place after the last line.
  var end: Int { (members.last ?? first) + 1 }

  // MARK: - Growing

  /// Takes in a row with figures; false when it shares no columns with the rows before.
  mutating func addRow(_ at: Int) -> Bool {
    guard columns.narrow(to: lines[at]) else { return false }
    members.append(at)
    figureRows.append(at)
    return true
  }

  /// Takes in a line that stands within the columns; false when a text of it crosses from one to another.
  mutating func addText(_ at: Int) -> Bool {
    let gutters = columns.gutters
    for stretch in lines[at].stretches {
      let crosses = gutters.contains { gutter in
        stretch.columns.lowerBound < gutter.lowerBound
          && stretch.columns.upperBound > gutter.upperBound
      }
      if crosses {
        let follows = lines[at - 1].kind != .blank || rowsStandApart
        if follows, figureRows.count > 1 { noteLostGap(at) }
        return false
      }
    }
    if crossing == nil { crossing = lines[at].figuresInOne(bytes) }
    members.append(at)
    return true
  }

  /// Notes a row that shares no white space with three rows or more right above it.
  mutating func noteMeeting(_ at: Int) {
    guard lines[at - 1].kind != .blank, figureRows.count > 2 else { return }
    crossing = lines[at].stretches[0].bytes
    hasLostGap = true
  }

  /// Notes a line that begins where the names do and ends in a figure where figures stand: a row whose
  /// texts have too little white space between them.
  private mutating func noteLostGap(_ at: Int) {
    let extents = columns.extents
    guard let first = lines[at].stretches.first, let last = lines[at].stretches.last,
      first.columns.lowerBound == extents[0].lowerBound,
      let word = TextColumns(bytes, last.bytes, minimumGap: 1).stretches.last,
      NumberShape.isNumberOrSign(bytes, word.bytes)
    else { return }
    let start = last.columns.lowerBound
    let touched = AlignedColumns.touched(
      start + word.columns.lowerBound..<start + word.columns.upperBound, extents)
    if touched.upperBound > 1 {
      crossing = last.bytes
      hasLostGap = true
    }
  }

  /// Whether a line repeats one of the lines right above the first row, the heading of the next page, or
  /// follows a blank line and begins as one of them does, the heading of another table.
  func isHeadingAgain(_ at: Int) -> Bool {
    guard lines[at].stretches.count > 1 else { return false }
    let texts = lines[at].stretches.map { bytes[$0.bytes] }
    let mayBeAnother = lines[at - 1].kind == .blank && !lines[at].isFigure.contains(true)
    for above in stride(from: first - 1, through: max(floor, first - 4), by: -1) {
      let others = lines[above].stretches.map { bytes[$0.bytes] }
      if texts == others { return true }
      if mayBeAnother, texts.count == others.count, texts.first == others.first { return true }
    }
    return false
  }

  func standsApart(after previous: AlignedTable?) -> Bool {
    rowsStandApart || (figureRows.count == 1 && previous.map(\.rowsStandApart) ?? false)
  }

  /// Whether each row with figures follows a blank line.
  private var rowsStandApart: Bool {
    figureRows.count > 1 && figureRows.dropFirst().allSatisfy { lines[$0 - 1].kind == .blank }
  }

  func endsSentence(_ line: AlignedLine) -> Bool {
    guard let last = line.stretches.last else { return false }
    let byte = bytes[last.bytes.upperBound - 1]
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  // MARK: - Judging

  /// Whether there are enough rows, and figures in one column of at least half the lines.
  var isTable: Bool {
    guard figureRows.count >= 2, figureRows.count + headings.count >= 3 else { return false }
    return !figureColumns.isEmpty
  }

  /// Whether the piece has the columns of another one: as many, and figures in the same ones.
  func continues(_ other: AlignedTable) -> Bool {
    columns.extents.count == other.columns.extents.count && !figureColumns.isEmpty
      && figureColumns == other.figureColumns
  }

  /// The columns with a figure in at least half the rows.
  private var figureColumns: [Int] {
    let extents = columns.extents
    let rows = groups(extents).count
    var counts = [Int](repeating: 0, count: extents.count)
    var previous: Int?
    var running = 0
    for row in figureRows {
      for (stretch, isFigure) in zip(lines[row].stretches, lines[row].isFigure) where isFigure {
        let column = AlignedColumns.touched(stretch.columns, extents).lowerBound
        if column < counts.count { counts[column] += 1 }
      }
      // Numbers that count the lines in their first column make no table of a numbered list.
      if lines[row].isFigure[0], let number = Int(text(lines[row].stretches[0].bytes)) {
        if number == (previous ?? number - 1) + 1 { running += 1 }
        previous = number
      }
    }
    return counts.indices.filter { column in
      counts[column] * 2 >= rows && !(column == 0 && running == figureRows.count)
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: - Headings

  /// Finds the heading above the first row, and the rows between that have no figure yet.
  ///
  /// Where blank lines stand between all rows, of the table before if this one has no more than one, a
  /// name may stand apart from its table, too.
  mutating func findHeadings(after previous: AlignedTable?) {
    let standsApart = standsApart(after: previous)
    findFirstHeading()
    let extents = columns.extents
    var below = extents.map { AlignedHeadings.Column(territory: $0) }
    if firstIsHeading { addLabels(lines[first], placesOfFirst(extents), to: &below) }
    var names: [Int] = []
    var at = first - 1
    var blanks = 0
    while at >= floor, first - at <= 12 {
      let line = lines[at]
      // The first line of a page is the last to belong to what stands on it.
      if line.kind == .blank {
        blanks += 1
        if blanks > 1 || !headings.isEmpty || line.startsPage { break }
      } else if line.kind == .furniture {
        break
      } else if line.kind == .rule {
        if line.startsPage { break }
      } else if isName(line, extents), headings.isEmpty {
        names.insert(at, at: 0)
        // Where rows stand apart, so do those that lost their figure, below a heading at least.
        if rowsStandApart { blanks = 0 }
      } else if headings.isEmpty, let figures = line.figuresInOne(bytes) {
        crossing = figures
        break
      } else if line.kind == .text || isHeadingAlone(at),
        let places = placeHeading(line, below)
      {
        names = rowsBelowHeading(line, places) + names
        headings.insert(Heading(line: at, places: places), at: 0)
        addLabels(line, places, to: &below)
      } else {
        if headings.isEmpty, lines[at + 1].kind != .blank, figureRows.count > 1 { noteLostGap(at) }
        break
      }
      if line.startsPage || lines[first].startsPage { break }
      at -= 1
    }
    if headings.isEmpty {
      names = names.filter {
        (standsApart && $0 + 2 >= first || follows($0)) && !endsSentence(lines[$0])
      }
    }
    if let cut = names.lastIndex(where: { endsSentence(lines[$0]) }) {
      names.removeFirst(cut + 1)
    }
    members.insert(contentsOf: names, at: 0)
    findCrossing()
  }

  /// The lines that were taken for the heading's and are rows whose figures cannot be read: both they and
  /// the line above have a text for the names and for another column.
  ///
  /// The second line of a heading begins with a small letter or a digit, if it has anything above the names.
  private mutating func rowsBelowHeading(_ line: AlignedLine, _ places: [Range<Int>]) -> [Int] {
    guard places.first == 0..<1, places.count > 1 else { return [] }
    let rows = headings.filter { heading in
      guard heading.places.first == 0..<1,
        !Set(heading.places.dropFirst()).isDisjoint(with: places.dropFirst())
      else { return false }
      let first = bytes[lines[heading.line].stretches[0].bytes.lowerBound]
      return first >= 0x80 || (first >= 0x41 && first <= 0x5A)
    }.map(\.line)
    headings.removeAll { rows.contains($0.line) }
    return rows
  }

  /// Whether a figure alone right above the first row, with another text above it, is the last line of a
  /// heading.
  private func isHeadingAlone(_ at: Int) -> Bool {
    lines[at].kind == .figure && at + 1 == first && at > floor && lines[at - 1].kind == .text
      && areYearsOrUnits(lines[at]) && !figureRows.contains { areYearsOrUnits(lines[$0]) }
  }

  /// Whether no blank line stands between a line above the first row and that row.
  private func follows(_ at: Int) -> Bool {
    lines[at..<first].allSatisfy { $0.kind != .blank }
  }

  func isName(_ line: AlignedLine, _ extents: [Range<Int>]) -> Bool {
    line.kind == .text && line.stretches.count == 1
      && line.stretches[0].columns.lowerBound == extents[0].lowerBound
      && line.stretches[0].columns.upperBound <= extents[1].lowerBound
  }

  /// The columns that each text of a heading's line stands over; nil when the line is none.
  private mutating func placeHeading(
    _ line: AlignedLine, _ below: [AlignedHeadings.Column]
  ) -> [Range<Int>]? {
    guard line.stretches.count <= below.count else { return nil }
    if line.stretches.count == below.count { return below.indices.map { $0..<$0 + 1 } }
    // A text over the column of names and others is a title.
    let start = AlignedColumns.touched(line.stretches[0].columns, below.map(\.territory))
    guard !(start.lowerBound == 0 && start.count > 1) else { return nil }
    switch AlignedHeadings(below).place(line.stretches.map(\.columns)) {
    case .placed(let places): return places
    case .doubtful(let at):
      if doubtfulHeading == nil {
        doubtfulHeading = DoubtfulHeading(
          text: line.stretches[at].bytes,
          reason: "stands over a table, but over which of its columns is not certain")
      }
      return nil
    case .passesLimit(let limit):
      if doubtfulHeading == nil {
        doubtfulHeading = DoubtfulHeading(
          text: line.stretches[0].bytes,
          reason: "stands over a table whose columns pass the limit 'headingColumns' (\(limit))")
      }
      return nil
    }
  }

  /// Adds the texts of a heading line to what the lines above it see below them.
  private func addLabels(
    _ line: AlignedLine, _ places: [Range<Int>], to below: inout [AlignedHeadings.Column]
  ) {
    for (place, stretch) in zip(places, line.stretches) where place.count == 1 {
      let territory = below[place.lowerBound].territory
      below[place.lowerBound].territory =
        min(
          territory.lowerBound, stretch.columns.lowerBound)..<max(
          territory.upperBound, stretch.columns.upperBound)
      below[place.lowerBound].label = Array(bytes[stretch.bytes]) + below[place.lowerBound].label
    }
  }

  /// The columns of the first row, which is a heading of years or units.
  func placesOfFirst(_ extents: [Range<Int>]) -> [Range<Int>] {
    lines[first].stretches.map { AlignedColumns.touched($0.columns, extents) }
  }

  /// Whether the first row is a heading of years or units, which no other row is.
  private mutating func findFirstHeading() {
    guard figureRows.count > 2, areYearsOrUnits(lines[first]),
      !figureRows.dropFirst().contains(where: { areYearsOrUnits(lines[$0]) })
    else { return }
    firstIsHeading = true
  }

  /// Whether all figures of a line are years, or units such as `1.000 kr.`
  private func areYearsOrUnits(_ line: AlignedLine) -> Bool {
    zip(line.stretches, line.isFigure).allSatisfy { stretch, isFigure in
      let isYear =
        stretch.bytes.count == 4 && (1980...2049).contains(Int(text(stretch.bytes)) ?? 0)
      let isUnit = bytes[stretch.bytes].contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      return !isFigure || isYear || isUnit
    }
  }
}
