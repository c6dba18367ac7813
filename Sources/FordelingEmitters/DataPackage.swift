package import FordelingModel

/// Describes the data files of a revision as a Data Package 2.0 (https://datapackage.org), so that other
/// programs read them with the right types, codes as text and empty fields as missing.
package struct DataPackage: Sendable {
  /// One data file.
  package struct File: Sendable {
    /// Its name in the folder of the package.
    package var name: String
    /// How many bytes it has.
    package var bytes: Int
    /// The digest of its bytes.
    package var sha256: String

    /// Creates a file.
    package init(name: String, bytes: Int, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  private let name: String
  private let title: String
  private let version: String
  private let notice: NoticeIdentity
  private let files: [File]

  /// Creates a description.
  ///
  /// - Parameters:
  ///   - name: A name in plain letters.
  ///   - version: The label of the revision.
  ///   - notice: What the data was read from.
  ///   - files: `allocations.csv`, `allocations.dk.csv` and `allocations.json`, as far as they are there.
  package init(
    name: String, title: String, version: String, notice: NoticeIdentity, files: [File]
  ) {
    self.name = name
    self.title = title
    self.version = version
    self.notice = notice
    self.files = files
  }

  /// The bytes of `datapackage.json`.
  package func emit() -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\n  \"$schema\": \"https://datapackage.org/profiles/2.0/datapackage.json\",\n")
    json.raw("  \"name\": ")
    json.string(name)
    json.raw(",\n  \"title\": ")
    json.string(title)
    json.raw(",\n  \"version\": ")
    json.string(version)
    json.raw(",\n  \"sources\": [{\"title\": ")
    json.string(notice.file)
    json.raw(", \"hash\": ")
    json.string("sha256:\(notice.sha256 ?? "")")
    json.raw("}],\n  \"resources\": ")
    json.lines(files, indent: 4) { json, file in resource(file, &json) }
    json.raw("\n}\n")
    return json.bytes
  }

  private func resource(_ file: File, _ json: inout JSONWriter) {
    let isDanish = file.name == "allocations.dk.csv"
    let isTable = file.name.utf8.suffix(4).elementsEqual(".csv".utf8)
    json.raw("{\"name\": ")
    json.string(isDanish ? "allocations-dk" : isTable ? "allocations" : "allocations-json")
    json.raw(", \"path\": ")
    json.string(file.name)
    json.raw(", \"format\": \"\(isTable ? "csv" : "json")\", \"mediatype\": ")
    json.raw(isTable ? "\"text/csv\"" : "\"application/json\"")
    json.raw(", \"encoding\": \"utf-8\", \"bytes\": ")
    json.number(file.bytes)
    json.raw(", \"hash\": ")
    json.string("sha256:\(file.sha256)")
    if isTable {
      json.raw(",\n      \"type\": \"table\", \"dialect\": ")
      json.raw("{\"delimiter\": \"\(isDanish ? ";" : ",")\", \"lineTerminator\": \"\\r\\n\"}")
      json.raw(",\n      \"schema\": {\"missingValues\": [\"\"], \"fields\": ")
      let names = isDanish ? Allocation.danishColumns : Allocation.columns
      json.lines(Array(zip(Allocation.columns, names)), indent: 8) { json, column in
        field(column.0, named: column.1, isDanish: isDanish, &json)
      }
      json.raw("}")
    }
    json.raw("}")
  }

  private func field(
    _ column: String, named name: String, isDanish: Bool, _ json: inout JSONWriter
  ) {
    json.raw("{\"name\": ")
    json.string(name)
    switch column {
    case "table": json.raw(", \"type\": \"integer\"")
    case "value":
      json.raw(", \"type\": \"number\"")
      if isDanish { json.raw(", \"decimalChar\": \",\"") }
    default: json.raw(", \"type\": \"string\"")
    }
    switch column {
    case "code": json.raw(", \"constraints\": {\"required\": true, \"pattern\": \"[0-9]{4}\"}")
    case "status":
      json.raw(", \"constraints\": {\"required\": true, \"enum\": ")
      json.list(Allocation.Status.allCases) { $0.string($1.rawValue) }
      json.raw("}")
    case "match":
      json.raw(", \"constraints\": {\"required\": true, \"enum\": ")
      json.list(MatchRule.allCases) { $0.string($1.rawValue) }
      json.raw("}")
    default: break
    }
    json.raw("}")
  }
}
