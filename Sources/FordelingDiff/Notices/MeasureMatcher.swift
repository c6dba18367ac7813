import FordelingModel

/// Decides which measures of the two sides are the same.
///
/// Measures with one heading are. Of the others, an old one and a new one are the same under reworded
/// headings when the evidence is clear:
/// - each side has only this one measure, and the words of the headings do not speak against it (see
///   ``RewordedHeadings/mayBeOne(_:_:)``), or one of them has no heading; or
/// - the words of the headings say so (see ``RewordedHeadings``), whatever the figures are; or
/// - more than half of the figures agree, not all of them by being one and the same value (a column of
///   nothing but zeros is like any other), no other measure agrees that well with either of the two, and
///   the words of no other heading that is left are more like.
struct MeasureMatcher {
  /// A measure of the old side, of the new side, or of both, by their places in ``Figures/measures``.
  struct Pair: Hashable {
    var old: Int?
    var new: Int?
  }

  /// The measures in the order of the new side, those that are gone at the end.
  let pairs: [Pair]

  init(old: Figures, new: Figures) {
    var newOfOld: [Int: Int] = [:]
    var newPlaces: [String: Int] = [:]
    for (at, measure) in new.measures.enumerated() { newPlaces[measure.name] = at }
    for (at, measure) in old.measures.enumerated() { newOfOld[at] = newPlaces[measure.name] }
    if old.measures.count == 1, new.measures.count == 1 {
      if Self.areOne(old.measures[0], new.measures[0]) { newOfOld[0] = 0 }
    } else {
      let restOfOld = old.measures.indices.filter { newOfOld[$0] == nil }
      let known = Set(newOfOld.values)
      let restOfNew = new.measures.indices.filter { !known.contains($0) }
      // Each is compared with each.
      let limit = Limits().renamedColumns
      if restOfOld.count <= limit, restOfNew.count <= limit {
        let words = RewordedHeadings(
          restOfOld.map { old.measures[$0].name }, restOfNew.map { new.measures[$0].name })
        for match in words.matches {
          newOfOld[restOfOld[match.old]] = restOfNew[match.new]
        }
        let clear = restOfOld.indices.map { before in
          restOfNew.indices.map { after in
            words.permit(old: before, new: after)
              && Self.isClear(old.measures[restOfOld[before]], new.measures[restOfNew[after]])
          }
        }
        for match in ClearMatches.find(clear) {
          newOfOld[restOfOld[match.old]] = restOfNew[match.new]
        }
      }
    }
    var oldOfNew: [Int: Int] = [:]
    for (before, after) in newOfOld { oldOfNew[after] = before }
    pairs =
      new.measures.indices.map { Pair(old: oldOfNew[$0], new: $0) }
      + old.measures.indices.filter { newOfOld[$0] == nil }.map { Pair(old: $0, new: nil) }
  }

  /// Whether the only measures of both sides are one.
  private static func areOne(_ old: Figures.Measure, _ new: Figures.Measure) -> Bool {
    old.name == new.name || old.name.isEmpty || new.name.isEmpty
      || RewordedHeadings.mayBeOne(old.name, new.name) || isClear(old, new)
      || isRescaled(old, new)
  }

  /// Whether all figures were multiplied by one factor.
  private static func isRescaled(_ old: Figures.Measure, _ new: Figures.Measure) -> Bool {
    let pairs = old.codes.compactMap { code -> ComparedFigures.Pair? in
      guard let before = old.byCode[code], let after = new.byCode[code], before.count == 1,
        after.count == 1
      else { return nil }
      return ComparedFigures.Pair(old: before[0], new: after[0])
    }
    return pairs.count * 2 > max(old.byCode.count, new.byCode.count) && Scale.find(pairs) != nil
  }

  /// Whether two columns of figures are so alike that only the heading can have changed.
  private static func isClear(_ old: Figures.Measure, _ new: Figures.Measure) -> Bool {
    var equal = 0
    var values: Set<DecimalNumber> = []
    for (code, before) in old.byCode {
      // A municipality that stands twice is no evidence.
      guard before.count == 1, let after = new.byCode[code], after.count == 1,
        let value = before[0].value, value == after[0].value
      else { continue }
      equal += 1
      values.insert(value)
    }
    let count = max(old.byCode.count, new.byCode.count)
    return equal * 2 > count && values.count > 1
  }
}

/// Picks pairs that are clear and the only clear ones for both of their members.
enum ClearMatches {
  /// The pairs of a table of old by new that says which are clear.
  static func find(_ clear: [[Bool]]) -> [(old: Int, new: Int)] {
    var matches: [(old: Int, new: Int)] = []
    for (old, row) in clear.enumerated() {
      guard let new = row.firstIndex(of: true), row.lastIndex(of: true) == new,
        clear.count(where: { $0[new] }) == 1
      else { continue }
      matches.append((old, new))
    }
    return matches
  }
}
