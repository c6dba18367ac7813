import FordelingModel

/// Makes blocks and tables of the events of a parser.
///
/// It keeps a stack of open elements of its own, by the standard's rules for tables: a new cell ends
/// the cell before it whatever stands open in that, and a cell without a row gets one. The parser is
/// told of both, so that its end tags match.
struct HTMLTreeBuilder: ~Copyable {
  /// Where text goes.
  enum Sink: UInt8 {
    /// The prose outside tables.
    case prose
    /// The open cell of the innermost table.
    case cell
    /// Inside a table but in no cell: the cell that the table stands in, else the prose.
    case betweenCells
    case caption
    case title
  }

  /// How text counts.
  struct TextFlags: OptionSet {
    let rawValue: UInt16
    /// It is left out, since a reader does not see it.
    static let hidden = TextFlags(rawValue: 1)
    static let struck = TextFlags(rawValue: 2)
    static let note = TextFlags(rawValue: 4)
    static let bold = TextFlags(rawValue: 8)
    /// It is a part of a heading inside a cell.
    static let cellHeading = TextFlags(rawValue: 16)
    /// The cell around it is hidden, so all in it is.
    static let hiddenCell = TextFlags(rawValue: 32)
    /// It is never text: scripts, templates.
    static let invisible = TextFlags(rawValue: 64)
    /// It is the mark at the start of a note in the prose.
    static let leadingMark = TextFlags(rawValue: 128)
    /// It has the color of its background.
    static let vanishing = TextFlags(rawValue: 256)
    /// It stands in an element outside a table that is perhaps not shown.
    static let shownPerhaps = TextFlags(rawValue: 512)
    /// Its line feeds are shown.
    static let keepsLines = TextFlags(rawValue: 1_024)
    /// Each element that stands straight in the one around it has a box of its own.
    static let arranged = TextFlags(rawValue: 2_048)
  }

  /// What text means at some place.
  struct TextState {
    var sink = Sink.prose
    var flags: TextFlags = []
    /// What a piece of prose is: 0 a paragraph, 1 to 6 a heading, 7 a list item.
    var proseKind: UInt8 = 0
    /// The color of letters and that of what is behind them.
    var color = HTMLColor.black
    var background = HTMLColor.white
    static let listItem: UInt8 = 7
  }

  /// What an element that stands in a line of a cell does to the text beside it.
  enum Border: UInt8 {
    case none
    /// No digit in it belongs to a number beside it.
    case digits
    /// It is no word together with what stands beside it, either.
    case words
    /// It has lines of its own.
    case lines
  }

  /// An open element, and what text meant before it.
  struct Frame {
    var element: HTMLElement
    var before: TextState
    var border = Border.none
  }

  /// How the parser's stack of open elements is to be changed after a start tag.
  struct StackChange {
    var closed = 0
    var insertsRow = false
  }

  var state = TextState()
  var stack: [Frame] = []
  /// Whether a table is open.
  var isInTable = false
  /// The innermost open table; the ones around it are in `outerTables`.
  ///
  /// Not an optional, since its parts are changed in place for every text and every tag.
  var table: HTMLTable
  var outerTables: [HTMLTable] = []
  var position: SourcePosition
  var blocks: [Block?] = []
  var title: String?
  var lastHeading: String?
  var diagnostics: [Diagnostic] = []
  var failure: ReaderError?
  /// Whether there is a failure; kept apart, since it is asked after every tag.
  var hasFailed = false
  /// Whether plain rows came where they do not stand straight in a table.
  var hasMisplacedRows = false
  var nextTable: Int
  var finishedCells = 0
  /// The number of the next table when a doubt about what is visible was reported last.
  var tableOfLastDoubt = 0
  /// Where the content of the open preformatted element starts in the cleaned text, and how many such elements
  /// have been read.
  var preformatted: (start: Int?, count: Int) = (nil, 0)
  /// How many cells the only table of the document has, 0 if that is not known.
  var expectedCells = 0
  var note = CollapsedText()
  var struckText = CollapsedText()
  var struckStart: SourcePosition.Place?
  var cellHeading = CollapsedText()
  var titleText = CollapsedText()
  var prose = CollapsedText()
  var proseStart: SourcePosition.Place?
  var proseEnd = 0
  /// The end of the last text that was struck out, in the original bytes.
  var struckEnd = 0
  let text: SourceText
  let limits: Limits
  let firstTable: Int

