/// Which columns of a table are read as what: one block of a name column and its measures.
struct TableLayout: Hashable {
  /// A column of figures.
  struct Measure: Hashable {
    /// The column, counting from 1.
    var column: Int
    /// Its heading; empty where there is none.
    var heading: String
    /// The unit that the heading states.
    var unit: String?
    /// Note marks on the heading, which hold for every figure below.
    var notes: [String]
    /// The column of the figures' units, if they have one of their own.
    var unitColumn: Int?
    /// The column of the figures' signs, if they have one of their own.
    var signColumn: Int?
    /// The columns of note marks beside the figures.
    var marksColumns: [Int] = []
    /// Whether the figures are written in words.
    var isWords = false

    /// Whether any other column says something of the figures; in most tables none does.
    var hasCompanions: Bool { unitColumn != nil || signColumn != nil || !marksColumns.isEmpty }

    /// The columns that say something of the figures.
    var companions: [Int] { [unitColumn, signColumn].compactMap { $0 } + marksColumns }
  }

  /// A column that is not read, and why.
  struct IgnoredColumn: Hashable {
    var column: Int
    var heading: String
    var reason: String
  }

  /// The column of names, counting from 1.
  var nameColumn: Int
  /// The heading of the column of names.
  var nameHeading: String
  /// The column of codes beside the names.
  var codeColumn: Int?
  /// The columns of note marks beside the names.
  var marksColumns: [Int] = []
  /// The columns of figures.
  var measures: [Measure]
  /// The columns of this block that are not read.
  var ignored: [IgnoredColumn]
}
