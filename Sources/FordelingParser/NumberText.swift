import FordelingModel

/// What one cell of a number column says, before the column's number format is known.
enum NumberText: Hashable {
  /// A number whose separators still have to be understood.
  case number(NumberToken)
  /// No number, and why.
  case status(Allocation.Status, notes: [String])
  /// Neither a number nor a sign that stands for none.
  case unreadable
}

/// A number as written.
struct NumberToken: Hashable {
  /// What separates digits.
  enum Separator: Hashable {
    case dot, comma, space, apostrophe
  }

  /// Whether a minus stands before (or a minus of typography).
  var isNegative = false
  /// The groups of digits, in order, at least one.
  var groups: [String] = []
  /// What stands between the groups, one less than groups.
  var separators: [Separator] = []
  /// The unit beside the number, as written.
  var unit: String?
  /// Annotations: `ca.`, `*`, `1)`, what stands in parentheses.
  var notes: [String] = []
}

/// Reads the text of a value cell. The whole text must be understood, or it is unreadable.
struct NumberTextScanner {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var token = NumberToken()

  /// Reads a text of one line.
  static func read(_ text: String) -> NumberText {
    if let number = plainDigits(text) { return number }
    guard mayBeRead(text.utf8) else { return .unreadable }
    var scanner = NumberTextScanner(text)
    return scanner.read()
  }

  /// The number that nothing but digits are, which most figures are; nil for any other text.
  private static func plainDigits(_ text: String) -> NumberText? {
    let digits = text.utf8
    guard let first = digits.first, first >= 0x30, first <= 0x39,
      digits.count <= DecimalNumber.digitLimit, first != 0x30 || digits.count == 1,
      digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return .number(NumberToken(groups: [text]))
  }

