import FordelingModel
import FordelingNormalizer

/// Finds the tables of a notice that hand something out.
struct CandidateFinder {
  let resolver: NameResolver
  let options: ExtractionOptions

  /// The allocation tables in order, and the block of the notice that holds the first.
  struct Candidates {
    var pieces: [PlacedPiece] = []
    var firstBlock = 0
  }

  /// One table of the notice as it was judged.
  private struct Judged {
    var grid: TableGrid
    var roles: ColumnRoles
    var outcome: LayoutFinder.Outcome
  }

  /// Judges every table of the notice.
  ///
  /// - Throws: ``ParserError`` when none hands anything out, or a choice is left.
  func find(
    in notice: Notice, _ diagnostics: inout [Diagnostic]
  ) throws(ParserError) -> Candidates {
    var candidates = Candidates()
    var reasons: [String] = []
    var skipped: [Diagnostic] = []
    var between = ProseBetweenTables(resolver: resolver)
    var measures: [String] = []
    /// Why tables could not be read for a choice that only a person can make.
    var refusals: [ParserError] = []
    var strays: [StrayPiece] = []
    var strayBefore: StrayPiece?
    var spannedBytes = 0
    let outer = Set(notice.tables.compactMap(\.nestedIn))
    for (at, block) in notice.blocks.enumerated() {
      guard case .table(let table) = block else {
        if between.add(block) { strayBefore = nil }
        continue
      }
      guard options.table == nil || options.table == table.index, !table.cells.isEmpty else {
        continue
      }
      spannedBytes += table.spannedBytes
      if spannedBytes > Limits().spannedBytes {
        let reason =
          "the text of cells over several columns or rows passes the limit 'spannedBytes' "
          + "(\(Limits().spannedBytes), counted for each place)"
        reasons.append("table \(table.index): \(reason)")
        skipped.append(
          Diagnostic(
            .tableUnread, "table \(table.index) was not read: \(reason)", at: table.source))
        between.passStray(namesMunicipalities: true)
        strayBefore = nil
        continue
      }
      let judged: Judged
      do throws(ParserError) {
        judged = try judge(table, withoutMeasure)
      } catch {
        // A choice in one table is no reason to withhold the others.
        guard error.isAboutOneTable else { throw error }
        refusals.append(error)
        skipped.append(
          Diagnostic(
            .tableUnread, "table \(table.index) was not read: \(error.message)", at: table.source))
        between.passStray(namesMunicipalities: true)
        strayBefore = nil
        continue
      }
      let grid = judged.grid
      switch judged.outcome {
      case .none(let reason, let names):
        reasons.append("table \(table.index): \(reason)")
        if outer.contains(table.index) { continue }
        // Without a figure in it or above it nothing is lost.
        let unread = UnreadTable(grid: grid, resolver: resolver)
        let isRowLost = unread.hasLostHalf || (!names && unread.hasRow)
        let isFigureLost =
          isRowLost || hasFigures(grid) || (names && announcesFigure(grid, between.lead))
        let skipping = Diagnostic(
          isFigureLost ? .tableUnread : .tableSkipped,
          "table \(table.index) was not read: \(reason)", at: table.source)
        let stray =
          StrayPiece(
            grid: grid, position: candidates.pieces.count, lead: between.lead,
            leadAfterStray: between.leadAfterStray, skipping: names || isRowLost ? skipping : nil)
        between.passStray(namesMunicipalities: names)
        strays.append(stray)
        strayBefore = stray
      case .layout(let found):
        measures += found.flatMap { $0.measures.map(\.heading) }
        guard
          case .layout(let layouts) = try LayoutFinder(options: options, resolver: resolver).find(
            grid, judged.roles)
        else { continue }
        if outer.contains(table.index), !givesFigures(grid, layouts) { continue }
        var piece = TableGroup.Piece(
          grid: grid, headerRows: judged.roles.headerRows, layouts: layouts)
        piece.isList = isList(table, notice.text)
        if candidates.pieces.isEmpty { candidates.firstBlock = at }
        if let stray = strayBefore, stray.heads(piece, resolver: resolver) {
          if let head = stray.head(of: piece, resolver: resolver) {
            strays.removeLast()
            candidates.pieces.append(PlacedPiece(piece: head, lead: stray.lead))
            between.reset()
          } else {
            skipped.append(stray.withoutHeading(piece))
          }
        }
        strayBefore = nil
        skipped += LayoutDoubts(
          grid: grid, roles: judged.roles, options: options, resolver: resolver
        ).diagnostics(layouts)
        candidates.pieces.append(
          PlacedPiece(
            piece: piece, lead: between.lead, leadAfterStray: between.leadAfterStray))
        between.reset()
      }
    }
    if candidates.pieces.isEmpty, let refusal = refusals.first { throw refusal }
    try refuseNone(candidates, notice, reasons, measures)
    skipped += insert(strays, into: &candidates)
    diagnostics += skipped
    return candidates
  }

