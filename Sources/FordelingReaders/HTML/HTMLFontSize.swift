/// The size of letters in a style sheet.
enum HTMLFontSize {
  /// Whether letters of this size are small beside those of a text: by a word, by at most nine tenths of
  /// what surrounds them, or by a size in which nobody sets a text.
  static func isSmall(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    let words: [StaticString] = ["smaller", "x-small", "xx-small"]
    if words.contains(where: { HTMLTagNames.equals(bytes, value, $0) }) { return true }
    // In hundredths, so that no fractions are needed.
    var hundredths = 0
    var fractionDigits = 0
    var isFraction = false
    var at = value.lowerBound
    while at < value.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte >= 0x30, byte <= 0x39 {
        if fractionDigits < 2 { hundredths = min(hundredths * 10 + Int(byte - 0x30), 1_000_000) }
        if isFraction { fractionDigits += 1 }
      } else {
        break
      }
      at += 1
    }
    guard at > value.lowerBound else { return false }
    for _ in min(fractionDigits, 2)..<2 { hundredths *= 10 }
    var end = at
    while end < value.upperBound, !HTMLTagScanner.isSpace(bytes[end]),
      bytes[end] != UInt8(ascii: "!")
    { end += 1 }
    let limits: [(unit: StaticString, hundredths: Int)] = [
      ("%", 9_000), ("em", 90), ("pt", 700), ("px", 900),
    ]
    return limits.contains {
      HTMLTagNames.equals(bytes, at..<end, $0.unit) && hundredths <= $0.hundredths
    }
  }
}
