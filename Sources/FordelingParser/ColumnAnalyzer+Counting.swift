import FordelingModel
import FordelingNormalizer

/// What the cells of a column say, each by itself.
extension ColumnAnalyzer {
  /// Counts what the cells of a column say.
  func count(_ grid: TableGrid, column: Int, from first: Int) -> ColumnCounts {
    var counts = ColumnCounts()
    var lastCell = -1
    guard first <= grid.rows else { return counts }
    for row in first...grid.rows {
      guard let at = grid.cell(row, column), at != lastCell else { continue }
      lastCell = at
      let cell = grid.table.cells[at]
      guard !cell.isEmpty else { continue }
      guard !isHeadingAgain(grid, cell, column, above: first) else {
        counts.skipped += 1
        continue
      }
      counts.filled += 1
      let text = grid.table.text(of: cell)
      if text.utf8.count <= 3 {
        if ColumnCounts.crosses.contains(text.lowercased()) { counts.crosses += 1 }
        if text == "+" || text == "±" { counts.pluses += 1 }
      }
      if counts.names == 0, NumberWord.read(text) != nil { counts.words += 1 }
      let (hasDigit, hasOther) = signs(of: text)
      if hasDigit, hasOther {
        if PointInTime.isOne(text) || PointInTime.isPart(text) { counts.times += 1 }
        if PointInTime.mayBeDay(text) { counts.days += 1 }
        if PointInTime.mayBeClock(text) { counts.clocks += 1 }
      } else if !hasDigit, PointInTime.isPart(text) {
        counts.times += 1
      }
      if hasDigit, text.utf8.count >= 8, text.utf8.last.map({ $0 <= UInt8(ascii: "9") }) ?? false {
        countTelephone(text, &counts)
      }
      if !hasOther {
        counts.numbers += 1
        counts.figures += 1
        countCode(text, &counts)
        if isNumber(text, counts.numbers) { counts.running += 1 }
        countRising(text, &counts)
        if HeadingWords.isYear(text) { counts.years += 1 }
      } else if isNumberOrSign(text)
        || cellLinesAreNumbers(grid.table, cell)
      {
        counts.numbers += 1
        if NumberTextScanner.beginsLikeNumber(text) { counts.figures += 1 }
      } else if NumberTextScanner.beginsLikeNumber(text), !namesMunicipality(text) {
        counts.almostNumbers += 1
      } else if isReference(text) {
        // "Se Køge" in the place of a figure.
        counts.references += 1
      } else {
        classify(resolver.split(grid.table.linedText(of: cell)), &counts)
      }
    }
    // Without any figure, "se bilag" is no more than a text.
    if counts.numbers > 0 { counts.almostNumbers += counts.references }
    return counts
  }

  /// Whether a text has digits, and whether it has anything else.
  private func signs(of text: String) -> (hasDigit: Bool, hasOther: Bool) {
    var hasDigit = false
    var hasOther = false
    for byte in text.utf8 {
      if byte >= 0x30 && byte <= 0x39 { hasDigit = true } else { hasOther = true }
    }
    return (hasDigit, hasOther)
  }

  /// Counts a number that goes on from the one before, or begins anew.
  private func countRising(_ digits: String, _ counts: inout ColumnCounts) {
    guard digits.utf8.count < 7, let number = Int(digits) else { return }
    if number == 1 || (counts.lastNumber.map { $0...($0 + 3) } ?? number...number).contains(number)
    {
      counts.rising += 1
    }
    counts.lastNumber = number
  }

  /// Whether digits are a number, written without zeros in front.
  private func isNumber(_ digits: String, _ number: Int) -> Bool {
    digits.utf8.count < 10 && digits.utf8.first != 0x30
      && digits.utf8.reduce(0) { $0 * 10 + Int($1 & 0x0F) } == number
  }

  /// Whether a text points to another row instead of giving a figure.
  private func isReference(_ text: String) -> Bool {
    guard let first = text.utf8.first,
      first | 0x20 == UInt8(ascii: "s") || first | 0x20 == UInt8(ascii: "j"),
      let word = FoldedHeading.words(text).first
    else { return false }
    return ["se", "jf", "som", "sammen"].contains(word)
  }

  private func countTelephone(_ text: String, _ counts: inout ColumnCounts) {
    switch TelephoneNumber.form(of: text.utf8) {
    case .grouped: counts.pairedTelephones += 1
    case .plain: counts.plainTelephones += 1
    case nil: break
    }
  }

  private func countCode(_ text: String, _ counts: inout ColumnCounts) {
    // A code has four digits, or three without its zero.
    guard (3...4).contains(text.utf8.count) else { return }
    switch resolver.resolve(text) {
    case .municipality: counts.codes += 1
    case .abolished, .outside: counts.pastCodes += 1
    default: return
    }
    if text.utf8.count == 4, text.utf8.first == 0x30 { counts.paddedCodes += 1 }
  }

  /// Whether a cell repeats its column's heading to the letter, or is a page number.
  private func isHeadingAgain(
    _ grid: TableGrid, _ cell: Cell, _ column: Int, above first: Int
  ) -> Bool {
    guard cell.row > 1, grid.table.lineCount(of: cell) == 1 else { return false }
    let text = grid.table.text(of: cell)
    if PageNumber.isPageNumber(text) { return true }
    return (max(1, first - 16)...max(1, first - 1)).contains {
      grid.text($0, column).hasSameBytes(as: text)
    }
      && !isNumberOrSign(text) && !namesMunicipality(text)
  }

  private func cellLinesAreNumbers(_ table: Table, _ cell: Cell) -> Bool {
    table.lineCount(of: cell) > 1 && table.lines(of: cell).allSatisfy(isNumberOrSign)
  }

  private func classify(_ run: NameRun, _ counts: inout ColumnCounts) {
    var hasMunicipality = false
    var isKnown = false
    for piece in run.pieces {
      switch piece.resolution {
      case .municipality: hasMunicipality = true
      case .aggregate, .outside, .abolished, .ambiguous: isKnown = true
      case .unknown(let suggestions):
        if run.pieces.count > 1 { continue }
        if UnknownBucket.isOne(piece.written) { isKnown = true }
        if !suggestions.isEmpty { counts.nearNames += 1 }
      }
    }
    if hasMunicipality { counts.names += 1 } else if isKnown { counts.labels += 1 }
  }
}
