import Fordeling
import FordelingTestSupport

/// Makes random truths.
struct TruthMaker {
  private var generator: SeededGenerator

  /// Headings with the styles that go with them; none holds another, so that a table can have any.
  private static let headings: [(String, [NumberStyle])] = [
    ("Antal supportberettigede brugere", [.small, .thousands, .plain]),
    ("Pladser", [.small, .plain]),
    ("Licenser 2019", [.small, .thousands]),
    ("Tilskud (kr.)", [.thousands, .spaced, .decimal, .plain]),
    ("Beløb, kr.", [.thousands, .kroner, .signed]),
    ("Regulering", [.signed, .decimal]),
    ("Andel", [.percent]),
    ("Timer pr. uge", [.small, .decimal]),
    ("Børn 0-5 år", [.thousands, .small]),
    ("Årsværk", [.decimal, .small]),
    ("Ramme (mio. kr.)", [.decimal, .small]),
    ("Bevilling i 1.000 kr.", [.thousands, .plain]),
    ("Hold", [.words, .small]),
  ]

  /// The annotations on names, with the texts of the notes that they point to.
  static let marks: [(mark: Truth.Mark, text: String?)] = [
    (Truth.Mark(written: " (se noter)", note: "se noter"), nil),
    (Truth.Mark(written: " 1)", note: "1): Reduceret efter aftale"), "1) Reduceret efter aftale"),
    (Truth.Mark(written: "*", note: "*: Foreløbigt tal"), "* Foreløbigt tal"),
    (Truth.Mark(written: " (del af)", note: "del af"), nil),
  ]

  /// A random truth.
  static func make(_ generator: inout SeededGenerator) -> Truth {
    var maker = TruthMaker(generator: generator)
    let truth = maker.make()
    generator = maker.generator
    return truth
  }

  private mutating func make() -> Truth {
    let isGrouped = generator.chance(1, of: 3)
    var waiting = municipalities()[...]
    let measures = makeMeasures(
      isGrouped ? generator.pick([1, 1, 1, 2]) : generator.number(1...3),
      isLarge: !isGrouped && waiting.count >= 20)
    let statuses = generator.chance(1, of: 4)
    let marked = generator.chance(1, of: 3) ? generator.pick(Self.marks) : nil
    var truth = Truth(measures: measures, groups: [], noteTexts: [])
    if let text = marked?.text { truth.noteTexts.append(text) }
    while !waiting.isEmpty {
      let members = Array(waiting.prefix(isGrouped ? generator.pick([1, 2, 3, 5, 8, 20, 40]) : 1))
      waiting = waiting.dropFirst(members.count)
      let marks = members.map { _ in generator.chance(1, of: 8) ? marked?.mark : nil }
      let figures = measures.map { figure($0.style, statuses: statuses) }
      truth.groups.append(
        Truth.Group(municipalities: members, marks: marks, figures: figures))
    }
    let hasRegionTotals =
      !isGrouped && truth.groups.count > 2 && !measures.contains { $0.style == .words }
      && generator.chance(1, of: 8)
    if !hasRegionTotals, generator.chance(1, of: 6) {
      truth.outside = Truth.Outside(
        label: generator.pick(["Christiansø", "Christiansø", "Uoplyst kommune", "Ukendt"]),
        figures: measures.map { written($0.style.random(&generator), $0.style) })
    }
    // No notice that writes numbers as words sums them up in digits.
    let hasWords = measures.contains { $0.style == .words }
    if !hasWords, generator.chance(1, of: 3) { truth.total = total(of: truth) }
    if !hasWords, generator.chance(1, of: 12) {
      truth.average = measures.map { written($0.style.random(&generator), $0.style) }
    }
    for (at, measure) in measures.enumerated()
    where measure.heading == "Regulering" && generator.chance(1, of: 2) {
      truth.unitColumns.insert(at)
    }
    if hasRegionTotals {
      truth.hasRegionTotals = true
      truth.groups = generator.shuffled(truth.groups).sorted {
        $0.municipalities[0].regionCode < $1.municipalities[0].regionCode
      }
    }
    return truth
  }

  private mutating func municipalities() -> [Municipality] {
    let all = MunicipalityRegister.municipalities
    let count =
      switch generator.below(12) {
      case 0: all.count
      case 1: generator.number(30...97)
      case 2...4: generator.number(10...30)
      default: generator.number(2...10)
      }
    let chosen = Array(generator.shuffled(all).prefix(count))
    return generator.chance(1, of: 2)
      ? chosen : chosen.sorted { DanishOrder.precedes($0.name, $1.name) }
  }

  private mutating func makeMeasures(_ count: Int, isLarge: Bool) -> [Truth.Measure] {
    if count > 1, generator.chance(1, of: 4) {
      let upper = generator.pick(
        isLarge ? ["Elever", "Elever / Efterår", "Hold / Uger"] : ["Elever", "Antal pladser"])
      let lower = generator.pick([["Almen", "Special", "Fri"], ["2017", "2018", "2019"]])
      let style = generator.pick([NumberStyle.small, .thousands])
      return lower.prefix(count).map { Truth.Measure(heading: "\(upper) / \($0)", style: style) }
    }
    // A few rows are too little to know that their words are numbers.
    let headings = Self.headings.filter { isLarge || !$0.1.contains(.words) }
    return generator.shuffled(headings).prefix(count).map {
      Truth.Measure(heading: $0.0, style: generator.pick($0.1))
    }
  }

  private mutating func figure(_ style: NumberStyle, statuses: Bool) -> Truth.Figure {
    if statuses, generator.chance(1, of: 6) {
      let (written, status): (String, Allocation.Status) = generator.pick([
        ("-", .missing), ("–", .missing), ("..", .suppressed), (".", .notApplicable),
      ])
      return Truth.Figure(status: status, written: written)
    }
    var figure = written(style.random(&generator), style)
    if style == .words { return figure }
    if generator.chance(1, of: 40) {
      figure.written += " (skøn)"
      figure.notes = ["skøn"]
    } else if generator.chance(1, of: 40), !figure.written.hasPrefix("-") {
      figure.written = "ca. " + figure.written
      figure.notes = ["ca."]
    }
    return figure
  }

  private func written(_ number: DecimalNumber, _ style: NumberStyle) -> Truth.Figure {
    Truth.Figure(value: number, written: style.write(number))
  }

  private mutating func total(of truth: Truth) -> Truth.Total {
    let withOutside = generator.chance(1, of: 2)
    var figures: [Truth.Figure] = []
    var complete: [Bool] = []
    for (at, measure) in truth.measures.enumerated() {
      var sum = DecimalNumber(0)
      var isComplete = true
      for group in truth.groups {
        guard let value = group.figures[at].value else {
          isComplete = false
          continue
        }
        for _ in group.municipalities { sum = sum.adding(value) ?? DecimalNumber(0) }
      }
      if withOutside, let value = truth.outside?.figures[at].value {
        sum = sum.adding(value) ?? DecimalNumber(0)
      }
      figures.append(written(sum, measure.style))
      // A sum of percentages means nothing, and the product rightly does not insist on it.
      complete.append(isComplete && measure.style != .percent)
    }
    return Truth.Total(
      label: generator.pick(["I alt", "Total", "Sum", "I ALT", "Kommuner i alt"]),
      isFirst: generator.chance(1, of: 3), figures: figures, isComplete: complete)
  }
}
