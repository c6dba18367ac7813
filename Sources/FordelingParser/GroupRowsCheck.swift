import FordelingModel

/// Rows of several names whose figure may be what they get together, and not what each of them gets:
/// `Pladser i alt`, `Pladser til gruppen`, `10 (til deling)`, and rows that count their names wrong.
///
/// A figure for all of a group is nobody's, so it is an error unless the notice says that it is for each.
struct GroupRowsCheck {
  let group: TableGroup
  let columns: [ValueColumn]
  let recipients: [Recipient]
  let rowTotals: RowTotalsCheck
  /// The totals of the table that were checked.
  let totals: [Total]
  let notes: NoteTexts

  private static let together: WordSet = [
    "gruppen", "gruppens", "tilsammen", "sammen", "deling", "deles", "delt", "samlet", "samlede",
    "ialt", "fælles",
  ]
  /// Words of headings that leave no doubt; `Samlet antal` is doubtful, `Fælles antal` is not even that.
  private static let shared: WordSet = ["gruppen", "gruppens", "tilsammen", "deling", "deles"]

  /// What is to be said of the rows.
  var diagnostics: [Diagnostic] {
    let hasNotes = hasNotes
    let sharedFigures = sharedFigures
    // Most tables have neither, and need no look at each row.
    guard hasNotes || hasSharedRows else { return sharedFigures }
    let rows = rows
    guard hasNotes else { return sharedFigures + diagnostics(rows) }
    let spans = spans
    let told = Set(spans.map(\.source))
    return spans + sharedFigures.filter { !told.contains($0.source) }
      + sharing(rows).filter { !told.contains($0.source) } + diagnostics(rows)
  }

  /// Whether any name or figure has an annotation; most tables have none.
  private var hasNotes: Bool {
    recipients.contains { recipient in
      !recipient.annotations.isEmpty || recipient.values.contains { Self.hasNotes($0) }
    }
  }

  /// Whether any row has several names.
  private var hasSharedRows: Bool {
    recipients.indices.dropFirst().contains { isSameRow($0, $0 - 1) }
  }

  private func diagnostics(_ rows: [Range<Int>]) -> [Diagnostic] {
    guard rows.contains(where: { $0.count > 1 }) else {
      return rows.flatMap { counts($0) }
    }
    let sums = columns.indices.filter { isSumOfGroup($0, rows) }
    let pairs = pairs(rows)
    return rows.flatMap { row in
      counts(row) + annotations(row) + (pairs.contains(row) ? [pair(row)] : [])
        + (row.count > 1 ? sums.compactMap { sum(of: row, $0) } : [])
    }
  }

  /// The recipients of each row, which stand one after the other.
  private var rows: [Range<Int>] {
    var rows: [Range<Int>] = []
    for at in recipients.indices {
      if let last = rows.last, isSameRow(at, last.lowerBound) {
        rows[rows.count - 1] = last.lowerBound..<at + 1
      } else {
        rows.append(at..<at + 1)
      }
    }
    return rows
  }

  private func isSameRow(_ at: Int, _ other: Int) -> Bool {
    let (one, two) = (recipients[at].source, recipients[other].source)
    return one.table == two.table && one.row == two.row && one.column == two.column
  }

  // MARK: - Headings

  /// Whether the figures of a column are sums for the names of each row.
  private func isSumOfGroup(_ column: Int, _ rows: [Range<Int>]) -> Bool {
    let heading = columns[column].measure.heading
    let words = FoldedHeading.words(heading).map(String.init)
    guard !Self.isForEach(words) else { return false }
    if words.contains(where: Self.shared.contains) || isProduct(column, rows) { return true }
    if noticeSaysTogether { return !isTotalOfEach(column) }
    guard TotalHeading.levels(heading).contains(where: { TotalHeading($0) != nil }) else {
      return false
    }
    return !rowTotals.sumsOthers(column) && !isTotalOfEach(column) && !noticeSaysEach
  }

