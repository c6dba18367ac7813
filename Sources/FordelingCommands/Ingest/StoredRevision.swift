import Fordeling
import FordelingReaders

/// A revision that stands in the output folder, as far as the next ingest has to know it.
struct StoredRevision: Sendable {
  /// The largest file that is read back, in bytes: four times a notice of the largest size.
  static let byteLimit = 1 << 30

  /// The digest of the notice it was made from.
  var sha256: String
  /// What the index says of it.
  var entry: RevisionEntry

  /// Reads the allocations that were stored; nil when they are not of our schema.
  init?(_ bytes: [UInt8], series: String, revision: String) {
    guard let json = JSONValue(document: bytes), json["schema"]?.string == AllocationsJSON.schema,
      let notice = json["notice"], let file = notice["file"]?.string,
      let sha256 = notice["sha256"]?.string, let summary = json["summary"],
      let found = summary["found"]?.count,
      case .object(let measures, let sums)? = summary["sum"]?.kind,
      let diagnostics = json["diagnostics"]?.array
    else { return nil }
    self.sha256 = sha256
    let severities = diagnostics.map { $0["severity"]?.string }
    entry = RevisionEntry(
      series: series, revision: revision, title: notice["title"]?.string ?? file,
      expected: summary["expected"]?.count, found: found,
      sums: zip(measures, sums).map { measure, sum in
        var value: DecimalNumber?
        if case .number(let digits) = sum.kind { value = DecimalNumber(plain: digits) }
        return MeasureSum(measure: measure, sum: value)
      },
      errors: severities.count { $0 == "error" }, warnings: severities.count { $0 == "warning" })
  }
}
