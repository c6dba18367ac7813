import Fordeling
import Testing

@Suite("Totals that stand below a table")
struct TotalBelowTableTests {
  private func ids(_ prose: String, heading: String = "Pladser") throws -> [Diagnostic.Identifier] {
    let text =
      "| Kommune | \(heading) |\n|---|---|\n| Aarhus | 10 |\n| Randers | 5 |\n\n" + prose + "\n"
    var options = ExtractionOptions()
    options.expected = .any
    let notice = try Pipeline().read(Array(text.utf8), file: "a.md")
    return try Pipeline().extract(notice, options: options).diagnostics.map(\.id)
  }

  @Test(
    "A total that differs from the sum is an error",
    arguments: [
      "I alt: 16", "Sum: 16", "Pladser i alt: 14", "I alt 16", "Total: 16 pladser",
      "**I alt:** 16.",
      "Antal pladser i alt: 1.500", "Samlet antal pladser: 16", "Sum af pladser: 16",
    ])
  func differing(_ prose: String) throws {
    #expect(try ids(prose) == [.totalMismatch])
  }

  @Test(
    "A total that agrees, or that sums up something else, is nothing",
    arguments: [
      "I alt: 15", "Sum: 15", "Pladser i alt: 15 pladser.", "Kommuner i alt: 2",
      "Samlet antal pladser: 15", "Samlet antal skoler: 16", "Puljen i alt: 20",
      "Region Midtjylland i alt: 40", "I alt 98 kommuner", "Side 16",
    ])
  func agreeing(_ prose: String) throws {
    #expect(try ids(prose) == [])
  }

  @Test("A total of rates or shares need not be their sum")
  func rates() throws {
    #expect(try ids("I alt: 16", heading: "Kr. pr. borger") == [])
    #expect(try ids("I alt: 16", heading: "Andel (%)") == [])
  }
}
