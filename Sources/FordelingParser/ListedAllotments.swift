import FordelingModel
import FordelingNormalizer

/// Lists of a name and a figure each in a notice that has no table: `Aarhus 12` on each line of a message,
/// `<li>Aarhus: 12</li>`.
///
/// A run of passages becomes a table when each of them is nothing but names with their figures. What else
/// stands there makes of it prose, which is refused as before.
struct ListedAllotments {
  let resolver: NameResolver

  /// One name with what stands behind it.
  private struct Row {
    var name: String
    var value: String
    var source: SourceSpan
  }

  /// What a passage lists.
  private struct List {
    /// What introduces it, to its colon.
    var lead: String?
    /// The heading of the figures.
    var heading: String?
    var rows: [Row]
  }

  /// The notice with a table for each such run; as it was when it has a table.
  func tables(in notice: Notice) -> Notice {
    guard notice.tables.isEmpty, !Self.hasGeneratedContent(notice) else { return notice }
    var blocks: [Block] = []
    var run: [Block] = []
    var lists: [List] = []
    var count = 0
    /// What stands right above the run.
    var title = ""
    func finish() {
      if !Self.isOfOther(title), !Self.isOfOther(lists.first?.lead ?? ""),
        let table = table(lists, index: count + 1)
      {
        count += 1
        if let lead = lists[0].lead, let source = Self.prose(run[0])?.source {
          blocks.append(.paragraph(Passage(lead, at: source)))
        }
        blocks.append(.table(table))
      } else {
        blocks += run
      }
      run = []
      lists = []
    }
    for block in notice.blocks {
      guard let passage = Self.prose(block), Self.isPlain(passage, notice.text),
        let list = list(passage), Self.hasLines(list.rows.count, passage, notice.text)
      else {
        finish()
        blocks.append(block)
        title = Self.text(of: block)
        continue
      }
      // What introduces figures, or a heading above them, begins another list.
      if list.lead != nil || list.heading != nil { finish() }
      run.append(block)
      lists.append(list)
    }
    finish()
    guard count > 0 else { return notice }
    var notice = notice
    notice.blocks = blocks
    return notice
  }

  private static func prose(_ block: Block) -> Passage? {
    switch block {
    case .paragraph(let passage), .listItem(let passage): passage
    case .heading, .table: nil
    }
  }

  private static func text(of block: Block) -> String {
    if case .heading(_, let passage) = block { return passage.text }
    return prose(block)?.text ?? ""
  }

  /// Beginnings of words in titles of lists whose numbers are no figures: pages, telephones, places.
  private static let others = [
    "indhold", "dagsorden", "program", "telefon", "tlf", "kontakt", "adresse", "postnum", "rang",
    "stilling", "resultat", "placering", "side", "alder", "nummer",
  ]

  /// Whether a title says that the numbers below it are something else than figures that were handed out.
  private static func isOfOther(_ title: String) -> Bool {
    title.utf8.count <= 200
      && FoldedHeading.words(title).contains { word in others.contains(where: word.hasPrefix) }
  }

  /// Whether a passage has a line for each of its rows: names and figures within a line are prose.
  private static func hasLines(_ rows: Int, _ passage: Passage, _ text: SourceText?) -> Bool {
    guard rows > 1 else { return true }
    guard let text, let start = passage.source.start, let end = passage.source.end else {
      return false
    }
    var breaks = 0
    let range = text.offsets.text(start)..<min(text.offsets.text(end), text.bytes.count)
    for at in range {
      let isBreakTag =
        text.bytes[at] == UInt8(ascii: "<") && at + 1 < range.upperBound
        && text.bytes[at + 1] | 0x20 == UInt8(ascii: "b")
      if text.bytes[at] == 0x0A || isBreakTag { breaks += 1 }
    }
    return breaks >= rows - 1
  }

  /// Whether a style may show digits that stand in no text.
  private static func hasGeneratedContent(_ notice: Notice) -> Bool {
    guard notice.identity.format == .html, let bytes = notice.text?.bytes else { return false }
    let sought = Array("content:".utf8)
    return bytes.indices.contains { at in
      bytes[at] | 0x20 == sought[0] && bytes[at...].prefix(sought.count).elementsEqual(sought)
    }
  }

  // MARK: - Passages

  /// Whether a passage has no markup but breaks of lines: in prose the small digit of a note stands right
  /// behind the figure, and would become a part of it.
  private static func isPlain(_ passage: Passage, _ text: SourceText?) -> Bool {
    guard let text, let start = passage.source.start, let end = passage.source.end else {
      return false
    }
    let (first, last) = (text.offsets.text(start), text.offsets.text(end))
    guard first < last, last <= text.bytes.count else { return false }
    return (first..<last).allSatisfy { at in
      switch text.bytes[at] {
      case UInt8(ascii: "<"):
        text.bytes[at..<min(last, at + 3)].map { $0 | 0x20 } == [0x3C, 0x62, 0x72]
      case UInt8(ascii: "^"), UInt8(ascii: "["), UInt8(ascii: "~"), UInt8(ascii: "`"): false
      default: true
      }
    }
  }

