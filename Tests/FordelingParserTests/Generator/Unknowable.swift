import Fordeling

/// What no program could know from the broken notice alone, each as narrow as it can be said.
enum Unknowable: String, CaseIterable {
  /// The file ends inside the last recipient's last cell, the rest of the cell can be read, no sign
  /// closes a row in this format, and no total that could be checked stands above the rows.
  case endsInsideLastCell
  /// The file ends before or inside the text of a note below the table: the figures are all there.
  case noteCutOff
  /// The file ends before the row or the column of a measure begins, and no sign closes the table.
  case measureCutOff
  /// Two figures, or two names, changed places, both readable where they stand now, and nothing else in
  /// the notice (a total, a code) speaks of them.
  case exchanged

  /// Whether the difference between a broken notice's truth and what was extracted is one of these.
  static func reason(
    _ what: Break, _ document: GeneratedDocument, _ broken: Sheet, cutAt cut: Int?,
    places: [MarkedText.Mark: Range<Int>], found: [Entry]
  ) -> Unknowable? {
    let truth = document.truth
    switch what {
    case .cutOff:
      guard let cut else { return nil }
      let withoutNotes = found.map(\.withoutNote) == truth.entries.map(\.withoutNote)
      if let notes = places[.notes], cut < notes.upperBound, withoutNotes { return .noteCutOff }
      if document.format.hasMeasuresInTurn || document.sheet.hasSeveralTables {
        let measures = Set(found.map(\.measure))
        let isPrefix = truth.measures.prefix(measures.count).allSatisfy {
          measures.contains($0.heading)
        }
        let rest = truth.entries.filter { measures.contains($0.measure) }
        // The last figure before the end may have lost its own end too.
        let differences = zip(found, rest).count { $0 != $1 }
        if isPrefix, !measures.isEmpty, measures.count < truth.measures.count,
          found.count == rest.count, differences <= 1
        {
          return .measureCutOff
        }
      }
      guard let last = places[.lastCell], last.contains(cut), !document.format.closesRows,
        let place = document.sheet.lastCell
      else { return nil }
      let cell = document.sheet[place]
      let isAllOfTheRest = differsOnly(found, truth, in: [cell])
      let isChecked = truth.total.map { $0.isFirst && $0.isComplete[cell.measure] } ?? false
      return isAllOfTheRest && (cell.role == .names || !isChecked) ? .endsInsideLastCell : nil
    case .valuesSwapped:
      let total = truth.total
      let isChecked = total != nil && total?.isComplete.contains(false) == false
      let cells = exchanged(.value, document.sheet, broken)
      return !isChecked && differsOnly(found, truth, in: cells) ? .exchanged : nil
    case .namesSwapped:
      let cells = exchanged(.names, document.sheet, broken)
      let touched = document.sheet.places(.names)
        .filter { document.sheet[$0].text != broken[$0].text }
      // A table with codes beside its names tells, a table without them does not.
      let hasCodes = document.sheet.places(.code).contains { code in
        touched.contains { $0.piece == code.piece }
      }
      return !hasCodes && differsOnly(found, truth, in: cells) ? .exchanged : nil
    default: return nil
    }
  }

  /// The cells that have another text in the broken sheet.
  private static func exchanged(
    _ role: Sheet.Cell.Role, _ sheet: Sheet, _ broken: Sheet
  ) -> [Sheet.Cell] {
    sheet.places(role).filter { sheet[$0].text != broken[$0].text }.map { sheet[$0] }
  }

  /// Whether all differences are in the figures and the notes of a few cells.
  private static func differsOnly(
    _ found: [Entry], _ truth: Truth, in cells: [Sheet.Cell]
  ) -> Bool {
    func isTouched(_ entry: Entry) -> Bool {
      cells.contains { cell in
        guard let group = cell.group else { return false }
        return truth.groups[group].municipalities.contains { $0.code == entry.code }
          && (cell.role == .names || entry.measure == truth.measures[cell.measure].heading)
      }
    }
    return found.count == truth.entries.count
      && found.filter { !isTouched($0) } == truth.entries.filter { !isTouched($0) }
  }
}

extension Entry {
  /// The entry without its note.
  var withoutNote: Entry {
    var entry = self
    entry.note = nil
    return entry
  }
}

extension DocumentFormat {
  /// Whether all figures of a measure stand before those of the next, and nothing tells how many follow.
  var hasMeasuresInTurn: Bool {
    switch self {
    case .dump, .turned(.pipes), .turned(.csv): true
    default: false
    }
  }

  /// Whether a sign ends each row, so that a row without it is known to be cut.
  var closesRows: Bool {
    switch self {
    case .csv(_, _, let quotesAll): quotesAll
    case .pipes, .html, .grid, .equals, .multiline: true
    case .turned(let format): format.closesRows
    case .tabs, .dashes, .aligned, .list, .turns, .dump, .groupHeadings: false
    }
  }
}
