import FordelingModel

/// The figures of an extraction, arranged for a report: columns, municipalities and distributions.
struct ReportFigures {
  /// One column of figures: a measure of one table.
  struct Column: Hashable {
    var table: Int
    var measure: String
  }

  /// The allocations of one municipality.
  struct Row {
    var municipality: MunicipalityName
    /// The allocations of each column; more than one when the municipality stands there twice.
    var allocations: [[Allocation]]
    /// Everything that is noted beside its name or figures, each text once.
    var notes: [String]
  }

  /// One value, and how many municipalities have it.
  struct Share {
    /// The value; nil for those without one.
    var value: DecimalNumber?
    /// Whether there is a value, and if not, why.
    var status: Allocation.Status
    /// How many different municipalities.
    var municipalities: Int
  }

  /// The columns in the order of the source.
  private(set) var columns: [Column] = []
  /// The municipalities in Danish order.
  private(set) var rows: [Row] = []
  private var tablesWithMeasure: [String: Int] = [:]

  /// Arranges the allocations.
  init(_ allocations: [Allocation]) {
    var columnNumbers: [Column: Int] = [:]
    for allocation in allocations {
      let column = Column(table: allocation.table, measure: allocation.measure)
      guard columnNumbers[column] == nil else { continue }
      columnNumbers[column] = columns.count
      columns.append(column)
      tablesWithMeasure[column.measure, default: 0] += 1
    }
    var rowNumbers: [String: Int] = [:]
    for allocation in allocations {
      let code = allocation.municipality.code
      if rowNumbers[code] == nil {
        rowNumbers[code] = rows.count
        rows.append(
          Row(
            municipality: allocation.municipality,
            allocations: [[Allocation]](repeating: [], count: columns.count), notes: []))
      }
      let column = Column(table: allocation.table, measure: allocation.measure)
      guard let row = rowNumbers[code], let at = columnNumbers[column] else { continue }
      rows[row].allocations[at].append(allocation)
      if let note = allocation.note, !rows[row].notes.contains(note) {
        rows[row].notes.append(note)
      }
    }
    rows.sort { left, right in
      left.municipality.name == right.municipality.name
        ? left.municipality.code < right.municipality.code
        : DanishOrder.precedes(left.municipality.name, right.municipality.name)
    }
  }

  /// The heading of a column: its measure, with the table when another has the same measure.
  func heading(ofColumn at: Int) -> String {
    let column = columns[at]
    let name = column.measure.isEmpty ? "Værdi" : column.measure
    let isShared = (tablesWithMeasure[column.measure] ?? 0) > 1
    return isShared ? "\(name) (tabel \(column.table))" : name
  }

  /// The unit that all values of a column have; nil when they have none, or not all the same.
  func unit(ofColumn at: Int) -> String? {
    var unit: String?
    for row in rows {
      for allocation in row.allocations[at] where allocation.status == .value {
        guard let own = allocation.unit, unit == nil || unit == own else { return nil }
        unit = own
      }
    }
    return unit
  }

  /// How many municipalities have each value, ascending; those without a value come last.
  func distribution(ofColumn at: Int) -> [Share] {
    var counts: [DecimalNumber: Int] = [:]
    var statuses: [Allocation.Status: Int] = [:]
    for row in rows {
      var values: Set<DecimalNumber> = []
      var others: Set<Allocation.Status> = []
      for allocation in row.allocations[at] {
        if let value = allocation.value {
          values.insert(value)
        } else {
          others.insert(allocation.status)
        }
      }
      for value in values { counts[value, default: 0] += 1 }
      for status in others { statuses[status, default: 0] += 1 }
    }
    // Values are different numbers, so their order is the same in every run.
    let values = counts.sorted { $0.key < $1.key }.map { value, count in
      Share(value: value, status: .value, municipalities: count)
    }
    let others = Allocation.Status.allCases.compactMap { status in
      statuses[status].map { Share(value: nil, status: status, municipalities: $0) }
    }
    return values + others
  }
}
