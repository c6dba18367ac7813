import Fordeling
import Testing

@Suite("Numbers that hand nothing out")
struct OtherNumbersTests {
  private func lines(_ heading: String, _ first: String, _ second: String) -> [String] {
    Trial("Kommune;Antal pladser;\(heading)\nVejle;7;\(first)\nOdense;12;\(second)\n").lines
  }

  @Test(
    "codes and accounts are left aside",
    arguments: [
      "GLN", "Elektronisk faktura", "Vagttelefon", "Skolekode", "Finanslovskonto", "Konto",
      "Funktion", "Omkostningssted", "Kommunegruppe", "Kommunetype", "Udrulningsbølge", "Prioritet",
      "Rangering", "Sagsid", "No.", "Række", "Sidetal", "Kontrakt", "Rekvisition",
    ])
  func identifiers(heading: String) {
    #expect(lines(heading, "31", "42") == ["0630 7", "0461 12"])
  }

  @Test(
    "points in time are left aside",
    arguments: [
      "Opstartsuge", "Startuge", "Opstartsår", "Startår", "Tilslutningsår", "Budgetår",
      "Regnskabsår", "Skoleår", "Go-live", "Startmåned", "Kl.",
    ])
  func times(heading: String) {
    #expect(lines(heading, "31", "42") == ["0630 7", "0461 12"])
  }

  @Test(
    "what is counted is read, however its heading ends",
    arguments: [
      "Børn 0-5 år", "Årsværk", "Antal grupper", "Udbetaling (kr.)", "Efterår", "Tryksår",
      "Målgruppe", "Konto (kr.)", "Grøn omstilling", "Timer pr. uge", "Arbejdstid",
    ])
  func counted(heading: String) {
    #expect(lines(heading, "31", "42") == ["0630 7", "0630 31", "0461 12", "0461 42"])
  }

  @Test(
    "days, weeks and quarters are points in time, whatever their heading",
    arguments: [
      ("1. april", "1. maj"), ("2. kvartal", "3. kvartal"), ("Uge 12", "uge 13"),
      ("april 2025", "maj"),
    ])
  func partsOfTheCalendar(first: String, second: String) {
    let trial = Trial("Kommune;Pladser;Levering\nVejle;7;\(first)\nOdense;12;\(second)\n")
    #expect(trial.lines == ["0630 7", "0461 12"])
    #expect(trial.isTrusted)
  }

  @Test("days in figures are points in time below what happens on a day")
  func days() {
    #expect(lines("Udbetaling", "1.9", "1.10") == ["0630 7", "0461 12"])
    #expect(lines("Udbetaling (mio. kr.)", "1.9", "2.4").count == 4)
  }

  @Test("telephone numbers are none of the figures")
  func telephones() {
    #expect(lines("Omstilling", "76810000", "66131372") == ["0630 7", "0461 12"])
    #expect(lines("Ring", "76 81 00 00", "66 13 13 72") == ["0630 7", "0461 12"])
    #expect(lines("Omstilling", "500", "700").count == 4)
  }

  @Test("kinds with a letter each are measures")
  func kinds() {
    let trial = Trial("Kommune;Type A;Type B\nVejle;7;1\nOdense;12;2\n")
    #expect(trial.lines == ["0630 7", "0630 1", "0461 12", "0461 2"])
    #expect(trial.isTrusted)
  }
}
