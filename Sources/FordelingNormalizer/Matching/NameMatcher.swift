/// A stretch of words that is a known text.
struct NameMatch {
  /// What the words are.
  var known: KnownText
  /// The first token, words before the name included.
  var first: Int
  /// The last token, words after the name included.
  var last: Int
  /// Where the symbols end, which can be after the last token's.
  var end: Int
  /// A word after the name that makes something else of it: a county, a parish.
  var body: KnownText.Word?
}

/// Finds the longest known text that begins at a token.
///
/// The work for one token is bounded by the longest key, whatever the text.
struct NameMatcher {
  let text: FoldedText
  let tokens: [Token]
  private let index = NameIndex.shared

  /// Longer words cannot be part of any key.
  private static let wordLimit = 40
  /// No key has more words.
  private static let countLimit = 6

  init(_ text: FoldedText, _ tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// The known texts from a token on to the end of its compound.
  ///
  /// Words that hyphens, dots or underscores tie together are a match only together: Lolland-Falster
  /// is not Lolland with something after it. Two names with a hyphen between are none: whether both or
  /// something that they have in common is meant, nobody can know. A full stop may be a separator
  /// whose blank was lost.
  func matches(at first: Int) -> [NameMatch]? {
    var found: [NameMatch] = []
    var at = first
    while true {
      if !found.isEmpty, case .connector? = word(at) {
        at += 1
      } else {
        guard let match = match(at: at) else { return nil }
        found.append(match)
        at = match.last + 1
      }
      if !isTied(at) { return found }
      guard tokens[at].start > tokens[at - 1].end, text.symbols[tokens[at - 1].end] == Symbol.dot
      else { return nil }
    }
  }

  /// Whether a token is a word glued or tied to the word before it.
  func isTied(_ at: Int) -> Bool {
    guard at > 0, at < tokens.count, tokens[at].kind == .word, tokens[at - 1].kind == .word else {
      return false
    }
    return tokens[at].gap == .tight || tokens[at].gap == .none
  }

  /// What a single word is known as beside names.
  func word(_ at: Int) -> KnownText.Word? {
    guard at < tokens.count, tokens[at].kind == .word, length(at) <= Self.wordLimit,
      case .word(let word)? = index.entry(text.symbols[tokens[at].start..<tokens[at].end])?.known
    else { return nil }
    return word
  }

  private func length(_ at: Int) -> Int { tokens[at].end - tokens[at].start }

  /// The longest known text that begins at a token, with the words around it.
  private func match(at first: Int) -> NameMatch? {
    guard let start = afterPrefix(first) else { return nil }
    guard var match = longest(at: start) else { return nil }
    if start > first {
      switch match.known {
      case .official, .genitive, .alias: match.first = first
      default: return nil
      }
    }
    addWordsAfter(&match)
    if case .abbreviation = match.known {
      // "Frb." is one; "frb" is three letters that might mean anything.
      guard match.end < text.symbols.count, text.symbols[match.end] == Symbol.dot else {
        return nil
      }
      match.end += 1
    }
    return match
  }

  /// Where the name begins when "Ny" or "k:" stands before it.
  private func afterPrefix(_ first: Int) -> Int? {
    guard tokens[first].kind == .word else { return nil }
    let next = first + 1
    guard next < tokens.count, tokens[next].kind == .word else { return first }
    if tokens[next].gap == .blank, case .new? = word(first) { return next }
    if tokens[next].gap == .colon, length(first) == 1,
      text.symbols[tokens[first].start] == UInt8(ascii: "k"),
      tokens[next].start == tokens[first].end + 1
    {
      return next
    }
    return first
  }

  private func addWordsAfter(_ match: inout NameMatch) {
    let next = match.last + 1
    switch match.known {
    case .official, .genitive, .alias, .historical, .planned, .abbreviation: break
    default: return
    }
    guard next < tokens.count, let word = word(next) else { return }
    switch (word, tokens[next].gap) {
    case (.suffix, .blank), (.suffix, .tight), (.suffix, .newline), (.suffix, .wrap),
      (.suffix, .stop):
      match.last = next
      match.end = tokens[next].end
    case (.county, .blank), (.county, .tight), (.body, .blank), (.body, .tight):
      match.last = next
      match.end = tokens[next].end
      match.body = word
    default: break
    }
  }

  // MARK: - The longest key

  private func longest(at first: Int) -> NameMatch? {
    var best = joined(at: first)
    if let unbroken = unbroken(at: first), unbroken.last > best?.last ?? -1 { best = unbroken }
    return best
  }

  /// The longest key with a boundary between the words.
  private func joined(at first: Int) -> NameMatch? {
    var key = KeyBuffer()
    var best: NameMatch?
    var lineStart: Int?
    var at = first
    while length(at) <= Self.wordLimit {
      key.append(text.symbols[tokens[at].start..<tokens[at].end])
      let entry = index.entry(key.symbols[...], hash: key.hash)
      if let known = entry?.known, known.isName, isWhole(first, lineStart, at) {
        best = NameMatch(known: known, first: first, last: at, end: tokens[at].end, body: nil)
      }
      guard entry?.isPrefix == true, at - first + 1 < Self.countLimit else { break }
      at += 1
      guard at < tokens.count, tokens[at].kind == .word else { break }
      switch tokens[at].gap {
      case .tight, .blank, .dash, .wrap: break
      case .stop where entry?.known?.isKnownName != true: break
      case .newline where lineStart == nil: lineStart = at
      default: return best
      }
      key.append(Symbol.hyphen)
    }
    return best
  }

  /// Whether words over a line end are one name: they are when neither line's part is a name.
  private func isWhole(_ first: Int, _ lineStart: Int?, _ last: Int) -> Bool {
    guard let lineStart else { return true }
    return !isKnown(first, lineStart - 1) && !isKnown(lineStart, last)
  }

  private func isKnown(_ first: Int, _ last: Int) -> Bool {
    var key = KeyBuffer()
    for at in first...last {
      if at > first { key.append(Symbol.hyphen) }
      key.append(text.symbols[tokens[at].start..<tokens[at].end])
    }
    return index.entry(key.symbols[...], hash: key.hash)?.known?.isKnownName == true
  }

  /// The longest key in which a hyphen at a line's end does not belong to the name.
  private func unbroken(at first: Int) -> NameMatch? {
    guard first + 1 < tokens.count,
      tokens[(first + 1)..<min(first + Self.countLimit, tokens.count)].contains(where: {
        $0.gap == .wrap
      })
    else { return nil }
    var key = KeyBuffer()
    var best: NameMatch?
    var isBroken = false
    for at in first..<min(first + Self.countLimit, tokens.count) {
      guard tokens[at].kind == .word, length(at) <= Self.wordLimit else { break }
      if at > first {
        switch tokens[at].gap {
        case .wrap: isBroken = true
        case .tight, .blank: key.append(Symbol.hyphen)
        default: return best
        }
      }
      key.append(text.symbols[tokens[at].start..<tokens[at].end])
      if isBroken, let known = index.entry(key.symbols[...], hash: key.hash)?.known, known.isName {
        best = NameMatch(known: known, first: first, last: at, end: tokens[at].end, body: nil)
      }
    }
    return best
  }
}

/// A key in the making, with its hash.
private struct KeyBuffer {
  private(set) var symbols: [UInt8] = []
  private(set) var hash = NameIndex.seed

  mutating func append(_ symbol: UInt8) {
    symbols.append(symbol)
    hash = NameIndex.hash(hash, symbol)
  }

  mutating func append(_ word: ArraySlice<UInt8>) {
    for symbol in word { append(symbol) }
  }
}
