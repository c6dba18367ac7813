/// One cell of a ``Table``, at its top left place.
///
/// A cell holds no text of its own: the texts of all cells lie in one buffer of the table, and
/// ``Table/lines(of:)`` makes strings of them when they are wanted.
public struct Cell: Sendable, Hashable {
  /// The part of a table that a row belongs to.
  public enum Section: UInt8, Sendable, Hashable {
    case head, body, foot
  }

  // Narrow numbers, because a large table has very many cells; `Limits` keeps the columns within 16 bits.
  var storedRow: Int32
  var storedRowSpan: Int32
  var storedColumn: UInt16
  var storedColumnSpan: UInt16
  var textStart: Int32
  var textEnd: Int32
  var firstNote: Int32
  var noteCount: Int32
  private var page: Int32
  private var sourceLine: Int32
  private var sourceStart: Int32
  private var sourceEnd: Int32
  /// Whether there is a line break in the text.
  package let hasSeveralLines: Bool

  init(
    row: Int, column: Int, rowSpan: Int, columnSpan: Int, text: Range<Int>, hasSeveralLines: Bool,
    notes: Range<Int>, source: SourceSpan, section: Section, isHeader: Bool, isHidden: Bool
  ) {
    storedRow = Int32(clamping: row)
    storedRowSpan = Int32(clamping: rowSpan)
    storedColumn = UInt16(clamping: column)
    storedColumnSpan = UInt16(clamping: columnSpan)
    textStart = Int32(clamping: text.lowerBound)
    textEnd = Int32(clamping: text.upperBound)
    firstNote = Int32(clamping: notes.lowerBound)
    noteCount = Int32(clamping: notes.count)
    page = Int32(clamping: source.page ?? 0)
    sourceLine = Int32(clamping: source.line ?? 0)
    sourceStart = Int32(clamping: source.start ?? -1)
    sourceEnd = Int32(clamping: source.end ?? -1)
    self.hasSeveralLines = hasSeveralLines
    self.section = section
    self.isHeader = isHeader
    self.isHidden = isHidden
  }

  /// Where the cell stands in the notice; a cell knows its line, and no column of that.
  public var source: SourceSpan {
    SourceSpan(
      page: page > 0 ? Int(page) : nil, line: sourceLine > 0 ? Int(sourceLine) : nil,
      bytes: sourceStart >= 0 ? Int(sourceStart)..<Int(max(sourceStart, sourceEnd)) : nil)
  }
  /// The part of the table the cell belongs to.
  public internal(set) var section: Section
  /// Whether the markup or the typography says that this is a heading.
  public internal(set) var isHeader: Bool
  /// Whether a reader of the notice would not see it.
  public internal(set) var isHidden: Bool

  /// The row, counting from 1.
  public var row: Int { Int(storedRow) }
  /// The column, counting from 1.
  public var column: Int { Int(storedColumn) }
  /// How many rows the cell covers, at least 1.
  public var rowSpan: Int { Int(storedRowSpan) }
  /// How many columns the cell covers, at least 1.
  public var columnSpan: Int { Int(storedColumnSpan) }
  /// Whether the cell has any text.
  public var isEmpty: Bool { textStart == textEnd }
}
