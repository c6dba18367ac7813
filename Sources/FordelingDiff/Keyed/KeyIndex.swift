import FordelingModel

/// Finds the records of a file by their keys: a hash table with open addressing, eight bytes a place.
///
/// Hashing is that of the standard library, seeded anew in each process, so that no file can be made to
/// be slow. Nothing depends on the order in which it places the keys.
struct KeyIndex {
  private var places: [UInt64]
  private let mask: Int

  /// Creates an empty index for at most so many records.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// Enters a record, unless one with its key is there: then that one is returned.
  @inline(__always)
  mutating func insert(_ record: Int, hash: Int, in file: KeyedFile) -> Int? {
    var place = hash & mask
    while places[place] != 0 {
      if Self.hasHash(places[place], hash) {
        let other = Self.record(places[place])
        if RecordKey.isSame(file, other, file, record) { return other }
      }
      place = (place + 1) & mask
    }
    places[place] =
      UInt64(truncatingIfNeeded: hash) & ~0xFFFF_FFFF | UInt64(truncatingIfNeeded: record + 1)
    return nil
  }

  /// The record of `file`, which the index is of, that has the key of a record of another file.
  @inline(__always)
  func find(_ record: Int, of other: KeyedFile, hash: Int, in file: KeyedFile) -> Int? {
    var place = hash & mask
    while places[place] != 0 {
      if Self.hasHash(places[place], hash) {
        let found = Self.record(places[place])
        if RecordKey.isSame(file, found, other, record) { return found }
      }
      place = (place + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func hasHash(_ place: UInt64, _ hash: Int) -> Bool {
    (place ^ UInt64(truncatingIfNeeded: hash)) >> 32 == 0
  }

  @inline(__always)
  private static func record(_ place: UInt64) -> Int {
    Int(truncatingIfNeeded: place & 0xFFFF_FFFF) - 1
  }
}

/// Hashes and compares the keys of records: texts, the same characters however they are composed. `0101`
/// is never `101`.
enum RecordKey {
  /// The hash of a record's key.
  @inline(__always)
  static func hash(_ file: KeyedFile, _ record: Int) -> Int {
    var hasher = Hasher()
    for column in file.keyColumns {
      let field = file.field(column, of: record)
      let raw = file.raw(field)
      if !field.hasEscapes, isPlain(raw) {
        hasher.combine(bytes: UnsafeRawBufferPointer(raw))
        hasher.combine(UInt8(0xFF))
      } else {
        combine(file.text(field), into: &hasher)
      }
    }
    return hasher.finalize()
  }

  /// Whether two records have the same key.
  @inline(__always)
  static func isSame(
    _ left: KeyedFile, _ leftRecord: Int, _ right: KeyedFile, _ rightRecord: Int
  ) -> Bool {
    for at in left.keyColumns.indices {
      let leftField = left.field(left.keyColumns[at], of: leftRecord)
      let rightField = right.field(right.keyColumns[at], of: rightRecord)
      if !leftField.hasEscapes, !rightField.hasEscapes,
        ByteComparison.isSame(left.raw(leftField), right.raw(rightField))
      {
        continue
      }
      let texts = (left.text(leftField), right.text(rightField))
      guard CellText.isSameText(texts.0, texts.1) else { return false }
    }
    return true
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D }
  }

  /// Hashes what is not plain so that all texts that are the same have one hash.
  private static func combine(_ text: ArraySlice<UInt8>, into hasher: inout Hasher) {
    let text = CellText.withPlainLineEnds(text)
    let plain = text.allSatisfy { $0 < 0x80 } ? text : withoutSingletons(text)
    if plain.allSatisfy({ $0 < 0x80 }) {
      plain.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(UInt8(0xFF))
    } else {
      hasher.combine(String(decoding: plain, as: UTF8.self))
    }
  }

  /// The text with the three characters that are canonically equivalent to one of ASCII as that: the
  /// kelvin sign, the Greek question mark and the Greek varia.
  private static func withoutSingletons(_ text: [UInt8]) -> [UInt8] {
    var output = String.UnicodeScalarView()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{212A}": output.append("K")
      case "\u{37E}": output.append(";")
      case "\u{1FEF}": output.append("`")
      default: output.append(scalar)
      }
    }
    return Array(String(output).utf8)
  }
}

/// Compares bytes, eight of them together.
enum ByteComparison {
  /// Whether two stretches have the same bytes.
  @inline(__always)
  static func isSame(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    let (leftBytes, rightBytes) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    var at = 0
    while at + 8 <= left.count {
      if leftBytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        != rightBytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      {
        return false
      }
      at += 8
    }
    while at < left.count {
      if left[at] != right[at] { return false }
      at += 1
    }
    return true
  }
}
