import FordelingModel

/// Recognizes kommunekoder beside names: `101`, `0101`, `ID: 0175`, `(101)`.
struct CodeReader {
  let text: FoldedText
  let tokens: [Token]

  /// A code in the text.
  struct Code {
    /// Four digits, zero padded.
    var code: String
    /// The code as a number.
    var number: Int
    /// Its last token.
    var last: Int
    /// Whether a word says that it is one.
    var isLabeled: Bool
  }

  /// The code that begins at a token; `isLabel` says which words announce one.
  func code(at first: Int, isLabel: (Int) -> Bool) -> Code? {
    let token = tokens[first]
    if token.kind == .group { return grouped(first) }
    guard token.kind == .word else { return nil }
    if isLabel(first) {
      let next = first + 1
      guard next < tokens.count, tokens[next].kind == .word else { return nil }
      switch tokens[next].gap {
      case .blank, .colon, .stop: break
      default: return nil
      }
      guard !isTied(next), let number = number(tokens[next].start..<tokens[next].end) else {
        return nil
      }
      return code(number, last: next, isLabeled: true)
    }
    guard !isTied(first), let number = number(token.start..<token.end) else { return nil }
    return code(number, last: first, isLabeled: false)
  }

  /// Whether a number is part of a longer one, such as 1.101 or 101-102.
  private func isTied(_ at: Int) -> Bool {
    if at + 1 < tokens.count, tokens[at + 1].kind == .word,
      tokens[at + 1].gap == .tight || tokens[at + 1].gap == .none
    {
      return true
    }
    return at > 0 && tokens[at - 1].kind == .word
      && (tokens[at].gap == .tight || tokens[at].gap == .none)
  }

  /// A parenthesis that holds a code and at most one word before it.
  private func grouped(_ at: Int) -> Code? {
    var start = tokens[at].start + 1
    var end = tokens[at].end - 1
    while end > start, text.symbols[end - 1] == Symbol.blank { end -= 1 }
    let labelStart = start
    while start < end, !Symbol.isDigit(text.symbols[start]) { start += 1 }
    let label = text.symbols[labelStart..<start]
    guard label.count <= 20,
      label.allSatisfy({ Symbol.isLetter($0) || !Symbol.isWord($0) }),
      let number = number(start..<end)
    else { return nil }
    return code(number, last: at, isLabeled: label.contains(where: Symbol.isLetter))
  }

  private func code(_ number: Int, last: Int, isLabeled: Bool) -> Code {
    let digits = String(number)
    return Code(
      code: String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits, number: number,
      last: last, isLabeled: isLabeled)
  }

  /// A number that the register knows as a code.
  private func number(_ range: Range<Int>) -> Int? {
    guard range.count == 3 || range.count == 4 else { return nil }
    var number = 0
    for symbol in text.symbols[range] {
      guard Symbol.isDigit(symbol) else { return nil }
      number = number * 10 + Int(symbol - 0x30)
    }
    return number >= 100 && Self.known(number) ? number : nil
  }

  /// Whether a number is a code of today, of 1970–2006, of Christiansø or of a region.
  static func known(_ number: Int) -> Bool {
    MunicipalityRegister.index(number: number) != nil || historicalPlace(number) != nil
      || number == 411 || (1081...1085).contains(number)
  }

  /// The places in the register of the codes that ended before 2007.
  private static let historicalPlaces: [Int16] = {
    var places = [Int16](repeating: -1, count: 1000)
    RegisterLines(RegisterData.historicalLines).forEach { place, line in
      let number = Int(line.number(0))
      if number > 0, number < places.count { places[number] = Int16(truncatingIfNeeded: place) }
    }
    return places
  }()

  private static func historicalPlace(_ number: Int) -> Int? {
    // Most numbers are years and figures: the codes are read only for one that may be a code.
    guard (0..<1000).contains(number), historicalPlaces[number] >= 0 else { return nil }
    return Int(historicalPlaces[number])
  }

  /// What a code alone stands for.
  static func resolution(_ number: Int) -> Resolution {
    if let place = MunicipalityRegister.index(number: number) {
      return .municipality(MunicipalityRegister.municipalities[place], .code)
    }
    if let place = historicalPlace(number) { return MatchDecision.abolished(place) }
    if number == 411 { return .outside("Christiansø") }
    return (1081...1085).contains(number)
      ? .aggregate(.region(code: String(number))) : .unknown(suggestions: [])
  }
}
