import FordelingModel
import FordelingNormalizer

/// A short form of a resolution, for tables of expectations.
func short(_ resolution: Resolution) -> String {
  switch resolution {
  case .municipality(let municipality, let rule): "\(municipality.code) \(rule.rawValue)"
  case .ambiguous(let candidates): "ambiguous " + codes(candidates)
  case .abolished(let name, let successors): "abolished \(name): " + codes(successors)
  case .outside: "outside"
  case .aggregate(let aggregate): "aggregate " + short(aggregate)
  case .unknown(let suggestions):
    suggestions.isEmpty ? "unknown" : "unknown: " + codes(suggestions)
  }
}

private func short(_ aggregate: Aggregate) -> String {
  switch aggregate {
  case .total: "total"
  case .country: "country"
  case .region(let code): code
  case .other: "other"
  case .average: "average"
  }
}

private func codes(_ municipalities: [Municipality]) -> String {
  municipalities.map(\.code).joined(separator: ";")
}

/// A short form of a run: each piece as written, with its resolution, code and annotations.
func short(_ run: NameRun) -> [String] {
  run.pieces.map { piece in
    var text = piece.written + " = " + short(piece.resolution)
    if let code = piece.code { text += " #" + code }
    for annotation in piece.annotations { text += " (" + annotation + ")" }
    return text
  }
}

/// Every string one edit away over the Danish alphabet: a letter less, another, more, or exchanged.
func oneEditAway(from name: String) -> [String] {
  let alphabet = Array("abcdefghijklmnopqrstuvwxyzæøå")
  let letters = Array(name)
  var found: [String] = []
  func add(_ changed: [Character]) { if changed != letters { found.append(String(changed)) } }
  for at in 0...letters.count {
    for letter in alphabet {
      add(letters[..<at] + [letter] + letters[at...])
      if at < letters.count { add(letters[..<at] + [letter] + letters[(at + 1)...]) }
    }
    if at < letters.count { add(Array(letters[..<at] + letters[(at + 1)...])) }
    if at + 1 < letters.count {
      add(letters[..<at] + [letters[at + 1], letters[at]] + letters[(at + 2)...])
    }
  }
  return found
}