  /// Whether a text has a digit, or may begin with a sign that stands for no value: words, of which most
  /// texts that are asked for are, do neither.
  private static func mayBeRead(_ text: String.UTF8View) -> Bool {
    guard let first = text.first else { return false }
    let isLetter = (0x61...0x7A).contains(first | 0x20)
    // What `uoplyst`, `fortroligt` and `diskretioneret` begin with.
    let second = text.dropFirst().first.map { $0 | 0x20 }
    let mayBeSign =
      switch first | 0x20 {
      case UInt8(ascii: "u"), UInt8(ascii: "f"): second == UInt8(ascii: "o")
      case UInt8(ascii: "d"): second == UInt8(ascii: "i")
      default: !isLetter
      }
    return mayBeSign || text.contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a text is a number, or digits alone.
  static func isNumber(_ text: String) -> Bool {
    if case .number = read(text) { return true }
    return !text.isEmpty && text.unicodeScalars.allSatisfy(isDigit)
  }

  /// Whether a text begins like a number: perhaps with a sign, then a digit.
  static func beginsLikeNumber(_ text: String) -> Bool {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, "+-−–~ ".unicodeScalars.contains(first) {
      scalars = scalars.dropFirst()
    }
    return scalars.first.map(isDigit) ?? false
  }

  private init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    self.scalars = scalars
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// Blanks of all widths: no-break, thin, narrow no-break, figure space.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F: true
    default: false
    }
  }

  private var isAtEnd: Bool { at >= scalars.count }

  private mutating func skipSpace() {
    while !isAtEnd, Self.isSpace(scalars[at]) { at += 1 }
  }

  private mutating func read() -> NumberText {
    skipSpace()
    if let status = signAlone() { return status }
    readApproximation()
    readLeadingUnit()
    readSign()
    readLeadingUnit()
    guard readDigits() else { return .unreadable }
    guard readTail() else { return .unreadable }
    return .number(token)
  }

  /// The signs that stand for a value which is not there, alone in the cell or with a note.
  ///
  /// They follow the legend of Statistics Denmark: `-` nothing, `.` cannot occur, `..` too uncertain or
  /// confidential, `...` not available. A lone `*` is confidential in the notices at hand.
  private mutating func signAlone() -> NumberText? {
    // What each of the signs below begins with.
    guard !isAtEnd, "-–—−.…*uUfFdD".unicodeScalars.contains(scalars[at]) else { return nil }
    var end = scalars.count
    while end > at, Self.isSpace(scalars[end - 1]) { end -= 1 }
    var word = ""
    var stop = at
    while stop < end, !Self.isSpace(scalars[stop]), scalars[stop] != "(" {
      word.unicodeScalars.append(scalars[stop])
      stop += 1
    }
    let status: Allocation.Status
    switch word.lowercased() {
    case "-", "–", "—", "−", "...", "…", "uoplyst": status = .missing
    case "..", "*", "fortroligt", "fortrolig", "diskretioneret": status = .suppressed
    case ".": status = .notApplicable
    default: return nil
    }
    // Only the whole text is such a sign: "- 5" is a number, "* 7" is neither.
    let before = (at, token)
    at = stop
    if readTail() {
      // In "-(12)" the figure is more than a note.
      let hasFigure = token.notes.contains { $0.unicodeScalars.count { Self.isDigit($0) } > 1 }
      return hasFigure ? .unreadable : .status(status, notes: token.notes)
    }
    (at, token) = before
    return nil
  }

  private mutating func readApproximation() {
    for word in ["ca.", "ca", "cirka", "c."] where starts(with: word) {
      let next = at + word.unicodeScalars.count
      // "c.389" is as likely a digit misread as an approximation: a blank or the longer word is asked.
      guard next < scalars.count,
        Self.isSpace(scalars[next]) || (word == "ca." && Self.isDigit(scalars[next]))
      else { continue }
      token.notes.append(word)
      at = next
      skipSpace()
      return
    }
  }

  private mutating func readSign() {
    guard !isAtEnd else { return }
    switch scalars[at] {
    case "-", "−", "–": token.isNegative = true
    case "+": break
    default: return
    }
    at += 1
    skipSpace()
  }

  private mutating func readLeadingUnit() {
    for unit in NumberUnit.leading where starts(with: unit) {
      let next = at + unit.unicodeScalars.count
      guard next < scalars.count,
        Self.isSpace(scalars[next]) || Self.isDigit(scalars[next]) || scalars[next] == "-"
      else { continue }
      token.unit = text(at..<next)
      at = next
      skipSpace()
      return
    }
  }

  private mutating func readDigits() -> Bool {
    var group = ""
    while !isAtEnd {
      let scalar = scalars[at]
      if Self.isDigit(scalar) {
        group.unicodeScalars.append(scalar)
        at += 1
        continue
      }
      guard !group.isEmpty, at + 1 < scalars.count, Self.isDigit(scalars[at + 1]),
        let separator = separator(scalar)
      else { break }
      // A blank is part of the number only before a group of exactly three digits.
      if separator == .space, digitsAhead(from: at + 1) != 3 { break }
      token.groups.append(group)
      token.separators.append(separator)
      group = ""
      at += 1
    }
    guard !group.isEmpty else { return false }
    token.groups.append(group)
    // "08.00" and "0101" are times and codes: nobody writes an amount with a zero in front.
    let first = token.groups[0].utf8
    if first.count > 1, first.first == UInt8(ascii: "0") { return false }
    // ",-" and ",00" after kroner: the dash stands for no øre.
    if starts(with: ",-") { at += 2 }
    return token.groups.reduce(0) { $0 + $1.utf8.count } <= DecimalNumber.digitLimit
  }

  private func separator(_ scalar: Unicode.Scalar) -> NumberToken.Separator? {
    switch scalar {
    case ".": .dot
    case ",": .comma
    case "'", "’": .apostrophe
    case _ where Self.isSpace(scalar): .space
    default: nil
    }
  }

  private func digitsAhead(from start: Int) -> Int {
    var end = start
    while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
    return end - start
  }

  /// What may stand after a number: a unit, marks, a parenthesis. False for anything else.
  private mutating func readTail() -> Bool {
    while true {
      let hadSpace = !isAtEnd && Self.isSpace(scalars[at])
      skipSpace()
      if isAtEnd { return true }
      if let mark = readMark(hadSpace: hadSpace) {
        token.notes.append(mark)
      } else if token.unit == nil, let unit = readUnit(hadSpace: hadSpace) {
        token.unit = unit
      } else {
        return false
      }
    }
  }

  private mutating func readMark(hadSpace: Bool) -> String? {
    switch scalars[at] {
    case "*", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹":
      let start = at
      while !isAtEnd, scalars[at] == scalars[start] { at += 1 }
      if !isAtEnd, scalars[start] == "*", scalars[at] == ")" { at += 1 }
      return text(start..<at)
    case "(", "[":
      let close: Unicode.Scalar = scalars[at] == "(" ? ")" : "]"
      guard let end = scalars[at...].firstIndex(of: close), end > at + 1 else { return nil }
      let inner = text(at + 1..<end)
      at = end + 1
      return inner
    case _ where Self.isDigit(scalars[at]) && hadSpace:
      // `15 1)`: a digit with a parenthesis, apart from the number.
      let end = at + digitsAhead(from: at)
      guard end < scalars.count, end - at <= 2, scalars[end] == ")" else { return nil }
      let mark = text(at..<end + 1)
      at = end + 1
      return mark
    default: return nil
    }
  }

  /// A unit: letters, `%`, and the full stops and slashes between them, such as `mio. kr.`.
  ///
  /// A single letter must stand apart: `4m` may be `49` misread.
  private mutating func readUnit(hadSpace: Bool) -> String? {
    var end = at
    while end < scalars.count {
      let scalar = scalars[end]
      let isPart =
        scalar.properties.isAlphabetic || ".%/‰²³€$£".unicodeScalars.contains(scalar)
        || (Self.isSpace(scalar) && end > at)
      if !isPart { break }
      end += 1
    }
    while end > at, Self.isSpace(scalars[end - 1]) { end -= 1 }
    guard end > at else { return nil }
    let unit = text(at..<end)
    guard NumberUnit.isUnit(unit), hadSpace || unit.utf8.count > 1 || unit == "%" else {
      return nil
    }
    at = end
    return unit
  }

  private func starts(with word: String) -> Bool {
    // Most texts differ in their first letter, and making a string of each takes long.
    guard !isAtEnd, let first = word.unicodeScalars.first,
      scalars[at].value | 0x20 == first.value | 0x20
    else { return false }
    let count = word.unicodeScalars.count
    return at + count <= scalars.count && text(at..<at + count).lowercased() == word
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range] { text.unicodeScalars.append(scalar) }
    return text
  }
}
