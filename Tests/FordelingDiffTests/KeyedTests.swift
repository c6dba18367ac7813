import Fordeling
import Testing

@testable import FordelingDiff

@Suite("Cells, columns and rows by key")
struct KeyedTests {
  private func diff(
    _ old: String, _ new: String, keys: [String] = ["id"], isStrict: Bool = false
  ) throws -> TableDiff {
    try KeyedComparison(keys: keys, isStrict: isStrict).compare(
      KeyedSource(name: "old", bytes: Array(old.utf8)),
      KeyedSource(name: "new", bytes: Array(new.utf8)))
  }

  private func isSame(
    _ old: String, _ new: String, _ oldDelimiter: String = ",", _ newDelimiter: String = ";",
    isStrict: Bool = false
  ) -> Bool {
    CellText(
      isStrict: isStrict, oldDelimiter: oldDelimiter.utf8.first ?? 0,
      newDelimiter: newDelimiter.utf8.first ?? 0
    ).isSame(Array(old.utf8)[...], Array(new.utf8)[...])
  }

  @Test(
    "Only another decimal sign makes no other number",
    arguments: [
      ("7.5", "7,5", true), ("-7.5", "-7,5", true), ("0.25", "0,25", true),
      ("1.234", "1,234", true), ("7", "7", true), ("7.0", "7", false), ("7.50", "7,5", false),
      ("07.5", "07,5", false), ("0101", "101", false), ("7.5", "7,6", false),
      ("7.", "7,", false), (".5", ",5", false), ("7.5.1", "7,5,1", false),
      ("a7.5", "a7,5", false), ("7.5 ", "7,5", false), ("", "0", false), ("-", "", false),
    ])
  func numbers(_ old: String, _ new: String, _ same: Bool) {
    #expect(isSame(old, new) == same)
    #expect(isSame(new, old, ";", ",") == same)
    #expect(isSame(old, new, isStrict: true) == (old == new))
  }

  @Test("A comma between fields is no decimal sign, and a point may part thousands")
  func signs() {
    #expect(!isSame("1.234", "1,234", ",", ","))
    #expect(!isSame("7.5", "7,5", ",", ","))
    #expect(isSame("7.5", "7,5", ";", ";"))
    #expect(!isSame("1.234", "1,234", ";", ";"))
  }

  @Test("The same characters are the same, however composed and however lines end")
  func texts() {
    #expect(isSame("Århus", "A\u{30A}rhus"))
    #expect(isSame("\u{212B}rhus", "Århus"))
    #expect(isSame("a\r\nb", "a\nb"))
    #expect(!isSame("a\rb", "a\nb"))
    #expect(!isSame("a", "A") && !isSame("a ", "a") && !isSame("æ", "ae"))
    #expect(!isSame("Århus", "A\u{30A}rhus", isStrict: true))
  }

