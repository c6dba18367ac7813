import FordelingModel

/// The texts of the notes that a notice has, by their marks.
struct NoteTexts {
  private var texts: [NoteMark.Target: String] = [:]

  /// Collects the notes that stand under the tables and, in prose, after the first allocation table.
  init(tableNotes: [Passage], after blocks: ArraySlice<Block>, text: SourceText?) {
    for passage in tableNotes { add(passage.text) }
    var inSection = false
    var section: [String] = []
    for block in blocks {
      switch block {
      case .heading(_, let passage):
        inSection = Self.isNotesHeading(passage.text)
      case .paragraph(let passage), .listItem(let passage):
        if Self.isNotesHeading(passage.text) {
          inSection = true
          continue
        }
        if inSection { section.append(passage.text) }
        add(passage.text)
        if let starred = Self.starred(passage, text) { add(starred) }
      case .table: inSection = false
      }
    }
    if texts[.anyNote] == nil, !section.isEmpty {
      texts[.anyNote] = section.joined(separator: " ")
    }
  }

  /// The text of the note that a mark points to.
  func text(_ target: NoteMark.Target) -> String? { texts[target] }

  private mutating func add(_ text: String) {
    for (target, body) in NoteMark.notes(in: text) where texts[target] == nil {
      texts[target] = body
    }
  }

  private static func isNotesHeading(_ text: String) -> Bool {
    text.utf8.count <= 6 && ["note", "noter", "noter:", "note:"].contains(text.lowercased())
  }

  /// In Markdown a note that begins with `*` looks like a list item, whose bullet is not in its text.
  private static func starred(_ passage: Passage, _ text: SourceText?) -> String? {
    guard let text, let start = passage.source.start else { return nil }
    // A bullet has only blanks around it. Looking no further back keeps long lines from taking long.
    var at = text.offsets.text(start)
    while at > 0, text.bytes[at - 1] == 0x20 || text.bytes[at - 1] == 0x09 { at -= 1 }
    guard at > 0, text.bytes[at - 1] == UInt8(ascii: "*") else { return nil }
    at -= 1
    while at > 0, text.bytes[at - 1] == 0x20 || text.bytes[at - 1] == 0x09 { at -= 1 }
    let isFirst = at == 0 || text.bytes[at - 1] == 0x0A || text.bytes[at - 1] == 0x0D
    return isFirst ? "* " + passage.text : nil
  }
}
