import FordelingNormalizer
import Testing

@Suite("Explaining a resolution")
struct ExplanationTests {
  @Test(
    "the last rule tried decides and says why",
    arguments: [
      ("København", "name", "0101 København"),
      ("Århus", "variant", "0751 Aarhus (former-name, 1970-04-01 to 2010-12-31)"),
      ("Frederiksværk-Hundested", "alias", "0260 Halsnæs (former-name, 2007-01-01 to 2007-12-31)"),
      ("Ramsø", "abolished", "Ramsø (0263, 1970-04-01 to 2006-12-31), now in 0265 Roskilde"),
      ("Vejln", "typo", "0575 Vejen or 0630 Vejle"),
      ("Region Sjælland", "aggregate", "region Sjælland"),
      ("K?benhavn", "suggestion", "0101 København"),
    ])
  func decisive(written: String, rule: String, detail: String) {
    let tried = NameResolver().explain(written)
    #expect(tried.last?.rule.rawValue == rule)
    #expect(tried.last?.detail == detail)
    #expect(tried.dropLast().allSatisfy { !$0.applies })
  }

  @Test("a text that nothing applies to has every rule tried")
  func nothing() {
    let tried = NameResolver().explain("xyz")
    #expect(tried.map(\.rule) == RuleTried.Rule.allCases)
    #expect(!tried.contains { $0.applies })
  }

  @Test(
    "The days of a name are those of the form that is written, however it is written",
    arguments: [
      ("Århus", "2010-12-31"), ("ÅRHUS", "2010-12-31"), ("Århus Kommune", "2010-12-31"),
      ("Aarhus", nil), ("AARHUS", nil), ("Aarhus Kommune", nil), ("Odense", nil),
      ("Frederiksværk-Hundested", "2007-12-31"), ("Brønderslev-Dronninglund", "2007-02-11"),
      ("xyz", nil),
    ] as [(String, String?)])
  func validity(_ written: String, _ last: String?) {
    #expect(NameResolver().alias(written)?.validTo == last)
  }
}
