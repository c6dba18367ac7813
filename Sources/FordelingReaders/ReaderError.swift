public import FordelingModel

/// Why a notice could not be read at all.
public struct ReaderError: Error, Sendable, Hashable {
  /// What is wrong with the notice.
  public enum Problem: Sendable, Hashable {
    /// There is nothing in it.
    case empty
    /// It is no text, or a format that is not read; `advice` says what to do.
    case unsupported(what: String, advice: String)
    /// It says or shows an encoding that is not known.
    case encoding(String)
    /// It breaks the rules of its format.
    case malformed(what: String, advice: String)
    /// It passes a limit.
    case limit(name: String, value: Int)
  }

  /// What is wrong.
  public let problem: Problem
  /// Where, as far as that can be said.
  public let source: SourceSpan

  /// Creates an error.
  public init(_ problem: Problem, at source: SourceSpan = .none) {
    self.problem = problem
    self.source = source
  }

  /// Creates an error for a limit that was passed.
  public init(_ limit: LimitPassed) {
    self.init(.limit(name: limit.name, value: limit.limit), at: limit.source)
  }

  /// One sentence: what is wrong and what to do.
  public var message: String {
    switch problem {
    case .empty:
      "the notice is empty; give a file that has text in it"
    case .unsupported(let what, let advice):
      "this is \(what), which is not read; \(advice)"
    case .encoding(let name):
      "the encoding '\(name)' is not known; save the notice as UTF-8 and try again"
    case .malformed(let what, let advice):
      "\(what); \(advice)"
    case .limit(let name, let value):
      "the notice passes the limit '\(name)' (\(value)); split it, or check that it is the right file"
    }
  }
}
