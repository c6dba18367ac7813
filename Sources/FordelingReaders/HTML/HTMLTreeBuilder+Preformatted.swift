import FordelingModel

/// Tables that are lined up by blanks in text that stands as it is written.
extension HTMLTreeBuilder {
  /// Such elements beyond these are read as any other prose, because each takes a copy of the text.
  private static var limit: Int { 8 }

  /// Reads what stands in a preformatted element as plain text where it has a table, else as prose.
  ///
  /// Tags and references in it would not take the room that a reader of the page sees.
  mutating func endPreformatted(offset: Int) {
    guard let start = preformatted.start, offset > start, state.sink == .prose, !prose.isEmpty,
      state.flags.isDisjoint(with: [.hidden, .invisible, .struck]),
      preformatted.count < Self.limit
    else {
      preformatted.start = nil
      return
    }
    preformatted = (nil, preformatted.count + 1)
    let first = min(position.textStart(start), text.bytes.count)
    var last = min(position.textEnd(offset), text.bytes.count)
    // The end is that of the end tag.
    if let tag = text.bytes[first..<max(first, last)].firstIndex(of: UInt8(ascii: "<")) {
      last = tag
    }
    guard first < last, !text.bytes[first..<last].contains(UInt8(ascii: "&")),
      text.bytes[last...].starts(with: "</".utf8)
    else { return }
    let own = SourceText(
      bytes: text.bytes.indices.map { at in
        let isOwn = at >= first && at < last
        return isOwn || text.bytes[at] == 0x0A || text.bytes[at] == 0x0D ? text.bytes[at] : 0x20
      }, encoding: text.encoding, offsets: text.offsets)
    guard
      let result = try? MarkdownReader.read(
        own, isMarkdown: false, limits: limits, firstTable: nextTable)
    else { return }
    diagnostics += result.diagnostics
    let tables = result.blocks.count { if case .table = $0 { true } else { false } }
    guard tables > 0 else { return }
    if !state.flags.isDisjoint(with: [.vanishing, .shownPerhaps]) {
      reportUnknownVisibility(table: nextTable, offset: start)
    }
    nextTable += tables
    _ = prose.take()
    proseStart = nil
    blocks += result.blocks.map { $0 }
  }
}
