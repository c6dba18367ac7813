/// Texts cut by their bytes: to look at each character of a notice takes many times as long.
extension String {
  /// The parts between blanks.
  var blankSeparated: [Substring] {
    utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// What stands before a sign and behind it; nil when there is nothing on one of the sides.
  ///
  /// Signs at the beginning of the text are passed over.
  func halves(at sign: String) -> (before: Substring, behind: Substring)? {
    var start = utf8.startIndex
    while let found = place(of: sign.utf8, from: start) {
      if found.lowerBound > start {
        return found.upperBound < utf8.endIndex
          ? (self[start..<found.lowerBound], self[found.upperBound...]) : nil
      }
      start = found.upperBound
    }
    return nil
  }

  /// Whether another text stands anywhere in this one.
  func holds(_ part: String) -> Bool { place(of: part.utf8, from: utf8.startIndex) != nil }

  /// Where a sign stands first.
  private func place(of sign: UTF8View, from start: Index) -> Range<Index>? {
    guard let first = sign.first else { return nil }
    var rest = utf8[start...]
    while let at = rest.firstIndex(of: first) {
      rest = rest[at...]
      if rest.starts(with: sign) { return at..<utf8.index(at, offsetBy: sign.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
