/// One item of a list or one line of the form `name: value`.
struct NameValueItem {
  /// What divides the name from the value.
  enum Divider {
    case colon, dash, leader, blank
  }

  /// The name, without its colon.
  var name: Range<Int>
  /// The value; nil when there is none.
  var value: Range<Int>?
  var divider: Divider?

  /// Divides an item before the figure at its end.
  ///
  /// A dash between blanks divides: a negative figure has its sign before the first digit. Where blanks
  /// divide and both `1 234` and `234` could be the figure, none is read.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let item = MarkdownLine.trimmed(bytes, range)
    name = item
    if let colon = bytes[item].lastIndex(of: UInt8(ascii: ":")) {
      let rest = MarkdownLine.trimmed(bytes, colon + 1..<item.upperBound)
      // The colon of `12:30` divides nothing.
      let isTime =
        colon > item.lowerBound && Self.isDigit(bytes[colon - 1]) && rest.lowerBound == colon + 1
      if !isTime, rest.isEmpty || NumberShape.isNumberOrSign(bytes, rest) {
        name = MarkdownLine.trimmed(bytes, item.lowerBound..<colon)
        value = rest.isEmpty ? nil : rest
        divider = .colon
        return
      }
    }
    if let leader = Self.leader(bytes, item) {
      let rest = MarkdownLine.trimmed(bytes, leader.upperBound..<item.upperBound)
      if rest.isEmpty || NumberShape.isNumberOrSign(bytes, rest) {
        name = MarkdownLine.trimmed(bytes, item.lowerBound..<leader.lowerBound)
        value = rest.isEmpty ? nil : rest
        divider = .leader
        return
      }
    }
    let words = TextColumns(bytes, item, minimumGap: 1).stretches.map(\.bytes)
    guard words.count > 1 else { return }
    // A figure has few words; looking no further keeps time linear.
    var found: Int?
    var isDoubtful = false
    for at in stride(from: words.count - 1, through: max(1, words.count - 8), by: -1) {
      if Self.isDash(bytes, words[at]) {
        if found == nil, at + 1 < words.count,
          NumberShape.isSign(bytes, words[at + 1].lowerBound..<item.upperBound)
        {
          found = at + 1
        }
        // What stands between the dash and the figure may be a part of it.
        guard found == at + 1 else { return }
        name = item.lowerBound..<words[at - 1].upperBound
        divider = .dash
        break
      }
      if NumberShape.isNumber(bytes, words[at].lowerBound..<item.upperBound) {
        if found != nil, bytes[words[at].lowerBound] < 0x40 { isDoubtful = true }
        found = at
      }
    }
    guard let found, !isDoubtful || divider == .dash else { return }
    value = words[found].lowerBound..<item.upperBound
    if divider == nil {
      name = item.lowerBound..<words[found - 1].upperBound
      divider = .blank
    }
  }

  /// Whether a line has dots that lead from a name to a figure.
  static func hasLeader(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    leader(bytes, MarkdownLine.trimmed(bytes, range)) != nil
  }

  /// The last run of four dots or more, blanks between them included, that stands behind a name.
  private static func leader(_ bytes: [UInt8], _ item: Range<Int>) -> Range<Int>? {
    var at = item.upperBound
    while at > item.lowerBound {
      let end = at
      var dots = 0
      while at > item.lowerBound, bytes[at - 1] == UInt8(ascii: ".") || bytes[at - 1] == 0x20 {
        if bytes[at - 1] == UInt8(ascii: ".") { dots += 1 }
        at -= 1
      }
      if dots >= 4, at > item.lowerBound { return at..<end }
      at = min(at, end - 1)
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isDash(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    ["-", "–", "—"].contains { bytes[word].elementsEqual($0.utf8) }
  }
}
