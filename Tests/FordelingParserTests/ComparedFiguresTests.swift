import Fordeling
import Testing

@testable import FordelingParser

/// Sentences below a table of pladser, Herlev 8, Greve 3, Vejle 7, Køge 2, that say something of its figures
/// without giving one.
@Suite("Sentences about the figures of a table")
struct ComparedFiguresTests {
  private func trial(_ sentence: String, heading: String = "Antal pladser") -> Trial {
    .below(sentence, heading: heading)
  }

  private static let holding = [
    "Herlev får flest pladser.",
    "Køge får færrest pladser.",
    "Herlev modtager flest pladser af alle kommuner.",
    "Den kommune, der får flest pladser, er Herlev.",
    "Herlev får flere pladser end Greve.",
    "Herlev får 5 pladser mere end Greve.",
    "Vejle får 5 flere pladser end Køge.",
    "Greve får 5 pladser færre end Herlev.",
    "Herlev får 4 gange så mange pladser som Køge.",
    "Herlev får fire gange så mange pladser som Køge.",
    "Fire kommuner får pladser.",
    "Der er fordelt pladser til fire kommuner.",
    "Fem kommuner deltager i styregruppen.",
    "Tre kommuner har bedt om en senere opstart.",
    "Tabellen viser antal pladser pr. kommune.",
    "Antallet er opgjort pr. 1. marts 2025.",
    "Udgiften pr. elev er 300 kr.",
    "Herlev får flere elever end Greve.",
    "Herlev har flest skoler.",
    "Vejle får en ny projektleder, som starter i marts.",
    "Solrød får besked til foråret.",
    "Systemet blev taget i drift i 2019.",
    "Herlev har afleveret 3 skemaer til KOMBIT.",
  ]

  @Test("what holds, or is of something else, gives nothing", arguments: holding)
  func whatHolds(sentence: String) {
    let trial = trial(sentence)
    #expect(trial.errors == [])
    #expect(trial.ids == [])
  }

  private static let contradicting = [
    "Vejle får flest pladser.",
    "Vejle får færrest pladser.",
    "Vejle er den kommune, der får flest pladser.",
    "Herlev får færre pladser end Greve.",
    "Greve får 5 pladser mere end Herlev.",
    "Vejle får lige så mange pladser som Greve.",
    "Vejle får dobbelt så mange pladser som Herlev.",
    "Køge får halvt så mange pladser som Greve.",
    "Herlev får Greves pladser.",
    "Herlev har returneret 3 pladser.",
    "Herlev har afleveret 3 pladser til puljen.",
    "Pladserne til Køge er taget tilbage.",
  ]

  @Test("what does not hold for the figures is an error", arguments: contradicting)
  func whatDoesNotHold(sentence: String) {
    #expect(trial(sentence).errors == [.textContradicts])
  }

  @Test(
    "what another has is a figure for a municipality without one",
    arguments: [
      "Solrød får lige så mange pladser som Greve.",
      "Solrød skal have samme antal pladser som Greve.",
      "Solrød får 2 pladser mere end Greve.",
    ])
  func figureOfAnother(sentence: String) {
    #expect(trial(sentence).errors == [.rowOutsideTable])
  }

  @Test(
    "something without a figure for a municipality that no table has is a warning",
    arguments: ["Desuden er Solrød tildelt pladser.", "Solrød får også pladser."])
  func giftWithoutFigure(sentence: String) {
    let trial = trial(sentence)
    #expect(trial.errors == [])
    #expect(trial.ids == [.nameOutsideTable])
  }

  @Test(
    "a count of the municipalities that is another is an error",
    arguments: ["Fem kommuner får pladser.", "Der er fordelt pladser til 5 kommuner."])
  func counts(sentence: String) {
    #expect(trial(sentence).errors == [.countMismatch])
  }

  @Test(
    "figures for each of something must say so in their heading",
    arguments: [
      "Tabellen viser antal pladser pr. skole.", "Antallet er pr. institution.",
      "Antal pladser er opgjort pr. 1.000 indbyggere.",
    ])
  func rates(sentence: String) {
    #expect(trial(sentence).errors == [.unitUndecided])
    #expect(trial(sentence, heading: "Pladser pr. skole").errors == [])
  }

  @Test("shares are stated for what may be shares, and for nothing else")
  func shares() {
    #expect(trial("Tallene er opgivet i procent.").errors == [.unitUndecided])
    for heading in ["Fordeling", "Andel"] {
      let trial = trial("Tallene er opgivet i procent.", heading: heading)
      #expect(trial.errors == [])
      #expect(trial.extraction?.allocations.allSatisfy { $0.unit == "procent" } == true)
    }
  }
}
