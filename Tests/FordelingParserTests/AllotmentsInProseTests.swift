import Fordeling
import Testing

@Suite("Sentences that hand something out")
struct AllotmentsInProseTests {
  private static let pladser = "| Kommune | Pladser |\n|---|---|\n| Aarhus | 10 |\n| Odense | 3 |\n"
  private static let both =
    "| Kommune | Pladser | Tilskud (kr.) |\n|---|---|---|\n| Aarhus | 10 | 1.200.000 |\n"
    + "| Odense | 3 | 345.000 |\n"

  private func trials(_ sentence: String, _ table: String = pladser) -> [Trial] {
    [
      Trial("\(sentence)\n\n\(table)", file: "a.md"),
      Trial("\(table)\n\(sentence)\n", file: "a.md"),
    ]
  }

  @Test(
    "A figure for a municipality that no table has is an error",
    arguments: [
      "Vejle får 7 pladser.", "Vejle, Fanø og Ærø får 7 pladser.",
      "Vejle og Fanø får hver 7 pladser.",
      "Der tildeles 7 pladser til Vejle, Fanø og Ærø.", "Til Vejle tildeles 7 pladser.",
      "Desuden tildeles Vejle 2 pladser.", "4 pladser går til Vejle, og 3 til Fanø.",
      "Aarhus får 10 pladser, Odense 3 og Vejle 3.", "Kommunerne Vejle og Fanø får syv pladser.",
      "Tabellen mangler Vejle, som får 7 pladser.", "Vejle skal have 7 pladser.",
      "KOMBIT giver Vejle 7 pladser.", "Vi har tildelt Vejle Kommune 7 supportpladser.",
      "Vejle (7 pladser) og Fanø (2 pladser) er kommet til.", "Aarhus får yderligere 2 pladser.",
      "Derudover får Aarhus 2 pladser ekstra.", "De øvrige kommuner får 3 pladser hver.",
      "Resten af kommunerne får hver 3 pladser.", "Hver kommune får yderligere 2 pladser.",
      "Alle kommuner får 2 ekstra pladser i 2025.",
      "Vejle er efterfølgende tildelt 9 pladser.", "Vejle har efterfølgende fået 9 pladser.",
      "Hertil kommer 9 pladser til Vejle.", "Til Vejle er der afsat 9 pladser.",
    ])
  func missing(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.errors == [.rowOutsideTable]) }
  }

  @Test(
    "Another figure than that of the table is an error",
    arguments: [
      "Aarhus får 11 pladser.", "Aarhus får 11.", "I 2024 får Aarhus 11 pladser.",
      "Aarhus er tildelt 11 pladser.", "Aarhus Kommune tildeles 11 supportpladser.",
      "Aarhus og Odense får tilsammen 14 pladser.", "Aarhus får 10 pladser og Odense 4.",
      "Rettelse: Aarhus får 11 og ikke 10 pladser.", "Aarhus får 10 pladser og 1,3 mio. kr.",
    ])
  func differing(_ sentence: String) {
    for trial in trials(sentence, Self.both) { #expect(trial.errors == [.textContradicts]) }
  }

  @Test(
    "A sentence that corrects a figure of the table is an error",
    arguments: [
      "Rettelse: Aarhus skal være 9 og ikke 10.", "Tallet for Aarhus er 9.",
      "Antallet for Aarhus er rettet til 9.", "Aarhus forhøjes til 12 pladser.",
      "Aarhus Kommune nedsættes fra 10 til 9 pladser.",
    ])
  func corrections(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.errors == [.textContradicts]) }
  }

  @Test(
    "What a municipality owns must be its figure",
    arguments: [
      "Odenses tildeling er 3 pladser.", "Odense Kommunes tildeling er 3 pladser.",
      "Odenses andel er 3 pladser.", "Odenses tal er 3.", "Odenses antal pladser er 3.",
      "Odenses tildeling udgør 3 pladser.", "Bemærk, at Odenses tildeling er 3 pladser.",
      "Odense: 3 pladser.", "Antallet af pladser i Odense er 3.",
    ])
  func owned(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
    for trial in trials(sentence.replacing("3", with: "4")) {
      #expect(trial.errors == [.textContradicts])
    }
    let aarhus = sentence.replacing("Odenses", with: "Aarhus'").replacing("Odense", with: "Aarhus")
    for trial in trials(aarhus) { #expect(trial.errors == [.textContradicts]) }
  }

  @Test(
    "What stands ready for a municipality, or is its right, must be its figure",
    arguments: [
      "Odense har ret til 3 pladser.", "Odense er berettiget til 3 pladser.",
      "Odense råder over 3 pladser.", "Odense disponerer over 3 pladser.",
      "Odense opnår 3 pladser.", "3 pladser er tildelt Odense.",
      "3 pladser er reserveret til Odense.", "Der er reserveret 3 pladser til Odense.",
      "Pladser til Odense: 3.", "Antal pladser, Odense: 3", "Rettelse: Odense 3.",
      "Odense får færrest pladser, nemlig 3.",
    ])
  func entitled(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
    for trial in trials(sentence.replacing("3", with: "4")) {
      #expect(trial.errors == [.textContradicts])
    }
  }

  @Test("A single one in words is an amount where it is known to be counted")
  func single() {
    for trial in trials("Odense får en plads.") { #expect(trial.errors == [.textContradicts]) }
    for trial in trials("Odense får en kontaktperson.") { #expect(trial.ids.isEmpty) }
    let one = "| Kommune | Pladser |\n|---|---|\n| Odense | 1 |\n"
    for trial in trials("Odense får en plads.", one) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "What a municipality owns besides is nothing",
    arguments: [
      "Odenses andel er 12 procent af alle.", "Odenses tildeling er uændret.",
      "Odenses tildeling er 2 pladser større end sidste år.", "Odense: 2 deltagere til mødet.",
      "Odenses tilskud er 1,2 mio. kr.", "Antallet af skoler i Odense er 34.",
      "Odense får en plads i udvalget.", "Odense får to pladser i styregruppen.",
      "Odense ender på 4. pladsen.", "Venteliste, Odense: 2 pladser", "Kursuspladser i Odense: 9.",
      "Odense har ret til at klage.", "Odense råder over 2 bygninger.",
      "9 pladser er reserveret til kurset i Odense.", "Kontakt til Odense: 75123456",
      "Telefon, Odense: 75 12 34 56", "Rettelse: Fristen for Odense 9. maj.",
      "I Odense er en plads i svømmehallen ledig.", "Et møde i Odense har en plads tilbage.",
      "Odenses skoler får 2 pladser.", "7 pladser går til Odenses skoler.",
    ])
  func ownedBesides(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "What comes on top of the table is an error",
    arguments: [
      "Alle kommuner får 2 pladser ud over tabellen.", "Odense får 2 pladser ud over tabellen.",
      "Hver kommune får 2 pladser ud over fordelingen.",
    ])
  func beyond(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.errors == [.rowOutsideTable]) }
    for trial in trials(sentence.replacing("2 pladser", with: "2 breve")) {
      #expect(trial.ids.isEmpty)
    }
  }

  @Test(
    "A correction that the table has, or of something else, is nothing",
    arguments: [
      "Tallet for Aarhus er 10.", "Antallet for Aarhus er rettet til 10.",
      "Aarhus forhøjes fra 8 til 10 pladser.", "Fristen for Aarhus er rettet til 9. maj.",
      "I Aarhus rettes henvendelse til 3 kontorer.", "Tallet for Aarhus er 9 børn.",
    ])
  func corrected(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "A sentence that says what the table says is nothing",
    arguments: [
      "Aarhus får 10 pladser.", "Aarhus Kommune får 10 pladser og Odense Kommune 3.",
      "Aarhus og Odense får i alt 13 pladser.", "Aarhus får altså 10.",
      "Et eksempel: Aarhus har 100 skoler og får derfor 10 pladser.",
      "Aarhus får 1,2 mio. kr. og Odense 345.000 kr.",
      "Aarhus får 10 pladser og 1,2 millioner kroner.",
    ])
  func agreeing(_ sentence: String) {
    for trial in trials(sentence, Self.both) { #expect(trial.ids.isEmpty) }
  }

  @Test(
    "A sentence that hands out nothing of what the table does is nothing",
    arguments: [
      "Aarhus får 3 pladser mere end sidste år.", "I 2023 fik Vejle 7 pladser.",
      "Vejle får hjælp fra 3 konsulenter.", "Vejle får 3 besøg af en konsulent.",
      "Vejle får svar inden 14 dage.", "Hvis Vejle får 7 pladser, får Fanø 2.",
      "Aarhus Universitet får 7 pladser.", "Foreningen Hjælp i Vejle får 7 pladser.",
      "Vejle får ikke 7 pladser.", "Vejle får op til 7 pladser.", "Vejle får ca. 7 pladser.",
      "Vejen til 7 pladser er lang.", "Der er 7 pladser i Vejle til kurset.",
      "Aarhus får besked den 3. maj 2024.", "Odense modtager 2 breve.",
      "Odense får 3 af pladserne.",
      "Vejle tilbydes at deltage i runde 2.", "Der gives 2 ugers frist til Vejle.",
      "Pladserne tildeles efter 3 kriterier til Vejle, Fanø og andre.", "Der går 2 tog til Vejle.",
      "De øvrige kommuner får 3 møder.", "De øvrige kommuner får svar inden 14 dage.",
      "Kommunerne får 10 pladser.", "Hver kommune får mindst 2 pladser.",
      "Alle kommuner får 2 pladser mere end sidste år.",
      "Aarhus får 4 pladser i første rate.", "Aarhus får 2 af de 10 pladser allerede i april.",
      "Aarhus får 4 pladser i 2025 og 6 i 2026.",
      "Aarhus Kommune har fået 2 ekstra pladser og er nu oppe på 10 pladser.",
      "Store kommuner som Aarhus får 15 eller flere.", "Til Aarhus sendes 2 eksemplarer.",
    ])
  func harmless(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.ids.isEmpty) }
  }

  @Test("A sentence about another year than the notice's is nothing")
  func otherYear() {
    let title = "# Pladser 2024\n\n\(Self.pladser)\n"
    #expect(Trial(title + "I 2025 får Aarhus 12 pladser.\n", file: "a.md").ids.isEmpty)
    #expect(
      Trial(title + "I 2024 får Aarhus 12 pladser.\n", file: "a.md").errors == [.textContradicts])
  }

  @Test("HTML and text are heard as well")
  func formats() {
    #expect(
      Trial(
        "<table><tr><th>Kommune<th>Pladser<tr><td>Aarhus<td>10</table><p>Vejle får 7 pladser.</p>",
        file: "a.html"
      ).errors == [.rowOutsideTable])
    #expect(
      Trial(
        "Kommune          Pladser\nAarhus                10\nOdense                 3\n\n"
          + "Vejle, Fanø og Ærø får 7 pladser.\n", file: "a.txt"
      ).errors == [.rowOutsideTable])
  }

  @Test(
    "A sentence that puts another figure in the place of the table's is an error",
    arguments: [
      "Aarhus: læs 11 i stedet for 10", "For Aarhus er antallet 11.", "For Aarhus er tallet 11.",
      "Ved Aarhus læses 11 i stedet for 10.", "I rækken Aarhus skal der stå 11.",
      "Aarhus: 11, ikke 10.", "Aarhus har 11, ikke 10.", "Der skal stå 11 ud for Aarhus.",
      "Aarhus: ret 10 til 11", "Ud for Aarhus læs 11.", "Ret Aarhus til 11.",
      "Aarhus, 11 i stedet for 10", "For Aarhus er antallet af pladser 11.",
      "For Aarhus' vedkommende er tallet 11.", "For Aarhus gælder 11 pladser.",
      "10 for Aarhus skal være 11.", "Aarhus 10 skal være 11.", "Læs: Aarhus 11.",
      "Aarhus bør være 11.", "For Aarhus skal stå 11.", "11 er det rigtige tal for Aarhus.",
      "Det rigtige tal for Aarhus er 11.", "Det korrekte antal for Aarhus er 11.",
    ])
  func replacing(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.errors == [.textContradicts]) }
  }

  @Test(
    "A correction that the table has already, and what is no figure of it, are no errors",
    arguments: [
      "Aarhus: læs 10 i stedet for 9", "For Aarhus er antallet 10.", "Aarhus: 10, ikke 9.",
      "For Aarhus er antallet 9 højere end i fjor.", "Aarhus skal være klar d. 9. maj.",
      "For Aarhus er antallet af indbyggere 9.000.", "Aarhus læser 9 bøger.",
      "I Aarhus bør 9 skoler deltage.", "Læs side 9 om Aarhus.", "Aarhus: læs bilag 9.",
      "Ansøgningen fra Aarhus skal stå 9 dage.", "Tallet for Aarhus er 10 og ikke 9.",
    ])
  func replaced(_ sentence: String) {
    for trial in trials(sentence) { #expect(trial.errors == []) }
  }
}
