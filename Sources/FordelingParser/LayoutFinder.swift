import FordelingModel
import FordelingNormalizer

/// Decides how a table is laid out, from what its columns hold and what its headings say.
struct LayoutFinder {
  let options: ExtractionOptions
  let resolver: NameResolver

  /// What was found out about one table.
  enum Outcome {
    /// An allocation table, in one block or in several side by side.
    case layout([TableLayout])
    /// No allocation table, and why; `names` says whether it names any municipality.
    case none(reason: String, names: Bool)
  }

  /// Decides the layout of one table.
  ///
  /// - Throws: ``ParserError`` when several columns of names could be the recipients.
  func find(_ grid: TableGrid, _ roles: ColumnRoles) throws(ParserError) -> Outcome {
    let names = roles.columns(.name)
    guard !names.isEmpty else {
      let reason =
        roles.isDamaged
        ? "its names are nearly those of municipalities, but few are; the text looks damaged, as a "
          + "text layer that lost letters does"
        : "no column of it holds names of municipalities"
      return .none(reason: reason, names: namesSeveral(grid))
    }
    guard roles.roles.contains(.number) else {
      return .none(reason: "it names municipalities but has no column of numbers", names: true)
    }
    let layouts: [TableLayout]
    if options.nameColumn == nil, let blocks = blocksByHeading(grid, roles) {
      layouts = blocks
    } else if names.count == 1, options.nameColumn == nil {
      layouts = [layout(grid, roles, name: names[0], columns: 1...grid.columns)]
    } else if let blocks = blocks(grid, roles, names) {
      layouts = blocks
    } else {
      let name = try recipient(grid, roles, names)
      try refuseFiguresOfOthers(grid, roles, names, recipient: name)
      layouts = [layout(grid, roles, name: name, columns: 1...grid.columns)]
    }
    guard layouts.allSatisfy({ !$0.measures.isEmpty }) else {
      return .none(reason: "it names municipalities but has no column of numbers", names: true)
    }
    let wanted = chosen(layouts)
    guard wanted.allSatisfy({ !$0.measures.isEmpty }) else {
      return .none(reason: "it does not have the measure asked for", names: true)
    }
    return .layout(wanted)
  }

  /// Whether municipalities are named anywhere in the table, as in the heading of a transposed one.
  private func namesSeveral(_ grid: TableGrid) -> Bool {
    var named = 0
    for cell in grid.table.cells where !cell.isHidden && !cell.isEmpty {
      if case .municipality(_, let rule) = resolver.resolve(grid.table.text(of: cell)),
        rule != .code, rule != .typo
      {
        named += 1
        if named == 3 { return true }
      }
    }
    return false
  }

  /// Refuses figures that may belong to another column of names: those right of it, when figures stand
  /// between it and the recipients too.
  private func refuseFiguresOfOthers(
    _ grid: TableGrid, _ roles: ColumnRoles, _ names: [Int], recipient: Int
  ) throws(ParserError) {
    let figures = roles.columns(.number)
    for other in names where other > recipient {
      guard figures.contains(where: { $0 > recipient && $0 < other }),
        let doubtful = figures.first(where: { $0 > other })
      else { continue }
      throw ParserError(
        .doubtful(
          what:
            "the figures of column \(doubtful) may belong to the names of column \(recipient) or to "
            + "those of column \(other)",
          advice: "give blocks side by side the same headings"),
        at: grid.table.source)
    }
  }

  /// Blocks side by side: the columns repeat with one period, headings included.
  private func blocks(
    _ grid: TableGrid, _ roles: ColumnRoles, _ names: [Int]
  ) -> [TableLayout]? {
    guard options.nameColumn == nil else { return nil }
    let count = names.count
    // An empty column may stand between two blocks, and not behind the last.
    let isDivided = !grid.columns.isMultiple(of: count)
    let width = (grid.columns + (isDivided ? 1 : 0)) / count
    guard width > 1, (grid.columns + (isDivided ? 1 : 0)).isMultiple(of: count),
      !isDivided || (1..<count).allSatisfy({ isBlank(grid, $0 * width) })
    else { return nil }
    let labels = labelRows(grid, roles, width: width)
    func signature(_ block: Int) -> [String] {
      (1...width).map { offset in
        let column = block * width + offset
        guard column <= grid.columns else { return "other " }
        let role =
          switch roles.roles[column - 1] {
          case .name: "name"
          case .code: "code"
          case .number: "number"
          case .unit: "unit"
          case .sign: "sign"
          case .marks: "marks"
          case .other: "other"
          }
        let headings = ColumnHeading(grid: grid, rows: roles.headerRows, skippedRows: labels)
        let text = headings.heading(column, name: nil).text
        // "Region A" above the names of one block, "Region B" above those of the next.
        if role == "name", isLabelOfPart(text) { return role }
        return role + " " + FoldedHeading.fold(text)
      }
    }
    let first = signature(0)
    guard (1..<count).allSatisfy({ signature($0) == first }) else { return nil }
    return (0..<count).map { block in
      var layout = layout(
        grid, roles, name: names[block],
        columns: block * width + 1...min((block + 1) * width, grid.columns), skippedRows: labels)
      if isLabelOfPart(layout.nameHeading) { layout.nameHeading = "" }
      return layout
    }
  }

