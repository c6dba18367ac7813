import FordelingModel
import FordelingNormalizer

/// A total that a sentence states: `Der fordeles i alt 1.000 pladser`, `Den samlede pulje er på 12,5 mio. kr.`
///
/// It is compared with the sum of the only measure that it can be about.
struct TotalInProse {
  let resolver: NameResolver
  let results: [GroupResult]

  /// What a sentence states.
  private struct Statement {
    var amount: ProseAmount
    var years: [String]
    /// Whether a word says that this is what is handed out.
    var isGiven: Bool
    /// The words of the sentence.
    var words: [String]
    /// Whether it says that figures are added up, of whatever the tables have.
    var isSum = false
  }

  /// What came of the totals of a notice.
  struct Outcome {
    var totals: [Total] = []
    var diagnostics: [Diagnostic] = []
  }

  /// The sums of the figures under one heading.
  private struct Measure {
    var subject: MeasureSubject
    /// The first table that has it.
    var table: Int
    /// Of all tables, of each stretch of tables that are one, and of each table.
    var sums: [(sum: DecimalNumber, count: Int)]
  }

  private static let giving: WordSet = [
    "fordeles", "fordelt", "uddeles", "tildeles", "udmøntes", "bevilges", "afsat", "afsættes",
    "gives", "udbetales", "udleveres", "uddelt", "tildelt", "udloddes", "fordele", "fordeling",
  ]
  private static let pools = ["pulje", "ramme", "bevilling", "beløb", "tilskud"]
  /// Words of sentences that speak of something else than all of it, exactly, now.
  private static let others: WordSet = [
    "ca", "cirka", "omkring", "knap", "godt", "over", "under", "mindst", "højst", "op", "mere",
    "mindre", "blev", "var", "havde", "fik", "fordeltes", "sidste", "tidligere", "hidtil", "hvis",
    "ansøgt", "ansøgte", "søgt", "søgte", "søges", "ansøges", "ansøgninger", "ansøgning",
    "resten", "resterende", "yderligere", "ekstra", "øvrige", "hver", "pr", "årligt", "årlige",
    "ikke", "kan", "kunne", "hvoraf", "ud", "forventes", "maksimalt", "minimum", "næsten", "region",
    "regionen", "fra", "siden", "gruppen", "nogle", "enkelte", "forrige",
    "perioden", "årene", "manglede", "mangler", "skal", "række",
  ]

  /// What is to be said of the sentences of a notice.
  func outcome(_ prose: [ProseSentence]) -> Outcome {
    var outcome = Outcome()
    let found = Set(results.allocations.map(\.municipality.code)).count
    let stated = prose.indices.flatMap { at in
      refersBack(at, prose) ? [] : statements(prose[at].sentence, found).map { ($0, prose[at]) }
    }
    guard !stated.isEmpty else { return outcome }
    let measures = measures
    for (statement, said) in stated {
      judge(statement, said.sentence, said.passage, measures, &outcome)
    }
    return outcome
  }

  private func judge(
    _ statement: Statement, _ sentence: Sentence, _ passage: Passage, _ measures: [Measure],
    _ outcome: inout Outcome
  ) {
    let fits = measures.filter {
      $0.subject.fit(statement.amount) == .certain && isNamed($0.subject, statement)
    }
    let candidates =
      fits.isEmpty && statement.isGiven
        && (statement.amount.isMoney || statement.isSum || statement.amount.noun != nil)
      ? measures.filter { $0.subject.fit(statement.amount) == .possible } : fits
    func agreeing(_ amount: ProseAmount) -> (measure: Measure, sum: DecimalNumber)? {
      for measure in candidates {
        let scale = measure.subject.scale
        if let sum = measure.sums.first(where: {
          amount.agrees(with: $0.sum, scale: scale, count: $0.count)
        }) {
          return (measure, sum.sum)
        }
      }
      return nil
    }
    if let (measure, sum) = agreeing(statement.amount) {
      // A sum in another unit was rounded, and stands beside no other number.
      guard let stated = statement.amount.values.first(where: { $0 == sum }) else { return }
      outcome.totals.append(
        Total(
          table: measure.table, measure: measure.subject.heading,
          label: sentence.text(sentence.range), stated: stated, computed: sum))
      return
    }
    guard candidates.count == 1, let measure = candidates.first, let own = measure.sums.first,
      let stated = statement.amount.values.first, !isOtherYear(statement, measure)
    else { return }
    // "I alt 20 mio. kr., heraf fordeles 15 mio. kr. til kommunerne".
    let all = Sentence.sentences(of: passage.text).flatMap { sentence in
      sentence.words.indices.compactMap { ProseAmount(sentence.words, at: $0) }
    }
    guard !all.contains(where: { agreeing($0) != nil }) else { return }
    outcome.diagnostics.append(
      Diagnostic(
        .totalMismatch,
        "the text states \(stated) in all, but the figures\(name(measure)) sum to \(own.sum)",
        at: passage.source))
  }

