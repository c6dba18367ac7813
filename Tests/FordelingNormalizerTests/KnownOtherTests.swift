import FordelingModel
import FordelingNormalizer
import Testing

@Suite("What is known and no municipality")
struct KnownOtherTests {
  private let resolver = NameResolver()

  @Test("abolished municipalities give their successors and never one of them as the answer")
  func abolished() {
    let names = Set(MunicipalityRegister.municipalities.map { $0.name })
    let aliases = Set(MunicipalityRegister.aliases.filter { $0.kind != .plannedName }.map(\.name))
    var count = 0
    for historical in MunicipalityRegister.historical
    where historical.validTo != nil && !names.contains(historical.name)
      && !aliases.contains(historical.name)
    {
      for written in [historical.name] + historical.otherSpellings + [
        historical.name.uppercased(), historical.name + " Kommune",
      ]
      where !names.contains(written) && !aliases.contains(written) {
        count += 1
        #expect(
          resolver.resolve(written)
            == .abolished(historical.name, successors: historical.successors),
          "\(written)")
      }
    }
    #expect(count > 550)
  }

  @Test("codes of abolished municipalities are known")
  func codes() {
    #expect(short(resolver.resolve("0263")) == "abolished Ramsø: 0265")
    #expect(short(resolver.resolve("0219")) == "0219 code")
    #expect(short(resolver.resolve("233")) == "abolished Slangerup: 0250;0219")
    #expect(short(resolver.resolve("0999")) == "unknown")
  }

  @Test(
    "aggregates and averages",
    arguments: [
      ("I alt", "total"), ("ialt", "total"), ("TOTAL", "total"), ("Sum", "total"),
      ("Samlet", "total"),
      ("Hele landet", "country"), ("HELE LANDET", "country"), ("Danmark", "country"),
      ("Landsplan", "country"), ("Landstotal", "country"), ("Hele landet i alt", "country"),
      ("Region Hovedstaden", "1084"), ("1084 REGION HOVEDSTADEN", "1084"), ("Hovedstaden", "1084"),
      ("Region Sjælland i alt", "1085"), ("Sjælland", "1085"), ("1082", "1082"),
      ("KKR Syddanmark   i alt", "other"), ("HOVEDSTADSOMRÅDET", "other"), ("Holbæk Amt", "other"),
      ("Ringkjøbing Amt", "other"), ("Københavns omegn", "other"),
      ("Vest- og Sydsjælland", "other"),
      ("Lolland-Falster", "other"), ("Landsgennemsnit", "average"), ("Gennemsnit", "average"),
      ("Median", "average"), ("Gennemsnit hele landet", "average"),
    ])
  func aggregates(written: String, expected: String) {
    #expect(short(resolver.resolve(written)) == "aggregate " + expected)
  }

  @Test(
    "Christiansø is outside",
    arguments: ["Christiansø", "CHRISTIANSØ", "Ertholmene", "411", "0411", "Christianso"])
  func outside(written: String) { #expect(resolver.resolve(written) == .outside("Christiansø")) }
}