  /// How many of the first heading rows are nothing but a label above each block, such as `Region A`, which
  /// says which municipalities stand below it and nothing of their figures.
  private func labelRows(_ grid: TableGrid, _ roles: ColumnRoles, width: Int) -> Int {
    (1...max(1, roles.headerRows)).prefix { row in
      row <= roles.headerRows
        && (1...grid.columns).allSatisfy { column in
          let isFirst = (column - 1).isMultiple(of: width)
          let first = (column - 1) / width * width + 1
          return isFirst
            ? isLabelOfPart(grid.text(row, column))
            : grid.isEmpty(row, column) || grid.cell(row, column) == grid.cell(row, first)
        }
    }.count
  }

  /// Whether a text says which part of the municipalities stands below it: `Region Syddanmark`, `Gruppe 2`.
  func isLabelOfPart(_ text: String) -> Bool {
    let words = FoldedHeading.words(text)
    // "Region" alone says that regions stand below it.
    guard let first = words.first, (2...5).contains(words.count) else { return false }
    return resolver.isAggregate(text)
      || ["region", "landsdel", "gruppe", "klynge", "område", "kreds", "blok"].contains(
        String(first))
  }

  /// Blocks whose headings repeat. The last may be filled in part or not at all, or have only a total
  /// where the others have names.
  private func blocksByHeading(_ grid: TableGrid, _ roles: ColumnRoles) -> [TableLayout]? {
    let headings = (1...max(1, grid.columns)).map {
      FoldedHeading.fold(heading(grid, $0, roles.headerRows, name: nil).text)
    }
    guard !headings.contains(""), let width = headings.dropFirst().firstIndex(of: headings[0]),
      width > 1, headings.count.isMultiple(of: width),
      headings.indices.allSatisfy({ headings[$0] == headings[$0 % width] })
    else { return nil }
    // What a column is shows in the first block that has something there.
    let pattern = (0..<width).map { offset in
      stride(from: offset, to: headings.count, by: width).map { roles.roles[$0] }
        .first { if case .other = $0 { false } else { true } } ?? roles.roles[offset]
    }
    let names = ColumnRoles(roles: pattern, headerRows: roles.headerRows).columns(.name)
    guard names.count == 1 else { return nil }
    var filled = roles
    for column in filled.roles.indices {
      let role = pattern[column % width]
      if case .other = filled.roles[column], role != .number || isEmpty(grid, roles, column + 1) {
        filled.roles[column] = role
      }
      guard filled.roles[column] == role else { return nil }
    }
    return (0..<headings.count / width).map { block in
      layout(
        grid, filled, name: block * width + names[0],
        columns: block * width + 1...(block + 1) * width)
    }
  }

  private func isBlank(_ grid: TableGrid, _ column: Int) -> Bool {
    (1...grid.rows).allSatisfy { grid.isEmpty($0, column) }
  }

  private func isEmpty(_ grid: TableGrid, _ roles: ColumnRoles, _ column: Int) -> Bool {
    guard roles.headerRows < grid.rows else { return true }
    return (roles.headerRows + 1...grid.rows).allSatisfy { grid.isEmpty($0, column) }
  }

