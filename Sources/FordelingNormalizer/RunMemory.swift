import Synchronization

/// The runs of texts that were split before.
///
/// The cells of a table are asked several times: which column has names, where the rows begin, who gets
/// what. A few thousand texts are remembered, which is every notice; a table with more is read without.
final class RunMemory: Sendable {
  private static let textLimit = 4_096
  private static let byteLimit = 1 << 20

  /// The bytes of a text, which are hashed all at once: an array hashes them one by one.
  private struct Key: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private struct State {
    var runs: [Key: NameRun] = [:]
    var bytes = 0
    var isFull = false
  }

  private let state = Mutex(State())

  /// The run of a text that was split before.
  func known(_ text: [UInt8]) -> NameRun? {
    state.withLock { $0.isFull ? nil : $0.runs[Key(bytes: text)] }
  }

  /// The run of a text: remembered, or split now.
  func run(of text: [UInt8], split: ([UInt8]) -> NameRun) -> NameRun {
    if let known = known(text) { return known }
    let key = Key(bytes: text)
    let run = split(text)
    state.withLock { state in
      guard !state.isFull else { return }
      state.runs[key] = run
      state.bytes += text.count
      if state.runs.count >= Self.textLimit || state.bytes >= Self.byteLimit {
        state = State(isFull: true)
      }
    }
    return run
  }
}
