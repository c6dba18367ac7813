/// One generated Swift file: a table as tab-separated lines in one static string.
///
/// A static string lies in the program's constant data: nothing runs before its first use, and the
/// compiler has one literal to look at instead of thousands.
struct GeneratedSource {
  let name: String
  let csv: String
  let columns: [String]
  let summary: String

  /// All tables of the register.
  static let all = [
    GeneratedSource(
      name: "municipalityLines", csv: "municipalities.csv",
      columns: [
        "code", "name", "official_name", "region_code", "region", "nuts3_code", "nuts3_name",
        "longitude", "latitude", "population",
      ],
      summary: "The municipalities in force since 2007-01-01, by code."),
    GeneratedSource(
      name: "aliasLines", csv: "aliases.csv",
      columns: ["alias", "code", "kind", "valid_from", "valid_to"],
      summary: "Other written forms, and the municipality that each means."),
    GeneratedSource(
      name: "historicalLines", csv: "historical.csv",
      columns: [
        "old_code", "old_name", "other_spellings", "county", "valid_from", "valid_to", "fate",
        "successor_codes",
      ],
      summary: "The municipalities of 1970–2006, and what became of them."),
    GeneratedSource(
      name: "labelLines", csv: "labels.csv", columns: ["label", "kind", "code"],
      summary: "Texts that are no municipality, and words that surround names."),
  ]

  /// The file's name.
  var fileName: String { name.prefix(1).uppercased() + name.dropFirst() + "+Generated.swift" }

  /// The table as tab-separated lines.
  func lines(csv text: String) throws(GeneratorError) -> String {
    var lines = ""
    for row in try CSVFile(text).columns(columns) {
      let line = row.joined(separator: "\t")
      // Nothing in the facts needs an escape, and two backslashes could never be told from one.
      guard !line.utf8.contains(UInt8(ascii: "\\")), !line.utf8.contains(UInt8(ascii: "\n")),
        row.allSatisfy({ !$0.utf8.contains(0x09) })
      else { throw GeneratorError("\(csv): a backslash, tab or line end in \(line)") }
      lines += line + "\n"
    }
    return lines
  }

  /// The file's text.
  func text(csv text: String) throws(GeneratorError) -> String {
    var lines = ""
    for line in try self.lines(csv: text).split(separator: "\n") {
      lines +=
        "  "
        + line.split(separator: "\t", omittingEmptySubsequences: false)
        .joined(separator: "\\t") + "\n"
    }
    return """
      // swift-format-ignore-file
      // Generated from Sources/RegisterGenerator/Register/\(csv) by `swift run RegisterGenerator`.
      // Do not edit: change the CSV file and generate again.

      extension RegisterData {
        /// \(summary) \(columns.joined(separator: ", ")).
        static let \(name): StaticString = \"""
      \(lines)  \"""
      }

      """
  }
}
