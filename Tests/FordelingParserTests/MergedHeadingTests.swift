import Fordeling
import Testing

@Suite("Headings of several levels")
struct MergedHeadingTests {
  private func measures(_ text: String) -> [String] {
    let trial = Trial(text)
    #expect(trial.isTrusted, "\(text)")
    return Array((trial.extraction?.allocations.map(\.measure) ?? []).prefix(4))
  }

  @Test("cells merged in a spreadsheet come out empty, and belong to the heading left of them")
  func merged() {
    #expect(
      measures(
        "Kommune;Elever;;Klasser;\n;Almen;Special;Almen;Special\nFanø;1;2;3;4\nLæsø;5;6;7;8\n")
        == ["Elever / Almen", "Elever / Special", "Klasser / Almen", "Klasser / Special"])
    #expect(
      measures("Kommune;2017;;2018;\n;Almen;Special;Almen;Special\nFanø;1;2;3;4\nLæsø;5;6;7;8\n")
        == ["2017 / Almen", "2017 / Special", "2018 / Almen", "2018 / Special"])
  }

  @Test("years above the row that speaks of municipalities are headings")
  func yearsAbove() {
    #expect(
      measures(";2017;2018\nKommune;Antal;Antal\nFanø;1;2\nLæsø;5;6\n").prefix(2)
        == ["2017 / Antal", "2018 / Antal"])
  }

  @Test("three levels")
  func threeLevels() {
    #expect(
      measures(
        "Kommune;Elever;Elever;Elever;Elever\n;2017;2017;2018;2018\n;Almen;Fri;Almen;Fri\n"
          + "Fanø;1;2;3;4\nLæsø;5;6;7;8\n")
        == [
          "Elever / 2017 / Almen", "Elever / 2017 / Fri", "Elever / 2018 / Almen",
          "Elever / 2018 / Fri",
        ])
  }

  @Test("a row that lost its name is no heading")
  func lostName() {
    #expect(Trial("Kommune;Antal;Timer\n;1;2\nLæsø;5;6\n").errors == [.valueWithoutName])
    #expect(Trial("Kommune;Antal;Timer\n;x;y\nLæsø;5;6\n").isTrusted == false)
    #expect(Trial("Kommune;Antal;Antal\n;12;13\nLæsø;5;6\n").isTrusted == false)
  }
}
