import Fordeling
import Testing

@Suite("What tables say beside the figures")
struct ContextTests {
  private func diff(_ old: String, _ new: String, file: String = "a.md") throws -> AllocationDiff {
    func reading(_ text: String) throws -> NoticeReading {
      var options = ExtractionOptions()
      options.expected = .any
      let notice = try Pipeline().read(Array(text.utf8), file: file)
      return NoticeReading(try Pipeline().extract(notice, options: options), notice: notice)
    }
    return NoticeComparison().compare(try reading(old), try reading(new))
  }

  private static func table(_ rows: [String]) -> String {
    "| Kommune | Pladser |\n|---|---:|\n" + rows.map { "| \($0) |\n" }.joined()
  }

  private static let pools = [
    "**Pulje A** |", "Aarhus | 12", "Vejle | 3", "**Pulje B** |", "Odense | 7",
  ]

  @Test(
    "A municipality that moved from one group of rows to another is told",
    arguments: [
      ["**Pulje A** |", "Aarhus | 12", "**Pulje B** |", "Vejle | 3", "Odense | 7"],
      ["**Pulje B** |", "Odense | 7", "Vejle | 3", "**Pulje A** |", "Aarhus | 12"],
    ])
  func groups(_ rows: [String]) throws {
    let diff = try diff(Self.table(Self.pools), Self.table(rows))
    #expect(diff.changes.isEmpty)
    let change = try #require(diff.context.changes.first)
    #expect(diff.context.changes.count == 1)
    #expect(change.subject == .heading && change.municipalities.map(\.name) == ["Vejle"])
    #expect([change.old?.text, change.new?.text] == ["Pulje A", "Pulje B"])
  }

  @Test("Groups in another order, or worded otherwise, are no change")
  func sameGroups() throws {
    let order = ["**Pulje B** |", "Odense | 7", "**Pulje A** |", "Vejle | 3", "Aarhus | 12"]
    #expect(try diff(Self.table(Self.pools), Self.table(order)).context.changes.isEmpty)
    let words = Self.pools.map { $0.replacing("Pulje", with: "Gruppe") }
    #expect(try diff(Self.table(Self.pools), Self.table(words)).context.changes.isEmpty)
  }

  @Test(
    "A municipality that moved from one titled table to another is told",
    arguments: [("**Pulje A**", "**Pulje B**"), ("Tabel 1: Pulje A", "Tabel 2: Pulje B")])
  func titles(_ first: String, _ second: String) throws {
    func notice(_ rows: [[String]]) -> String {
      "\(first)\n\n\(Self.table(rows[0]))\n\(second)\n\n\(Self.table(rows[1]))"
    }
    let old = notice([["Aarhus | 12", "Vejle | 3"], ["Odense | 7", "Fanø | 1"]])
    let new = notice([["Aarhus | 12"], ["Odense | 7", "Fanø | 1", "Vejle | 3"]])
    #expect(try diff(old, new).context.changes.map(\.subject) == [.heading])
    #expect(try diff(old, old).context.changes.isEmpty)
  }

  @Test(
    "Another year in a heading, a title or a group is told",
    arguments: [
      ("| Kommune | Pladser 2023 |\n|---|---|\n| Aarhus | 12 |\n| Vejle | 3 |\n", "2023", "2024"),
      (table(["Skoleåret 2023/24 |", "Aarhus | 12", "Vejle | 3"]), "2023/24", "2024/25"),
      ("Tabel 1: Pladser 2023\n\n" + table(["Aarhus | 12", "Vejle | 3"]), "2023", "2024"),
    ])
  func years(_ old: String, _ year: String, _ other: String) throws {
    let changes = try diff(old, old.replacing(year, with: other)).context.changes
    #expect(changes.map(\.subject) == [.heading])
    #expect(changes.first?.municipalities.count == 2)
  }

  @Test("A date above a table is a matter of the prose")
  func dates() throws {
    let rows = Self.table(["Aarhus | 12", "Vejle | 3"])
    let diff = try diff(
      "Opdateret den 3. maj 2023\n\n" + rows, "Opdateret den 3. maj 2024\n\n" + rows)
    #expect(diff.context.changes.isEmpty)
    #expect(diff.prose.changes.count == 1)
  }

  @Test("Subtotals that changed while no figure did are told")
  func subtotals() throws {
    let old = "Kommune;Pladser\nAarhus;12\nVejle;3\nI alt;15\nOdense;4\nI alt;4\n"
    let new = "Kommune;Pladser\nAarhus;12\nI alt;12\nVejle;3\nOdense;4\nI alt;7\n"
    let diff = try diff(old, new, file: "a.csv")
    #expect(diff.changes.isEmpty)
    #expect(Set(diff.context.changes.map(\.subject)) == [.total])
    let more = old.replacing("Odense;4\nI alt;4", with: "Odense;5\nI alt;5")
    #expect(try self.diff(old, more, file: "a.csv").context.changes.isEmpty)
  }

  private static func numbered(_ heading: String, _ numbers: [String], _ names: [String]) -> String
  {
    "| \(heading) | Kommune | Antal |\n|---|---|---|\n"
      + zip(numbers, names).map { "| \($0) | \($1) | 5 |\n" }.joined()
  }

  @Test(
    "Numbers that only count the rows are no change, and others are",
    arguments: [
      ("Nr.", ["1", "2", "3"], ["1", "2", "3"], false),
      ("Uge", ["12", "13", "14"], ["13", "14", "15"], true),
      ("Måned", ["1", "2", "3"], ["2", "3", "4"], true),
      ("Rang", ["1", "2", "3"], ["1", "2", "3"], true),
    ])
  func running(_ heading: String, _ old: [String], _ new: [String], _ isChange: Bool) throws {
    let names = ["Aarhus", "Odense", "Vejle"]
    let diff = try diff(
      Self.numbered(heading, old, names),
      Self.numbered(heading, new, old == new ? names.reversed() : names))
    #expect(diff.changes.isEmpty)
    #expect(diff.context.changes.isEmpty != isChange, "\(diff.context.changes)")
  }
}
