import FordelingModel

/// Splits a text into names, codes, annotations and what is left over, in one pass over its tokens.
struct RunSplitter {
  let bytes: [UInt8]
  let text: FoldedText
  let tokens: [Token]
  let matcher: NameMatcher
  private let codes: CodeReader

  var pieces: [NameRun.Piece] = []
  /// The first and last token of the words that are no name, since the last piece.
  private var leftover: (first: Int, last: Int)?
  /// A code that waits for the name after it.
  private var waitingCode: (code: CodeReader.Code, range: Range<Int>)?
  /// Note marks that wait for the name after them.
  private var waitingMarks: [Range<Int>] = []
  /// Whether codes stand before their names, once the first one has been seen.
  private var codesComeFirst: Bool?
  /// For pieces whose name needs a code to be sure: the municipality that the name was planned for.
  private var planned: [(piece: Int, municipality: Municipality)] = []
  /// Pieces that are nothing but a code: where, which, and whether a word says that it is one.
  private var bare: [(piece: Int, code: CodeReader.Code)] = []
  /// How many more leftovers get suggestions: enough for a person, too few to cost time.
  private var suggestionsLeft = 200

  /// Splits a text.
  static func split(_ bytes: [UInt8], suggesting: Bool = true) -> NameRun {
    var splitter = RunSplitter(bytes)
    if !suggesting { splitter.suggestionsLeft = 0 }
    splitter.run()
    return NameRun(pieces: splitter.pieces)
  }

  /// Whether a text begins with something known, or with a code or an annotation.
  static func mayBeLabel(_ bytes: [UInt8]) -> Bool {
    let splitter = RunSplitter(bytes)
    guard let first = splitter.tokens.first else { return false }
    return first.kind != .word || Symbol.isDigit(splitter.text.symbols[first.start])
      || splitter.matcher.matches(at: 0) != nil
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = FoldedText(bytes)
    tokens = Tokenizer.tokens(of: text)
    matcher = NameMatcher(text, tokens)
    codes = CodeReader(text: text, tokens: tokens)
  }

  private mutating func run() {
    var at = 0
    while at < tokens.count {
      if endsLeftover(at) { flushLeftover() }
      if endsWaiting(at) { flushWaiting() }
      at = step(at)
    }
    flushLeftover()
    flushWaiting()
    settleCodes()
  }

  /// Takes what begins at a token; gives the token after it.
  private mutating func step(_ at: Int) -> Int {
    if tokens[at].kind == .mark {
      addMark(at)
      return at + 1
    }
    if tokens[at].kind == .word, let matches = matcher.matches(at: at), let last = matches.last {
      flushLeftover()
      for match in matches { addMatch(match) }
      return last.last + 1
    }
    if let code = codes.code(at: at, isLabel: { isCodeWord($0) }), addCode(code, at) {
      return code.last + 1
    }
    if tokens[at].kind == .group, addGroup(at) { return at + 1 }
    if leftover == nil, isSeparatorWord(at) { return at + 1 }
    var last = at
    while matcher.isTied(last + 1) { last += 1 }
    leftover = (leftover?.first ?? at, last)
    return last + 1
  }

  /// Whether a token begins something new, so that words before it cannot belong with it.
  private func endsLeftover(_ at: Int) -> Bool {
    switch tokens[at].gap {
    case .strong, .newline, .tab, .colon: true
    case .stop: at > 0 && tokens[at - 1].end - tokens[at - 1].start > 3
    default: false
    }
  }

  /// Whether a code or mark before a token is too far from it to belong to it.
  private func endsWaiting(_ at: Int) -> Bool {
    tokens[at].gap == .strong || tokens[at].gap == .newline
  }

  /// Whether a word is nothing but a link between names: `og`, or `kommuner` after the last.
  private func isSeparatorWord(_ at: Int) -> Bool {
    switch matcher.word(at) {
    case .connector?: true
    case .plural?:
      if case .municipality? = pieces.last?.resolution { true } else { false }
    default: false
    }
  }

