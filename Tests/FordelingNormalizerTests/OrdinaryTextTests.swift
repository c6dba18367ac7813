import FordelingNormalizer
import Testing

@Suite("Texts that are no municipalities")
struct OrdinaryTextTests {
  private let resolver = NameResolver()

  @Test("no Danish place or word resolves to a municipality")
  func ordinary() {
    let texts = OrdinaryTexts.places + OrdinaryTexts.words
    #expect(OrdinaryTexts.places.count >= 300)
    for text in texts {
      for written in [text, text.uppercased(), text.lowercased()] {
        if case .municipality(let municipality, let rule) = resolver.resolve(written) {
          Issue.record("\(written) became \(municipality.name) by \(rule)")
        }
        for piece in resolver.split(written).pieces {
          if case .municipality(let municipality, let rule) = piece.resolution {
            Issue.record("\(written) gave \(municipality.name) by \(rule)")
          }
        }
      }
    }
  }
}
