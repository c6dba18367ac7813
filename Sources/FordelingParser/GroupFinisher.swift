import FordelingModel
import FordelingNormalizer

/// Makes allocations of the rows of one table: understands the numbers of each column together, links
/// notes to their texts, and checks the totals.
struct GroupFinisher {
  /// The number of the allocation table, counting from 1.
  let number: Int
  let group: TableGroup
  let notes: NoteTexts
  /// The tables before this one.
  let before: [GroupResult]
  /// Whether the notice says that its figures are rounded.
  let saysRounded: Bool

  /// Finishes what a reader has read.
  func finish(_ reader: GroupReader) -> GroupResult {
    var result = GroupResult()
    result.diagnostics = reader.diagnostics
    result.measures = group.measures.map(\.heading)
    result.source = group.pieces[0].grid.table.source
    let marks = SmallMarks(notes: notes)
    var recipients = withoutDoubtfulTypos(reader.recipients, &result.diagnostics)
    for at in recipients.indices where recipients[at].values.contains(where: { !$0.notes.isEmpty })
    {
      recipients[at].values = recipients[at].values.map(marks.checked)
    }
    let found = Set(recipients.map(\.municipality.code)).count
    result.diagnostics += TitleRow.diagnostics(group.pieces[0], found: found)
    result.diagnostics +=
      [
        DamagedNames.diagnostic(recipients, result.diagnostics, at: result.source),
        StatedCounts(
          recipients: recipients,
          before: before.last.map { Set($0.allocations.map(\.municipality.code)).count },
          years: group.years
        ).diagnostic(group.lead),
      ].compactMap { $0 }
    var columns: [ValueColumn] = []
    for (at, measure) in group.measures.enumerated() {
      var values = recipients.map { $0.values[at] }
      values += reader.totals.map { marks.checked($0.values[at]) }
      values += reader.outside.map { marks.checked($0.values[at]) }
      columns.append(
        ValueColumn(
          measure: measure, values: values, isAllocation: { $0 < recipients.count },
          &result.diagnostics))
    }
    result.columns = columns.map { column in
      MeasureColumn(
        table: number, measure: column.measure.heading,
        headings: headings(of: column.measure.column), numbers: column.decision)
    }
    result.allocations.reserveCapacity(recipients.count * columns.count)
    for (row, recipient) in recipients.enumerated() {
      var dangling: [String] = []
      noteNames(recipient, &result.diagnostics)
      for (at, column) in columns.enumerated() {
        result.allocations.append(
          allocation(
            recipient, column, column.figures[row], recipient.values[at], &dangling,
            &result.diagnostics))
      }
    }
    result.diagnostics +=
      CorrectionsBesideRows(
        group: group, columns: columns, recipients: recipients, allocations: result.allocations
      ).diagnostics
    result.diagnostics += FiguresInNotes(columns: columns, recipients: recipients).diagnostics
    let check = TotalsCheck(
      table: number, group: group, columns: columns, recipients: recipients, reader: reader,
      before: before, saysRounded: saysRounded)
    check.run(&result)
    let rowTotals = RowTotalsCheck(columns: columns, recipients: recipients)
    result.diagnostics += rowTotals.diagnostics
    result.diagnostics +=
      SharesCheck(columns: columns, recipients: recipients, totals: result.totals)
      .diagnostics
    result.diagnostics +=
      GroupRowsCheck(
        group: group, columns: columns, recipients: recipients, rowTotals: rowTotals,
        totals: result.totals, notes: notes
      ).diagnostics
    for piece in group.pieces.indices {
      reader.fates[piece].enter(
        group.pieces[piece].grid, into: &result.ledger, &result.diagnostics)
    }
    return result
  }

  /// The cells that stand above a column as its heading, from the top.
  private func headings(of column: Int) -> [CellSource] {
    let piece = group.pieces[0]
    var cells: [Int] = []
    for row in 1..<piece.headerRows + 1 {
      guard let cell = piece.grid.cell(row, column), cells.last != cell,
        !piece.grid.table.cells[cell].isEmpty
      else { continue }
      cells.append(cell)
    }
    return cells.map { piece.grid.source(ofCell: $0) }
  }

