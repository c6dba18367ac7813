/// What one written name was resolved to, as the outputs show it.
public struct ResolvedName: Sendable, Hashable {
  /// A municipality that might be meant.
  public struct Candidate: Sendable, Hashable {
    /// The kommunekode: four digits, zero padded.
    public var code: String
    /// The register's short name.
    public var name: String

    /// Creates a candidate.
    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// The name as given.
  public var written: String
  /// The municipality; nil when the name is not one municipality's.
  public var municipality: Candidate?
  /// The rule that decided, or why there is no municipality: `ambiguous`, `abolished`, `outside`,
  /// `aggregate` or `unknown`.
  public var match: String
  /// The municipalities that might be meant, by code.
  public var candidates: [Candidate]

  /// Creates the result for one name.
  public init(
    written: String, municipality: Candidate?, match: String, candidates: [Candidate] = []
  ) {
    self.written = written
    self.municipality = municipality
    self.match = match
    self.candidates = candidates
  }
}

/// Writes resolved names as comma-separated values, one row a name, in the order given.
public struct NamesCSV: NamesEmitter {
  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ names: [ResolvedName]) -> [UInt8] { emit(names, withHeading: true) }

  /// The bytes of some of the rows, so that very many names are never in memory together.
  public func emit(_ names: [ResolvedName], withHeading: Bool) -> [UInt8] {
    var csv = CSVWriter()
    if withHeading { csv.row(["written", "code", "municipality", "match", "candidates"]) }
    for name in names {
      csv.field(name.written)
      if let municipality = name.municipality {
        csv.plainField(municipality.code)
        csv.plainField(municipality.name)
      } else {
        csv.emptyFields(2)
      }
      csv.plainField(name.match)
      if name.candidates.isEmpty {
        csv.emptyFields(1)
      } else {
        csv.plainField(name.candidates.map(\.code).joined(separator: ";"))
      }
      csv.endRow()
    }
    return csv.bytes
  }
}

/// Writes resolved names as one JSON document of the schema `fordeling/names/1`, one name a line.
public struct NamesJSON: NamesEmitter {
  /// The name and version of the schema.
  public static let schema = "fordeling/names/1"

  /// Creates the emitter.
  public init() {}

  /// The bytes of the whole output.
  public func emit(_ names: [ResolvedName]) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\n  \"schema\": ")
    json.string(Self.schema)
    json.raw(",\n  \"names\": ")
    json.lines(names, indent: 4) { json, name in
      json.raw("{\"written\": ")
      json.string(name.written)
      json.raw(", \"code\": ")
      json.string(name.municipality?.code)
      json.raw(", \"municipality\": ")
      json.string(name.municipality?.name)
      json.raw(", \"match\": ")
      json.string(name.match)
      json.raw(", \"candidates\": ")
      json.list(name.candidates) { $0.municipality(code: $1.code, name: $1.name) }
      json.raw("}")
    }
    json.raw("\n}\n")
    return json.bytes
  }
}
