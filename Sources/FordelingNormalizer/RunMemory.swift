import Synchronization

/// The runs of texts that were split before.
///
/// The cells of a table are asked several times: which column has names, where the rows begin, who gets
/// what. A few thousand texts are remembered, which is every notice; a table with more is read without.
final class RunMemory: Sendable {
  private static let textLimit = 4_096
  private static let byteLimit = 1 << 20

  /// Runs by the bytes of their texts.
  ///
  /// A dictionary of Swift's would first look up how such keys are hashed, among all types of the program:
  /// that takes as long as splitting the names of a notice does.
  private struct Runs {
    private var entries: [(text: [UInt8], run: NameRun)] = []
    /// At the place that a text's hash leads to, or at the next free one, the number of its entry, counting
    /// from 1; 0 where there is none. How many there are is a power of two.
    private var slots = [UInt16](repeating: 0, count: 64)

    var count: Int { entries.count }

    func run(of text: [UInt8]) -> NameRun? {
      let number = slots[slot(of: text)]
      return number == 0 ? nil : entries[Int(number) - 1].run
    }

    /// Adds a text that is not there.
    mutating func add(_ text: [UInt8], _ run: NameRun) {
      entries.append((text, run))
      if entries.count * 2 <= slots.count {
        slots[slot(of: text)] = UInt16(truncatingIfNeeded: entries.count)
        return
      }
      slots = Array(repeating: 0, count: slots.count * 2)
      for (at, entry) in entries.enumerated() {
        slots[slot(of: entry.text)] = UInt16(truncatingIfNeeded: at + 1)
      }
    }

    /// The place of a text, or the free one where it belongs.
    private func slot(of text: [UInt8]) -> Int {
      // FNV-1a, 64 bits.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[at] != 0, entries[Int(slots[at]) - 1].text != text {
        at = (at + 1) & (slots.count - 1)
      }
      return at
    }
  }

  private struct State {
    var runs = Runs()
    var bytes = 0
    var isFull = false
  }

  private let state = Mutex(State())

  /// The run of a text that was split before.
  func known(_ text: [UInt8]) -> NameRun? {
    state.withLock { $0.isFull ? nil : $0.runs.run(of: text) }
  }

  /// The run of a text: remembered, or split now.
  func run(of text: [UInt8], split: ([UInt8]) -> NameRun) -> NameRun {
    if let known = known(text) { return known }
    let run = split(text)
    state.withLock { state in
      // Another thread may have added it since.
      guard !state.isFull, state.runs.run(of: text) == nil else { return }
      state.runs.add(text, run)
      state.bytes += text.count
      if state.runs.count >= Self.textLimit || state.bytes >= Self.byteLimit {
        state = State(isFull: true)
      }
    }
    return run
  }
}
