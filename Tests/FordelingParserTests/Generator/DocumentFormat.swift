import Fordeling
import FordelingTestSupport

/// The formats that a sheet can be written in, with their habits.
indirect enum DocumentFormat: Hashable {
  /// CSV with a delimiter and a line end.
  case csv(delimiter: Character, lineEnd: String, quotesAll: Bool)
  /// A pipe table of Markdown.
  case pipes
  /// Rows of cells separated by tabs, in Markdown with bold headings or in plain text.
  case tabs(isMarkdown: Bool, hasFinalLineEnd: Bool)
  /// A page.
  case html(HTMLForm.Style)
  /// A grid drawn with dashes and bars.
  case grid
  /// Columns under lines of dashes.
  case dashes
  /// Columns between lines of equals signs.
  case equals
  /// Rows of several lines between lines of dashes.
  case multiline
  /// Columns lined up by blanks.
  case aligned
  /// A list, one name and one value an item.
  case list(divider: String)
  /// A line for each name, and one for its value, with a blank line between or none.
  case turns(hasBlanks: Bool)
  /// All names, then all values of each measure, as text is taken out of a page column by column.
  case dump
  /// Lists of names under headings that have the value.
  case groupHeadings(isMarkdown: Bool)
  /// Another format, with the municipalities as its columns.
  case turned(DocumentFormat)

  /// A random format.
  static func random(_ generator: inout SeededGenerator) -> DocumentFormat {
    switch generator.below(22) {
    case 0...4: csv(&generator)
    case 5, 6: .pipes
    case 7: .tabs(isMarkdown: true, hasFinalLineEnd: generator.chance(1, of: 2))
    case 8: .tabs(isMarkdown: false, hasFinalLineEnd: generator.chance(1, of: 2))
    case 9: .grid
    case 10: .dashes
    case 11: .aligned
    case 12: .list(divider: generator.pick([": ", ": ", " – ", " ........ "]))
    case 13: generator.chance(1, of: 2) ? .turns(hasBlanks: generator.chance(1, of: 2)) : .dump
    case 14: .groupHeadings(isMarkdown: generator.chance(1, of: 2))
    case 15: .equals
    case 16: .multiline
    case 17: .turned(generator.pick([.pipes, .html(.plain), csv(&generator)]))
    default: .html(generator.pick(HTMLForm.Style.allCases))
    }
  }

  private static func csv(_ generator: inout SeededGenerator) -> DocumentFormat {
    .csv(
      delimiter: generator.pick([";", ",", "\t"]), lineEnd: generator.pick(["\n", "\r\n"]),
      quotesAll: generator.chance(1, of: 6))
  }

  /// The shapes that are generated, by name.
  static let shapes = [
    "csv", "pipes", "tabs", "html", "grid", "dashes", "equals", "multiline", "aligned", "list",
    "turns", "dump", "groupHeadings", "turned",
  ]

  /// The name of the shape.
  var shape: String {
    switch self {
    case .csv: "csv"
    case .pipes: "pipes"
    case .tabs: "tabs"
    case .html: "html"
    case .grid: "grid"
    case .dashes: "dashes"
    case .equals: "equals"
    case .multiline: "multiline"
    case .aligned: "aligned"
    case .list: "list"
    case .turns: "turns"
    case .dump: "dump"
    case .groupHeadings: "groupHeadings"
    case .turned: "turned"
    }
  }

  /// The name of the file.
  var file: String {
    switch self {
    case .csv("\t", _, _): "notice.tsv"
    case .csv: "notice.csv"
    case .pipes, .tabs(isMarkdown: true, _), .grid, .dashes, .equals, .multiline,
      .groupHeadings(isMarkdown: true):
      "notice.md"
    case .list: "notice.md"
    case .tabs(isMarkdown: false, _), .aligned, .turns, .dump, .groupHeadings(isMarkdown: false):
      "notice.txt"
    case .html: "notice.html"
    case .turned(let format): format.file
    }
  }

  /// What the format can hold of a truth.
  var capacity: Capacity {
    switch self {
    case .csv: Capacity(hasLevels: true)
    case .pipes, .html: Capacity(hasLevels: true, hasSeveralTables: true)
    case .tabs: Capacity(hasSeveralTables: true)
    case .grid: Capacity(hasBareOrSideBySide: false, hasSeveralTables: true)
    case .dashes, .equals:
      Capacity(
        separators: [", ", "; ", " / "], hasBareOrSideBySide: false, hasNamesFirst: true,
        hasWideBlanks: false, hasSeveralTables: true)
    case .multiline:
      Capacity(
        hasBareOrSideBySide: false, hasNamesFirst: true, hasWideBlanks: false,
        hasSeveralTables: true)
    case .aligned:
      Capacity(
        separators: [", ", "; ", " / "], hasBareOrSideBySide: false, hasNamesFirst: true,
        hasWideBlanks: false, hasWords: false, fewest: 3, fewestInPiece: 3)
    case .turned(.csv):
      Capacity(
        hasGroups: false, hasPieces: false, hasBareOrSideBySide: false, hasNamesFirst: true,
        fewest: 3)
    case .turned:
      Capacity(hasGroups: false, hasBareOrSideBySide: false, hasNamesFirst: true, fewest: 3)
    case .list(" ........ "), .list(" – "):
      // A sign that stands for no figure cannot be told from what divides it from the name.
      Capacity(
        hasGroups: false, measures: 1, hasHeadings: false, hasMarks: false, hasPieces: false,
        hasBareOrSideBySide: false, hasNamesFirst: true, hasWideBlanks: false, hasWords: false,
        fewest: 4, hasSigns: false)
    case .list, .turns:
      Capacity(
        hasGroups: false, measures: 1, hasHeadings: false, hasMarks: false, hasPieces: false,
        hasBareOrSideBySide: false, hasNamesFirst: true, hasWideBlanks: false, hasWords: false,
        fewest: 4)
    case .dump:
      Capacity(
        hasGroups: false, hasMarks: false, hasPieces: false, hasBareOrSideBySide: false,
        hasNamesFirst: true, hasWideBlanks: false, hasCodes: false, hasWords: false, fewest: 4)
    case .groupHeadings:
      Capacity(
        measures: 1, hasMarks: false, hasPieces: false, hasBareOrSideBySide: false,
        hasNamesFirst: true, hasCodes: false, onlyNumbers: true)
    }
  }

  /// Whether a page declares its encoding.
  var declaresEncoding: Bool {
    switch self {
    case .html: true
    case .turned(let format): format.declaresEncoding
    default: false
    }
  }

  /// The sheet as text.
  func write(_ sheet: Sheet, _ generator: inout SeededGenerator) -> MarkedText {
    switch self {
    case .csv(let delimiter, let lineEnd, let quotesAll):
      CSVForm(delimiter: delimiter, lineEnd: lineEnd, quotesAll: quotesAll).write(sheet)
    case .pipes: PipeForm().write(sheet)
    case .tabs(let isMarkdown, let hasFinalLineEnd):
      TabForm(
        isMarkdown: isMarkdown, hasFinalLineEnd: hasFinalLineEnd, emphasis: generator.below(3)
      ).write(sheet)
    case .html(let style): HTMLForm(style: style).write(sheet)
    case .grid: LinedForm(kind: .grid).write(sheet)
    case .dashes: LinedForm(kind: .dashes).write(sheet)
    case .equals: LinedForm(kind: .equals).write(sheet)
    case .multiline: LinedForm(kind: .multiline).write(sheet)
    case .aligned: LinedForm(kind: .blanks).write(sheet)
    case .list(let divider): ListForm(divider: divider).write(sheet)
    case .turns(let hasBlanks): LineForm(hasBlanks: hasBlanks).writeTurns(sheet)
    case .dump: LineForm(hasBlanks: false).writeDump(sheet)
    case .groupHeadings(let isMarkdown): GroupHeadingForm(isMarkdown: isMarkdown).write(sheet)
    case .turned(let format): format.write(sheet, &generator)
    }
  }

  /// The sheet as this format lays it out.
  func layOut(_ sheet: Sheet) -> Sheet {
    if case .turned = self { sheet.turned } else { sheet }
  }
}

