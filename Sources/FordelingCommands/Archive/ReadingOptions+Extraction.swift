import Fordeling

// The options of an extraction as the archive keeps them, and back.
extension ReadingOptions {
  /// The options as they are stored.
  init(_ options: ExtractionOptions) {
    let expected =
      switch options.expected {
      case .all: "all"
      case .any: "any"
      case .region(let name): "region:\(name)"
      case .codes(let codes): "codes:" + codes.joined(separator: ";")
      }
    self.init(
      expected: expected, table: options.table ?? 0, measure: options.measure ?? "",
      nameColumn: options.nameColumn ?? "")
  }

  /// The options to read with.
  var forExtraction: ExtractionOptions {
    var options = ExtractionOptions()
    options.table = table > 0 ? table : nil
    options.measure = measure.isEmpty ? nil : measure
    options.nameColumn = nameColumn.isEmpty ? nil : nameColumn
    if let region = rest(of: expected, after: "region:") {
      options.expected = .region(region)
    } else if let codes = rest(of: expected, after: "codes:") {
      options.expected = .codes(codes.split(separator: ";").map(String.init))
    } else {
      options.expected = expected == "any" ? .any : .all
    }
    return options
  }

  /// The flags that would choose these options, as a person types them; empty for the defaults.
  var flags: String {
    var flags: [String] = []
    if expected != "all" {
      flags.append("--expect \(expected.utf8.starts(with: "codes:".utf8) ? "FILE" : expected)")
    }
    if table > 0 { flags.append("--table \(table)") }
    if !measure.isEmpty { flags.append("--measure '\(measure)'") }
    if !nameColumn.isEmpty { flags.append("--name-column '\(nameColumn)'") }
    return flags.joined(separator: " ")
  }

  private func rest(of text: String, after prefix: String) -> String? {
    guard text.utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
