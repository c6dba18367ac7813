import FordelingModel

/// A table while it is read: cells get their places as the HTML standard's table model says.
///
/// The rules are those of section 4.9.12, "Forming a table", but for one thing: a cell ends at the
/// last row of its group, as all browsers have it.
struct HTMLTable {
  /// The cell that is open.
  struct OpenCell {
    var column = 0
    var columnSpan = 1
    var rowSpan = 1
    var isHeader = false
    var isHidden = false
    /// Where its content starts, in the cleaned text.
    var contentStart = 0
    /// Where its text starts, nil as long as there is none.
    var textStart: SourcePosition.Place?
    /// Where its text ends, in the original bytes.
    var textEnd = 0
    /// Whether there is text that is not bold.
    var hasPlainText = false
    /// Whether something between two texts was left out, such as a note.
    var hasGap = false
    /// Whether the border of a box stands between two texts, such as that of a picture.
    var hasBorder = false
  }

  /// A cell that covers more than its own row.
  private struct TallCell {
    var index: Int
    var row: Int
    /// 0 for all rows that are left of its group.
    var rowSpan: Int
  }

  /// What was seen in one of the first rows.
  private struct RowKind {
    var headers = 0
    var others = 0
    /// Whether the only cell that is no heading is an empty one in the corner.
    var hasEmptyCorner = false
    var boldCells = 0
    var plainCells = 0
  }

  var builder: TableBuilder
  let index: Int
  let nestedIn: Int?
  let heading: String?
  /// The place in the list of blocks that is kept for the table.
  let block: Int
  /// Where the table's start tag is.
  let start: SourcePosition.Place
  var caption: CollapsedText = CollapsedText()
  var captionText: String?
  var cell = OpenCell()
  /// The first text of the open cell that was struck out.
  var struckText: String?
  var section = Cell.Section.body
  /// Where text that is hidden from readers was left out, and how often.
  var hiddenTexts = 0
  var firstHiddenText = SourceSpan.none

  private(set) var row = 0
  private var column = 1
  /// The last row that is covered from above, for each column.
  private var coveredUntil: [Int32] = []
  private var tallCells: [TallCell] = []
  private var rowKind = RowKind()
  private var firstRowIsBold = false
  private var secondRowIsBold = false
  private var headerRows = 0
  private var hasHeadSection = false

  /// Stands where no table is open; it has the number 0.
  static var none: HTMLTable {
    HTMLTable(
      limits: Limits(), index: 0, nestedIn: nil, heading: nil, block: 0,
      start: SourcePosition.Place(line: 1, original: 0))
  }

  init(
    limits: Limits, index: Int, nestedIn: Int?, heading: String?, block: Int,
    start: SourcePosition.Place
  ) {
    builder = TableBuilder(limits: limits, nestedIn: nestedIn)
    self.index = index
    self.nestedIn = nestedIn
    self.heading = heading
    self.block = block
    self.start = start
  }

  mutating func beginRow() {
    row += 1
    column = 1
    rowKind = RowKind()
  }

  /// Starts a cell at the first free place of the row; returns whether it overlaps another one.
  mutating func beginCell(
    _ attributes: HTMLAttributes, isHeader: Bool, isHidden: Bool, contentStart: Int
  ) -> Bool {
    if !coveredUntil.isEmpty {
      while column <= coveredUntil.count, Int(coveredUntil[column - 1]) >= row { column += 1 }
    }
    cell = OpenCell()
    cell.column = column
    cell.columnSpan = attributes.columnSpan
    cell.rowSpan = attributes.rowSpan
    cell.isHeader = isHeader
    cell.isHidden = isHidden
    cell.contentStart = contentStart
    column += cell.columnSpan
    builder.beginCell()
    guard !coveredUntil.isEmpty || cell.rowSpan != 1 else { return false }
    return coverColumns()
  }

