import FordelingModel
import FordelingReaders
import FordelingTestSupport
import Testing

@testable import FordelingParser

/// Notices with a table for each of very many pools.
@Suite("Many tables in one notice")
struct ManyTablesTests {
  private func notice(_ tables: Int) throws -> Notice {
    let pools = (1...tables).map { number in
      """
      ## Pulje \(number)

      | Kommune | Antal pladser |
      |---|---|
      | Herlev | \(number) |
      | Greve | 3 |
      | Vejle | 7 |

      I alt fordeles \(number + 10) pladser. Vejle får 7 pladser. Greve har fået forhøjet sit antal til 3.

      """
    }
    return try NoticeReader().read(Array(pools.joined(separator: "\n").utf8), file: "notice.md")
  }

  @Test("Ten times as many tables and sentences take about ten times as long")
  func time() throws {
    let excess = try LinearTime.excess(from: 80) { tables in
      var options = ExtractionOptions()
      options.expected = .any
      let extraction = try AllocationParser(options: options).parse(notice(tables))
      #expect(extraction.allocations.count == tables * 3)
    }
    #expect(excess == nil)
  }
}
