import Fordeling
import Testing

@Suite("What headings say of the columns below")
struct HeadingTests {
  @Test("a row of three levels may say one thing over all columns")
  func threeLevels() {
    let trial = Trial(
      "Kommune;Elever;Elever\n;Efterår;Efterår\n;Almen;Special\nFanø;3;4\nLæsø;5;6\nÆrø;1;2\n")
    #expect(trial.isTrusted)
    #expect(trial.rows.first == "1 0563 'Elever / Efterår / Almen' 3")
    #expect(trial.rows.count == 6)
  }

  @Test("a first row with a figure is no heading, whatever it is called")
  func firstRow() {
    for row in ["Hxrnxng Kommune\t500", "Kommunepulje\t500"] {
      let trial = Trial("Kommune\tAntal\n\(row)\nFanø\t3\nLæsø\t4\n", file: "a.txt")
      #expect(trial.errors == [.nameUnknown], "\(row)")
      #expect(trial.lines == ["0563 3", "0825 4"])
    }
  }

  @Test(
    "columns that identify, count rows or tell the time hand nothing out",
    arguments: [
      "Løbenr.", "EAN-nummer", "Telefon (hovednummer)", "#", "År", "Dato", "CVR-nr.",
      "Journalnr.", "Fodnote", "Regionsnr", "Sag", "Klynge", "Side", "Gruppe", "Niveau",
    ])
  func identifiers(_ heading: String) {
    let trial = Trial("Kommune;\(heading);Pladser\nFanø;2018;3\nLæsø;2019;4\n")
    #expect(trial.lines == ["0563 3", "0825 4"], "\(heading)")
    #expect(trial.isTrusted)
  }

  @Test(
    "a word that identifies does not hide a column of figures",
    arguments: [
      "Pladser (se noter)", "Antal mobil-licenser", "Tilskud til telefon", "Børn 0-5 år",
      "Elever, se note 1", "Km vej",
    ])
  func figures(_ heading: String) {
    #expect(Trial("Kommune;\(heading)\nFanø;3\nLæsø;4\n").lines == ["0563 3", "0825 4"])
  }

  @Test("running numbers in front without a heading hand nothing out")
  func running() {
    let trial = Trial(";Kommune;Pladser\n1;Fanø;3\n2;Læsø;4\n;I alt;7\n")
    #expect(trial.lines == ["0563 3", "0825 4"])
    #expect(trial.isTrusted)
  }

  @Test("numbers under a heading of texts are an error")
  func numbersAsText() {
    #expect(
      Trial("Kommune;Pladser;Kontakt\nFanø;3;33123456\nLæsø;4;44123456\n").errors
        == [.numberUnreadable])
  }

  @Test("one number over several rows is no code, although it is that of one of them")
  func spannedCode() {
    let trial = Trial(
      "<table><tr><th>Kommune<th>Pladser<th>Timer</tr><tr><td>Fanø<td rowspan=2>3<td rowspan=2>825"
        + "</tr><tr><td>Læsø</tr></table>", file: "notice.html")
    #expect(trial.isTrusted)
    #expect(trial.lines == ["0563 3", "0563 825", "0825 3", "0825 825"])
  }

  @Test("names under the heading of other bodies are an error")
  func otherBodies() {
    #expect(Trial("Amt;Antal\nBornholm;3\nVejle;4\nViborg;5\n").errors == [.recipientDoubtful])
    #expect(Trial("Kommune (by);Antal\nBornholm;3\nVejle;4\n").isTrusted)
  }

  @Test("a name in the heading of the names has lost its value")
  func nameInHeading() {
    #expect(Trial("Aarhus;Antal\nFanø;3\nLæsø;4\n").errors == [.valueMissing])
  }
}
