/// A generated table before it gets a format: rows of cells that still know what they are, so that one
/// thing in them can be broken.
struct Sheet {
  /// A cell.
  struct Cell {
    /// What the cell is.
    enum Role: Hashable {
      case names, code, value, total, other
    }

    var role: Role
    /// The names in a cell of names; else one text, or none.
    var parts: [String]
    /// What stands between the parts, one less.
    var separators: [String] = []
    /// The measure of a value.
    var measure = 0
    /// The recipients' groups of the cell, by place in the truth; nil for what is no recipient's.
    var group: Int?

    /// The cell's text; a line border is `\n`.
    var text: String {
      var text = ""
      for (at, part) in parts.enumerated() {
        if at > 0 { text += separators[at - 1] }
        text += part
      }
      return text
    }

    /// A cell of one text.
    static func text(_ text: String) -> Cell {
      Cell(role: .other, parts: text.isEmpty ? [] : [text])
    }
  }

  /// A piece of the table, as one page of the notice has it.
  struct Piece {
    /// Empty for a piece without its heading.
    var heading: [String]
    /// The cells that the heading is made of, where municipalities are its columns.
    var headingCells: [Cell] = []
    var rows: [[Cell]]
  }

  var pieces: [Piece]
  /// Whether some measures stand in a table of their own, below that of the others.
  var hasSeveralTables = false
  /// Prose above the table.
  var title: String
  /// What stands between two pieces.
  var furniture: String?
  /// Prose below the table.
  var notes: [String]

  /// The heading in rows: as many as the heading with the most levels has.
  static func headingRows(_ heading: [String]) -> [[String]] {
    let levels = heading.map { $0.split(separator: "/").map { $0.trimmed } }
    let height = levels.map(\.count).max() ?? 1
    guard height > 1 else { return [heading] }
    return (0..<height).map { level in levels.map { level < $0.count ? $0[level] : "" } }
  }

  /// The places of all cells with a role: piece, row, column.
  func places(_ role: Cell.Role) -> [Place] {
    var places: [Place] = []
    for (piece, rows) in pieces.map(\.rows).enumerated() {
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() where cell.role == role && !cell.parts.isEmpty {
          places.append(Place(piece: piece, row: row, column: column))
        }
      }
    }
    return places
  }

  /// Where a cell is.
  struct Place: Hashable {
    var piece: Int
    var row: Int
    var column: Int
  }

  subscript(_ place: Place) -> Cell {
    get { pieces[place.piece].rows[place.row][place.column] }
    set { pieces[place.piece].rows[place.row][place.column] = newValue }
  }
}

extension Substring {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