  /// Whether a total agrees with what the rows hand out when each name gets the figure.
  private func isTotalOfEach(_ column: Int) -> Bool {
    totals.contains { total in
      total.measure == columns[column].measure.heading && total.stated == total.computed
        && total.stated != DecimalNumber(0)
    }
  }

  /// Whether a column has in every row of several names the figure of another times their number.
  private func isProduct(_ column: Int, _ rows: [Range<Int>]) -> Bool {
    let groups = rows.filter { $0.count > 1 }
    guard groups.count > 1, Set(groups.map(\.count)).count > 1 else { return false }
    return columns.indices.contains { other in
      other != column
        && groups.allSatisfy { row in
          guard let each = columns[other].figures[row.lowerBound].value, each.significand != 0
          else { return false }
          let sum = row.reduce(DecimalNumber(0) as DecimalNumber?) { sum, _ in
            sum.flatMap { $0.adding(each) }
          }
          return sum == columns[column].figures[row.lowerBound].value
        }
    }
  }

  /// Whether the prose above the table says that the names of a row share its figure: `Kommunerne i hver
  /// række deler pladserne`.
  private var noticeSaysTogether: Bool {
    above.contains { text in
      guard text.mayHold("gruppe") || text.mayHold("række") else { return false }
      let words = FoldedHeading.words(text).map(String.init)
      let speaksOfRows = words.contains { $0.hasPrefix("gruppe") || $0.hasPrefix("række") }
      let isTogether =
        words.contains {
          ["deler", "deles", "tilsammen", "samlet", "samlede", "ialt"].contains($0)
        }
        || words.hasPair { $0 == "i" && $1 == "alt" }
      return speaksOfRows && isTogether
    }
  }

  /// The prose above the table, and its captions.
  private var above: [String] {
    (group.lead.map(\.text) + group.pieces.compactMap(\.grid.table.caption))
      .filter { $0.utf8.count <= 4_000 }
  }

  /// Whether the prose above the table says that each municipality gets the figure of its row.
  private var noticeSaysEach: Bool {
    above.contains { text in
      let words = FoldedHeading.words(text).map(String.init)
      return Self.isForEach(words) && !words.contains(where: Self.together.contains)
        && !words.contains { $0.hasPrefix("gruppe") }
    }
  }

  /// Whether words say that something is for each municipality: `pr. kommune`, `hver kommune`,
  /// `til kommunen`, `kommunerne får hver`.
  private static func isForEach(_ words: [String]) -> Bool {
    if words.count <= 8, words.contains("hver") { return true }
    return words.indices.contains { at in
      let next = words[(at + 1)...].prefix(4)
      return switch words[at] {
      case "pr", "per": next.first == "kommune"
      case "hver": next.contains { $0.hasPrefix("kommune") || $0 == "især" }
      case "kommuner", "kommunerne": next.contains("hver")
      case "kommunen", "kommunens": words.count <= 8
      default: false
      }
    }
  }

  private func sum(of row: Range<Int>, _ column: Int) -> Diagnostic? {
    let value = recipients[row.lowerBound].values[column]
    guard !value.written.isEmpty else { return nil }
    return Diagnostic(
      .recipientDoubtful,
      "'\(columns[column].measure.heading)' is a sum for the \(row.count) names of the row, or the "
        + "figure of each; that cannot be told",
      at: value.source,
      notes: [
        "write 'pr. kommune' in the heading where each gets the figure, or choose another column with "
          + "'--measure'"
      ])
  }

  // MARK: - Pairs

  /// Rows such as `Tårnby/Dragør` in a table that has one name in nearly every row: the two may have
  /// something in common, and its figure with it, unless a total or the notice says otherwise.
  private func pairs(_ rows: [Range<Int>]) -> [Range<Int>] {
    let several = rows.filter { $0.count > 1 }
    guard several.count * 3 < rows.count, !noticeSaysEach,
      !columns.indices.allSatisfy({ column in
        isTotalOfEach(column)
          || Self.isForEach(FoldedHeading.words(columns[column].measure.heading).map(String.init))
      })
    else { return [] }
    return several.filter { row in
      row.count <= 3
        && Self.isPair(text(of: recipients[row.lowerBound]), isLong: rows.count >= 10)
    }
  }

