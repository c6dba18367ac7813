import Fordeling

/// What the archive has of some series, as tables.
struct History {
  /// The archive.
  let archive: Archive
  /// The series in Danish order.
  let series: [String]

  /// The revisions, one a row.
  func revisions() throws(CommandError) -> RecordTable {
    var table = RecordTable(columns: [
      .init(name: "series", heading: "Series"), .init(name: "revision", heading: "Revision"),
      .init(name: "date", heading: "Date"), .init(name: "title", heading: "Title"),
      .init(name: "file"), .init(name: "bytes", isNumber: true), .init(name: "sha256"),
      .init(name: "found", heading: "Found", isNumber: true),
      .init(name: "expected", heading: "Expected", isNumber: true),
      .init(name: "sums", heading: "Sums"),
      .init(name: "errors", heading: "Errors", isNumber: true),
      .init(name: "warnings", heading: "Warnings", isNumber: true),
      .init(name: "accepted"), .init(name: "version"),
    ])
    for revision in try all() {
      table.rows.append([
        .text(revision.series), .text(revision.label), .init(revision.date),
        .init(revision.title), .text(revision.file), .init(revision.bytes),
        .text(revision.sha256), .init(revision.found), .init(revision.expected),
        .text(sums(of: revision)), .init(revision.errors), .init(revision.warnings),
        .text(revision.acceptsErrors ? "in spite of errors" : ""), .text(revision.version),
      ])
    }
    return table
  }

  /// The values of one municipality, one a row.
  func values(of municipality: Municipality) throws(CommandError) -> RecordTable {
    var table = RecordTable(columns: [
      .init(name: "series", heading: "Series"), .init(name: "revision", heading: "Revision"),
      .init(name: "date", heading: "Date"), .init(name: "table", isNumber: true),
      .init(name: "code"), .init(name: "municipality", heading: "Municipality"),
      .init(name: "measure", heading: "Measure"),
      .init(name: "value", heading: "Value", isNumber: true),
      .init(name: "status", heading: "Status"), .init(name: "unit", heading: "Unit"),
      .init(name: "note", heading: "Note"), .init(name: "written"), .init(name: "match"),
    ])
    for revision in try all() {
      let start: [RecordTable.Value] = [
        .text(revision.series), .text(revision.label), .init(revision.date),
      ]
      let name: [RecordTable.Value] = [.text(municipality.code), .text(municipality.name)]
      let found = try allocations(of: revision).filter {
        $0.municipality.code == municipality.code
      }
      if found.isEmpty {
        table.rows.append(
          start + [.none] + name
            + [.none, .none, .text("absent"), .none, .none, .none, .none])
      }
      for allocation in found {
        table.rows.append(
          start + [.init(allocation.table)] + name + [
            .text(allocation.measure), allocation.value.map { .number($0) } ?? .none,
            .text(allocation.status.rawValue), .init(allocation.unit), .init(allocation.note),
            .text(allocation.written), .text(allocation.match.rawValue),
          ])
      }
    }
    return table
  }

  /// The names of the revisions that were stored in spite of errors: their figures need a second look.
  func revisionsWithErrors() throws(CommandError) -> [String] {
    try all().filter(\.acceptsErrors).map(\.name)
  }

  /// All values of the only series: a row for each municipality and measure, a column a revision.
  func matrix() throws(CommandError) -> RecordTable {
    let revisions = try all()
    var keys: [MatrixKey: [String]] = [:]
    var measures: [String] = []
    var names: [String: String] = [:]
    for (at, revision) in revisions.enumerated() {
      for allocation in try allocations(of: revision) {
        let measure = allocation.measure
        if !measures.contains(where: { $0.utf8.elementsEqual(measure.utf8) }) {
          measures.append(measure)
        }
        let key = MatrixKey(measure: Array(measure.utf8), code: allocation.municipality.code)
        names[key.code] = allocation.municipality.name
        let value = allocation.value?.description ?? allocation.status.rawValue
        var row = keys[key] ?? Array(repeating: "", count: revisions.count)
        // A municipality that stands there twice is shown with both.
        row[at] = row[at].isEmpty ? value : "\(row[at]); \(value)"
        keys[key] = row
      }
    }
    var table = RecordTable(
      columns: [
        .init(name: "code", heading: "Code"), .init(name: "municipality", heading: "Municipality"),
        .init(name: "measure", heading: "Measure"),
      ] + revisions.map { .init(name: $0.label, heading: $0.label, isNumber: true) })
    let codes = names.keys.sorted { left, right in
      let (first, second) = (names[left] ?? "", names[right] ?? "")
      return first == second ? left < right : DanishOrder.precedes(first, second)
    }
    for measure in measures {
      for code in codes {
        guard let row = keys[MatrixKey(measure: Array(measure.utf8), code: code)] else { continue }
        table.rows.append(
          [.text(code), .text(names[code] ?? ""), .text(measure)]
            + row.map { text in
              text.isEmpty
                ? .none : DecimalNumber(plain: text).map { .number($0) } ?? .text(text)
            })
      }
    }
    return table
  }

  private struct MatrixKey: Hashable {
    // By bytes: two spellings of one letter are two headings.
    var measure: [UInt8]
    var code: String
  }

  private func all() throws(CommandError) -> [Revision] {
    var revisions: [Revision] = []
    for name in series {
      revisions += try inArchive { () throws(ArchiveError) in try archive.revisions(of: name) }
    }
    return revisions
  }

  private func allocations(of revision: Revision) throws(CommandError) -> [Allocation] {
    try inArchive { () throws(ArchiveError) in try archive.allocations(of: revision) }
  }

  private func sums(of revision: Revision) -> String {
    revision.sums.map { sum in
      let number = sum.sum?.description ?? "too large to compute"
      return revision.sums.count == 1 || sum.measure.isEmpty
        ? number : "\(sum.measure): \(number)"
    }.joined(separator: "; ")
  }
}