/// What a format can hold.
struct Capacity {
  /// Whether several names can have one value.
  var hasGroups = true
  var measures = 3
  /// Whether the measures have headings.
  var hasHeadings = true
  /// Whether headings can have two levels.
  var hasLevels = false
  /// Whether names and figures can have marks, and the notice notes.
  var hasMarks = true
  /// What may stand between names in one cell.
  var separators = [" ", ", ", "; ", "\n", " / ", ". ", ",", " · "]
  /// Whether the table can come in pieces with its heading on each.
  var hasPieces = true
  /// Whether blocks can stand side by side, and pieces without their heading.
  var hasBareOrSideBySide = true
  /// Whether the names come first.
  var hasNamesFirst = false
  /// Whether a label can have several blanks in it.
  var hasWideBlanks = true
  /// Whether codes can stand in a column of their own.
  var hasCodes = true
  /// Whether measures can stand in tables of their own.
  var hasSeveralTables = false
  /// Whether figures can be words.
  var hasWords = true
  /// How many recipients there must be.
  var fewest = 1
  /// How many rows each piece must have.
  var fewestInPiece = 1
  /// Whether a figure can be a sign that stands for none.
  var hasSigns = true
  /// Whether every figure must be a number, and no row may stand beside the recipients'.
  var onlyNumbers = false

