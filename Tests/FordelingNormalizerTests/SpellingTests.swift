import Testing

@testable import FordelingNormalizer

@Suite("The spellings of the register's names")
struct SpellingTests {
  @Test("the short way gives what the way for any text gives")
  func registered() throws {
    let names = MunicipalityRegister.municipalities.map(\.name)
    let aliases = MunicipalityRegister.aliases.filter { $0.kind == .genitive }.map(\.name)
    #expect(!aliases.isEmpty)
    for name in names + aliases {
      let short = Spelling(registered: name.utf8)
      let full = try #require(Spelling(Array(name.utf8)))
      #expect(short.plain.equals(full.plain), "\(name)")
      #expect(short.folded.equals(full.folded), "\(name)")
      #expect(short.unbroken.equals(full.unbroken), "\(name)")
      #expect(short.mask == full.mask, "\(name)")
      #expect(short.letterCount == full.letterCount, "\(name)")
    }
  }

  @Test("every name is a candidate, by code and then by length")
  func order() {
    let candidates = SpellingIndex.shared.candidates
    let order = candidates.map { [$0.place, $0.spelling.plain.count] }
    #expect(order == order.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
    #expect(Set(candidates.map(\.place)).count == 98)
    #expect(candidates.count == 102)
  }
}
