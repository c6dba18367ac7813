import FordelingNormalizer

/// What the columns of a table are for, and the evidence for it.
struct ColumnRoles: Hashable {
  /// What one column holds.
  enum Role: Hashable {
    /// Names of municipalities.
    case name
    /// Codes of the municipalities named beside them.
    case code
    /// Numbers.
    case number
    /// Units of the figures in another column.
    case unit(of: Int)
    /// Signs of the figures in another column.
    case sign(of: Int)
    /// Note marks of the names or the figures in another column.
    case marks(of: Int)
    /// Anything else, and why; with a doubt when it may hold figures all the same.
    case other(reason: String, doubt: Doubt? = nil)
  }

  /// Why a column that is not read may hold figures.
  enum Doubt: Hashable {
    /// It has a heading and nothing below it.
    case empty
    /// Some of its cells are numbers, or its only one cannot be read.
    case someNumbers
    /// Its cells are units, such as `1.000 kr.`, that could be figures as well.
    case unitsOrFigures
  }

  /// The role of each column, the first at 0.
  var roles: [Role]
  /// How many of the first rows are headings.
  var headerRows: Int
  /// The columns whose numbers are written in words, counting from 1.
  var wordColumns: Set<Int> = []
  /// Whether the names are codes.
  var namesAreCodes = false
  /// Whether no column holds names, but one holds what is nearly names.
  var isDamaged = false

  /// The columns with a role, counting from 1.
  func columns(_ role: Role) -> [Int] {
    roles.indices.filter { roles[$0] == role }.map { $0 + 1 }
  }

  /// The one column with a role, counting from 1.
  func companion(_ role: Role) -> Int? { roles.firstIndex(of: role).map { $0 + 1 } }
}

extension Resolution {
  /// Whether nothing is known by this name.
  var isUnknown: Bool { if case .unknown = self { true } else { false } }
}
