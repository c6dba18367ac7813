/// Maps offsets of decoded or cleaned text back to the original bytes.
///
/// Between two checkpoints both sides advance together: one original byte, or `stride` of them, for
/// each byte of the text. A reader that changes the bytes adds a checkpoint at each change.
package struct OffsetMap: Sendable, Hashable {
  private struct Checkpoint: Sendable, Hashable {
    var text: Int32
    var original: Int32
    var stride: Int32
  }

  private var checkpoints: [Checkpoint] = []

  /// The map of a text that was not changed.
  package init() {}

  /// Says that the byte of the text at `text` stands for the original byte at `original`, and that
  /// from there on each byte of the text stands for `stride` original ones.
  ///
  /// Checkpoints must be added in rising order of `text`; one at the same place replaces the last.
  package mutating func add(text: Int, original: Int, stride: Int = 1) {
    if let last = checkpoints.last, Int(last.text) == text { checkpoints.removeLast() }
    checkpoints.append(
      Checkpoint(
        text: Int32(clamping: text), original: Int32(clamping: original),
        stride: Int32(clamping: stride)))
  }

  /// The original offset of a byte of the text.
  package func original(_ offset: Int) -> Int {
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if Int(checkpoints[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let checkpoint = checkpoints[low - 1]
    let original =
      Int(checkpoint.original) + (offset - Int(checkpoint.text)) * Int(checkpoint.stride)
    guard low < checkpoints.count else { return original }
    return min(original, Int(checkpoints[low].original))
  }

  /// The byte of the text that an original offset belongs to.
  package func text(_ original: Int) -> Int {
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if Int(checkpoints[middle].original) <= original { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return original }
    let checkpoint = checkpoints[low - 1]
    let text =
      Int(checkpoint.text) + (original - Int(checkpoint.original)) / max(1, Int(checkpoint.stride))
    guard low < checkpoints.count else { return text }
    return min(text, Int(checkpoints[low].text))
  }

  /// Looks up offsets that mostly rise, walking on from the last one instead of searching.
  package struct Cursor: Sendable {
    private let map: OffsetMap
    /// The number of checkpoints at or before the last offset.
    private var passed = 0

    /// Starts before the first checkpoint of a map.
    package init(_ map: OffsetMap) { self.map = map }

    /// The original offset of a byte of the text, as ``OffsetMap/original(_:)`` gives it.
    package mutating func original(_ offset: Int) -> Int {
      let checkpoints = map.checkpoints
      if checkpoints.isEmpty { return offset }
      var index = passed
      if index > 0, Int(checkpoints[index - 1].text) > offset { index = 0 }
      // Growing and then shrinking steps find a near place soon and a far one by halving.
      var step = 1
      while index + step <= checkpoints.count, Int(checkpoints[index + step - 1].text) <= offset {
        index += step
        step *= 2
      }
      while step > 0 {
        if index + step <= checkpoints.count, Int(checkpoints[index + step - 1].text) <= offset {
          index += step
        } else {
          step /= 2
        }
      }
      passed = index
      guard passed > 0 else { return offset }
      let checkpoint = checkpoints[passed - 1]
      let original =
        Int(checkpoint.original) + (offset - Int(checkpoint.text)) * Int(checkpoint.stride)
      guard passed < checkpoints.count else { return original }
      return min(original, Int(checkpoints[passed].original))
    }
  }
}
