import Fordeling
import Testing

@Suite("Tables whose layout little shows")
struct LooseLayoutTests {
  @Test("a heading of CSV reaches down to the row that says Kommune")
  func headings() {
    #expect(
      Trial(";Budget;;Regnskab;\nKommune;2023;2024;2023;2024\nAarhus;1;2;3;4\nVejle;5;6;7;8\n").rows
        == [
          "1 0751 'Budget / 2023' 1", "1 0751 'Budget / 2024' 2", "1 0751 'Regnskab / 2023' 3",
          "1 0751 'Regnskab / 2024' 4", "1 0630 'Budget / 2023' 5", "1 0630 'Budget / 2024' 6",
          "1 0630 'Regnskab / 2023' 7", "1 0630 'Regnskab / 2024' 8",
        ])
    for title in ["Tildeling;;\n", "Tildeling af pladser;;\n", "Tildeling;;\n;;\n"] {
      #expect(
        Trial(title + "Kommune;2023;2024\nAarhus;1;2\nVejle;5;6\n").rows
          == ["1 0751 '2023' 1", "1 0751 '2024' 2", "1 0630 '2023' 5", "1 0630 '2024' 6"],
        "\(title)")
    }
    #expect(Trial("Tildeling;;\nKommune;Antal;\nAarhus;1;\nVejle;5;\n").rows.count == 2)
    // A name there has no figure, and a figure above the heading is no heading.
    #expect(Trial("Fanø;;\nKommune;2023;2024\nAarhus;1;2\nVejle;5;6\n").errors == [.valueMissing])
    #expect(!Trial("Vejle;5;6\nKommune;2023;2024\nAarhus;1;2\n").isTrusted)
  }

  @Test(
    "numbered lists of names and values",
    arguments: [
      "1. Aarhus: 10\n2. Odense: 20\n3. Fanø: 30\n", "1. Aarhus 10\n2. Odense 20\n3. Fanø 30\n",
      "Pladser:\n\n1. Aarhus - 10\n\n2. Odense - 20\n\n3. Fanø - 30\n",
    ])
  func numbered(_ text: String) {
    for file in ["a.md", "a.txt"] {
      #expect(Trial(text, file: file).lines == ["0751 10", "0461 20", "0563 30"])
    }
  }

  @Test(
    "numbered lists of other things, or with a gap, are none",
    arguments: [
      "1. Aarhus: 10\n3. Odense: 20\n4. Fanø: 30\n", "1. Aarhus: 10\n2. Odense\n3. Fanø: 30\n",
      "1) Aarhus: 10\n2) Odense: 20\n3) Fanø: 30\n",
    ])
  func otherLists(_ text: String) {
    #expect(Trial(text, file: "a.md").extraction == nil)
  }

  @Test("a figure in a list that is no table of municipalities is not lost without a word")
  func figureInList() {
    let table = "| Kommune | Antal |\n| --- | --- |\n| Aarhus | 1 |\n| Odense | 3 |\n\n"
    for (first, second, third) in [("1.", "2.", "3."), ("-", "-", "-"), ("", "", "")] {
      let list = "\(first) Mødet: 10\n\(second) Frokosten: 12\n\(third) Vejle: 14\n"
      #expect(Trial(table + list, file: "a.md").errors == [.rowOutsideTable], "\(list)")
      #expect(
        Trial(table + list.replacing("Vejle", with: "Aarhus"), file: "a.md").isTrusted, "\(list)")
    }
  }

  @Test("rows with pipes and no line of dashes")
  func pipes() {
    for file in ["a.md", "a.txt"] {
      for heading in ["Kommune | Antal\n", ""] {
        let trial = Trial(heading + "Aarhus | 10\nOdense | 20\nVejle | 30\n", file: file)
        #expect(trial.lines == ["0751 10", "0461 20", "0630 30"])
      }
      #expect(
        Trial("Kommune | 2023 | 2024\nAarhus | 1 | 2\nOdense | 3 | -\n", file: file).lines
          == ["0751 1", "0751 2", "0461 3", "0461 missing"])
      #expect(Trial("Aarhus | 10\nOdense\nVejle | 30\n", file: file).extraction == nil)
    }
    let table = "| Kommune | Antal |\n| --- | --- |\n| Fanø | 3 |\n\n"
    #expect(
      Trial(table + "Aarhus | 10\nOdense |\nVejle | 30\n", file: "a.md").errors
        == [.rowOutsideTable])
  }

  @Test("a column of units beside measures whose columns are municipalities")
  func units() {
    let trial = Trial("Post;Enhed;Aarhus;Odense\nTilskud;kr.;100;200\nPladser;stk.;1;2\n")
    #expect(
      trial.rows == [
        "1 0751 'Tilskud' 100 kr.", "1 0751 'Pladser' 1 stk.", "1 0461 'Tilskud' 200 kr.",
        "1 0461 'Pladser' 2 stk.",
      ])
  }

  @Test("years one blank apart stand over a column each")
  func years() {
    let text =
      "Kommune    2023 2024\nAarhus       12   13\nOdense        7    8\nVejle         8    9\n"
    #expect(
      Trial(text, file: "a.txt").rows == [
        "1 0751 '2023' 12", "1 0751 '2024' 13", "1 0461 '2023' 7", "1 0461 '2024' 8",
        "1 0630 '2023' 8", "1 0630 '2024' 9",
      ])
  }

  @Test("a group's title gives its figure to each name only where it says so")
  func groups() throws {
    func notice(_ figure: String) -> String {
      "**Gruppe 1 (5 \(figure))**\n\n- Aarhus\n- Odense\n\n**Gruppe 2 (3 \(figure))**\n\n- Vejle\n"
    }
    for figure in ["pladser pr. kommune", "pladser til hver", "pladser til hver kommune"] {
      #expect(
        Trial(notice(figure), file: "a.md").rows == [
          "1 0751 'pladser' 5", "1 0461 'pladser' 5", "1 0630 'pladser' 3",
        ])
    }
    let pipeline = Pipeline()
    let read = try pipeline.read(Array(notice("pladser").utf8), file: "a.md")
    do throws(ParserError) {
      _ = try pipeline.extract(read)
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.message.contains("whether each of the municipalities below it gets the figure"))
    }
    let table = "| Kommune | Pladser |\n| --- | --- |\n| Fanø | 3 |\n| Vejle | 3 |\n\n"
    #expect(Trial(table + notice("pladser"), file: "a.md").errors.contains(.recipientDoubtful))
    #expect(
      Trial(table + "Kommuner med 5 pladser (2 nye):\n\n- Aarhus\n- Odense\n", file: "a.md").errors
        == [.rowOutsideTable])
    #expect(Trial(table + "Bilag 1 (5 sider)\n\n- Fanø\n", file: "a.md").isTrusted)
  }

  @Test("addresses of electronic mail are no names")
  func addresses() {
    let list = "Aarhus: it@aarhus.dk\nOdense: it@odense.dk\n"
    #expect(
      Trial("Kommuner med 5 pladser:\n" + list, file: "a.md").rows == [
        "1 0751 'pladser' 5 [it@aarhus.dk]", "1 0461 'pladser' 5 [it@odense.dk]",
      ])
    let values = "Aarhus: 5\nOdense: 3\nFanø: 4\n"
    #expect(
      Trial(values + "Kontakt:\n" + list, file: "a.md").lines == ["0751 5", "0461 3", "0563 4"])
  }
}
