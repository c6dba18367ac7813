import Fordeling
import Testing

@testable import FordelingCommands

/// What is written can be read back and gives the same allocations, apart from their places.
@Suite struct ReadBackTests {
  private static let texts = [
    "se noter", "a|b", #"a\|b\"#, "<b>x</b>", "&amp;", "`x` *y* _z_ ~~q~~", "[a](b) ![c](d)",
    "say \"hi\", then", "www.aula.dk/a_b", "http://a_b.dk", "a@b.dk", "1)", "*", "#1", "$5",
    "- x", "1.234,5", "(7)", "æøå É", "x;y", "=1+1", "a: b", "c:d", "100 %", "'", "---", "–",
  ]

  private static func extraction(note: String, measure: String = "Antal") -> Extraction {
    let allocations = MunicipalityRegister.municipalities.prefix(4).enumerated().map { at, found in
      Allocation(
        table: 1,
        municipality: MunicipalityName(code: found.code, name: found.name, region: found.region),
        measure: measure, value: at == 3 ? nil : DecimalNumber(plain: "\(at * 1000).5"),
        status: at == 3 ? .suppressed : .value, unit: "kr.", note: at == 1 ? note : nil,
        written: found.name, match: .name, source: CellSource(span: SourceSpan(line: 1)))
    }
    return Extraction(
      notice: NoticeIdentity(
        file: "a", format: .text, encoding: "utf-8", sha256: "0", bytes: 1),
      allocations: allocations, totals: [],
      summary: Summary(expected: nil, found: 4, missing: [], duplicated: [], sums: []),
      ledger: Ledger(), diagnostics: [])
  }

  @Test(arguments: ExtractionFormat.allCases) func notesSurvive(_ format: ExtractionFormat) throws {
    #expect(!Self.texts.isEmpty)
    var options = ExtractionOptions()
    options.expected = .any
    for text in Self.texts {
      let written = Self.extraction(note: text)
      let pipeline = Pipeline()
      let notice = try pipeline.read(format.emitter.emit(written), file: "a.\(format.rawValue)")
      let read = try pipeline.extract(notice, options: options)
      let same = zip(read.allocations, written.allocations).allSatisfy { left, right in
        var left = left
        left.source = right.source
        return left == right
      }
      #expect(
        read.allocations.count == 4 && same,
        "\(format) \(text): \(read.allocations.dropFirst().first?.note ?? "none")")
      #expect(read.diagnostics.isEmpty, "\(format) \(text): \(read.diagnostics.map(\.message))")
    }
  }

  private static func ids(_ text: String, file: String) throws -> [Diagnostic.Identifier] {
    var options = ExtractionOptions()
    options.expected = .any
    let pipeline = Pipeline()
    return try pipeline.extract(
      try pipeline.read(Array(text.utf8), file: file), options: options
    ).diagnostics.map(\.id)
  }

  @Test("Errors of the notice, rows taken out and names changed by hand are told when read back")
  func doubts() throws {
    var written = Self.extraction(note: "")
    let json = String(decoding: ExtractionFormat.json.emitter.emit(written), as: UTF8.self)
    #expect(try Self.ids(json, file: "a.json") == [])
    #expect(
      try Self.ids(json.replacing("\"found\": 4", with: "\"found\": 5"), file: "a.json")
        == [.countMismatch])
    written.diagnostics = [Diagnostic(.totalMismatch, "states 5")]
    let faulty = String(decoding: ExtractionFormat.json.emitter.emit(written), as: UTF8.self)
    #expect(try Self.ids(faulty, file: "a.json") == [.errorsStored])
    for format in [ExtractionFormat.markdown, .html] {
      for message in Self.texts + ["Fanø  3\n\nLæsø\t4", "| Fanø | 3 |", "Fanø: 3", "- Fanø ... 3"]
      {
        written.diagnostics = [
          Diagnostic(.totalMismatch, message, at: SourceSpan(line: 3)),
          Diagnostic(.valueMissing, message), Diagnostic(.nameByTypo, message),
        ]
        let text = String(decoding: format.emitter.emit(written), as: UTF8.self)
        #expect(try Self.ids(text, file: "a.\(format)") == [.errorsStored], "\(format) \(message)")
      }
      written.diagnostics = [Diagnostic(.nameByTypo, "a warning is no error")]
      let right = String(decoding: format.emitter.emit(written), as: UTF8.self)
      #expect(try Self.ids(right, file: "a.\(format)") == [])
    }
    let csv = String(decoding: ExtractionFormat.csv.emitter.emit(written), as: UTF8.self)
    #expect(
      try Self.ids(csv.replacing("0147,Frederiksberg", with: "0147,Gentofte"), file: "a.csv")
        .contains(.codeNameConflict))
  }
}
