import Glibc
import Synchronization

/// Work that is spread over several threads, its results in the order of its input.
enum Parallel {
  /// How many processors the machine has, within reason.
  static var processors: Int {
    min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), jobLimit)
  }

  /// The largest number of threads.
  static let jobLimit = 64

  /// What `transform` makes of each input, on as many threads as `jobs` says, this one among them.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], jobs: Int, _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let jobs = min(jobs, inputs.count, jobLimit)
    guard jobs > 1 else { return inputs.map(transform) }
    let work = Work(count: inputs.count) { transform(inputs[$0]) }
    let threads = (1..<jobs).compactMap { _ in Thread { work.run() } }
    work.run()
    for thread in threads { thread.join() }
    return work.results
  }
}

/// A list of tasks that threads take from, one after the other.
private final class Work<Output: Sendable>: Sendable {
  private struct State {
    var next = 0
    var results: [Output?]
  }

  private let state: Mutex<State>
  private let count: Int
  private let task: @Sendable (Int) -> Output

  init(count: Int, task: @escaping @Sendable (Int) -> Output) {
    self.count = count
    self.task = task
    state = Mutex(State(results: Array(repeating: nil, count: count)))
  }

  /// Does tasks until none is left.
  func run() {
    while true {
      let at = state.withLock { state in
        state.next += 1
        return state.next - 1
      }
      guard at < count else { return }
      let result = task(at)
      state.withLock { $0.results[at] = result }
    }
  }

  /// The results, once every thread is done.
  var results: [Output] { state.withLock { $0.results.compactMap(\.self) } }
}

/// A thread of the system.
private struct Thread {
  /// What a thread runs, as something that a pointer can point to.
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private let handle: pthread_t

  /// Starts a thread; nil when the system has none left.
  init?(_ run: @escaping @Sendable () -> Void) {
    let body = unsafe Unmanaged.passRetained(Body(run))
    var started: pthread_t = 0
    let code = unsafe pthread_create(
      &started, nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        }
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      unsafe body.release()
      return nil
    }
    handle = started
  }

  /// Waits for the thread's end.
  func join() {
    pthread_join(handle, nil)
  }
}
