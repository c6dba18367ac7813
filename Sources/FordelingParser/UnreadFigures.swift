import FordelingModel
import FordelingNormalizer

/// Names outside the tables whose figure stands in a sentence above them or beside them:
/// `Følgende kommuner får 5 pladser:` and a list.
///
/// They are not read. A figure would be missing without a word, so they are reported.
struct UnreadFigures {
  let resolver: NameResolver
  let allocations: [Allocation]
  /// The codes of the municipalities that have any.
  let allocated: Set<String>
  /// How many tables the notice had before lists under headings became tables.
  let tablesOfNotice: Int

  /// What is to be said of a notice.
  func diagnostics(in notice: Notice) -> [Diagnostic] {
    var found: [Diagnostic] = []
    /// The passage right above, when names below it would be a list that it announces.
    var lead: Lead?
    var followsList = false
    for block in notice.blocks {
      let isHeading: Bool
      let passage: Passage
      switch block {
      case .table(let table):
        followsList = table.index > tablesOfNotice
        lead = nil
        continue
      case .heading(_, let text): (isHeading, passage) = (true, text)
      case .paragraph(let text), .listItem(let text): (isHeading, passage) = (false, text)
      }
      if let announced = lead {
        let names = names(passage.text)
        if !names.isEmpty, announced.isUnread(names, allocations) {
          found.append(
            announced.isUndecided
              ? undecided(announced.passage) : unread(names[0], at: announced.passage.source))
          lead = nil
          continue
        }
        if !names.isEmpty { continue }
      }
      if let name = nameBehindColon(passage.text) {
        found.append(unread(name, at: passage.source))
      } else {
        found += rows(passage, notice, allocated)
      }
      let next = Lead(passage, isHeading: isHeading, followsList: followsList)
      if followsList, next == nil, names(passage.text).isEmpty { followsList = false }
      // "5 pladser" may stand above "Det gælder:".
      let goesOn = lead?.isHeading == true && !isHeading && passage.text.hasSuffix(":")
      lead = next ?? (goesOn ? lead : nil)
    }
    return found
  }

  private func unread(_ name: Municipality, at source: SourceSpan) -> Diagnostic {
    Diagnostic(
      .rowOutsideTable,
      "the municipalities named here (\(name.name) first) have a figure in the sentence above or before "
        + "them, and it was not read",
      at: source, notes: ["write the names and their figures as rows of the table"])
  }

  private func undecided(_ title: Passage) -> Diagnostic {
    Diagnostic(
      .recipientDoubtful, Self.undecided(title.text), at: title.source,
      notes: [Self.decidingAdvice])
  }

  /// What is not known of names below a title that has a figure.
  private static func undecided(_ title: String) -> String {
    "'\(title)' does not say whether each of the municipalities below it gets the figure, or all together"
  }

  private static let decidingAdvice =
    "write 'pr. kommune' behind the figure, or the names and their figures as a table"

  /// Why a notice without a table cannot be read that has such a title; nil for any other.
  static func refusal(of notice: Notice, _ resolver: NameResolver) -> ParserError? {
    let unread = UnreadFigures(
      resolver: resolver, allocations: [], allocated: [], tablesOfNotice: 0)
    var title: Passage?
    for block in notice.blocks {
      guard let passage = block.passage else {
        title = nil
        continue
      }
      if let title, !unread.names(passage.text).isEmpty {
        return ParserError(
          .doubtful(what: undecided(title.text), advice: decidingAdvice), at: title.source)
      }
      title = Lead.isGroup(passage.text) ? passage : nil
    }
    return nil
  }

  /// The first of the names that a passage has behind its last colon, when a figure stands before it.
  private func nameBehindColon(_ text: String) -> Municipality? {
    guard text.utf8.count <= 4_000, let colon = text.utf8.lastIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let names = names(String(text[text.utf8.index(after: colon)...]))
    guard !names.isEmpty, let figure = AnnouncedFigure.find(in: String(text[..<colon])) else {
      return nil
    }
    return Lead.isUnread(names, figure, allocations, sentence: text) ? names[0] : nil
  }

  /// The municipalities of a text that has names and next to nothing else.
  private func names(_ text: String) -> [Municipality] {
    guard text.utf8.count <= 4_000 else { return [] }
    let pieces = resolver.splitKnown(text).pieces
    let names = pieces.compactMap { piece -> Municipality? in
      guard case .municipality(let municipality, let rule) = piece.resolution, rule != .code else {
        return nil
      }
      return municipality
    }
    let numbers = pieces.contains { NumberTextScanner.isNumber($0.written) }
    return !numbers && names.count * 4 >= pieces.count * 3 ? names : []
  }

  /// The lines of a passage that are rows of municipalities which no table has.
  private func rows(
    _ passage: Passage, _ notice: Notice, _ allocated: Set<String>
  ) -> [Diagnostic] {
    guard passage.text.utf8.count <= 20_000 else { return [] }
    let lines = lines(passage, notice)
    let reader = RowLine(
      resolver: resolver, hasFiguresLikeYears: allocations.haveFiguresLikeYears)
    var follows = true
    for line in lines {
      let named = reader.municipality(
        line, separatedByBlanks: lines.count > 1 && follows)
      if let named, !allocated.contains(named.code) {
        return [
          Diagnostic(
            .rowOutsideTable,
            "a line has a figure for \(named.name), but stands in no table that was read",
            at: passage.source, notes: ["move it into the table, or add the figure there"])
        ]
      }
      if let row = reader.severalFigures(line), differs(row) {
        return [
          Diagnostic(
            .textContradicts,
            "a line has numbers for \(row.municipality.name) that are none of its figures",
            at: passage.source, notes: ["move the line into the table, or take it out"])
        ]
      }
      // A name and a number may also be a line of running text, unless a sentence ends above them.
      follows = named != nil || line.last.map { ".:;!?".contains($0) } ?? true
    }
    return []
  }

