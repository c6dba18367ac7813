import Fordeling
import FordelingTestSupport

/// A table of texts with a heading.
struct SheetOfTexts: Hashable {
  var headings: [String]
  var rows: [[String]]

  /// The cells of each row by heading, by the texts of the key.
  func contents(keys: [String]) -> [[String]: [String: String]] {
    var contents: [[String]: [String: String]] = [:]
    for row in rows {
      var cells: [String: String] = [:]
      for (heading, text) in zip(headings, row) { cells[heading] = text }
      contents[keys.map { cells[$0] ?? "" }] = cells
    }
    return contents
  }

  /// The same rows and columns in another order.
  func shuffled(_ numbers: inout SeededGenerator) -> SheetOfTexts {
    let order = numbers.shuffled(Array(headings.indices))
    return SheetOfTexts(
      headings: order.map { headings[$0] },
      rows: numbers.shuffled(rows).map { row in order.map { row[$0] } })
  }

  /// The sheet as a CSV file in a dialect of chance, as UTF-8 without a byte order mark.
  func written(_ numbers: inout SeededGenerator) -> [UInt8] {
    let delimiter = numbers.pick([",", ";", "\t", "|"])
    let lineEnd = numbers.pick(["\n", "\r\n"])
    let quotesAll = numbers.chance(1, of: 3)
    let decomposes = numbers.chance(1, of: 3)
    let lines = ([headings] + rows).map { row in
      row.map { text in
        var text = text
        if decomposes {
          text = text.replacing("é", with: "e\u{301}").replacing("Å", with: "A\u{30A}")
        }
        if lineEnd == "\r\n" { text = text.replacing("\n", with: "\r\n") }
        let needsQuotes =
          quotesAll || row.count == 1 && text.isEmpty
          || text.utf8.contains {
            $0 == 0x0A || $0 == 0x0D || $0 == 0x22 || $0 == delimiter.utf8.first || $0 == 0x20
          }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
      }.joined(separator: delimiter)
    }
    let text = lines.joined(separator: lineEnd) + (numbers.chance(1, of: 2) ? lineEnd : "")
    return Array(text.utf8)
  }
}

/// Two tables, of which the second was made from the first by changes that are known.
struct SheetPair {
  /// The columns of the key.
  var keys: [String]
  /// The first table.
  var old: SheetOfTexts
  /// The second table.
  var new: SheetOfTexts
  /// The changes of cells, as ``describe(_:_:)`` tells them, in order.
  var planted: [String] = []
  /// The columns that came, went or were renamed, as ``describe(_:)`` tells them.
  var plantedColumns: [String] = []

  private static let texts = [
    "", "a", "0101", "101", "x,y", "a;b", "p|q", "say \"hi\"", "two\nlines", " padded ", "7,5",
    "7.5", "1.234", "Århus", "é", "->", "-->", "NULL", "@@", "...", "+++", "æøå",
  ]

  /// The pair of a seed.
  init(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    let keys = numbers.chance(1, of: 4) ? ["id", "år é"] : ["id"]
    self.keys = keys
    let columns = numbers.number(keys.count + 2...keys.count + 6)
    let headings = keys + (keys.count..<columns).map { "column \($0)" }
    let rows = (0..<numbers.number(0...30)).map { row in
      headings.indices.map { column -> String in
        if column == 0 { return keys.count == 1 ? Self.key(row) : Self.key(row / 3) }
        if column < keys.count { return "\(row % 3) é" }
        // The column that may be renamed has its own value in every row.
        return column == keys.count ? "own \(row)" : numbers.pick(Self.texts)
      }
    }
    old = SheetOfTexts(headings: headings, rows: rows)
    new = old
    plant(&numbers)
    planted.sort()
    old = old.shuffled(&numbers)
    new = new.shuffled(&numbers)
  }

  private static func key(_ row: Int) -> String {
    switch row % 4 {
    case 0: "0\(row)"
    case 1: "\(row)"
    case 2: "Århus \(row)"
    default: "é\(row)"
    }
  }

