import FordelingTestSupport
import Testing

@testable import FordelingDiff

@Suite("Differences of sequences")
struct SequenceDifferenceTests {
  @Test("The stretches cover both sequences in order, and the same ones are the same")
  func cover() {
    var numbers = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let old = (0..<numbers.below(12)).map { _ in numbers.below(4) }
      let new = (0..<numbers.below(12)).map { _ in numbers.below(4) }
      var at = (old: 0, new: 0)
      var common = 0
      for stretch in SequenceDifference.stretches(old, new) {
        #expect(stretch.old.lowerBound == at.old)
        #expect(stretch.new.lowerBound == at.new)
        #expect(!(stretch.old.isEmpty && stretch.new.isEmpty))
        if stretch.isSame {
          #expect(Array(old[stretch.old]) == Array(new[stretch.new]))
          common += stretch.old.count
        }
        at = (stretch.old.upperBound, stretch.new.upperBound)
      }
      #expect(at == (old.count, new.count))
      #expect(common == Self.longestCommon(old, new), "\(old) \(new)")
    }
  }

  /// The length of the longest common subsequence by the plain table.
  private static func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for left in old {
      var diagonal = 0
      for (at, right) in new.enumerated() {
        let above = row[at + 1]
        row[at + 1] = left == right ? diagonal + 1 : max(above, row[at])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test("Sequences that have nothing in common are replaced as a whole, in bounded time")
  func nothingInCommon() {
    let stretches = SequenceDifference.stretches(
      Array(0..<20_000), Array(100_000..<120_000))
    #expect(
      stretches
        == [SequenceDifference.Stretch(old: 0..<20_000, new: 0..<20_000, isSame: false)])
  }
}
