import FordelingModel

/// What the allocation tables of one notice say beside the figures.
struct NoticeContext {
  /// A column that is no measure: its texts by the municipalities they stand beside.
  struct Column {
    var heading: String
    var texts: [String: [ContextChange.Text]] = [:]
  }

  /// A row of no municipality.
  struct Row {
    var label: String
    var cells: [String]
    var source: CellSource
    /// Whether only the figures are known, and no other cell.
    var hasOnlyFigures = false

    /// Whether two rows say the same. The columns may stand in another order.
    func isSame(as other: Row) -> Bool {
      if hasOnlyFigures || other.hasOnlyFigures {
        let (some, all) = hasOnlyFigures ? (cells, other.cells) : (other.cells, cells)
        return some.allSatisfy(all.contains)
      }
      return cells.sorted() == other.cells.sorted()
    }

    /// The label and the cells.
    var text: ContextChange.Text {
      .init(([label] + cells).joined(separator: " | "), at: source)
    }
  }

  /// A total and the place of its label.
  struct StatedTotal {
    var total: Total
    var source: CellSource
  }

  /// What stands above a table.
  struct Head {
    var heading: ContextChange.Text?
    var caption: ContextChange.Text?
    /// A short paragraph right above it, which may be its title.
    var title: ContextChange.Text?
  }

  /// A row of text inside a table, which may be the title of the rows below it.
  struct Group {
    var row: Int
    var text: ContextChange.Text
  }

  /// The columns in the order of the source.
  private(set) var columns: [Column] = []
  /// The rows in the order of the source.
  private(set) var rows: [Row] = []
  /// The totals in the order of the source.
  private(set) var totals: [StatedTotal] = []
  /// What stands above each table, by its number in the document.
  private(set) var heads: [Int: Head] = [:]
  /// The titles inside each table, by its number in the document, from the top.
  private(set) var groups: [Int: [Group]] = [:]

  private let measures: [MeasureColumn]
  private let layouts: TableLayouts
  private let ignored: Set<Spot>

  /// A place in one of the tables.
  private struct Spot: Hashable {
    var table: Int
    var place: TableLayouts.Place
  }

  /// The context of a reading; nil when only the figures are known.
  init?(_ reading: NoticeReading) {
    guard let notice = reading.notice, !notice.hasOnlyAllocations else { return nil }
    let extraction = reading.extraction
    measures = extraction.columns
    layouts = TableLayouts(extraction, tables: notice.tables)
    ignored = Set(
      extraction.ledger.ignored.compactMap { entry in
        guard let table = entry.source.table, let row = entry.source.row,
          let column = entry.source.column
        else { return nil }
        return Spot(table: table, place: .init(row: row, column: column))
      })
    readLedger(extraction.ledger)
    readGroups(extraction.ledger)
    readOutside(extraction)
    readTotals(extraction.totals)
    readHeads(notice)
  }

  // MARK: - Cells that were left aside

  private mutating func readLedger(_ ledger: Ledger) {
    var columnOf: [String: Int] = [:]
    var rowOf: [TableLayouts.Line: Int] = [:]
    let running = RunningColumns(ledger, layouts)
    for entry in ledger.ignored
    where !LedgerReason.ofLayout.contains(entry.reason) && entry.reason != LedgerReason.text
      && ContextText.isAnything(entry.text)
    {
      guard let layout = entry.source.table.flatMap({ layouts.layouts[$0] }) else { continue }
      if running.contains(entry.source),
        ContextText.numbersRows(heading(above: entry.source, in: layout))
      {
        continue
      }
      let lines = layouts.lines(of: entry.source, in: layout)
      let owners = lines.flatMap { layouts.municipalities[$0] ?? [] }
      if owners.isEmpty {
        guard let line = lines.first else { continue }
        let label = layouts.label(of: line)
        let row = rowOf[line] ?? rows.count
        if row == rows.count { rows.append(Row(label: label, cells: [], source: entry.source)) }
        rowOf[line] = row
        if !layouts.isLabel(entry.source, of: line) { rows[row].cells.append(entry.text) }
        continue
      }
      let heading = heading(above: entry.source, in: layout)
      let key = ContextText.folded(heading)
      let text = ContextChange.Text(entry.text, at: entry.source)
      for owner in owners where !ContextText.restates(entry.text, owner) {
        let at = columnOf[key] ?? columns.count
        if at == columns.count { columns.append(Column(heading: heading)) }
        columnOf[key] = at
        columns[at].texts[owner.code, default: []].append(text)
      }
    }
  }

  /// The heading of a column that is no measure; that of the same column in the table before where a
  /// piece has none.
  private func heading(above source: CellSource, in layout: TableLayouts.Layout) -> String {
    var table: TableLayouts.Layout? = layout
    while let current = table {
      let texts = headingTexts(above: source, in: current)
      if !texts.isEmpty { return texts.joined(separator: " / ") }
      table = layouts.layouts.keys.filter { $0 < current.table.index }.max().flatMap { before in
        layouts.layouts[before].flatMap {
          $0.table.columns == current.table.columns && $0.isTurned == current.isTurned ? $0 : nil
        }
      }
    }
    return ""
  }

