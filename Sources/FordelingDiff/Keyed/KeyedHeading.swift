import FordelingModel

/// The heading of a file that is compared by a key.
///
/// What parts the fields is not guessed: it is what makes the heading have the columns of the key.
struct KeyedHeading {
  /// What parts two fields.
  let delimiter: UInt8
  /// The headings.
  let texts: [String]
  /// The columns of the key, in the order in which they were named.
  let keyColumns: [Int]
  /// The offset of what follows the heading.
  let end: Int

  /// The delimiters that Danish offices use, the likeliest first.
  private static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"),
  ]

  /// A heading as one delimiter parts it.
  private struct Candidate {
    var delimiter: UInt8
    var fields: [Range<Int>]
    var texts: [String]
    var end: Int
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, keys: [String], side: KeyedDiffError.Side, limits: Limits
  ) throws(KeyedDiffError) {
    var start = 0
    let declared = Self.declaredDelimiter(bytes, &start)
    while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    guard start < bytes.count else {
      throw KeyedDiffError(side: side, problem: .noHeading, range: 0..<0)
    }
    var candidates: [Candidate] = []
    var broken: RecordScanner.Broken?
    for delimiter in declared.map({ [$0] }) ?? Self.delimiters {
      do throws(RecordScanner.Broken) {
        candidates.append(try Self.candidate(bytes, delimiter, from: start))
      } catch {
        broken = broken ?? error
      }
    }
    let fitting = candidates.filter { candidate in
      keys.allSatisfy { candidate.texts.contains($0) }
    }
    guard let found = Self.widest(fitting.isEmpty ? candidates : fitting) else {
      let at = broken?.at ?? start
      throw KeyedDiffError(
        side: side, problem: .quoting(broken?.what ?? "the heading cannot be read"),
        range: at..<at + 1)
    }
    delimiter = found.delimiter
    texts = found.texts
    end = found.end
    guard texts.count <= limits.columns else {
      throw KeyedDiffError(
        side: side, problem: .limit(LimitPassed(name: "columns", limit: limits.columns)),
        range: start..<start + 1)
    }
    try Self.refuseDuplicates(found, side)
    var columns: [Int] = []
    for key in keys {
      guard let column = texts.firstIndex(of: key) else {
        throw KeyedDiffError(
          side: side, problem: .noKey(key, found: texts), range: start..<start + 1)
      }
      columns.append(column)
    }
    keyColumns = columns
  }

  private static func widest(_ candidates: [Candidate]) -> Candidate? {
    // The first of several alike, so that a heading of one column has commas.
    candidates.reduce(nil) { best, next in
      next.texts.count > best?.texts.count ?? 0 ? next : best
    }
  }

  /// The delimiter that a first line `sep=;` names, as Excel writes and reads it.
  private static func declaredDelimiter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int
  ) -> UInt8? {
    let word = bytes.prefix(4).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard bytes.count > 5, word.elementsEqual("sep=".utf8) else { return nil }
    var next = 5
    if bytes[next] == 0x0D { next += 1 }
    guard next < bytes.count, bytes[next] == 0x0A else { return nil }
    start = next + 1
    return bytes[4]
  }

  private static func candidate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8, from start: Int
  ) throws(RecordScanner.Broken) -> Candidate {
    let scanner = RecordScanner(bytes, delimiter: delimiter)
    let record = try scanner.record(at: start)
    var candidate = Candidate(delimiter: delimiter, fields: [], texts: [], end: record.next)
    scanner.forEachField(of: start..<record.end) { _, field in
      candidate.fields.append(Int(field.start)..<Int(field.end))
      var text: [UInt8] = []
      var at = Int(field.start)
      while at < Int(field.end) {
        text.append(bytes[at])
        at += field.hasEscapes && bytes[at] == UInt8(ascii: "\"") ? 2 : 1
      }
      candidate.texts.append(String(decoding: text, as: UTF8.self))
      return true
    }
    return candidate
  }

  private static func refuseDuplicates(
    _ heading: Candidate, _ side: KeyedDiffError.Side
  ) throws(KeyedDiffError) {
    var columns: [String: Int] = [:]
    for (at, text) in heading.texts.enumerated() {
      if let first = columns[text] {
        throw KeyedDiffError(
          side: side, problem: .duplicateHeading(text, first: first + 1),
          range: heading.fields[at]
            .lowerBound..<max(
              heading.fields[at].lowerBound + 1, heading.fields[at].upperBound))
      }
      columns[text] = at
    }
  }
}