  init(_ text: SourceText, _ cleaned: CleanedHTML, firstTable: Int, limits: Limits) {
    self.text = text
    self.limits = limits
    self.firstTable = firstTable
    nextTable = firstTable
    position = SourcePosition(text, cleaned)
    table = .none
    stack.reserveCapacity(64)
  }

  /// A start tag whose `>` is at `offset` of the cleaned text.
  mutating func startElement(
    _ element: HTMLElement, _ attributes: HTMLAttributes, offset: Int
  ) -> StackChange {
    var change = StackChange()
    if element.isTablePart {
      prepareTablePart(element, &change)
    } else if element.isLineBorder {
      endLine(at: element)
    }
    let style = attributes.style
    let isUnseen =
      attributes.isVisibilityUnknown || style.isDisplaced || element == .withoutScripts
      || (element == .table
        && (state.flags.contains(.shownPerhaps)
          || stack.contains { $0.element == .withoutScripts }))
    if isUnseen, !attributes.isHidden, isInTable || element == .table {
      reportUnknownVisibility(
        table: element == .table ? nextTable + 1 : nextTable, offset: offset)
    }
    if stack.count >= limits.depth {
      fail(LimitPassed(name: "depth", limit: limits.depth, source: span(at: offset)))
      return change
    }
    let isSmall = style.holding.contains(.small) && element.isPlainText
    let isSetApart = (attributes.isSetApart && !element.isTablePart) || isSmall
    let border =
      element.isInline && !attributes.isHidden ? startInline(element, style) : Border.none
    stack.append(
      Frame(element: isSetApart ? .small : element, before: state, border: border))
    divideText(element, style)
    if element == .preformatted, !isInTable, prose.isEmpty { preformatted.start = offset + 1 }
    if attributes.isShownPerhaps, !isInTable { state.flags.insert(.shownPerhaps) }
    if element.isTablePart {
      startTablePart(element, attributes, offset: offset)
    } else {
      startText(element, attributes)
    }
    if style.mentioned.contains(.colored) || style.mentioned.contains(.painted) { setColors(style) }
    return change
  }

  /// The colors that a style gives to letters and to what is behind them.
  private mutating func setColors(_ style: HTMLStyleChange) {
    state.color = style.color.over(state.color)
    state.background = style.background.over(state.background)
    if state.color.vanishes(on: state.background) {
      state.flags.insert(.vanishing)
    } else {
      state.flags.remove(.vanishing)
    }
  }

  /// The end of the innermost open element.
  mutating func endElement(offset: Int) {
    guard let frame = stack.popLast() else { return }
    close(frame, offset: offset)
  }

  mutating func close(_ frame: Frame, offset: Int) {
    if frame.element == .preformatted { endPreformatted(offset: offset) }
    if frame.element.isTablePart {
      endTablePart(frame.element, offset: offset)
    } else if frame.element.isLineBorder {
      endLine(at: frame.element)
    } else if frame.element == .title {
      if title == nil { title = titleText.takeString() } else { _ = titleText.take() }
    }
    if frame.element.isSetApart, state.sink == .cell { table.cell.hasGap = true }
    if frame.border != .none { addBorder(frame.border) }
    let ended = state.flags.subtracting(frame.before.flags)
    if !ended.isEmpty, !frame.element.isTablePart { endFlags(ended) }
    state = frame.before
  }

