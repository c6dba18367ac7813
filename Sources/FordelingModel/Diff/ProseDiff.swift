/// What changed in the prose of a notice: its headings, paragraphs and list items.
public struct ProseDiff: Sendable, Hashable {
  /// Whether both sides have prose. Data that was written as CSV or JSON has none, and then nothing is
  /// known about it.
  public var isCompared: Bool
  /// The changed paragraphs in the order of the new notice.
  public var changes: [TextChange]
  /// How many paragraphs are the same.
  public var unchanged: Int

  /// Creates a diff of prose.
  public init(isCompared: Bool, changes: [TextChange] = [], unchanged: Int = 0) {
    self.isCompared = isCompared
    self.changes = changes
    self.unchanged = unchanged
  }
}

/// A paragraph that changed, came or went.
public struct TextChange: Sendable, Hashable {
  /// What became of the paragraph.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case changed, added, removed
  }

  /// What became of the paragraph.
  public var kind: Kind
  /// The nearest heading before it: the new notice's, or the old one's for a paragraph that is gone.
  public var heading: String?
  /// The paragraph before; nil for one that was added.
  public var old: Passage?
  /// The paragraph after; nil for one that was removed.
  public var new: Passage?
  /// The words of both, marked: what is the same, what went and what came, in reading order.
  public var words: [WordRun]

  /// Creates a change.
  public init(
    kind: Kind, heading: String?, old: Passage?, new: Passage?, words: [WordRun]
  ) {
    self.kind = kind
    self.heading = heading
    self.old = old
    self.new = new
    self.words = words
  }
}

/// Some words in a row that have one fate.
public struct WordRun: Sendable, Hashable {
  /// What became of words.
  public enum Fate: String, Sendable, Hashable {
    case same, removed, added
  }

  /// What became of them.
  public var fate: Fate
  /// The words with one space between.
  public var text: String

  /// Creates a run.
  public init(_ fate: Fate, _ text: String) {
    self.fate = fate
    self.text = text
  }
}
