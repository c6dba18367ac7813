/// The rows of resolved names as comma-separated values, which may be taken in pieces, so that very many
/// names are never in memory together.
package struct NamesCSVRows: Sendable {
  /// All that stands in a row after the written name.
  ///
  /// Very many names have the same few municipalities, and most of a row's time is to write its fields.
  package struct Rest: Sendable {
    fileprivate let bytes: [UInt8]

    /// The rest of the row of a name; its written form does not matter.
    package init(of name: ResolvedName) {
      var csv = CSVWriter()
      csv.emptyFields(1)
      if let municipality = name.municipality {
        csv.field(municipality.code)
        csv.field(municipality.name)
      } else {
        csv.emptyFields(2)
      }
      csv.field(name.match)
      if name.candidates.isEmpty {
        csv.emptyFields(1)
      } else {
        csv.field(name.candidates.map(\.code).joined(separator: ";"))
      }
      bytes = csv.bytes
    }
  }

  private var csv = CSVWriter()

  /// Starts with the heading.
  package init() { csv.row(["written", "code", "municipality", "match", "candidates"]) }

  /// How many bytes wait to be taken.
  package var count: Int { csv.bytes.count }

  /// Adds the row of a name.
  package mutating func append(_ name: ResolvedName) {
    csv.field(name.written)
    csv.fields(Rest(of: name).bytes)
    csv.endRow()
  }

  /// Adds a row of the bytes of a written name.
  package mutating func append(written: Span<UInt8>, _ rest: Rest) {
    csv.field(written)
    csv.fields(rest.bytes)
    csv.endRow()
  }

  /// Hands out the rows so far.
  package mutating func take() -> [UInt8] { csv.take() }
}
