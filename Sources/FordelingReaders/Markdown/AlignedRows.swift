/// Puts lines that are one row together, where that is certain.
enum AlignedRows {
  /// What has to be known of a line.
  struct Line {
    var hasFigure: Bool
    var followsBlank: Bool
    /// Whether only the first column has a text.
    var isNameOnly: Bool
    var beginsWithName: Bool
    /// Whether the text of the first column is cut off by a hyphen.
    var endsWithHyphen: Bool
  }

  /// The lines of each row.
  ///
  /// Where blank lines divide the whole table into stretches with exactly one line of figures each,
  /// these stretches are the rows. Otherwise each line is one, but for a name that a hyphen breaks in
  /// two; a name without a figure stays a row, so that its figure is missed.
  static func group(_ lines: [Line]) -> [Range<Int>] {
    let blocks = blocks(lines)
    let isDivided =
      blocks.count > 1 && blocks.contains { $0.count > 1 }
      && blocks.allSatisfy { block in
        lines[block].count { $0.hasFigure } == 1
          && lines[block].allSatisfy { $0.hasFigure || $0.isNameOnly }
      }
    return isDivided ? blocks : hyphenated(lines)
  }

  private static func blocks(_ lines: [Line]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    for at in lines.indices {
      if at > 0, !lines[at].followsBlank, let last = blocks.last {
        blocks[blocks.count - 1] = last.lowerBound..<at + 1
      } else {
        blocks.append(at..<at + 1)
      }
    }
    return blocks
  }

  private static func hyphenated(_ lines: [Line]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var at = 0
    while at < lines.count {
      var end = at + 1
      if end < lines.count, lines[at].endsWithHyphen, !lines[end].followsBlank {
        let (upper, lower) = (lines[at], lines[end])
        // The figure stands beside one of the two halves.
        let joins =
          (upper.isNameOnly && lower.hasFigure && lower.beginsWithName)
          || (upper.hasFigure && lower.isNameOnly)
        if joins { end += 1 }
      }
      rows.append(at..<end)
      at = end
    }
    return rows
  }
}
