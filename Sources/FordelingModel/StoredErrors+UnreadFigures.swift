extension StoredErrors {
  /// The figures of a notice that are missing because of an error, and not because the notice says so with a
  /// dash.
  package struct UnreadFigures {
    /// Where an error stands.
    private struct Place: Hashable {
      var page: Int?
      var line: Int?
      var start: Int?
      var end: Int?

      init(_ span: SourceSpan) {
        (page, line, start, end) = (span.page, span.line, span.start, span.end)
      }
    }

    /// The column of one measure.
    private struct Column: Hashable {
      var table: Int
      var measure: String
    }

    private var places: Set<Place> = []
    private var columns: Set<Column> = []
    /// Whether it cannot be told which figures the errors are about.
    private var mayBeAny = false

    /// Finds them by the places of the errors.
    package init(_ extraction: Extraction) {
      var undecided: Set<Place> = []
      for error in extraction.diagnostics where error.severity == .error {
        switch error.id {
        case .errorsStored, .diagnosticsDropped: mayBeAny = true
        case .numberFormatAmbiguous: undecided.insert(Place(error.source))
        default: places.insert(Place(error.source))
        }
      }
      guard !undecided.isEmpty else { return }
      for allocation in extraction.allocations {
        guard let span = allocation.valueSource?.span, undecided.contains(Place(span)) else {
          continue
        }
        columns.insert(Column(table: allocation.table, measure: allocation.measure))
      }
    }

    /// Whether an allocation is one of them.
    package func contain(_ allocation: Allocation) -> Bool {
      guard allocation.status == .missing else { return false }
      return mayBeAny || places.contains(Place(allocation.source.span))
        || allocation.valueSource.map { places.contains(Place($0.span)) } ?? false
        || columns.contains(Column(table: allocation.table, measure: allocation.measure))
    }
  }
}
