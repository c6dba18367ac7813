import Fordeling
import Testing

@Suite("Columns that may hold figures")
struct DoubtfulColumnTests {
  @Test("a column with a heading and no value is an error, for its figures may have been lost")
  func emptyColumn() {
    let trial = Trial("Kommune;Pladser;Timer\nFanø;3;\nLæsø;4;\n")
    #expect(trial.errors == [.valueMissing])
  }

  @Test("an empty column of remarks is none")
  func emptyRemarks() {
    #expect(Trial("Kommune;Pladser;Bemærkninger\nFanø;3;\nLæsø;4;\n").isTrusted)
  }

  @Test("a column in which only a few cells are numbers is an error")
  func fewNumbers() {
    let trial = Trial("Kommune;Pladser;Timer\nFanø;3;fem\nLæsø;4;seks\nÆrø;5;7\n")
    #expect(trial.errors == [.numberUnreadable])
  }

  @Test("a column of texts is left aside with a word")
  func texts() {
    let trial = Trial("Kommune;Pladser;Skole\nFanø;3;Nordby Skole\nLæsø;4;Byrum Skole\n")
    #expect(trial.isTrusted)
    #expect(trial.extraction?.diagnostics.map(\.id) == [.columnIgnored])
  }

  @Test("numbers under the heading of the names are an error")
  func headingsSwapped() {
    #expect(Trial("Kommune;Pladser\n12;Fanø\n").errors == [.columnsUnpaired])
  }

  @Test("a digit misread as the abbreviation c. is no approximation")
  func misreadDigit() {
    let trial = Trial("Kommune;Pladser\nFanø;c.389\nLæsø;4.123\nÆrø;1.200\n")
    #expect(trial.errors == [.numberUnreadable])
    #expect(Trial("Kommune;Pladser\nFanø;c. 389\nLæsø;ca.4\nÆrø;1\n").isTrusted)
  }
}
