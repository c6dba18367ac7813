import FordelingModel

/// Gives measures the unit that is stated above or below their table instead of in their headings.
///
/// Counts and shares never get a unit of money. Where it cannot be told which columns a unit belongs to,
/// that is an error: figures would be a thousand times too small without a word.
struct UnitsOutsideHeadings {
  let notice: Notice
  /// Where each table stands among the blocks, by its number; -1 where there is none.
  private let positions: [Int]

  init(notice: Notice) {
    self.notice = notice
    var positions: [Int] = []
    for (at, block) in notice.blocks.enumerated() {
      guard case .table(let table) = block else { continue }
      while positions.count <= table.index { positions.append(-1) }
      positions[table.index] = at
    }
    self.positions = positions
  }

  /// Where a table stands among the blocks.
  private func position(ofTable index: Int) -> Int? {
    positions.indices.contains(index) && positions[index] >= 0 ? positions[index] : nil
  }

  /// Gives the measures of all tables their units.
  func assign(_ groups: inout [TableGroup], _ diagnostics: inout [Diagnostic]) {
    var forAll: [StatedUnit] = []
    for at in groups.indices {
      let own = statements(groups[at])
      forAll += own.filter(\.isForAll)
      let statements = own.isEmpty ? forAll.last.map { [$0] } ?? [] : own
      assign(statements, to: &groups[at], &diagnostics)
    }
  }

  // MARK: - What is stated

  private func statements(_ group: TableGroup) -> [StatedUnit] {
    var found: [StatedUnit] = []
    for piece in group.pieces {
      let table = piece.grid.table
      found += [table.caption, table.heading].compactMap { $0 }.compactMap {
        StatedUnit(sentence: $0, at: table.source) ?? StatedUnit(title: $0, at: table.source)
      }
      found += titles(piece)
    }
    for (at, passage) in group.lead.enumerated() where NumberUnit.mayStand(in: passage.text) {
      let stated = StatedUnit.all(in: passage)
      if !stated.isEmpty {
        found += stated
      } else if at == group.lead.count - 1,
        let statement = StatedUnit(lead: passage.text, at: passage.source)
      {
        found.append(statement)
      }
    }
    return found + below(group)
  }

  /// Units above the names (in the heading of their column, in a title that stands there), and in a row of
  /// text right below the headings or at the end.
  private func titles(_ piece: TableGroup.Piece) -> [StatedUnit] {
    guard let layout = piece.layouts.first, piece.grid.rows > 0 else { return [] }
    let grid = piece.grid
    let first = min(piece.headerRows + 1, grid.rows)
    let last = max(first, grid.rows - 2)
    return (Array(1...first) + Array(last...grid.rows).filter { $0 > first }).compactMap { row in
      guard let cell = grid.cell(row, layout.nameColumn) else { return nil }
      let text = grid.text(row, layout.nameColumn)
      let source = grid.table.cells[cell].source
      guard row > piece.headerRows else {
        return StatedUnit(sentence: text, at: source) ?? StatedUnit(title: text, at: source)
      }
      let hasValue = layout.measures.contains {
        grid.cell(row, $0.column) != cell && !grid.isEmpty(row, $0.column)
      }
      if hasValue { return nil }
      return row == first && NumberUnit.isHeadingUnit(text)
        ? StatedUnit(title: text, at: source) : StatedUnit(sentence: text, at: source)
    }
  }

  /// Sentences right below the last piece.
  private func below(_ group: TableGroup) -> [StatedUnit] {
    guard let last = group.pieces.last?.grid.table.index, let at = position(ofTable: last) else {
      return []
    }
    var found: [StatedUnit] = []
    for (place, block) in notice.blocks.enumerated().dropFirst(at + 1).prefix(3) {
      switch block {
      case .table, .heading: return found
      case .paragraph(let passage), .listItem(let passage):
        found += StatedUnit.all(in: passage)
        if place == at + 1, !isTable(place + 1),
          let alone = StatedUnit(alone: passage.text, at: passage.source)
        {
          found.append(alone)
        }
      }
    }
    return found
  }

  /// Whether a table stands there, whose title then is right above it.
  private func isTable(_ place: Int) -> Bool {
    guard notice.blocks.indices.contains(place), case .table = notice.blocks[place] else {
      return false
    }
    return true
  }

  // MARK: - Whose it is

