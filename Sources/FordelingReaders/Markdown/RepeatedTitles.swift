/// Titles that stand at the head of every page.
enum RepeatedTitles {
  /// Marks titles: the first lines of pages that say what a line before said, and that line.
  static func mark(_ bytes: [UInt8], _ lines: inout [AlignedLine]) {
    guard lines.contains(where: \.startsPage) else { return }
    var seen: [ArraySlice<UInt8>: Int] = [:]
    var isFirst = false
    for at in lines.indices {
      isFirst = isFirst || lines[at].startsPage
      guard lines[at].kind != .blank else { continue }
      if lines[at].kind == .text, lines[at].stretches.count == 1 {
        let text = bytes[lines[at].stretches[0].bytes]
        if let before = seen[text] {
          if isFirst {
            lines[before].kind = .furniture
            lines[at].kind = .furniture
          }
        } else {
          seen[text] = at
        }
      }
      isFirst = false
    }
  }
}
