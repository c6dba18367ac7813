import FordelingModel
import FordelingTestSupport
import Testing

@testable import FordelingReaders

@Suite("Where tables lined up by blanks begin, go on and end")
struct MarkdownAlignedEdgesTests {
  private func read(_ text: String) throws -> MarkdownReader.Result {
    let source = SourceText(bytes: Array(text.utf8))
    return try MarkdownReader.read(source, isMarkdown: false, limits: Limits())
  }

  private func grids(_ text: String) throws -> [[String]] {
    try read(text).blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table.grid.map { $0.joined(separator: "|") }
    }
  }

  private static let borders = "=======  =====  =====\n"
  private static let bordered =
    borders + "Kommune  Antal  Timer\n" + borders
    + "Aarhus   12     3\nVejle    3      40\n"

  @Test(
    "Tables between lines of equals signs do not run into each other, whatever stands below them")
  func bordered() throws {
    let two =
      "=======  ============\nKommune  Elever Almen\n=======  ============\n"
      + "Aarhus   22 118\nVejle    55 104\n=======  ============\n\n\nside2.png\n\n"
    let result = try read(two + Self.bordered + Self.borders)
    #expect(result.diagnostics.isEmpty)
    #expect(
      try grids(two + Self.bordered + Self.borders) == [
        ["Kommune|Elever Almen", "Aarhus|22 118", "Vejle|55 104"],
        ["Kommune|Antal|Timer", "Aarhus|12|3", "Vejle|3|40"],
      ])
  }

  @Test("A table that was cut off inside its last line of equals signs has all of its rows")
  func cutInsideBorder() throws {
    for length in [10, 14, 16, 20] {
      let cut = Self.bordered + String(Self.borders.prefix(length))
      #expect(try grids(cut) == [["Kommune|Antal|Timer", "Aarhus|12|3", "Vejle|3|40"]])
    }
  }

  @Test(
    "A table whose last line of equals signs is missing or another is an error",
    arguments: ["", "=======\n", "=======  ====  ======\n", "=======  =====\n", "Odense"])
  func withoutBorder(_ end: String) throws {
    let result = try read(Self.bordered + end)
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(try grids(Self.bordered + end).isEmpty)
  }

  @Test(
    "A sign in a column of figures begins a row, no item of a list",
    arguments: [
      (
        "Antal   Beløb   Kommune\n   12   1.200   Aarhus\n    3     300   Vejle\n    -     700   Odense\n",
        ["Antal|Beløb|Kommune", "12|1.200|Aarhus", "3|300|Vejle", "-|700|Odense"]
      ),
      (
        "Pladser   Kommune\n     12   Aarhus\n      -   Vejle\n      3   Fanø\n      –   Odense\n",
        ["Pladser|Kommune", "12|Aarhus", "-|Vejle", "3|Fanø", "–|Odense"]
      ),
      (
        "Pladser   Kommune\n      -   Fanø\n     ..   Odense\n     12   Aarhus\n      3   Vejle\n",
        ["Pladser|Kommune", "-|Fanø", "..|Odense", "12|Aarhus", "3|Vejle"]
      ),
      (
        "2023    2024    Kommune\n  12      13    Aarhus\n   3       4    Vejle\n   -       5    Fanø\n",
        ["2023|2024|Kommune", "12|13|Aarhus", "3|4|Vejle", "-|5|Fanø"]
      ),
    ])
  func signs(_ text: String, _ rows: [String]) throws {
    #expect(try grids(text) == [rows])
  }

  @Test(
    "Items of a list near a table stay items",
    arguments: [
      "Kommune   Antal\nAarhus       12\nVejle         3\n- tallet er foreløbigt\n",
      "Antal   Kommune\n   12   Aarhus\n    3   Vejle\n\n- tallet er foreløbigt\n",
      "Antal   Kommune\n   12   Aarhus\n    3   Vejle\n-   tallet er foreløbigt\n",
      "Antal   Kommune\n12      Aarhus\n3       Vejle\n-       tallet er foreløbigt.\n",
    ])
  func items(_ text: String) throws {
    let result = try read(text)
    #expect(try grids(text).map(\.count) == [3])
    #expect(
      result.blocks.contains { block in
        if case .listItem(let item) = block {
          item.text.hasPrefix("tallet er foreløbigt")
        } else {
          false
        }
      })
  }

  @Test("Two columns one blank apart under two headings are refused")
  func columnsOneBlankApart() throws {
    let rows =
      "Aarhus              12 113\nOdense               7 100\nVejle                3 200\n"
    let result = try read("Kommune          Antal Kr.\n" + rows)
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(try grids("Kommune          Antal Kr.\n" + rows).isEmpty)
  }

  @Test(
    "Figures of thousands under one heading are read",
    arguments: [
      ("Beløb kr.", "3 200"), ("Beløb i kr", "3 200"), ("Beløb DKK", "3 200"),
      ("Antal Kr.", "3 045"),
      ("Antal Kr.", "200"), ("Tilskud 24", "3 200"),
    ])
  func thousands(_ heading: String, _ last: String) throws {
    func line(_ name: String, _ value: String) -> String {
      name + String(repeating: " ", count: 26 - name.count - value.count) + value + "\n"
    }
    let text =
      line("Kommune", heading) + line("Aarhus", "12 113") + line("Odense", "7 100")
      + line("Vejle", last)
    #expect(
      try grids(text) == [["Kommune|\(heading)", "Aarhus|12 113", "Odense|7 100", "Vejle|\(last)"]])
  }

  @Test(
    "Dashes under figures alone are a rule",
    arguments: [
      // Above a total, and below it.
      (
        "  Kommune     Antal     Kr.\n  Aarhus         12   1.200\n  Vejle           3     300\n"
          + "              -----  ------\n  I alt          17   1.900\n              =====  ======\n",
        ["Kommune|Antal|Kr.", "Aarhus|12|1.200", "Vejle|3|300", "I alt|17|1.900"]
      ),
      // Apart from the rows.
      (
        "Kommune     Antal     Kr.\nAarhus         12   1.200\nVejle           3     300\n\n"
          + "            -----  ------\nI alt          15   1.500\n",
        ["Kommune|Antal|Kr.", "Aarhus|12|1.200", "Vejle|3|300", "I alt|15|1.500"]
      ),
      // From end to end.
      (
        "  Kommune     Antal     Kr.\n  Aarhus         12   1.200\n  Vejle           3     300\n"
          + "  ---------   -----  ------\n  I alt          17   1.900\n",
        ["Kommune|Antal|Kr.", "Aarhus|12|1.200", "Vejle|3|300", "I alt|17|1.900"]
      ),
      // Between rows.
      (
        "  Kommune     Antal     Kr.\n  Aarhus         12   1.200\n  Vejle           3     300\n"
          + "              -----  ------\n  Odense          1     100\n  Fanø           17   1.900\n"
          + "              -----  ------\n  Ærø            17   1.900\n",
        [
          "Kommune|Antal|Kr.", "Aarhus|12|1.200", "Vejle|3|300", "Odense|1|100", "Fanø|17|1.900",
          "Ærø|17|1.900",
        ]
      ),
      // Under a heading.
      (
        "Kommune     Antal     Kr.\n            -----  ------\nAarhus         12   1.200\n"
          + "Vejle           3     300\nOdense          1     100\n",
        ["Kommune|Antal|Kr.", "Aarhus|12|1.200", "Vejle|3|300", "Odense|1|100"]
      ),
      // pandoc's dashes show the columns.
      (
        "Kommune     2023    2024\n---------   -----  ------\nAarhus         12   1.200\n"
          + "Vejle           3\n",
        ["Kommune|2023|2024", "Aarhus|12|1.200", "Vejle|3|"]
      ),
    ])
  func rules(_ text: String, _ rows: [String]) throws {
    #expect(try grids(text) == [rows])
  }

  @Test(
    "The last row keeps its last line",
    arguments: [
      (
        "Kommune            Antal    Bemærkning\nAarhus                12    Heraf til\n"
          + "                            skoler 3\nOdense                 7    Heraf til\n"
          + "                            skoler 9\n\nKilde: egne tal\n",
        [
          "Kommune|Antal|Bemærkning", "Aarhus|12|Heraf til", "||skoler 3", "Odense|7|Heraf til",
          "||skoler 9",
        ]
      ),
      (
        "Pladser   Kommune\n     12   Aarhus\n      3   Vejle\n          Odense\n",
        ["Pladser|Kommune", "12|Aarhus", "3|Vejle", "|Odense"]
      ),
      // A sentence below is a note, and so is what stands elsewhere.
      (
        "Pladser   Kommune\n     12   Aarhus\n      3   Vejle\n          Tallene er afrundet.\n",
        ["Pladser|Kommune", "12|Aarhus", "3|Vejle"]
      ),
      (
        "Pladser   Kommune\n     12   Aarhus\n      3   Vejle\n        Kilde\n",
        ["Pladser|Kommune", "12|Aarhus", "3|Vejle"]
      ),
      (
        "Kommune   Antal\nAarhus       12\nVejle         3\n          Kilde\n",
        ["Kommune|Antal", "Aarhus|12", "Vejle|3"]
      ),
    ])
  func lastLine(_ text: String, _ rows: [String]) throws {
    #expect(try grids(text) == [rows])
  }

  @Test("A line that begins as the heading does, after a blank one, begins another table")
  func twoTables() throws {
    let text = """
      Kommune             Antal
      Aarhus                 12
      Køge                    3

      Kommune             Beløb
      Aarhus              1.200
      Køge                  300

      """
    #expect(
      try grids(text) == [
        ["Kommune|Antal", "Aarhus|12", "Køge|3"], ["Kommune|Beløb", "Aarhus|1.200", "Køge|300"],
      ])
    #expect(try grids(text.replacing("\nKommune             Beløb", with: "")).map(\.count) == [5])
  }

  @Test("Signs before the names are a column below headings, and where they differ")
  func signsBeforeNames() throws {
    let rows =
      "+     Vejle              7\n-     Fanø               3\n+     Odense            14\n"
    let expected = ["+|Vejle|7", "-|Fanø|3", "+|Odense|14"]
    #expect(
      try grids("      Kommune      Pladser\n" + rows) == [["|Kommune|Pladser"] + expected])
    #expect(
      try grids("+/-   Kommune      Pladser\n" + rows) == [["+/-|Kommune|Pladser"] + expected])
    let same = rows.split(separator: "\n").map { "+" + $0.dropFirst() }.joined(separator: "\n")
    #expect(
      try grids("+/-   Kommune      Pladser\n" + same)
        == [["+/-|Kommune|Pladser", "+|Vejle|7", "+|Fanø|3", "+|Odense|14"]])
    // Without headings they are the bullets of a list.
    #expect(try grids(same) == [["Vejle|7", "Fanø|3", "Odense|14"]])
  }
}
