/// The cells of a table lined up by blanks.
extension AlignedTable {
  /// The table with its headings and rows.
  var table: LayoutTable {
    let extents = columns.extents
    var table = LayoutTable(firstLine: lines[begin].number, lastLine: lines[end - 1].number)
    addHeadings(&table, extents)
    for group in groups(extents) {
      table.rows += 1
      var wrapped = [[Range<Int>]](repeating: [], count: extents.count)
      for row in group {
        var inLine = [Range<Int>?](repeating: nil, count: extents.count)
        for (stretch, column) in zip(lines[row.line].stretches, row.columns) {
          let start = inLine[column]?.lowerBound ?? stretch.bytes.lowerBound
          inLine[column] = start..<stretch.bytes.upperBound
        }
        for (column, range) in inLine.enumerated() {
          if let range { wrapped[column].append(range) }
        }
      }
      for (column, ranges) in wrapped.enumerated() {
        table.cells.append(
          LayoutTable.Cell(
            row: table.rows, column: column + 1, lines: DashedRow.textLines(bytes, ranges)))
      }
    }
    return table
  }

  private func addHeadings(_ table: inout LayoutTable, _ extents: [Range<Int>]) {
    var current: [Int: [Range<Int>]] = [:]
    func close() {
      guard !current.isEmpty else { return }
      table.rows += 1
      for column in extents.indices {
        table.cells.append(
          LayoutTable.Cell(
            row: table.rows, column: column + 1, lines: current[column].map { [$0] } ?? []))
      }
      current = [:]
    }
    let firstHeading = firstIsHeading ? [Heading(line: first, places: placesOfFirst(extents))] : []
    for heading in headings + firstHeading {
      let (at, places) = (heading.line, heading.places)
      if places.contains(where: { $0.count > 1 }) || at == first {
        close()
        table.rows += 1
        for (place, stretch) in zip(places, lines[at].stretches) {
          table.cells.append(
            LayoutTable.Cell(
              row: table.rows, column: place.lowerBound + 1, columnSpan: place.count,
              lines: [[stretch.bytes]]))
        }
      } else {
        for (place, stretch) in zip(places, lines[at].stretches) {
          current[place.lowerBound, default: []].append(stretch.bytes)
        }
      }
    }
    close()
    table.headerRows = table.rows
  }

  /// The lines of each row.
  func groups(_ extents: [Range<Int>]) -> [[Row]] {
    let rows = members.filter { !(firstIsHeading && $0 == first) }.map { at in
      let line = lines[at]
      let places = line.stretches.map { stretch in
        let touched = AlignedColumns.touched(stretch.columns, extents)
        return touched.isEmpty
          ? AlignedColumns.nearest(stretch.columns, extents) : touched.lowerBound
      }
      return Row(
        line: at, columns: places, hasFigure: line.isFigure.contains(true),
        followsBlank: at > 0 && lines[at - 1].kind == .blank)
    }
    return AlignedRows.group(
      rows.map { row in
        AlignedRows.Line(
          hasFigure: row.hasFigure, followsBlank: row.followsBlank,
          isNameOnly: row.columns == [0], beginsWithName: row.columns.first == 0,
          endsWithHyphen: endsWithHyphen(row))
      }
    ).map { Array(rows[$0]) }
  }

  /// Whether the text of the first column is cut off by a hyphen.
  private func endsWithHyphen(_ row: Row) -> Bool {
    guard row.columns.first == 0, let stretch = lines[row.line].stretches.first else {
      return false
    }
    // A dash apart from the name is the sign of a figure that is not there.
    return stretch.bytes.count > 1 && bytes[stretch.bytes.upperBound - 1] == 0x2D
      && bytes[stretch.bytes.upperBound - 2] > 0x20
  }
}
