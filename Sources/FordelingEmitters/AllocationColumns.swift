import FordelingModel

/// The columns that the CSV and the Markdown output share.
enum AllocationColumns {
  /// The texts of one allocation, in the order of the headings.
  static func texts(of allocation: Allocation) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(Allocation.columns.count)
    forEachTextBeforeSource(of: allocation) { texts.append($0) }
    texts.append(allocation.source.described)
    return texts
  }

  /// Hands out the same texts one after the other, without the last, which tells the source.
  static func forEachTextBeforeSource(of allocation: Allocation, _ take: (String) -> Void) {
    take(String(allocation.table))
    take(allocation.municipality.code)
    take(allocation.municipality.name)
    take(allocation.measure)
    take(allocation.value?.description ?? "")
    take(allocation.status.rawValue)
    take(allocation.unit ?? "")
    take(allocation.note ?? "")
    take(allocation.written)
    take(allocation.match.rawValue)
  }
}
