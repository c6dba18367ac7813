/// The differences of two sequences by Myers' algorithm: the fewest elements to take out and put in.
enum SequenceDifference {
  /// A stretch of both sequences.
  struct Stretch: Hashable {
    /// Where it stands in the old sequence.
    var old: Range<Int>
    /// Where it stands in the new sequence.
    var new: Range<Int>
    /// Whether both are the same elements; otherwise the old ones were replaced by the new ones.
    var isSame: Bool
  }

  /// How many elements may differ before the search is given up and all in between counts as
  /// replaced: it bounds the memory, which grows with the square, and the time.
  static let limit = 1_000

  /// The stretches of both sequences from the first element to the last.
  static func stretches<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Stretch] {
    // Numbers in place of the elements: each is looked at once, and then compared very often.
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      if let known = numbers[element] { return known }
      numbers[element] = numbers.count
      return numbers.count - 1
    }
    return stretches(old.map(number), new.map(number))
  }

  private static func stretches(_ old: [Int], _ new: [Int]) -> [Stretch] {
    var prefix = 0
    while prefix < old.count, prefix < new.count, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < old.count - prefix, suffix < new.count - prefix,
      old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
    { suffix += 1 }
    var matches = [(old: Int, new: Int)]()
    matches += (0..<prefix).map { ($0, $0) }
    matches += middle(old, new, prefix: prefix, suffix: suffix)
    matches += (0..<suffix).map { (old.count - suffix + $0, new.count - suffix + $0) }
    return stretches(of: matches, old.count, new.count)
  }

  /// Puts pairs of equal elements together to stretches, with what lies between.
  private static func stretches(
    of matches: [(old: Int, new: Int)], _ oldCount: Int, _ newCount: Int
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    var at = (old: 0, new: 0)
    for match in matches {
      if match.old > at.old || match.new > at.new {
        stretches.append(
          Stretch(old: at.old..<match.old, new: at.new..<match.new, isSame: false))
      }
      if var last = stretches.last, last.isSame {
        last.old = last.old.lowerBound..<match.old + 1
        last.new = last.new.lowerBound..<match.new + 1
        stretches[stretches.count - 1] = last
      } else {
        stretches.append(
          Stretch(old: match.old..<match.old + 1, new: match.new..<match.new + 1, isSame: true))
      }
      at = (match.old + 1, match.new + 1)
    }
    if at.old < oldCount || at.new < newCount {
      stretches.append(Stretch(old: at.old..<oldCount, new: at.new..<newCount, isSame: false))
    }
    return stretches
  }

  /// The equal pairs between a common beginning and a common end.
  private static func middle(
    _ old: [Int], _ new: [Int], prefix: Int, suffix: Int
  ) -> [(old: Int, new: Int)] {
    let n = old.count - prefix - suffix
    let m = new.count - prefix - suffix
    guard n > 0, m > 0 else { return [] }
    let most = min(n + m, limit)
    // furthest[k + most + 1] is how far one gets in the old sequence on diagonal k.
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    for distance in 0...most {
      trace.append(Array(furthest[(most + 1 - distance)...(most + 1 + distance)]))
      for k in stride(from: -distance, through: distance, by: 2) {
        let index = k + most + 1
        let goesDown =
          k == -distance || (k != distance && furthest[index - 1] < furthest[index + 1])
        var x = goesDown ? furthest[index + 1] : furthest[index - 1] + 1
        var y = x - k
        while x < n, y < m, old[prefix + x] == new[prefix + y] {
          x += 1
          y += 1
        }
        furthest[index] = x
        if x >= n, y >= m { return pairs(trace, n, m, prefix) }
      }
    }
    return []
  }

  /// Walks the trace back from the end.
  private static func pairs(
    _ trace: [[Int]], _ n: Int, _ m: Int, _ prefix: Int
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (x, y) = (n, m)
    for distance in trace.indices.reversed() {
      // The state before the step: diagonal k stands at k + distance.
      let before = trace[distance]
      let k = x - y
      func reach(_ diagonal: Int) -> Int {
        let index = diagonal + distance
        return before.indices.contains(index) ? before[index] : -1
      }
      let goesDown = k == -distance || (k != distance && reach(k - 1) < reach(k + 1))
      let start = distance == 0 ? 0 : goesDown ? reach(k + 1) : reach(k - 1) + 1
      while x > start {
        x -= 1
        y -= 1
        pairs.append((prefix + x, prefix + y))
      }
      if distance > 0 {
        if goesDown { y -= 1 } else { x -= 1 }
      }
    }
    return pairs.reversed()
  }
}
