/// Tells the lines of records. In a file with one line a record they are counted; in another, the lines are
/// found from checkpoints, however the records are asked for.
struct LineNumbers {
  private static let blockSize = 1 << 12

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The line of the first record.
  private let first: Int
  /// The line at the start of each block of bytes; none for a file with one line a record.
  private var blocks: [UInt32] = []

  /// Looks at a file once, unless every record below its heading has one line.
  init(_ bytes: UnsafeBufferPointer<UInt8>, heading end: Int, hasOneLinePerRecord: Bool) {
    self.bytes = bytes
    first = 1 + Self.lineEnds(bytes, 0..<end)
    guard !hasOneLinePerRecord else { return }
    var line = 1
    for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      blocks.append(UInt32(truncatingIfNeeded: line))
      line += Self.lineEnds(bytes, start..<min(start + Self.blockSize, bytes.count))
    }
  }

  /// The line, counting from 1, of a record that starts at an offset.
  func line(at start: Int, record: Int) -> Int {
    if blocks.isEmpty { return first + record }
    let block = start / Self.blockSize
    guard block < blocks.count else { return first + record }
    return Int(blocks[block]) + Self.lineEnds(bytes, block * Self.blockSize..<start)
  }

  /// How many lines end in a stretch; the line feed of a CRLF is its end.
  private static func lineEnds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var count = 0
    for at in range {
      if bytes[at] == 0x0A {
        count += 1
      } else if bytes[at] == 0x0D, !(at + 1 < bytes.count && bytes[at + 1] == 0x0A) {
        count += 1
      }
    }
    return count
  }
}
