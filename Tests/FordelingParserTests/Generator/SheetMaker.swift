import Fordeling
import FordelingTestSupport

/// Lays a truth out as a sheet: the order of its columns, blocks side by side, pieces, separators.
struct SheetMaker {
  let truth: Truth
  let names: NameWriter
  /// What the format can hold.
  let capacity: Capacity
  /// Whether a piece may go on without its heading.
  let allowsBarePieces: Bool

  /// One of the orders in which columns stand.
  private enum Column: Hashable {
    case code, name
    case value(Int)
    /// The unit of a measure.
    case unit(Int)
  }

  /// A random sheet of the truth.
  func make(_ generator: inout SeededGenerator) -> Sheet {
    var sheet = Sheet(
      pieces: [], title: "Fordeling til kommunerne", furniture: nil, notes: truth.noteTexts)
    let isSplit =
      capacity.hasSeveralTables && truth.measures.count > 1
      && !truth.measures.contains { $0.heading.contains("/") } && generator.chance(1, of: 6)
    let tables =
      isSplit
      ? [Array(truth.measures.indices.prefix(1)), Array(truth.measures.indices.dropFirst())]
      : [Array(truth.measures.indices)]
    for measures in tables { sheet.pieces += table(measures, &generator) }
    sheet.hasSeveralTables = isSplit
    if sheet.pieces.count > 1, generator.chance(1, of: 2) {
      sheet.furniture = generator.pick(["Side 2 af 8", "Side 2/19", "1572408_0002.png"])
    }
    return sheet
  }

  /// The pieces of a table of some of the measures.
  private func table(_ measures: [Int], _ generator: inout SeededGenerator) -> [Sheet.Piece] {
    let isSingle = truth.groups.allSatisfy { $0.municipalities.count == 1 }
    let hasCode =
      isSingle && capacity.hasHeadings && capacity.hasCodes && names.codeStyle == .none
      && generator.chance(1, of: 5)
    let columns = order(measures, hasCode, &generator)
    let headings = headings(&generator)
    let row = columns.map { headings[$0] ?? "" }
    let separator = generator.pick(capacity.separators)
    let last = generator.chance(1, of: 3) && separator != "\n" ? " og " : separator
    var rows: [[Sheet.Cell]] = truth.groups.indices.map { group in
      columns.map { cell($0, group, separator, last, &generator) }
    }
    if truth.hasRegionTotals { insertRegionTotals(&rows, columns, &generator) }
    if let outside = truth.outside, !truth.hasRegionTotals {
      rows.insert(
        label(outside.label, outside.figures, columns, .other),
        at: generator.below(rows.count + 1))
    }
    if let average = truth.average {
      rows.append(label(generator.pick(["Gennemsnit", "Gns."]), average, columns, .other))
    }
    if let total = truth.total {
      rows.insert(
        label(total.label, total.figures, columns, .total), at: total.isFirst ? 0 : rows.count)
    }
    let isTogether = !capacity.hasBareOrSideBySide || truth.hasRegionTotals
    if isSingle, rows.count >= 4, !isTogether, generator.chance(1, of: 5) {
      return [sideBySide(rows, row, generator.number(2...4))]
    }
    return pieces(rows, row, &generator)
  }

  /// A row below the municipalities of each region that sums them up.
  private func insertRegionTotals(
    _ rows: inout [[Sheet.Cell]], _ columns: [Column], _ generator: inout SeededGenerator
  ) {
    var formats = ["Region * i alt", "Region *", "KKR * i alt"]
    if capacity.hasWideBlanks { formats.append("KKR *   i alt") }
    let format = generator.pick(formats)
    let groups = truth.groups
    for at in groups.indices.reversed() {
      let region = groups[at].municipalities[0].region
      let isLast = at + 1 == groups.count || groups[at + 1].municipalities[0].region != region
      guard isLast else { continue }
      let figures = truth.measures.enumerated().map { measure, kind in
        let sum = groups.filter { $0.municipalities[0].region == region }
          .compactMap { $0.figures[measure].value }
          .reduce(DecimalNumber(0)) { $0.adding($1) ?? $0 }
        return Truth.Figure(value: sum, written: kind.style.write(sum))
      }
      let name = format.split(separator: "*", omittingEmptySubsequences: false)
        .joined(separator: region)
      rows.insert(label(name, figures, columns, .total), at: at + 1)
    }
  }

