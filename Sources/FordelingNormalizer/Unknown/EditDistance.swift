/// Edit distances from one name by optimal string alignment: a letter more, a letter less, another
/// letter, or two neighbors exchanged is one edit.
///
/// A whole column of the usual table is one machine word, as H. Hyyrö has it in "A Bit-Vector Algorithm
/// for Computing Levenshtein and Damerau Edit Distances" (2003), so a name has at most 64 letters.
struct EditDistance: Sendable {
  /// For each letter, where it stands in the name, as bits.
  private var places = InlineArray<32, UInt64>(repeating: 0)
  private let count: Int

  /// Prepares a name of letters without boundaries.
  init(from name: Letters) {
    count = name.count
    for at in 0..<name.count where Symbol.isLetter(name[at]) {
      places[Int(name[at] & 0x1F)] |= 1 << UInt64(at)
    }
  }

  /// The number of edits to a text, or nil when there are more than `limit`.
  func edits(to text: Letters, limit: Int) -> Int? {
    guard abs(count - text.count) <= limit else { return nil }
    guard count > 0 else { return text.count }
    let last: UInt64 = 1 << UInt64(count - 1)
    var rises = UInt64.max
    var falls: UInt64 = 0
    var same: UInt64 = 0
    var before: UInt64 = 0
    var edits = count
    for at in 0..<text.count {
      let symbol = text[at]
      let here = Symbol.isLetter(symbol) ? places[Int(symbol & 0x1F)] : 0
      let exchanged = ((~same & here) << 1) & before
      same = (((here & rises) &+ rises) ^ rises) | here | falls | exchanged
      var sideRises = falls | ~(same | rises)
      let sideFalls = same & rises
      if sideRises & last != 0 { edits += 1 }
      if sideFalls & last != 0 { edits -= 1 }
      sideRises = sideRises << 1 | 1
      rises = sideFalls << 1 | ~(same | sideRises)
      falls = sideRises & same
      before = here
    }
    return edits <= limit ? edits : nil
  }
}
