/// One line of a table whose columns are shown by runs of dashes.
enum DashedRow {
  /// Where the texts of a line belong.
  enum Placement {
    /// The text of each column; nil where there is none.
    case cells([Range<Int>?])
    /// A text that stands across two columns, or between two.
    case crossing(Range<Int>)
  }

  /// Puts each text under the run of dashes it stands at.
  ///
  /// pandoc cuts a line at the first column of each run, and so in the middle of a word that is wider
  /// than its dashes. Here a word is never cut: what stands at two runs, or a figure that stands at
  /// none, makes the table unreadable, because a figure in the wrong column is worse than no table.
  static func place(
    _ bytes: [UInt8], _ range: Range<Int>, under groups: [Range<Int>]
  ) -> Placement {
    var cells = [Range<Int>?](repeating: nil, count: groups.count)
    var column = 0
    for stretch in TextColumns(bytes, range).stretches {
      var pieces = [stretch]
      if overlaps(stretch.columns, groups, from: column).count > 1 {
        // Columns only one blank apart: each word must stand at one run of dashes.
        pieces = TextColumns(bytes, stretch.bytes, minimumGap: 1).stretches.map {
          TextColumns.Stretch(
            columns: $0.columns.lowerBound + stretch.columns.lowerBound..<$0.columns.upperBound
              + stretch.columns.lowerBound, bytes: $0.bytes)
        }
      }
      for piece in pieces {
        let touched = overlaps(piece.columns, groups, from: column)
        if touched.count > 1 { return .crossing(piece.bytes) }
        if touched.isEmpty {
          // In the gap behind a column, or beside the table: the column before, as pandoc has it.
          let after = groups[column...].firstIndex { $0.lowerBound >= piece.columns.upperBound }
          let isInside = after != nil && piece.columns.lowerBound > groups[0].lowerBound
          if isInside, pieces.count > 1 || NumberShape.isNumberOrSign(bytes, piece.bytes) {
            return .crossing(piece.bytes)
          }
          column = max(column, max(0, (after ?? groups.count) - 1))
        } else {
          column = touched.lowerBound
        }
        if let before = cells[column] {
          // Two figures under one run of dashes would read as one figure with a blank in it.
          if NumberShape.isNumber(bytes, piece.bytes), NumberShape.isNumber(bytes, before),
            piece.bytes.lowerBound - before.upperBound > 1
          {
            return .crossing(piece.bytes)
          }
          cells[column] = before.lowerBound..<piece.bytes.upperBound
        } else {
          cells[column] = piece.bytes
        }
      }
    }
    return .cells(cells)
  }

  /// The runs of dashes that a text stands at, the runs before `first` left out.
  private static func overlaps(
    _ columns: Range<Int>, _ groups: [Range<Int>], from first: Int
  ) -> Range<Int> {
    var low = first
    while low < groups.count, groups[low].upperBound <= columns.lowerBound { low += 1 }
    var high = low
    while high < groups.count, groups[high].lowerBound < columns.upperBound { high += 1 }
    return low..<high
  }

  /// The lines of text that the wrapped lines of a cell make: one, unless each is a figure of its own.
  ///
  /// `12` above `345` is not 12 345, so figures one below the other stay apart.
  static func textLines(_ bytes: [UInt8], _ wrapped: [Range<Int>]) -> [[Range<Int>]] {
    guard wrapped.count > 1 else { return wrapped.isEmpty ? [] : [wrapped] }
    return wrapped.allSatisfy({ NumberShape.isNumber(bytes, $0) })
      ? wrapped.map { [$0] } : [wrapped]
  }
}
