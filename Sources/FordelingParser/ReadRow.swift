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
  /// In which of the blocks side by side it stands.
  var block: Int
  /// Whether its name may go on with those at the end of the page before, whose figures are not empty.
  var mayGoOn = false
}

/// A row that sums up others.
struct TotalRow {
  var label: String
  var aggregate: Aggregate
  var values: [ValueText]
  var source: CellSource
  /// How many recipients stand before it in the group.
  var position: Int
  /// In which of the blocks side by side it stands.
  var block: Int
}

/// A row whose figures belong to no municipality, such as Christiansø's.
struct OutsideRow {
  var name: String
  var values: [ValueText]
}
