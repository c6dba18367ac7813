/// One figure handed out: a municipality, a measure, a value, and where all of it stands.
public struct Allocation: Sendable, Hashable {
  /// The number of the allocation table in the notice, pieces joined, counting from 1.
  public var table: Int
  /// The municipality that gets it.
  public var municipality: MunicipalityName
  /// The heading of the value's column; empty where the source has none.
  public var measure: String
  /// The value; nil unless `status` is `value`.
  public var value: DecimalNumber?
  /// Whether there is a value, and if not, why.
  public var status: Status
  /// The unit as written beside the number or in the heading. Never multiplied into the value.
  public var unit: String?
  /// Annotations on the name or the number, with the notes' texts where the notice has them.
  public var note: String?
  /// The name as the notice writes it.
  public var written: String
  /// The rule that resolved the name.
  public var match: MatchRule
  /// Where the name stands in the notice.
  public var source: CellSource
  /// Where the value stands; nil when it has no cell, or was read back from data.
  public var valueSource: CellSource?

  /// Whether there is a value, and if not, why. Zero is a value.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case value
    case missing
    case suppressed
    case notApplicable = "not-applicable"
  }

  /// The columns by which allocations are written as rows, and known again when they are read back.
  package static let columns = [
    "table", "code", "municipality", "measure", "value", "status", "unit", "note", "written",
    "match", "source",
  ]

  /// The same columns in Danish, for spreadsheet programs.
  package static let danishColumns = [
    "Tabel", "Kommunekode", "Kommune", "Tal", "Værdi", "Status", "Enhed", "Note", "Skrevet",
    "Regel", "Sted",
  ]

  /// The bytes by which a spreadsheet program knows a formula, and the apostrophe that keeps it from
  /// doing so. In the Danish form a text that begins with one of them has an apostrophe in front.
  package static let formulaStarts: Set<UInt8> = Set("=+-@\t\r'".utf8)

  /// Creates an allocation.
  public init(
    table: Int, municipality: MunicipalityName, measure: String, value: DecimalNumber?,
    status: Status, unit: String?, note: String?, written: String, match: MatchRule,
    source: CellSource, valueSource: CellSource? = nil
  ) {
    self.valueSource = valueSource
    self.table = table
    self.municipality = municipality
    self.measure = measure
    self.value = value
    self.status = status
    self.unit = unit
    self.note = note
    self.written = written
    self.match = match
    self.source = source
  }
}

/// A municipality as the outputs name it.
public struct MunicipalityName: Sendable, Hashable {
  /// The kommunekode: four digits, zero padded.
  public var code: String
  /// The register's short name.
  public var name: String
  /// The region's name without the word Region.
  public var region: String

  /// Creates a municipality's name.
  public init(code: String, name: String, region: String) {
    self.code = code
    self.name = name
    self.region = region
  }
}

/// The rule by which a written name was resolved to a municipality.
public enum MatchRule: String, Sendable, Hashable, CaseIterable {
  /// The register's short name, to the letter.
  case name
  /// The authority's full name, such as Københavns Kommune.
  case fullName = "full-name"
  /// Case, hyphen, aa/å, genitive or the word Kommune differ.
  case variant
  /// A former, planned, foreign or abbreviated name of the register.
  case alias
  /// The kommunekode.
  case code
  /// The name after double encoding was undone.
  case repaired
  /// One letter is wrong, and only one municipality is that near.
  case typo
}

/// The cell that a text stands in, and the text's own place.
public struct CellSource: Sendable, Hashable {
  /// Where the text itself stands.
  public var span: SourceSpan
  /// The table in the document, before any joining, counting from 1.
  public var table: Int?
  /// The row in that table, counting from 1.
  public var row: Int?
  /// The column in that table, counting from 1.
  public var column: Int?

  /// Creates a source.
  public init(span: SourceSpan, table: Int? = nil, row: Int? = nil, column: Int? = nil) {
    self.span = span
    self.table = table
    self.row = row
    self.column = column
  }

  /// The place as text, such as `line 47 table 1 row 2 column 1`, as far as the format has it.
  package var described: String { String(decoding: describedUTF8, as: UTF8.self) }

  /// The same as UTF-8, for what writes it once for each of very many.
  package var describedUTF8: [UInt8] {
    var text = PlaceText()
    text.add("page", span.page)
    text.add("line", span.line)
    text.add("table", table)
    text.add("row", row)
    text.add("column", column)
    return text.bytes
  }
}

/// The text of a place in the making. Every row of the output has one, so it is put together byte by byte.
private struct PlaceText {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(64) }

  /// Adds a part of the place, if it is known.
  mutating func add(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: " "))
    guard (0..<10).contains(number) else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    bytes.append(UInt8(ascii: "0") + UInt8(clamping: number))
  }
}