  private func assign(
    _ statements: [StatedUnit], to group: inout TableGroup, _ diagnostics: inout [Diagnostic]
  ) {
    let stated = statements.filter { ProseAmount.exponent($0.scale) != nil || $0.scale == "euro" }
    if let share = statements.first(where: { Self.makesShares($0) }) {
      assignShare(share, to: &group, &diagnostics)
    }
    guard let first = stated.first else { return }
    if let other = stated.first(where: { $0.scale != first.scale }) {
      diagnostics.append(
        undecided(other, "'\(first.unit)' and '\(other.unit)' are both stated for one table"))
      return
    }
    let measures = group.measures
    let open = measures.filter { $0.unit == nil && $0.unitColumn == nil }
      .map { MeasureSubject(heading: $0.heading, unit: nil) }.filter { !$0.isShare }
    let money = open.filter(\.isMoney)
    let neutral = open.filter { !$0.isMoney && !$0.isCount }
    let reach = stated.contains { $0.reach == .numbers } ? .numbers : first.reach
    if money.isEmpty, neutral.isEmpty, first.isMoney || open.isEmpty {
      refuse(first, reach, measures, open, &diagnostics)
      return
    }
    var takers = money.isEmpty ? neutral : money
    if !first.isMoney { takers = open }
    if first.isMoney, !money.isEmpty, reach == .numbers || neutral.allSatisfy(\.isGeneric) {
      takers += neutral
    }
    if first.isMoney, !money.isEmpty, takers.count == money.count, let doubtful = neutral.first {
      diagnostics.append(
        undecided(
          first,
          "'\(first.unit)' is stated for the table, but not whether it is the unit of '\(doubtful.heading)'"
        ))
    }
    Self.give(first.unit, to: Set(takers.map(\.heading)), in: &group)
  }

  /// Gives a unit to the measures under some headings.
  private static func give(_ unit: String, to headings: Set<String>, in group: inout TableGroup) {
    for piece in group.pieces.indices {
      for layout in group.pieces[piece].layouts.indices {
        for at in group.pieces[piece].layouts[layout].measures.indices {
          let measure = group.pieces[piece].layouts[layout].measures[at]
          if measure.unit == nil, measure.unitColumn == nil, headings.contains(measure.heading) {
            group.pieces[piece].layouts[layout].measures[at].unit = unit
          }
        }
      }
    }
  }

  private static func makesShares(_ stated: StatedUnit) -> Bool {
    stated.reach == .numbers && (stated.scale == "percent" || stated.scale == "per mille")
  }

  /// Makes shares of measures that no heading says to be anything else.
  private func assignShare(
    _ stated: StatedUnit, to group: inout TableGroup, _ diagnostics: inout [Diagnostic]
  ) {
    let measures = group.measures
    let subjects = measures.map { MeasureSubject(heading: $0.heading, unit: $0.unit) }
    // Beside a column of shares it is said of that one.
    let shares = subjects.filter(\.isShare)
    if !shares.isEmpty {
      Self.give(stated.unit, to: Set(shares.map(\.heading)), in: &group)
      return
    }
    if let other = subjects.first(where: { $0.isCount || $0.isMoney }) {
      diagnostics.append(
        undecided(
          stated, "'\(stated.unit)' is stated for the numbers, but '\(other.heading)' is no share"))
      return
    }
    Self.give(stated.unit, to: Set(measures.map(\.heading)), in: &group)
  }

  /// A unit that no measure can have contradicts the headings, when it is said of these numbers.
  private func refuse(
    _ stated: StatedUnit, _ reach: StatedUnit.Reach, _ measures: [TableLayout.Measure],
    _ open: [MeasureSubject], _ diagnostics: inout [Diagnostic]
  ) {
    if let other = measures.first(where: { measure in
      let scale = measure.unit.flatMap(NumberUnit.scale)
      return ProseAmount.exponent(scale) != nil && scale != stated.scale
    }), !measures.contains(where: { $0.unit.flatMap(NumberUnit.scale) == stated.scale }) {
      diagnostics.append(
        undecided(
          stated,
          "'\(stated.unit)' is stated for the table, and '\(other.heading)' has another unit"))
    } else if reach == .numbers, let count = open.first(where: \.isCount),
      !measures.contains(where: { $0.unit.flatMap(NumberUnit.scale) == stated.scale })
    {
      diagnostics.append(
        undecided(
          stated,
          "'\(stated.unit)' is stated for the numbers, but '\(count.heading)' does not count money")
      )
    }
  }

  private func undecided(_ stated: StatedUnit, _ what: String) -> Diagnostic {
    Diagnostic(
      .unitUndecided, what, at: stated.source,
      notes: ["write the unit into the heading of each column that has it"])
  }
}
