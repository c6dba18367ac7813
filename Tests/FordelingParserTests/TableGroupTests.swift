import Fordeling
import Testing

@Suite("Pieces of one allocation table")
struct TableGroupTests {
  private func extract(_ text: String) throws -> Extraction {
    var options = ExtractionOptions()
    options.expected = .any
    let extraction = try Pipeline().extract(
      try Pipeline().read(Array(text.utf8), file: "a.md"), options: options)
    #expect(extraction.ledger.isBalanced)
    return extraction
  }

  @Test("A piece without a heading has the columns of the piece before it, not of the first")
  func movedColumns() throws {
    let extraction = try extract(
      """
      | Kommune | Antal |
      |---|---|
      | Fanø | 3 |

      | Nr | Kommune | Antal |
      |---|---|---|
      | 7 | Ærø | 4 |

      9\tLæsø\t5
      8\tSamsø\t6

      """)
    #expect(
      extraction.allocations.map { "\($0.municipality.name) \($0.value?.description ?? "")" }
        == ["Fanø 3", "Ærø 4", "Læsø 5", "Samsø 6"] || extraction.hasErrors)
  }
}
