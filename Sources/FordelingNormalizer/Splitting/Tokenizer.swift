/// Cuts a folded text into words, parentheses and note marks, in one pass.
struct Tokenizer {
  private let symbols: [UInt8]
  private var tokens: [Token] = []
  /// Where the last token ends.
  private var last = 0
  /// Where each parenthesis opens and is closed, in order, as far as they are annotations.
  private var groups: [(open: Int, close: Int?)] = []
  /// The first of them that is not behind the place looked at.
  private var nextGroup = 0
  /// What was seen of the gap after the last token.
  private var gap: (start: Int, end: Int, hasNewline: Bool, isBlank: Bool) = (0, 0, false, true)
  /// Whether the text's lines begin with `*` as a bullet.
  private var hasBullets = false

  /// The longest parenthesis that is an annotation. A longer one is text.
  static let groupLimit = 300

  /// The tokens of a text.
  static func tokens(of text: FoldedText) -> [Token] {
    var tokenizer = Tokenizer(symbols: text.symbols)
    tokenizer.findClosings()
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(symbols: [UInt8]) { self.symbols = symbols }

  private mutating func findClosings() {
    var open: [Int] = []
    for (at, symbol) in symbols.enumerated() where symbol == Symbol.open || symbol == Symbol.close {
      if symbol == Symbol.open {
        open.append(groups.count)
        groups.append((at, nil))
      } else if let last = open.popLast(), at - groups[last].open <= Self.groupLimit {
        groups[last].close = at
      }
    }
  }

  /// Where the parenthesis that opens at a place is closed.
  private mutating func closing(of open: Int) -> Int? {
    while nextGroup < groups.count, groups[nextGroup].open < open { nextGroup += 1 }
    guard nextGroup < groups.count, groups[nextGroup].open == open else { return nil }
    return groups[nextGroup].close
  }

  private mutating func run() {
    var at = 0
    while at < symbols.count {
      let symbol = symbols[at]
      if symbol == Symbol.open {
        if let end = closing(of: at) {
          at = append(.group, at, end + 1)
        } else {
          at = append(.word, at, at + 1)
        }
      } else if symbol == Symbol.close {
        at = append(.word, at, at + 1)
      } else if Symbol.isMark(symbol) {
        at = mark(at)
      } else if Symbol.isWord(symbol) {
        at = word(at)
      } else {
        at += 1
      }
    }
  }

  private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int) -> Int {
    let gap: Token.Gap = tokens.isEmpty ? .strong : Token.Gap(symbols[last..<start])
    tokens.append(Token(kind: kind, start: start, end: end, gap: gap))
    last = end
    return end
  }

  /// A run of note marks, or one `*` that is a bullet: first in its line and followed by a space.
  private mutating func mark(_ start: Int) -> Int {
    var end = start
    while end < symbols.count, Symbol.isMark(symbols[end]) { end += 1 }
    let isApart =
      symbols[start] == Symbol.asterisk && end == start + 1 && end < symbols.count
      && (symbols[end] == Symbol.blank || symbols[end] == Symbol.tab)
    lookAtGap(upTo: start)
    let isFirst = (tokens.isEmpty && gap.isBlank) || gap.hasNewline
    let followsBlank = start > last && symbols[start - 1] == Symbol.blank
    if isApart, isFirst || (hasBullets && followsBlank) {
      hasBullets = true
      // The bullet stays in the gap, where it is a separator.
      return end
    }
    // "*)" is one mark, as "1)" is.
    if end < symbols.count, symbols[end] == Symbol.close { end += 1 }
    return append(.mark, start, end)
  }

  /// Looks at what stands between the last token and an offset, each symbol once: bullets stay in the gap,
  /// and a line of very many must not be looked at again for each.
  private mutating func lookAtGap(upTo end: Int) {
    if gap.start != last { gap = (last, last, false, true) }
    for symbol in symbols[gap.end..<max(gap.end, end)] {
      if symbol == Symbol.newline { gap.hasNewline = true }
      if symbol != Symbol.blank { gap.isBlank = false }
    }
    gap.end = max(gap.end, end)
  }

  private mutating func word(_ start: Int) -> Int {
    var end = start
    while end < symbols.count, Symbol.isWord(symbols[end]) { end += 1 }
    guard end < symbols.count, symbols[end] == Symbol.close else {
      return append(.word, start, end)
    }
    // "1)" and "a)" are note marks, also when they are glued to a name.
    var digits = 0
    while digits < 3, end - digits > start, Symbol.isDigit(symbols[end - digits - 1]) {
      digits += 1
    }
    if digits == 1 || digits == 2 {
      if end - digits > start { _ = append(.word, start, end - digits) }
      return append(.mark, end - digits, end + 1)
    }
    if end == start + 1, Symbol.isLetter(symbols[start]) { return append(.mark, start, end + 1) }
    return append(.word, start, end)
  }
}
