import Fordeling
import Testing

@Suite("Cells that could be read in two ways")
struct CellTests {
  @Test("two numbers one under the other beside one name are not one number")
  func twoLines() {
    #expect(Trial("Kommune;Antal\nFanø;\"3\n500\"\nLæsø;4\n").errors == [.columnsUnpaired])
    #expect(Trial("Kommune;Antal\nFanø;\"3\n(skøn)\"\nLæsø;4\n").lines == ["0563 3", "0825 4"])
  }

  @Test("figures in one column with different units are an error, for their sum is nothing")
  func units() {
    #expect(Trial("Kommune;Beløb\nFanø;3 mio. kr.\nLæsø;400 kr.\n").errors == [.unitMixed])
    #expect(Trial("Kommune;Beløb\nFanø;3 mio.\nLæsø;400.000\n").errors == [.unitMixed])
    #expect(Trial("Kommune;Andel\nFanø;3 %\nLæsø;400 kr.\n").errors == [.unitMixed])
    #expect(Trial("Kommune;Beløb\nFanø;300 kr.\nLæsø;400\n").isTrusted)
    #expect(Trial("Kommune;Antal\nFanø;3 stk.\nLæsø;4\n").isTrusted)
    #expect(Trial("Kommune;Beløb i mio. kr.\nFanø;3\nLæsø;4 mio. kr.\n").isTrusted)
  }

  @Test("a minus apart from its number stays a minus, and other signs before a number are refused")
  func signs() {
    #expect(Trial("Kommune;Beløb\nFanø;- 3\nLæsø;4\n").lines == ["0563 -3", "0825 4"])
    #expect(Trial("Kommune;Beløb\nFanø;-\nLæsø;4\n").lines == ["0563 missing", "0825 4"])
    for written in [". 3", ".. 3", "* 3", "- - 3"] {
      #expect(
        Trial("Kommune;Beløb\nFanø;\(written)\nLæsø;4\n").errors == [.numberUnreadable],
        "\(written)")
    }
  }

  @Test("a number on a line of its own may be the rest of the number above")
  func rest() {
    let trial = Trial("Kommune\tAntal\nFanø\t1.0\n00\nLæsø\t4\n", file: "notice.txt")
    #expect(trial.errors == [.valueWithoutName])
  }

  @Test("a row inside a comment is none of the table's")
  func comment() {
    let trial = Trial(
      "Kommune\tAntal\nFanø\t3\n<!--\nÆrø\t5\n-->\nLæsø\t4\n", file: "notice.md")
    #expect(trial.lines == ["0563 3", "0825 4"])
  }

  @Test("one number over the columns of two measures is an error, a dash is none")
  func sharedCell() {
    func page(_ text: String) -> String {
      "<table><tr><th>Kommune<th>Pladser<th>Timer</tr><tr><td>Fanø<td colspan=2>\(text)</tr>"
        + "<tr><td>Læsø<td>4<td>5</tr></table>"
    }
    #expect(Set(Trial(page("3"), file: "notice.html").errors) == [.columnsUnpaired])
    #expect(Trial(page("-"), file: "notice.html").isTrusted)
  }

  @Test("another municipality in parentheses may be a second recipient")
  func otherName() {
    #expect(Trial("Kommune;Antal\nFanø (Esbjerg);3\nLæsø;4\n").errors == [.nameAmbiguous])
    #expect(Trial("Kommune;Antal\nFanø (del af);3\nLæsø (825);4\n").isTrusted)
  }

  @Test("asterisks after names in one cell are note marks, not emphasis")
  func asterisks() {
    let trial = Trial(
      "| Kommune | Antal |\n| --- | --- |\n| Fanø (0563)*; Læsø (0825)* | 3 |\n\n* Skøn\n",
      file: "notice.md")
    #expect(trial.extraction?.allocations.map(\.note) == ["*: Skøn", "*: Skøn"])
    let emphasized = Trial(
      "| Kommune | Antal |\n| --- | --- |\n| *Fanø*, *Læsø* | 3 |\n", file: "notice.md")
    #expect(emphasized.extraction?.allocations.map(\.note) == [nil, nil])
  }
}
