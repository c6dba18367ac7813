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
