import FordelingModel
import FordelingNormalizer

/// Lists of names under headings that say what each of them gets: `Kommuner med 5 pladser: …`.
///
/// Each run of such headings becomes a table of names and values. A heading that counts its members
/// (`32 kommuner … De er:`) hands nothing out.
struct GroupHeadings {
  let resolver: NameResolver

  /// One heading with the names below or behind it.
  private struct Group {
    var heading: GroupHeading
    /// Where the heading stands.
    var source: SourceSpan
    var names: [Passage] = []
  }

  /// The notice with a table for each run of such headings.
  func tables(in notice: Notice) -> Notice {
    guard notice.blocks.contains(where: hasHeading) else { return notice }
    var blocks: [Block] = []
    var groups: [Group] = []
    var waiting: [Block] = []
    var tables = notice.tables.count
    func finish() {
      if isTable(groups), let table = table(groups, index: tables + 1) {
        tables += 1
        blocks.append(.table(table))
      } else {
        blocks += waiting
      }
      groups = []
      waiting = []
    }
    for block in notice.blocks {
      let (isHeading, passage) = prose(block)
      guard let passage else {
        finish()
        blocks.append(block)
        continue
      }
      let parts = GroupHeading.split(passage.text, isHeading: isHeading)
      if !parts.isEmpty {
        for part in parts {
          let group = Group(
            heading: part.heading, source: passage.source,
            names: part.rest.isEmpty ? [] : [Passage(part.rest, at: passage.source)])
          if let last = groups.last,
            last.heading.measure != group.heading.measure || last.names.isEmpty
          {
            finish()
          }
          groups.append(group)
        }
        waiting.append(block)
      } else if !groups.isEmpty, !isHeading, namesAnyone(passage.text) || isItem(block) {
        groups[groups.count - 1].names.append(passage)
        waiting.append(block)
      } else {
        finish()
        blocks.append(block)
      }
    }
    finish()
    var notice = notice
    notice.blocks = blocks
    return notice
  }

  /// Whether a block is an item of a list as short as a name, which may be one misspelled.
  private func isItem(_ block: Block) -> Bool {
    guard case .listItem(let passage) = block else { return false }
    return passage.text.utf8.count <= 40 && !passage.text.hasSuffix(".")
  }

  private func hasHeading(_ block: Block) -> Bool {
    let (isHeading, passage) = prose(block)
    return passage.map { !GroupHeading.split($0.text, isHeading: isHeading).isEmpty } ?? false
  }

  private func prose(_ block: Block) -> (isHeading: Bool, passage: Passage?) {
    switch block {
    case .heading(_, let passage): (true, passage)
    case .paragraph(let passage), .listItem(let passage): (false, passage)
    case .table: (false, nil)
    }
  }

  /// Names and nothing else, or names with few words among them that are then reported.
  private func namesAnyone(_ text: String) -> Bool {
    guard text.utf8.count <= 4_000 else { return false }
    let pieces = resolver.splitKnown(text).pieces
    let names = pieces.count {
      if case .municipality = $0.resolution { true } else { false }
    }
    let digits = text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    return !digits && names > 0 && names * 2 >= pieces.count
  }

  /// A heading that only begins with a number needs another beside it to be believed.
  private func isTable(_ groups: [Group]) -> Bool {
    guard !groups.isEmpty, groups.allSatisfy({ !$0.names.isEmpty }) else { return false }
    return groups.count > 1 || groups[0].heading.namesRecipients
  }

  private func table(_ groups: [Group], index: Int) -> Table? {
    var builder = TableBuilder()
    do throws(LimitPassed) {
      add([groups[0].heading.measure], to: &builder)
      try builder.endCell(row: 1, column: 2, isHeader: true, source: groups[0].source)
      for (at, group) in groups.enumerated() {
        add(group.names.map(\.text), to: &builder)
        try builder.endCell(row: at + 2, column: 1, source: span(group.names))
        add([group.heading.value], to: &builder)
        try builder.endCell(row: at + 2, column: 2, source: group.source)
      }
      return try builder.finish(index: index, headerRows: 1, source: groups[0].source)
    } catch {
      return nil
    }
  }

  private func add(_ lines: [String], to builder: inout TableBuilder) {
    builder.beginCell()
    for line in lines {
      builder.append(line.utf8)
      builder.endLine()
    }
  }

  /// The stretch of the notice from the first to the last passage.
  private func span(_ passages: [Passage]) -> SourceSpan {
    guard let first = passages.first?.source, let last = passages.last?.source else { return .none }
    guard let start = first.start, let end = last.end, start <= end else { return first }
    return SourceSpan(
      page: first.page, line: first.line, column: first.column, bytes: start..<end)
  }
}
