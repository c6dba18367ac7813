import FordelingModel

/// The columns that the CSV and the Markdown output share.
enum AllocationColumns {
  /// The texts of one allocation, in the order of the headings.
  static func texts(of allocation: Allocation) -> [String] {
    [
      String(allocation.table),
      allocation.municipality.code,
      allocation.municipality.name,
      allocation.measure,
      allocation.value?.description ?? "",
      allocation.status.rawValue,
      allocation.unit ?? "",
      allocation.note ?? "",
      allocation.written,
      allocation.match.rawValue,
      text(of: allocation.source),
    ]
  }

  /// A place as text, such as `line 47 table 1 row 2 column 1`, as far as the format has it.
  static func text(of source: CellSource) -> String {
    let parts: [(name: String, value: Int?)] = [
      ("page", source.span.page), ("line", source.span.line), ("table", source.table),
      ("row", source.row), ("column", source.column),
    ]
    return parts.compactMap { part in part.value.map { "\(part.name) \($0)" } }
      .joined(separator: " ")
  }
}