  /// Whether a truth can be made to fit.
  func holds(_ truth: Truth) -> Bool {
    (hasGroups ? truth.groups.count : truth.codes.count) >= fewest
  }

  /// The truth with what the format cannot hold left out.
  func fitting(_ truth: Truth) -> Truth {
    var truth = truth
    truth.measures = Array(truth.measures.prefix(measures))
    if !hasWords { truth.writeWordsAsDigits() }
    if !hasLevels {
      truth.unitColumns = []
      truth.average = nil
    }
    for at in truth.measures.indices {
      if !hasHeadings { truth.measures[at].heading = "" }
      if !hasLevels {
        truth.measures[at].heading = truth.measures[at].heading.split(separator: "/")
          .joined(separator: "–")
      }
    }
    if onlyNumbers { truth.measures[0].heading = "supportberettigede" }
    truth.groups = truth.groups.map { group in
      var group = group
      group.figures = group.figures.prefix(truth.measures.count).enumerated().map { at, figure in
        fitting(figure, truth.measures[at].style)
      }
      if !hasMarks { group.marks = group.marks.map { _ in nil } }
      return group
    }
    if !hasMarks { truth.noteTexts = [] }
    if !hasGroups {
      truth.groups = truth.groups.flatMap { group in
        zip(group.municipalities, group.marks).map {
          Truth.Group(municipalities: [$0], marks: [$1], figures: group.figures)
        }
      }
    }
    if !hasSigns { truth.total = nil }
    if onlyNumbers {
      truth.total = nil
      truth.outside = nil
      truth.hasRegionTotals = false
    }
    if var total = truth.total {
      total.figures = Array(total.figures.prefix(truth.measures.count))
      total.isComplete = Array(total.isComplete.prefix(truth.measures.count))
      truth.total = total
    }
    if let outside = truth.outside {
      truth.outside?.figures = Array(outside.figures.prefix(truth.measures.count))
    }
    return truth
  }

  private func fitting(_ figure: Truth.Figure, _ style: NumberStyle) -> Truth.Figure {
    var figure = figure
    if !hasMarks, let value = figure.value {
      figure.notes = []
      figure.written = style.write(value)
    }
    if onlyNumbers || !hasSigns {
      var value = figure.value ?? DecimalNumber(7)
      if onlyNumbers, value < DecimalNumber(0) { value = DecimalNumber(12) }
      let style = onlyNumbers ? NumberStyle.decimal : style
      figure = Truth.Figure(value: value, written: style.write(value))
    }
    return figure
  }
}

extension Sheet {
  /// The place of the last cell of a recipient.
  var lastCell: Place? {
    for piece in pieces.indices.reversed() {
      for row in pieces[piece].rows.indices.reversed() {
        let cells = pieces[piece].rows[row]
        if let column = cells.lastIndex(where: { $0.group != nil && !$0.parts.isEmpty }) {
          return Place(piece: piece, row: row, column: column)
        }
      }
    }
    return nil
  }

  /// The sheet with rows and columns exchanged; what the rows lack is filled with empty cells.
  var turned: Sheet {
    var sheet = self
    sheet.pieces = pieces.map { piece in
      let rows = [piece.heading.map(Cell.text)] + piece.rows
      let width = rows.map(\.count).max() ?? 0
      let turned = (0..<width).map { column in
        rows.map { column < $0.count ? $0[column] : Cell.text("") }
      }
      return Piece(
        heading: turned.first.map { $0.map(\.text) } ?? [], headingCells: turned.first ?? [],
        rows: Array(turned.dropFirst()))
    }
    return sheet
  }
}
