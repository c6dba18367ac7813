import FordelingModel
import FordelingNormalizer

/// Lines of prose that look like rows which fell out of a table: names of municipalities and figures,
/// and no other word.
///
/// They are not read. Where such a line names a municipality that no table has, a figure would be missing
/// without a word, so it is reported.
struct RowsOutsideTables {
  let resolver: NameResolver

  /// Longer passages are sentences or tables that were refused with an error of their own.
  private static let lengthLimit = 2_000

  /// What is to be said of a notice whose allocations have the codes `allocated`.
  func diagnostics(in notice: Notice, allocated: Set<String>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var followsTable = false
    for block in notice.blocks {
      switch block {
      case .table: followsTable = true
      case .heading(_, let passage):
        followsTable = false
        if let diagnostic = judge(passage, allocated, followsTable: false) {
          found.append(diagnostic)
        }
      case .paragraph(let passage), .listItem(let passage):
        if let diagnostic = judge(passage, allocated, followsTable: followsTable) {
          found.append(diagnostic)
        } else {
          followsTable = false
        }
      }
    }
    return found
  }

  private func judge(
    _ passage: Passage, _ allocated: Set<String>, followsTable: Bool
  ) -> Diagnostic? {
    guard passage.text.utf8.count <= Self.lengthLimit else { return nil }
    let pieces = resolver.split(passage.text).pieces
    var hasFigure = false
    var hasName = false
    var missing: String?
    for piece in pieces {
      if piece.code != nil, hasName { hasFigure = true }
      switch piece.resolution {
      case .municipality(let municipality, _):
        hasName = true
        if missing == nil, !allocated.contains(municipality.code) { missing = municipality.name }
      case .ambiguous, .abolished:
        hasName = true
        missing = missing ?? piece.written
      case .unknown where NumberTextScanner.isNumber(piece.written):
        // A number before the name is that of an item or of a postal district.
        if hasName, !Self.isYear(piece.written) { hasFigure = true }
      case .aggregate: break
      case .unknown, .outside: return nil
      }
    }
    guard let missing else { return nil }
    if hasFigure {
      return Diagnostic(
        .rowOutsideTable,
        "this line has a figure for \(missing), but stands in no table that was read",
        at: passage.source, notes: ["move it into the table, or add the figure there"])
    }
    // A name alone may head a letter. Right below a table it may have lost its figure.
    guard followsTable else { return nil }
    return Diagnostic(
      .nameOutsideTable, "'\(missing)' stands below the table, without a figure",
      at: passage.source)
  }

  /// Whether a number is a year, as it stands beside the place of a letter.
  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
  }
}
