import FordelingModel

/// A text that is one name and nothing else: Danish letters, and single blanks or hyphens between words.
///
/// Nearly every name is written so. It needs no tokens, no memory of its own and few instructions; a test
/// shows that the outcome is that of the splitter, which reads everything else.
struct SingleName {
  /// The symbols with `aa` as å and boundaries as hyphens.
  private var folded = Letters()
  /// The letters of a text of one word, `aa` as two.
  private var plain = Letters()
  /// Where the last word begins.
  private var lastWord = 0

  /// Folds a text; nil when it has anything else in it, or too many letters.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count > 0, bytes.count <= Spelling.limit else { return nil }
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let lower = byte | 0x20
      at += 1
      if lower >= 0x61, lower <= 0x7A {
        append(lower)
      } else if byte == 0xC3, at < bytes.count {
        // æ, ø and å in both cases; in a text of these nothing can be a wrong decoding.
        switch bytes[at] | 0x20 {
        case 0xA6: append(Symbol.æ)
        case 0xB8: append(Symbol.ø)
        case 0xA5: append(Symbol.å)
        default: return nil
        }
        guard bytes[at] >= 0x80, bytes[at] & 0x40 == 0 else { return nil }
        at += 1
      } else if byte == 0x20 || byte == 0x2D {
        guard folded.count > lastWord, at < bytes.count, bytes[at] != 0x20, bytes[at] != 0x2D else {
          return nil
        }
        folded.append(Symbol.hyphen)
        lastWord = folded.count
      } else {
        return nil
      }
    }
  }

  /// The run of a text that is one municipality's name and nothing else; nil for any other text.
  static func run(of text: String, _ bytes: [UInt8]) -> NameRun? {
    let span = bytes.span
    guard let resolution = SingleName(span)?.resolution(written: span, suggesting: false),
      case .municipality = resolution
    else { return nil }
    return NameRun(pieces: [
      NameRun.Piece(written: text, range: 0..<bytes.count, resolution: resolution)
    ])
  }

  private mutating func append(_ symbol: UInt8) {
    plain.append(symbol)
    let a = UInt8(ascii: "a")
    if symbol == a, folded.count > lastWord, folded[folded.count - 1] == a {
      folded.replaceLast(by: Symbol.å)
    } else {
      folded.append(symbol)
    }
  }

  /// What the name is; nil when only the splitter can tell.
  ///
  /// - Parameter suggesting: Whether a text that is no name gets suggestions, whose search takes long.
  func resolution(written: Span<UInt8>, suggesting: Bool = true) -> Resolution? {
    var hash = NameIndex.seed
    var beforeLastWord = hash
    for at in 0..<folded.count {
      if at + 1 == lastWord { beforeLastWord = hash }
      hash = NameIndex.hash(hash, folded[at])
    }
    let index = NameIndex.shared
    if let known = index.entry(folded, 0..<folded.count, hash: hash)?.known {
      return MatchDecision.plain(known, written: written)
    }
    guard lastWord > 0 else {
      return UnknownName.resolve(Spelling(word: plain), suggesting: suggesting)
    }
    // "X Kommune": the word after the name changes nothing.
    var wordHash = NameIndex.seed
    for at in lastWord..<folded.count { wordHash = NameIndex.hash(wordHash, folded[at]) }
    guard
      case .word(.suffix)? = index.entry(folded, lastWord..<folded.count, hash: wordHash)?.known,
      let known = index.entry(folded, 0..<(lastWord - 1), hash: beforeLastWord)?.known
    else { return nil }
    switch known {
    case .official, .genitive, .alias, .historical:
      return MatchDecision.plain(known, written: written)
    default: return nil
    }
  }
}