  private func headingTexts(above source: CellSource, in layout: TableLayouts.Layout) -> [String] {
    let place = TableLayouts.position(source, in: layout).place
    var texts: [String] = []
    for line in 1..<max(layout.first, 1) {
      let row = layout.isTurned ? place : line
      let column = layout.isTurned ? line : place
      guard let at = cell(covering: row, column, in: layout),
        !ignored.contains(Spot(table: layout.table.index, place: at))
      else { continue }
      let cell = layout.cells[at].map { layout.table.cells[$0] }
      guard let cell, !cell.isEmpty else { continue }
      let text = layout.table.text(of: cell)
      if texts.last != text { texts.append(text) }
    }
    return texts
  }

  /// The place of the cell that covers a row and a column, spans of headings included.
  private func cell(
    covering row: Int, _ column: Int, in layout: TableLayouts.Layout
  ) -> TableLayouts.Place? {
    for above in stride(from: row, through: max(1, row - 8), by: -1) {
      for before in stride(from: column, through: max(1, column - 32), by: -1) {
        let place = TableLayouts.Place(row: above, column: before)
        guard let at = layout.cells[place] else { continue }
        let cell = layout.table.cells[at]
        if cell.row + cell.rowSpan > row, cell.column + cell.columnSpan > column { return place }
      }
    }
    return nil
  }

  // MARK: - What belongs to no municipality

  /// Where Christiansø stands in one cell with municipalities, it has no row, and is known by what was
  /// said of it.
  private mutating func readOutside(_ extraction: Extraction) {
    let cells = extraction.ledger.ignored.filter {
      $0.reason == LedgerReason.outside || $0.reason == LedgerReason.unknownBucket
    }
    for diagnostic in extraction.diagnostics where diagnostic.id == .municipalityOutside {
      let start = diagnostic.source.start ?? -1
      let hasRow = cells.contains { cell in
        start >= cell.source.span.start ?? 0 && start < cell.source.span.end ?? 0
      }
      if hasRow { continue }
      rows.append(
        Row(
          label: "Christiansø", cells: Self.figures(in: diagnostic.message),
          source: CellSource(span: diagnostic.source), hasOnlyFigures: true))
    }
  }

  /// The figures that the message names in its last parentheses; the message where it names none.
  private static func figures(in message: String) -> [String] {
    guard let start = message.lastIndex(of: "("), let end = message.lastIndex(of: ")"), start < end
    else { return [message] }
    return message[message.index(after: start)..<end].split(separator: ", ").map(String.init)
  }

  private mutating func readTotals(_ stated: [Total]) {
    var labels: [String: [CellSource]] = [:]
    let wanted = Set(stated.map(\.label))
    for index in layouts.layouts.keys.sorted() {
      guard let table = layouts.layouts[index]?.table else { continue }
      for cell in table.cells where !cell.isEmpty {
        let text = table.text(of: cell)
        guard wanted.contains(text) else { continue }
        labels[text, default: []].append(
          CellSource(span: cell.source, table: index, row: cell.row, column: cell.column))
      }
    }
    // A row has one total a measure, so the labels are counted for each measure.
    var seen: [String: Int] = [:]
    for total in stated {
      let key = "\(total.measure)\u{0}\(total.label)"
      let places = labels[total.label] ?? []
      let at = seen[key, default: 0]
      seen[key] = at + 1
      totals.append(
        StatedTotal(
          total: total, source: at < places.count ? places[at] : CellSource(span: .none)))
    }
  }

  // MARK: - Headings above tables

  /// The rows of text of tables whose rows are municipalities. A sentence is no title.
  private mutating func readGroups(_ ledger: Ledger) {
    for entry in ledger.ignored where entry.reason == LedgerReason.text {
      guard let table = entry.source.table, let row = entry.source.row,
        layouts.layouts[table]?.isTurned == false, Self.mayBeTitle(entry.text)
      else { continue }
      groups[table, default: []].append(
        Group(row: row, text: ContextChange.Text(entry.text, at: entry.source)))
    }
    for table in groups.keys { groups[table]?.sort { $0.row < $1.row } }
  }

  private static func mayBeTitle(_ text: String) -> Bool {
    text.utf8.count <= 100 && text.utf8.last != UInt8(ascii: ".")
  }

  /// The title of the group that a cell's row belongs to; nil when none stands above it in its table.
  func group(of source: CellSource) -> ContextChange.Text? {
    guard let table = source.table, let row = source.row, let groups = groups[table] else {
      return nil
    }
    // A table may have as many titles as rows, so they are not looked through one by one.
    var (low, high) = (0, groups.count)
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? groups[low - 1].text : nil
  }

  /// Where the heading of a measure stands.
  func heading(of measure: String) -> CellSource? {
    measures.first { $0.measure == measure }?.headings.last
  }

  private mutating func readHeads(_ notice: Notice) {
    var heading: Passage?
    var title: Passage?
    for block in notice.blocks {
      switch block {
      case .heading(_, let passage): (heading, title) = (passage, nil)
      case .paragraph(let passage): title = Self.mayBeTitle(passage.text) ? passage : nil
      case .listItem: title = nil
      case .table(let table):
        defer { title = nil }
        guard layouts.layouts[table.index] != nil else { continue }
        heads[table.index] = Head(
          heading: heading.map { .init($0.text, at: CellSource(span: $0.source)) },
          caption: table.caption.map {
            .init($0, at: CellSource(span: table.source, table: table.index))
          }, title: title.map { .init($0.text, at: CellSource(span: $0.source)) })
      }
    }
  }
}
