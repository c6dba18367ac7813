/// Parts of words that are looked for in texts, nearly all of which have none of them: in one pass, however
/// many parts there are.
struct PartSet: ExpressibleByArrayLiteral, Sendable {
  /// For the lowest five bits of a byte, the parts that begin so.
  private let parts: [[String]]
  /// For the same bits of a byte and of the one behind it, whether a part begins so, a bit each.
  private let seconds: [UInt32]

  init(arrayLiteral parts: String...) {
    var grouped = [[String]](repeating: [], count: 32)
    var seconds = [UInt32](repeating: 0, count: 32)
    for part in parts {
      let bytes = Array(part.utf8)
      guard let first = bytes.first else { continue }
      grouped[Int(first & 0x1F)].append(part)
      // A part of one byte may stand before anything.
      seconds[Int(first & 0x1F)] |= bytes.count > 1 ? 1 << UInt32(bytes[1] & 0x1F) : UInt32.max
    }
    self.parts = grouped
    self.seconds = seconds
  }

  /// Whether one of the parts may stand in a text, as ``Swift/String/mayHold(_:)`` has it: sometimes mistaken
  /// when it says yes.
  func mayStand(in text: String) -> Bool {
    let bytes = text.utf8Span.span
    let seconds = seconds.span
    for at in 0..<bytes.count {
      let byte = bytes[at]
      // The marks of decomposed letters begin so.
      if byte == 0xCC { return true }
      let first = Int(byte & 0x1F)
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      if seconds[first] & (1 << UInt32(next & 0x1F)) != 0 {
        for part in parts[first] where Self.begins(part, at, in: bytes) { return true }
      }
    }
    return false
  }

  /// Whether a part stands at a place, in capitals or not.
  private static func begins(_ part: String, _ start: Int, in bytes: Span<UInt8>) -> Bool {
    let sought = part.utf8Span.span
    guard start + sought.count <= bytes.count else { return false }
    for at in 0..<sought.count where bytes[start + at] | 0x20 != sought[at] | 0x20 { return false }
    return true
  }
}