  private mutating func coverColumns() -> Bool {
    let last = cell.column - 1 + cell.columnSpan
    if cell.rowSpan != 1, coveredUntil.count < last {
      coveredUntil.append(contentsOf: repeatElement(0, count: last - coveredUntil.count))
    }
    let until = cell.rowSpan == 0 ? Int32.max : Int32(clamping: row - 1 + cell.rowSpan)
    var overlaps = false
    var at = cell.column - 1
    while at < min(last, coveredUntil.count) {
      if Int(coveredUntil[at]) >= row { overlaps = true }
      if cell.rowSpan != 1 { coveredUntil[at] = max(coveredUntil[at], until) }
      at += 1
    }
    return overlaps
  }

  /// Ends the cell, which stands at `source`.
  mutating func endCell(source: SourceSpan) throws(LimitPassed) {
    builder.endLine()
    let hasText = cell.textStart != nil
    if let text = struckText {
      if !hasText { builder.addNote(text.utf8) }
      struckText = nil
    }
    if row <= 2 || headerRows == row - 1 { noteKind(hasText: hasText) }
    // The row span is set when the group has ended, for only then it is known.
    try builder.endCell(
      row: row, column: cell.column, rowSpan: 1, columnSpan: cell.columnSpan,
      isHeader: cell.isHeader, section: section, isHidden: cell.isHidden, source: source)
    if cell.rowSpan != 1 {
      tallCells.append(
        TallCell(index: builder.cellCount - 1, row: row, rowSpan: cell.rowSpan))
    }
  }

  /// Whether a cell of the row can be added with its text alone: no cell above it reaches down, and the
  /// row does not count where headings are looked for.
  var takesTexts: Bool { row > 2 && headerRows != row - 1 && coveredUntil.isEmpty }

  /// Adds a cell of one row and one column at the next place of the row.
  mutating func addCell(
    _ text: UnsafeBufferPointer<UInt8>, source: SourceSpan
  ) throws(LimitPassed) {
    builder.beginCell()
    unsafe builder.append(text)
    try builder.endCell(row: row, column: column, section: section, source: source)
    column += 1
  }

  private mutating func noteKind(hasText: Bool) {
    if cell.isHeader {
      rowKind.headers += 1
    } else {
      rowKind.others += 1
      if cell.column == 1, !hasText { rowKind.hasEmptyCorner = true }
    }
    if hasText {
      if cell.hasPlainText { rowKind.plainCells += 1 } else { rowKind.boldCells += 1 }
    }
  }

  mutating func endRow() {
    if headerRows == row - 1, section == .head || isHeaderKind {
      headerRows = row
    }
    if row <= 2 {
      let isBold = rowKind.boldCells > 0 && rowKind.plainCells == 0
      if row == 1 {
        firstRowIsBold = isBold && rowKind.headers == 0
      } else {
        secondRowIsBold = isBold
      }
    }
  }

  /// Whether all cells of the row are headings, apart from an empty one in the corner.
  private var isHeaderKind: Bool {
    rowKind.headers > 0 && (rowKind.others == 0 || (rowKind.others == 1 && rowKind.hasEmptyCorner))
  }

  mutating func beginSection(_ section: Cell.Section) throws(LimitPassed) {
    try endGroup()
    self.section = section
    if section == .head { hasHeadSection = true }
  }

  /// Ends a group of rows; cells that go on end with it.
  mutating func endGroup() throws(LimitPassed) {
    for tall in tallCells {
      let left = row - tall.row + 1
      let rowSpan = tall.rowSpan == 0 ? left : min(tall.rowSpan, left)
      if rowSpan > 1 { try builder.setRowSpan(ofCell: tall.index, to: rowSpan) }
    }
    tallCells.removeAll(keepingCapacity: true)
    coveredUntil.removeAll(keepingCapacity: true)
    section = .body
  }

  /// Ends the table.
  ///
  /// - Throws: ``LimitPassed`` for `places`, when the whole grid is too large.
  consuming func finish(source: SourceSpan) throws(LimitPassed) -> Table {
    if headerRows == row, row > 1, !hasHeadSection {
      // A table of headings alone: only the first row can be the heading of the others.
      headerRows = 1
    }
    if headerRows == 0, row >= 2, firstRowIsBold, !secondRowIsBold { headerRows = 1 }
    if headerRows > 0 { builder.markHeaderRows(headerRows) }
    return try builder.finish(
      index: index, headerRows: headerRows, rows: row, caption: captionText, heading: heading,
      source: source)
  }
}
