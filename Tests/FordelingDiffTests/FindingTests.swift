import Fordeling
import Testing

@testable import FordelingDiff

/// What changes amount to, and which measures are the same under reworded headings.
@Suite("Findings and measures")
struct FindingTests {
  private static let codes = MunicipalityRegister.municipalities.map(\.code)

  /// Figures of a measure for the first municipalities of the register.
  private func figures(
    _ measure: String, _ values: [String?], unit: String? = nil
  ) -> [Allocation] {
    zip(MunicipalityRegister.municipalities, values).map { municipality, value in
      Allocation(
        table: 1,
        municipality: MunicipalityName(
          code: municipality.code, name: municipality.name, region: municipality.region),
        measure: measure, value: value.flatMap { DecimalNumber(plain: $0) },
        status: value == nil ? .missing : .value, unit: unit, note: nil,
        written: municipality.name, match: .name, source: CellSource(span: .none))
    }
  }

  private func findings(
    _ old: [String?], _ new: [String?], oldUnit: String? = nil, newUnit: String? = nil
  ) -> [DiffFinding] {
    FigurePair.compare(
      figures("Antal", old, unit: oldUnit), figures("Antal", new, unit: newUnit)
    ).findings
  }

  private func name(_ at: Int) -> MunicipalityName {
    figures("", ["1", "1", "1", "1", "1", "1"])[at].municipality
  }

  private func figure(_ value: String?) -> FigureText {
    FigureText(figures("", [value])[0])
  }