  /// Whether a sentence speaks of a measure: money that is no pool may be any, unless the heading names it.
  private func isNamed(_ subject: MeasureSubject, _ statement: Statement) -> Bool {
    guard statement.amount.isMoney else { return true }
    let about = statement.words.firstIndex { $0 == "samlede" || $0 == "samlet" }
      .map { $0 + 1 }.flatMap { $0 < statement.words.count ? statement.words[$0] : nil }
    let isPool = about.map { word in Self.pools.contains(where: word.hasPrefix) } ?? true
    if statement.isGiven, isPool { return true }
    return subject.words.contains { word in
      statement.words.contains { MeasureSubject.isSame($0, word) && NumberUnit.scale(word) == nil }
    }
  }

  private func name(_ measure: Measure) -> String {
    measure.subject.heading.isEmpty ? "" : " under '\(measure.subject.heading)'"
  }

  private func isOtherYear(_ statement: Statement, _ measure: Measure) -> Bool {
    let years = measure.subject.years
    return !statement.years.isEmpty && !years.isEmpty
      && Set(years).isDisjoint(with: statement.years)
  }

  // MARK: - Sentences

  private func statements(_ sentence: Sentence, _ found: Int) -> [Statement] {
    let words = sentence.words
    let folded = words.map(\.folded)
    let sum = SumStatement(folded)
    guard let marker = sum?.at ?? folded.indices.first(where: { isMarker($0, folded) }),
      !folded.contains(where: Self.others.contains)
    else { return [] }
    let years = years(folded)
    guard Set(years).count < 2, let (first, at) = amount(near: marker, words, folded) else {
      return []
    }
    var amounts = [first]
    // "Det samlede antal pladser er 14", "Pladser i alt: 14": what is counted stands before.
    if let sum {
      if first.noun == nil, first.scale == nil { amounts[0].noun = sum.noun }
    } else if first.noun == nil, first.scale == nil {
      amounts[0].noun = counted(folded[..<at]) ?? (marker > 0 ? folded[marker - 1] : nil)
    }
    // "13 pladser og 1.545.000 kr."
    while let last = amounts.last, last.end + 1 < words.count, folded[last.end] == "og",
      let next = ProseAmount(words, at: last.end + 1)
    {
      amounts.append(next)
    }
    let isGiven = folded.contains { word in
      Self.giving.contains(word) || Self.pools.contains(where: word.hasPrefix)
    }
    guard isGiven || sum != nil || (amounts.last.map { endsThere($0, folded) } ?? false),
      speaksOfAll(sentence, folded, found)
    else { return [] }
    return amounts.map {
      Statement(
        amount: $0, years: years, isGiven: isGiven || sum != nil, words: folded,
        isSum: sum.map { $0.noun == nil } ?? false)
    }
  }

  /// What is counted by the word before an amount: `pladser` of `antallet af pladser er`.
  private func counted(_ before: ArraySlice<String>) -> String? {
    guard let at = before.firstIndex(where: { $0 == "antal" || $0 == "antallet" }) else {
      return nil
    }
    let behind = before[(at + 1)...]
    // "Det samlede antal er 36", but not "er steget med 4".
    if behind.count == 1, ["er", "udgør", "bliver"].contains(behind.first ?? "") { return "antal" }
    return behind.first { $0 != "af" }
  }

