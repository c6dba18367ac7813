import FordelingModel
import FordelingNormalizer

/// Reads the rows of one allocation table: who gets something, what the totals say, what is neither.
///
/// Every cell is accounted for. A row is read by itself, but for two things: whether it repeats a heading
/// row, and whether its cells are those of the row before, spanned.
struct GroupReader {
  let resolver: NameResolver
  let group: TableGroup

  var recipients: [Recipient] = []
  var totals: [TotalRow] = []
  var outside: [OutsideRow] = []
  var tableNotes: [Passage] = []
  var diagnostics: [Diagnostic] = []
  var fates: [CellFates]

  var locator: NameLocator
  var checks: RowChecks { RowChecks(resolver: resolver) }
  /// Which of the blocks side by side is being read.
  var block = 0
  /// What the last row that was nothing but a unit says.
  private var sectionScale: String?
  /// What a row of text says of the recipients below it, until one is read.
  private var sectionDoubt: Diagnostic?
  /// The cells of the row read last, to know a row that only repeats spanned cells.
  private var lastCells: [Int?] = []
  /// The row of names and figures read last, while the next may be the rest of its names.
  var openRow: OpenRow?
  /// What says something of the figures of this row, by measure.
  var beside: [Beside] = []
  /// The cells of this row that stand under several measures: whose figure it is cannot be told.
  var sharedCells: Set<Int> = []

  init(group: TableGroup, resolver: NameResolver, text: SourceText?) {
    self.group = group
    self.resolver = resolver
    locator = NameLocator(text: text)
    fates = group.pieces.map { CellFates(cellCount: $0.grid.table.cells.count) }
  }

  /// How many heading rows are looked for again below.
  private static let repeatedHeadings = 16

  /// Reads all rows of all pieces.
  mutating func read() {
    for piece in group.pieces.indices {
      openRow?.isBroken = true
      readHeadings(piece)
      lastCells = []
      let grid = group.pieces[piece].grid
      let first = group.pieces[piece].headerRows + 1
      guard first <= grid.rows else { continue }
      // A page break repeats the rows right above the first recipient.
      let headings = (max(1, first - Self.repeatedHeadings)..<first).map { row in
        (1...grid.columns).map { FoldedHeading.fold(grid.text(row, $0)) }
      }
      for row in first...grid.rows {
        if isHeadingAgain(grid, row, headings) || isUnits(piece, row) {
          for column in 1...grid.columns { fates[piece].set(grid.cell(row, column), .header) }
          openRow?.isBroken = true
          continue
        }
        if readTotalOfBlocks(piece, row) { continue }
        for (at, layout) in group.pieces[piece].layouts.enumerated() {
          block = at
          read(piece, row, layout)
          accountCompanions(piece, row, layout)
        }
      }
    }
  }

  private mutating func readHeadings(_ piece: Int) {
    let grid = group.pieces[piece].grid
    for at in grid.table.cells.indices
    where grid.table.cells[at].row <= group.pieces[piece].headerRows {
      fates[piece].set(at, .header)
    }
  }

  /// Whether a row says what a heading row says: a page break in the middle of a table.
  private func isHeadingAgain(_ grid: TableGrid, _ row: Int, _ headings: [[String]]) -> Bool {
    headings.contains { heading in
      var hasText = false
      for (at, text) in heading.enumerated() {
        guard FoldedHeading.fold(grid.text(row, at + 1)) == text else { return false }
        hasText = hasText || !text.isEmpty
      }
      return hasText
    }
  }

  /// Whether a row of a turned table says the units of the measures.
  private func isUnits(_ piece: Int, _ row: Int) -> Bool {
    let current = group.pieces[piece]
    return current.grid.isTransposed
      && HeadingWords.namesUnit(current.grid.text(row, current.layouts[0].nameColumn))
  }

  // MARK: - One row

