/// A place in a notice: a page, a line, a column, and a range of the original bytes, each as far as
/// the format has it.
///
/// Lines and columns count from 1; a column counts the characters (Unicode scalars) of the line.
/// Byte offsets count from 0 and always belong to the bytes as they were read, before any decoding.
public struct SourceSpan: Sendable, Hashable {
  // Stored as 32-bit numbers because a large table has one span a cell; 0 or -1 means "none".
  private var storedPage: Int32
  private var storedLine: Int32
  private var storedColumn: Int32
  private var storedStart: Int32
  private var storedEnd: Int32

  /// Creates a span; leave out what the format does not have.
  public init(page: Int? = nil, line: Int? = nil, column: Int? = nil, bytes: Range<Int>? = nil) {
    storedPage = Int32(clamping: page ?? 0)
    storedLine = Int32(clamping: line ?? 0)
    storedColumn = Int32(clamping: column ?? 0)
    storedStart = Int32(clamping: bytes?.lowerBound ?? -1)
    storedEnd = Int32(clamping: bytes?.upperBound ?? -1)
  }

  /// No place at all, for what belongs to a whole notice.
  public static let none = SourceSpan()

  /// The page, counting from 1.
  public var page: Int? { storedPage > 0 ? Int(storedPage) : nil }
  /// The line, counting from 1.
  public var line: Int? { storedLine > 0 ? Int(storedLine) : nil }
  /// The character of the line, counting from 1.
  public var column: Int? { storedColumn > 0 ? Int(storedColumn) : nil }
  /// The first byte, counting from 0.
  public var start: Int? { storedStart >= 0 ? Int(storedStart) : nil }
  /// The byte after the last.
  public var end: Int? { storedEnd >= 0 ? Int(storedEnd) : nil }
}
