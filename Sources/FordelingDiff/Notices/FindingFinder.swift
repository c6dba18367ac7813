import FordelingModel

/// Finds what several changes amount to.
struct FindingFinder {
  /// The old side.
  var old: Figures
  /// The new side.
  var new: Figures

  /// The findings: who came and went, then each measure in its order.
  func findings(_ measures: [ComparedFigures]) -> [DiffFinding] {
    var findings: [DiffFinding] = []
    let added = new.municipalities(notIn: old)
    if !added.isEmpty { findings.append(.municipalitiesAdded(added)) }
    let removed = old.municipalities(notIn: new)
    if !removed.isEmpty { findings.append(.municipalitiesRemoved(removed)) }
    for figures in measures {
      let measure = figures.measure
      if measure.oldName == nil {
        findings.append(.measureAdded(measure.name))
      } else if measure.newName == nil {
        findings.append(.measureRemoved(measure.name))
      } else {
        findings += units(figures)
        findings += values(figures)
      }
    }
    return findings
  }

  private func units(_ figures: ComparedFigures) -> [DiffFinding] {
    var counts: [[String?]: Int] = [:]
    var order: [[String?]] = []
    for pair in figures.pairs where !UnitSpelling.areSame(pair.old.unit, pair.new.unit) {
      let key = [pair.old.unit, pair.new.unit]
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    return order.compactMap { key in
      guard let count = counts[key], count > 1 else { return nil }
      return .unit(measure: figures.measure.name, old: key[0], new: key[1], count: count)
    }
  }

  private func values(_ figures: ComparedFigures) -> [DiffFinding] {
    let changed = figures.pairs.filter { FigureText($0.old) != FigureText($0.new) }
    guard !changed.isEmpty else { return [] }
    let name = figures.measure.name
    if let scale = Scale.find(figures.pairs) {
      return [
        .rescaled(
          measure: name, factor: scale.factor, isExact: scale.isExact, count: figures.pairs.count)
      ]
    }
    return moves(figures, changed) + tiers(figures, changed)
  }

  /// Where an amount went, when nobody came or went and the sum stayed.
  private func moves(
    _ figures: ComparedFigures, _ changed: [ComparedFigures.Pair]
  ) -> [DiffFinding] {
    let measure = figures.measure
    let isClosed = !figures.changes.contains { $0.kind == .added || $0.kind == .removed }
    guard isClosed, changed.count > 1, let sum = measure.oldSum, sum == measure.newSum,
      changed.allSatisfy({
        $0.old.value != nil && $0.new.value != nil
          && UnitSpelling.areSame($0.old.unit, $0.new.unit)
      })
    else { return [] }
    guard changed.count == 2 else {
      return [.redistributed(measure: measure.name, count: changed.count)]
    }
    let (first, second) = (changed[0], changed[1])
    if first.old.value == second.new.value, second.old.value == first.new.value {
      return [
        .swapped(measure: measure.name, first.new.municipality, second.new.municipality)
      ]
    }
    guard let before = first.old.value, let after = first.new.value,
      let amount = after.subtracting(before)
    else { return [] }
    let isGain = amount > DecimalNumber(0)
    let (giver, taker) = isGain ? (second, first) : (first, second)
    return [
      .moved(
        measure: measure.name,
        amount: isGain ? amount : DecimalNumber(0).subtracting(amount) ?? amount,
        from: giver.new.municipality, to: taker.new.municipality)
    ]
  }

  /// Steps that several municipalities took together, the most first.
  private func tiers(
    _ figures: ComparedFigures, _ changed: [ComparedFigures.Pair]
  ) -> [DiffFinding] {
    var groups: [[FigureText]: [MunicipalityName]] = [:]
    var order: [[FigureText]] = []
    for pair in changed {
      let key = [FigureText(pair.old), FigureText(pair.new)]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(pair.new.municipality)
    }
    var having: [FigureText: Int] = [:]
    for pair in figures.pairs { having[FigureText(pair.old), default: 0] += 1 }
    let tiers = order.compactMap { key -> (count: Int, finding: DiffFinding)? in
      guard let municipalities = groups[key], municipalities.count > 1 else { return nil }
      return (
        municipalities.count,
        .tier(
          measure: figures.measure.name, old: key[0], new: key[1], municipalities: municipalities,
          isWhole: municipalities.count == having[key[0]])
      )
    }
    // The order of equal counts is that of the codes, as `sorted` does not promise to keep it.
    return tiers.enumerated().sorted {
      $0.element.count != $1.element.count
        ? $0.element.count > $1.element.count : $0.offset < $1.offset
    }.map(\.element.finding)
  }
}
