import Fordeling
import Testing

@Suite("Tables whose columns are municipalities")
struct TransposedTests {
  @Test("rows are measures, and the place of a name is its own")
  func rows() throws {
    let trial = Trial("Dato;Fanø;Læsø;Odense\n2020-03-01;3;0;12\n2020-03-02;4;1;15\n")
    #expect(trial.isTrusted)
    #expect(
      trial.rows == [
        "1 0563 '2020-03-01' 3", "1 0563 '2020-03-02' 4", "1 0825 '2020-03-01' 0",
        "1 0825 '2020-03-02' 1", "1 0461 '2020-03-01' 12", "1 0461 '2020-03-02' 15",
      ])
    let source = try #require(trial.extraction?.allocations.last?.source)
    #expect(source.row == 1)
    #expect(source.column == 4)
  }

  @Test("totals, codes and Christiansø among the columns are known")
  func labels() {
    let trial = Trial(
      "Mål;Bornholm;Christiansø;Fanø;I alt\nKommunekode;0400;0411;0563;\nPladser;5;1;3;9\n")
    #expect(trial.isTrusted)
    #expect(trial.lines == ["0400 5", "0563 3"])
    #expect(trial.extraction?.totals.count == 1)
    #expect(
      Trial("Mål;Bornholm;Fanø;I alt\nPladser;5;3;9\n").errors == [.totalMismatch])
  }

  @Test("one municipality beside its region is enough where the row says Kommune")
  func lonely() {
    let trial = Trial("Kommune;Aalborg;Region Nordjylland\nPladser;5;5\nTilskud (kr.);80;80\n")
    #expect(trial.errors.isEmpty)
    #expect(trial.rows == ["1 0851 'Pladser' 5", "1 0851 'Tilskud (kr.)' 80 kr."])
    #expect(Trial("Kommune;Aalborg\nAdresse;Vej 1\nAntal;80\n").extraction == nil)
    #expect(Trial("Sted;Aalborg;Region Nordjylland\nPladser;5;5\n").extraction == nil)
  }

  @Test("a name twice, one unknown or a figure lost is an error")
  func wrong() {
    #expect(
      Trial("År;Fanø;Fanø;Læsø\n2019;1;2;3\n2020;1;2;3\n").errors.contains(.municipalityDuplicated))
    #expect(Trial("År;Fanø;Klitby;Læsø\n2019;1;2;3\n2020;1;2;3\n").errors == [.nameUnknown])
    #expect(Trial("År;Fanø;Ærø;Læsø\n2019;1;;3\n2020;1;2;3\n").errors == [.valueMissing])
  }

  @Test("a heading over two municipalities' columns is not one figure for both")
  func spans() {
    let trial = Trial(
      "<table><tr><th>År</th><th colspan=2>Fanø</th><th>Læsø</th></tr>"
        + "<tr><td>2019</td><td>1</td><td>2</td><td>3</td></tr></table>", file: "a.html")
    #expect(!trial.isTrusted)
  }

  @Test("pieces under each other with other municipalities are one table")
  func pieces() {
    let trial = Trial(
      "| År | Fanø | Læsø |\n| --- | --- | --- |\n| 2019 | 1 | 2 |\n| 2020 | 3 | 4 |\n\n"
        + "| År | Odense | Vejle |\n| --- | --- | --- |\n| 2019 | 5 | 6 |\n| 2020 | 7 | 8 |\n",
      file: "a.md")
    #expect(trial.isTrusted)
    #expect(trial.rows.count == 8 && trial.rows.allSatisfy { $0.hasPrefix("1 ") })
  }

  /// Days below each other, municipalities beside each other.
  private func days(_ count: Int) -> String {
    "Dato;Fanø;Læsø\n" + (1...count).map { "dag \($0);\($0);\($0 + 1)\n" }.joined()
  }

  @Test("a table with years of days is read")
  func manyRows() {
    let trial = Trial(days(1_999))
    #expect(trial.isTrusted)
    #expect(trial.extraction?.allocations.count == 3_998)
    #expect(trial.extraction?.allocations.last?.value == DecimalNumber(2_000))
  }

  @Test("more rows than the limit are refused by the limit's name")
  func tooManyRows() throws {
    let limit = Limits().measureRows
    let notice = try Pipeline().read(Array(days(limit).utf8), file: "a.csv")
    let error = #expect(throws: ParserError.self) { try Pipeline().extract(notice) }
    #expect(error?.message.contains("pass the limit 'measureRows' (\(limit))") == true)
  }
}
