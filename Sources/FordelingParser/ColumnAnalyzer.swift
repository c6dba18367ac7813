import FordelingModel
import FordelingNormalizer

/// Finds out what the columns of a table are for, by what their cells say.
struct ColumnAnalyzer {
  let resolver: NameResolver

  /// Decides the roles of a table's columns.
  func analyze(_ grid: TableGrid) -> ColumnRoles {
    // A row that says `Kommune` is a heading, though years beside it look like figures.
    let said = grid.table.headerRows == 0 && saysRecipient(inFirstRow: grid) ? 1 : 0
    let marked = min(
      max(grid.table.headerRows, said), max(0, grid.rows - 1), firstDataRow(grid) - 1)
    var roles = analyze(grid, headerRows: marked)
    let all = HeadingRows(grid: grid, roles: roles, namesMunicipality: namesMunicipality).count
    if all > roles.headerRows { roles = analyze(grid, headerRows: all) }
    ColumnCompanions(grid: grid, headerRows: roles.headerRows).assign(&roles)
    ColumnMarks(grid: grid, headerRows: roles.headerRows).assign(&roles)
    return roles
  }

  private func analyze(_ grid: TableGrid, headerRows marked: Int) -> ColumnRoles {
    var headerRows = marked
    var counts = (0..<grid.columns).map { count(grid, column: $0 + 1, from: headerRows + 1) }
    var names = counts.indices.filter { isNameColumn(counts[$0]) }
    if let first = names.first {
      let heading = FoldedHeading.fold(headings(grid, first + 1, headerRows))
      names = counts.indices.filter {
        names.contains($0) || isLabelColumn(counts[$0], grid, $0 + 1, headerRows, heading)
      }
    }
    if let nameColumn = names.first {
      for column in counts.indices where counts[column].codes > 0 {
        counts[column].matchingCodes = matchingCodes(
          grid, column: column + 1, names: nameColumn + 1, from: headerRows + 1)
      }
    }
    var roles = counts.indices.map { column in
      names.contains(column)
        ? .name
        : role(
          withoutHeading(counts[column], grid, column + 1, headerRows),
          heading: headings(grid, column + 1, headerRows),
          last: headerRows > 0 ? grid.text(headerRows, column + 1) : "",
          isBeforeNames: column < names.first ?? 0)
    }
    if names.isEmpty, let code = codeNameColumn(counts, grid, headerRows) { roles[code] = .name }
    leaveRunningNumbers(counts, names, grid, headerRows, &roles)
    // A row that names a municipality is no heading, whatever the markup says.
    if let name = roles.firstIndex(of: .name), headerRows > 1,
      let data = (2...headerRows).first(where: { isMunicipality(grid.text($0, name + 1)) })
    {
      headerRows = data - 1
    }
    return ColumnRoles(
      roles: roles, headerRows: headerRows > 0 ? headerRows : guessedHeaderRows(grid, roles),
      wordColumns: Set(
        counts.indices.filter {
          roles[$0] == .number
            && areWords(withoutHeading(counts[$0], grid, $0 + 1, headerRows))
        }.map { $0 + 1 }),
      namesAreCodes: names.isEmpty && roles.contains(.name),
      isDamaged: names.isEmpty && counts.contains(where: \.isDamaged))
  }

  private func saysRecipient(inFirstRow grid: TableGrid) -> Bool {
    guard grid.rows > 1, grid.columns > 1 else { return false }
    return (1...grid.columns).contains { HeadingWords.namesRecipients(grid.text(1, $0)) }
  }

  /// Leaves a column of numbers that only rise aside, where it stands without a heading before the names and the figures
  /// stand behind them: numbers of rows, which a page break or a row taken out interrupts.
  private func leaveRunningNumbers(
    _ counts: [ColumnCounts], _ names: [Int], _ grid: TableGrid, _ headerRows: Int,
    _ roles: inout [ColumnRoles.Role]
  ) {
    guard let name = names.first, headerRows > 0,
      roles.indices.contains(where: { $0 > name && roles[$0] == .number })
    else { return }
    for column in 0..<name
    where roles[column] == .number && counts[column].filled > 1
      && counts[column].rising == counts[column].filled
      && goesOn(from: headings(grid, column + 1, headerRows), grid.text(headerRows + 1, column + 1))
    {
      roles[column] = .other(reason: LedgerReason.runningNumbers)
    }
  }

