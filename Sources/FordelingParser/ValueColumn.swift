import FordelingModel

/// The figures of one measure, understood together.
struct ValueColumn {
  /// What one cell came to.
  struct Figure {
    /// Why there is no figure, beyond what the notice says itself.
    enum Problem {
      case none, missing, unreadable
    }

    var value: DecimalNumber?
    var status: Allocation.Status
    var unit: String?
    var notes: [String] = []
    var problem = Problem.none
  }

  let measure: TableLayout.Measure
  /// The figures in the order of the values given.
  private(set) var figures: [Figure] = []
  /// How the numbers were read; nil when that could not be decided.
  let decision: NumberDecision?

  /// Decides the number format from all values, then reads each.
  ///
  /// `isAllocation` tells by place whether a value belongs to a municipality.
  init(
    measure: TableLayout.Measure, values: [ValueText], isAllocation: (Int) -> Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.measure = measure
    var tokens: [NumberToken] = []
    var places: [Int] = []
    for (at, value) in values.enumerated() {
      if case .read(.number(let token)) = value.content {
        tokens.append(token)
        places.append(at)
      }
    }
    var format: NumberFormat?
    switch NumberFormat.decide(tokens) {
    case .format(let decided):
      format = decided
    case .ambiguous(let reason, let examples):
      let written = examples.map { "'\(values[places[$0]].written)'" }
      diagnostics.append(
        Diagnostic(
          .numberFormatAmbiguous,
          "the numbers\(measure.heading.isEmpty ? "" : " under '\(measure.heading)'") can be read "
            + "in two ways: \(reason) (\(written.joined(separator: " and ")))",
          at: values[places[examples[0]]].source,
          notes: ["write all numbers of the column in one form, such as 1.234,5"]))
    }
    decision = format.map { $0.decision(tokens) { values[places[$0]].written } }
    var reported: Set<SourceSpan> = []
    figures.reserveCapacity(values.count)
    for (at, value) in values.enumerated() {
      figures.append(
        Self.figure(
          value, format, isAmbiguous: format == nil, isAllocation: isAllocation(at), &reported,
          &diagnostics))
    }
    reportSeveralFigures(values, tokens, places, &diagnostics)
    reportMixedUnits(values, isAllocation, &diagnostics)
    reportForeignUnit(values, isAllocation, &diagnostics)
  }

  /// Figures in a unit that their heading cannot have: `7 %` under `Tilskud (kr.)`, `7 kr.` under `Antal
  /// pladser`. Millions under a heading that only says `kr.` are told by their own unit.
  private func reportForeignUnit(
    _ values: [ValueText], _ isAllocation: (Int) -> Bool, _ diagnostics: inout [Diagnostic]
  ) {
    let stated = measure.unit.flatMap(NumberUnit.scale)
    let isCount =
      measure.unit == nil
      && FoldedHeading.words(measure.heading).first.map { $0 == "antal" || $0 == "antallet" }
        ?? false
    guard stated != nil || isCount,
      let at = figures.indices.first(where: { at in
        guard isAllocation(at), figures[at].value != nil,
          let own = figures[at].unit.flatMap(NumberUnit.scale)
        else { return false }
        guard let stated else { return true }
        let isKroner = stated == "kroner" && own != "øre" && ProseAmount.exponent(own) != nil
        return own != stated && !isKroner
      })
    else { return }
    diagnostics.append(
      Diagnostic(
        .unitMixed,
        "'\(values[at].written)' has another unit than its heading '\(measure.heading)'",
        at: values[at].source, notes: ["write one unit, in the heading or beside the figures"]))
  }

  /// Two figures in one cell, which a blank that separates thousands makes one: `12 130` under `2024 2025`; and thousands of
  /// percent, which are as likely decimals written with a full stop.
  private func reportSeveralFigures(
    _ values: [ValueText], _ tokens: [NumberToken], _ places: [Int],
    _ diagnostics: inout [Diagnostic]
  ) {
    let years = Set(
      FoldedHeading.words(measure.heading).map(String.init).filter(AnnouncedFigure.isYear))
    if years.count > 1, let at = tokens.firstIndex(where: { $0.separators.contains(.space) }) {
      diagnostics.append(
        Diagnostic(
          .columnsUnpaired,
          "'\(values[places[at]].written)' under '\(measure.heading)' may be one figure or one for each year",
          at: values[places[at]].source, notes: ["give each year a column of its own"]))
    }
    let isShare = measure.unit.flatMap(NumberUnit.scale) == "percent"
    if isShare,
      let at = tokens.firstIndex(where: { $0.separators == [.dot] && $0.groups[1].utf8.count == 3 }
      ),
      figures[places[at]].value.map({ $0.decimals == 0 }) ?? false
    {
      diagnostics.append(
        Diagnostic(
          .numberFormatAmbiguous,
          "'\(values[places[at]].written)' under '\(measure.heading)' may be thousands of percent or have decimals",
          at: values[places[at]].source, notes: ["write decimals with a comma"]))
    }
  }

  /// Millions beside kroner cannot be one measure: their sum is nothing.
  private func reportMixedUnits(
    _ values: [ValueText], _ isAllocation: (Int) -> Bool, _ diagnostics: inout [Diagnostic]
  ) {
    var first: (kind: FigureKind, written: String)?
    for (at, figure) in figures.enumerated() where figure.value != nil {
      let kind = FigureKind(figure.unit ?? measure.unit)
      // A total without a unit is in that of its figures.
      if !isAllocation(at), first == nil || figure.unit.flatMap(NumberUnit.scale) == nil {
        continue
      }
      guard let known = first else {
        first = (kind, values[at].written)
        continue
      }
      if known.kind.differs(from: kind) {
        diagnostics.append(
          Diagnostic(
            .unitMixed,
            "'\(known.written)' and '\(values[at].written)' stand in one column with different units",
            at: values[at].source, notes: ["write all figures of the column in one unit"]))
        return
      }
    }
  }

  private static func figure(
    _ value: ValueText, _ format: NumberFormat?, isAmbiguous: Bool, isAllocation: Bool,
    _ reported: inout Set<SourceSpan>, _ diagnostics: inout [Diagnostic]
  ) -> Figure {
    switch value.content {
    case .empty:
      return Figure(status: .missing, problem: isAllocation ? .missing : .none)
    case .read(.status(let status, let notes)):
      return Figure(status: status, notes: notes)
    case .read(.number(let token)):
      if let number = format?.value(of: token) {
        return Figure(value: number, status: .value, unit: token.unit, notes: token.notes)
      }
      if !isAmbiguous { report(.numberUnreadable, value, &reported, &diagnostics) }
    case .read(.unreadable):
      report(.numberUnreadable, value, &reported, &diagnostics)
    case .unpaired:
      report(.columnsUnpaired, value, &reported, &diagnostics)
    }
    return Figure(status: .missing, problem: .unreadable)
  }

  /// Reports a cell once, however many names share it.
  private static func report(
    _ id: Diagnostic.Identifier, _ value: ValueText, _ reported: inout Set<SourceSpan>,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard reported.insert(value.source).inserted else { return }
    let message =
      id == .columnsUnpaired
      ? "'\(value.written)' has several lines, or stands under several measures: it cannot be paired "
        + "with one name and one measure"
      : "'\(value.written)' cannot be read as a number"
    diagnostics.append(
      Diagnostic(
        id, message, at: value.source,
        notes: id == .numberUnreadable
          ? ["write one number, a dash for none, or '..' for what is kept back"] : []))
  }
}
