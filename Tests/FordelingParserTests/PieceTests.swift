import Fordeling
import Testing

@Suite("Pieces, blocks and page furniture")
struct PieceTests {
  @Test("a page number in a column of numbers is no value without a name")
  func pageNumber() {
    let trial = Trial("Pladser;Kommune\n3;Fanø\nSide 2 af 8;\n4;Læsø\n")
    #expect(trial.isTrusted)
    #expect(trial.lines == ["0563 3", "0825 4"])
    #expect(trial.extraction?.ledger.ignored.map(\.reason) == ["a page's number or picture"])
    #expect(!Trial("Pladser;Kommune\n3;Fanø\n2;\n4;Læsø\n").isTrusted)
  }

  @Test("a piece without a heading and with other columns is an error")
  func otherColumns() {
    let trial = Trial(
      "Kommune\tPladser\tTimer\nFanø\t3\t4\nLæsø\t5\t6\n\nSide 2 af 8\n\nÆrø\t7\nSamsø\t8\n",
      file: "notice.txt")
    #expect(trial.errors == [.columnsUnpaired])
  }

  @Test("a piece without a heading may begin with figures of no municipality")
  func unknownBucketFirst() {
    func trial(_ label: String) -> Trial {
      Trial(
        "<table><tr><th>Kommune<th>Årsværk<tr><td>Thisted<td>6<tr><td>Dragør<td>4</table>"
          + "<table><tr><td>\(label)<td>16<tr><td>Odense<td>4<tr><td>Aarhus<td>2</table>",
        file: "a.html")
    }
    let known = trial("Uoplyst kommune")
    #expect(known.isTrusted)
    #expect(Set(known.extraction?.allocations.map(\.measure) ?? []) == ["Årsværk"])
    // Else the figure would be taken for a heading and lost.
    #expect(!trial("Diverse kommuner").isTrusted)
  }

  @Test("a page that has only the total belongs to the table, with its heading or without")
  func totalAlone() {
    let rows = "**Kommune**\t**Pladser**\nFanø\t3\nLæsø\t4\n\nSide 2 af 8\n\n"
    for total in ["**Kommune**\t**Pladser**\nI alt\t8\n", "I alt\t8\n"] {
      #expect(Trial(rows + total, file: "notice.md").errors == [.totalMismatch])
    }
    let first = "Kommune\tPladser\nI alt\t8\n\nKommune\tPladser\nFanø\t3\nLæsø\t4\n"
    #expect(Trial(first, file: "notice.txt").errors == [.totalMismatch])
  }

  @Test("a page with only the heading and a total heads the page after it")
  func headingApart() {
    let rest = "\n\nSide 2 af 8\n\nFanø\t3\nLæsø\t4\n"
    let trial = Trial("Kommune\tPladser\nI alt\t7" + rest, file: "notice.txt")
    #expect(trial.isTrusted)
    #expect(trial.extraction?.allocations.map(\.measure) == ["Pladser", "Pladser"])
    #expect(trial.extraction?.totals.map(\.computed) == [DecimalNumber(7)])
    let wrong = Trial("Kommune\tPladser\nI alt\t8" + rest, file: "notice.txt")
    #expect(wrong.errors == [.totalMismatch])
    let bare = Trial("I alt\t7" + rest, file: "notice.txt")
    #expect(bare.errors == [.columnsUnpaired])
  }

  @Test("the last block may be empty, or have only a total")
  func lastBlock() {
    let empty = Trial("Kommune;Pladser;Kommune;Pladser\nFanø;3;;\nLæsø;4;;\n")
    #expect(empty.isTrusted)
    let total = Trial("Kommune;Pladser;Kommune;Pladser\nFanø;3;I alt;7\nLæsø;4;;\n")
    #expect(total.isTrusted)
    #expect(total.lines == ["0563 3", "0825 4"])
    #expect(total.extraction?.totals.map(\.stated) == [DecimalNumber(7)])
  }

  @Test("a file that ends inside a row of pipes is an error, for its last number may be cut")
  func cutRow() {
    let head = "| Kommune | Pladser |\n| --- | --- |\n| Fanø | 31 |\n"
    #expect(Trial(head + "| Læsø | 4", file: "notice.md").errors == [.contentLost])
    #expect(Trial(head + "| Læsø | 4 |", file: "notice.md").isTrusted)
    #expect(Trial(head + "| Læsø | 4\n", file: "notice.md").isTrusted)
  }
}
