public import FordelingModel

/// Joins tables that are pieces of one: those that repeat a heading, and those without a heading that
/// go on where the table before them ended.
public enum TableJoiner {
  /// The tables with their pieces joined. A joined table has the place and the heading of its first
  /// piece, and each of its cells keeps its own place in the notice.
  public static func join(_ tables: [Table]) -> [Table] {
    var joined: [Table] = []
    for table in tables {
      if let at = joined.firstIndex(where: { continues(table, $0) }) {
        joined[at] = joined[at].appending(table, skippingRows: table.headerRows)
      } else {
        joined.append(table)
      }
    }
    return joined.enumerated().map { $1.numbered($0 + 1) }
  }

  /// Whether a table repeats another's heading to the letter.
  static func continues(_ table: Table, _ first: Table) -> Bool {
    table.headerRows > 0 && table.columns == first.columns && table.headerRows == first.headerRows
      && table.nestedIn == nil && first.nestedIn == nil
      && headingTexts(table).elementsEqual(headingTexts(first)) { $0.utf8.elementsEqual($1.utf8) }
  }

  private static func headingTexts(_ table: Table) -> [String] {
    table.cells.prefix { $0.row <= table.headerRows }.map {
      "\($0.row) \($0.column) \(FoldedText.fold(table.text(of: $0)))"
    }
  }
}
