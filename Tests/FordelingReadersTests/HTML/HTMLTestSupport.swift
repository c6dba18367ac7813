import FordelingModel

@testable import FordelingReaders

/// Reads a whole document given as a string.
func readHTML(
  _ html: String, limits: Limits = Limits()
) throws(ReaderError) -> HTMLReader.Result {
  let bytes = Array(html.utf8)
  return try HTMLReader.read(
    SourceText(bytes: bytes), range: 0..<bytes.count, limits: limits)
}

extension HTMLReader.Result {
  /// All tables in order.
  var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// The blocks in short: `h1 …`, `p …`, `li …`, `table 1`.
  var outline: [String] {
    blocks.map { block in
      switch block {
      case .heading(let level, let passage): "h\(level) \(passage.text)"
      case .paragraph(let passage): "p \(passage.text)"
      case .listItem(let passage): "li \(passage.text)"
      case .table(let table): "table \(table.index)"
      }
    }
  }

  /// The ids of the diagnostics in order.
  var ids: [Diagnostic.Identifier] { diagnostics.map(\.id) }
}

extension Table {
  /// The rows as texts: a cell's lines joined by `/`, notes as `^1`, a place covered by a cell
  /// above or to the left as `<`, a place without any cell as `-`.
  var grid: [[String]] {
    var grid = [[String]](repeating: [String](repeating: "-", count: columns), count: rows)
    for cell in cells {
      for row in 0..<cell.rowSpan {
        for column in 0..<cell.columnSpan {
          grid[cell.row - 1 + row][cell.column - 1 + column] = "<"
        }
      }
      let text = lines(of: cell).joined(separator: "/")
      let notes = notes(of: cell).map { "^" + $0 }.joined()
      grid[cell.row - 1][cell.column - 1] = text + notes
    }
    return grid
  }
}

/// The part of a document that a span names.
func slice(_ bytes: [UInt8], _ span: SourceSpan) -> String {
  guard let start = span.start, let end = span.end, start <= end, end <= bytes.count else {
    return "no place"
  }
  return String(decoding: bytes[start..<end], as: UTF8.self)
}
