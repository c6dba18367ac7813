import FordelingModel

/// Compares a column of percentages (`Antal`, `Andel (%)`) with the shares that the figures of another
/// column are of their sum.
///
/// That they are those shares must show in at least half of the rows, or the table has nothing else that
/// they could be of; then a row that differs has a wrong figure in it. It never changes any.
struct SharesCheck {
  let columns: [ValueColumn]
  let recipients: [Recipient]
  /// The totals of the table, for a table that has only some of those that a share is of.
  let totals: [Total]

  /// The rows whose percentage is not the share of the figure beside it.
  var diagnostics: [Diagnostic] {
    let shares = columns.indices.filter { isShare($0) }
    // Beyond a few columns it is not told whose shares they are.
    guard !shares.isEmpty, columns.count <= 16 else { return [] }
    return shares.flatMap { share in
      let differing = diagnostics(share)
      return differing.isEmpty ? impossible(share) : differing
    }
  }

  /// Shares of all that stands here that are more than all.
  private func impossible(_ share: Int) -> [Diagnostic] {
    let heading = columns[share].measure.heading
    let words = FoldedHeading.words(heading).map(String.init)
    let isPart = words.contains {
      $0.hasPrefix("andel") || $0.hasSuffix("andel") || $0 == "fordeling"
    }
    guard isPart, words.allSatisfy(Self.wordsOfShare.contains), let whole = whole(share) else {
      return []
    }
    // Parts of one whole are together no more than that.
    if words.contains(where: { ["fordeling", "alt", "total", "totalen"].contains($0) }),
      let first = recipients.first
    {
      let values = columns[share].figures.prefix(recipients.count).compactMap(\.value)
      let sum = values.reduce(0) { $0 + Self.double($1) }
      let room = 0.51 * Double(values.count) / Self.power(values.map(\.decimals).max() ?? 0)
      if sum > whole + max(room, whole / 50) {
        return [
          Diagnostic(
            .shareMismatch, "the figures under '\(heading)' are together more than all",
            at: first.source.span)
        ]
      }
    }
    return recipients.indices.compactMap { row in
      let figure = columns[share].figures[row]
      guard let value = figure.value, Self.double(value) > whole,
        figure.unit.map({ NumberUnit.scale($0) == "percent" }) ?? true
      else { return nil }
      return Diagnostic(
        .shareMismatch,
        "'\(heading)' of '\(recipients[row].written)' is \(recipients[row].values[share].written), "
          + "which is more than all",
        at: recipients[row].source.span)
    }
  }

  private func isShare(_ column: Int) -> Bool { whole(column) != nil }

  /// What shares in a column are of: 100 for percentages, 1 for fractions; nil for a column of no shares.
  private func whole(_ column: Int) -> Double? {
    let measure = columns[column].measure
    guard !HeadingWords.isRate(measure.heading) else { return nil }
    let figures = columns[column].figures.prefix(recipients.count)
    let units = [measure.unit] + figures.map(\.unit)
    if units.contains(where: { $0.flatMap(NumberUnit.scale) == "percent" }) { return 100 }
    let values = figures.compactMap(\.value)
    guard MeasureSubject(heading: measure.heading, unit: measure.unit).isShare else { return nil }
    let isFraction =
      values.contains { $0.decimals > 1 }
      && values.allSatisfy { $0 <= DecimalNumber(1) && $0 >= DecimalNumber(0) }
    return isFraction ? 1 : 100
  }

  private func diagnostics(_ share: Int) -> [Diagnostic] {
    var best: (of: Int, matching: Int, differing: [Int])?
    let others = columns.indices.filter { !isShare($0) }
    let all = whole(share) ?? 100
    let isCertain = others.count == 1 && columns.count == 2 && isShareOfAll(share)
    for other in others {
      for whole in wholes(other) {
        let (matching, differing) = compare(share, other, whole, of: all)
        let shows = isCertain || (matching > 1 && matching >= differing.count)
        if shows, matching > best?.matching ?? -1 { best = (other, matching, differing) }
      }
    }
    guard let best else { return [] }
    return best.differing.map { row in
      let (own, counted) = (columns[share].measure.heading, columns[best.of].measure.heading)
      return Diagnostic(
        .shareMismatch,
        "'\(own)' of '\(recipients[row].written)' is "
          + "\(recipients[row].values[share].written), which is not the share that "
          + "\(recipients[row].values[best.of].written) under '\(counted)' is of all",
        at: recipients[row].source.span)
    }
  }

  private static let wordsOfShare: WordSet = [
    "andel", "andele", "andelen", "i", "procent", "pct", "%", "procentvis", "procentandel",
    "fordeling", "alt", "af", "total", "totalen",
  ]

  /// Whether a column says nothing but that it has shares, and they are shares of all that stands here.
  private func isShareOfAll(_ column: Int) -> Bool {
    let words = FoldedHeading.words(columns[column].measure.heading).map(String.init)
    guard words.allSatisfy(Self.wordsOfShare.contains) else { return false }
    let figures = columns[column].figures.prefix(recipients.count).compactMap(\.value)
    let decimals = figures.map(\.decimals).max() ?? 0
    let room = 0.51 * Double(figures.count) / Self.power(decimals)
    let all = whole(column) ?? 100
    return abs(figures.reduce(0) { $0 + Self.double($1) } - all) <= min(room, all / 50)
  }

  /// What the figures of a column may be shares of: their sum, and the totals that are stated.
  private func wholes(_ column: Int) -> [Double] {
    let figures = columns[column].figures.prefix(recipients.count).compactMap(\.value)
    let stated = totals.filter { $0.measure == columns[column].measure.heading }.map(\.stated)
    return ([figures.reduce(0) { $0 + Self.double($1) }] + stated.map(Self.double))
      .filter { $0 > 0 }
  }

  /// How many rows have the share, those without any figure not counted, and which rows have another.
  private func compare(
    _ share: Int, _ other: Int, _ whole: Double, of all: Double
  ) -> (Int, [Int]) {
    var matching = 0
    var differing: [Int] = []
    for row in recipients.indices {
      guard let stated = columns[share].figures[row].value,
        let part = columns[other].figures[row].value
      else { continue }
      let expected = all * Self.double(part) / whole
      // Shares are rounded, some the other way so that they sum up to 100; so may be what they are of.
      var room = 1.01 / Self.power(stated.decimals)
      if part.decimals > 0 { room += all / Self.power(part.decimals) / whole }
      if abs(Self.double(stated) - expected) > room {
        differing.append(row)
      } else if stated.significand != 0, expected > room {
        matching += 1
      }
    }
    return (matching, differing)
  }

  private static func double(_ number: DecimalNumber) -> Double {
    Double(number.significand) / power(number.decimals)
  }

  private static func power(_ count: Int) -> Double {
    (0..<count).reduce(1) { power, _ in power * 10 }
  }
}
