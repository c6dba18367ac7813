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

  /// The first and the last day of a name (ISO 8601), each where it is known.
  public struct Validity: Sendable, Hashable {
    /// The first day.
    public var from: String?
    /// The last day.
    public var to: String?

    /// Creates a stretch of days.
    public init(from: String?, to: String?) {
      self.from = from
      self.to = to
    }
  }

  /// The name as given.
  public var written: String
  /// The municipality; nil when the name is not one municipality's.
  public var municipality: Candidate?
  /// The rule that decided, or why there is no municipality: `ambiguous`, `abolished`, `outside`,
  /// `aggregate` or `unknown`.
  public var match: String
  /// The days on which the written form was the municipality's official name, where it no longer is.
  public var validity: Validity?
  /// The municipalities that might be meant, by code.
  public var candidates: [Candidate]

  /// Creates the result for one name.
  public init(
    written: String, municipality: Candidate?, match: String, candidates: [Candidate] = [],
    validity: Validity? = nil
  ) {
    self.validity = validity
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
  public func emit(_ names: [ResolvedName]) -> [UInt8] {
    var rows = NamesCSVRows()
    for name in names { rows.append(name) }
    return rows.take()
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
      if let validity = name.validity {
        json.raw(", \"valid\": {\"from\": ")
        json.string(validity.from)
        json.raw(", \"to\": ")
        json.string(validity.to)
        json.raw("}")
      }
      json.raw(", \"candidates\": ")
      json.list(name.candidates) { $0.municipality(code: $1.code, name: $1.name) }
      json.raw("}")
    }
    json.raw("\n}\n")
    return json.bytes
  }
}
