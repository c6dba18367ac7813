/// Which records of two files have the same key.
struct RecordMatches {
  /// What a new record is matched with.
  struct Match {
    private var stored: UInt32

    /// No old record has the key.
    static let none = Match(stored: 0)

    private init(stored: UInt32) { self.stored = stored }

    /// A match with an old record; `isIdentical` when all bytes are the same.
    init(_ old: Int, isIdentical: Bool) {
      stored = UInt32(truncatingIfNeeded: old + 1) | (isIdentical ? 1 << 31 : 0)
    }

    /// The old record; nil when there is none.
    var old: Int? {
      let number = Int(stored & 0x7FFF_FFFF)
      return number == 0 ? nil : number - 1
    }
    /// Whether all bytes of both records are the same.
    var isIdentical: Bool { stored >> 31 == 1 }
  }

  /// For each new record its match.
  private(set) var matches: [Match] = []
  /// For each old record whether a new one has its key.
  private(set) var isMatched: [Bool]

  /// Matches all records, which 31 bits number: ``Limits/rows`` is far below that.
  ///
  /// - Throws: ``KeyedDiffError`` when a key stands twice in a file.
  init(_ old: KeyedFile, _ new: KeyedFile) throws(KeyedDiffError) {
    isMatched = [Bool](repeating: false, count: old.count)
    matches.reserveCapacity(new.count)
    var index = KeyIndex(capacity: old.count)
    for record in 0..<old.count {
      if let first = index.insert(record, hash: RecordKey.hash(old, record), in: old) {
        throw Self.duplicate(record, first, in: old, .old)
      }
    }
    // Rows of the same bytes have the same key where the columns are the same.
    let hasSameLayout = old.delimiter == new.delimiter && old.headings == new.headings
    var added: [Int] = []
    var expected = 0
    for record in 0..<new.count {
      var match = Match.none
      if expected < old.count, !isMatched[expected], hasSameLayout,
        Self.isIdentical(old, expected, new, record)
      {
        match = Match(expected, isIdentical: true)
      } else if expected < old.count, !isMatched[expected],
        RecordKey.isSame(old, expected, new, record)
      {
        match = Match(expected, isIdentical: false)
      } else if let found = index.find(
        record, of: new, hash: RecordKey.hash(new, record), in: old)
      {
        if isMatched[found] {
          let first = matches.firstIndex { $0.old == found } ?? 0
          throw Self.duplicate(record, first, in: new, .new)
        }
        match = Match(
          found, isIdentical: hasSameLayout && Self.isIdentical(old, found, new, record))
      }
      if let found = match.old {
        isMatched[found] = true
        expected = found + 1
      } else {
        added.append(record)
      }
      matches.append(match)
    }
    var addedIndex = KeyIndex(capacity: added.count)
    for record in added {
      if let first = addedIndex.insert(record, hash: RecordKey.hash(new, record), in: new) {
        throw Self.duplicate(record, first, in: new, .new)
      }
    }
  }

  @inline(__always)
  private static func isIdentical(
    _ old: KeyedFile, _ oldRecord: Int, _ new: KeyedFile, _ newRecord: Int
  ) -> Bool {
    ByteComparison.isSame(
      UnsafeBufferPointer(rebasing: old.bytes[old.range(of: oldRecord)]),
      UnsafeBufferPointer(rebasing: new.bytes[new.range(of: newRecord)]))
  }

  private static func duplicate(
    _ record: Int, _ first: Int, in file: KeyedFile, _ side: KeyedDiffError.Side
  ) -> KeyedDiffError {
    KeyedDiffError(
      side: side,
      problem: .duplicateKey(file.key(of: record), first: file.range(of: first).lowerBound),
      range: file.range(of: record))
  }
}