  /// Whether rows are numbered from a heading on: from an empty one, or from `1` to `2` as a spreadsheet's own numbers.
  private func goesOn(from heading: String, _ first: String) -> Bool {
    FoldedHeading.words(heading).isEmpty
      || (Int(FoldedHeading.fold(heading)).flatMap { number in Int(first).map { $0 == number + 1 } }
        ?? false)
  }

  /// Numbers in words are only believed where the whole column is words, and signs for none.
  private func areWords(_ counts: ColumnCounts) -> Bool {
    counts.words >= 2 && counts.figures == 0 && counts.words + counts.numbers == counts.filled
  }

  /// The first row that gives numbers to names: a heading cannot stand at or below it, whatever the
  /// markup says.
  private func firstDataRow(_ grid: TableGrid) -> Int {
    for row in 1...max(1, min(grid.rows, 12)) where grid.rows > 0 {
      var words: [String] = []
      var hasNumber = false
      var last = -1
      for column in 1...max(1, grid.columns) where grid.columns > 0 {
        // A cell over several columns is looked at once.
        guard let cell = grid.cell(row, column), cell != last else { continue }
        last = cell
        let text = grid.text(row, column)
        if text.isEmpty { continue }
        if isNumberOrSign(text) { hasNumber = true } else { words.append(text) }
      }
      // Headings are looked up among the names only where a number stands beside them: no heading is a name,
      // and that takes long to find out. What a row of names is split into is asked for again.
      if hasNumber, words.contains(where: { hasMunicipality(resolver.split($0)) }) { return row }
    }
    return Int.max
  }

  func isNumberOrSign(_ text: String) -> Bool {
    if case .unreadable = NumberTextScanner.read(text) { false } else { true }
  }

  private func isMunicipality(_ text: String) -> Bool {
    if case .municipality = resolver.resolve(text) { true } else { false }
  }

  func namesMunicipality(_ text: String) -> Bool {
    hasMunicipality(resolver.splitKnown(text))
  }

  private func hasMunicipality(_ run: NameRun) -> Bool {
    run.pieces.contains { if case .municipality = $0.resolution { true } else { false } }
  }

  /// Names are at least half of what stands in a column of names, known labels not counted.
  private func isNameColumn(_ counts: ColumnCounts) -> Bool {
    counts.names > 0 && counts.names * 2 >= counts.filled - counts.labels
  }

  /// The last of several blocks side by side may have nothing but the total.
  private func isLabelColumn(
    _ counts: ColumnCounts, _ grid: TableGrid, _ column: Int, _ headerRows: Int, _ heading: String
  ) -> Bool {
    counts.labels > 0 && !heading.isEmpty
      && counts.labels == withoutHeading(counts, grid, column, headerRows).filled
      && FoldedHeading.fold(headings(grid, column, headerRows)) == heading
  }

  private func matchingCodes(_ grid: TableGrid, column: Int, names: Int, from first: Int) -> Int {
    guard first <= grid.rows else { return 0 }
    var matching = 0
    var last: Int?
    for row in first...grid.rows {
      // A cell over several rows is one number: it is no code of the one name that it happens to fit.
      let cell = grid.cell(row, column)
      if cell == last || cell.map({ grid.table.cells[$0].rowSpan > 1 }) ?? false { continue }
      last = cell
      guard case .municipality(let coded, _) = resolver.resolve(grid.text(row, column)),
        case .municipality(let named, _) = resolver.resolve(grid.text(row, names))
      else { continue }
      if coded.code.utf8.elementsEqual(named.code.utf8) { matching += 1 }
    }
    return matching
  }

