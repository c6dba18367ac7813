import Glibc

/// Measures whether work grows with its input and no faster.
package enum LinearTime {
  /// Runs work of a size and of ten times that size; nil when the larger took about ten times as long,
  /// else what was measured.
  ///
  /// A quadratic step would take a hundred times as long, so thirty times is the bound. Only the time that
  /// this thread was computing counts, so that a busy machine changes little, and what seems too slow is
  /// measured again.
  package static func excess(from size: Int, _ work: (Int) throws -> Void) rethrows -> String? {
    var small = Duration.seconds(Int64.max)
    var large = Duration.seconds(Int64.max)
    for _ in 0..<3 {
      for _ in 0..<3 { small = min(small, try time(size, work)) }
      large = min(large, try time(size * 10, work))
      if large < small * 30 + .milliseconds(20) { return nil }
    }
    return "\(small) for \(size), \(large) for ten times as much"
  }

  private static func time(_ size: Int, _ work: (Int) throws -> Void) rethrows -> Duration {
    let start = computed
    try work(size)
    return computed - start
  }

  /// How long this thread has been computing.
  private static var computed: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
