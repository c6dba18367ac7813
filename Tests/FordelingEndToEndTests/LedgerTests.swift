import Foundation
import Testing

@Suite("Ledgers")
struct LedgerTests {
  @Test("Every ledger that is expected anywhere accounts for each cell once")
  func addUp() throws {
    var ledgers = 0
    for file in SchemaTests.outputs.filter({ $0.schema == "allocations" }).map(\.file) {
      let data = try Data(contentsOf: file)
      guard !data.isEmpty else { continue }
      let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let ledger = try #require(json?["ledger"] as? [String: Any], "\(file.path)")
      let ignored = try #require(ledger["ignored"] as? [Any], "\(file.path)")
      let counts = try ["cells", "allocated", "header", "total", "note"].map {
        try #require(ledger[$0] as? Int, "\(file.path): \($0)")
      }
      #expect(counts[0] == counts.dropFirst().reduce(ignored.count, +), "\(file.path)")
      ledgers += 1
    }
    #expect(ledgers >= 8)
  }
}
