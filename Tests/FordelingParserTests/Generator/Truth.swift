import Fordeling

/// What a generated notice hands out: what extraction must find, whatever the notice looks like.
struct Truth {
  /// One figure: what it means, and how a notice writes it.
  struct Figure {
    var value: DecimalNumber?
    var status = Allocation.Status.value
    /// The cell's text.
    var written: String
    /// What must stand in the note because of the cell's text.
    var notes: [String] = []
  }

  /// A column of figures.
  struct Measure {
    var heading: String
    var style: NumberStyle
  }

  /// Municipalities that have the same figures; one alone unless the notice groups them.
  struct Group {
    var municipalities: [Municipality]
    /// The annotation that each name has, as an index into the marks; nil for none.
    var marks: [Mark?]
    /// One for each measure.
    var figures: [Figure]
  }

  /// An annotation on a name.
  struct Mark {
    /// What stands after the name, with the blank or the parentheses.
    var written: String
    /// What must stand in the note.
    var note: String
  }

  /// A row that sums up.
  struct Total {
    var label: String
    var isFirst: Bool
    var figures: [Figure]
    /// By measure: whether every figure below is a number, so that the total can be checked.
    var isComplete: [Bool]
  }

  var measures: [Measure]
  /// Whether each region's rows stand together, with a total below them.
  var hasRegionTotals = false
  var groups: [Group]
  var total: Total?
  /// The row of figures that are no municipality's, where there is one.
  var outside: Outside?
  /// The figures of a row of averages, where there is one.
  var average: [Figure]?
  /// The measures that have their unit in a column of its own.
  var unitColumns: Set<Int> = []
  /// The texts of the notes that stand below the table.
  var noteTexts: [String]

  /// A row of figures that are no municipality's.
  struct Outside {
    var label: String
    var figures: [Figure]
  }

  /// Measures in words, written in digits.
  mutating func writeWordsAsDigits() {
    for at in measures.indices where measures[at].style == .words {
      measures[at].style = .small
      func rewrite(_ figures: inout [Figure]) {
        if let value = figures[at].value { figures[at].written = NumberStyle.small.write(value) }
      }
      for group in groups.indices { rewrite(&groups[group].figures) }
      if var row = outside {
        rewrite(&row.figures)
        outside = row
      }
    }
  }

  /// The codes of all municipalities.
  var codes: [String] { groups.flatMap { $0.municipalities.map(\.code) } }
}

/// An allocation as it can be compared: what is said of whom, without places and spellings.
struct Entry: Hashable, Comparable, CustomStringConvertible {
  var code: String
  var measure: String
  var value: DecimalNumber?
  var status: Allocation.Status
  var note: String?

  static func < (left: Entry, right: Entry) -> Bool {
    (left.code, left.measure) < (right.code, right.measure)
  }

  var description: String {
    "\(code) '\(measure)' \(value?.description ?? status.rawValue)\(note.map { " [\($0)]" } ?? "")"
  }
}

extension Truth {
  /// Every allocation that must be found.
  var entries: [Entry] {
    var entries: [Entry] = []
    for group in groups {
      for (municipality, mark) in zip(group.municipalities, group.marks) {
        for (measure, figure) in zip(measures, group.figures) {
          let notes = (mark.map { [$0.note] } ?? []) + figure.notes
          entries.append(
            Entry(
              code: municipality.code, measure: measure.heading, value: figure.value,
              status: figure.status, note: notes.isEmpty ? nil : notes.joined(separator: "; ")))
        }
      }
    }
    return entries.sorted()
  }
}

extension Extraction {
  /// Every allocation that was found.
  var entries: [Entry] {
    allocations.map {
      Entry(
        code: $0.municipality.code, measure: $0.measure, value: $0.value, status: $0.status,
        note: $0.note)
    }.sorted()
  }
}
