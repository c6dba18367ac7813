import FordelingModel
import FordelingNormalizer

/// Compares what sentences give to municipalities with the figures of the tables.
///
/// Sentences are not read as allocations. Where one gives a figure that no table has, a figure would be
/// missing or wrong without a word, so it is reported.
struct AllotmentsInProse {
  let resolver: NameResolver
  let figures: FiguresOfTables

  private typealias Figure = FiguresOfTables.Figure

  /// What is to be said of the sentences of a notice; one report for a passage is enough.
  func diagnostics(_ prose: [ProseSentence], in notice: Notice) -> [Diagnostic] {
    let giving = prose.compactMap { said -> ([AllotmentSentence.Allotment], Passage)? in
      guard let allotments = AllotmentSentence(said.sentence, resolver: resolver)?.allotments,
        !allotments.isEmpty, !giveParts(allotments, said.sentence)
      else { return nil }
      return (allotments, said.passage)
    }
    let unnamed = prose.filter { !$0.isHeading }.compactMap { said in
      UnnamedAllotment(said.sentence).map { ($0, said.passage) }
    }
    let uniform = prose.filter { !$0.isHeading }.compactMap { said in
      UniformAllotment(said.sentence).map { ($0, said) }
    }
    guard !giving.isEmpty || !unnamed.isEmpty || !uniform.isEmpty else { return [] }
    let years = notice.years(ofHeadingsAnd: figures.subjects.map(\.heading))
    var found: [Diagnostic] = []
    for (allotments, passage) in giving where found.last?.source != passage.source {
      if let diagnostic = judge(allotments, passage, years) { found.append(diagnostic) }
    }
    found += uniform.compactMap { judge($0.0, years, said: $0.1) }
    let told = Set(found.map(\.source))
    return found
      + unnamed.filter { !told.contains($0.1.source) }.compactMap { allotment, passage in
        judge(allotment, at: passage.source)
      }
  }

  /// Whether a sentence gives one municipality its figure in parts: `4 pladser i april og 8 i august`.
  private func giveParts(
    _ allotments: [AllotmentSentence.Allotment], _ sentence: Sentence
  ) -> Bool {
    guard let name = allotments[0].names.first, allotments.allSatisfy({ $0.names == [name] }) else {
      return false
    }
    return figures.areParts(of: name, in: sentence)
  }

  private func judge(
    _ allotments: [AllotmentSentence.Allotment], _ passage: Passage, _ years: Set<String>
  ) -> Diagnostic? {
    var noun: ProseAmount?
    for var allotment in allotments {
      // "Vejle får 7 pladser og Fanø 3": the word is said once.
      if allotment.amount.noun == nil, allotment.amount.scale == nil, let noun {
        allotment.amount.noun = noun.noun
        allotment.amount.scale = noun.scale
      }
      noun = allotment.amount
      let isOtherYear =
        !allotment.years.isEmpty && !years.isEmpty && years.isDisjoint(with: allotment.years)
      if !isOtherYear, let diagnostic = judge(allotment, at: passage.source) {
        return diagnostic
      }
    }
    return nil
  }

