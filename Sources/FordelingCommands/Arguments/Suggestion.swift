/// Finds what someone probably meant to type.
enum Suggestion {
  /// The candidate that is nearest to `word`; nil when none is near. The first of several wins.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let length = word.utf8.count
    guard length > 0, length <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(Array(word.utf8), Array(candidate.utf8))
      // A third of the letters may be wrong; a beginning of at least three letters is near enough.
      let isNear = distance <= max(1, max(length, candidate.utf8.count) / 3)
      let isBeginning = length >= 3 && candidate.utf8.starts(with: word.utf8)
      guard isNear || isBeginning else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// `; did you mean …?` for a message, or nothing.
  static func sentence(
    for word: String, among candidates: [String], _ show: (String) -> String
  ) -> String {
    nearest(to: word, among: candidates).map { "; did you mean \(show($0))?" } ?? ""
  }

  /// How many bytes must be inserted, deleted, replaced or exchanged with their neighbor to make one
  /// word of the other.
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, leftByte) in left.enumerated() {
      var current = [i + 1]
      for (j, rightByte) in right.enumerated() {
        var distance = min(
          last[j] + (leftByte == rightByte ? 0 : 1), last[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, leftByte == right[j - 1], left[i - 1] == rightByte {
          distance = min(distance, beforeLast[j - 1] + 1)
        }
        current.append(distance)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