  private mutating func startText(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    if attributes.isHidden { state.flags.insert(.hidden) }
    switch element {
    case .invisible, .template: state.flags.insert(.invisible)
    case .title: state.sink = .title
    case .listItem: state.proseKind = TextState.listItem
    case .bold: state.flags.insert(.bold)
    case .struck: state.flags.insert(.struck)
    case .superscript: startNote()
    default:
      let level = element.headingLevel
      if level > 0 {
        state.proseKind = level
        if state.sink == .cell { state.flags.insert(.cellHeading) }
      }
    }
    let isSmall = attributes.style.holding.contains(.small) && element.isPlainText
    if element.isSetApart || attributes.isSetApart || isSmall, state.sink == .cell {
      table.cell.hasGap = true
    }
    if attributes.isReference { startNote() }
    guard !attributes.style.mentioned.isEmpty else { return }
    let style = attributes.style
    if style.mentioned.contains(.bold) {
      if style.holding.contains(.bold) {
        state.flags.insert(.bold)
      } else {
        state.flags.remove(.bold)
      }
    }
    if style.holding.contains(.struck) { state.flags.insert(.struck) }
    if style.isSuperscript { startNote() }
  }

  /// A superscript or a reference. Only cells have notes; in prose it stays in its place.
  private mutating func startNote() {
    if state.sink == .cell {
      state.flags.insert(.note)
    } else if prose.isEmpty {
      state.flags.insert(.leadingMark)
    }
  }

  private mutating func endFlags(_ ended: TextFlags) {
    if ended.contains(.note) {
      let text = note.take()
      if !text.isEmpty {
        table.builder.addNote(text)
        table.cell.hasGap = true
      }
    }
    if ended.contains(.leadingMark) { prose.appendSpace() }
    if ended.contains(.struck) { reportStruckText() }
    if ended.contains(.cellHeading), let heading = cellHeading.takeString() {
      lastHeading = heading
    }
  }

  /// Reports text that was struck out. It does not count, so it stands in no line; when a cell has
  /// nothing else it is kept as the cell's note, so that the cell does not look empty.
  mutating func reportStruckText() {
    guard let text = struckText.takeString() else { return }
    if state.sink == .cell {
      if table.struckText == nil { table.struckText = text }
    }
    let source =
      struckStart.map {
        SourceSpan(line: $0.line, bytes: $0.original..<struckEnd)
      } ?? .none
    struckStart = nil
    report(
      Diagnostic(
        .textStruckOut, "the text '\(text)' is struck out, so it does not count", at: source))
  }

  /// Reports, once for a table, that a reader of the page may not see a part of it.
  mutating func reportUnknownVisibility(table: Int, offset: Int) {
    guard tableOfLastDoubt != table else { return }
    tableOfLastDoubt = table
    report(
      Diagnostic(
        .visibilityUnknown,
        "the page may hide or change this by a style or a script, but what it does is not worked out; "
          + "it was read as it stands",
        at: span(at: offset), notes: ["look at the page in a browser, and compare"]))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func fail(_ limit: LimitPassed) {
    if !hasFailed { failure = ReaderError(limit) }
    hasFailed = true
  }

  /// The place of an offset of the cleaned text.
  mutating func span(at offset: Int) -> SourceSpan {
    let place = position.place(position.textStart(offset))
    return SourceSpan(
      line: place.line, bytes: place.original..<place.original)
  }

  /// The end of the document. What is open now has no end tag.
  mutating func endOfDocument() {
    guard isInTable else { return }
    let start = outerTables.first?.start ?? table.start
    report(
      Diagnostic(
        .contentLost, "the document ends inside a table; check that the file is complete",
        at: SourceSpan(
          line: start.line, bytes: start.original..<start.original)))
  }

  /// Hands out the result after the last event.
  mutating func finish() -> HTMLReader.Result {
    endProse()
    return HTMLReader.Result(
      title: title, blocks: blocks.compactMap { $0 }, diagnostics: diagnostics)
  }
}
