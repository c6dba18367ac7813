import Fordeling
import FordelingTestSupport
import Testing

@Suite("What is written is read back")
struct ReadBackTests {
  @Test(
    "every format that is written gives the same allocations", arguments: ExtractionFormat.allCases)
  func readBack(_ format: ExtractionFormat) async {
    let failures = await Documents.failures { seed in
      // Every twentieth of the documents, each with the one after it as a second table.
      guard seed.isMultiple(of: 20) else { return nil }
      let document = GeneratedDocument(seed: seed)
      guard var extraction = Self.extraction(document) else { return nil }
      if let second = Self.extraction(GeneratedDocument(seed: seed + 1)) {
        Self.add(second, to: &extraction)
      }
      let bytes = format.emitter.emit(extraction)
      return Self.difference(extraction, bytes, format).map { Failure(document, bytes, $0) }
    }
    #expect(failures.isEmpty, "\(format): \(Failure.list(failures))")
  }

  /// Adds the measures that the first extraction does not have as its second table.
  private static func add(_ second: Extraction, to extraction: inout Extraction) {
    let measures = Set(extraction.allocations.map(\.measure))
    extraction.allocations += second.allocations.filter { !measures.contains($0.measure) }.map {
      var allocation = $0
      allocation.table = 2
      return allocation
    }
    extraction.summary.sums += second.summary.sums.filter { !measures.contains($0.measure) }
    extraction.summary.found = Set(extraction.allocations.map(\.municipality.code)).count
  }

  private static func extraction(_ document: GeneratedDocument) -> Extraction? {
    guard case .extracted(let extraction) = document.extract(document.written().bytes) else {
      return nil
    }
    return extraction
  }

  /// What is not the same after reading back; nil when everything is.
  private static func difference(
    _ written: Extraction, _ bytes: [UInt8], _ format: ExtractionFormat
  ) -> String? {
    var options = ExtractionOptions()
    options.expected = .any
    let pipeline = Pipeline()
    guard let notice = try? pipeline.read(bytes, file: "allocations.\(format.rawValue)"),
      let read = try? pipeline.extract(notice, options: options)
    else { return "\(format) cannot be read" }
    guard read.allocations.count == written.allocations.count else {
      return "\(read.allocations.count) read, \(written.allocations.count) written"
    }
    for (left, right) in zip(read.allocations, written.allocations) {
      var left = left
      left.source = right.source
      left.valueSource = right.valueSource
      if left != right { return "read \(left)\nwritten \(right)" }
    }
    let errors = read.diagnostics.filter { $0.severity == .error }
    return errors.isEmpty && read.ledger.isBalanced
      ? nil : errors.map(\.message).joined(separator: "\n") + " (or the ledger)"
  }
}
