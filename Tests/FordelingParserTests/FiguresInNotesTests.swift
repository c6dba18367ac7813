import Fordeling
import Testing

@Suite("Figures in parentheses beside other figures")
struct FiguresInNotesTests {
  @Test(
    "a second figure in parentheses is kept as a note, and that is said once for a column",
    arguments: ["120.000", "5 %", "120.000 kr.", "+3", "1.5", "345"])
  func figures(_ second: String) {
    let trial = Trial("Kommune;Pladser;Timer\nAarhus;12 (\(second));3\nVejle;3 (\(second));4\n")
    #expect(trial.isTrusted)
    #expect(trial.ids == [.figureInNote])
    #expect(trial.rows.first == "1 0751 'Pladser' 12 [\(second)]")
    let message = trial.extraction?.diagnostics.first?.message ?? ""
    #expect(message.contains("'\(second)'") && message.contains("2 figures"))
    #expect(message.contains("under 'Pladser'"))
  }

  @Test(
    "words and marks in parentheses are notes as before",
    arguments: ["del af", "heraf 3 nye", "foreløbig", "skøn", "kr."])
  func words(_ note: String) {
    #expect(Trial("Kommune;Pladser\nAarhus;12 (\(note))\nVejle;3\n").ids.isEmpty)
  }
}
