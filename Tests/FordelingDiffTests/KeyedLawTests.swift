import Fordeling
import FordelingTestSupport
import Testing

/// What holds for any two tables with a key, tried on random pairs in random dialects.
@Suite("Laws of the diff by key")
struct KeyedLawTests {
  @Test("A table does not differ from itself, however it is written")
  func same() throws {
    for seed in 0..<PairCount.pairs {
      let pair = SheetPair(seed: UInt64(seed))
      var numbers = SeededGenerator(seed: UInt64(seed) + 2_000_000)
      let diff = try SheetPair.compare(
        pair.old, pair.old.shuffled(&numbers), keys: pair.keys, &numbers)
      #expect(SheetPair.describe(diff) == [], "seed \(seed)")
      #expect(!diff.hasDifferences() && diff.unchangedRows == pair.old.rows.count)
    }
  }

  @Test("The planted changes are the reported ones, each once")
  func planted() throws {
    var kinds: Set<String> = []
    for seed in 0..<PairCount.pairs {
      let pair = SheetPair(seed: UInt64(seed))
      var numbers = SeededGenerator(seed: UInt64(seed) + 3_000_000)
      let diff = try SheetPair.compare(pair.old, pair.new, keys: pair.keys, &numbers)
      #expect(SheetPair.describe(diff) == pair.planted, "seed \(seed)")
      #expect(SheetPair.columns(diff) == pair.plantedColumns, "seed \(seed)")
      let differs =
        !pair.planted.isEmpty || pair.plantedColumns.contains { !$0.hasPrefix("renamed") }
      #expect(diff.hasDifferences() == differs, "seed \(seed)")
      kinds.formUnion(diff.columns.map(\.kind.rawValue))
      kinds.formUnion(diff.rows.map { "row \($0.kind.rawValue)" })
    }
    #expect(
      kinds == [
        "same", "renamed", "added", "removed", "row changed", "row added", "row removed",
      ])
  }

  @Test("The old table with the changes applied is the new one")
  func patch() throws {
    for seed in 0..<PairCount.pairs {
      let pair = SheetPair(seed: UInt64(seed))
      var numbers = SeededGenerator(seed: UInt64(seed) + 4_000_000)
      let diff = try SheetPair.compare(pair.old, pair.new, keys: pair.keys, &numbers)
      #expect(
        Self.patched(pair.old, diff, keys: pair.keys) == pair.new.contents(keys: pair.keys),
        "seed \(seed)")
    }
  }

  @Test("The other way round, every change is the inverse")
  func inverse() throws {
    for seed in 0..<PairCount.pairs {
      let pair = SheetPair(seed: UInt64(seed))
      var numbers = SeededGenerator(seed: UInt64(seed) + 5_000_000)
      let there = try SheetPair.compare(pair.old, pair.new, keys: pair.keys, &numbers)
      let back = try SheetPair.compare(pair.new, pair.old, keys: pair.keys, &numbers)
      func plain(_ diff: TableDiff, inverted: Bool) -> [String] {
        diff.rows.flatMap { row in
          diff.changes(of: row).map { change in
            let sides = [
              "\(change.column?.oldName ?? "")=\(change.old ?? "")",
              "\(change.column?.newName ?? "")=\(change.new ?? "")",
            ].map { $0.replacing("\r\n", with: "\n") }
            return "\(diff.key(of: row)) \(inverted ? sides.reversed() : sides)"
          }
        }.sorted()
      }
      #expect(plain(there, inverted: true) == plain(back, inverted: false), "seed \(seed)")
      #expect(there.unchangedRows == back.unchangedRows)
    }
  }

  @Test("The order of rows and columns means nothing")
  func order() throws {
    for seed in 0..<PairCount.pairs {
      let pair = SheetPair(seed: UInt64(seed))
      var numbers = SeededGenerator(seed: UInt64(seed) + 6_000_000)
      let diff = try SheetPair.compare(pair.old, pair.new, keys: pair.keys, &numbers)
      let shuffled = try SheetPair.compare(
        pair.old.shuffled(&numbers), pair.new.shuffled(&numbers), keys: pair.keys, &numbers)
      #expect(SheetPair.describe(diff) == SheetPair.describe(shuffled), "seed \(seed)")
      #expect(SheetPair.columns(diff) == SheetPair.columns(shuffled), "seed \(seed)")
    }
  }

  /// Applies a diff to a table.
  private static func patched(
    _ old: SheetOfTexts, _ diff: TableDiff, keys: [String]
  ) -> [[String]: [String: String]] {
    func plain(_ text: String?) -> String { (text ?? "").replacing("\r\n", with: "\n") }
    var contents: [[String]: [String: String]] = [:]
    for (key, cells) in old.contents(keys: keys) {
      var renamed: [String: String] = [:]
      for column in diff.columns {
        guard let newName = column.newName else { continue }
        renamed[newName] = column.oldName.flatMap { cells[$0] } ?? ""
      }
      contents[key] = renamed
    }
    for row in diff.rows {
      let key = diff.key(of: row)
      switch row.kind {
      case .removed: contents[key] = nil
      case .added:
        var cells: [String: String] = [:]
        for column in diff.columns {
          if let name = column.newName { cells[name] = plain(diff.newCell(row, column)) }
        }
        contents[key] = cells
      case .changed:
        for change in diff.changes(of: row) {
          if let name = change.column?.newName { contents[key]?[name] = plain(change.new) }
        }
      case .same: break
      }
    }
    return contents
  }
}