  /// Whether a row outside the tables has a number that its municipality has not in them.
  private func differs(_ row: (municipality: Municipality, figures: [[DecimalNumber]])) -> Bool {
    let own = allocations.filter { $0.municipality.code == row.municipality.code }
      .compactMap(\.value)
    return !own.isEmpty && row.figures.contains { !$0.contains(where: own.contains) }
  }

  /// The lines of a passage as they stand in the file; the passage itself where the format has none.
  private func lines(_ passage: Passage, _ notice: Notice) -> [String] {
    guard notice.identity.format == .text || notice.identity.format == .markdown,
      let text = notice.text, let start = passage.source.start, let end = passage.source.end
    else { return [passage.text] }
    let range = text.offsets.text(start)..<max(text.offsets.text(start), text.offsets.text(end))
    guard range.upperBound <= text.bytes.count else { return [passage.text] }
    let lines = text.bytes[range].split { $0 == 0x0A || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self).trimming { $0 == " " || $0 == "\t" } }
    return lines.count > 1 ? lines : [passage.text]
  }
}

extension [Allocation] {
  /// Whether any figure could be a year by its size.
  var haveFiguresLikeYears: Bool {
    contains { allocation in
      allocation.value.map { DecimalNumber(1_900) <= $0 && $0 < DecimalNumber(2_100) } ?? false
    }
  }
}

/// A passage that announces the names below it, with the figure that each of them gets.
private struct Lead {
  let passage: Passage
  let isHeading: Bool
  /// The figure; nil below a list with figures, where any such heading goes on with it.
  let figure: AnnouncedFigure?

  /// Whether its figure may be that of each of the names below it, or that of all of them.
  var isUndecided: Bool { Self.isGroup(passage.text) }

  /// Whether a title has a figure in the parentheses at its end, and none before them.
  static func isGroup(_ title: String) -> Bool {
    guard let figure = GroupHeading.figure(inParenthesesOf: title),
      let open = title.lastIndex(of: "(")
    else { return false }
    return AnnouncedFigure.find(in: figure) != nil
      && AnnouncedFigure.find(in: String(title[..<open])) == nil
  }

  /// What a passage has that is no title and announces something all the same; a figure in parentheses, too.
  private static let announcing: PartSet = ["følgende", "disse", "nedenstående", "("]

  private static let goingOn: WordSet = [
    "kommuner", "kommunerne", "øvrige", "andre", "resterende", "resten", "uden", "ingen",
  ]

  init?(_ passage: Passage, isHeading: Bool, followsList: Bool) {
    self.passage = passage
    self.isHeading = isHeading
    // Nearly no passage announces anything.
    guard
      isHeading || passage.text.utf8.last == UInt8(ascii: ":")
        || String(passage.text.unicodeScalars.prefix(16)).mayHold("kommuner")
        || Self.announcing.mayStand(in: passage.text)
    else { return nil }
    let words = FoldedHeading.words(passage.text)
    guard let first = words.first else { return nil }
    let isGroup = Self.isGroup(passage.text)
    let isTitle = isHeading || passage.text.hasSuffix(":")
    let announces =
      isTitle || isGroup || first.hasPrefix("kommuner")
      || words.contains { $0 == "følgende" || $0 == "disse" || $0 == "nedenstående" }
    let announced = announces ? AnnouncedFigure.find(in: passage.text) : nil
    figure = isGroup && !isTitle && announced?.isGiven != true ? nil : announced
    guard figure != nil || (followsList && isTitle && Self.goingOn.contains(String(first))) else {
      return nil
    }
  }

  /// Whether the figure of names below this passage is not among those read.
  func isUnread(_ names: [Municipality], _ allocations: [Allocation]) -> Bool {
    guard let figure else {
      let allocated = Set(allocations.map(\.municipality.code))
      return names.contains { !allocated.contains($0.code) }
    }
    return Self.isUnread(names, figure, allocations, sentence: passage.text)
  }

  /// A sentence may say again what a table says; or how many names follow.
  static func isUnread(
    _ names: [Municipality], _ figure: AnnouncedFigure, _ allocations: [Allocation],
    sentence: String
  ) -> Bool {
    let words = FoldedHeading.words(sentence).map(String.init)
    if !figure.isGiven, figure.values.contains(DecimalNumber(names.count)) { return false }
    let adds = words.contains { ["ekstra", "yderligere", "desuden", "derudover"].contains($0) }
    return adds
      || !names.allSatisfy { name in
        allocations.contains { allocation in
          allocation.municipality.code == name.code
            && allocation.value.map(figure.values.contains) ?? false
        }
      }
  }
}

extension Block {
  /// The prose of a block that is no table.
  fileprivate var passage: Passage? {
    switch self {
    case .heading(_, let passage), .listItem(let passage), .paragraph(let passage): passage
    case .table: nil
    }
  }
}
