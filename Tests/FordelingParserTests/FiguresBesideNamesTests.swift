import Fordeling
import Testing

@testable import FordelingParser

/// Sentences below a table of pladser: Herlev 8, Greve 3, Vejle 7, Køge 2.
@Suite("Sentences beside a table")
struct FiguresBesideNamesTests {
  private func trial(_ sentence: String, heading: String = "Antal pladser") -> Trial {
    .below(sentence, heading: heading)
  }

  /// What says that a figure of the tables is another.
  private static let numbers = [
    "Vejles andel er forhøjet til 9.",
    "Vejle er efterfølgende hævet til 9 pladser.",
    "Vejle er sat op til 9.",
    "Vejle skal retteligt have 9 pladser.",
    "I tabellen står 7 for Vejle; det rigtige tal er 9.",
    "Det korrekte antal for Vejle er 9.",
    "Vejle: 9 (ikke 7).",
    "Vejle 9, ikke 7.",
    "Vejle Kommune har fået forhøjet sit antal med 2.",
    "Herlev får flest pladser med 9.",
    "Vejle får 7 pladser og Køge 3, rettet den 5. maj.",
    "Solrød er desuden tildelt 4.",
    "Solrød mangler i tabellen og får 4 pladser.",
  ]

  @Test("a number beside a name that is none of its figures is an error", arguments: numbers)
  func numbersBesideNames(sentence: String) {
    let errors = trial(sentence).errors
    #expect(errors == [.textContradicts] || errors == [.rowOutsideTable])
  }

  /// What says without such a number that figures of the tables are others now.
  private static let changes = [
    "Greve har frasagt sig sine pladser.",
    "Greve ønsker ikke at deltage og udgår derfor.",
    "Greves pladser overføres til Herlev.",
    "Greves pladser går til Herlev i stedet.",
    "Greves pladser tilfalder Herlev.",
    "Pladserne til Greve gives i stedet til Herlev.",
    "Herlev overtager Greves pladser.",
    "Vejle får kun halvdelen.",
    "Vejle får 2 flere pladser.",
    "Antallet er siden reduceret med 1 for alle kommuner.",
    "Dertil kommer 2 pladser til hver kommune fra reserven.",
    "Hertil lægges 10 pct. til alle kommuner.",
  ]

  @Test("figures that are handed on, given up, or raised for all are an error", arguments: changes)
  func changedFigures(sentence: String) {
    let errors = trial(sentence).errors
    #expect(errors == [.textContradicts] || errors == [.rowOutsideTable])
  }