  /// Whether a sentence goes on with an amount that the one before it says is only a part: `De 12 pladser
  /// fordeles senere` behind `… de resterende 12 pladser`.
  private func refersBack(_ at: Int, _ prose: [ProseSentence]) -> Bool {
    let words = prose[at].sentence.words.map(\.folded)
    guard at > 0, words.count > 1, ["de", "disse"].contains(words[0]),
      let values = AnnouncedFigure.values(words[1])
    else { return false }
    let before = prose[at - 1].sentence.words.map(\.folded)
    return before.contains(where: Self.others.contains)
      && before.contains { AnnouncedFigure.values($0) == values }
  }

  /// The years of a sentence; a span has two, as `2025-2027`.
  private func years(_ folded: [String]) -> [String] {
    folded.flatMap { word -> [String] in
      let parts = word.split { $0 == "-" || $0 == "–" || $0 == "/" }.map(String.init)
      guard let first = parts.first, AnnouncedFigure.isYear(first) else { return [] }
      return parts
    }
  }

  private func isMarker(_ at: Int, _ folded: [String]) -> Bool {
    if ["ialt", "samlet", "samlede", "totalt", "tilsammen"].contains(folded[at]) { return true }
    // "Fordeling af 719 pladser", "De 719 pladser fordeles".
    if folded[at] == "fordeling", at + 2 < folded.count, folded[at + 1] == "af" {
      let next = folded[at + 2] == "de" ? at + 3 : at + 2
      return next < folded.count && AnnouncedFigure.values(folded[next]) != nil
    }
    if at == 0, folded[at] == "de", folded.count > 1, AnnouncedFigure.values(folded[1]) != nil {
      return folded.contains { ["fordeles", "fordelt", "uddeles", "udmøntes"].contains($0) }
    }
    return folded[at] == "i" && at + 1 < folded.count && folded[at + 1] == "alt"
      || isBareMarker(at, folded)
  }

  /// Words that need no `i alt`: `Der fordeles 36 pladser`, `Der er 36 pladser til fordeling`, `Puljen på 36
  /// pladser er fordelt`, `Alle 36 pladser er fordelt`.
  private func isBareMarker(_ at: Int, _ folded: [String]) -> Bool {
    func isNumber(_ place: Int) -> Bool {
      place < folded.count && AnnouncedFigure.values(folded[place]) != nil
    }
    let first = folded[0]
    if folded[at] == "deler" {
      return at > 0 && folded[at - 1].hasPrefix("kommun") && isNumber(at + 1)
    }
    if at == 0, saysAllIsHandedOut(folded) { return true }
    if at == 1, first == "der", isNumber(2) {
      if ["fordeles", "uddeles", "udmøntes"].contains(folded[1]) {
        return folded.dropFirst(3).dropFirst().allSatisfy(Self.following.contains)
      }
      return folded[1] == "er" && folded.count <= 7 && folded.suffix(2) == ["til", "fordeling"]
    }
    guard at == 0, folded.contains(where: { ["fordeles", "fordelt", "uddelt"].contains($0) }) else {
      return false
    }
    return (first == "alle" || first == "samtlige") && isNumber(1)
      || first == "puljen" && folded.count > 2
        && folded[1] == "på" && isNumber(2)
  }

  /// Whether a sentence says that an amount is handed out, and nothing else: `42 pladser er hermed fordelt`, `KOMBIT har
  /// fordelt 42 pladser`, `Puljen består af 42 pladser`.
  private func saysAllIsHandedOut(_ folded: [String]) -> Bool {
    guard folded.count <= 14,
      folded[0] == "puljen" || folded.contains(where: Self.handedOut.contains),
      let number = folded.firstIndex(where: { AnnouncedFigure.values($0) != nil }),
      folded.count <= number + 8, number + 1 < folded.count
    else { return false }
    let before = folded[..<number]
    let behind = folded[(number + 2)...]
    if before.isEmpty {
      return behind.first == "er" && behind.contains(where: Self.handedOut.contains)
        && behind.dropFirst().allSatisfy {
          Self.handedOut.contains($0) || Self.following.contains($0) || $0 == "nu" || $0 == "dermed"
        }
    }
    guard behind.allSatisfy(Self.following.contains) else { return false }
    if before.elementsEqual(["puljen", "består", "af"]) { return true }
    return before.count == 3 && ["der", "kombit", "vi", "staten"].contains(before[0])
      && ["er", "har"].contains(before[1]) && Self.handedOut.contains(before[2])
  }