  private mutating func plant(_ numbers: inout SeededGenerator) {
    let fate = numbers.below(4)
    let renamed = keys.count
    // More than half of a renamed column must stay.
    var renamedLeft = fate == 1 ? (new.rows.count - 1) / 2 : Int.max
    if fate == 1, new.rows.count > 2 {
      new.headings[renamed] = "renamed é"
      plantedColumns.append("renamed|\(old.headings[renamed])|renamed é")
    }
    var unique = 0
    for row in new.rows.indices {
      for column in keys.count..<new.headings.count where numbers.chance(1, of: 12) {
        if column == renamed {
          guard renamedLeft > 0 else { continue }
          renamedLeft -= 1
        }
        unique += 1
        let before = new.rows[row][column]
        let after = numbers.chance(1, of: 4) ? "" : "new \(unique)"
        if before == after { continue }
        new.rows[row][column] = after
        planted.append(
          Self.describe(key(of: new.rows[row]), new.headings[column], before, after))
      }
    }
    if fate == 2 { removeColumn() }
    if fate == 3 { addColumn(&numbers) }
    addAndRemoveRows(fate, &numbers)
  }

  private mutating func removeColumn() {
    // The last column of both; nothing is told of its cells but that they went.
    let column = new.headings.count - 1
    plantedColumns.append("removed|\(new.headings[column])|")
    planted.removeAll { $0.contains("|\(new.headings[column])|") }
    for row in old.rows where !row[column].isEmpty {
      planted.append(Self.describe(key(of: row), old.headings[column], row[column], ""))
    }
    new.headings.removeLast()
    for row in new.rows.indices { new.rows[row].removeLast() }
  }

  private mutating func addColumn(_ numbers: inout SeededGenerator) {
    new.headings.append("added")
    plantedColumns.append("added||added")
    for row in new.rows.indices {
      let text = numbers.pick(Self.texts)
      new.rows[row].append(text)
      if !text.isEmpty {
        planted.append(Self.describe(key(of: new.rows[row]), "added", "", text))
      }
    }
  }

  private mutating func addAndRemoveRows(_ fate: Int, _ numbers: inout SeededGenerator) {
    // Rows go only where no renamed column needs them as evidence.
    if fate != 1 {
      for row in new.rows.indices.reversed() where numbers.chance(1, of: 10) {
        let gone = key(of: new.rows[row])
        planted.removeAll { $0.contains("|\(gone)|") }
        new.rows.remove(at: row)
        guard let before = old.rows.first(where: { key(of: $0) == gone }) else { continue }
        let filled = old.headings.indices.dropFirst(keys.count).filter { !before[$0].isEmpty }
        for column in filled {
          planted.append(Self.describe(gone, old.headings[column], before[column], ""))
        }
      }
    }
    for added in 0..<numbers.below(3) {
      var row = new.headings.indices.map { _ in numbers.pick(Self.texts) }
      for column in keys.indices { row[column] = "neu \(added)" }
      row[keys.count] = "own added \(added)"
      new.rows.append(row)
      for column in new.headings.indices.dropFirst(keys.count) where !row[column].isEmpty {
        planted.append(
          Self.describe(key(of: row), new.headings[column], "", row[column]))
      }
    }
  }

  private func key(of row: [String]) -> String {
    row.prefix(keys.count).joined(separator: " & ")
  }

  /// A change of a cell in one line: kind, key, column, before, after.
  static func describe(_ key: String, _ column: String, _ old: String, _ new: String) -> String {
    let kind = old.isEmpty ? "added" : new.isEmpty ? "removed" : "changed"
    return "\(kind)|\(key)|\(column)|\(old)|\(new)"
  }

  /// The changes of a diff in the same form.
  static func describe(_ diff: TableDiff) -> [String] {
    diff.rows.flatMap { row in
      diff.changes(of: row).map { change in
        let texts = [change.old ?? "", change.new ?? ""].map {
          $0.replacing("\r\n", with: "\n")
        }
        return describe(
          diff.key(of: row).joined(separator: " & "), change.column?.name ?? "", texts[0], texts[1])
      }
    }.sorted()
  }

  /// The columns of a diff that came, went or were renamed.
  static func columns(_ diff: TableDiff) -> [String] {
    diff.columns.filter { $0.kind != .same }.map {
      "\($0.kind.rawValue)|\($0.oldName ?? "")|\($0.newName ?? "")"
    }
  }

  /// Compares two tables, each written in a dialect of chance.
  static func compare(
    _ old: SheetOfTexts, _ new: SheetOfTexts, keys: [String], _ numbers: inout SeededGenerator,
    context: Int = 0
  ) throws -> TableDiff {
    try KeyedComparison(keys: keys, context: context).compare(
      KeyedSource(name: "old.csv", bytes: old.written(&numbers)),
      KeyedSource(name: "new.csv", bytes: new.written(&numbers)))
  }
}
