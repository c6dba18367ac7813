/// Places where the white space between two columns has run out, so that figures may be read as one.
extension AlignedTable {
  /// Two texts in one column of a row, one of them a figure: the white space of two columns has met. So
  /// it has where the figures of one column do not stand one below the other at all.
  mutating func findCrossing() {
    let extents = columns.extents
    var shared = [Range<Int>?](repeating: nil, count: extents.count)
    for row in figureRows where crossing == nil {
      var last = -1
      var lastIsFigure = false
      for (stretch, isFigure) in zip(lines[row].stretches, lines[row].isFigure) {
        let column = AlignedColumns.touched(stretch.columns, extents).lowerBound
        if column == last, isFigure || lastIsFigure {
          crossing = stretch.bytes
          break
        }
        (last, lastIsFigure) = (column, isFigure)
        guard isFigure, column < extents.count, NumberShape.isNumber(bytes, stretch.bytes) else {
          continue
        }
        let common = (shared[column] ?? stretch.columns).clamped(to: stretch.columns)
        if common.isEmpty {
          crossing = stretch.bytes
          break
        }
        shared[column] = common
      }
    }
    if crossing == nil { crossing = figureUnderTwoHeadings(extents) }
  }

  /// The first figure of a column whose heading is two that stand one blank apart, when every figure of the
  /// column has a blank below that blank: `Antal Kr.` over `12 113` is two columns.
  ///
  /// A heading of its own begins with a capital; a unit behind a heading, as in `Beløb kr.`, does not. And
  /// no figure of its own begins with a zero, as `045` of `12 045` does.
  private func figureUnderTwoHeadings(_ extents: [Range<Int>]) -> Range<Int>? {
    for heading in headings {
      for (place, stretch) in zip(heading.places, lines[heading.line].stretches)
      where place.count == 1 {
        for blank in blanks(in: stretch, before: Self.isCapitalized) {
          var first: Range<Int>?
          let areParted = figureRows.allSatisfy { row in
            let figure = lines[row].stretches.first {
              AlignedColumns.touched($0.columns, extents) == place
            }
            guard let figure, NumberShape.isNumber(bytes, figure.bytes) else { return false }
            first = first ?? figure.bytes
            return blanks(in: figure) { $0.first != UInt8(ascii: "0") }.contains(blank)
          }
          if areParted, let first { return first }
        }
      }
    }
    return nil
  }

  private static func isCapitalized(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first >= 0x41, first <= 0x5A, word.count > 1 else { return false }
    return word[word.startIndex + 1] >= 0x61
  }

  /// The columns of the blanks in a text before the words that begin as is asked.
  private func blanks(
    in stretch: TextColumns.Stretch, before isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> [Int] {
    TextColumns(bytes, stretch.bytes, minimumGap: 1).stretches.dropFirst().compactMap { word in
      isWanted(bytes[word.bytes])
        ? stretch.columns.lowerBound + word.columns.lowerBound - 1 : nil
    }
  }
}