  private func role(
    _ counts: ColumnCounts, heading: String, last: String, isBeforeNames: Bool
  ) -> ColumnRoles.Role {
    let words = FoldedHeading.words(heading)
    let isText = words.isEmpty || HeadingWords.isText(heading)
    guard counts.filled > 0 else {
      // "24/25" looks like the number of a page.
      if counts.skipped > 1, HeadingWords.identifies(heading) || HeadingWords.isTime(heading) {
        return .other(reason: "text beside the figures")
      }
      return .other(reason: "empty column", doubt: isText ? nil : .empty)
    }
    let saysCode = words.contains { HeadingWords.code.contains(String($0)) }
    if saysCode || counts.paddedCodes == counts.allCodes {
      if areMost(counts.allCodes, of: counts) { return .code }
    } else if areMost(counts.codes, of: counts), counts.matchingCodes * 2 >= counts.codes {
      // Nearly every number is the code of some municipality of the past, so those are no evidence here.
      return .code
    }
    if counts.times == counts.filled
      || (counts.clocks == counts.filled && HeadingWords.isClock(heading))
      || (counts.days == counts.filled && HeadingWords.isEvent(heading))
    {
      return .other(reason: "points in time")
    }
    // "År" under "Tildeling", "Fra" and "Til" with nothing but years below.
    if counts.years == counts.filled, HeadingWords.isTime(last) || HeadingWords.isClock(last) {
      return .other(reason: "points in time")
    }
    if counts.pairedTelephones == counts.filled
      || (counts.pairedTelephones + counts.plainTelephones == counts.filled
        && HeadingWords.mayBeTelephone(heading))
    {
      return .other(reason: LedgerReason.identifiers)
    }
    if isBeforeNames, counts.pluses > 0, counts.figures == 0,
      counts.pluses + counts.numbers >= counts.filled
    {
      return .other(reason: "signs before the names")
    }
    if counts.pluses > 0, counts.figures == 0, counts.pluses < counts.filled,
      counts.pluses + counts.numbers >= counts.filled
    {
      // Pluses and minuses behind the figures may be theirs.
      return .other(reason: "signs", doubt: .someNumbers)
    }
    if counts.almostNumbers > 0, HeadingWords.mayBeRange(heading) {
      return .other(reason: "text beside the figures")
    }
    if areWords(counts), !isText || words.isEmpty { return .number }
    guard counts.numbers + counts.almostNumbers > 0,
      (counts.numbers + counts.almostNumbers) * 2 >= counts.filled
    else {
      let areCrosses = counts.crosses == counts.filled && !HeadingWords.namesMeasure(heading)
      let mayBeFigures =
        !isText && !areCrosses
        && (counts.figures > 0 || counts.filled == 1 || counts.words * 2 >= counts.filled)
      return .other(
        reason: "neither names nor numbers", doubt: mayBeFigures ? .someNumbers : nil)
    }
    if HeadingWords.identifies(heading) {
      return .other(reason: LedgerReason.identifiers)
    }
    if HeadingWords.countsRecipients(heading) {
      return .other(reason: LedgerReason.countOfRecipients)
    }
    if HeadingWords.isTime(heading) { return .other(reason: "points in time") }
    if !words.isEmpty, isText {
      return .other(
        reason: "text beside the figures",
        doubt: counts.figures > counts.almostNumbers ? .someNumbers : nil)
    }
    let isRunning = counts.running == counts.filled
    if isRunning, words.isEmpty, counts.filled >= 10 || isBeforeNames {
      return .other(reason: LedgerReason.runningNumbers)
    }
    return .number
  }

  private func areMost(_ codes: Int, of counts: ColumnCounts) -> Bool {
    codes > 0 && codes * 10 >= counts.filled * 8
  }

  /// Codes stand for names where no column has names: by their heading, or by their leading zeros.
  private func codeNameColumn(
    _ counts: [ColumnCounts], _ grid: TableGrid, _ headerRows: Int
  ) -> Int? {
    counts.indices.first { column in
      let count = counts[column]
      let words = FoldedHeading.words(headings(grid, column + 1, headerRows))
      guard areMost(count.allCodes, of: count) else { return false }
      // Beside texts that name something else, such as `Løn`, numbers are those of accounts or of lines of buses.
      let areOthers = counts.indices.contains { at in
        at != column && counts[at].numbers == 0 && counts[at].almostNumbers == 0
          && counts[at].labels == 0 && counts[at].names == 0
          && withoutHeading(counts[at], grid, at + 1, headerRows).filled * 2 >= count.filled
      }
      if areOthers { return words.contains { $0.hasPrefix("kom") || $0.hasPrefix("myndighed") } }
      return count.paddedCodes > 0
        || words.contains { HeadingWords.code.contains(String($0)) }
    }
  }

