public import FordelingModel

/// Joins tables that are pieces of one: those that repeat a heading, and those without a heading that
/// go on where the table before them ended.
public enum TableJoiner {
  /// The tables of a notice with their pieces joined. A joined table has the place and the heading of
  /// its first piece, and each of its cells keeps its own place in the notice. Tables are numbered anew,
  /// in order; a table inside a cell still names the table that it stands in.
  public static func join(_ blocks: [Block]) -> [Table] {
    var joined: [Table] = []
    /// Where the table that begins with a heading stands among those joined.
    var places: [String: Int] = [:]
    /// What became of each table's number.
    var numbers: [Int: Int] = [:]
    /// Where the table stands that the next one may go on, if there is one.
    var open: Int?
    /// The prose so far: what stands there again is a title that each page repeats.
    var prose: Set<String> = []
    for block in blocks {
      guard case .table(let table) = block else {
        if let text = block.prose, !PageNumber.isPageNumber(text),
          !PageNumber.isNumber(text.utf8), prose.insert(text).inserted
        {
          open = nil
        }
        continue
      }
      let heading = headingKey(table)
      let at: Int
      if let same = heading.flatMap({ places[$0] }) {
        joined[same].append(rowsOf: table, skipping: table.headerRows)
        at = same
      } else if table.headerRows == 0, table.nestedIn == nil, table.caption == nil, let open,
        joined[open].columns == table.columns
      {
        joined[open].append(rowsOf: table, skipping: 0)
        at = open
      } else {
        at = joined.count
        if let heading { places[heading] = at }
        joined.append(table)
      }
      numbers[table.index] = at + 1
      if table.nestedIn == nil { open = at }
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

extension Block {
  /// The text of a block that is no table.
  fileprivate var prose: String? {
    switch self {
    case .heading(_, let passage), .paragraph(let passage), .listItem(let passage): passage.text
    case .table: nil
    }
  }
}
