/// The rows of a CSV file (RFC 4180), by the names in its header row.
struct CSVFile {
  let header: [String]
  let rows: [[String]]

  init(_ text: String) {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if at < bytes.count, bytes[at] == byte {
          field.append(byte)
          at += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      default: field.append(byte)
      }
    }
    header = rows.first ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The rows with only these columns, in this order.
  func columns(_ names: [String]) throws(GeneratorError) -> [[String]] {
    var places: [Int] = []
    for name in names {
      guard let place = header.firstIndex(of: name) else {
        throw GeneratorError("no column \(name)")
      }
      places.append(place)
    }
    var chosen: [[String]] = []
    for row in rows {
      guard row.count == header.count else {
        throw GeneratorError("a row of \(row.count) fields: \(row.joined(separator: ","))")
      }
      chosen.append(places.map { row[$0] })
    }
    return chosen
  }
}

/// Why the source could not be generated.
struct GeneratorError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
