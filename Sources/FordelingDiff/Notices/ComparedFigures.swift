import FordelingModel

/// The figures of one measure on both sides, paired and compared.
struct ComparedFigures {
  /// A figure on both sides.
  struct Pair {
    var old: Allocation
    var new: Allocation
  }

  /// The measure, with its sums.
  private(set) var measure: ComparedMeasure
  /// The figures that both sides have, by code.
  private(set) var pairs: [Pair] = []
  /// What changed: the heading first, then by code.
  private(set) var changes: [AllocationChange] = []

  init(old: Figures.Measure?, new: Figures.Measure?) {
    measure = ComparedMeasure(
      oldName: old?.name, newName: new?.name, oldSum: old?.sum, newSum: new?.sum, unchanged: 0)
    if let old, let new, old.name != new.name {
      changes.append(
        AllocationChange(
          kind: .measureRenamed, municipality: nil, measure: new.name, oldMeasure: old.name))
    }
    let codes = Set(old?.codes ?? []).union(new?.codes ?? [])
    for code in codes.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      compare(old?.byCode[code] ?? [], new?.byCode[code] ?? [])
    }
  }

  /// Compares the figures of one municipality. Where one stands more than once, equal figures are
  /// paired first, so that a repetition that comes or goes is exactly that.
  private mutating func compare(_ old: [Allocation], _ new: [Allocation]) {
    var restOfOld = Self.sorted(old)
    var restOfNew = Self.sorted(new)
    let likenesses: [(Allocation, Allocation) -> Bool] = [
      {
        $0.hasSameFigure(as: $1) && $0.note == $1.note && $0.written == $1.written
          && $0.unit == $1.unit
      },
      { $0.hasSameFigure(as: $1) },
      { _, _ in true },
    ]
    for isAlike in likenesses {
      var left: [Allocation] = []
      for before in restOfOld {
        if let at = restOfNew.firstIndex(where: { isAlike(before, $0) }) {
          add(Pair(old: before, new: restOfNew.remove(at: at)))
        } else {
          left.append(before)
        }
      }
      restOfOld = left
    }
    for before in restOfOld { changes.append(change(.removed, old: before)) }
    for after in restOfNew { changes.append(change(.added, new: after)) }
  }

  private mutating func add(_ pair: Pair) {
    pairs.append(pair)
    let (old, new) = (pair.old, pair.new)
    let isSame = old.hasSameFigure(as: new)
    if isSame {
      measure.unchanged += 1
    } else {
      changes.append(change(.changed, old: old, new: new))
    }
    // A unit that is only spelled otherwise is no other figure.
    if old.note != new.note || (isSame && old.unit != new.unit) {
      changes.append(change(.noted, old: old, new: new))
    }
    if old.written != new.written { changes.append(change(.renamed, old: old, new: new)) }
  }

  private func change(
    _ kind: ChangeKind, old: Allocation? = nil, new: Allocation? = nil
  ) -> AllocationChange {
    AllocationChange(
      kind: kind, municipality: new?.municipality ?? old?.municipality, measure: measure.name,
      old: old, new: new)
  }

  /// An order that does not depend on the order of the source.
  private static func sorted(_ allocations: [Allocation]) -> [Allocation] {
    guard allocations.count > 1 else { return allocations }
    return allocations.map { allocation in
      let key = [
        allocation.value?.description ?? "", allocation.status.rawValue, allocation.unit ?? "",
        allocation.note ?? "", allocation.written,
      ]
      return (key: key, allocation: allocation)
    }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.allocation)
  }
}
