import Fordeling

/// Rows of named values, written in any of the formats of `history`.
struct RecordTable {
  /// The formats.
  enum Format: String, CaseIterable {
    case csv, json, markdown
  }

  /// One value.
  enum Value {
    case text(String)
    case number(DecimalNumber)
    case none

    /// A text, or nothing.
    init(_ text: String?) { self = text.map { .text($0) } ?? .none }

    /// A whole number, or nothing.
    init(_ number: Int?) { self = number.map { .number(DecimalNumber($0)) } ?? .none }

    /// The value as CSV has it.
    var plain: String {
      switch self {
      case .text(let text): text
      case .number(let number): number.description
      case .none: ""
      }
    }
  }

  /// One column.
  struct Column {
    /// Its name in CSV, JSON and Markdown.
    var name: String
    /// Its heading on a terminal; nil when it is left out there.
    var heading: String?
    /// Whether it has numbers.
    var isNumber = false
  }

  /// The name and version of the JSON's schema.
  static let schema = "fordeling/history/1"

  /// The columns.
  var columns: [Column]
  /// The rows, each with a value a column.
  var rows: [[Value]] = []

  /// The bytes of a format.
  func emit(_ format: Format) -> [UInt8] {
    switch format {
    case .csv: csv()
    case .json: json()
    case .markdown: MarkdownTable.emit(columns.map { ($0.name, $0.isNumber) }, texts)
    }
  }

  /// The table as people see it on a terminal.
  func text(colored: Bool) -> String {
    let shown = columns.indices.filter { columns[$0].heading != nil }
    let table = TerminalTable(
      columns: shown.map { at in
        .init(heading: columns[at].heading ?? "", isTrailing: columns[at].isNumber)
      },
      rows: rows.map { row in shown.map { .init(row[$0].plain) } })
    return table.rendered(colored: colored)
  }

  private var texts: [[String]] { rows.map { $0.map(\.plain) } }

  private func csv() -> [UInt8] {
    var csv = CSVWriter()
    csv.row(columns.map(\.name))
    for row in texts { csv.row(row) }
    return csv.bytes
  }

  private func json() -> [UInt8] {
    var json = JSONWriter()
    json.raw("{\n  \"schema\": \"\(Self.schema)\",\n  \"rows\": ")
    json.lines(rows, indent: 4) { json, row in
      json.raw("{")
      for (at, (column, value)) in zip(columns, row).enumerated() {
        if at > 0 { json.raw(", ") }
        json.string(column.name)
        json.raw(": ")
        switch value {
        case .text(let text): json.string(text)
        case .number(let number): json.number(number)
        case .none: json.raw("null")
        }
      }
      json.raw("}")
    }
    json.raw("\n}\n")
    return json.bytes
  }
}
