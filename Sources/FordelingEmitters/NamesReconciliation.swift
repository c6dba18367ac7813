/// Writes resolved names as the answer to a batch of queries of the Reconciliation Service API 0.2 of the
/// W3C Entity Reconciliation Community Group, so that tools such as OpenRefine can take it as it is.
///
/// The names are the queries `q0`, `q1`, … in the order given. A score says how near the written name
/// is by the rule that decided, not how probable the match is; only a name that was resolved has a
/// candidate with `match` true.
public struct NamesReconciliation: NamesEmitter {
  /// Creates the emitter.
  public init() {}

  /// The scores of the rules, from 100 for the name itself down to what is only a suggestion.
  private static func score(_ match: String) -> Int {
    switch match {
    case "name", "full-name", "code": 100
    case "variant": 95
    case "alias": 90
    case "repaired": 85
    case "typo": 75
    case "ambiguous": 50
    case "abolished": 40
    default: 25
    }
  }

  /// The bytes of the whole output.
  public func emit(_ names: [ResolvedName]) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{")
    for (at, name) in names.enumerated() {
      json.raw(at == 0 ? "\n  " : ",\n  ")
      json.string("q\(at)")
      json.raw(": {\"result\": ")
      let candidates = name.municipality.map { [$0] } ?? name.candidates
      json.list(candidates) { json, candidate in
        json.raw("{\"id\": ")
        json.string(candidate.code)
        json.raw(", \"name\": ")
        json.string(candidate.name)
        json.raw(", \"type\": [{\"id\": \"municipality\", \"name\": \"Kommune\"}], \"score\": ")
        json.number(Self.score(name.match))
        json.raw(", \"match\": ")
        json.boolean(name.municipality != nil)
        json.raw(", \"features\": [{\"id\": \"rule\", \"value\": ")
        json.string(name.match)
        json.raw("}]}")
      }
      json.raw("}")
    }
    json.raw("\n}\n")
    return json.bytes
  }
}
