import Fordeling
import Testing

@Suite("Several tables in one notice")
struct SeveralTablesTests {
  private let pipes = "| Kommune | Pladser |\n| --- | --- |\n"

  @Test("a block beside others may have nothing but the total")
  func totalInBlock() {
    let trial = Trial(
      "Kommune;Pladser;Kommune;Pladser;Kommune;Pladser\nFanø;3;Vejle;5;I alt;14\nLæsø;4;Ærø;2;;\n")
    #expect(trial.isTrusted)
    #expect(trial.lines.count == 4)
  }

  @Test("a table with a row of names and a figure is never left out without a word")
  func unreadRow() {
    let first = "| Kommune | Pladser |\n|---|---|\n| Fanø | 3 |\n| Læsø | 4 |\n\n"
    let lost = Trial(
      first + "| Kommune | Timer |\n|---|---|\n| 8 | Fanø, Læsø |\n| Hxl | 5 |\n| Gns. | 6 |\n",
      file: "a.md")
    #expect(lost.errors == [.tableUnread])
    let contacts = Trial(
      first + "| Navn | Sted | Telefon |\n|---|---|---|\n| Bo Bo | Fanø | 12345678 |\n"
        + "| Ib Ib | Rom | 87654321 |\n| Jo Jo | Oslo | 87654322 |\n",
      file: "a.md")
    #expect(contacts.isTrusted)
  }

  @Test("a list below a table does not take the table's measure when a line stands between")
  func listBelow() {
    let trial = Trial(
      "\(pipes)| Fanø | 3 |\n| Læsø | 4 |\n\nKørsel i kilometer:\n\n- Odense: 120\n- Vejle: 90\n"
        + "- Samsø: 70\n",
      file: "a.md")
    #expect(
      trial.rows == [
        "1 0563 'Pladser' 3", "1 0825 'Pladser' 4", "2 0461 '' 120", "2 0630 '' 90", "2 0741 '' 70",
      ])
  }

  @Test("a first page that has only the total is a piece of the table")
  func totalAlone() {
    func trial(_ total: Int) -> Trial {
      Trial(
        "# Fordeling\n\n\(pipes)| I alt | \(total) |\n\nSide 2 af 8\n\n\(pipes)| Fanø | 3 |\n| Læsø | 4 |\n",
        file: "a.md")
    }
    #expect(trial(7).ids.isEmpty)
    #expect(trial(8).errors == [.totalMismatch])
  }

  @Test("what stands between a dash and a figure is not left out")
  func betweenDashAndFigure() {
    let list = "- Fanø – 55u 535\n- Læsø – 9 575\n- Ærø – 48\n- Odense – 132\n- Vejle – 9 704\n"
    let trial = Trial(list, file: "a.md")
    #expect(!trial.isTrusted)
    #expect(!trial.lines.contains("0563 535"))
    #expect(trial.lines.contains("0825 9575"))
  }

  @Test("a list right below a table is no piece of it")
  func listRightBelow() {
    let trial = Trial(
      "\(pipes)| Fanø | 3 |\n| Læsø | 4 |\n\n- Odense: 120\n- Vejle: 90\n- Samsø: 70\n",
      file: "a.md")
    #expect(trial.rows.suffix(3) == ["2 0461 '' 120", "2 0630 '' 90", "2 0741 '' 70"])
  }

  @Test("rows without a heading after a page number go on with the table")
  func pageBetween() {
    let trial = Trial(
      "Kommune\tPladser\nFanø\t3\nLæsø\t4\n\nSide 2 af 3\n\nOdense\t12\nVejle\t9\n", file: "a.txt")
    #expect(trial.isTrusted)
    #expect(trial.rows.map { $0.prefix(16) }.allSatisfy { $0.contains("'Pladser'") })
    #expect(trial.rows.count == 4)
  }

  @Test("tables with one heading under different prose headings are different tables")
  func differentHeadings() {
    let trial = Trial(
      "# Drift\n\n\(pipes)| Fanø | 3 |\n| Læsø | 4 |\n| I alt | 7 |\n\n# Udvikling\n\n"
        + "\(pipes)| Odense | 12 |\n| Vejle | 9 |\n| I alt | 21 |\n", file: "a.md")
    #expect(trial.isTrusted)
    #expect(trial.rows.map { $0.prefix(6) } == ["1 0563", "1 0825", "2 0461", "2 0630"])
    #expect(trial.extraction?.totals.map(\.stated.description) == ["7", "21"])
  }

  @Test("different captions part tables as headings do")
  func captions() {
    func table(_ caption: String, _ rows: String) -> String {
      "<table><caption>\(caption)</caption><tr><th>Kommune</th><th>Pladser</th></tr>\(rows)</table>"
    }
    let trial = Trial(
      table("Drift", "<tr><td>Fanø</td><td>3</td></tr>")
        + table("Udvikling", "<tr><td>Odense</td><td>12</td></tr>"), file: "a.html")
    #expect(trial.rows == ["1 0563 'Pladser' 3", "2 0461 'Pladser' 12"])
  }

  @Test("labels of regions between the pieces part nothing")
  func regions() {
    let trial = Trial(
      "# Fordeling\n\n## Region Nordjylland\n\n\(pipes)| Læsø | 4 |\n| Morsø | 5 |\n\n"
        + "## Region Syddanmark\n\n\(pipes)| Fanø | 3 |\n| Odense | 12 |\n", file: "a.md")
    #expect(trial.isTrusted)
    #expect(trial.rows.allSatisfy { $0.hasPrefix("1 ") })
  }

  @Test("a name that stands in two tables of one measure is an error, equal or not")
  func repeated() {
    for (value, id) in [
      ("3", Diagnostic.Identifier.municipalityDuplicated), ("5", .tablesContradict),
    ] {
      let trial = Trial(
        "# 2018\n\n\(pipes)| Fanø | 3 |\n| Læsø | 4 |\n\n# 2019\n\n\(pipes)| Fanø | \(value) |\n",
        file: "a.md")
      #expect(trial.errors == [id])
    }
  }

  @Test("tables that together have everyone miss nobody")
  func coverage() {
    let names = MunicipalityRegister.municipalities.map(\.name)
    let rows = names.map { "| \($0) | 1 |\n" }
    let text =
      "# Små\n\n\(pipes)\(rows.prefix(40).joined())\n# Store\n\n\(pipes)\(rows.dropFirst(40).joined())"
    #expect(Trial(text, file: "a.md", expecting: .all).isTrusted)
    #expect(Trial(text + "| Odense | 1 |\n", file: "a.md", expecting: .all).isTrusted == false)
  }

  @Test("Eight times as many tables take about eight times as long")
  func manyTables() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let text = (0..<count).map {
        "## Fordeling \($0)\n\n| Kommune | Pladser af slag \($0) |\n|---|---|\n| Vejle | 7 1) |\n"
          + "| Odense | 3 |\n\n1) Skøn nummer \($0)\n\n"
      }.joined()
      let pipeline = Pipeline()
      var options = ExtractionOptions()
      options.expected = .any
      let notice = try pipeline.read(Array(text.utf8), file: "a.md")
      return try clock.measure {
        let extraction = try pipeline.extract(notice, options: options)
        #expect(extraction.allocations.count == 2 * count)
      }
    }
    let small = try time(250)
    #expect(try time(2_000) < small * 24)
  }
}
