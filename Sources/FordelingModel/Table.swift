/// A table as a document has it: cells at their places, texts as written.
///
/// Values never change after a reader has built the table with a `TableBuilder`.
public struct Table: Sendable, Equatable {
  /// The number of the table in the document, counting from 1.
  public internal(set) var index: Int
  /// The page of a document that has pages.
  public internal(set) var page: Int?
  /// The caption, where the markup has one.
  public internal(set) var caption: String?
  /// The nearest heading before the table.
  public internal(set) var heading: String?
  /// How many rows there are.
  public internal(set) var rows: Int
  /// How many columns there are.
  public internal(set) var columns: Int
  /// How many of the first rows are headings.
  public internal(set) var headerRows: Int
  /// The index of the table that this one stands in.
  public internal(set) var nestedIn: Int?
  /// Where the table stands.
  public internal(set) var source: SourceSpan
  /// The cells by row, then by column.
  public internal(set) var cells: [Cell]

  /// The UTF-8 texts of all cells, one after the other; a line feed between the lines of a cell.
  var text: [UInt8]
  var noteEnds: [Int32]
  var noteText: [UInt8]

  /// The lines of a cell, white space collapsed; empty for an empty cell.
  public func lines(of cell: Cell) -> [String] {
    // A line has text, so that an empty piece can only be the text of an empty cell.
    utf8(of: cell).split(separator: TableBuilder.lineFeed)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The notes of a cell: superscripts and references that stand beside its text.
  public func notes(of cell: Cell) -> [String] {
    (0..<Int(cell.noteCount)).map { note in
      let at = Int(cell.firstNote) + note
      let start = at == 0 ? 0 : Int(noteEnds[at - 1])
      return String(decoding: noteText[start..<Int(noteEnds[at])], as: UTF8.self)
    }
  }

  /// The cell's lines as one text, with a space between.
  public func text(of cell: Cell) -> String {
    cell.hasSeveralLines
      ? lines(of: cell).joined(separator: " ") : String(decoding: utf8(of: cell), as: UTF8.self)
  }

  /// The cell's lines as one text, with a line feed between.
  package func linedText(of cell: Cell) -> String {
    String(decoding: utf8(of: cell), as: UTF8.self)
  }

  /// How many bytes of text stand in cells over several columns or rows, counted for each place but the first.
  package var spannedBytes: Int {
    cells.reduce(0) { sum, cell in
      let places = cell.columnSpan * cell.rowSpan
      return places > 1 ? sum + utf8(of: cell).count * (places - 1) : sum
    }
  }

  /// How many lines a cell has.
  package func lineCount(of cell: Cell) -> Int {
    if !cell.hasSeveralLines { return cell.isEmpty ? 0 : 1 }
    return utf8(of: cell).reduce(1) { $1 == TableBuilder.lineFeed ? $0 + 1 : $0 }
  }

  /// How many notes a cell has.
  package func noteCount(of cell: Cell) -> Int { Int(cell.noteCount) }

  /// The text of a cell as UTF-8, with a line feed between its lines.
  package func utf8(of cell: Cell) -> ArraySlice<UInt8> {
    text[Int(cell.textStart)..<Int(cell.textEnd)]
  }
}
