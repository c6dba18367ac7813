/// A word or compound as it is compared letter by letter.
struct Spelling: Sendable {
  /// The symbols with `aa` as å.
  let folded: [UInt8]
  /// The symbols with `aa` as two letters.
  let plain: [UInt8]
  /// How many letters there are, `aa` counting two.
  let letterCount: Int
  /// Whether there is nothing but letters, and single boundaries between them.
  let isPlain: Bool
  /// Which letters occur in ``folded``, as bits.
  let mask: UInt32

  init(_ bytes: [UInt8]) {
    var plain: [UInt8] = []
    var folded: [UInt8] = []
    var letterCount = 0
    var isPlain = true
    var mask: UInt32 = 0
    for symbol in FoldedText(bytes, doubleA: .isTwoLetters).symbols {
      switch symbol {
      case Symbol.blank, Symbol.hyphen, Symbol.dot, Symbol.underscore, Symbol.newline, Symbol.tab:
        guard let last = plain.last, last != Symbol.hyphen else { continue }
        plain.append(Symbol.hyphen)
        folded.append(Symbol.hyphen)
        continue
      case UInt8(ascii: "a") where folded.last == symbol: folded[folded.count - 1] = Symbol.å
      default: folded.append(symbol)
      }
      plain.append(symbol)
      if Symbol.isLetter(symbol) { letterCount += 1 } else { isPlain = false }
    }
    if plain.last == Symbol.hyphen {
      plain.removeLast()
      folded.removeLast()
    }
    for symbol in folded where Symbol.isLetter(symbol) { mask |= 1 << UInt32(symbol & 0x1F) }
    self.plain = plain
    self.folded = folded
    self.letterCount = letterCount
    self.isPlain = isPlain
    self.mask = mask
  }
}

/// Edit distance by optimal string alignment: a letter more, a letter less, another letter, or two
/// neighbors exchanged is one edit.
enum EditDistance {
  /// Whether two texts are at most one edit apart.
  static func isAtMostOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] {
      end += 1
    }
    let rest = short.count - start - end
    if short.count < long.count { return rest == 0 }
    return rest <= 1
      || (rest == 2 && short[start] == long[start + 1] && short[start + 1] == long[start])
  }

  /// The number of edits, or nil when there are more than `limit`.
  static func count(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = before
    for row in 0..<left.count {
      current[0] = row + 1
      for column in 0..<right.count {
        let change = previous[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current[column + 1] = best
      }
      (before, previous, current) = (previous, current, before)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
