import FordelingModel
import FordelingNormalizer

/// Explains how the figures of one municipality came about.
struct Explainer {
  let notice: Notice
  let extraction: Extraction

  func explain(_ municipality: Municipality) -> Explanation {
    let own = extraction.allocations.filter { $0.municipality.code == municipality.code }
    return Explanation(
      notice: extraction.notice,
      municipality: MunicipalityName(
        code: municipality.code, name: municipality.name, region: municipality.region),
      figures: own.map(figure), checks: checks(own),
      diagnostics: extraction.diagnostics.filter { diagnostic in
        own.contains { stands(diagnostic, at: $0) }
      })
  }

  private func stands(_ diagnostic: Diagnostic, at allocation: Allocation) -> Bool {
    guard let start = diagnostic.source.start else { return false }
    return [allocation.source.span, allocation.valueSource?.span].contains { span in
      guard let first = span?.start, let end = span?.end else { return false }
      return start >= first && start < end
    }
  }

  private func figure(_ allocation: Allocation) -> Explanation.Figure {
    let column = extraction.columns.first {
      $0.table == allocation.table && $0.measure.utf8.elementsEqual(allocation.measure.utf8)
    }
    let rules = NameResolver().explain(allocation.written).map {
      Explanation.Rule(rule: $0.rule.rawValue, applies: $0.applies, detail: $0.detail)
    }
    return Explanation.Figure(
      allocation: allocation, nameExcerpt: excerpt(allocation.source.span),
      valueExcerpt: allocation.valueSource.flatMap { excerpt($0.span) },
      value: allocation.valueSource.map(cellText),
      headings: (column?.headings ?? []).map(heading), numbers: column?.numbers, rules: rules)
  }

  private func cellText(_ source: CellSource) -> Explanation.CellText {
    let table = notice.tables.first { $0.index == source.table }
    let cell = table?.cells.first { $0.row == source.row && $0.column == source.column }
    guard let table, let cell else { return Explanation.CellText(text: "", source: source) }
    return Explanation.CellText(text: table.text(of: cell), source: source)
  }

  /// The heading over a figure. A title over several columns that spans none of them stands to the left.
  private func heading(_ source: CellSource) -> Explanation.CellText {
    let own = cellText(source)
    guard own.text.isEmpty, let column = source.column,
      let table = notice.tables.first(where: { $0.index == source.table }),
      let title = table.cells.last(where: {
        $0.row == source.row && $0.column < column && !$0.isEmpty
      })
    else { return own }
    return cellText(
      CellSource(
        span: title.source, table: source.table, row: title.row, column: title.column))
  }

  // MARK: - Lines of the notice

  /// How many characters are shown on each side of marked words.
  private static let context = 32
  /// How many characters are marked at most: a cell may be very long.
  private static let longestMark = 80

  /// The line of a place, cut around it; nil for a format without lines.
  private func excerpt(_ span: SourceSpan) -> Explanation.Excerpt? {
    guard let text = notice.text, let start = span.start, let end = span.end else { return nil }
    let first = min(text.offsets.text(start), text.bytes.count)
    let number = text.line(at: first)
    let line = text.lineRange(number)
    guard line.contains(first) || line.lowerBound == first else { return nil }
    let last = min(max(text.offsets.text(end), first), line.upperBound)
    func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
      String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars.map {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0
      }
    }
    // Enough bytes for the characters of the context, from the start of one.
    var from = max(line.lowerBound, first - 4 * Self.context)
    while from > line.lowerBound, text.bytes[from] & 0xC0 == 0x80 { from -= 1 }
    var to = min(line.upperBound, last + 4 * Self.context)
    while to < line.upperBound, text.bytes[to] & 0xC0 == 0x80 { to += 1 }
    var before = scalars(from..<first)[...]
    let isCutBefore = before.count > Self.context || from > line.lowerBound
    before = before.suffix(Self.context).drop { $0 == " " }
    let marked = scalars(first..<last).prefix(Self.longestMark)
    let behind = scalars(last..<to)
    let isCutBehind = behind.count > Self.context || to < line.upperBound
    var shown = String.UnicodeScalarView()
    if isCutBefore { shown.append("…") }
    shown.append(contentsOf: before)
    let mark = shown.count..<shown.count + marked.count
    shown.append(contentsOf: marked)
    shown.append(contentsOf: behind.prefix(Self.context))
    if isCutBehind { shown.append("…") }
    return Explanation.Excerpt(line: number, text: String(shown), marked: mark)
  }

  // MARK: - Checks

  private func checks(_ own: [Allocation]) -> [Explanation.Check] {
    [once(own), expected] + totals(own) + [cells, errors]
  }

  private func once(_ own: [Allocation]) -> Explanation.Check {
    var seen: Set<[String]> = []
    let isRepeated = own.contains { !seen.insert(["\($0.table)", $0.measure]).inserted }
    let detail =
      own.isEmpty
      ? "the notice has no figure for it"
      : isRepeated ? "it stands more than once" : "it stands once under each measure"
    return Explanation.Check(id: "once", holds: !own.isEmpty && !isRepeated, detail: detail)
  }

  private var expected: Explanation.Check {
    let summary = extraction.summary
    guard let expected = summary.expected else {
      return Explanation.Check(
        id: "expected", holds: nil, detail: "no certain municipalities were expected")
    }
    let missing = summary.missing.count
    return Explanation.Check(
      id: "expected", holds: missing == 0,
      detail: missing == 0
        ? "all \(expected) municipalities that were expected are there"
        : "\(missing) of \(expected) municipalities that were expected are missing"
          + (summary.sums.count > 1 ? " under one measure or more" : ""))
  }

  private func totals(_ own: [Allocation]) -> [Explanation.Check] {
    let totals = extraction.totals.filter { total in
      own.contains {
        $0.table == total.table && $0.measure.utf8.elementsEqual(total.measure.utf8)
      }
    }
    guard !totals.isEmpty else {
      let detail =
        own.isEmpty && !extraction.totals.isEmpty
        ? "the notice states totals, but none that it is in"
        : "the notice states no total of its figures"
      return [Explanation.Check(id: "total", holds: nil, detail: detail)]
    }
    return totals.map { total in
      let under = total.measure.isEmpty ? "" : " under '\(total.measure)'"
      guard let computed = total.computed else {
        return Explanation.Check(
          id: "total", holds: nil,
          detail: "'\(total.label)' states \(total.stated)\(under), which could not be added up")
      }
      return Explanation.Check(
        id: "total", holds: computed == total.stated,
        detail: "'\(total.label)' states \(total.stated)\(under), the figures add up to \(computed)"
      )
    }
  }

  private var cells: Explanation.Check {
    let ledger = extraction.ledger
    let known =
      ledger.allocated + ledger.header + ledger.total + ledger.note + ledger.ignored.count
    return Explanation.Check(
      id: "cells", holds: known == ledger.cells,
      detail: "\(known) of \(ledger.cells) cells with text are accounted for")
  }

  private var errors: Explanation.Check {
    let count = extraction.diagnostics.count { $0.severity == .error }
    return Explanation.Check(
      id: "errors", holds: count == 0,
      detail: count == 0
        ? "no error was found"
        : count == 1
          ? "an error was found in the notice" : "\(count) errors were found in the notice")
  }
}