  private func headings(_ grid: TableGrid, _ column: Int, _ rows: Int) -> String {
    guard rows > 0 else { return guessedHeading(grid, column) }
    return (1...rows).filter { $0 == rows || !isTitle(grid, row: $0) }
      .map { grid.text($0, column) }.joined(separator: " ")
  }

  /// Whether a heading row has one text alone: the title of the table, which says nothing of a column.
  private func isTitle(_ grid: TableGrid, row: Int) -> Bool {
    guard grid.columns > 2 else { return false }
    var only: Int?
    for column in 1...grid.columns where !grid.isEmpty(row, column) {
      guard let cell = grid.cell(row, column), only == nil || only == cell else { return false }
      only = cell
    }
    // A text over a part of the columns is their heading.
    return only.map { grid.cell(row, 1) == $0 } ?? false
  }

  /// The counts without the cell that is the column's heading although nothing marks it as one.
  private func withoutHeading(
    _ counts: ColumnCounts, _ grid: TableGrid, _ column: Int, _ headerRows: Int
  ) -> ColumnCounts {
    guard headerRows == 0, !guessedHeading(grid, column).isEmpty, grid.rows > 1 else {
      return counts
    }
    var counts = counts
    counts.filled -= 1
    return counts
  }

  /// The text of the first row, where it may be a heading that nothing marks as one.
  private func guessedHeading(_ grid: TableGrid, _ column: Int) -> String {
    guard grid.rows > 0 else { return "" }
    let text = grid.text(1, column)
    return isNumberOrSign(text) || NumberTextScanner.beginsLikeNumber(text) ? "" : text
  }

  /// Whether a text has a name or a label that is known.
  private func isKnown(_ text: String) -> Bool {
    resolver.splitKnown(text).pieces.contains { !$0.resolution.isUnknown }
      || UnknownBucket.isOne(text)
  }

  /// Whether a text speaks of municipalities in general.
  private func saysRecipient(_ text: String) -> Bool {
    FoldedHeading.words(text).contains { HeadingWords.recipient.contains(String($0)) }
  }

  /// Whether a row has a number that is no year in a column of numbers: below a heading, it is a row's.
  private func hasFigure(_ grid: TableGrid, _ row: Int, _ roles: [ColumnRoles.Role]) -> Bool {
    roles.indices.contains { at in
      guard roles[at] == .number else { return false }
      let text = grid.text(row, at + 1)
      return NumberTextScanner.isNumber(text) && !HeadingWords.isYear(text)
    }
  }

  /// Heading rows that no markup shows: first rows without a name, a known label or a number in the
  /// columns that hold them.
  private func guessedHeaderRows(_ grid: TableGrid, _ roles: [ColumnRoles.Role]) -> Int {
    // Years are numbers and headings: a cell that says "Kommune" settles it, for the rows above as well.
    var rows = 0
    for row in 1...max(1, min(grid.rows - 1, 4)) where grid.rows > 1 {
      let names = roles.indices.filter { roles[$0] == .name }.map { grid.text(row, $0 + 1) }
      if names.contains(where: isKnown) || (rows > 0 && hasFigure(grid, row, roles)) { break }
      // "Diverse kommuner" and a figure are a row.
      if hasFigure(grid, row, roles), !names.contains(where: HeadingWords.namesRecipients) {
        continue
      }
      // "1.000 kr." in the corner says as well that years stand beside it, and not figures.
      if names.contains(where: saysRecipient)
        || (row == 1 && names.contains(where: NumberUnit.isHeadingUnit))
      {
        rows = row
      }
    }
    while rows < min(grid.rows - 1, 5) {
      var isData = false
      for (at, role) in roles.enumerated() {
        let text = grid.text(rows + 1, at + 1)
        guard !text.isEmpty else { continue }
        switch role {
        case .name:
          isData = isData || isKnown(text)
        case .number:
          isData = isData || isNumberOrSign(text)
        case .code, .unit, .sign, .marks, .other:
          continue
        }
      }
      if isData { break }
      rows += 1
    }
    return rows
  }
}
