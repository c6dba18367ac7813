import FordelingModel
import FordelingNormalizer

/// Sentences that compare what municipalities get: `Vejle får flest pladser`, `Solrød får lige så mange pladser
/// som Greve`, `Herlev får 5 pladser mere end Greve`.
///
/// A number in them is no figure of a table, so what is understood here is kept from the other checks.
struct ComparedFigures {
  let resolver: NameResolver
  let figures: FiguresOfTables

  private static let giving: WordSet = [
    "får", "modtager", "tildeles", "tilbydes", "bevilges", "fået", "tildelt", "modtaget", "have",
  ]
  private static let more: WordSet = ["flere", "mere"]
  private static let less: WordSet = ["færre", "mindre"]
  /// Words that may stand in such a sentence beside names, numbers, and what is handed out.
  private static let fill: WordSet = [
    "kommune", "er", "har", "skal", "der", "den", "som", "end", "flest", "færrest", "flere",
    "færre",
    "mere", "mindre", "så", "mange", "meget", "lige", "samme", "dobbelt", "halvt", "gange", "antal",
    "dermed", "således", "altså", "derfor", "også", "dog", "nu", "og", "kommuner", "alle", "af",
    "stk", "i", "alt", "derimod", "kun", "altid", "kommunen",
  ]

  /// What a sentence says of one municipality.
  private enum Claim {
    case most
    case least
    /// More than another, or less; by how much.
    case beyond(Municipality, isMore: Bool, by: ProseAmount?)
    /// Another's figure times one number, divided by the other.
    case times(Municipality, Int, dividedBy: Int)
  }

  /// What is to be said of the sentences of a notice, and the sentences that were not understood.
  func outcome(_ prose: [ProseSentence], in notice: Notice) -> (
    diagnostics: [Diagnostic], rest: [ProseSentence]
  ) {
    guard prose.contains(where: { Self.mayCompare($0.sentence) }) else { return ([], prose) }
    let years = notice.years(ofHeadingsAnd: figures.subjects.map(\.heading))
    var found: [Diagnostic] = []
    var rest: [ProseSentence] = []
    for said in prose {
      guard Self.mayCompare(said.sentence), let (name, claim) = claim(said.sentence, years)
      else {
        rest.append(said)
        continue
      }
      if let diagnostic = judge(name, claim, said) { found.append(diagnostic) }
    }
    return (found, rest)
  }

  private static func mayCompare(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return words.count <= 16
      && words.contains { word in
        word.folded == "flest" || word.folded == "færrest" || word.folded == "end"
          || word.folded == "som"
      } && words.contains { giving.contains($0.folded) }
  }

  /// What a sentence says of whom; nil when it says anything else.
  private func claim(
    _ sentence: Sentence, _ years: Set<String>
  ) -> (Municipality, Claim)? {
    let words = sentence.words.map(\.folded)
    let own = words.filter(AnnouncedFigure.isYear)
    guard own.isEmpty || years.isEmpty || !years.isDisjoint(with: own),
      !words.contains(where: AllotmentSentence.conditions.contains)
    else { return nil }
    let names = ProseName.all(in: sentence, resolver: resolver)
    guard let first = names.first, names.allSatisfy({ !$0.isOwner }),
      sentence.words.allSatisfy({ word in
        names.contains { $0.range.overlaps(word.range) } || Self.fill.contains(word.folded)
          || Self.giving.contains(word.folded) || AnnouncedFigure.values(word.folded) != nil
          || figures.names(word.folded)
      })
    else { return nil }
    if names.count == 1 {
      if words.contains("flest") { return (first.municipality, .most) }
      if words.contains("færrest") { return (first.municipality, .least) }
      return nil
    }
    guard names.count == 2, first.municipality != names[1].municipality,
      let at = sentence.words.firstIndex(where: { $0.range.overlaps(names[1].range) }), at > 1
    else { return nil }
    let other = names[1].municipality
    let before = words[..<(at - 1)]
    switch words[at - 1] {
    case "end":
      let isMore = before.contains(where: Self.more.contains)
      guard isMore != before.contains(where: Self.less.contains) else { return nil }
      let amount = before.indices.lazy.compactMap { ProseAmount(sentence.words, at: $0) }.first
      return (first.municipality, .beyond(other, isMore: isMore, by: amount))
    case "som":
      guard let (times, divisor) = factor(Array(before)) else { return nil }
      return (first.municipality, .times(other, times, dividedBy: divisor))
    default: return nil
    }
  }

