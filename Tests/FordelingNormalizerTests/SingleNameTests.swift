import FordelingModel
import FordelingNormalizer
import FordelingTestSupport
import Testing

/// `resolve` and `split` read plain texts by a short way; `splitAtLength` always goes the long one.
@Suite("The short way for a single name")
struct SingleNameTests {
  private let resolver = NameResolver()

  private func compare(_ text: String, location: SourceLocation = #_sourceLocation) -> Bool {
    let run = resolver.splitAtLength(text)
    let isOne = run.pieces.count == 1
    let quick = resolver.resolve(text)
    let isSame = resolver.split(text) == run && (!isOne || quick == run.pieces[0].resolution)
    #expect(isSame, "\(text.debugDescription)", sourceLocation: location)
    return isSame
  }

  @Test("Every known text and every typing error in a name comes out as by the long way")
  func known() {
    var texts = MunicipalityRegister.aliases.map(\.name)
    for municipality in MunicipalityRegister.historical {
      texts += [municipality.name, municipality.county] + municipality.otherSpellings
    }
    texts += OrdinaryTexts.places + OrdinaryTexts.words
    for municipality in MunicipalityRegister.municipalities {
      texts += [municipality.name, municipality.officialName]
      for text in oneEditAway(from: municipality.name.lowercased()) {
        guard compare(text) else { return }
      }
    }
    for text in texts {
      for written in [
        text, text.uppercased(), text + " Kommune", text + "-kommune", text + " og", "Ny " + text,
      ] {
        guard compare(written) else { return }
      }
    }
  }

  @Test("Random texts of letters and boundaries come out as by the long way")
  func random() {
    var generator = SeededGenerator(seed: 2018)
    let letters = Array("aaabeghiklmnorstvyæøåÆØÅAKN  --")
    let words = [
      "kommune", "og", "id", "amt", "ny", "Sorø", "Høje", "Taastrup", "kommuner", "nr", "Vejle",
    ]
    for _ in 0..<50_000 {
      var text = ""
      for _ in 0..<generator.number(1...12) {
        if generator.chance(1, of: 12) {
          text += generator.pick(words)
        } else {
          text.append(generator.pick(letters))
        }
      }
      guard compare(text) else { return }
    }
  }
}
