import FordelingModel
import FordelingNormalizer

/// Lines of prose that look like rows which fell out of a table: names of municipalities and figures,
/// and no other word.
///
/// They are not read. Where such a line names a municipality that no table has, a figure would be missing
/// without a word, so it is reported.
struct RowsOutsideTables {
  let resolver: NameResolver
  /// Whether a number such as 2015 is as likely a figure as a year, since the tables have such figures.
  var hasFiguresLikeYears = false

  /// Longer passages are sentences or tables that were refused with an error of their own.
  private static let lengthLimit = 2_000

  /// What is to be said of a notice whose allocations have the codes `allocated`.
  ///
  /// A list of names and values that is no allocation table, for it has others as well, is such lines, too; the
  /// tables with the numbers `read` are not.
  func diagnostics(
    in notice: Notice, allocated: Set<String>, read: Set<Int>
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var followsTable = false
    /// The passage right above, if it is no heading.
    var before: Passage?
    for block in notice.blocks {
      switch block {
      case .table(let table):
        followsTable = true
        before = nil
        if !read.contains(table.index), table.columns == 2, table.headerRows == 0 {
          found += items(of: table).compactMap { judge($0, allocated, followsTable: false) }
        }
      case .heading(_, let passage):
        followsTable = false
        before = nil
        if let diagnostic = judge(passage, allocated, followsTable: false) {
          found.append(diagnostic)
        }
      case .paragraph(let passage), .listItem(let passage):
        if let before, NumberTextScanner.isNumber(passage.text),
          let name = name(before, allocated)
        {
          found.append(row(of: name, at: passage.source))
        }
        before = passage
        if let diagnostic = judge(passage, allocated, followsTable: followsTable) {
          found.append(diagnostic)
        } else {
          followsTable = false
        }
      }
    }
    return found
  }

  /// The rows of a list as lines.
  private func items(of table: Table) -> [Passage] {
    let grid = TableGrid(table)
    return (1...max(1, grid.rows)).filter { $0 <= grid.rows && !grid.isEmpty($0, 2) }.map { row in
      Passage(
        "\(grid.text(row, 1)) \(grid.text(row, 2))",
        at: grid.cell(row, 1).map { table.cells[$0].source } ?? table.source)
    }
  }

  private func judge(
    _ passage: Passage, _ allocated: Set<String>, followsTable: Bool
  ) -> Diagnostic? {
    guard passage.text.utf8.count <= Self.lengthLimit else { return nil }
    // Without a figure there is nothing to miss, except right below a table.
    let hasDigit = passage.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    guard followsTable || hasDigit else { return nil }
    let pieces = resolver.splitKnown(passage.text).pieces
    var hasFigure = false
    var hasName = false
    var missing: String?
    var words = 0
    var pairs = 0
    var followsName = false
    for piece in pieces {
      let wasName = followsName
      followsName = false
      if piece.code != nil, hasName { hasFigure = true }
      switch piece.resolution {
      case .municipality(let municipality, _):
        hasName = true
        followsName = true
        if missing == nil, !allocated.contains(municipality.code) { missing = municipality.name }
      case .ambiguous, .abolished:
        hasName = true
        missing = missing ?? piece.written
      case .unknown where NumberTextScanner.isNumber(piece.written):
        // A number before the name is that of an item or of a postal district.
        if hasName, hasFiguresLikeYears || !Self.isYear(piece.written) { hasFigure = true }
        if wasName { pairs += 1 }
      case .unknown where Self.areNumbers(piece.written):
        // "Silkeborg 4 4.000" is a row of two measures.
        if hasName { hasFigure = true }
        if wasName { pairs += 1 }
      case .aggregate: break
      case .unknown: words += 1
      case .outside: return nil
      }
    }
    // A heading that runs into its rows is one run of words, and several rows follow.
    guard words == 0 || (words == 1 && pairs > 1), let missing else { return nil }
    if hasFigure {
      return row(of: missing, at: passage.source)
    }
    // A name alone may head a letter. Right below a table it may have lost its figure.
    guard followsTable else { return nil }
    return Diagnostic(
      .nameOutsideTable, "'\(missing)' stands below the table, without a figure",
      at: passage.source)
  }

  private func row(of name: String, at source: SourceSpan) -> Diagnostic {
    Diagnostic(
      .rowOutsideTable,
      "this line has a figure for \(name), but stands in no table that was read",
      at: source, notes: ["move it into the table, or add the figure there"])
  }

  /// The municipality that a passage names and says nothing else of, if no table has it.
  private func name(_ passage: Passage, _ allocated: Set<String>) -> String? {
    guard passage.text.utf8.count <= 80,
      case .municipality(let municipality, _) = resolver.resolve(passage.text)
    else { return nil }
    return allocated.contains(municipality.code) ? nil : municipality.name
  }

  /// Whether a text is several numbers parted by blanks.
  private static func areNumbers(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 0x30, first <= 0x39,
      TelephoneNumber.form(of: text.utf8) == nil
    else { return false }
    let parts = text.blankSeparated
    return parts.count > 1 && parts.allSatisfy { NumberTextScanner.isNumber(String($0)) }
  }

  /// Whether a number is a year, as it stands beside the place of a letter.
  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
  }
}
