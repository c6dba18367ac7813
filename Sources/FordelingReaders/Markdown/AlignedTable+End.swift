/// Where a table lined up by blanks ends.
extension AlignedTable {
  /// Leaves out lines at the end that are not surely of the table: those after a blank line, unless all
  /// rows have blank lines between them and this one stands where their names do.
  mutating func trimEnd(after previous: AlignedTable?) {
    let standsApart = standsApart(after: previous)
    guard
      let last = members.lastIndex(where: {
        lines[$0].kind == .figures || lines[$0].kind == .figure
      })
    else { return }
    let extents = columns.extents
    let columns = textColumns(extents, upTo: last)
    var keep = last + 1
    while keep < members.count {
      let line = lines[members[keep]]
      let isNext = members[keep] == members[keep - 1] + 1
      let isApart = !isNext && keep == last + 1 && standsApart
      guard isNext || isApart, line.kind == .text,
        !endsSentence(line) && (isName(line, extents) || (isNext && isLikeRow(line, extents)))
          || (isNext && goesOn(line, columns))
      else { break }
      keep += 1
    }
    members.removeLast(members.count - keep)
  }

  /// The columns of texts behind the first column, by where they begin, and whether a line of the table
  /// goes on with one of them.
  private func textColumns(_ extents: [Range<Int>], upTo last: Int) -> [Int: (
    end: Int, goesOn: Bool
  )] {
    var texts = [Int](repeating: 0, count: extents.count)
    for row in figureRows {
      for (stretch, isFigure) in zip(lines[row].stretches, lines[row].isFigure) where !isFigure {
        let column = AlignedColumns.touched(stretch.columns, extents).lowerBound
        if column < extents.count, extents[column].lowerBound == stretch.columns.lowerBound {
          texts[column] += 1
        }
      }
    }
    var columns: [Int: (end: Int, goesOn: Bool)] = [:]
    for column in extents.indices.dropFirst() where texts[column] * 2 > figureRows.count {
      let end = column + 1 < extents.count ? extents[column + 1].lowerBound : Int.max
      columns[extents[column].lowerBound] = (end, false)
    }
    for member in members[...last] where lines[member].kind == .text {
      if lines[member].stretches.count == 1 {
        columns[lines[member].stretches[0].columns.lowerBound]?.goesOn = true
      }
    }
    return columns
  }

  /// Whether a line is a text alone that begins where those of a column behind the first one do: a name
  /// without its figure, or a remark that goes on, as one above it does if it ends a sentence.
  private func goesOn(_ line: AlignedLine, _ columns: [Int: (end: Int, goesOn: Bool)]) -> Bool {
    guard line.stretches.count == 1, !line.startsPage,
      let column = columns[line.stretches[0].columns.lowerBound]
    else { return false }
    return line.stretches[0].columns.upperBound <= column.end
      && (column.goesOn || !endsSentence(line))
  }

  /// Whether a line has a text below the names and others in columns of their own: a row whose figure
  /// cannot be read.
  private func isLikeRow(_ line: AlignedLine, _ extents: [Range<Int>]) -> Bool {
    let touched = line.stretches.map { AlignedColumns.touched($0.columns, extents) }
    return touched.count > 1 && touched.allSatisfy { $0.count == 1 }
      && Set(touched).count == touched.count
      && line.stretches[0].columns.lowerBound == extents[0].lowerBound
  }
}
