public import FordelingModel

/// Joins tables that are pieces of one: those that repeat a heading, and those without a heading that
/// go on where the table before them ended.
public enum TableJoiner {
  /// The tables with their pieces joined. A joined table has the place and the heading of its first
  /// piece, and each of its cells keeps its own place in the notice. Tables are numbered anew, in
  /// order; a table inside a cell still names the table that it stands in.
  public static func join(_ tables: [Table]) -> [Table] {
    var joined: [Table] = []
    /// Where the table that begins with a heading stands among those joined.
    var places: [String: Int] = [:]
    /// What became of each table's number.
    var numbers: [Int: Int] = [:]
    for table in tables {
      let heading = headingKey(table)
      if let heading, let at = places[heading] {
        joined[at].append(rowsOf: table, skipping: table.headerRows)
        numbers[table.index] = at + 1
      } else {
        if let heading { places[heading] = joined.count }
        joined.append(table)
        numbers[table.index] = joined.count
      }
    }
    return joined.enumerated().map { at, table in
      table.numbered(at + 1, nestedIn: table.nestedIn.flatMap { numbers[$0] })
    }
  }

  /// What two pieces of one table share: their width and the texts and places of their heading cells.
  /// Nil for a table without a heading, and for one that stands inside another.
  private static func headingKey(_ table: Table) -> String? {
    guard table.headerRows > 0, table.nestedIn == nil else { return nil }
    let texts = table.cells.prefix { $0.row <= table.headerRows }.map {
      "\($0.row) \($0.column) \(FoldedHeading.fold(table.text(of: $0)))"
    }
    return "\(table.columns) \(table.headerRows) " + texts.joined(separator: "\u{1F}")
  }
}
