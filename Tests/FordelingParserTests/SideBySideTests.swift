import Fordeling
import Testing

@Suite("Blocks side by side")
struct SideBySideTests {
  @Test("a total below each block is that of the block, and is checked")
  func totals() {
    func trial(_ first: Int, _ second: Int) -> Trial {
      Trial(
        "Kommune;Antal;Kommune;Antal\nAarhus;1;Vejle;2\nOdense;3;Fanø;4\n"
          + "I alt;\(first);I alt;\(second)\n")
    }
    #expect(trial(4, 6).isTrusted)
    #expect(trial(10, 10).isTrusted)
    #expect(trial(4, 7).errors == [.totalMismatch])
    #expect(trial(6, 4).errors == [.totalMismatch, .totalMismatch])
  }

  @Test("one total below one block is that of all")
  func oneTotal() {
    func trial(_ total: Int) -> Trial {
      Trial(
        "Kommune;Antal;Kommune;Antal\nAarhus;1;Vejle;2\nOdense;3;Fanø;4\n;;I alt;\(total)\n")
    }
    #expect(trial(10).isTrusted)
    #expect(trial(7).errors == [.totalMismatch])
  }

  @Test(
    "a label of a part of the country above each block is no measure",
    arguments: [
      "Region Midtjylland;;Region Syddanmark;\nKommune;Antal;Kommune;Antal\n",
      "Region A;;Region B;\nKommune;Antal;Kommune;Antal\n", "Region A;;Region B;\n",
      "Region A;Antal;Region B;Antal\n",
      "Gruppe 1;;Gruppe 2;\nKommune;Antal;Kommune;Antal\n",
    ])
  func labels(_ heading: String) {
    let trial = Trial(heading + "Aarhus;1;Vejle;2\nSamsø;3;Fanø;4\n")
    #expect(trial.isTrusted)
    #expect(trial.lines == ["0751 1", "0630 2", "0741 3", "0563 4"])
    #expect(trial.rows.allSatisfy { $0.contains("'Antal'") || $0.contains("''") })
  }

  @Test("an empty column may stand between blocks, and nothing else may")
  func divided() {
    let rows = "Aarhus;1;;Vejle;2;;Ærø;5\nOdense;3;;Fanø;4;;Læsø;6\n"
    let trial = Trial("Kommune;Antal;;Kommune;Antal;;Kommune;Antal\n" + rows)
    #expect(trial.isTrusted)
    #expect(trial.lines == ["0751 1", "0630 2", "0492 5", "0461 3", "0563 4", "0825 6"])
    #expect(
      Trial("Kommune;Antal;;Kommune;Antal\nAarhus;1;;Vejle;2\nOdense;3;x;Fanø;4\n").extraction
        == nil)
    #expect(Trial("Kommune;Antal;;Kommune;Beløb\nAarhus;1;;Vejle;2\n").extraction == nil)
  }

  @Test("names under a heading of other bodies are doubtful in blocks, too")
  func otherBodies() {
    let trial = Trial("Region;Antal;;Region;Antal\nAarhus;1;;Vejle;2\nSamsø;3;;Fanø;4\n")
    #expect(trial.errors.contains(.recipientDoubtful))
  }

  @Test("other words above the blocks may be measures, and are not dropped")
  func measures() {
    #expect(
      Trial("Drift;;Anlæg;\nKommune;Antal;Kommune;Antal\nAarhus;1;Vejle;2\nSamsø;3;Fanø;4\n").rows
        == [
          "1 0751 'Drift / Antal' 1", "1 0741 'Drift / Antal' 3", "2 0630 'Anlæg / Antal' 2",
          "2 0563 'Anlæg / Antal' 4",
        ])
  }
}
