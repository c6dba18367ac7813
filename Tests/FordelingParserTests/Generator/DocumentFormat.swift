import FordelingTestSupport

/// The formats that a sheet can be written in, with their habits.
enum DocumentFormat: Hashable {
  /// CSV with a delimiter and a line end.
  case csv(delimiter: Character, lineEnd: String, quotesAll: Bool)
  /// A pipe table of Markdown.
  case pipes
  /// Rows of cells separated by tabs, in Markdown with bold headings or in plain text.
  case tabs(isMarkdown: Bool, hasFinalLineEnd: Bool)
  /// A page.
  case html(HTMLForm.Style)

  /// A random format.
  static func random(_ generator: inout SeededGenerator) -> DocumentFormat {
    switch generator.below(10) {
    case 0...2:
      .csv(
        delimiter: generator.pick([";", ",", "\t"]), lineEnd: generator.pick(["\n", "\r\n"]),
        quotesAll: generator.chance(1, of: 6))
    case 3, 4: .pipes
    case 5: .tabs(isMarkdown: true, hasFinalLineEnd: generator.chance(1, of: 2))
    case 6: .tabs(isMarkdown: false, hasFinalLineEnd: generator.chance(1, of: 2))
    default: .html(generator.pick(HTMLForm.Style.allCases))
    }
  }

  /// The name of the file.
  var file: String {
    switch self {
    case .csv("\t", _, _): "notice.tsv"
    case .csv: "notice.csv"
    case .pipes, .tabs(isMarkdown: true, _): "notice.md"
    case .tabs(isMarkdown: false, _): "notice.txt"
    case .html: "notice.html"
    }
  }

  /// What may stand between names in one cell.
  var separators: [String] { [" ", ", ", "; ", "\n", " / ", ". ", ",", " · "] }

  /// Whether a piece of the table can stand without its heading.
  var allowsBarePieces: Bool { self != .pipes }

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
    }
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
}
