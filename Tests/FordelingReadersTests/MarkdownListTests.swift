import FordelingModel
import FordelingTestSupport
import Testing

@testable import FordelingReaders

@Suite("Lists and single lines as tables")
struct MarkdownListTests {
  private func grids(_ text: String) throws -> [[[String]]] {
    try TextNotice.tables(text).map(\.grid)
  }

  @Test("A list of names and values, with the colon missing in one item")
  func list() throws {
    let text = "Pladser:\n\n- Horsens: 161\n- Odder 73\n- Ærø: -\n- Samsø – 5\n\nTekst\n"
    #expect(
      try grids(text) == [[["Horsens", "161"], ["Odder", "73"], ["Ærø", "-"], ["Samsø", "5"]]])
    #expect(try TextNotice.outline(text) == ["p Pladser:", "table", "p Tekst"])
  }

  @Test("Dots that lead from a name to its figure")
  func leaders() throws {
    #expect(
      try grids("Oversigt\n\nFanø ........ 3\nLæsø........ 1.204\nOdense . . . . 12\nÆrø .....\n")
        == [[["Fanø", "3"], ["Læsø", "1.204"], ["Odense", "12"], ["Ærø", ""]]])
    #expect(try grids("Indhold ... og mere\nFanø, Ærø ... m.fl.\nslut ...\n") == [])
  }

  @Test("Plain lines of names and values; one that lost its value is a row")
  func plainLines() throws {
    let text = "Fordelingen er denne:\n\nHorsens: 1.161 kr.\nOdder\nÆrø: 5\nSamsø: 7 (se noter)\n"
    #expect(
      try grids(text) == [
        [["Horsens", "1.161 kr."], ["Odder", ""], ["Ærø", "5"], ["Samsø", "7 (se noter)"]]
      ])
    #expect(try TextNotice.outline(text) == ["p Fordelingen er denne:", "table"])
  }

  @Test("A figure with a blank in it is not guessed without a colon")
  func ambiguousFigure() throws {
    #expect(
      try grids("- Odder 1 234\n- Ærø: 1 234\n- Samsø: 5\n- Fanø: 3\n- Læsø: 4\n- Hjørring: 8\n")
        == [
          [
            ["Odder 1 234", ""], ["Ærø", "1 234"], ["Samsø", "5"], ["Fanø", "3"], ["Læsø", "4"],
            ["Hjørring", "8"],
          ]
        ])
  }

  @Test(
    "Ordinary lists and lines stay what they are",
    arguments: [
      "- Vælg brugere fra både skole og dagtilbud.\n- Udpeg mindst én afløser.\n- Giv besked.\n",
      "- Tilmelding senest i uge 12\n- Kursus i uge 14\n- Svar senest i uge 16\n",
      "1) Reduceret: 5\n2) Skøn: 7\n3) Aftalt: 9\n", "- Bilag 1\n- Bilag 2\n- Bilag 3\n",
      "- Horsens: 161\n- Odder: 73\n",
      "Mødet er kl. 12:30\nPausen er kl. 13:30\nSlut er kl. 14:15\n",
      "Dato: 1. maj\nSted: Odense\nAntal: 3\n",
    ])
  func ordinary(_ text: String) throws {
    #expect(try grids(text).isEmpty)
  }

  @Test("Name and figure in turn, each on its own line")
  func alternating() throws {
    let text =
      "Tekst i en hel sætning.\n\nMorsø\n\n71\n\nThisted\n\n1.020\n\nSkive\n\n..\n\nMere tekst.\n"
    #expect(try grids(text) == [[["Morsø", "71"], ["Thisted", "1.020"], ["Skive", ".."]]])
    #expect(
      try TextNotice.outline(text) == ["p Tekst i en hel sætning.", "table", "p Mere tekst."])
  }

  @Test("Several figures after each name, with headings for all of them")
  func severalFigures() throws {
    let text = "Kommune\nAntal\nBeløb\nFanø\n3\n30\nLæsø\n4\n40\nÆrø\n5\n50\n"
    let table = try #require(try TextNotice.tables(text).first)
    #expect(
      table.grid == [
        ["Kommune", "Antal", "Beløb"], ["Fanø", "3", "30"], ["Læsø", "4", "40"],
        ["Ærø", "5", "50"],
      ])
    #expect(table.headerRows == 1)
  }

  @Test("A name without its figure is a row with an empty cell")
  func missingFigure() throws {
    #expect(
      try grids("Fanø\n3\nLæsø\nÆrø\n5\nSamsø\n6\nOdder\n7\nMorsø\n") == [
        [
          ["Fanø", "3"], ["Læsø", ""], ["Ærø", "5"], ["Samsø", "6"], ["Odder", "7"], ["Morsø", ""],
        ]
      ])
  }

  @Test("A figure too many is an error and no table")
  func surplusFigure() throws {
    let result = try TextNotice.read("Fanø\n3\nLæsø\n4\nÆrø\n5\n6\nSamsø\n7\nOdder\n8\n")
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(result.blocks.count == 1)
  }

  @Test(
    "All names and then all figures, as many of each",
    arguments: [
      ("Fanø\nLæsø\nÆrø\n\n3\n4\n5\n", 0), ("Kommune\nFanø\nLæsø\nÆrø\n\nAntal\n3\n4\n5\n", 1),
      ("Kommune\n\nFanø\nLæsø\nÆrø\n\nAntal\n\n3\n4\n5\n", 1),
    ])
  func dump(_ text: String, _ headerRows: Int) throws {
    let table = try #require(try TextNotice.tables(text).first)
    #expect(table.grid.suffix(3) == [["Fanø", "3"], ["Læsø", "4"], ["Ærø", "5"]])
    #expect(table.headerRows == headerRows)
  }

  @Test("Several columns of figures below all names")
  func dumpOfColumns() throws {
    #expect(
      try grids("K\nFanø\nLæsø\nÆrø\n\nA\n3\n4\n5\n\nB\n30\n40\n50\n") == [
        [["K", "A", "B"], ["Fanø", "3", "30"], ["Læsø", "4", "40"], ["Ærø", "5", "50"]]
      ])
  }

  @Test(
    "Names and figures that differ in number are an error and no table",
    arguments: [
      "Fanø\nLæsø\nÆrø\n\n3\n4\n5\n6\n", "Fanø\nLæsø\nÆrø\nSamsø\n\n3\n4\n5\n",
      "Fanø\nLæsø\nÆrø\n\nAntal\n3\n4\n5\n", "Fanø\nLæsø\nÆrø\n\n3\n4\n5\n\n30\n40\n",
    ])
  func unequal(_ text: String) throws {
    let result = try TextNotice.read(text)
    #expect(result.diagnostics.map(\.id) == [.columnsUnpaired])
    #expect(try grids(text).isEmpty)
  }

  @Test("Spans are those of the cells' bytes")
  func spans() throws {
    for text in ["- Ærø: 3\n- Tårnby: 12\n- Fanø: 5\n", "Ærø\n3\nTårnby\n12\nFanø\n5\n"] {
      let table = try #require(try TextNotice.tables(text).first)
      let bytes = Array(text.utf8)
      let texts = table.cells.map { cell in
        String(decoding: bytes[(cell.source.start ?? 0)..<(cell.source.end ?? 0)], as: UTF8.self)
      }
      #expect(texts == ["Ærø", "3", "Tårnby", "12", "Fanø", "5"])
    }
  }

  @Test(
    "Hostile lines take linear time",
    arguments: ["- a: 1\n", "- a\n", "a: 1\n", "a\n1\n", "a\n", "1\n", "a:\n", "a: 1\nb\nc\n"])
  func hostile(_ piece: String) throws {
    let lines = try LinearTime.excess(from: 1_000) {
      _ = try TextNotice.read(String(repeating: piece, count: $0))
    }
    #expect(lines == nil)
  }

  @Test("One long item takes linear time")
  func longItem() throws {
    let item = try LinearTime.excess(from: 1_000) {
      _ = try TextNotice.read("- " + String(repeating: "a 1 ", count: $0))
    }
    #expect(item == nil)
  }
}
