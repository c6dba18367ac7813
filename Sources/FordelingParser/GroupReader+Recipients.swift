import FordelingModel
import FordelingNormalizer

/// The municipalities that a row names.
extension GroupReader {
  mutating func readRecipients(
    _ piece: Int, _ row: Int, _ nameCell: Int, _ layout: TableLayout, _ valueCells: [Int?],
    _ run: NameRun, rest: Rest? = nil
  ) {
    let grid = group.pieces[piece].grid
    let cell = grid.table.cells[nameCell]
    let columnCode = layout.codeColumn.flatMap { grid.cell(row, $0) }.flatMap { at in
      at == nameCell ? nil : at
    }
    var gaveAllocation = false
    locator.enter(cell.source)
    let cellNotes = grid.table.notes(of: cell) + marks(grid, row, layout.marksColumns)
    if !cellNotes.isEmpty, run.pieces.count > 1 {
      diagnostics.append(
        Diagnostic(
          .noteUnplaced,
          "the note mark '\(cellNotes.joined(separator: "', '"))' stands in a cell of "
            + "\(run.pieces.count) names; whose it is cannot be told",
          at: cell.source))
    }
    for (at, name) in run.pieces.enumerated() {
      var place = grid.source(ofCell: nameCell)
      if let rest, at >= rest.before {
        place = group.pieces[rest.piece].grid.source(ofCell: rest.cell)
        if at == rest.before { locator.enter(place.span) }
      }
      let span = locator.locate(name.written)
      place.span = span
      let values = valueCells.indices.map {
        valueText(grid, valueCells[$0], $0, part: at, of: run.pieces.count, cell)
      }
      switch name.resolution {
      case .municipality(let municipality, let rule):
        diagnostics += checks.annotations(name, of: municipality, at: span)
        diagnostics += checks.code(name.code, named: municipality, written: name.written, at: span)
        if run.pieces.count == 1, let columnCode {
          diagnostics += checks.code(
            grid.table.text(of: grid.table.cells[columnCode]), named: municipality,
            written: name.written, at: grid.table.cells[columnCode].source)
        }
        gaveAllocation = true
        recipients.append(
          Recipient(
            municipality: municipality, rule: rule, written: oneLine(name.written),
            annotations: name.annotations.map(oneLine) + (run.pieces.count == 1 ? cellNotes : []),
            source: place, values: values, piece: piece, block: block))
      case .outside(let what):
        outside.append(OutsideRow(name: what, values: values))
        diagnostics.append(
          Diagnostic(
            .municipalityOutside,
            "'\(name.written)' belongs to no municipality; its figures "
              + "(\(values.map(\.written).joined(separator: ", "))) are no allocation",
            at: span))
      case .unknown where at > 0 && gaveAllocation && isAddress(name.written):
        recipients[recipients.count - 1].annotations.append(name.written)
      default:
        // An old name whose code is that of a municipality of today is settled by the code.
        if run.pieces.count == 1, let municipality = coded(name, columnCode, grid) {
          gaveAllocation = true
          recipients.append(
            Recipient(
              municipality: municipality, rule: .code, written: oneLine(name.written),
              annotations: name.annotations.map(oneLine) + cellNotes,
              source: place, values: values, piece: piece, block: block))
        } else {
          diagnostics.append(NameProblem.diagnostic(name, at: span))
        }
      }
    }
    if gaveAllocation {
      let annotations = run.pieces.flatMap(\.annotations)
      if !layout.ignored.isEmpty || !annotations.isEmpty {
        diagnostics +=
          RefusedRow(grid: grid, row: row, layout: layout, annotations: annotations)
          .diagnostics(at: cell.source)
      }
      if let open = openList(cell, grid.table) {
        diagnostics.append(
          Diagnostic(
            .contentLost, "the names '\(open)' go on, and the notice does not say with whom",
            at: cell.source, notes: ["give the whole list"]))
      }
    }
    account(piece, nameCell, columnCode, valueCells, run, gaveAllocation: gaveAllocation)
    if let counted = CountedNames(grid: grid, row: row, layout: layout, names: run.pieces.count)
      .diagnostic
    {
      diagnostics.append(counted)
    }
  }

  /// A text of names that ends with three full stops, and so leaves some out.
  private func openList(_ cell: Cell, _ table: Table) -> String? {
    guard let last = table.utf8(of: cell).last, last == UInt8(ascii: ".") || last == 0xA6 else {
      return nil
    }
    let text = table.text(of: cell)
    return text.hasSuffix("...") || text.hasSuffix("…") ? text : nil
  }

  /// Whether a text is an address of electronic mail, which is no name wherever it stands.
  private func isAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return EmailAddress.range(in: bytes, bytes.indices) == bytes.indices
  }

  /// A name or an annotation that is broken over two lines or kept together by no-break spaces, with
  /// plain spaces.
  private func oneLine(_ written: String) -> String {
    // 0xC2 begins a no-break space. Nearly no name has either.
    guard written.utf8.contains(where: { $0 == 0x0A || $0 == 0xC2 }) else { return written }
    return String(
      String.UnicodeScalarView(
        written.unicodeScalars.map { $0 == "\n" || $0 == "\u{A0}" ? " " : $0 }))
  }

  /// The municipality that a code beside an abolished or planned name stands for, when it is among the
  /// name's successors: `Bogense` with 0480 is Nordfyns.
  private func coded(_ name: NameRun.Piece, _ columnCode: Int?, _ grid: TableGrid) -> Municipality?
  {
    guard case .abolished(_, let successors) = name.resolution else { return nil }
    let code = name.code ?? columnCode.map { grid.table.text(of: grid.table.cells[$0]) }
    guard let code, case .municipality(let municipality, _) = resolver.resolve(code),
      successors.contains(municipality)
    else { return nil }
    return municipality
  }

  private mutating func account(
    _ piece: Int, _ nameCell: Int, _ columnCode: Int?, _ valueCells: [Int?], _ run: NameRun,
    gaveAllocation: Bool
  ) {
    if gaveAllocation {
      fates[piece].set(nameCell, .allocated)
      fates[piece].set(columnCode, .allocated)
      for cell in valueCells { fates[piece].set(cell, .allocated) }
      return
    }
    let isOutside = run.pieces.allSatisfy {
      if case .outside = $0.resolution { true } else { false }
    }
    let reason =
      isOutside
      ? LedgerReason.outside : "the name beside it is no municipality's"
    for cell in [nameCell, columnCode] + valueCells {
      fates[piece].setIfUnaccounted(cell, .ignored(reason: reason))
    }
  }
}
