import FordelingModel

/// Compares what the allocation tables of two notices say beside the figures.
struct ContextComparison {
  private let old: NoticeContext
  private let new: NoticeContext
  private let figures: [ComparedFigures]

  /// Compares two readings whose figures were compared.
  static func compare(
    _ old: NoticeReading, _ new: NoticeReading, _ figures: [ComparedFigures]
  ) -> ContextDiff {
    guard let before = NoticeContext(old), let after = NoticeContext(new) else {
      return ContextDiff(isCompared: false)
    }
    let comparison = ContextComparison(old: before, new: after, figures: figures)
    return ContextDiff(
      isCompared: true,
      changes: comparison.heads(.heading, { $0.heads[$1]?.heading })
        + comparison.heads(.caption, { $0.heads[$1]?.caption })
        + comparison.heads(
          .heading, { $0.heads[$1]?.title }, numbers: ContextText.yearsOfTitle)
        + comparison.groups() + comparison.measures()
        + ColumnComparison(old: before.columns, new: after.columns, figures: figures).changes
        + comparison.rows() + comparison.totals())
  }

  // MARK: - Headings above tables

  /// The headings above tables whose figures are now those of something else.
  ///
  /// - Parameter numbers: The words of a heading that make something else of it when they change.
  private func heads(
    _ subject: ContextChange.Subject,
    _ text: (NoticeContext, _ table: Int) -> ContextChange.Text?,
    numbers: (String) -> [String] = ContextText.numbers
  ) -> [ContextChange] {
    titles(
      subject, ofOld: old.heads.keys.compactMap { text(old, $0) },
      ofNew: new.heads.keys.compactMap { text(new, $0) }, numbers: numbers
    ) { pair in
      (
        pair.old.source.table.flatMap { text(old, $0) },
        pair.new.source.table.flatMap { text(new, $0) }
      )
    }
  }

  /// The rows of text inside tables whose figures below are now those of something else.
  private func groups() -> [ContextChange] {
    titles(
      .heading, ofOld: old.groups.values.flatMap { $0.map(\.text) },
      ofNew: new.groups.values.flatMap { $0.map(\.text) }, numbers: ContextText.numbers
    ) { (old.group(of: $0.old.source), new.group(of: $0.new.source)) }
  }

  /// The headings of columns whose figures are now those of another year.
  private func measures() -> [ContextChange] {
    figures.compactMap { figure in
      guard let before = figure.measure.oldName, let after = figure.measure.newName,
        let first = figure.pairs.first
      else { return nil }
      let years = [before, after].map { ContextText.years(in: $0) }
      guard !years[0].isEmpty, !years[1].isEmpty, years[0] != years[1] else { return nil }
      return ContextChange(
        kind: .changed, subject: .heading, municipalities: figure.pairs.map(\.new.municipality),
        old: .init(before, at: old.heading(of: before) ?? first.old.source),
        new: .init(after, at: new.heading(of: after) ?? first.new.source))
    }
  }

  /// The titles whose figures are now those of something else: of another year, or of another title that
  /// both notices have. One that is only worded otherwise is a matter of the prose.
  private func titles(
    _ subject: ContextChange.Subject, ofOld: [ContextChange.Text], ofNew: [ContextChange.Text],
    numbers: (String) -> [String],
    _ texts: (ComparedFigures.Pair) -> (old: ContextChange.Text?, new: ContextChange.Text?)
  ) -> [ContextChange] {
    let ofOld = Set(ofOld.map { ContextText.folded($0.text) })
    let ofNew = Set(ofNew.map { ContextText.folded($0.text) })
    var changes: [ContextChange] = []
    var places: [[String]: Int] = [:]
    for pair in figures.flatMap(\.pairs) {
      let (oldText, newText) = texts(pair)
      guard let before = oldText, let after = newText else { continue }
      let key = [ContextText.folded(before.text), ContextText.folded(after.text)]
      guard key[0] != key[1] else { continue }
      if places[key] == nil {
        let (was, now) = (numbers(before.text), numbers(after.text))
        let isOther = !was.isEmpty && !now.isEmpty && was != now
        let isMoved = ofNew.contains(key[0]) && ofOld.contains(key[1])
        guard isOther || isMoved else { continue }
        places[key] = changes.count
        changes.append(
          ContextChange(kind: .changed, subject: subject, old: before, new: after))
      }
      if let at = places[key], !changes[at].municipalities.contains(pair.new.municipality) {
        changes[at].municipalities.append(pair.new.municipality)
      }
    }
    return changes
  }