  /// A name with one wrong letter whose municipality the table has already is more likely another
  /// name: it is refused.
  private func withoutDoubtfulTypos(
    _ recipients: [Recipient], _ diagnostics: inout [Diagnostic]
  ) -> [Recipient] {
    guard recipients.contains(where: { $0.rule == .typo }) else { return recipients }
    let exact = Set(recipients.filter { $0.rule != .typo }.map(\.municipality.code))
    return recipients.filter { recipient in
      guard recipient.rule == .typo, exact.contains(recipient.municipality.code) else {
        return true
      }
      diagnostics.append(
        Diagnostic(
          .nameUnknown,
          "'\(recipient.written)' is no municipality's name; the nearest, "
            + "\(recipient.municipality.name), stands in the table already",
          at: recipient.source.span))
      return false
    }
  }

  private func noteNames(_ recipient: Recipient, _ diagnostics: inout [Diagnostic]) {
    switch recipient.rule {
    case .typo:
      diagnostics.append(
        Diagnostic(
          .nameByTypo,
          "'\(recipient.written)' was read as \(recipient.municipality.name) "
            + "(\(recipient.municipality.code)), one letter away",
          at: recipient.source.span))
    case .repaired:
      diagnostics.append(
        Diagnostic(
          .textRepaired,
          "'\(recipient.written)' is damaged by double encoding and was read as "
            + recipient.municipality.name,
          at: recipient.source.span))
    case .name, .fullName, .variant, .alias, .code:
      break
    }
  }

  private func allocation(
    _ recipient: Recipient, _ column: ValueColumn, _ figure: ValueColumn.Figure,
    _ value: ValueText, _ dangling: inout [String], _ diagnostics: inout [Diagnostic]
  ) -> Allocation {
    let municipality = recipient.municipality
    if case .missing = figure.problem {
      let measure = column.measure.heading.isEmpty ? "" : " under '\(column.measure.heading)'"
      diagnostics.append(
        Diagnostic(
          .valueMissing, "'\(recipient.written)' has no value\(measure)",
          at: recipient.source.span,
          notes: recipient.mayGoOn
            ? [
              "the cell may go on with the names at the end of the page before; join the two, or give it "
                + "its own figure"
            ] : []))
    }
    // One mark on both the name and the number is one note.
    var annotations: [String] = []
    for marks in [
      recipient.annotations, value.notes, value.marks, figure.notes, column.measure.notes,
    ] {
      for annotation in marks where !annotations.contains(annotation) {
        annotations.append(annotation)
      }
    }
    return Allocation(
      table: number,
      municipality: MunicipalityName(
        code: municipality.code, name: municipality.name, region: municipality.region),
      measure: column.measure.heading, value: figure.value, status: figure.status,
      unit: figure.unit ?? column.measure.unit,
      note: note(annotations, recipient, &dangling, &diagnostics),
      written: recipient.written, match: recipient.rule, source: recipient.source,
      valueSource: value.cell)
  }

  /// The annotations with the texts of the notes they point to; a note that is not there is reported
  /// once for a name, however many figures it has.
  private func note(
    _ annotations: [String], _ recipient: Recipient, _ dangling: inout [String],
    _ diagnostics: inout [Diagnostic]
  ) -> String? {
    var parts: [String] = []
    for annotation in annotations {
      guard let target = NoteMark.target(of: annotation) else {
        parts.append(annotation)
        continue
      }
      if let text = notes.text(target) {
        parts.append("\(annotation): \(text)")
        continue
      }
      parts.append(annotation)
      guard !dangling.contains(annotation) else { continue }
      dangling.append(annotation)
      diagnostics.append(
        Diagnostic(
          .noteNotFound,
          "'\(recipient.written)' refers to a note ('\(annotation)') that the notice does not have",
          at: recipient.source.span))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