  /// Figures in a cell over two or three rows of a table in which nearly every row has its own: the names may have
  /// it together, unless a total or the notice says otherwise.
  private var sharedFigures: [Diagnostic] {
    guard hasFigureOfRows else { return [] }
    return columns.indices.flatMap { column -> [Diagnostic] in
      let runs = runs(column)
      let shared = runs.filter { $0.count > 1 }
      let saysSum =
        FoldedHeading.words(columns[column].measure.heading).contains {
          Self.shared.contains(String($0)) || $0 == "fælles"
        }
        || TotalHeading.levels(columns[column].measure.heading).contains {
          TotalHeading($0) != nil
        } && !rowTotals.sumsOthers(column)
      let isRare = shared.count * 3 < runs.count
      guard !shared.isEmpty, saysSum || isRare, !isTotalOfEach(column), !noticeSaysEach,
        !Self.isForEach(FoldedHeading.words(columns[column].measure.heading).map(String.init))
      else { return [] }
      return shared.filter { saysSum || $0.count <= 3 }.map { run in
        let value = recipients[run.lowerBound].values[column]
        return Diagnostic(
          .recipientDoubtful,
          "the names beside '\(value.written)' may have it together, or each of the \(run.count)",
          at: value.source,
          notes: ["write each name with its own figure, or 'pr. kommune' in the heading"])
      }
    }
  }

  /// Whether any figure stands beside the names of several rows; in most tables none does.
  private var hasFigureOfRows: Bool {
    recipients.indices.dropFirst().contains { at in
      columns.indices.contains { sharesFigure(at, $0) }
    }
  }

  /// The recipients beside each cell of a column, those of one row as one.
  private func runs(_ column: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for at in recipients.indices {
      if at > 0, sharesFigure(at, column) {
        runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<at + 1
      } else if at == 0 || !isSameRow(at, at - 1) {
        runs.append(at..<at + 1)
      }
    }
    return runs
  }

  /// Whether a recipient has its figure from the same cell as the one in the row before.
  private func sharesFigure(_ at: Int, _ column: Int) -> Bool {
    guard let cell = recipients[at].values[column].cell else { return false }
    return recipients[at - 1].values[column].cell == cell && !isSameRow(at, at - 1)
  }

  private func text(of recipient: Recipient) -> String {
    guard let row = recipient.source.row, let column = recipient.source.column else { return "" }
    return group.pieces[recipient.piece].grid.text(row, column)
  }