  private mutating func read(_ piece: Int, _ row: Int, _ layout: TableLayout) {
    let grid = group.pieces[piece].grid
    let nameCell = grid.cell(row, layout.nameColumn)
    let valueCells = layout.measures.map { measure in
      grid.cell(row, measure.column).flatMap { $0 == nameCell ? nil : $0 }
    }
    beside = layout.measures.map { beside($0, grid, row) }
    sharedCells =
      valueCells.count < 2
      ? []
      : Set(
        valueCells.indices.dropFirst().compactMap { at in
          valueCells[at].flatMap { valueCells[..<at].contains($0) ? $0 : nil }
        })
    if block == 0 {
      let cells = [nameCell] + valueCells
      if !lastCells.isEmpty, cells == lastCells, nameCell != nil { return }
      lastCells = cells
    }
    for ignored in layout.ignored {
      fates[piece].setIfUnaccounted(
        grid.cell(row, ignored.column), .ignored(reason: ignored.reason))
    }
    let hasValue = valueCells.contains { $0.map { !grid.table.cells[$0].isEmpty } ?? false }
    guard let nameCell, !grid.table.cells[nameCell].isEmpty else {
      readNameless(piece, row, layout, valueCells, hasValue: hasValue)
      return
    }
    let run = resolver.split(grid.table.linedText(of: grid.table.cells[nameCell]))
    // "–" or `-"-` in the place of a name.
    if hasValue, run.pieces.isEmpty,
      valueCells.contains(where: {
        $0.map { NumberTextScanner.isNumber(grid.table.text(of: grid.table.cells[$0])) } ?? false
      })
    {
      fates[piece].setIfUnaccounted(nameCell, .ignored(reason: LedgerReason.text))
      readNameless(piece, row, layout, valueCells, hasValue: true)
      return
    }
    // Nearly every row has a value, and then its lines tell no more than its text.
    let lines = hasValue ? [] : grid.table.lines(of: grid.table.cells[nameCell])
    var mayGoOn = false
    if !hasValue, let open = openRow {
      switch judge(open, lines, run) {
      case .goesOn(let together):
        readAgain(open, layout, piece, nameCell, together)
        return
      case .perhaps: mayGoOn = true
      case .no: break
      }
    }
    if grid.isTransposed, valueCells.contains(nil), !namesOnlyMunicipalities(run) {
      // A row that ends early may have lost a figure anywhere, and all behind it stand under other names.
      diagnostics.append(
        Diagnostic(
          .columnsUnpaired,
          "a row of the notice ends before '\(grid.table.text(of: grid.table.cells[nameCell]))', so its "
            + "figures may stand under other names than their own",
          at: grid.table.cells[nameCell].source))
    }
    if let aggregate = aggregate(run)
      ?? (hasValue && isTotalOfMeasures(nameCell, grid.table, run, layout) ? .total : nil)
    {
      openRow = nil
      readAggregate(piece, nameCell, valueCells, aggregate, hasValue: hasValue)
    } else if hasValue, UnknownBucket.isOne(grid.table.text(of: grid.table.cells[nameCell])) {
      openRow = nil
      readUnknownBucket(piece, nameCell, valueCells)
    } else if !hasValue, !namesAnyone(run) || isNote(lines, run) {
      let text = grid.table.text(of: grid.table.cells[nameCell])
      if !PageFurniture.isOne(text), !PageFurniture.saysGoesOn(FoldedHeading.fold(text)) {
        openRow = nil
      }
      readTextRow(piece, row, nameCell, layout)
    } else {
      openRow =
        hasValue && group.pieces[piece].layouts.count == 1
        ? OpenRow(
          piece: piece, row: row, recipients: recipients.count, outside: outside.count,
          diagnostics: diagnostics.count) : nil
      let first = recipients.count
      readRecipients(piece, row, nameCell, layout, valueCells, run)
      if first < recipients.count, let doubt = sectionDoubt {
        diagnostics.append(doubt)
        sectionDoubt = nil
      }
      if mayGoOn {
        for at in first..<recipients.count { recipients[at].mayGoOn = true }
      }
    }
  }

  func beside(_ measure: TableLayout.Measure, _ grid: TableGrid, _ row: Int) -> Beside {
    Beside(
      unit: measure.unitColumn.flatMap { grid.cell(row, $0) },
      sign: measure.signColumn.flatMap { grid.cell(row, $0) },
      marks: marks(grid, row, measure.marksColumns), isWords: measure.isWords)
  }

  /// Units, signs and marks in columns of their own are used for what the figure beside them is used for.
  private mutating func accountCompanions(_ piece: Int, _ row: Int, _ layout: TableLayout) {
    let grid = group.pieces[piece].grid
    for measure in layout.measures where measure.hasCompanions {
      for column in measure.companions {
        fates[piece].copy(from: grid.cell(row, measure.column), to: grid.cell(row, column))
      }
    }
    for column in layout.marksColumns {
      fates[piece].copy(from: grid.cell(row, layout.nameColumn), to: grid.cell(row, column))
    }
  }

