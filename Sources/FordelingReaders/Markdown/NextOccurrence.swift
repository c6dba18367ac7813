/// The next place of a byte, remembered so that a scan that asks again and again stays linear.
struct NextOccurrence {
  private let byte: UInt8
  private var found: Int?
  private var isExhausted = false
  private var searchedFrom = Int.max

  init(of byte: UInt8) { self.byte = byte }

  /// The first place of the byte at or after `start`; nil when there is none before `end`.
  mutating func index(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    if start >= searchedFrom {
      if isExhausted { return nil }
      if let found, found >= start { return found }
    }
    searchedFrom = start
    found = start < end ? bytes[start..<end].firstIndex(of: byte) : nil
    isExhausted = found == nil
    return found
  }
}
