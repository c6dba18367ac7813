import FordelingModel
import FordelingNormalizer

/// The notes of the rows.
extension GroupReader {
  /// Whether a row without figures is the text of notes that name municipalities: it begins with a mark, and
  /// has words that are nearly no name.
  func isNote(_ lines: [String], _ run: NameRun) -> Bool {
    guard let first = lines.first, NoteMark.begins(first) else { return false }
    var words = 0
    for piece in run.pieces {
      guard case .unknown(let suggestions) = piece.resolution else { continue }
      guard suggestions.isEmpty else { return false }
      words += piece.written.split(separator: " ").count
    }
    return words > 1
  }

  /// The notes on the lines of a cell: a line without a mark goes on with the note above it.
  func notes(_ lines: [String]) -> [String] {
    var notes: [String] = []
    for line in lines {
      if notes.isEmpty || NoteMark.begins(line) {
        notes.append(line)
      } else {
        notes[notes.count - 1] += " " + line
      }
    }
    return notes
  }

  /// The marks of a row that stand in columns of their own.
  func marks(_ grid: TableGrid, _ row: Int, _ columns: [Int]) -> [String] {
    columns.flatMap { NoteMark.parts(grid.markText(row, $0)) }
  }
}
