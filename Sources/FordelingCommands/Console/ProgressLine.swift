/// A line on a terminal that says how far the work has come.
final class ProgressLine {
  /// Fewer tasks are done before anyone has read the line.
  private static let least = 10

  private let environment: CommandEnvironment
  private let total: Int
  private var isShown = false

  /// Creates a line for so many tasks. It is only ever shown on a terminal.
  init(total: Int, in environment: CommandEnvironment) {
    self.environment = environment
    self.total = total
  }

  /// Shows how many tasks are done.
  func show(_ done: Int, _ what: String) {
    guard environment.standardError.isTerminal, total >= Self.least else { return }
    environment.tell("\r\(done) of \(total) \(what)\u{1B}[K")
    isShown = true
  }

  /// Makes room for other text.
  func clear() {
    guard isShown else { return }
    environment.tell("\r\u{1B}[K")
    isShown = false
  }
}
