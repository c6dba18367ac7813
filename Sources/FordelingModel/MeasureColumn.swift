/// A measure of an allocation table, and what was decided about its column.
public struct MeasureColumn: Sendable, Hashable {
  /// The number of the allocation table in the notice, pieces joined, counting from 1.
  public var table: Int
  /// The heading of the column, as ``Allocation/measure`` has it.
  public var measure: String
  /// The cells that the heading stands in, from the top; empty where there is none.
  public var headings: [CellSource]
  /// How the numbers of the column were read; nil when that could not be decided.
  public var numbers: NumberDecision?

  /// Creates a measure's column.
  public init(table: Int, measure: String, headings: [CellSource], numbers: NumberDecision?) {
    self.table = table
    self.measure = measure
    self.headings = headings
    self.numbers = numbers
  }
}

/// How the numbers of a column were read, and what shows it.
public struct NumberDecision: Sendable, Hashable {
  /// What separates the decimals: `.` or `,`; nil when no number has decimals.
  public var decimal: String?
  /// What shows it, in English.
  public var reason: String
  /// The number of the column that shows it, as written; nil when there is nothing to show.
  public var example: String?

  /// Creates a decision.
  public init(decimal: String?, reason: String, example: String?) {
    self.decimal = decimal
    self.reason = reason
    self.example = example
  }
}
