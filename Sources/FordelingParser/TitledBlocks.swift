import FordelingModel

/// Tables side by side under a title each: `Pulje A` above `Kommune` and `Pladser`, and `Pulje B` above the
/// same again.
///
/// Each block becomes a table with its title over the headings of its figures; every other cell stays at its
/// place.
struct TitledBlocks {
  let finder: LayoutFinder

  /// The notice with such tables parted.
  func parted(_ notice: Notice) -> Notice {
    guard notice.blocks.contains(where: { !starts($0).isEmpty }) else { return notice }
    var notice = notice
    notice.blocks = notice.blocks.flatMap { block -> [Block] in
      let starts = starts(block)
      guard case .table(let table) = block, !starts.isEmpty else { return [block] }
      let bounds = starts + [table.columns + 1]
      let parts = starts.indices.compactMap { part(table, columns: bounds[$0]..<bounds[$0 + 1]) }
      return parts.count == starts.count ? parts.map { .table($0) } : [block]
    }
    return notice
  }

  private func starts(_ block: Block) -> [Int] {
    if case .table(let table) = block { starts(table) } else { [] }
  }

  /// The columns in which the blocks of a table begin; none where it is one table.
  private func starts(_ table: Table) -> [Int] {
    // Only the first two rows are looked at, for a table may be long.
    guard table.columns >= 4, table.columns <= 64, table.rows >= 3 else { return [] }
    let top = table.cells.prefix(2 * table.columns).filter { $0.row <= 2 && !$0.isHidden }
    guard let first = top.first, first.row == 1, first.column == 1, first.rowSpan == 1 else {
      return []
    }
    let titles = top.filter { $0.row == 1 && !$0.isEmpty }
    guard titles.count > 1, titles.allSatisfy({ $0.rowSpan == 1 }) else { return [] }
    var headings = [String](repeating: "", count: table.columns)
    for cell in top where cell.row == 2 && cell.columnSpan == 1 {
      headings[cell.column - 1] = FoldedHeading.fold(table.text(of: cell))
    }
    let starts = titles.map(\.column)
    let texts = titles.map { table.text(of: $0) }
    guard HeadingWords.namesRecipients(headings[0]), starts[0] == 1,
      Set(texts.map(FoldedHeading.fold)).count == texts.count,
      !texts.contains(where: finder.isLabelOfPart),
      texts.allSatisfy({ !NumberTextScanner.isNumber($0) && !HeadingWords.namesRecipients($0) })
    else { return [] }
    let bounds = starts + [table.columns + 1]
    let own = starts.indices.map { at in
      Array(headings[bounds[at] - 1..<bounds[at + 1] - 1].reversed().drop { $0.isEmpty }.reversed())
    }
    // The same headings below each title, of which one is that of the names.
    guard own[0].count > 1, own.allSatisfy({ $0 == own[0] }), !own[0].contains(""),
      !own[0].dropFirst().contains(where: HeadingWords.namesRecipients)
    else { return [] }
    return starts
  }

  /// A table with the cells of one block, its title over the columns of figures.
  private func part(_ table: Table, columns: Range<Int>) -> Table? {
    var builder = TableBuilder()
    do throws(LimitPassed) {
      for cell in table.cells where columns.contains(cell.column) {
        let isTitle = cell.row == 1
        if isTitle, cell.column > columns.lowerBound { continue }
        builder.beginCell()
        for line in table.lines(of: cell) {
          builder.append(line.utf8)
          builder.endLine()
        }
        for note in table.notes(of: cell) { builder.addNote(note.utf8) }
        try builder.endCell(
          row: cell.row, column: isTitle ? cell.column + 1 : cell.column, rowSpan: cell.rowSpan,
          columnSpan: isTitle
            ? max(1, headed(table, columns) - 1)
            : min(cell.columnSpan, columns.upperBound - cell.column),
          isHeader: cell.isHeader, section: cell.section, isHidden: cell.isHidden,
          source: cell.source)
      }
      return try builder.finish(
        index: table.index, headerRows: max(2, table.headerRows), rows: table.rows,
        caption: table.caption, heading: table.heading, page: table.page, source: table.source)
    } catch {
      return nil
    }
  }

  /// How many columns of a block have a heading.
  private func headed(_ table: Table, _ columns: Range<Int>) -> Int {
    table.cells.prefix(2 * table.columns).count {
      $0.row == 2 && columns.contains($0.column) && !$0.isEmpty
    }
  }
}
