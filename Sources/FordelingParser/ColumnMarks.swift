import FordelingModel

/// Columns of note marks, beside the names or the figures that the marks belong to: a narrow column of `*` or
/// `1)` between others.
///
/// A lone `*` can stand for a figure that is kept back as well, and a number alone is a mark only under a
/// heading that says so. What the heading does not settle stays what it was.
struct ColumnMarks {
  let grid: TableGrid
  let headerRows: Int

  /// Gives the columns of marks their roles.
  func assign(_ roles: inout ColumnRoles) {
    let names = roles.columns(.name)
    guard !names.isEmpty else { return }
    let columns = roles.roles.indices.map { $0 + 1 }.filter { column in
      switch roles.roles[column - 1] {
      case .number, .other: isMarks(column) && !(column < names[0] && countsRows(column))
      case .name, .code, .unit, .sign, .marks: false
      }
    }
    guard roles.columns(.number).contains(where: { !columns.contains($0) }) else { return }
    let named = columns.filter { HeadingWords.namesNote(heading($0)) }
    for column in columns {
      let name = names.last { $0 < column } ?? names[0]
      // One column of notes speaks of the rows; one beside each column of figures, of those.
      let target = named == [column] ? name : neighbor(column, roles, name: name)
      roles.roles[column - 1] = .marks(of: target)
    }
  }

  /// The column left of a column of marks that has names or figures, or what a column left of it says
  /// something of; else the names.
  private func neighbor(_ column: Int, _ roles: ColumnRoles, name: Int) -> Int {
    guard column > 1 else { return name }
    return switch roles.roles[column - 2] {
    case .name, .number: column - 1
    case .unit(let of), .sign(let of), .marks(let of): of
    case .code, .other: name
    }
  }

  /// Whether all that stands below the heading is marks, and the heading does not contradict that.
  private func isMarks(_ column: Int) -> Bool {
    let heading = heading(column)
    let saysNote = HeadingWords.namesNote(heading)
    guard
      saysNote || heading.isEmpty || HeadingWords.isText(heading) || sharesHeading(column)
        || NoteMark.areMarks(heading, withNumbers: false),
      headerRows < grid.rows
    else { return false }
    var hasAny = false
    var isSure = headerRows > 0 || saysNote
    for row in headerRows + 1...grid.rows {
      let text = grid.markText(row, column)
      guard !text.isEmpty, !isHeadingAgain(text, column) else { continue }
      let isRaised = grid.isEmpty(row, column)
      guard NoteMark.areMarks(text, withNumbers: saysNote || isRaised) else { return false }
      hasAny = true
      isSure = isSure || isRaised
      // Without any heading a column of `*` may be one of figures that are kept back.
      isSure = isSure || NumberTextScanner.read(text) == .unreadable
    }
    return hasAny && isSure
  }

  /// Whether the marks are the numbers of the rows: `1)`, `2)`, `3)`.
  private func countsRows(_ column: Int) -> Bool {
    (headerRows + 1...max(grid.rows, headerRows + 1)).allSatisfy { row in
      row > grid.rows
        || NoteMark.target(of: grid.markText(row, column))
          == .mark(String(row - headerRows))
    }
  }

  private func isHeadingAgain(_ text: String, _ column: Int) -> Bool {
    headerRows > 0 && (1...headerRows).contains { grid.text($0, column) == text }
  }

  private func heading(_ column: Int) -> String {
    guard headerRows > 0 else { return "" }
    return (1...headerRows).map { grid.text($0, column) }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whether the heading cell of the column left of it covers this one, too.
  private func sharesHeading(_ column: Int) -> Bool {
    guard headerRows > 0, column > 1, let cell = grid.cell(headerRows, column - 1) else {
      return false
    }
    return cell == grid.cell(headerRows, column)
  }
}

extension TableGrid {
  /// The text at a place, or what stands raised in a cell that has no other text.
  func markText(_ row: Int, _ column: Int) -> String {
    guard let at = cell(row, column) else { return "" }
    return table.cells[at].isEmpty
      ? table.notes(of: table.cells[at]).joined(separator: " ") : table.text(of: table.cells[at])
  }
}
