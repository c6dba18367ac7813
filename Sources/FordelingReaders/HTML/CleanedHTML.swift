/// HTML as libxml2 shall see it: the source with a list of edits, never a copy of the whole.
struct CleanedHTML {
  /// One change: the bytes of the source in `start..<end` are replaced.
  struct Edit {
    var start: Int32
    var end: Int32
    /// Where the new bytes start in ``CleanedHTML/replacements``.
    var replacementStart: Int32
    var replacementCount: Int32
  }

  /// The part of the source that is HTML.
  let range: Range<Int>
  /// A stretch of plain rows that libxml2 is not asked about.
  struct PlainRows {
    /// The rows in the source.
    var range: Range<Int32>
    /// Where they stand in the cleaned text, in which they count although libxml2 gets one space for them.
    var offset: Int32
  }

  /// The plain rows in the order of the source, none overlapping a change.
  private(set) var plainRows: [PlainRows] = []
  /// The changes in the order of the source, none overlapping another.
  private(set) var edits: [Edit] = []
  /// The new bytes of all changes, one after the other.
  private(set) var replacements: [UInt8] = []
  /// How many bytes there are after all changes.
  private(set) var count: Int

  init(range: Range<Int>) {
    self.range = range
    count = range.count
  }

  /// Keeps plain rows from libxml2. They must come in the order of the source, as changes do.
  mutating func keepBack(_ rows: Range<Int>) {
    let offset = rows.lowerBound - range.lowerBound + count - range.count
    plainRows.append(
      PlainRows(
        range: Int32(clamping: rows.lowerBound)..<Int32(clamping: rows.upperBound),
        offset: Int32(clamping: offset)))
  }

  /// Replaces `range` by what `write` appends. Changes must come in the order of the source.
  mutating func replace(_ range: Range<Int>, with write: (inout [UInt8]) -> Void = { _ in }) {
    let start = replacements.count
    write(&replacements)
    let added = replacements.count - start
    count += added - range.count
    edits.append(
      Edit(
        start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound),
        replacementStart: Int32(clamping: start), replacementCount: Int32(clamping: added)))
  }
}

/// Hands out the bytes of a ``CleanedHTML`` in order, as many as are asked for at a time.
struct CleanedHTMLStream {
  private let cleaned: CleanedHTML
  private let bytes: [UInt8]
  private var nextEdit = 0
  private var nextRows = 0
  /// Where the source goes on.
  private var at: Int
  /// The part of the replacements that is still to be handed out before the source goes on.
  private var pending = 0..<0
  /// How many bytes have been handed out.
  private(set) var delivered = 0

  init(_ cleaned: CleanedHTML, of bytes: [UInt8]) {
    self.cleaned = cleaned
    self.bytes = bytes
    at = cleaned.range.lowerBound
  }

  /// Fills a buffer as far as there are bytes; returns how many were written, 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var written = 0
    while written < buffer.count {
      let room = buffer.count - written
      if !pending.isEmpty {
        let count = min(room, pending.count)
        let part = pending.lowerBound..<(pending.lowerBound + count)
        unsafe Self.copy(cleaned.replacements, part, to: buffer, at: written)
        pending = part.upperBound..<pending.upperBound
        written += count
        continue
      }
      if nextEdit < cleaned.edits.count, Int(cleaned.edits[nextEdit].start) <= at {
        let edit = cleaned.edits[nextEdit]
        let start = Int(edit.replacementStart)
        pending = start..<(start + Int(edit.replacementCount))
        at = Int(edit.end)
        nextEdit += 1
        continue
      }
      if nextRows < cleaned.plainRows.count, Int(cleaned.plainRows[nextRows].range.lowerBound) <= at
      {
        at = Int(cleaned.plainRows[nextRows].range.upperBound)
        nextRows += 1
        // A space in their place, so that what ends before them and what ends after them stands apart.
        unsafe buffer[written] = 0x20
        written += 1
        continue
      }
      var end =
        nextEdit < cleaned.edits.count
        ? Int(cleaned.edits[nextEdit].start) : cleaned.range.upperBound
      if nextRows < cleaned.plainRows.count {
        end = min(end, Int(cleaned.plainRows[nextRows].range.lowerBound))
      }
      guard at < end else { break }
      let count = min(room, end - at)
      unsafe Self.copy(bytes, at..<(at + count), to: buffer, at: written)
      at += count
      written += count
    }
    delivered += written
    return written
  }

  private static func copy(
    _ source: [UInt8], _ range: Range<Int>, to buffer: UnsafeMutableRawBufferPointer,
    at offset: Int
  ) {
    unsafe source.withUnsafeBytes { bytes in
      let target = unsafe UnsafeMutableRawBufferPointer(
        rebasing: buffer[offset..<(offset + range.count)])
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}
