/// Why a file or a stream could not be read or written.
public struct FileError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Problem: Sendable, Hashable {
    /// The system said so; `text` is its own text for it.
    case system(action: String, text: String)
    /// There are more bytes than are read.
    case limit(bytes: Int)
    /// The other end of the pipe is closed.
    case closedPipe
    /// Anything else, as a sentence.
    case other(String)
  }

  /// The file as the user named it.
  public let path: String
  /// What went wrong.
  public let problem: Problem

  /// Creates an error.
  public init(_ problem: Problem, path: String) {
    self.problem = problem
    self.path = path
  }

  /// One sentence: what is wrong and what to do.
  public var message: String {
    switch problem {
    case .system(let action, let text):
      "cannot \(action): \(text)"
    case .limit(let bytes):
      "the notice passes the limit 'bytes' (\(bytes)); split it, or check that it is the right file"
    case .closedPipe:
      "the reader of the output has closed it"
    case .other(let text):
      text
    }
  }
}
