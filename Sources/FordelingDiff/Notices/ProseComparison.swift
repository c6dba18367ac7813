import FordelingModel

/// Compares the prose of two notices paragraph by paragraph.
enum ProseComparison {
  /// A paragraph, heading or list item with the heading above it.
  private struct Paragraph {
    var passage: Passage
    var heading: String?
    var words: [String]

    init(_ passage: Passage, below heading: String?) {
      self.passage = passage
      self.heading = heading
      words = WordMarks.words(passage.text)
    }
  }

  /// Compares the prose. Where the same words are only divided into other paragraphs, nothing changed:
  /// another program has laid the notice out.
  static func compare(
    _ old: Notice?, _ new: Notice?, rows: (old: TextRows, new: TextRows) = (.none, .none)
  ) -> ProseDiff {
    guard hasProse(old), hasProse(new) else { return ProseDiff(isCompared: false) }
    let before = paragraphs(of: old, rows.old)
    let after = paragraphs(of: new, rows.new)
    var diff = ProseDiff(isCompared: true)
    for stretch in SequenceDifference.stretches(
      before.map(\.words), after.map(\.words))
    {
      if stretch.isSame {
        diff.unchanged += stretch.new.count
      } else {
        compare(Array(before[stretch.old]), Array(after[stretch.new]), &diff)
      }
    }
    return diff
  }

  /// Whether a notice has any prose but in tables: in data that has none, a row of text is no notice's.
  private static func hasProse(_ notice: Notice?) -> Bool {
    (notice?.blocks ?? []).contains { block in
      if case .table(let table) = block { table.caption != nil } else { true }
    }
  }

  private static func paragraphs(of notice: Notice?, _ rows: TextRows) -> [Paragraph] {
    var heading: String?
    var paragraphs: [Paragraph] = []
    for block in notice?.blocks ?? [] {
      switch block {
      case .heading(_, let passage):
        paragraphs.append(Paragraph(passage, below: heading))
        heading = passage.text
      case .paragraph(let passage), .listItem(let passage):
        paragraphs.append(Paragraph(passage, below: heading))
      case .table(let table):
        // What a caption says, such as the unit, holds for every figure below it.
        if let caption = table.caption {
          paragraphs.append(Paragraph(Passage(caption, at: table.source), below: heading))
        }
        paragraphs += rows.passages(of: table).map { Paragraph($0, below: heading) }
      }
    }
    return paragraphs
  }

  /// Compares paragraphs of which none is the same on both sides.
  private static func compare(
    _ old: [Paragraph], _ new: [Paragraph], _ diff: inout ProseDiff
  ) {
    let oldWords = old.map(\.words)
    let newWords = new.map(\.words)
    if Array(oldWords.joined()) == Array(newWords.joined()) {
      diff.unchanged += new.count
      return
    }
    var nextOld = 0
    for (at, paragraph) in new.enumerated() {
      guard let match = bestMatch(of: newWords[at], in: oldWords, from: nextOld) else {
        diff.changes.append(change(nil, paragraph))
        continue
      }
      for gone in old[nextOld..<match] { diff.changes.append(change(gone, nil)) }
      diff.changes.append(change(old[match], paragraph))
      nextOld = match + 1
    }
    for gone in old[nextOld...] { diff.changes.append(change(gone, nil)) }
  }

  /// The old paragraph that has most words in common with a new one, at least half of them all. Only the
  /// next few are looked at, which keeps the time within bounds.
  private static func bestMatch(
    of words: [String], in old: [[String]], from start: Int
  ) -> Int? {
    var best: (at: Int, share: Double)?
    for at in start..<min(old.count, start + 32) {
      let share = WordMarks.likeness(old[at], words)
      if share >= 0.5, share > best?.share ?? 0 { best = (at, share) }
    }
    return best?.at
  }

  private static func change(_ old: Paragraph?, _ new: Paragraph?) -> TextChange {
    TextChange(
      kind: old == nil ? .added : new == nil ? .removed : .changed,
      heading: new?.heading ?? old?.heading, old: old?.passage, new: new?.passage,
      words: WordMarks.runs(old?.passage.text ?? "", new?.passage.text ?? ""))
  }
}
