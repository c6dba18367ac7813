import FordelingModel
import FordelingNormalizer

/// A table in the columns that the emitters write, read back: one row an allocation, numbers in the
/// plain form.
struct EmittedTable {
  private let table: Table
  private let grid: TableGrid
  /// Whether it is in the form for Danish spreadsheet programs.
  private let isDanish: Bool

  /// The table of a notice that has exactly these columns; nil when there is none.
  static func find(in notice: Notice) -> EmittedTable? {
    guard notice.tables.count == 1 else { return nil }
    let table = notice.tables[0]
    guard table.columns == Allocation.columns.count, table.rows > 0 else { return nil }
    let grid = TableGrid(table)
    func hasHeadings(_ names: [String]) -> Bool {
      names.enumerated().allSatisfy { at, name in grid.text(1, at + 1) == name }
    }
    let isDanish = hasHeadings(Allocation.danishColumns)
    guard isDanish || hasHeadings(Allocation.columns) else { return nil }
    return EmittedTable(table: table, grid: grid, isDanish: isDanish)
  }

  private init(table: Table, grid: TableGrid, isDanish: Bool) {
    self.table = table
    self.grid = grid
    self.isDanish = isDanish
  }

  /// Whether there is anything below the heading.
  var hasRows: Bool { grid.rows > 1 }

  /// Reads the rows. The written name is resolved anew and must agree with the code beside it.
  func read(resolver: NameResolver) -> [GroupResult] {
    var results: [GroupResult] = []
    var fates = CellFates(cellCount: table.cells.count)
    for column in 1...grid.columns { fates.set(grid.cell(1, column), .header) }
    var diagnostics: [Diagnostic] = []
    guard grid.rows > 1 else { return results }
    for row in 2...grid.rows {
      let number = Int(grid.text(row, 1)) ?? 0
      guard number >= 1, number <= results.count + 1,
        let allocation = allocation(row, number, resolver, &diagnostics)
      else {
        if number < 1 || number > results.count + 1 {
          diagnostics.append(
            Diagnostic(
              .numberUnreadable, "'\(grid.text(row, 1))' is no number of an allocation table",
              at: place(row, 1)))
        }
        for column in 1...grid.columns {
          fates.set(grid.cell(row, column), .ignored(reason: "its row was not understood"))
        }
        continue
      }
      for column in 1...grid.columns { fates.set(grid.cell(row, column), .allocated) }
      if number > results.count {
        results.append(GroupResult(source: table.source))
      }
      if !results[number - 1].measures.contains(allocation.measure) {
        results[number - 1].measures.append(allocation.measure)
      }
      results[number - 1].allocations.append(allocation)
    }
    if results.isEmpty { results.append(GroupResult(source: table.source)) }
    fates.enter(grid, into: &results[0].ledger, &diagnostics)
    results[0].diagnostics += diagnostics
    return results
  }

  private func allocation(
    _ row: Int, _ number: Int, _ resolver: NameResolver, _ diagnostics: inout [Diagnostic]
  ) -> Allocation? {
    let code = grid.text(row, 2)
    let written = text(row, 9)
    guard let municipality = MunicipalityRegister.municipality(code: code),
      let rule = MatchRule(rawValue: grid.text(row, 10)),
      let status = Allocation.Status(rawValue: grid.text(row, 6))
    else {
      diagnostics.append(
        Diagnostic(
          .nameUnknown, "the row's code, match or status is none that fordeling writes",
          at: place(row, 2)))
      return nil
    }
    guard agrees(written, code: code, municipality, resolver) else {
      diagnostics.append(
        Diagnostic(
          .codeNameConflict,
          "'\(written)' is not the municipality \(code) (\(municipality.name))", at: place(row, 9)))
      return nil
    }
    guard grid.text(row, 3).utf8.elementsEqual(municipality.name.utf8) else {
      diagnostics.append(
        Diagnostic(
          .codeNameConflict,
          "the row names '\(grid.text(row, 3))', but its code \(code) is \(municipality.name)",
          at: place(row, 3)))
      return nil
    }
    let valueText = grid.text(row, 5)
    let value = value(of: valueText)
    guard (status == .value) == (value != nil), value != nil || valueText.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .numberUnreadable,
          "the value '\(valueText)' does not go with the status '\(status.rawValue)'",
          at: place(row, 5)))
      return nil
    }
    return Allocation(
      table: number,
      municipality: MunicipalityName(
        code: municipality.code, name: municipality.name, region: municipality.region),
      measure: text(row, 4), value: value, status: status, unit: optional(row, 7),
      note: optional(row, 8), written: written, match: rule,
      source: CellSource(
        span: place(row, 9), table: table.index, row: row, column: 9))
  }

  /// Whether a written name is the municipality's: by itself, or as an old name settled by the code.
  private func agrees(
    _ written: String, code: String, _ municipality: Municipality, _ resolver: NameResolver
  ) -> Bool {
    switch resolver.resolve(written) {
    case .municipality(let resolved, _): resolved == municipality
    case .abolished(_, let successors): successors.contains(municipality)
    case .ambiguous, .outside, .aggregate, .unknown: false
    }
  }

  /// A text, without the apostrophe that keeps a spreadsheet program from taking it for a formula.
  private func text(_ row: Int, _ column: Int) -> String {
    let text = grid.text(row, column)
    guard isDanish, text.utf8.first == UInt8(ascii: "'") else { return text }
    return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
  }

  /// A value in the plain form, or with a decimal comma in the Danish one.
  private func value(of text: String) -> DecimalNumber? {
    guard isDanish else { return DecimalNumber(plain: text) }
    // A point would be one between thousands, which is never written.
    guard !text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return DecimalNumber(plain: text.replacing(",", with: "."))
  }

  private func optional(_ row: Int, _ column: Int) -> String? {
    let text = text(row, column)
    return text.isEmpty ? nil : text
  }

  private func place(_ row: Int, _ column: Int) -> SourceSpan {
    grid.cell(row, column).map { table.cells[$0].source } ?? table.source
  }
}
