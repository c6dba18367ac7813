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
    let next = Counter()
    let workers = (0..<jobs).map { _ in
      Worker(next, count: inputs.count) { transform(inputs[$0]) }
    }
    let threads = workers.dropFirst().compactMap { worker in Thread { worker.run() } }
    workers[0].run()
    for thread in threads { thread.join() }
    var outputs = [Output?](repeating: nil, count: inputs.count)
    for worker in workers {
      for (at, output) in unsafe worker.results { outputs[at] = output }
    }
    return outputs.compactMap(\.self)
  }
}

/// Hands out the numbers of tasks, each once.
private final class Counter: Sendable {
  private let value = Atomic(0)

  /// The next number.
  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// One of the threads' share of the tasks, taken one after the other.
private final class Worker<Output: Sendable>: Sendable {
  private let counter: Counter
  private let count: Int
  private let task: @Sendable (Int) -> Output
  /// The results with their numbers. The thread alone has them until it has ended.
  nonisolated(unsafe) private(set) var results: [(Int, Output)] = []

  init(_ counter: Counter, count: Int, task: @escaping @Sendable (Int) -> Output) {
    self.counter = counter
    self.count = count
    self.task = task
  }

  /// Does tasks until none is left.
  func run() {
    while true {
      let at = counter.next()
      guard at < count else { return }
      unsafe results.append((at, task(at)))
    }
  }
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
