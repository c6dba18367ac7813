/// Danish telephone numbers, which are figures by their digits alone.
package enum TelephoneNumber {
  /// How a telephone number is written.
  package enum Form {
    /// `33 34 94 00`, `+45 33 34 94 00`, `3334 9400`.
    case grouped
    /// `33349400`.
    case plain
  }

  /// The form of a text that is nothing but a telephone number of eight digits; nil for any other.
  package static func form(of text: some Collection<UInt8>) -> Form? {
    guard (8...16).contains(text.count),
      text.allSatisfy({ isDigit($0) || $0 == 0x20 || $0 == UInt8(ascii: "+") })
    else { return nil }
    var groups = Array(text).split(separator: 0x20).map { Array($0) }
    var hasPrefix = false
    if groups.first == Array("+45".utf8) || groups.first == Array("0045".utf8) {
      groups.removeFirst()
      hasPrefix = true
    }
    guard let first = groups.first?.first, first > UInt8(ascii: "1"), isDigit(first) else {
      return nil
    }
    switch groups.map(\.count) {
    case [2, 2, 2, 2], [4, 4]: return .grouped
    case [8]: return hasPrefix ? .grouped : .plain
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
