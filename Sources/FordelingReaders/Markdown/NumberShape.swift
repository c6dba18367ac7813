/// Whether a text has the shape of a figure. What a figure means is for the parser to say.
enum NumberShape {
  /// A figure: a sign, digits with separators, a unit, and perhaps a mark or a remark in parentheses.
  ///
  /// Dates, telephone numbers and the marks of lists (`1.`, `2)`) are none.
  static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = MarkdownLine.trimmed(bytes, range)
    guard text.count <= 60 else { return false }
    var at = skipWord(bytes, text.lowerBound, text.upperBound, of: leadingWords)
    at = skipSign(bytes, at, text.upperBound)
    at = skipWord(bytes, at, text.upperBound, of: leadingWords)
    guard let end = digits(bytes, at, text.upperBound) else { return false }
    return isTail(bytes, end, text.upperBound)
  }

  /// A figure, or a sign that stands for one that is not there: `-`, `..`, `*`.
  static func isNumberOrSign(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    isSign(bytes, range) || isNumber(bytes, range)
  }

  /// A dash, dots or a star alone, as the legends of statistics have them.
  static func isSign(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = MarkdownLine.trimmed(bytes, range)
    guard text.count <= 3 else { return false }
    return signs.contains { $0.elementsEqual(bytes[text]) }
  }

  private static let signs: [[UInt8]] = ["-", "–", "—", "−", ".", "..", "...", "…", "*"].map {
    Array($0.utf8)
  }
  private static let leadingWords: [[UInt8]] = ["ca.", "dkk", "kr.", "kr"].map { Array($0.utf8) }
  private static let units: [[UInt8]] = [
    "mio.", "mio", "mia.", "mia", "t.kr.", "kr.", "kr", "dkk", "pct.", "pct", "procent", "stk.",
    "stk",
    "%", "‰", ",-",
  ].map { Array($0.utf8) }

  private static func skipSign(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    for sign in ["+", "-", "–", "−"] where bytes[start..<end].starts(with: sign.utf8) {
      return skipBlanks(bytes, start + sign.utf8.count, end)
    }
    return start
  }

  private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      if bytes[at] <= 0x20 {
        at += 1
      } else if at + 1 < end, bytes[at] == 0xC2, bytes[at + 1] == 0xA0 {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  private static func skipWord(
    _ bytes: [UInt8], _ start: Int, _ end: Int, of words: [[UInt8]]
  ) -> Int {
    for word in words where end - start >= word.count {
      let matches = zip(bytes[start...], word).allSatisfy { byte, letter in
        byte == letter || (byte >= 0x41 && byte <= 0x5A && byte | 0x20 == letter)
      }
      if matches { return skipBlanks(bytes, start + word.count, end) }
    }
    return start
  }

  /// Digits with separators between groups. Behind the first separator either all groups have three
  /// digits, or there is only one more; a last group behind another separator may have any length.
  private static func digits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var groups: [Int] = []
    var separators: [UInt8] = []
    var at = start
    while true {
      let from = at
      while at < end, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
      guard at > from else { return nil }
      groups.append(at - from)
      guard let (separator, next) = separator(bytes, at, end) else { break }
      separators.append(separator)
      at = next
    }
    guard separators.count > 1 || separators.first == 0x20 else { return at }
    let last = separators[separators.count - 1]
    let isDecimal = last != 0x20 && (separators.count == 1 || last != separators[0])
    let grouped = isDecimal ? groups.dropFirst().dropLast() : groups.dropFirst()[...]
    let separates = isDecimal ? separators.dropLast() : separators[...]
    guard groups[0] <= 3, grouped.allSatisfy({ $0 == 3 }),
      separates.allSatisfy({ $0 == separators[0] })
    else { return nil }
    return at
  }

  /// A separator that a digit follows, and where the digit is.
  private static func separator(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (UInt8, Int)? {
    guard at < end else { return nil }
    let next: Int
    var separator = bytes[at]
    switch separator {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), 0x20: next = at + 1
    case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0:
      next = at + 2
      separator = 0x20
    default: return nil
    }
    guard next < end, bytes[next] >= 0x30, bytes[next] <= 0x39 else { return nil }
    // A digit behind a blank may be the mark of a note: `12 1)`.
    if separator == 0x20 {
      let group = bytes[next..<end].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      if group < 3, next + group < end, bytes[next + group] == UInt8(ascii: ")") { return nil }
    }
    return (separator, next)
  }

  /// What may follow the digits: units, then stars, a mark such as `1)`, or a remark in parentheses.
  private static func isTail(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var at = skipBlanks(bytes, start, end)
    let hasBlank = at > start
    for _ in 0..<2 { at = skipWord(bytes, at, end, of: units) }
    while at < end, bytes[at] == UInt8(ascii: "*") { at = skipBlanks(bytes, at + 1, end) }
    guard at < end else { return true }
    if bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: "[") {
      return bytes[end - 1] == UInt8(ascii: ")") || bytes[end - 1] == UInt8(ascii: "]")
    }
    // `12 1)`: the mark needs its blank, and its parenthesis ends the text.
    return (hasBlank || at > start) && end - at <= 3 && bytes[end - 1] == UInt8(ascii: ")")
      && bytes[at..<end - 1].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && end - at >= 2
  }
}