  @Test("A swap and a move with unchanged total are called so")
  func moves() throws {
    #expect(
      findings(["3", "7", "9"], ["7", "3", "9"])
        == [.swapped(measure: "Antal", name(0), name(1))])
    let amount = try #require(DecimalNumber(plain: "2.5"))
    #expect(
      findings(["3", "7", "9"], ["5.5", "4.5", "9"])
        == [.moved(measure: "Antal", amount: amount, from: name(1), to: name(0))])
    #expect(
      findings(["3", "7", "9"], ["4", "7.5", "7.5"])
        == [.redistributed(measure: "Antal", count: 3)])
    // Another sum, a missing figure or another unit is no move.
    #expect(findings(["3", "7", "9"], ["7", "4", "9"]).isEmpty)
    #expect(findings(["3", "0", "9"], ["3", nil, "9"]).isEmpty)
    #expect(
      !findings(["3", "7"], ["7", "3"], oldUnit: "kr.", newUnit: "t.kr.").contains {
        if case .swapped = $0 { true } else { false }
      })
  }

  @Test("A table rescaled as a whole is called so, exactly or rounded")
  func scales() {
    #expect(
      findings(["3", "7", "12", "0"], ["3.06", "7.14", "12.24", "0"])
        == [.rescaled(measure: "Antal", factor: "1.02", isExact: true, count: 4)])
    #expect(
      findings(["1000", "2500", "3333"], ["1", "2.5", "3.333"])
        == [.rescaled(measure: "Antal", factor: "0.001", isExact: true, count: 3)])
    #expect(
      findings(["1041", "2502", "3333"], ["1062", "2552", "3400"])
        == [.rescaled(measure: "Antal", factor: "1.02", isExact: false, count: 3)])
    #expect(
      findings(["-3", "7", "12"], ["-6", "14", "24"])
        == [.rescaled(measure: "Antal", factor: "2", isExact: true, count: 3)])
  }

  @Test(
    "What only looks like one factor is not called so",
    arguments: [
      (["3", "7"], ["6", "14"]), (["3", "3", "3"], ["6", "6", "6"]),
      (["1", "2", "1"], ["2", "3", "2"]), (["3", "7", "0"], ["6", "14", "1"]),
      (["300", "410", "520"], ["300", "410", "521"]),
    ])
  func noScale(_ old: [String], _ new: [String]) {
    #expect(
      !findings(old, new).contains { if case .rescaled = $0 { true } else { false } })
  }

  @Test("A step that several took together is told once, with who took it")
  func tiers() {
    #expect(
      findings(["7", "7", "3", "7", "7", "5"], ["10", "10", "3", "10", "7", nil])
        == [
          .tier(
            measure: "Antal", old: figure("7"), new: figure("10"),
            municipalities: [name(0), name(1), name(3)], isWhole: false)
        ])
    #expect(
      findings(["7", "7", "3"], [nil, nil, "3"])
        == [
          .tier(
            measure: "Antal", old: figure("7"), new: figure(nil),
            municipalities: [name(0), name(1)], isWhole: true)
        ])
  }

  @Test("A unit that changed is told once")
  func units() {
    let diff = FigurePair.compare(
      figures("Antal", ["3", "7"], unit: "kr."), figures("Antal", ["3", "7"], unit: "mio. kr."))
    #expect(diff.count(.changed) == 2 && diff.unchanged == 0)
    #expect(
      diff.findings == [.unit(measure: "Antal", old: "kr.", new: "mio. kr.", count: 2)])
    #expect(diff.changes.allSatisfy { $0.delta == nil })
  }

  @Test(
    "A unit that is spelled otherwise is noted, and no other figure",
    arguments: [
      ("kr.", "kr"), ("kr.", "DKK"), ("1.000 kr.", "t.kr."), ("1000 kr", "tkr"),
      ("mio. kr.", "mio.kr."), ("mill. kr.", "mio.\u{A0}kr."), ("%", "pct."), ("procent", "%"),
    ])
  func spelledUnits(old: String, new: String) {
    let diff = FigurePair.compare(
      figures("Antal", ["3", "7"], unit: old), figures("Antal", ["3", "8"], unit: new))
    #expect(diff.count(.changed) == 1 && diff.count(.noted) == 1 && diff.unchanged == 1)
    #expect(diff.changes.first { $0.kind == .changed }?.delta == DecimalNumber(1))
    #expect(diff.findings.allSatisfy { if case .unit = $0 { false } else { true } })
  }

  @Test(
    "Any other unit is another figure",
    arguments: [
      ("kr.", "1.000 kr."), ("kr.", "mio. kr."), ("mio.", "mio. kr."), ("kr.", "EUR"),
      ("%", "‰"), ("pladser", "kr."), ("1.000 kr.", "mio. kr."), ("kr. pr. elev", "kr."),
      (nil, "kr."), ("1,000 kr.", "1.000 kr."),
    ] as [(String?, String?)])
  func otherUnits(old: String?, new: String?) {
    let diff = FigurePair.compare(
      figures("Antal", ["3", "7"], unit: old), figures("Antal", ["3", "7"], unit: new))
    #expect(diff.count(.changed) == 2 && diff.count(.noted) == 0)
  }

  @Test("A heading is reworded only where the evidence is clear")
  func measures() {
    func kinds(_ old: [Allocation], _ new: [Allocation]) -> Set<ChangeKind> {
      Set(FigurePair.compare(old, new).changes.map(\.kind))
    }
    let first = figures("Antal", ["1", "2", "3", "4"])
    // One measure each side, and the values or the words of the headings speak for it.
    #expect(kinds(first, figures("Pladser", ["1", "2", "3", "4"])) == [.measureRenamed])
    #expect(kinds(first, figures("Pladser", ["1", "2", "3", "9"])) == [.measureRenamed, .changed])
    #expect(kinds(first, figures("", ["5", "6", "7", "8"])) == [.measureRenamed, .changed])
    #expect(
      kinds(figures("Pladser", ["1", "2"]), figures("Antal pladser i 2024", ["5", "6"]))
        == [.measureRenamed, .changed])
    #expect(
      kinds(figures("Antal 2023", ["1", "2"]), figures("Antal 2024", ["5", "6"]))
        == [.measureRenamed, .changed])
    #expect(
      kinds(figures("Beløb", ["1000", "2500", "3333"]), figures("Tilskud", ["1", "2.5", "3.333"]))
        == [.measureRenamed, .changed])
    // A word that any column may have is no evidence, and none at all is none.
    #expect(
      kinds(first, figures("Antal lærere", ["50", "61", "72", "83"])) == [.added, .removed])
    #expect(
      kinds(figures("Elever", ["1", "2"]), figures("Pladser", ["5", "6"])) == [.added, .removed])
    let second = figures("Beløb", ["10", "20", "30", "40"])
    // More than half of the figures of a column agree.
    #expect(
      kinds(first + second, first + figures("Kroner", ["10", "20", "30", "41"]))
        == [.measureRenamed, .changed])
    // Half is not more than half.
    #expect(
      kinds(first + second, first + figures("Kroner", ["10", "20", "31", "41"]))
        == [.added, .removed])
    // Nothing but one value is no evidence.
    #expect(
      kinds(
        first + figures("Beløb", ["0", "0", "0", "0"]),
        first + figures("Kroner", ["0", "0", "0", "0"])) == [.added, .removed])
    // Two that agree as well: nobody can know which it is.
    #expect(
      kinds(
        first + second,
        first + figures("A", ["10", "20", "30", "40"]) + figures("B", ["10", "20", "30", "40"]))
        == [.added, .removed])
  }

  @Test("Words of headings pair measures before figures do, and not only in keyed tables")
  func words() {
    func renamed(_ old: [String], _ new: [String]) -> [String] {
      // The figures are exchanged, so by them alone the measures would be, too.
      FigurePair.compare(
        figures(old[0], ["10", "3"]) + figures(old[1], ["20", "4"]),
        figures(new[0], ["20", "4"]) + figures(new[1], ["10", "3"])
      ).changes.filter { $0.kind == .measureRenamed }
        .map { "\($0.oldMeasure ?? "") > \($0.measure)" }
    }
    #expect(
      renamed(["2023", "2024"], ["Budget 2023", "Budget 2024"])
        == ["2023 > Budget 2023", "2024 > Budget 2024"])
    #expect(
      renamed(["Plads", "Plads 2024"], ["Antal pladser", "Antal pladser 2024"])
        == ["Plads > Antal pladser", "Plads 2024 > Antal pladser 2024"])
    #expect(renamed(["Budget 2023", "Budget 2024"], ["Plan 2023", "Plan 2024"]).isEmpty)
    #expect(renamed(["Elever", "Kr."], ["Sum", "Tal"]) == ["Kr. > Sum", "Elever > Tal"])
  }

  @Test("A figure that stands twice is compared as often as it stands")
  func repeated() {
    let once = figures("Antal", ["1", "2"])
    let diff = FigurePair.compare(once, once + figures("Antal", ["1"]))
    #expect(diff.changes.map(\.kind) == [.added])
    #expect(FigurePair.compare(once + once, once + once).changes.isEmpty)
  }

  @Test("Who came and who went is told")
  func comingAndGoing() {
    let diff = FigurePair.compare(
      figures("Antal", ["1", "2"]), Array(figures("Antal", ["1", "2", "3"]).dropFirst()))
    #expect(
      diff.findings == [.municipalitiesAdded([name(2)]), .municipalitiesRemoved([name(0)])])
  }
}
