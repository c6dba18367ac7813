/// What the program says to the program that started it.
public enum ExitCode: Int32, Sendable, Comparable {
  /// Done, and nothing to report.
  case done = 0
  /// Done, and something to report: at least one diagnostic is an error.
  case reported = 1
  /// Not done: bad usage, unreadable input, no allocation table, a limit passed.
  case failed = 2

  /// The worse of two codes is the larger.
  public static func < (left: ExitCode, right: ExitCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
