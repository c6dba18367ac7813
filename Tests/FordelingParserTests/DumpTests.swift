import Fordeling
import Testing

@Suite("All names, then all figures")
struct DumpTests {
  private func trial(_ names: [String], _ columns: [(String, [String])]) -> Trial {
    let blocks = columns.map { "\($0.0)\n\n\($0.1.joined(separator: "\n"))\n\n" }.joined()
    return Trial(
      "Fordeling\n\nKommune\n\n\(names.joined(separator: "\n"))\n\n\(blocks)", file: "a.txt")
  }

  @Test("as many figures as names are paired, a heading with an abbreviation included")
  func paired() {
    let trial = trial(
      ["Sum", "Fanø", "Læsø", "Vejle"],
      [
        ("Pladser", ["10", "3", "4", "3"]),
        ("Beløb, kr.", ["600 kr.", "100 kr.", "200 kr.", "300 kr."]),
      ])
    #expect(trial.isTrusted)
    #expect(trial.rows.count == 6)
    #expect(trial.rows.prefix(2) == ["1 0563 'Pladser' 3", "1 0563 'Beløb, kr.' 100 kr."])
  }

  @Test("one figure less is never made up for by a name taken as heading")
  func oneLess() {
    for names in [
      ["Sum", "Fanø", "Læsø", "Vejle"], ["Fanø", "Læsø", "Vejle", "Varde"],
      ["Christiansø", "Fanø", "Læsø", "Vejle"],
    ] {
      #expect(!trial(names, [("Pladser", ["10", "3", "4"])]).isTrusted, "\(names)")
    }
  }

  @Test("a column whose first figure cannot be read is not left out without a word")
  func unreadableFirst() {
    let trial = trial(
      ["Fanø", "Læsø", "Vejle", "Ærø"],
      [("Pladser", ["3", "4", "5", "6"]), ("Timer", ["\n3O", "4", "5", "6"])])
    #expect(!trial.isTrusted)
  }

  @Test("figures whose heading is no heading are told")
  func leftOver() {
    let trial = trial(
      ["Fanø", "Læsø", "Vejle"],
      [
        ("Pladser", ["3", "4", "5"]),
        ("Her står, hvor mange kroner hver af kommunerne har fået i alt.", ["30", "40", "50"]),
      ])
    #expect(trial.errors == [.columnsUnpaired])
  }
}
