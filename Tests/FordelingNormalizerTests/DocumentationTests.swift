import FordelingModel
import Testing

@testable import FordelingNormalizer

/// The examples in the documentation of the public types, to the letter.
@Suite("Examples of the documentation")
struct DocumentationTests {
  @Test("NameResolver")
  func resolver() throws {
    let resolver = NameResolver()
    let copenhagen = try #require(MunicipalityRegister.municipality(code: "0101"))
    #expect(resolver.resolve("Københavns Kommune") == .municipality(copenhagen, .fullName))
    let roskilde = try #require(MunicipalityRegister.municipality(code: "0265"))
    #expect(resolver.resolve("Ramsø") == .abolished("Ramsø", successors: [roskilde]))
    #expect(
      resolver.split("Fanø, Læsø og Ærø").pieces.map(\.written) == ["Fanø", "Læsø", "Ærø"])
    #expect(NameResolver().explain("Århus").last?.rule == .variant)
  }

  @Test("MunicipalityRegister")
  func register() {
    #expect(MunicipalityRegister.municipality(code: "0101")?.name == "København")
    #expect(MunicipalityRegister.municipalities.count == 98)
  }

  @Test("Names to compare with have a bit each in one number")
  func candidates() {
    #expect(SpellingIndex.shared.candidates.count < UInt128.bitWidth)
    #expect(SpellingIndex.shared.candidates.count > 98)
  }
}
