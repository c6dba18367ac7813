import Fordeling
import Testing

@Suite("Generated notices as they should be")
struct IntactDocumentTests {
  @Test("extraction gives exactly the truth, without an error, and accounts for every cell")
  func truth() async {
    let failures = await Documents.failures { seed in
      let document = GeneratedDocument(seed: seed)
      let bytes = document.written().bytes
      switch document.extract(bytes) {
      case .refused(let message):
        return Failure(document, bytes, "refused: \(message)")
      case .extracted(let extraction):
        if !extraction.ledger.isBalanced { return Failure(document, bytes, "ledger") }
        let errors = extraction.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty {
          return Failure(document, bytes, errors.map(\.message).joined(separator: "\n"))
        }
        if extraction.entries != document.truth.entries {
          return Failure(
            document, bytes, Failure.difference(extraction.entries, document.truth.entries))
        }
        return nil
      }
    }
    let shapes = await Documents.collect { GeneratedDocument(seed: $0).format.shape }
    let counts = DocumentFormat.shapes.map { shape in (shape, shapes.count { $0 == shape }) }
    for (shape, count) in counts { #expect(count > 0, "\(shape) was never generated") }
    print("shapes: " + counts.map { "\($0) \($1)" }.joined(separator: ", "))
    print("generated notices: \(RunCount.documents), not as the truth: \(failures.count)")
    #expect(failures.isEmpty, "\(Failure.list(failures))")
  }
}