  private mutating func readNameless(
    _ piece: Int, _ row: Int, _ layout: TableLayout, _ valueCells: [Int?], hasValue: Bool
  ) {
    let grid = group.pieces[piece].grid
    if hasValue, let (label, sum) = aggregateBeside(piece, row, layout) {
      openRow = nil
      readAggregate(piece, label, valueCells, sum, hasValue: true)
      return
    }
    if let code = layout.codeColumn {
      fates[piece].setIfUnaccounted(
        grid.cell(row, code), .ignored(reason: "a code without a name"))
    }
    guard hasValue else { return }
    let filled = valueCells.compactMap { $0 }.filter { !grid.table.cells[$0].isEmpty }
    if filled.count == 1,
      PageFurniture.isOne(grid.table.text(of: grid.table.cells[filled[0]]))
    {
      fates[piece].setIfUnaccounted(filled[0], .ignored(reason: LedgerReason.pageFurniture))
      return
    }
    for cell in valueCells.compactMap({ $0 }) where !grid.table.cells[cell].isEmpty {
      fates[piece].setIfUnaccounted(cell, .ignored(reason: "a value without a name"))
    }
    let texts = valueCells.compactMap { $0 }.map { grid.table.text(of: grid.table.cells[$0]) }
    let source = valueCells.compactMap { $0 }.first { !grid.table.cells[$0].isEmpty }
    diagnostics.append(
      Diagnostic(
        .valueWithoutName,
        "'\(texts.joined(separator: "', '"))' stands beside no name of a municipality",
        at: source.map { grid.table.cells[$0].source } ?? .none))
  }

  private func namesOnlyMunicipalities(_ run: NameRun) -> Bool {
    run.pieces.allSatisfy { if case .municipality = $0.resolution { true } else { false } }
  }

  private func namesAnyone(_ run: NameRun) -> Bool {
    run.pieces.contains { piece in
      switch piece.resolution {
      case .municipality, .ambiguous, .abolished, .outside: true
      case .aggregate: false
      // One unknown word that is nearly a name is a name misspelled; a sentence is not.
      case .unknown(let suggestions):
        !suggestions.isEmpty && run.pieces.count == 1
          && piece.written.split(separator: " ").count <= 3
      }
    }
  }

  private mutating func readUnknownBucket(_ piece: Int, _ nameCell: Int, _ valueCells: [Int?]) {
    let grid = group.pieces[piece].grid
    let cell = grid.table.cells[nameCell]
    let label = grid.table.text(of: cell)
    let values = valueCells.indices.map { valueText(grid, valueCells[$0], $0) }
    outside.append(OutsideRow(name: label, values: values))
    diagnostics.append(
      Diagnostic(
        .municipalityOutside,
        "'\(label)' is no municipality; its figures "
          + "(\(values.map(\.written).joined(separator: ", "))) are no allocation",
        at: cell.source))
    for cell in [nameCell] + valueCells.compactMap({ $0 }) {
      fates[piece].setIfUnaccounted(cell, .ignored(reason: LedgerReason.unknownBucket))
    }
  }

  /// A row that names nobody and has no figure: a note, a line of furniture, a group's heading.
  private mutating func readTextRow(
    _ piece: Int, _ row: Int, _ nameCell: Int, _ layout: TableLayout
  ) {
    let grid = group.pieces[piece].grid
    let cell = grid.table.cells[nameCell]
    let text = grid.table.text(of: cell)
    if let code = layout.codeColumn, let codeCell = grid.cell(row, code), codeCell != nameCell {
      fates[piece].setIfUnaccounted(codeCell, .ignored(reason: "a code beside no municipality"))
    }
    let isTold = noteUnit(text, layout, at: cell.source)
    if NoteMark.begins(text) {
      fates[piece].set(nameCell, .note)
      for note in notes(grid.table.lines(of: cell)) {
        tableNotes.append(Passage(note, at: cell.source))
      }
      return
    }
    if !isTold, let doubt = doubt(text, layout, at: cell.source) { sectionDoubt = doubt }
    fates[piece].setIfUnaccounted(
      nameCell, .ignored(reason: LedgerReason.text))
    // A number where a name should be may be a value, or the rest of one from the row above.
    let isNumber = NumberTextScanner.isNumber(text) && !NumberUnit.isUnit(text)
    diagnostics.append(
      Diagnostic(
        isNumber ? .valueWithoutName : .rowIgnored,
        "'\(text)' names no municipality and has no figure beside it", at: cell.source))
  }

  /// A row that says nothing but a unit holds for the rows below it: another than that of the rows above
  /// makes of one column two.
  ///
  /// Says whether the row is nothing but a unit.
  private mutating func noteUnit(
    _ text: String, _ layout: TableLayout, at source: SourceSpan
  ) -> Bool {
    guard NumberUnit.isHeadingUnit(text), let scale = NumberUnit.scale(text) else { return false }
    defer { sectionScale = scale }
    guard !recipients.isEmpty else { return true }
    let measure = layout.measures.first
    let subject = MeasureSubject(heading: measure?.heading ?? "", unit: measure?.unit)
    // Without a unit figures are kroner, unless their heading counts something else.
    let unstated = subject.isCount ? nil : "kroner"
    let above = sectionScale ?? measure?.unit.flatMap(NumberUnit.scale) ?? unstated
    guard above != scale else { return true }
    diagnostics.append(
      Diagnostic(
        .unitMixed, "the figures below '\(text)' have another unit than those above it", at: source,
        notes: ["write all figures of the column in one unit"]))
    return true
  }
}
