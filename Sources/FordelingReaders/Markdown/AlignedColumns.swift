/// The columns of a table lined up by blanks, found from the white space that runs down all its rows.
struct AlignedColumns {
  /// What is blank in every row so far, by column; the first and the last interval are the margins.
  private var blanks: [Range<Int>]

  /// Starts with the columns of one row.
  init(_ line: AlignedLine) { blanks = Self.blanks(line) }

  private static func blanks(_ line: AlignedLine) -> [Range<Int>] {
    var blanks: [Range<Int>] = []
    var start = 0
    for stretch in line.stretches {
      blanks.append(start..<stretch.columns.lowerBound)
      start = stretch.columns.upperBound
    }
    blanks.append(start..<Int.max)
    return blanks
  }

  /// What divides the columns: at least two blanks wide in every row.
  var gutters: ArraySlice<Range<Int>> {
    blanks.dropFirst().dropLast().filter { $0.count >= 2 }[...]
  }

  /// The columns, each from its first character in any row to its last.
  var extents: [Range<Int>] {
    var extents: [Range<Int>] = []
    var start = blanks.first?.upperBound ?? 0
    for gutter in gutters {
      extents.append(start..<gutter.lowerBound)
      start = gutter.upperBound
    }
    extents.append(start..<max(start, blanks.last?.lowerBound ?? start))
    return extents
  }

  /// Takes another row in; false, and nothing changes, when no white space would be left between any
  /// two columns.
  mutating func narrow(to line: AlignedLine) -> Bool {
    var common: [Range<Int>] = []
    let others = Self.blanks(line)
    var at = 0
    for blank in blanks {
      while at < others.count, others[at].upperBound <= blank.lowerBound { at += 1 }
      var next = at
      while next < others.count, others[next].lowerBound < blank.upperBound {
        let part = others[next].clamped(to: blank)
        if !part.isEmpty { common.append(part) }
        next += 1
      }
    }
    // The left margin may be empty; it still has its place as the first interval.
    if common.first?.lowerBound != 0 { common.insert(0..<0, at: 0) }
    let narrowed = AlignedColumns(blanks: common)
    guard !narrowed.gutters.isEmpty else { return false }
    self = narrowed
    return true
  }

  private init(blanks: [Range<Int>]) { self.blanks = blanks }

  /// The columns that a stretch stands in, by their places in `extents`.
  static func touched(_ stretch: Range<Int>, _ extents: [Range<Int>]) -> Range<Int> {
    var low = 0
    var high = extents.count
    while low < high {
      let middle = (low + high) / 2
      if extents[middle].upperBound <= stretch.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < extents.count, extents[end].lowerBound < stretch.upperBound { end += 1 }
    return low..<end
  }

  /// The column nearest to a stretch that stands beside all of them.
  static func nearest(_ stretch: Range<Int>, _ extents: [Range<Int>]) -> Int {
    let after = touched(stretch, extents).lowerBound
    guard after > 0 else { return 0 }
    guard after < extents.count else { return extents.count - 1 }
    let left = stretch.lowerBound - extents[after - 1].upperBound
    let right = extents[after].lowerBound - stretch.upperBound
    return left <= right ? after - 1 : after
  }
}