  /// Whether names are joined by a sign that makes one of them, or in a long table by a word, and not as in a
  /// list.
  private static func isPair(_ text: String, isLong: Bool) -> Bool {
    let isList = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    let isJoined =
      text.utf8.contains {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "+")
      } || (isLong && FoldedHeading.words(text).contains("og"))
    return isJoined && !isList
  }

  private func pair(_ row: Range<Int>) -> Diagnostic {
    let written = text(of: recipients[row.lowerBound])
    return Diagnostic(
      .recipientDoubtful,
      "'\(written)' may have the figure of its row together, or each of the \(row.count)",
      at: recipients[row.lowerBound].source.span,
      notes: ["write each name with its own figure as a row, or 'pr. kommune' in the heading"])
  }

  // MARK: - Annotations

  /// A figure in a cell beside several rows that says that it is for them together: `34 (samlet)`.
  private var spans: [Diagnostic] {
    columns.indices.flatMap { column -> [Diagnostic] in
      var found: [Diagnostic] = []
      var first = 0
      while first < recipients.count {
        let value = recipients[first].values[column]
        var end = first + 1
        while value.cell != nil, end < recipients.count,
          recipients[end].values[column].cell == value.cell
        { end += 1 }
        if !isSameRow(first, end - 1) {
          found += Self.notes(of: value).compactMap {
            together($0, names: end - first, at: value.source)
          }
        }
        first = end
      }
      return found
    }
  }

  /// `Deles med Hedensted` beside the name or the figure of one.
  private func sharing(_ rows: [Range<Int>]) -> [Diagnostic] {
    rows.filter { $0.count == 1 }.flatMap { row in
      distinct(row).compactMap { mark, source in
        let note = NoteMark.target(of: mark).flatMap(notes.text) ?? mark
        guard note.mayHold("del") else { return nil }
        let words = FoldedHeading.words(note).map(String.init)
        guard words.count <= 10,
          words.hasPair(where: { ["deles", "deler", "delt"].contains($0) && $1 == "med" })
        else { return nil }
        return Diagnostic(
          .recipientDoubtful,
          "'\(note)' makes of the figure one for others too, and not that of the row's name alone",
          at: source, notes: ["write what each of them gets"])
      }
    }
  }

  /// `(til deling)` beside a name or a figure of several names.
  private func annotations(_ row: Range<Int>) -> [Diagnostic] {
    guard row.count > 1 else { return [] }
    return distinct(row).compactMap { together($0.note, names: row.count, at: $0.source) }
  }

  /// A mark whose text says that a figure is for several names together.
  private func together(_ mark: String, names: Int, at source: SourceSpan) -> Diagnostic? {
    let note = NoteMark.target(of: mark).flatMap(notes.text) ?? mark
    guard note.utf8.count <= 200 else { return nil }
    let words = FoldedHeading.words(note).map(String.init)
    // "Samlet for de to kommuner", "Tallet er for Vejle og Hedensted tilsammen", but "(i alt 3 kommuner)".
    let isSurely =
      words.count <= 12
      && (words.contains { ["tilsammen", "deles", "deler", "deling", "fælles"].contains($0) }
        || words.hasPair { $0 == "samlet" && ["for", "til"].contains($1) })
    let isTogether =
      words.count <= 6
      && (words.contains(where: Self.together.contains)
        || words.hasPair { $0 == "i" && $1 == "alt" })
      && StatedCounts.counts(words).isEmpty
    guard isSurely || isTogether, !Self.isForEach(words) else { return nil }
    return Diagnostic(
      .recipientDoubtful,
      "'\(note)' makes of the figure one for the \(names) names beside it together, and not "
        + "that of each",
      at: source, notes: ["write what each of them gets"])
  }

  /// `(3 kommuner)` beside names that are not 3.
  private func counts(_ row: Range<Int>) -> [Diagnostic] {
    distinct(row).compactMap { note, source in
      let counts = StatedCounts.counts(FoldedHeading.words(note).map(String.init))
      guard let count = counts.first, !counts.contains(row.count) else { return nil }
      return Diagnostic(
        .countMismatch, "'\(note)' counts \(count), but the row names \(row.count)", at: source)
    }
  }

  /// The annotations of a row's names and figures, each once.
  private func distinct(_ row: Range<Int>) -> [(note: String, source: SourceSpan)] {
    var found: [(note: String, source: SourceSpan)] = []
    for at in row {
      var notes = recipients[at].annotations.map { ($0, recipients[at].source.span) }
      for value in at == row.lowerBound ? recipients[at].values : [] {
        notes += Self.notes(of: value).map { ($0, value.source) }
      }
      for note in notes where !found.contains(where: { $0 == note }) { found.append(note) }
    }
    return found
  }

  private static func hasNotes(_ value: ValueText) -> Bool {
    if !value.notes.isEmpty { return true }
    switch value.content {
    case .read(.number(let token)): return !token.notes.isEmpty
    case .read(.status(_, let notes)): return !notes.isEmpty
    case .read(.unreadable), .empty, .unpaired: return false
    }
  }

  private static func notes(of value: ValueText) -> [String] {
    switch value.content {
    case .read(.number(let token)): token.notes + value.notes
    case .read(.status(_, let notes)): notes + value.notes
    case .read(.unreadable), .empty, .unpaired: value.notes
    }
  }
}