  private static let handedOut: WordSet = ["fordelt", "uddelt", "udmøntet", "udloddet"]

  /// Words behind the amount of a sentence that says no more than that it is handed out.
  private static let following: WordSet = [
    "kr", "kroner", "mio", "til", "mellem", "blandt", "kommuner", "kommunerne", "de", "således",
    "hermed", "som", "følger",
  ]

  /// The amount that a marker belongs to: the first behind it, or the one right before it.
  private func amount(
    near marker: Int, _ words: [Sentence.Word], _ folded: [String]
  ) -> (ProseAmount, Int)? {
    for at in max(0, marker - 4)..<marker {
      if let amount = ProseAmount(words, at: at), amount.end == marker { return (amount, at) }
    }
    for at in marker..<min(words.count, marker + 9) {
      // "I alt 2015 licenser" is no year.
      let isCounted = at + 1 < folded.count && NumberUnit.isUnit(folded[at + 1])
      if AnnouncedFigure.isYear(folded[at]), !isCounted { continue }
      if let amount = ProseAmount(words, at: at) { return (amount, at) }
      if AnnouncedFigure.values(folded[at]) != nil { return nil }
    }
    return nil
  }

  /// Whether a sentence speaks of all municipalities and of no other body.
  private func speaksOfAll(
    _ sentence: Sentence, _ folded: [String], _ found: Int
  ) -> Bool {
    for at in folded.indices where folded[at].hasPrefix("kommun") {
      guard ["kommuner", "kommunerne", "kommunernes"].contains(folded[at]) else { return false }
      let before = at > 0 ? folded[at - 1] : "til"
      if let count = Int(before) ?? NumberWord.read(before) {
        guard count == found else { return false }
      } else {
        guard
          [
            "til", "alle", "landets", "de", "danmarks", "samtlige", "blandt", "danske", "at",
            "mellem", "får",
          ]
          .contains(before)
        else { return false }
      }
      // "Landets kommuner" are more than those of a notice for some.
      if ["alle", "landets", "danmarks", "samtlige"].contains(before), found < 98 { return false }
    }
    if folded.contains("landet") || folded.contains("landsplan"), found < 98 { return false }
    return !resolver.splitProse(sentence.text(sentence.range)).pieces.contains { piece in
      switch piece.resolution {
      case .municipality(_, let rule): rule != .code && piece.written.first?.isUppercase == true
      case .aggregate(let aggregate): aggregate != .total
      case .outside, .abolished, .ambiguous, .unknown: false
      }
    }
  }

  /// Whether nothing follows an amount but what it is for.
  private func endsThere(_ amount: ProseAmount, _ folded: [String]) -> Bool {
    let rest = folded[min(amount.end, folded.count)...].filter { !AnnouncedFigure.isYear($0) }
    return rest.allSatisfy {
      [
        "at", "fordele", "til", "fordeling", "kommuner", "kommunerne", "i", "alt", "de", "alle",
        "landets", "tabellen", "skemaet", "og", "blandt",
      ].contains($0) || Int($0) != nil
    }
  }

  // MARK: - Sums

  /// The measures that a total may be about: no rates, and every figure of them is given.
  private var measures: [Measure] {
    results.byHeading.compactMap { stretches in
      guard let table = stretches.firstIndex(where: { !$0.isEmpty }),
        let first = stretches[table].first
      else { return nil }
      let subject = MeasureSubject(heading: first.measure, unit: first.unit)
      let all = stretches.flatMap { $0 }
      guard !subject.isRate, Self.sum(all) != nil else { return nil }
      let tables = Dictionary(grouping: all) { $0.source.table ?? 0 }
      let parts =
        [all] + stretches.filter { !$0.isEmpty }
        + tables.keys.sorted().compactMap { tables[$0] }
      return Measure(subject: subject, table: table + 1, sums: parts.compactMap(Self.sum))
    }
  }

  /// The sum of figures; nil when some are not given.
  private static func sum(_ allocations: [Allocation]) -> (sum: DecimalNumber, count: Int)? {
    var sum: DecimalNumber? = DecimalNumber(0)
    for allocation in allocations {
      if let value = allocation.value {
        sum = sum.flatMap { $0.adding(value) }
      } else if allocation.status != .missing {
        return nil
      }
    }
    return sum.map { ($0, allocations.count) }
  }
}
