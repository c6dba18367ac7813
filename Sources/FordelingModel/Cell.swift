/// One cell of a ``Table``, at its top left place.
///
/// A cell holds no text of its own: the texts of all cells lie in one buffer of the table, and
/// ``Table/lines(of:)`` makes strings of them when they are wanted.
public struct Cell: Sendable, Hashable {
  /// The part of a table that a row belongs to.
  public enum Section: UInt8, Sendable, Hashable {
    case head, body, foot
  }

  var storedRow: Int32
  var storedColumn: Int32
  var storedRowSpan: Int32
  var storedColumnSpan: Int32
  var firstLine: Int32
  var lineCount: Int32
  var firstNote: Int32
  var noteCount: Int32
  /// Where the cell stands in the notice.
  public internal(set) var source: SourceSpan
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
  public var isEmpty: Bool { lineCount == 0 }
}