  /// Judges a table as it stands, and turned when no column of it names municipalities.
  private func judge(
    _ table: Table, _ options: ExtractionOptions
  ) throws(ParserError) -> Judged {
    let finder = LayoutFinder(options: options, resolver: resolver)
    let analyzer = ColumnAnalyzer(resolver: resolver)
    let grid = TableGrid(table)
    let roles = analyzer.analyze(grid)
    var refusal: ParserError?
    var upright: LayoutFinder.Outcome?
    if !roles.columns(.name).isEmpty, !roles.namesAreCodes {
      do throws(ParserError) {
        upright = try finder.find(grid, roles)
      } catch {
        refusal = error
      }
    }
    if let upright, case .layout = upright {
      return Judged(grid: grid, roles: roles, outcome: upright)
    }
    let transposed = TransposedTable(resolver: resolver)
    let turned: TableGrid?
    do throws(LimitPassed) {
      // One row of figures below one of names looks like columns that have a name each.
      turned =
        roles.columns(.name).isEmpty || roles.namesAreCodes || transposed.isOneRow(grid)
        ? try transposed.turned(grid) : nil
    } catch {
      let reason =
        "its columns are municipalities, and its \(grid.rows) rows pass the limit "
        + "'\(error.name)' (\(error.limit)); split it"
      return Judged(grid: grid, roles: roles, outcome: .none(reason: reason, names: true))
    }
    if let turned {
      let turnedRoles = analyzer.analyze(turned)
      let outcome: LayoutFinder.Outcome
      do throws(ParserError) {
        outcome = try finder.find(turned, turnedRoles)
      } catch {
        throw refusal ?? error
      }
      if case .layout = outcome {
        return Judged(grid: turned, roles: turnedRoles, outcome: outcome)
      }
    }
    if let refusal { throw refusal }
    if let upright { return Judged(grid: grid, roles: roles, outcome: upright) }
    return Judged(grid: grid, roles: roles, outcome: try finder.find(grid, roles))
  }

  /// Whether a table around another is more than layout: a row of it gives a number to a name.
  private func givesFigures(_ grid: TableGrid, _ layouts: [TableLayout]) -> Bool {
    guard grid.rows > 0 else { return false }
    return (1...grid.rows).contains { row in
      layouts.contains { layout in
        guard case .municipality = resolver.resolve(grid.text(row, layout.nameColumn)) else {
          return false
        }
        return layout.measures.contains { measure in
          NumberTextScanner.isNumber(grid.text(row, measure.column))
        }
      }
    }
  }

  /// Whether a table is a list of names and values: a bullet stands before its first cell.
  private func isList(_ table: Table, _ text: SourceText?) -> Bool {
    guard let text, let start = table.source.start, let first = table.cells.first?.source.start,
      start < first
    else { return false }
    let before = text.bytes[text.offsets.text(start)..<text.offsets.text(first)]
    let signs = before.filter { $0 > 0x20 }
    return signs == [UInt8(ascii: "-")] || signs == [UInt8(ascii: "*")]
      || signs == [UInt8(ascii: "+")] || signs == Array("•".utf8)
  }

  /// Puts the pieces that are no tables of their own among the others, in the order of the notice;
  /// gives what is to be said of the rest.
  private func insert(
    _ strays: [StrayPiece], into candidates: inout Candidates
  ) -> [Diagnostic] {
    let found = candidates.pieces.map(\.piece)
    var skipped: [Diagnostic] = []
    for stray in strays.reversed() {
      if let piece = stray.piece(among: found, resolver: resolver) {
        // What follows goes on from this piece, not from the one before.
        if candidates.pieces.indices.contains(stray.position),
          let lead = candidates.pieces[stray.position].leadAfterStray
        {
          candidates.pieces[stray.position].lead = lead
        }
        candidates.pieces.insert(
          PlacedPiece(piece: piece, lead: stray.lead, leadAfterStray: stray.leadAfterStray),
          at: stray.position)
      } else if let skipping = stray.skipping {
        skipped.append(skipping)
      }
    }
    return skipped
  }

  /// Whether a number stands anywhere but below a heading such as `Telefon`.
  private func hasFigures(_ grid: TableGrid) -> Bool {
    guard grid.rows > 0 else { return false }
    let identifying = Set((1...grid.columns).filter { HeadingWords.identifies(grid.text(1, $0)) })
    return grid.table.cells.contains { cell in
      NumberTextScanner.isNumber(grid.table.text(of: cell))
        && !identifying.contains(cell.column)
    }
  }

  /// Whether what stands above names says what each of them gets: `Kommuner med 10 pladser`.
  private func announcesFigure(_ grid: TableGrid, _ lead: LeadIn) -> Bool {
    guard grid.rows > 0 else { return false }
    let isList = grid.columns == 1
    var headings = (1...grid.columns).map { grid.text(1, $0) }.filter { heading in
      isList || FoldedHeading.words(heading).contains { $0.hasPrefix("kommuner") }
    }
    if isList {
      headings += [grid.table.caption, lead.passages.last?.text].compactMap { $0 }
    }
    return headings.contains { AnnouncedFigure.find(in: $0) != nil }
  }

  private var withoutMeasure: ExtractionOptions {
    var options = options
    options.measure = nil
    return options
  }

  private func refuseNone(
    _ candidates: Candidates, _ notice: Notice, _ reasons: [String], _ measures: [String]
  ) throws(ParserError) {
    guard candidates.pieces.isEmpty else { return }
    let tables = notice.tables
    if let wanted = options.table, !tables.contains(where: { $0.index == wanted }) {
      throw ParserError(
        .noSuchChoice(
          what: "the notice has no table \(wanted)",
          candidates: tables.map { "table \($0.index)" }))
    }
    if let wanted = options.measure, !measures.isEmpty {
      throw ParserError(
        .noSuchChoice(
          what: "no measure's heading contains '\(wanted)'", candidates: distinct(measures)))
    }
    let found =
      switch tables.count {
      case 0: "the notice has no table at all"
      case 1...3: reasons.joined(separator: "; ")
      default:
        "none of the \(tables.count) tables gives numbers to municipalities; "
          + reasons.prefix(3).joined(separator: "; ")
      }
    throw ParserError(.noAllocationTable(found: found))
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
