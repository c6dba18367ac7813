import Fordeling
import Testing

@Suite("Rows that fell out of a table")
struct RowsOutsideTablesTests {
  private func ids(_ prose: String, file: String = "a.md") throws -> [Diagnostic.Identifier] {
    let text = "# T\n\n| Kommune | Antal |\n|---|---|\n| Odense | 4 |\n\n" + prose
    var options = ExtractionOptions()
    options.expected = .any
    let notice = try Pipeline().read(Array(text.utf8), file: file)
    let extraction = try Pipeline().extract(notice, options: options)
    #expect(extraction.ledger.isBalanced)
    return extraction.diagnostics.map(\.id)
  }

  @Test(
    "A figure for a municipality that no table has is an error",
    arguments: [
      "Fanø 3\n", "Fanø 3\nLæsø 4\n", "```\nFanø   3\n```\n", "1. Fanø: 3\n", "Fanø\n\n3\n",
      "Desuden får\nFanø 3\nLæsø 4\n", "## Fanø 3\n",
      "I alt 5 Fanø 3\n", "Fanø 1.204\n",
    ])
  func figures(_ prose: String) throws {
    #expect(Set(try ids("## Mere\n\n" + prose)) == [.rowOutsideTable])
  }

  @Test("A name alone right below the table is a warning, elsewhere it is nothing")
  func names() throws {
    #expect(try ids("Fanø\n") == [.nameOutsideTable])
    #expect(try ids("## Hilsen\n\nFanø Kommune\n") == [])
  }

  @Test(
    "Sentences, and lines about municipalities that the table has, are nothing",
    arguments: [
      "Odense 4\n", "Odense får 4 pladser.\n", "Fanø, den 3. maj\n", "Møde på Fanø 2019\n", "7\n",
      "7100 Vejle\n", "Vejle, 2018\n",
    ])
  func harmless(_ prose: String) throws {
    #expect(try ids("## Hilsen\n\n" + prose) == [])
  }
}
