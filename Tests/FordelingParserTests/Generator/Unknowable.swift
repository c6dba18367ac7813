import Fordeling

/// What no program could know from the broken notice alone, each as narrow as it can be said.
enum Unknowable: String, CaseIterable {
  /// The file ends inside the last recipient's last cell, the rest of the cell can be read, no sign
  /// closes a row in this format, and no total that could be checked stands above the rows.
  case endsInsideLastCell
  /// The file ends before or inside the text of a note below the table: the figures are all there.
  case noteCutOff
  /// Two figures, or two names, changed places, both readable where they stand now, and nothing else in
  /// the notice (a total, a code) speaks of them.
  case exchanged

  /// Whether the difference between a broken notice's truth and what was extracted is one of these.
  static func reason(
    _ what: Break, _ document: GeneratedDocument, cutAt cut: Int?,
    places: [MarkedText.Mark: Range<Int>], found: [Entry]
  ) -> Unknowable? {
    let truth = document.truth
    switch what {
    case .cutOff:
      guard let cut else { return nil }
      let withoutNotes = found.map(\.withoutNote) == truth.entries.map(\.withoutNote)
      if let notes = places[.notes], cut < notes.upperBound, withoutNotes { return .noteCutOff }
      guard let last = places[.lastCell], last.contains(cut), !document.format.closesRows,
        let place = document.sheet.lastCell
      else { return nil }
      let cell = document.sheet[place]
      let isAllOfTheRest = differsOnly(found, truth, in: cell)
      let isChecked = truth.total.map { $0.isFirst && $0.isComplete[cell.measure] } ?? false
      return isAllOfTheRest && (cell.role == .names || !isChecked) ? .endsInsideLastCell : nil
    case .valuesSwapped:
      let total = truth.total
      let isChecked = total != nil && total?.isComplete.contains(false) == false
      return isChecked ? nil : .exchanged
    case .namesSwapped:
      let hasCodes = !document.sheet.places(.code).isEmpty
      return hasCodes ? nil : .exchanged
    default: return nil
    }
  }

  /// Whether all differences are in the figures or the notes of one cell.
  private static func differsOnly(
    _ found: [Entry], _ truth: Truth, in cell: Sheet.Cell
  ) -> Bool {
    guard let group = cell.group else { return false }
    let codes = Set(truth.groups[group].municipalities.map(\.code))
    let rest = { (entries: [Entry]) in
      entries.filter { !codes.contains($0.code) || isOther($0) }
    }
    func isOther(_ entry: Entry) -> Bool {
      cell.role == .value && entry.measure != truth.measures[cell.measure].heading
    }
    return rest(found) == rest(truth.entries) && found.count == truth.entries.count
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
  /// Whether a sign ends each row, so that a row without it is known to be cut.
  var closesRows: Bool {
    switch self {
    case .csv(_, _, let quotesAll): quotesAll
    case .pipes: true
    case .tabs: false
    }
  }
}
