/// How the figures of one municipality came about: what was read, by which rules, and what was checked.
public struct Explanation: Sendable {
  /// A line of the notice with some of its words marked.
  public struct Excerpt: Sendable, Hashable {
    /// The line, counting from 1.
    public var line: Int
    /// What stands around the marked words; `…` where the line goes on. Control characters are blanks.
    public var text: String
    /// The marked words, counted in characters (Unicode scalars) of `text`.
    public var marked: Range<Int>

    /// Creates an excerpt.
    public init(line: Int, text: String, marked: Range<Int>) {
      self.line = line
      self.text = text
      self.marked = marked
    }
  }

  /// A cell and its text.
  public struct CellText: Sendable, Hashable {
    /// The text, lines joined by a space.
    public var text: String
    /// Where it stands.
    public var source: CellSource

    /// Creates a cell's text.
    public init(text: String, source: CellSource) {
      self.text = text
      self.source = source
    }
  }

  /// A rule that was tried on the name.
  public struct Rule: Sendable, Hashable {
    /// Its id.
    public var rule: String
    /// Whether it decided.
    public var applies: Bool
    /// What it found, in English.
    public var detail: String

    /// Creates a rule.
    public init(rule: String, applies: Bool, detail: String) {
      self.rule = rule
      self.applies = applies
      self.detail = detail
    }
  }

  /// One figure.
  public struct Figure: Sendable {
    /// The allocation.
    public var allocation: Allocation
    /// The line of the name.
    public var nameExcerpt: Excerpt?
    /// The line of the value.
    public var valueExcerpt: Excerpt?
    /// The cell of the value.
    public var value: CellText?
    /// The cells of the heading, from the top.
    public var headings: [CellText]
    /// How the numbers of the column were read.
    public var numbers: NumberDecision?
    /// The rules tried on the name, in order.
    public var rules: [Rule]

    /// Creates a figure's explanation.
    public init(
      allocation: Allocation, nameExcerpt: Excerpt?, valueExcerpt: Excerpt?, value: CellText?,
      headings: [CellText], numbers: NumberDecision?, rules: [Rule]
    ) {
      self.allocation = allocation
      self.nameExcerpt = nameExcerpt
      self.valueExcerpt = valueExcerpt
      self.value = value
      self.headings = headings
      self.numbers = numbers
      self.rules = rules
    }
  }

  /// Something that was checked.
  public struct Check: Sendable, Hashable {
    /// Its id, in kebab-case.
    public var id: String
    /// Whether it holds; nil when the notice gives nothing to check against.
    public var holds: Bool?
    /// What was found, in English.
    public var detail: String

    /// Creates a check.
    public init(id: String, holds: Bool?, detail: String) {
      self.id = id
      self.holds = holds
      self.detail = detail
    }
  }

  /// The notice.
  public var notice: NoticeIdentity
  /// The municipality.
  public var municipality: MunicipalityName
  /// Its figures in the order of the source; none when the notice has none for it.
  public var figures: [Figure]
  /// What was checked.
  public var checks: [Check]
  /// The diagnostics at the places of its name and figures.
  public var diagnostics: [Diagnostic]

  /// Creates an explanation.
  public init(
    notice: NoticeIdentity, municipality: MunicipalityName, figures: [Figure], checks: [Check],
    diagnostics: [Diagnostic]
  ) {
    self.notice = notice
    self.municipality = municipality
    self.figures = figures
    self.checks = checks
    self.diagnostics = diagnostics
  }
}