  private func order(
    _ measures: [Int], _ hasCode: Bool, _ generator: inout SeededGenerator
  ) -> [Column] {
    let values = measures.flatMap { at -> [Column] in
      truth.unitColumns.contains(at) ? [.value(at), .unit(at)] : [.value(at)]
    }
    let names: [Column] =
      !hasCode
      ? [.name]
      : generator.chance(1, of: 2) && !capacity.hasNamesFirst ? [.code, .name] : [.name, .code]
    return !capacity.hasNamesFirst && generator.chance(1, of: 6) ? values + names : names + values
  }

  private func headings(_ generator: inout SeededGenerator) -> [Column: String] {
    var headings: [Column: String] = [
      .code: generator.pick(["Kode", "Kommunekode", "Kommunenr."]),
      .name: generator.pick(["Kommune", "Kommuner", "Kommunenavn", "Modtager"]),
    ]
    for (at, measure) in truth.measures.enumerated() {
      headings[.value(at)] = measure.heading
      headings[.unit(at)] = "Enhed"
    }
    return headings
  }

  private func cell(
    _ column: Column, _ group: Int, _ separator: String, _ last: String,
    _ generator: inout SeededGenerator
  ) -> Sheet.Cell {
    let members = truth.groups[group]
    switch column {
    case .code:
      return Sheet.Cell(role: .code, parts: [members.municipalities[0].code], group: group)
    case .unit: return Sheet.Cell.text("kr.")
    case .value(let at):
      return Sheet.Cell(
        role: .value, parts: [members.figures[at].written], measure: at, group: group)
    case .name:
      let parts = zip(members.municipalities, members.marks).map { municipality, mark in
        names.write(municipality, &generator) + (mark?.written ?? "")
      }
      var separators = [String](repeating: separator, count: parts.count - 1)
      if let end = separators.indices.last { separators[end] = last }
      return Sheet.Cell(role: .names, parts: parts, separators: separators, group: group)
    }
  }

  private func label(
    _ label: String, _ figures: [Truth.Figure], _ columns: [Column], _ role: Sheet.Cell.Role
  ) -> [Sheet.Cell] {
    columns.map { column in
      switch column {
      case .code: Sheet.Cell.text("")
      case .name: Sheet.Cell.text(label)
      case .unit: Sheet.Cell.text("kr.")
      case .value(let at): Sheet.Cell(role: role, parts: [figures[at].written], measure: at)
      }
    }
  }

  /// Rows in blocks side by side, filled downwards.
  private func sideBySide(
    _ rows: [[Sheet.Cell]], _ heading: [String], _ wanted: Int
  ) -> Sheet.Piece {
    let height = (rows.count + wanted - 1) / wanted
    let count = (rows.count + height - 1) / height
    let empty = heading.map { _ in Sheet.Cell.text("") }
    let blocks = (0..<height).map { row in
      (0..<count).flatMap { block in
        let at = block * height + row
        return at < rows.count ? rows[at] : empty
      }
    }
    return Sheet.Piece(
      heading: (0..<count).flatMap { _ in heading }, rows: blocks)
  }

  /// Rows in one piece, or in several that repeat the heading or go on without it.
  private func pieces(
    _ rows: [[Sheet.Cell]], _ heading: [String], _ generator: inout SeededGenerator
  ) -> [Sheet.Piece] {
    let mayPart = capacity.hasPieces && rows.count >= 4
    let count = mayPart && generator.chance(1, of: 3) ? generator.number(2...3) : 1
    let wanted = (rows.count + count - 1) / count
    let isEven = rows.count.isMultiple(of: wanted) || rows.count % wanted >= capacity.fewestInPiece
    let height = isEven && wanted >= capacity.fewestInPiece ? wanted : rows.count
    let isBare =
      allowsBarePieces && !truth.measures.contains { $0.style == .words }
      && capacity.hasBareOrSideBySide && generator.chance(1, of: 4)
    var pieces: [Sheet.Piece] = []
    for start in stride(from: 0, to: rows.count, by: height) {
      pieces.append(
        Sheet.Piece(
          heading: isBare && start > 0 ? [] : heading,
          rows: Array(rows[start..<min(start + height, rows.count)])))
    }
    return pieces
  }
}