  /// The names and figures of a passage; nil when it has anything else.
  private func list(_ passage: Passage) -> List? {
    let text = passage.text
    guard text.utf8.count <= 8_000 else { return nil }
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    var list = List(lead: nil, heading: nil, rows: [])
    var name: [String] = []
    var at = 0
    while at < words.count {
      let figure = words[at].trimming { ",;".unicodeScalars.contains($0) }
      let isLast = at + 1 == words.count
      guard let value = Self.figure(figure, isLast: isLast), !name.isEmpty else {
        // A number without a name before it.
        if Self.figure(figure, isLast: isLast) != nil { return nil }
        name.append(words[at])
        at += 1
        continue
      }
      var whole = value
      at += 1
      let next = at < words.count ? words[at].trimming { ",;".unicodeScalars.contains($0) } : ""
      let bare = next.hasSuffix(".") ? String(next.dropLast()) : next
      if let unit = [next, bare].first(where: NumberUnit.isUnit) {
        whole += " " + unit
        at += 1
      }
      guard add(name, whole, to: &list, passage.source) else { return nil }
      name = []
    }
    if !name.isEmpty {
      // A name alone has lost its figure.
      guard list.rows.isEmpty, isRecipient(name.joined(separator: " ")),
        add(name, "", to: &list, passage.source)
      else { return nil }
    }
    return list.rows.isEmpty ? nil : list
  }

  /// A plain number, or a dash for none; a number that ends its sentence may have a full stop.
  private static func figure(_ word: String, isLast: Bool) -> String? {
    guard let first = word.utf8.first, word.utf8.count <= 16 else { return nil }
    let isDash = ["-", "–", "—"].contains(word)
    if isDash, isLast { return word }
    guard first >= 0x30, first <= 0x39 else { return nil }
    let bare = isLast && word.hasSuffix(".") ? String(word.dropLast()) : word
    return NumberTextScanner.isNumber(bare) ? bare : nil
  }

  private func add(
    _ words: [String], _ value: String, to list: inout List, _ source: SourceSpan
  ) -> Bool {
    var words = words
    if list.rows.isEmpty {
      // "Fordelingen er: Aarhus 12", but the colon of "Aarhus: 12" is that of the name.
      if let colon = words.dropLast().lastIndex(where: { $0.hasSuffix(":") }) {
        list.lead = words[...colon].joined(separator: " ")
        words = Array(words[(colon + 1)...])
        guard let lead = list.lead, !namesAnyone(lead) else { return false }
      } else if let first = words.first, HeadingWords.namesRecipients(first),
        let start = words.indices.dropFirst(2).first(where: { at in
          isRecipient(words[at...].joined(separator: " "))
        })
      {
        list.heading = words[1..<start].joined(separator: " ")
        words = Array(words[start...])
      }
    } else if words.first == "og", words.count > 1 {
      words.removeFirst()
    }
    if words.count > 1, let last = words.last, ["-", "–", "—", ":", "="].contains(last) {
      words.removeLast()
    }
    let name = words.joined(separator: " ").trimming { ":,;".unicodeScalars.contains($0) }
    // An unknown name is told as one; but words around a name are no list, nor are the items of one that is
    // numbered, whose numbers were looked at before.
    guard !name.isEmpty, words.count <= 4, !name.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      isRecipient(name) || !namesAnyone(name)
    else {
      return false
    }
    list.rows.append(Row(name: name, value: value, source: source))
    return true
  }

  private func isRecipient(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    return switch resolver.resolve(text.trimming { ":,;".unicodeScalars.contains($0) }) {
    case .municipality(_, let rule): rule != .code
    case .outside, .aggregate, .abolished, .ambiguous: true
    case .unknown: false
    }
  }

  private func namesAnyone(_ text: String) -> Bool {
    resolver.splitKnown(text).pieces.contains {
      if case .municipality = $0.resolution { true } else { false }
    }
  }

  // MARK: - Refusals

  /// Why a notice without a table, whose text has names beside figures, was not read; nil for any other.
  func refusal(of notice: Notice) -> ParserError? {
    // What the reader could not read as a table it has told itself.
    guard notice.tables.isEmpty, !notice.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    var first: Passage?
    var names = 0
    for block in notice.blocks {
      guard let passage = Self.prose(block), passage.text.utf8.count <= 8_000,
        passage.text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
      else { continue }
      let named = resolver.splitKnown(passage.text).pieces.count {
        if case .municipality(_, let rule) = $0.resolution { rule != .code } else { false }
      }
      if named > 0, first == nil { first = passage }
      names += named
      if names >= 3, let first {
        return ParserError(
          .noAllocationTable(
            found:
              "the notice has no table at all; names stand beside figures in its text, but not "
              + "only they: give each line one name and one figure and nothing else, or make a table"
          ),
          at: first.source)
      }
    }
    return nil
  }

  // MARK: - Tables

  /// The table of a run; nil unless it has at least three figures and nearly all names are known.
  private func table(_ lists: [List], index: Int) -> Table? {
    let rows = lists.flatMap(\.rows)
    let known = rows.filter { isRecipient($0.name) }
    let figures = rows.filter { !$0.value.isEmpty }
    guard known.count >= 3, figures.count >= 3, known.count * 5 >= rows.count * 4,
      !figures.allSatisfy({ AnnouncedFigure.isYear($0.value) }),
      !figures.allSatisfy({ TelephoneNumber.form(of: $0.value.utf8) != nil }),
      let first = rows.first
    else { return nil }
    var builder = TableBuilder()
    let heading = lists[0].heading
    do throws(LimitPassed) {
      var line = 1
      if let heading {
        for (column, text) in [(1, "Kommune"), (2, heading)] {
          add(text, to: &builder)
          try builder.endCell(row: 1, column: column, isHeader: true, source: first.source)
        }
        line = 2
      }
      for row in rows {
        add(row.name, to: &builder)
        try builder.endCell(row: line, column: 1, source: row.source)
        add(row.value, to: &builder)
        try builder.endCell(row: line, column: 2, source: row.source)
        line += 1
      }
      return try builder.finish(
        index: index, headerRows: heading == nil ? 0 : 1, source: first.source)
    } catch {
      return nil
    }
  }

  private func add(_ text: String, to builder: inout TableBuilder) {
    builder.beginCell()
    builder.append(text.utf8)
    builder.endLine()
  }
}
