import Fordeling
import FordelingTestSupport

/// Two sets of allocations, of which the second was made from the first by changes that are known.
struct FigurePair {
  /// The first set.
  var old: [Allocation] = []
  /// The second set.
  var new: [Allocation] = []
  /// The changes, as ``describe(_:)`` tells them, in order.
  var planted: [String] = []

  private static let municipalities = MunicipalityRegister.municipalities.map {
    MunicipalityName(code: $0.code, name: $0.name, region: $0.region)
  }
  private static let headings = ["Antal", "Beløb", "Andel i 2024", ""]

  /// The pair of a seed.
  init(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    let headings = Array(numbers.shuffled(Self.headings).prefix(numbers.number(1...3)))
    // At most one measure is renamed, comes or goes, or nobody could know which became which.
    let fate = numbers.below(6)
    for (place, heading) in headings.enumerated() {
      // A measure's values are its own, so that no measure looks like another.
      var next = (place + 1) * 10_000
      let chosen = numbers.shuffled(Self.municipalities).prefix(numbers.number(6...20))
      let isFirst = place == 0
      let isGone = isFirst && fate == 0 && headings.count > 1
      let isRenamed = isFirst && fate == 1
      let newHeading = isRenamed ? heading + " (ny)" : heading
      if isRenamed { planted.append("measure-renamed|||\(heading)|\(newHeading)") }
      // A renamed measure is known by its values, of which more than half must stay.
      var changesLeft = isRenamed ? chosen.count / 3 : chosen.count
      for municipality in chosen {
        next += numbers.number(1...3)
        let before = Self.allocation(municipality, heading, next, isRenamed, &numbers)
        old.append(before)
        if isGone {
          planted.append(Self.describe(.removed, before, nil, heading))
          continue
        }
        var after = before
        after.measure = newHeading
        if changesLeft > 0, numbers.chance(1, of: 3) {
          changesLeft -= 1
          change(&after, before, &numbers)
        } else {
          new.append(after)
        }
      }
      for municipality in Self.municipalities where numbers.chance(1, of: 60) && !isGone {
        if chosen.contains(municipality) || isRenamed { continue }
        next += 1
        let added = Self.allocation(municipality, newHeading, next, false, &numbers)
        new.append(added)
        planted.append(Self.describe(.added, nil, added, newHeading))
      }
    }
    if fate == 2 {
      for municipality in Self.municipalities.prefix(numbers.number(1...5)) {
        let added = Self.allocation(municipality, "En helt ny", 90_000, false, &numbers)
        new.append(added)
        planted.append(Self.describe(.added, nil, added, "En helt ny"))
      }
    }
    old = numbers.shuffled(old)
    new = numbers.shuffled(new)
    planted.sort()
  }

  private mutating func change(
    _ after: inout Allocation, _ before: Allocation, _ numbers: inout SeededGenerator
  ) {
    let measure = after.measure
    var kinds: [ChangeKind] = []
    switch numbers.below(6) {
    case 0:
      planted.append(Self.describe(.removed, before, nil, measure))
      return
    case 1:
      after.status = before.status == .missing ? .suppressed : .missing
      after.value = nil
      kinds.append(.changed)
    case 2:
      after.unit = before.unit == "kr." ? "mio. kr." : "kr."
      kinds.append(.changed)
    case 3, 4:
      after.status = .value
      after.value = (before.value ?? DecimalNumber(0)).adding(DecimalNumber(numbers.number(1...9)))
      kinds.append(.changed)
    default: break
    }
    if numbers.chance(1, of: 3) {
      after.note = before.note == nil ? "se noter" : numbers.chance(1, of: 2) ? nil : "foreløbig"
      kinds.append(.noted)
    }
    if numbers.chance(1, of: 3) {
      after.written = before.written + " Kommune"
      after.match = .variant
      kinds.append(.renamed)
    }
    planted += kinds.map { Self.describe($0, before, after, measure) }
    new.append(after)
  }

  private static func allocation(
    _ municipality: MunicipalityName, _ measure: String, _ number: Int, _ hasValue: Bool,
    _ numbers: inout SeededGenerator
  ) -> Allocation {
    let isMissing = !hasValue && numbers.chance(1, of: 8)
    let text = numbers.chance(1, of: 3) ? "\(number).50" : "\(number)"
    return Allocation(
      table: 1, municipality: municipality, measure: measure,
      value: isMissing ? nil : DecimalNumber(plain: text), status: isMissing ? .missing : .value,
      unit: numbers.chance(1, of: 3) ? "kr." : nil,
      note: numbers.chance(1, of: 5) ? "1)" : nil, written: municipality.name, match: .name,
      source: CellSource(span: SourceSpan(line: number)))
  }

  /// A change in one line: kind, code, measure, before, after.
  static func describe(
    _ kind: ChangeKind, _ old: Allocation?, _ new: Allocation?, _ measure: String
  ) -> String {
    func text(_ allocation: Allocation?) -> String {
      guard let allocation else { return "" }
      switch kind {
      case .noted: return allocation.note ?? ""
      case .renamed: return allocation.written
      case .changed, .added, .removed, .measureRenamed:
        return "\(FigureText(allocation).text) \(allocation.unit ?? "")"
      }
    }
    let code = (new ?? old)?.municipality.code ?? ""
    return "\(kind.rawValue)|\(code)|\(measure)|\(text(old))|\(text(new))"
  }

  /// A change in one line, as ``describe(_:_:_:_:)`` has it.
  static func describe(_ change: AllocationChange) -> String {
    change.kind == .measureRenamed
      ? "measure-renamed|||\(change.oldMeasure ?? "")|\(change.measure)"
      : describe(change.kind, change.old, change.new, change.measure)
  }

  /// Compares two sets of allocations.
  static func compare(_ old: [Allocation], _ new: [Allocation]) -> AllocationDiff {
    NoticeComparison().compare(NoticeReading(extraction(old)), NoticeReading(extraction(new)))
  }

  static func extraction(_ allocations: [Allocation]) -> Extraction {
    Extraction(
      notice: NoticeIdentity(
        file: "a.md", format: .markdown, encoding: "utf-8", sha256: nil, bytes: 1),
      allocations: allocations, totals: [],
      summary: Summary(expected: nil, found: 0, missing: [], duplicated: [], sums: []),
      ledger: Ledger(), diagnostics: [])
  }
}