  // MARK: - Places

  /// The bytes of the symbols from one to before another.
  func byteRange(_ start: Int, _ end: Int) -> Range<Int> {
    guard start < end, end <= text.symbols.count else { return 0..<0 }
    return Int(text.starts[start])..<max(Int(text.starts[start]), Int(text.ends[end - 1]))
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: - Names

  private mutating func addMatch(_ match: NameMatch) {
    let range = byteRange(tokens[match.first].start, match.end)
    let decision = MatchDecision(match, written: Array(bytes[range]))
    if case .aggregate(let aggregate) = decision.resolution,
      extendAggregate(with: aggregate, match, range)
    {
      return
    }
    if let municipality = decision.planned { planned.append((pieces.count, municipality)) }
    add(
      NameRun.Piece(written: string(range), range: range, resolution: decision.resolution))
  }

  /// Joins `KKR Syddanmark` and `i alt` into one label.
  private mutating func extendAggregate(
    with next: Aggregate, _ match: NameMatch, _ range: Range<Int>
  ) -> Bool {
    guard let last = pieces.indices.last, case .aggregate(let before) = pieces[last].resolution,
      pieces[last].annotations.isEmpty, waitingCode == nil, leftover == nil,
      tokens[match.first].gap == .blank || tokens[match.first].gap == .dash,
      let joined = before.joined(with: next)
    else { return false }
    pieces[last].range = pieces[last].range.lowerBound..<range.upperBound
    pieces[last].written = string(pieces[last].range)
    pieces[last].resolution = .aggregate(joined)
    return true
  }

  private mutating func add(_ piece: NameRun.Piece) {
    var piece = piece
    if let waiting = waitingCode {
      piece.code = waiting.code.code
      piece.codeRange = waiting.range
      waitingCode = nil
      if codesComeFirst == nil { codesComeFirst = true }
    }
    for range in waitingMarks {
      piece.annotations.append(string(range))
      piece.annotationRanges.append(range)
    }
    waitingMarks = []
    pieces.append(piece)
  }

  // MARK: - Annotations

  private mutating func addMark(_ at: Int) {
    flushLeftover()
    let range = byteRange(tokens[at].start, tokens[at].end)
    guard !pieces.isEmpty, !endsWaiting(at), waitingCode == nil else {
      waitingMarks.append(range)
      return
    }
    annotate(string(range), range)
  }

  /// A parenthesis after a name; false when there is no name before it.
  private mutating func addGroup(_ at: Int) -> Bool {
    flushLeftover()
    guard !pieces.isEmpty, waitingCode == nil else { return false }
    let range = byteRange(tokens[at].start, tokens[at].end)
    var inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    while let first = inner.first, bytes[first] <= 0x20 { inner = (first + 1)..<inner.upperBound }
    while let last = inner.last, bytes[last] <= 0x20 { inner = inner.lowerBound..<last }
    annotate(string(inner), range)
    return true
  }

  private mutating func annotate(_ text: String, _ range: Range<Int>) {
    guard let last = pieces.indices.last else { return }
    pieces[last].annotations.append(text)
    pieces[last].annotationRanges.append(range)
  }

  // MARK: - Codes

  private func isCodeWord(_ at: Int) -> Bool {
    if case .code? = matcher.word(at) { true } else { false }
  }

  /// Ties a code to the name before or after it; false when it is only a number among words.
  private mutating func addCode(_ code: CodeReader.Code, _ at: Int) -> Bool {
    if let leftover, !code.isLabeled, leftover.last - leftover.first >= 4 { return false }
    flushLeftover()
    let range = byteRange(tokens[at].start, tokens[code.last].end)
    if codesComeFirst != true, waitingCode == nil, let last = pieces.indices.last,
      pieces[last].code == nil, isBeside(at), bare.last?.piece != last,
      !isAggregate(pieces[last])
    {
      codesComeFirst = false
      pieces[last].code = code.code
      pieces[last].codeRange = range
      return true
    }
    flushWaiting()
    waitingCode = (code, range)
    return true
  }

  private func isAggregate(_ piece: NameRun.Piece) -> Bool {
    if case .aggregate = piece.resolution { true } else { false }
  }

  /// Whether a code follows the name before it without anything that parts them.
  private func isBeside(_ at: Int) -> Bool {
    switch tokens[at].gap {
    case .blank, .colon, .dash, .none, .tab, .wrap: true
    case .newline: tokens[at].kind == .group
    default: false
    }
  }

  /// Makes pieces of a code or of marks that no name followed.
  private mutating func flushWaiting() {
    if let waiting = waitingCode {
      waitingCode = nil
      bare.append((pieces.count, waiting.code))
      add(
        NameRun.Piece(
          written: string(waiting.range), range: waiting.range,
          resolution: CodeReader.resolution(waiting.code.number)))
    }
    for range in waitingMarks {
      pieces.append(
        NameRun.Piece(
          written: string(range), range: range, resolution: .unknown(suggestions: [])))
    }
    waitingMarks = []
  }

  /// What only the whole text can decide: a number is a code when all are or when a word says so,
  /// and a planned name is the municipality's when its code stands beside it.
  private mutating func settleCodes() {
    let onlyCodes = bare.count == pieces.count
    for (piece, code) in bare where !onlyCodes && !code.isLabeled {
      pieces[piece].resolution = .unknown(suggestions: [])
    }
    for (piece, municipality) in planned where pieces[piece].code == municipality.code {
      pieces[piece].resolution = .municipality(municipality, .alias)
    }
  }

  // MARK: - Leftovers

  /// Makes pieces of the words that are no name.
  private mutating func flushLeftover() {
    guard let (first, end) = leftover else { return }
    leftover = nil
    var last = end
    while last > first, case .connector? = matcher.word(last), !matcher.isTied(last) { last -= 1 }
    let whole = leftoverPiece(first, last)
    if case .unknown = whole.resolution, last > first, let parts = parts(first, last) {
      for part in parts { add(part) }
    } else {
      add(whole)
    }
  }

  /// The words one by one, if every one of them turns out to be something.
  private mutating func parts(_ first: Int, _ last: Int) -> [NameRun.Piece]? {
    var parts: [NameRun.Piece] = []
    var at = first
    while at <= last {
      if case .connector? = matcher.word(at), !parts.isEmpty {
        at += 1
        continue
      }
      var end = at
      while end < last, matcher.isTied(end + 1) { end += 1 }
      if end < last, case .suffix? = matcher.word(end + 1) { end += 1 }
      let part = leftoverPiece(at, end, suggesting: false)
      if case .unknown = part.resolution { return nil }
      parts.append(part)
      at = end + 1
    }
    return parts
  }

  private mutating func leftoverPiece(
    _ first: Int, _ last: Int, suggesting: Bool = true
  ) -> NameRun.Piece {
    let range = byteRange(tokens[first].start, tokens[last].end)
    var nameEnd = last
    while nameEnd > first, isSuffix(nameEnd) { nameEnd -= 1 }
    let name = byteRange(tokens[first].start, tokens[nameEnd].end)
    let isSuggesting = suggesting && suggestionsLeft > 0
    if isSuggesting { suggestionsLeft -= 1 }
    return NameRun.Piece(
      written: string(range), range: range,
      resolution: UnknownName.resolve(Array(bytes[name]), suggesting: isSuggesting))
  }

  private func isSuffix(_ at: Int) -> Bool {
    switch matcher.word(at) {
    case .suffix?, .plural?: !matcher.isTied(at)
    default: false
    }
  }
}

extension Aggregate {
  /// What two labels side by side are together; nil when they are two labels.
  func joined(with other: Aggregate) -> Aggregate? {
    if self == .average || other == .average { return .average }
    if self == .total { return other }
    return other == .total ? self : nil
  }
}