  // MARK: - Rows of no municipality

  private func rows() -> [ContextChange] {
    typealias Row = NoticeContext.Row
    return paired(
      old.rows, new.rows,
      alike: [
        {
          ContextText.folded($0.label) == ContextText.folded($1.label)
            && $0.isSame(as: $1)
        },
        { ContextText.folded($0.label) == ContextText.folded($1.label) },
      ]
    ).compactMap { before, after in
      if let before, let after, before.isSame(as: after) { return nil }
      return ContextChange(
        kind: kind(before, after), subject: .row, name: after?.label ?? before?.label ?? "",
        old: before?.text, new: after?.text)
    }
  }

  // MARK: - Totals

  /// Totals of measures that both sides have. One that follows from the figures on both sides is not
  /// told again where a figure changed; where none did, its rows must have.
  private func totals() -> [ContextChange] {
    var names: [String: String] = [:]
    var gone: Set<String> = []
    for measure in figures.map(\.measure) {
      if let before = measure.oldName, let after = measure.newName {
        names[before] = after
      } else {
        gone.insert(measure.name)
      }
    }
    let hasNewFigures = Set(
      figures.filter { $0.changes.contains(where: \.kind.isDifference) }.compactMap(
        \.measure.newName))
    typealias Total = NoticeContext.StatedTotal
    func measure(_ total: Total) -> String { names[total.total.measure] ?? total.total.measure }
    func hasLabel(_ left: Total, _ right: Total) -> Bool {
      ContextText.folded(left.total.label) == ContextText.folded(right.total.label)
    }
    return paired(
      old.totals.filter { !gone.contains($0.total.measure) },
      new.totals.filter { !gone.contains($0.total.measure) },
      alike: [
        {
          measure($0) == $1.total.measure && hasLabel($0, $1)
            && $0.total.stated == $1.total.stated
        },
        { measure($0) == $1.total.measure && hasLabel($0, $1) },
        { measure($0) == $1.total.measure && $0.total.stated == $1.total.stated },
        {
          measure($0) == $1.total.measure && $0.total.stated == $0.total.computed
            && $1.total.stated == $1.total.computed
        },
      ]
    ).compactMap { before, after in
      if let before = before?.total, let after = after?.total,
        before.stated == after.stated
          || (before.stated == before.computed && after.stated == after.computed
            && hasNewFigures.contains(after.measure))
      {
        return nil
      }
      let total = after ?? before
      return ContextChange(
        kind: kind(before, after), subject: .total, name: total?.total.label ?? "",
        measure: after?.total.measure ?? before.map(measure),
        old: before.map { .init($0.total.stated.description, at: $0.source) },
        new: after.map { .init($0.total.stated.description, at: $0.source) })
    }
  }

  private func kind<Value>(_ old: Value?, _ new: Value?) -> ContextChange.Kind {
    old == nil ? .added : new == nil ? .removed : .changed
  }

  /// Pairs the values of two sides, the most alike first; what has no counterpart stands alone. Pairs
  /// and new ones come in the order of the new side, then those that are gone.
  private func paired<Value>(
    _ old: [Value], _ new: [Value], alike: [(Value, Value) -> Bool]
  ) -> [(old: Value?, new: Value?)] {
    var oldOfNew: [Int: Int] = [:]
    var free = Array(old.indices)
    for isAlike in alike {
      for at in new.indices where oldOfNew[at] == nil {
        guard let found = free.firstIndex(where: { isAlike(old[$0], new[at]) }) else { continue }
        oldOfNew[at] = free.remove(at: found)
      }
    }
    return new.indices.map { at in (oldOfNew[at].map { old[$0] }, new[at]) }
      + free.map { (old[$0], nil) }
  }
}
