import FordelingModel

/// Finds where a name stands inside its cell, in the bytes of the notice.
///
/// The cell's text has lost its markup and its line breaks; here the name is looked for again in what
/// the notice really says, after the name before it. Where markup or references stand inside the name
/// it is not found, and the cell's place is given instead.
struct NameLocator {
  let text: SourceText?
  private var cell: SourceSpan = .none
  private var at = 0

  init(text: SourceText?) {
    self.text = text
  }

  /// Begins with a cell.
  mutating func enter(_ source: SourceSpan) {
    cell = source
    at = text.flatMap { text in source.start.map { text.offsets.text($0) } } ?? 0
  }

  /// The place of the next name in the cell; what is looked for next may stand within this one unless it
  /// `goesPast` it.
  mutating func locate(_ written: String, goesPast: Bool = true) -> SourceSpan {
    guard let text, let cellEnd = cell.end else { return cell }
    // Names follow each other closely; a bound on the search keeps time linear where one is not found.
    let end = min(text.offsets.text(cellEnd), text.bytes.count, at + 4_096)
    let needle = Array(written.utf8)
    guard let first = needle.first else { return cell }
    var start = at
    while start + needle.count <= end {
      if text.bytes[start] == first, let stop = match(needle, from: start, to: end, text) {
        at = goesPast ? stop : start
        return text.span(start..<stop).onPage(of: cell)
      }
      start += 1
    }
    return cell
  }

  /// Where a name that begins at `start` ends; white space of any length matches a space.
  private func match(_ needle: [UInt8], from start: Int, to end: Int, _ text: SourceText) -> Int? {
    var at = start
    for byte in needle {
      guard at < end else { return nil }
      if byte == 0x20 || byte == 0x0A {
        guard text.bytes[at] <= 0x20 else { return nil }
        while at < end, text.bytes[at] <= 0x20 { at += 1 }
      } else {
        guard text.bytes[at] == byte else { return nil }
        at += 1
      }
    }
    return at
  }
}

extension SourceSpan {
  /// The same place on the page of another.
  func onPage(of other: SourceSpan) -> SourceSpan {
    guard let page = other.page, let start, let end else { return self }
    return SourceSpan(page: page, line: line, column: column, bytes: start..<end)
  }
}
