import FordelingModel

/// A mean that a sentence states and nothing else: `Gennemsnittet er 9`.
///
/// It is compared with the mean of the only measure there is, rounded in either way.
struct MeanInProse {
  let results: [GroupResult]

  private static let fill: WordSet = [
    "er", "udgør", "ligger", "på", "bliver", "pr", "per", "kommune", "for", "tabellen", "alle",
    "kommuner", "kommunerne", "i", "tallene", "af",
  ]

  /// What is to be said of the sentences of a notice.
  func diagnostics(_ prose: [ProseSentence]) -> [Diagnostic] {
    let stating = prose.filter { !$0.isHeading && Self.stated($0.sentence) != nil }
    guard !stating.isEmpty else { return [] }
    let headings = results.byHeading
    guard headings.count == 1, let first = headings[0].joined().first else { return [] }
    let subject = MeasureSubject(heading: first.measure, unit: first.unit)
    let figures = ([headings[0].flatMap { $0 }] + headings[0]).map { $0.compactMap(\.value) }
      .filter { !$0.isEmpty }
    return stating.compactMap { said in
      guard let amount = Self.stated(said.sentence), subject.fit(amount) != .none,
        let value = amount.values.first,
        amount.scale == nil || amount.scale == subject.scale ?? "kroner",
        !figures.contains(where: { figures in
          amount.values.contains { Self.isMean($0, of: figures) }
        })
      else { return nil }
      return Diagnostic(
        .textContradicts, "the text states a mean of \(value), which the figures do not have",
        at: said.passage.source, notes: ["correct one of them, or take the sentence out"])
    }
  }

  private static func stated(_ sentence: Sentence) -> ProseAmount? {
    let words = sentence.words
    guard (2...9).contains(words.count),
      words[0].folded == "gennemsnittet" || words[0].folded == "gennemsnit",
      let at = words.indices.first(where: { AnnouncedFigure.values(words[$0].folded) != nil }),
      words[1..<at].allSatisfy({ fill.contains($0.folded) }),
      let amount = ProseAmount(words, at: at),
      words[amount.end...].allSatisfy({ fill.contains($0.folded) })
    else { return nil }
    return amount
  }

  /// Whether a number is the mean of figures, of all or of those that are not nought, rounded up or down.
  private static func isMean(_ stated: DecimalNumber, of figures: [DecimalNumber]) -> Bool {
    let numbers = figures.map(double)
    let sum = numbers.reduce(0, +)
    let room = double(DecimalNumber(1)) / power(stated.decimals)
    return [numbers.count, numbers.count { $0 != 0 }].contains { count in
      count > 0 && abs(sum / Double(count) - double(stated)) < room
    }
  }

  private static func double(_ number: DecimalNumber) -> Double {
    Double(number.significand) / power(number.decimals)
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1.0) { power, _ in power * 10 }
  }
}
