import FordelingModel

/// Rows of text that change what the rows below them mean.
extension GroupReader {
  /// What is to be said of the recipients below a row of text: it denies that they get anything, or begins
  /// another year or another measure than that of the rows above it.
  func doubt(_ text: String, _ layout: TableLayout, at source: SourceSpan) -> Diagnostic? {
    if DoubtfulTitle.denies(text) {
      return Diagnostic(
        .recipientDoubtful,
        "the figures below '\(text)' may be nothing that is handed out", at: source,
        notes: ["put the rows below it into a table of their own, or take them out"])
    }
    guard !recipients.isEmpty, let measure = layout.measures.first,
      FoldedHeading.fold(measure.heading) != FoldedHeading.fold(text)
    else { return nil }
    if DoubtfulTitle.isOtherYear(text, than: group.years) {
      return Diagnostic(
        .columnsUnpaired,
        "the figures below '\(text)' are of another year than those above it", at: source,
        notes: ["write each year as a table or a column of its own"])
    }
    let isOtherMeasure = layout.measures.allSatisfy {
      DoubtfulTitle.isOtherMeasure(text, than: $0.heading)
    }
    if isOtherMeasure || DoubtfulTitle.unit(text) != nil {
      return Diagnostic(
        .unitMixed, "the figures below '\(text)' are another measure than those above it",
        at: source, notes: ["write each measure as a table or a column of its own"])
    }
    return nil
  }
}