  /// What says something else, or the same as the table.
  private static let others = [
    "Vejle får 7 pladser i alt.",
    "Vejle Kommune ligger på Skolegade 1, 7100 Vejle.",
    "Kontakt Vejle Kommune på 7681 0000.",
    "Kontakt Vejle på telefon 76 81 00 00.",
    "Mødet i Vejle holdes den 9. maj kl. 10.",
    "Mødet i Vejle holdes den 9. maj kl. 10-12.",
    "Kurset i Vejle varer til kl. 16.",
    "Folketallet i Vejle er 120.000.",
    "Elevtallet i Vejle er 900.",
    "Vejle har 9 skoler.",
    "Vejle og 4 andre kommuner får besked.",
    "Vejle er nr. 9 på listen.",
    "Vejle er nummer 9 på listen.",
    "Vejle gik fra 5 til 7 pladser.",
    "Antallet for Vejle er reduceret med 2 til 7.",
    "Antallet for Vejle er hævet fra 5 til 7.",
    "Vejle har fået 2 ekstra og har nu 7 pladser.",
    "Puljen er på 20 pladser, hvoraf Vejle får 7.",
    "Vejle får 7 pladser ud af en pulje på 20.",
    "Vejle får 7 pladser, heraf 2 til specialskoler.",
    "Vejle får 7 pladser og ikke 9.",
    "Herlev og Greve får 8 og 3 pladser.",
    "Herlev og Greve får tilsammen 11 pladser.",
    "Herlev får 8 og Greve 3.",
    "Vejle skal bestille inden 1. marts 2026.",
    "I Vejle sker tildelingen i uge 9.",
    "I Vejle er pladserne klar om 9 dage.",
    "Vejle får pladserne i 2 rater.",
    "Vejle får pladserne fordelt på 3 år.",
    "Pladserne i Vejle koster 9 kr. om ugen.",
    "Vejle er en af de 9 kommuner i forsøget.",
    "Se side 9 om Vejles tildeling.",
    "Se bilag 2 for Vejles tildeling på 7 pladser.",
    "Fordelingen for Vejle fremgår af tabel 9.",
    "Listen er sendt til Vejle den 9/11.",
    "Listen er sendt til Vejle den 09.11.2026.",
    "Vejle har taget 9 af pladserne i brug.",
    "Vejle har i dag 9 brugere på listen.",
    "Vejle er opdelt i 9 distrikter, se listen.",
    "Kvoten i Vejle er på 7.",
    "Fordelingen til Vejle er på 7 pladser mod 6 i Køge.",
    "I 2019 fik Vejle 9 pladser.",
    "Vejle fik 9 pladser i sidste runde.",
    "Vejle får 7 pladser i gennemsnit over 4 år.",
    "Vejle fik tildelt version 3.",
    "Tallene for Vejle er trukket pr. 1. oktober 2018.",
    "Fordelingen i Vejle er baseret på 1.234 børn.",
    "Vejle er tildelt pladser for 9 måneder.",
    "Tildelingen til Vejle svarer til 35 procent af puljen.",
    "Andelen i Vejle er 35 procent.",
    "Greves pladser går til folkeskolerne.",
    "Tilskuddet til Greve gives til drift af bibliotekerne i Greve og Solrød.",
    "Greves pladser tildeles efter samme nøgle som Herlevs.",
    "Vejles pladser gives til et fælles projekt med Greve.",
    "Greve, Herlev og Køge får hhv. 3, 8 og 2 pladser.",
    "Herlev får 8 pladser, og Greve får 3.",
    "Pladserne er fordelt efter antal elever i Vejle, Greve og 96 andre kommuner.",
    "Herlev modtager flere pladser end Greve.",
    "Herlev vil ikke kunne bruge alle pladser før 2020.",
    "Vejle ønsker ikke at flytte mødet.",
    "Der kan søges om flere pladser senere.",
    "Der tilbydes 2 flere møder i Vejle.",
    "Vejle får besked om sine 7 pladser den 3. marts.",
    "Vejles kontaktperson på listen er nr. 4.",
    "Vejle er tildelt 7 af de 20 pladser.",
    "Vejle har fået tildelt 7 af de i alt 20 pladser.",
    "Vejle er tildelt pladserne i 2 omgange.",
    "Listen er opdateret med Vejle den 3. maj 2018.",
    "I Vejle er 9 af 10 skoler med.",
    "Vejle er med i fordelingen for 3. gang.",
    "Derudover får kommunerne adgang til 2 webinarer.",
    "Desuden kommer der 2 nye funktioner til alle kommuner.",
    "Kommunerne får tilbud om 3 kurser hver.",
    "Antallet er opgjort pr. 5. september.",
    "Antallet af supportpladser er reduceret i forhold til 2017.",
    "Tallene er afrundet til 1 decimal.",
    "Tallene er korrigeret for 2 lukkede skoler.",
    "Hver plads koster 100 kr. pr. måned.",
    "Den 1. januar 2019 overtager Herlev driften fra Greve.",
    "Herlev overtager formandskabet efter Greve.",
    "Bestyrelsen i Greve overtages af 3 nye medlemmer.",
  ]

  @Test("sentences that say something else are none", arguments: others)
  func otherSentences(sentence: String) {
    #expect(trial(sentence).isTrusted)
    #expect(trial(sentence, heading: "Antal").isTrusted)
  }
}