  /// The column of the recipients, when several columns hold names: what the caller says, else the one
  /// whose heading says so.
  private func recipient(
    _ grid: TableGrid, _ roles: ColumnRoles, _ names: [Int]
  ) throws(ParserError) -> Int {
    let headings = names.map { heading(grid, $0, roles.headerRows, name: nil).text }
    if let wanted = options.nameColumn {
      let folded = FoldedHeading.fold(wanted)
      let fitting = names.indices.filter { FoldedHeading.fold(headings[$0]) == folded }
      if fitting.count == 1 { return names[fitting[0]] }
      throw ParserError(
        .noSuchChoice(
          what: "no one column of names has the heading '\(wanted)'", candidates: headings),
        at: grid.table.source)
    }
    let saying = names.indices.filter { at in
      FoldedHeading.words(headings[at]).contains { HeadingWords.recipient.contains(String($0)) }
    }
    // "Udbetales til" beside "Kommune" may say who gets it.
    let isPaidToOther = names.indices.contains { at in
      !saying.contains(at) && FoldedHeading.words(headings[at]).last == "til"
    }
    if saying.count == 1, !isPaidToOther { return names[saying[0]] }
    throw ParserError(
      .undecided(
        what: "several columns hold names of municipalities",
        candidates: zip(names, headings).map { $1.isEmpty ? "column \($0)" : "'\($1)'" },
        flag: "--name-column"),
      at: grid.table.source)
  }

  private func layout(
    _ grid: TableGrid, _ roles: ColumnRoles, name: Int, columns: ClosedRange<Int>,
    skippedRows: Int = 0
  ) -> TableLayout {
    let own = ColumnHeading(grid: grid, rows: roles.headerRows, skippedRows: skippedRows)
    var layout = TableLayout(
      nameColumn: name, nameHeading: own.heading(name, name: nil).text,
      codeColumn: nil, marksColumns: roles.columns(.marks(of: name)), measures: [], ignored: [])
    let headings = columnHeadings(roles, columns, name: name, own)
    let unitRow = grid.unitRow(names: name, after: roles.headerRows)
    for column in columns where column != name {
      let heading = headings(column)
      switch roles.roles[column - 1] {
      case .number:
        layout.measures.append(
          TableLayout.Measure(
            column: column, heading: heading.text,
            unit: NumberUnit.inHeading(heading.text) ?? unitRow.flatMap { grid.unit($0, column) },
            notes: heading.notes, unitColumn: roles.companion(.unit(of: column)),
            signColumn: roles.companion(.sign(of: column)),
            marksColumns: roles.columns(.marks(of: column)),
            isWords: roles.wordColumns.contains(column)))
      case .unit, .sign, .marks:
        continue
      case .code:
        if layout.codeColumn == nil {
          layout.codeColumn = column
        } else {
          layout.ignored.append(
            .init(column: column, heading: heading.text, reason: "another column of codes"))
        }
      case .name:
        layout.ignored.append(
          .init(column: column, heading: heading.text, reason: "names that are not the recipients"))
      case .other(let reason, _):
        layout.ignored.append(.init(column: column, heading: heading.text, reason: reason))
      }
    }
    return layout
  }

  /// Only the measures that the caller wants.
  private func chosen(_ layouts: [TableLayout]) -> [TableLayout] {
    guard let wanted = options.measure.map(FoldedHeading.fold) else { return layouts }
    return layouts.map { layout in
      var layout = layout
      let isWanted = { (measure: TableLayout.Measure) in
        FoldedHeading.fold(measure.heading).contains(wanted)
      }
      layout.ignored += layout.measures.filter { !isWanted($0) }.map {
        .init(column: $0.column, heading: $0.heading, reason: LedgerReason.otherMeasure)
      }
      layout.measures.removeAll { !isWanted($0) }
      return layout
    }
  }

  /// The headings of a layout's columns; where they are not told apart otherwise, an empty heading under
  /// which something stands belongs to the one left of it, as merged cells come out of a spreadsheet.
  private func columnHeadings(
    _ roles: ColumnRoles, _ columns: ClosedRange<Int>, name: Int, _ own: ColumnHeading
  ) -> (Int) -> (text: String, notes: [String]) {
    var finder = own
    let measures = columns.filter { roles.roles[$0 - 1] == .number }
    let texts = Set(measures.map { FoldedHeading.fold(finder.heading($0, name: name).text) })
    finder.fillsMerged = texts.count < measures.count
    return { finder.heading($0, name: name) }
  }

  private func heading(
    _ grid: TableGrid, _ column: Int, _ rows: Int, name: Int?
  ) -> (text: String, notes: [String]) {
    ColumnHeading(grid: grid, rows: rows).heading(column, name: name)
  }
}
