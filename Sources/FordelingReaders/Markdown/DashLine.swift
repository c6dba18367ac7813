/// A line of runs of dashes, as it stands under headings and around tables in pandoc's Markdown, or of
/// runs of equals signs, as reStructuredText has it.
struct DashLine {
  /// The columns that each run of dashes covers.
  var groups: [Range<Int>]
  /// Whether the runs are of equals signs.
  var isDouble = false

  /// Reads a line; nil when anything but dashes and blanks stands in it, or equals signs and blanks.
  ///
  /// The first run has at least two dashes, because a single one begins an item of a list. A single run
  /// of equals signs stands under a heading.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> DashLine? {
    var groups: [Range<Int>] = []
    var mark: UInt8?
    for at in range {
      let column = at - range.lowerBound
      switch bytes[at] {
      case UInt8(ascii: "-"), UInt8(ascii: "="):
        guard mark == nil || mark == bytes[at] else { return nil }
        mark = bytes[at]
        if let last = groups.last, last.upperBound == column {
          groups[groups.count - 1] = last.lowerBound..<column + 1
        } else {
          groups.append(column..<column + 1)
        }
      case 0x20: continue
      case 0x0D where at == range.upperBound - 1: continue
      default: return nil
      }
    }
    guard let first = groups.first, first.count >= 2 else { return nil }
    let isDouble = mark == UInt8(ascii: "=")
    return isDouble && groups.count < 2 ? nil : DashLine(groups: groups, isDouble: isDouble)
  }

  /// A line of dashes from end to end: above and below a multiline table.
  var isRule: Bool { groups.count == 1 && groups[0].count >= 3 }

  /// Whether the line is the beginning of another, cut off somewhere.
  func isStart(of other: DashLine) -> Bool {
    guard let last = groups.last, groups.count <= other.groups.count else { return false }
    let whole = other.groups[groups.count - 1]
    return groups.dropLast().elementsEqual(other.groups.prefix(groups.count - 1))
      && last.lowerBound == whole.lowerBound && last.upperBound <= whole.upperBound
  }

  /// Whether the runs begin behind the first text of a line: they stand under its figures only, so that they
  /// do not show all of its columns.
  func leavesFirst(of line: AlignedLine) -> Bool {
    guard line.stretches.count > 1, let first = line.stretches.first else { return false }
    return first.columns.upperBound <= groups[0].lowerBound
  }

  /// Whether the runs show where columns are.
  var hasColumns: Bool { groups.count >= 2 }
}
