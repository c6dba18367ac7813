extension [String] {
  /// Whether two words stand one after the other of which something holds.
  func hasPair(where holds: (String, String) -> Bool) -> Bool {
    indices.dropFirst().contains { holds(self[$0 - 1], self[$0]) }
  }
}

/// Texts cut by their bytes: to look at each character of a notice takes many times as long.
extension String {
  /// Whether another text has the same bytes.
  func hasSameBytes(as other: String) -> Bool {
    utf8Span.span.hasSameBytes(as: other.utf8Span.span)
  }

  /// The parts between blanks.
  var blankSeparated: [Substring] {
    let bytes = utf8Span.span
    var parts: [Substring] = []
    var start = 0
    for at in 0...bytes.count where at == bytes.count || bytes[at] == UInt8(ascii: " ") {
      if at > start { parts.append(part(start..<at)) }
      start = at + 1
    }
    return parts
  }

  /// Whether the parts between blanks are parted by one each, with none at the ends.
  var hasSingleBlanks: Bool {
    let bytes = utf8Span.span
    var isBlank = true
    for at in 0..<bytes.count {
      if bytes[at] == UInt8(ascii: " "), isBlank { return false }
      isBlank = bytes[at] == UInt8(ascii: " ")
    }
    return bytes.count == 0 || !isBlank
  }

  /// What stands before a sign and behind it; nil when there is nothing on one of the sides.
  ///
  /// Signs at the beginning of the text are passed over.
  func halves(at sign: String) -> (before: Substring, behind: Substring)? {
    var start = 0
    while let found = place(of: sign, from: start) {
      if found > start {
        let behind = found + sign.utf8.count..<utf8.count
        return behind.isEmpty ? nil : (part(start..<found), part(behind))
      }
      start = found + sign.utf8.count
    }
    return nil
  }

  /// Whether another text may stand anywhere in this one, in capitals or not: a quick look that is sometimes
  /// mistaken when it says yes, and never when it says no to a text of Danish letters, decomposed ones (whose
  /// marks begin with 0xCC) included.
  func mayHold(_ part: String) -> Bool {
    let bytes = utf8Span.span
    let sought = part.utf8Span.span
    guard sought.count > 0, bytes.count >= sought.count else { return false }
    let first = sought[0] | 0x20
    var start = 0
    while start <= bytes.count - sought.count {
      if bytes[start] == 0xCC { return true }
      if bytes[start] | 0x20 == first {
        var at = 1
        while at < sought.count, bytes[start + at] | 0x20 == sought[at] | 0x20 { at += 1 }
        if at == sought.count { return true }
      }
      start += 1
    }
    return false
  }

  /// Whether another text stands anywhere in this one.
  func holds(_ part: String) -> Bool { place(of: part, from: 0) != nil }

  /// The byte at which another text begins first, from a byte on.
  private func place(of part: String, from first: Int) -> Int? {
    let bytes = utf8Span.span
    let sought = part.utf8Span.span
    guard sought.count > 0 else { return nil }
    var start = first
    while start + sought.count <= bytes.count {
      var at = 0
      while at < sought.count, bytes[start + at] == sought[at] { at += 1 }
      if at == sought.count { return start }
      start += 1
    }
    return nil
  }

  private func part(_ bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }
}

extension Span<UInt8> {
  /// Whether other bytes are the same.
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for at in 0..<count where self[at] != other[at] { return false }
    return true
  }
}