  private func judge(
    _ allotment: AllotmentSentence.Allotment, at source: SourceSpan
  ) -> Diagnostic? {
    let measures = measures(of: allotment)
    guard !measures.isEmpty else {
      if allotment.isAside { return nil }
      let isUnit =
        allotment.amount.isMoney || (allotment.amount.noun.map(NumberUnit.isUnit) ?? false)
      guard isUnit, let missing = allotment.names.first(where: { figures.byCode[$0.code] == nil })
      else {
        return nil
      }
      return .unreadFigure(of: missing, at: source)
    }
    func own(_ name: Municipality) -> [Figure] {
      (figures.byCode[name.code] ?? []).filter { measures.contains($0.measure) }
    }
    func agrees(_ value: DecimalNumber, _ measure: Int, count: Int = 1) -> Bool {
      allotment.amount.agrees(
        with: value, scale: figures.subjects[measure].scale, count: count)
    }
    if let missing = allotment.names.first(where: { own($0).isEmpty }) {
      return .unreadFigure(of: missing, at: source)
    }
    func holds(_ amount: ProseAmount) -> Bool {
      allotment.names.contains { name in
        own(name).contains { figure in
          figure.value.map {
            amount.agrees(with: $0, scale: figures.subjects[figure.measure].scale)
          }
            ?? false
        }
      }
    }
    // A part of the figure, or what came on top and is counted in.
    if let whole = allotment.whole, holds(whole) { return nil }
    if allotment.isExtra, allotment.results.contains(where: holds) { return nil }
    // "5 pladser i 2025 og 10 i 2026" are figures of years that one column cannot have.
    let ownYears = Set(measures.flatMap { figures.subjects[$0].years })
    if Set(allotment.years).count > 1, ownYears.isDisjoint(with: allotment.years) { return nil }
    if allotment.isExtra {
      return Diagnostic(
        .rowOutsideTable,
        "a sentence gives \(allotment.names[0].name) something on top of its figure, and it was not read",
        at: source, notes: ["write all that a municipality gets into the table"])
    }
    let isSum = measures.contains { measure in
      let values = allotment.names.map { name in own(name).first { $0.measure == measure }?.value }
      let sum = values.reduce(DecimalNumber(0) as DecimalNumber?) { sum, value in
        value.flatMap { sum?.adding($0) }
      }
      return sum.map { agrees($0, measure, count: values.count) } ?? false
    }
    if isSum, !allotment.isEach { return nil }
    let differing = allotment.names.first { name in
      !own(name).contains { figure in
        figure.value.map { agrees($0, figure.measure) } ?? false
      }
    }
    guard allotment.isTogether || differing != nil else { return nil }
    return Diagnostic(
      .textContradicts,
      "a sentence gives \((differing ?? allotment.names[0]).name) another figure than the table has",
      at: source, notes: ["write the same figure in both, or take the sentence out"])
  }

  private func judge(
    _ allotment: UnnamedAllotment, at source: SourceSpan
  ) -> Diagnostic? {
    guard figures.surelyHave(allotment.amount) else {
      return nil
    }
    // Where all municipalities stand in the tables, there are no others.
    let isComplete = figures.byCode.count >= MunicipalityRegister.municipalities.count
    guard !allotment.isForOthers || !isComplete else { return nil }
    let whose = allotment.isForOthers ? "the other municipalities" : "all municipalities"
    return Diagnostic(
      .rowOutsideTable, "a sentence has a figure for \(whose), and it was not read", at: source,
      notes: ["write all that a municipality gets as a row of the table"])
  }

  private func judge(
    _ allotment: UniformAllotment, _ years: Set<String>, said: ProseSentence
  ) -> Diagnostic? {
    let fits = figures.fits(allotment.amount)
    let fitting = fits.indices.filter { fits[$0] == .certain }
    let own = Set(said.sentence.words.map(\.folded).filter(AnnouncedFigure.isYear))
    // Which of several it speaks of cannot be told.
    guard fitting.count == 1, let measure = fitting.first,
      own.isEmpty || years.isEmpty || !own.isDisjoint(with: years)
    else { return nil }
    let scale = figures.subjects[measure].scale
    let isWrong = figures.byCode.values.contains { figures in
      figures.contains { figure in
        figure.measure == measure
          && !(figure.value.map { allotment.holds($0, scale: scale) } ?? true)
      }
    }
    guard isWrong else { return nil }
    return Diagnostic(
      .textContradicts,
      "'\(said.sentence.text(said.sentence.range))' does not hold for every figure of the tables",
      at: said.passage.source, notes: ["correct one of them, or take the sentence out"])
  }

  /// The measures that an amount may belong to: those whose heading names it, else those that do not tell.
  private func measures(
    of allotment: AllotmentSentence.Allotment
  ) -> Set<Int> {
    let subjects = figures.subjects
    var fits = figures.fits(allotment.amount)
    let isSameYear = subjects.indices.map { at in
      !allotment.years.isEmpty && fits[at] != .none
        && !Set(subjects[at].years).isDisjoint(with: allotment.years)
    }
    if isSameYear.contains(true) {
      for at in fits.indices where !isSameYear[at] { fits[at] = .none }
    }
    let certain = subjects.indices.filter { fits[$0] == .certain }
    if allotment.isAside { return Set(certain) }
    return Set(certain.isEmpty ? subjects.indices.filter { fits[$0] == .possible } : certain)
  }
}
