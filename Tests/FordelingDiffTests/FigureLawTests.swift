import Fordeling
import FordelingTestSupport
import Testing

/// What holds for the figures of any two notices, tried on random pairs.
@Suite("Laws of the diff of figures")
struct FigureLawTests {
  private func changes(_ diff: AllocationDiff) -> [String] {
    diff.changes.map(FigurePair.describe).sorted()
  }

  @Test("A set of figures does not differ from itself")
  func same() {
    for seed in 0..<PairCount.pairs {
      let pair = FigurePair(seed: UInt64(seed))
      let diff = FigurePair.compare(pair.old, pair.old)
      #expect(diff.changes.isEmpty && diff.findings.isEmpty)
      #expect(diff.unchanged == pair.old.count && !diff.hasDifferences(strict: true))
    }
  }

  @Test("The planted changes are the reported ones, each once")
  func planted() {
    var kinds: Set<ChangeKind> = []
    for seed in 0..<PairCount.pairs {
      let pair = FigurePair(seed: UInt64(seed))
      let diff = FigurePair.compare(pair.old, pair.new)
      #expect(changes(diff) == pair.planted, "seed \(seed)")
      kinds.formUnion(diff.changes.map(\.kind))
    }
    #expect(kinds == Set(ChangeKind.allCases), "every kind must occur")
  }

  @Test("The old figures with the changes applied are the new ones")
  func patch() {
    for seed in 0..<PairCount.pairs {
      let pair = FigurePair(seed: UInt64(seed))
      let diff = FigurePair.compare(pair.old, pair.new)
      #expect(Self.patched(pair.old, diff) == Self.contents(pair.new), "seed \(seed)")
    }
  }

  @Test("The other way round, every change is the inverse")
  func inverse() {
    for seed in 0..<PairCount.pairs {
      let pair = FigurePair(seed: UInt64(seed))
      let there = FigurePair.compare(pair.old, pair.new)
      let back = FigurePair.compare(pair.new, pair.old)
      // A change names its measure by the newer heading, which is another one on the way back.
      func plain(_ change: AllocationChange, inverted: Bool) -> String {
        var (kind, old, new) = (change.kind, change.old, change.new)
        if inverted {
          (old, new) = (new, old)
          if kind == .added || kind == .removed { kind = kind == .added ? .removed : .added }
        }
        if change.kind == .measureRenamed {
          let names = [change.oldMeasure ?? "", change.measure]
          return (inverted ? names.reversed() : names).joined(separator: "→")
        }
        return FigurePair.describe(kind, old, new, "\(old?.measure ?? "")→\(new?.measure ?? "")")
      }
      #expect(
        there.changes.map { plain($0, inverted: true) }.sorted()
          == back.changes.map { plain($0, inverted: false) }.sorted(), "seed \(seed)")
      #expect(there.unchanged == back.unchanged)
    }
  }

  @Test("The order of the rows means nothing")
  func order() {
    for seed in 0..<PairCount.pairs {
      let pair = FigurePair(seed: UInt64(seed))
      var numbers = SeededGenerator(seed: UInt64(seed) + 1_000_000)
      let diff = FigurePair.compare(pair.old, pair.new)
      let shuffled = FigurePair.compare(numbers.shuffled(pair.old), numbers.shuffled(pair.new))
      #expect(changes(diff) == changes(shuffled), "seed \(seed)")
      #expect(Set(diff.findings) == Set(shuffled.findings), "seed \(seed)")
      #expect(Set(diff.measures) == Set(shuffled.measures), "seed \(seed)")
    }
  }

  /// What is compared of an allocation.
  private struct Content: Hashable {
    var value: DecimalNumber?
    var status: Allocation.Status
    var unit: String?
    var note: String?
    var written: String
  }

  private static func contents(_ allocations: [Allocation]) -> [[String]: Content] {
    var contents: [[String]: Content] = [:]
    for allocation in allocations {
      contents[[allocation.measure, allocation.municipality.code]] = content(allocation)
    }
    return contents
  }

  private static func content(_ allocation: Allocation) -> Content {
    Content(
      value: allocation.value, status: allocation.status, unit: allocation.unit,
      note: allocation.note, written: allocation.written)
  }

  /// Applies the changes, using of each only what its kind is about.
  private static func patched(
    _ old: [Allocation], _ diff: AllocationDiff
  ) -> [[String]: Content] {
    var renamed: [String: String] = [:]
    for change in diff.changes where change.kind == .measureRenamed {
      renamed[change.oldMeasure ?? ""] = change.measure
    }
    var contents = contents(
      old.map { allocation in
        var allocation = allocation
        allocation.measure = renamed[allocation.measure] ?? allocation.measure
        return allocation
      })
    for change in diff.changes {
      let place = [change.measure, change.municipality?.code ?? ""]
      switch change.kind {
      case .changed:
        contents[place]?.value = change.new?.value
        contents[place]?.status = change.new?.status ?? .missing
        contents[place]?.unit = change.new?.unit
      case .noted:
        contents[place]?.note = change.new?.note
        contents[place]?.unit = change.new?.unit
      case .renamed: contents[place]?.written = change.new?.written ?? ""
      case .added: contents[place] = change.new.map(content)
      case .removed: contents[place] = nil
      case .measureRenamed: break
      }
    }
    return contents
  }
}
