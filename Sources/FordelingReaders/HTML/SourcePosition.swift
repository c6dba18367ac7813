import FordelingModel

/// Turns offsets of cleaned HTML into places of the original notice.
///
/// A parser asks for places that mostly rise, so each step walks on from the last one instead of
/// searching; a place before the last one is found by a search.
struct SourcePosition {
  /// A place in the original bytes.
  struct Place {
    var line: Int
    var original: Int
  }

  private let text: SourceText
  private let cleaned: CleanedHTML
  /// The number of edits before the last offset.
  private var edit = 0
  /// What is added to a cleaned offset after those edits to get an offset of the text.
  private var shift: Int
  private var line = 1
  private var offsets: OffsetMap.Cursor
  /// The cleaned text between two edits, where all offsets are the text's less `shift`.
  private var between = 0..<0

  init(_ text: SourceText, _ cleaned: CleanedHTML) {
    self.text = text
    self.cleaned = cleaned
    shift = cleaned.range.lowerBound
    offsets = OffsetMap.Cursor(text.offsets)
  }

  /// The offset in the decoded text of the first byte of a stretch of cleaned text.
  ///
  /// A byte inside a replacement belongs to the start of what it replaced.
  mutating func textStart(_ offset: Int) -> Int {
    if between.contains(offset) { return offset + shift }
    if let replaced = seek(offset) { return replaced.lowerBound }
    return min(offset + shift, cleaned.range.upperBound)
  }

  /// The offset in the decoded text of the end of a stretch of cleaned text.
  ///
  /// The end of a replacement is the end of what it replaced; what was deleted after the stretch is
  /// no part of it.
  mutating func textEnd(_ offset: Int) -> Int {
    if between.contains(offset - 1) { return offset + shift }
    if let replaced = seek(offset - 1) { return replaced.upperBound }
    return min(offset + shift, cleaned.range.upperBound)
  }

  /// Moves to the edit after `offset`; returns what was replaced when the byte is a new one.
  private mutating func seek(_ offset: Int) -> Range<Int>? {
    between = 0..<0
    // Going back over edits is rare: only when an outer cell ends after an inner table.
    while edit > 0 {
      let last = cleaned.edits[edit - 1]
      let shiftBefore = shift - Int(last.end - last.start) + Int(last.replacementCount)
      if offset >= Int(last.start) - shiftBefore + Int(last.replacementCount) { break }
      edit -= 1
      shift = shiftBefore
    }
    while edit < cleaned.edits.count {
      let next = cleaned.edits[edit]
      let start = Int(next.start) - shift
      if offset < start {
        between = offset..<start
        break
      }
      if offset < start + Int(next.replacementCount) { return Int(next.start)..<Int(next.end) }
      shift += Int(next.end - next.start) - Int(next.replacementCount)
      edit += 1
    }
    return nil
  }

  /// The place of an offset of the decoded text.
  mutating func place(_ offset: Int) -> Place {
    Place(line: moveLine(to: offset), original: offsets.original(offset))
  }

  /// The original offset of an offset of the decoded text.
  mutating func original(_ offset: Int) -> Int { offsets.original(offset) }

  /// Makes `line` the line of an offset and returns it.
  private mutating func moveLine(to offset: Int) -> Int {
    let starts = text.lineStarts
    var at = line
    if offset < Int(starts[at - 1]) { at = text.line(at: offset) }
    while at < starts.count, Int(starts[at]) <= offset { at += 1 }
    line = at
    return at
  }
}
