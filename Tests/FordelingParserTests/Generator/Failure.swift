import Fordeling

/// A document that broke a law, for a person to look at.
struct Failure: Sendable {
  var seed: UInt64
  var text: String
  var reason: String

  init(_ document: GeneratedDocument, _ bytes: [UInt8], _ reason: String) {
    seed = document.seed
    text =
      "\(document.format), \(document.encoding)\n"
      + String(String(decoding: bytes.filter { $0 > 0 }, as: UTF8.self).prefix(1_200))
    self.reason = reason
  }

  /// The first differences between what was found and what is true.
  static func difference(_ found: [Entry], _ truth: [Entry]) -> String {
    let invented = Set(found).subtracting(truth).sorted().prefix(3).map { "found \($0)" }
    let lost = Set(truth).subtracting(found).sorted().prefix(3).map { "true  \($0)" }
    return (invented + lost + ["\(found.count) found, \(truth.count) true"])
      .joined(separator: "\n")
  }

  /// The first few of many.
  static func list(_ failures: [Failure]) -> String {
    failures.prefix(12).map { "seed \($0.seed)\n\($0.reason)\n\($0.text)" }
      .joined(separator: "\n-----\n")
  }
}

/// Runs a law on every seed, on all processors.
enum Documents {
  /// The failures in the order of their seeds.
  static func failures(
    _ law: @escaping @Sendable (UInt64) -> Failure?
  ) async -> [Failure] {
    await collect { law($0) }
  }

  /// What a function gives for each seed, nothing left out but nil, in order.
  static func collect<Value: Sendable>(
    _ function: @escaping @Sendable (UInt64) -> Value?
  ) async -> [Value] {
    let count = RunCount.documents
    let width = 100
    return await withTaskGroup(of: (Int, [Value]).self) { group in
      for start in stride(from: 0, to: count, by: width) {
        group.addTask {
          (start, (start..<min(start + width, count)).compactMap { function(UInt64($0)) })
        }
      }
      var parts: [(Int, [Value])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}

extension Ledger {
  /// Whether every cell is accounted for.
  var isBalanced: Bool { cells == allocated + header + total + note + ignored.count }
}
