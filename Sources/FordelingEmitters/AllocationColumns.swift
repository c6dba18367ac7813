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
      allocation.source.described,
    ]
  }
}
