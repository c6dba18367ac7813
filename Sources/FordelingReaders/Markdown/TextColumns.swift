/// Where the characters of a line stand on paper: columns, counting from 0.
///
/// Text that is lined up by blanks is lined up for the eye, so a letter of two bytes is one column wide,
/// a combining mark none, and a wide letter of East Asia two, as pandoc counts them.
struct TextColumns {
  /// A stretch of a line, by its columns and by its bytes.
  struct Stretch: Hashable {
    var columns: Range<Int>
    var bytes: Range<Int>
  }

  /// How many columns the line has without the blanks at its end.
  private(set) var width = 0
  /// What stands in the line, divided at every run of at least `minimumGap` blanks.
  private(set) var stretches: [Stretch] = []

  /// Divides a line. A tab goes on to the next multiple of eight columns, as on a terminal.
  init(_ bytes: [UInt8], _ range: Range<Int>, minimumGap: Int = 2) {
    var column = 0
    var at = range.lowerBound
    var current: Stretch?
    while at < range.upperBound {
      let (scalar, length) = Self.scalar(bytes, at, end: range.upperBound)
      let isBlank = scalar <= 0x20 || scalar == 0xA0
      let next = scalar == 0x09 ? (column / 8 + 1) * 8 : column + Self.width(scalar)
      if !isBlank {
        if let open = current, column - open.columns.upperBound >= minimumGap {
          stretches.append(open)
          current = nil
        }
        let start = current ?? Stretch(columns: column..<column, bytes: at..<at)
        current = Stretch(
          columns: start.columns.lowerBound..<next, bytes: start.bytes.lowerBound..<at + length)
      }
      column = next
      at += length
    }
    if let current { stretches.append(current) }
    width = stretches.last?.columns.upperBound ?? 0
  }

  /// The scalar at an offset of valid UTF-8, and its length.
  static func scalar(_ bytes: [UInt8], _ at: Int, end: Int) -> (UInt32, Int) {
    let first = bytes[at]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, at + length <= end else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in at + 1..<at + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return (value, length)
  }

  /// How many columns a scalar takes: none for control characters and combining marks, two for the wide
  /// ones of Unicode's East Asian Width.
  static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x20..<0x7F: 1
    case 0..<0x20, 0x7F, 0xAD, 0x300...0x36F, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
