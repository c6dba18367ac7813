import Fordeling
import Testing

@Suite("Notes and the marks that point to them")
struct NoteTests {
  private static let table = "| Kommune | Antal |\n| --- | --- |\n"

  @Test(
    "notes on lines one below the other have each their own text",
    arguments: [
      ("*", "**"), ("¹", "²"), ("1)", "2)"), ("(1)", "(2)"), ("[1]", "[2]"), ("a)", "b)"),
      ("*)", "**)"), ("†", "‡"),
    ])
  func lines(_ first: String, _ second: String) {
    let rows = "| Fanø \(first) | 7 |\n| Læsø \(second) | 3 |\n\n"
    for end in [".", ""] {
      for file in ["a.md", "a.txt"] {
        let trial = Trial(
          Self.table + rows + "\(first) Skøn\(end)\n\(second) Sat ned\nefter aftale\(end)\n",
          file: file)
        let notes = trial.extraction?.allocations.compactMap(\.note) ?? []
        #expect(
          notes.map { $0.split(separator: ": ").last } == [
            "Skøn\(end)", "Sat ned efter aftale\(end)",
          ], "\(file)")
        #expect(trial.ids.isEmpty)
      }
    }
  }

  @Test("a star with a parenthesis is a mark of names and figures")
  func starInParenthesis() {
    let trial = Trial("Kommune;Antal\nFanø *);7\nLæsø**);3\nÆrø;4 *)\n\n*) Skøn\n\n**) Sat ned\n")
    #expect(
      trial.rows == [
        "1 0563 'Antal' 7 [*): Skøn]", "1 0825 'Antal' 3 [**): Sat ned]",
        "1 0492 'Antal' 4 [*): Skøn]",
      ])
  }

  @Test("a note in one line with the one before it is told from it where a sentence ends")
  func oneLine() {
    let rows = "| Fanø 1) | 7 |\n| Læsø 2) | 3 |\n\n"
    let two = Trial(Self.table + rows + "1) Skøn. 2) Sat ned.\n", file: "a.md")
    #expect(two.rows == ["1 0563 'Antal' 7 [1): Skøn.]", "1 0825 'Antal' 3 [2): Sat ned.]"])
    let one = Trial(Self.table + rows + "1) Skøn, jf. 2) i bilaget\n\n2) Sat ned\n", file: "a.md")
    #expect(
      one.rows == [
        "1 0563 'Antal' 7 [1): Skøn, jf. 2) i bilaget]", "1 0825 'Antal' 3 [2): Sat ned]",
      ])
  }

  @Test("notes in a row of the table may name municipalities; a row that lost its figure is none")
  func rows() {
    func page(_ last: String) -> Trial {
      Trial(
        "<table><tr><th>Kommune<th>Antal<tr><td>Fanø *<td>7<tr><td>Læsø **<td>3"
          + "<tr><td colspan=2>\(last)</table>", file: "a.html")
    }
    let notes = page("* Beløbet er skøn.<br>** Fanø er sat ned.")
    #expect(notes.ids.isEmpty)
    #expect(
      notes.rows == [
        "1 0563 'Antal' 7 [*: Beløbet er skøn.]", "1 0825 'Antal' 3 [**: Fanø er sat ned.]",
      ])
    #expect(page("1) Ærø").errors == [.valueMissing])
  }

  @Test(
    "marks in a column of their own belong to what stands left of them",
    arguments: [
      "Kommune;;Antal\nFanø;*;7\nLæsø;;3\nÆrø;**;4\n",
      "Kommune;Antal;\nFanø;7;*\nLæsø;3;\nÆrø;4;**\n",
      "Kommune;Antal;*\nFanø;7;*\nLæsø;3;\nÆrø;4;**\n",
      "Kommune;Antal;Note\nFanø;7;*\nLæsø;3;\nÆrø;4;**\n", "Fanø;7;*\nLæsø;3;\nÆrø;4;**\n",
      ";Kommune;Antal\n*;Fanø;7\n;Læsø;3\n**;Ærø;4\n",
    ])
  func columns(_ table: String) {
    let trial = Trial(table + "\n* Skøn\n** Sat ned\n")
    #expect(trial.isTrusted)
    #expect(
      trial.rows.map { $0.replacing("''", with: "'Antal'") } == [
        "1 0563 'Antal' 7 [*: Skøn]", "1 0825 'Antal' 3", "1 0492 'Antal' 4 [**: Sat ned]",
      ])
  }

  @Test("marks beside each of two columns of figures belong to those")
  func columnsOfFigures() {
    let trial = Trial(
      "<table><tr><th>Kommune<th colspan=2>2023<th colspan=2>2024"
        + "<tr><td>Fanø<td>7<td>1)<td>8<td><tr><td>Læsø<td>3<td><td>4<td><sup>2</sup></table>"
        + "<p>1) Skøn<p>2) Sat ned", file: "a.html")
    #expect(
      trial.rows == [
        "1 0563 '2023' 7 [1): Skøn]", "1 0563 '2024' 8", "1 0825 '2023' 3",
        "1 0825 '2024' 4 [2: Sat ned]",
      ])
  }

  @Test("a mark without a note is told, and a mark beside several names is whose it may be")
  func unplaced() {
    #expect(Trial("Kommune;;Antal\nFanø;1);7\nLæsø;;3\n").ids == [.noteNotFound])
    #expect(
      Trial("Kommune;;Antal\nFanø, Ærø;*;7\nLæsø;;3\n\n* Skøn\n").ids == [.noteUnplaced])
  }

  @Test("figures that are kept back, numbers of rows and figures alone are no marks")
  func noMarks() {
    #expect(
      Trial("Kommune;Antal;2024\nFanø;7;*\nLæsø;3;*\n").lines
        == ["0563 7", "0563 suppressed", "0825 3", "0825 suppressed"])
    #expect(
      Trial("Kommune;Antal\nFanø;*\nLæsø;*\n").lines == ["0563 suppressed", "0825 suppressed"])
    #expect(Trial(";Kommune;Antal\n1);Fanø;7\n2);Læsø;3\n").rows.allSatisfy { !$0.contains("[") })
    #expect(
      Trial("Kommune;;Antal\nFanø;1;7\nLæsø;;3\n").errors == [.valueMissing])
  }
}
