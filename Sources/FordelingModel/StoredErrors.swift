/// The errors of a notice in what was written from it, so that they are not lost where that is read back.
///
/// JSON has all diagnostics. A page says its errors in paragraphs of prose before its table; the first of
/// them is always ``lead``.
package enum StoredErrors {
  /// What stands before the errors of a page.
  package static let lead =
    "The notice has errors, and the figures cannot be trusted before someone has looked:"

  /// The paragraphs that a page begins with: none when there is no error, else the lead and the errors.
  package static func paragraphs(of extraction: Extraction) -> [String] {
    let errors = extraction.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return [] }
    return [lead]
      + errors.map { error in
        let place = CellSource(span: error.source).described
        let text = (place.isEmpty ? "Error: " : "Error in \(place): ") + error.message
        // White space in a row could look like the columns of a table.
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\(words) [\(error.id.rawValue)]"
      }
  }

  /// What is said where data is read that was written from a notice with errors.
  package static func diagnostic(
    first message: String?, count: Int, at source: SourceSpan
  ) -> Diagnostic {
    let first = message.map { ": \($0)" } ?? ""
    let others = count > 1 ? " and \(count - 1) more" : ""
    return Diagnostic(
      .errorsStored, "the data was written from a notice with errors\(first)\(others)",
      at: source, notes: ["mend the notice, and extract it again"])
  }

  /// What a page that is read back says against its data; nil when it says nothing.
  package static func diagnostic(in blocks: [Block]) -> Diagnostic? {
    var errors: [Passage] = []
    var found: Passage?
    for block in blocks {
      guard case .paragraph(let passage) = block else { continue }
      if found != nil {
        errors.append(passage)
      } else if passage.text.utf8.elementsEqual(lead.utf8) {
        found = passage
      }
    }
    guard let found else { return nil }
    return diagnostic(first: errors.first?.text, count: errors.count, at: found.source)
  }
}
