import FordelingModel

/// The texts of the notes that a notice has, by their marks.
struct NoteTexts {
  private var texts: [NoteMark.Target: String] = [:]

  /// What a section of notes says, for a mark that points to any note.
  private var section: String?

  /// Collects the notes that stand in prose after the first allocation table.
  init(after blocks: ArraySlice<Block>, text: SourceText?) {
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
        if inSection {
          section.append(passage.text)
          for note in Self.numbered(passage, text) { add(note) }
        }
        add(passage.text)
        if let starred = Self.starred(passage, text) { add(starred) }
      case .table: inSection = false
      }
    }
    if !section.isEmpty { self.section = section.joined(separator: " ") }
  }

  /// These notes with those of a table, which come first.
  func below(_ tableNotes: [Passage]) -> NoteTexts {
    guard !tableNotes.isEmpty else { return self }
    var notes = self
    notes.texts = [:]
    for passage in tableNotes { notes.add(passage.text) }
    notes.texts.merge(texts) { own, _ in own }
    return notes
  }

  /// The text of the note that a mark points to.
  func text(_ target: NoteMark.Target) -> String? {
    texts[target] ?? (target == .anyNote ? section : nil)
  }

  private mutating func add(_ text: String) {
    for (target, body) in NoteMark.notes(in: text) where texts[target] == nil {
      texts[target] = body
    }
  }

  private static func isNotesHeading(_ text: String) -> Bool {
    text.utf8.count <= 6 && ["note", "noter", "noter:", "note:"].contains(text.lowercased())
  }

  /// The lines of a passage in a section of notes that begin with a number, as notes: `1. Skøn`, `2 Sat ned`.
  private static func numbered(_ passage: Passage, _ text: SourceText?) -> [String] {
    guard let text, let start = passage.source.start, let end = passage.source.end,
      passage.text.utf8.count <= 4_000
    else { return [] }
    var first = text.offsets.text(start)
    // The number of a list's item is not in its text; it is at most a few characters long.
    for _ in 0..<12 where first > 0 && text.bytes[first - 1] != 0x0A { first -= 1 }
    let last = text.offsets.text(end)
    guard first < last else { return [] }
    return text.bytes[first..<last].split(separator: 0x0A).compactMap { line in
      let line = line.drop { $0 <= 0x20 }
      let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard (1...2).contains(digits.count) else { return nil }
      let rest = line[digits.endIndex...]
      let body = rest.first == UInt8(ascii: ".") ? rest.dropFirst() : rest
      guard body.first == 0x20 else { return nil }
      let words = String(decoding: body.drop { $0 == 0x20 }, as: UTF8.self)
      return String(decoding: digits, as: UTF8.self) + ") "
        + words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
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