  /// How many times as much words say: `lige så mange`, `samme antal`, `dobbelt så mange`, `3 gange så mange`.
  private func factor(_ words: [String]) -> (times: Int, divisor: Int)? {
    if words.contains("samme") { return (1, 1) }
    guard let so = words.lastIndex(of: "så"), so > 0, so + 1 < words.count,
      words[so + 1] == "mange" || words[so + 1] == "meget"
    else { return nil }
    switch words[so - 1] {
    case "lige": return (1, 1)
    case "dobbelt": return (2, 1)
    case "halvt": return (1, 2)
    case "gange" where so > 1:
      let times = NumberWord.read(words[so - 2]) ?? Int(words[so - 2])
      return times.flatMap { (2...100).contains($0) ? ($0, 1) : nil }
    default: return nil
    }
  }

  // MARK: - Comparing

  private func judge(
    _ name: Municipality, _ claim: Claim, _ said: ProseSentence
  ) -> Diagnostic? {
    let measures = measures(said.sentence)
    let own = values(of: name, measures)
    guard !own.isEmpty else { return unread(name, claim, measures, said) }
    let isTrue = own.contains { measure, value in
      switch claim {
      case .most: return !all(measure).contains { value < $0 }
      case .least: return !all(measure).contains { $0 < value }
      case .beyond(let other, let isMore, let amount):
        let theirs = values(of: other, measures).first { $0.measure == measure }?.value
        guard let theirs else { return false }
        let (large, small) = isMore ? (value, theirs) : (theirs, value)
        guard let amount else { return small < large }
        return large.subtracting(small).map {
          amount.agrees(with: $0, scale: figures.subjects[measure].scale)
        } ?? false
      case .times(let other, let times, let divisor):
        let theirs = values(of: other, measures).first { $0.measure == measure }?.value
        return theirs.flatMap { Self.product($0, times) } == Self.product(value, divisor)
      }
    }
    guard !isTrue else { return nil }
    return Diagnostic(
      .textContradicts,
      "'\(said.sentence.text(said.sentence.range))' does not hold for the figures of the tables",
      at: said.passage.source, notes: ["correct one of them, or take the sentence out"])
  }

  /// A sentence that gives a municipality without a figure what another has.
  private func unread(
    _ name: Municipality, _ claim: Claim, _ measures: Set<Int>, _ said: ProseSentence
  ) -> Diagnostic? {
    let other: Municipality
    switch claim {
    case .most, .least: return nil
    case .beyond(let named, _, let amount):
      guard amount != nil else { return nil }
      other = named
    case .times(let named, _, _): other = named
    }
    guard !values(of: other, measures).isEmpty else { return nil }
    return .unreadFigure(of: name, at: said.passage.source)
  }

  /// The measures that a sentence names, or all where it names none.
  private func measures(_ sentence: Sentence) -> Set<Int> {
    let words = sentence.words.map(\.folded).filter { $0 != "antal" }
    let named = figures.subjects.indices.filter { measure in
      figures.subjects[measure].words.contains { heading in
        heading != "antal" && words.contains { MeasureSubject.isSame(heading, $0) }
      }
    }
    return Set(named.isEmpty ? Array(figures.subjects.indices) : named)
  }

  private func values(
    of name: Municipality, _ measures: Set<Int>
  ) -> [(measure: Int, value: DecimalNumber)] {
    (figures.byCode[name.code] ?? []).compactMap { figure in
      guard measures.contains(figure.measure), let value = figure.value else { return nil }
      return (figure.measure, value)
    }
  }

  private func all(_ measure: Int) -> [DecimalNumber] {
    figures.byCode.values.flatMap { $0 }.filter { $0.measure == measure }.compactMap(\.value)
  }

  private static func product(_ value: DecimalNumber, _ times: Int) -> DecimalNumber? {
    (0..<times).reduce(DecimalNumber(0) as DecimalNumber?) { sum, _ in
      sum.flatMap { $0.adding(value) }
    }
  }
}
