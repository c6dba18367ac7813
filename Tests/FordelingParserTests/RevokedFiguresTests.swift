import Fordeling
import Testing

@Suite("Sentences that take back what the tables say")
struct RevokedFiguresTests {
  private static let table =
    "| Kommune | Antal pladser |\n|---|---|\n| Vejle | 7 |\n| Odense | 12 |\n| Aarhus | 12 |\n| Fanø | 0 |\n"

  private func trials(_ sentence: String) -> [Trial] {
    [
      Trial("# Pladser 2025\n\n\(Self.table)\n\(sentence)\n", file: "a.md"),
      Trial("# Pladser 2025\n\n\(sentence)\n\n\(Self.table)", file: "a.md"),
    ]
  }

  @Test(
    "A statement that the figures do not hold is an error that quotes it",
    arguments: [
      "Tallene skal ganges med 2.", "Denne tabel er udgået.", "Tallene er fiktive.",
      "Tabellen gælder ikke længere.", "Tabellen er forældet.", "Tabellen er et eksempel.",
      "Bemærk, at tallene er forkerte.", "Der er fejl i tabellen.",
      "Tabellen er erstattet af en ny.",
      "Alle tal skal halveres.", "Alle tal forhøjes med 10 procent.", "Tallene fordobles.",
      "Antallet reduceres med 1 plads pr. kommune.", "Tabellen ovenfor er annulleret.",
      "Tallene i tabellen er opdigtede.", "Tabel 1 er trukket tilbage.",
      "Tallene er ikke længere gældende.", "Fordelingen bortfalder.",
    ])
  func statements(_ sentence: String) throws {
    for trial in trials(sentence) {
      #expect(trial.errors == [.textContradicts])
      let message = try #require(trial.extraction?.diagnostics.first?.message)
      #expect(message.contains(sentence))
    }
  }

  @Test(
    "A statement about other figures, or one that lets them hold, is nothing",
    arguments: [
      "Tallene er afrundet.", "Tallene er foreløbige og kan ændre sig.",
      "Tabellen viser fordelingen af pladser.", "Tabellen erstatter tabellen af 3. maj.",
      "Hvis der er fejl i tabellen, så skriv til os.", "Er tallene forkerte, så skriv til os.",
      "Fordelingen fra 2023 er udgået.", "Den tidligere tabel er udgået.",
      "Tallene for 2023 er forkerte.", "Beløbene forhøjes årligt med 2 procent.",
      "Tallene er forhøjet med 10 procent siden sidste år.", "Tabel 3 er udgået.",
      "Tabellen gælder ikke for private skoler.", "Tabellen gælder fra 1. januar.",
      "Tildelingen bortfalder, hvis pladsen ikke bruges.", "Tildelingerne annulleres ikke.",
      "Fordelingen er et eksempel på godt samarbejde.",
      "Tallene skal indberettes senest den 1. maj.",
      "Beløbene udbetales i rater.", "Denne udmelding erstatter den tidligere.",
      "Pladserne bortfalder efter et år.", "Pladserne udgår af puljen, når de er brugt.",
      "Listen er ikke korrekt sorteret.", "Skemaet er udgået af forlaget.",
      "Tallene er ikke rigtige mål for behovet.", "Tilskuddene bortfalder ved årets udgang.",
    ])
  func harmlessStatements(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "Figures that are handed on, swapped or taken back are an error",
    arguments: [
      "Odense overdrager 2 pladser til Vejle.", "Odense har afgivet 2 pladser til Fanø.",
      "2 pladser flyttes fra Odense til Vejle.", "Vejle mister 2 pladser.",
      "Odense og Vejle er byttet om.", "Tallene for Odense og Vejle er byttet om.",
      "Odense og Vejle bytter pladser.", "Aarhus' pladser er trukket tilbage.",
      "Vejles pladser bortfalder.", "Pladserne til Vejle er trukket tilbage.",
      "Aarhus har trukket sin ansøgning tilbage.", "Vejle er udgået af listen.",
      "Vejle har takket nej til pladserne.",
    ])
  func named(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.errors == [.textContradicts]) }
  }

  @Test(
    "What changes no figure of the tables is nothing",
    arguments: [
      "Odense har allerede afgivet 2 pladser til Vejle.", "Odense og Aarhus er byttet om.",
      "Fanøs pladser er trukket tilbage.", "Fanø har takket nej.",
      "Vejle har byttet kontaktperson.",
      "Vejle afgiver svar inden 1. maj.", "Odense afgiver 2 stemmer.",
      "Vejle overtager 2 medarbejdere fra Odense.", "Pladser kan overdrages til andre kommuner.",
      "Pladser, som Vejle ikke bruger, inddrages.",
      "Vejle udgår fra samarbejdet om kort den 1. maj.",
      "Aarhus har trukket sin klage tilbage.", "Odense Kommune overfører 7 pladser til 2026.",
      "Vejle og Aarhus bytter erfaringer om pladserne.",
    ])
  func harmlessNamed(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "A municipality that gets nothing, or another figure, by what is said is an error",
    arguments: [
      "Vejle får ingen pladser.", "Vejle får ikke nogen pladser.", "Vejle får ingen.",
      "Vejle er ikke omfattet.", "Vejle er ikke omfattet af fordelingen.",
      "Vejle indgår ikke i fordelingen.", "Undtaget er Vejle.", "Tallet for Vejle er forkert.",
      "Vejles tal er forkert.", "Tallene for Vejle er ikke korrekte.",
      "Vejle får dobbelt så mange pladser.", "Vejle får det halve.",
      "Vejle skulle have været 9.", "Der skulle have stået 9 ud for Vejle.",
      "Vejle får 2 pladser mindre end angivet.",
      "Vejle får 2 pladser mere end angivet i tabellen.",
      "Kommunerne får dobbelt så mange pladser som angivet.",
      "Hver kommune får 1 plads mindre end i tabellen.", "Der trækkes 1 plads fra hver kommune.",
    ])
  func denied(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.errors == [.textContradicts]) }
  }

  @Test(
    "What is not so of other things, or of those without a figure, is nothing",
    arguments: [
      "Vejle får ingen besked.", "Vejle får ingen pladser i 2026.", "Fanø får ingen pladser.",
      "Ærø får ingen pladser.", "Fanø er ikke omfattet af fordelingen.",
      "Vejle er ikke med i styregruppen.", "Vejle deltager ikke i mødet.",
      "Vejle indgår ikke i sammenligningen.", "Vejle er ikke omfattet af reglerne om moms.",
      "Tallet for Vejle er ikke endeligt.", "Tallet for Vejle er korrekt.",
      "Vejle får flere pladser end Fanø.", "Vejle får dobbelt så mange pladser som sidste år.",
      "Kommunerne får flere pladser, som vist i tabellen.", "Der skulle have stået 7 ud for Vejle.",
      "Vejle skulle have været på 2 møder.", "Der trækkes lod om 1 plads.",
      "Ingen får flere pladser end angivet.",
      "Kommunerne får færre pladser end angivet i det første udkast.",
      "Vejle får flere pladser end vist i sidste års tabel.",
    ])
  func harmlessDenials(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
  }
}
