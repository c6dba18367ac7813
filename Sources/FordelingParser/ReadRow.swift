import FordelingModel
import FordelingNormalizer

/// A municipality in a row, with the cells that hold its figures, before numbers are understood.
struct Recipient {
  var municipality: Municipality
  var rule: MatchRule
  var written: String
  /// Annotations on the name.
  var annotations: [String]
  var source: CellSource
  /// One for each measure of the group.
  var values: [ValueText]
  /// Which piece of the table it stands in.
  var piece: Int
}

/// A row that sums up others.
struct TotalRow {
  var label: String
  var aggregate: Aggregate
  var values: [ValueText]
  var source: CellSource
  /// How many recipients stand before it in the group.
  var position: Int
}

/// The text of one figure.
struct ValueText {
  /// What the cell says.
  enum Content {
    /// There is nothing.
    case empty
    /// The text was read.
    case read(NumberText)
    /// The cell has as many lines as there are names, or another number: it cannot be paired.
    case unpaired
  }

  var content: Content
  /// The text as written.
  var written: String
  /// Superscripts of the cell.
  var notes: [String]
  var source: SourceSpan
  /// The cell; nil where there is none.
  var cell: CellSource?
}

/// A row whose figures belong to no municipality, such as Christiansø's.
struct OutsideRow {
  var name: String
  var values: [ValueText]
}
