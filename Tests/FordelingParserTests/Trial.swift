import Fordeling
import Testing

/// What came out of a small notice written for one test.
struct Trial {
  /// The extraction; nil when the notice was refused.
  var extraction: Extraction?

  /// Extracts a notice; any set of municipalities will do unless the test says otherwise.
  init(_ text: String, file: String = "notice.csv", expecting expected: ExpectedSet = .any) {
    let pipeline = Pipeline()
    var options = ExtractionOptions()
    options.expected = expected
    extraction = (try? pipeline.read(Array(text.utf8), file: file)).flatMap {
      try? pipeline.extract($0, options: options)
    }
    if let extraction { #expect(extraction.ledger.isBalanced, "\(extraction.ledger)") }
  }

  /// Whether data came out without an error.
  var isTrusted: Bool { extraction.map { !$0.hasErrors } ?? false }

  /// The ids of the errors.
  var errors: [Diagnostic.Identifier] {
    extraction.map { $0.diagnostics.filter { $0.severity == .error }.map(\.id) } ?? []
  }

  /// The allocations, one a line: `0563 3`.
  var lines: [String] {
    extraction.map { extraction in
      extraction.allocations.map {
        "\($0.municipality.code) \($0.value?.description ?? $0.status.rawValue)"
      }
    } ?? []
  }

  /// The allocations with all that is said of them, one a line: `1 0563 'Pladser' 3 kr. [1): Skøn]`.
  var rows: [String] {
    extraction.map { extraction in
      extraction.allocations.map {
        "\($0.table) \($0.municipality.code) '\($0.measure)' "
          + ($0.value?.description ?? $0.status.rawValue)
          + ($0.unit.map { " \($0)" } ?? "") + ($0.note.map { " [\($0)]" } ?? "")
      }
    } ?? []
  }

  /// The ids of all diagnostics.
  var ids: [Diagnostic.Identifier] { extraction?.diagnostics.map(\.id) ?? [] }
}

extension Trial {
  /// A sentence below a table of Herlev 8, Greve 3, Vejle 7, Køge 2.
  static func below(_ sentence: String, heading: String = "Antal pladser") -> Trial {
    Trial(
      """
      # Fordeling af pladser

      | Kommune | \(heading) |
      |---|---|
      | Herlev | 8 |
      | Greve | 3 |
      | Vejle | 7 |
      | Køge | 2 |

      \(sentence)
      """, file: "notice.md")
  }
}
