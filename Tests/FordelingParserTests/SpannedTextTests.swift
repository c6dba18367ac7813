import Fordeling
import Testing

/// Text in cells over many columns or rows, which is looked at for each of them.
@Suite struct SpannedTextTests {
  private func message(_ page: String) throws -> String? {
    let notice = try Pipeline().read(Array(page.utf8), file: "notice.html")
    return #expect(throws: ParserError.self) { try Pipeline().extract(notice) }?.message
  }

  @Test func textOverTooManyColumnsOrRowsIsRefusedByTheLimitsName() throws {
    let text = String(repeating: "Pladser til Fanø ", count: 400)
    let limit = "passes the limit 'spannedBytes' (\(Limits().spannedBytes)"
    let columns =
      "<table><tr><th colspan=1000>\(text)</th></tr><tr><td>Fanø</td><td>3</td></tr></table>"
    #expect(try message(columns)?.contains(limit) == true)
    let row = "<tr><td>3</td></tr>"
    let rows =
      "<table><tr><td rowspan=65000>\(text)</td><td>3</td></tr>"
      + String(repeating: row, count: 1_000) + "</table>"
    #expect(try message(rows)?.contains(limit) == true)
  }

  @Test func whatNoticesHaveIsFarBelow() throws {
    let names = (0..<500).map { _ in "<tr><td>Fanø</td></tr>" }.joined()
    let page = """
      <table><tr><th colspan=2>Fordeling af pladser efter antal børn</th></tr>
      <tr><th>Antal</th><th>Kommune</th></tr>
      <tr><td rowspan=501>3</td><td>Læsø</td></tr>\(names)</table>
      """
    let notice = try Pipeline().read(Array(page.utf8), file: "notice.html")
    #expect(notice.tables[0].spannedBytes < 1_000)
    #expect(throws: Never.self) { try Pipeline().extract(notice) }
  }
}