  @Test("Keys are texts: composed otherwise they are one key, and 0101 is not 101")
  func keys() throws {
    #expect(try !diff("id,a\nÅ,1\n\u{212A},2\n", "id,a\nK,2\nA\u{30A},1\n").hasDifferences())
    #expect(try diff("id,a\n0101,1\n", "id,a\n101,1\n").rows.map(\.kind) == [.added, .removed])
    #expect(try !diff("id,a\n\"x\"\"y\",1\n", "id,a\n\"x\"\"y\",1\n").hasDifferences())
    #expect(throws: KeyedDiffError.self) { try diff("id,a\nÅ,1\nA\u{30A},2\n", "id,a\n") }
    #expect(throws: KeyedDiffError.self) { try diff("id,a\n", "id,a\n\"Å\",1\nA\u{30A},2\n") }
    // Two keys whose texts would be one when put together are two.
    #expect(
      try diff("a,b,c\nx,yz,1\nxy,z,2\n", "a,b,c\nxy,z,2\nx,yz,1\n", keys: ["a", "b"]).rows.isEmpty)
  }

  @Test("A renamed column is known by its values, or by being the only one")
  func columns() throws {
    func kinds(_ old: String, _ new: String) throws -> [ComparedColumn.Kind] {
      try diff(old, new).columns.map(\.kind)
    }
    #expect(try kinds("id,a\n1,5\n2,6\n", "id,b\n1,7\n2,8\n") == [.same, .renamed])
    #expect(
      try kinds("id,n,a\n1,x,5\n2,y,6\n", "id,n,b\n1,x,5\n2,y,7\n") == [.same, .same, .renamed])
    #expect(
      try Set(kinds("id,n,a\n1,x,5\n2,y,6\n", "id,n,b\n1,x,8\n2,y,7\n"))
        == [.same, .removed, .added])
    // A column of one value is no evidence, and neither is one that two others equal.
    #expect(
      try kinds("id,n,a\n1,x,0\n2,y,0\n", "id,n,b\n1,x,0\n2,y,0\n").contains(.removed))
    #expect(
      try kinds("id,a\n1,5\n2,6\n3,7\n", "id,b,c\n1,5,5\n2,6,6\n3,7,7\n").contains(.removed))
  }

  @Test("Words of headings say which column was renamed before values do")
  func words() throws {
    func pairs(_ old: String, _ new: String) throws -> [String] {
      try diff(old, new).columns.dropFirst().map { "\($0.oldName ?? "") > \($0.newName ?? "")" }
    }
    #expect(
      try pairs("id,2023,2024\n1,10,20\n2,3,4\n", "id,Budget 2023,Budget 2024\n1,20,10\n2,4,3\n")
        == ["2023 > Budget 2023", "2024 > Budget 2024"])
    #expect(
      try pairs(
        "id,Drenge,Piger\n1,10,20\n2,3,4\n", "id,Antal piger,Antal drenge\n1,10,20\n2,3,4\n")
        == ["Piger > Antal piger", "Drenge > Antal drenge"])
    // Neither heading is a rewording, but values that speak against all words pair nothing.
    #expect(
      try pairs("id,Budget 2023,Budget 2024\n1,10,20\n", "id,Plan 2023,Plan 2024\n1,20,10\n")
        .allSatisfy { $0.hasPrefix(" > ") || $0.hasSuffix(" > ") })
    // Where no words speak, values do.
    #expect(
      try pairs("id,a,b\n1,10,20\n2,3,4\n", "id,x,y\n1,20,10\n2,4,3\n") == ["b > x", "a > y"])
  }

  @Test("An empty column or row that came is a difference")
  func empty() throws {
    #expect(try diff("id,a\n1,x\n", "id,a,b\n1,x,\n").hasDifferences())
    #expect(try diff("id,a,b\n1,x,\n", "id,a\n1,x\n").hasDifferences())
    let rows = try diff("id,a\n1,x\n", "id,a\n1,x\n2,\n")
    #expect(rows.hasDifferences() && rows.count(.added) == 1)
    #expect(try diff("id\n1\n", "id\n1\n2\n").count(.added) == 1)
  }

  @Test("Quoted, unquoted, with a line sep=;, with blank lines: the same table")
  func dialects() throws {
    let plain = "id,a,b\n1,x,2\n2,y,3\n"
    for other in [
      "\"id\",\"a\",\"b\"\r\n\"1\",\"x\",\"2\"\r\n\"2\",\"y\",\"3\"",
      "sep=;\nid;a;b\n1;x;2\n2;y;3\n",
      "id\ta\tb\n1\tx\t2\n2\ty\t3\n", "id|a|b\n1|x|2\n2|y|3\n",
      "\n\nid,a,b\n\n1,x,2\n\n\n2,y,3\n\n",
      "id,a,b\r1,x,2\r2,y,3\r",
    ] {
      #expect(try !diff(plain, other).hasDifferences(strict: true), "\(other)")
    }
  }

  @Test("Lines are those of the file, also where records have several or stand in disorder")
  func lines() throws {
    let old = "id,a\n1,\"x\ny\"\n\n2,b\n3,c\n"
    let new = "id,a\r\n3,d\r\n2,e\r\n1,\"x\r\nz\"\r\n"
    let lines = try diff(old, new).rows.map { [$0.oldSource?.line, $0.newSource?.line] }
    #expect(lines == [[6, 2], [5, 3], [2, 4]])
  }

  @Test("Renamed columns are looked for among as many as the limit says, and no more")
  func renamedColumns() throws {
    let limit = Limits().renamedColumns
    func renamed(_ count: Int) throws -> Int {
      func text(_ prefix: String) -> String {
        let rows = (1...3).map { row in
          "\(row)," + (0..<count).map { "\($0 * 3 + row)" }.joined(separator: ",")
        }
        return (["id," + (0..<count).map { "\(prefix)\($0)" }.joined(separator: ",")] + rows)
          .joined(separator: "\n") + "\n"
      }
      return try diff(text("a"), text("b")).count(.measureRenamed)
    }
    #expect(try renamed(limit) == limit)
    #expect(try renamed(limit + 1) == 0)
  }

  @Test("Many rows in disorder, all changed, with line breaks: linear time")
  func disorder() throws {
    let count = 40_000
    func text(_ numbers: some Sequence<Int>, _ word: String) -> String {
      "id,a\n" + numbers.map { "\($0),\"\(word)\n\($0)\"\n" }.joined()
    }
    let time = try ContinuousClock().measure {
      let diff = try diff(
        text(0..<count, "x"), text((0..<count).map { ($0 * 7_919) % count }, "y"))
      #expect(diff.count(.changed) == count && diff.isReordered)
    }
    #expect(time < .seconds(60))
  }
}
